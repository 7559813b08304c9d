"""Spans map both ways: exactly where nothing was edited, to the whole edit where something was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edit_strategies import edits_of
from newsclean.edits import Edit, apply
from newsclean.offsets import Offsets

#            0123456789
#   original a bcd ef g     delete "bcd" -> "", replace "ef" -> "XYZ"
TEXT = "a bcd ef g"
EDITS = [Edit(2, 5, "bcd", ""), Edit(6, 8, "ef", "XYZ")]


@pytest.mark.parametrize(
    ("original", "cleaned"),
    [
        ((0, 1), (0, 1)),
        ((0, 2), (0, 2)),
        ((2, 5), (2, 2)),
        ((3, 4), (2, 2)),
        ((1, 6), (1, 3)),
        ((6, 8), (3, 6)),
        ((7, 8), (3, 6)),
        ((9, 10), (7, 8)),
        ((0, 10), (0, 8)),
        ((10, 10), (8, 8)),
    ],
)
def test_to_cleaned(original, cleaned):
    assert Offsets(EDITS).to_cleaned(original) == cleaned


@pytest.mark.parametrize(
    ("cleaned", "original"),
    [
        ((0, 1), (0, 1)),
        ((1, 3), (1, 6)),
        ((3, 4), (6, 8)),
        ((4, 5), (6, 8)),
        ((6, 7), (8, 9)),
        ((0, 8), (0, 10)),
    ],
)
def test_to_original(cleaned, original):
    assert Offsets(EDITS).to_original(cleaned) == original


def test_a_span_that_ends_before_it_starts_is_an_error():
    with pytest.raises(ValueError, match="starts before it ends"):
        Offsets([]).to_cleaned((3, 2))


@st.composite
def edited_texts(draw):
    text = draw(st.text("abcdef", max_size=20))
    return text, draw(edits_of(text))


@given(edited_texts())
def test_unedited_characters_map_to_themselves(edited):
    text, edits = edited
    offsets, cleaned = Offsets(edits), apply(text, edits)
    touched = {at for edit in edits for at in range(edit.start, edit.end)}
    for at in set(range(len(text))) - touched:
        start, end = offsets.to_cleaned((at, at + 1))
        assert cleaned[start:end] == text[at]
        assert offsets.to_original((start, end)) == (at, at + 1)


@given(edited_texts())
def test_maps_are_monotone_and_stay_inside(edited):
    text, edits = edited
    offsets, cleaned = Offsets(edits), apply(text, edits)
    for size in (0, 1, 3):
        spans = [offsets.to_cleaned((at, at + size)) for at in range(len(text) - size + 1)]
        assert spans == sorted(spans)
        assert all(0 <= start <= end <= len(cleaned) for start, end in spans)
        spans = [offsets.to_original((at, at + size)) for at in range(len(cleaned) - size + 1)]
        assert spans == sorted(spans)
        assert all(0 <= start <= end <= len(text) for start, end in spans)
