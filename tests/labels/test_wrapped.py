"""Wrapped texts: which they are, and where their paragraphs begin and end."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import SAMPLES, raw
from newsclean import Cleaner
from newsclean.labels.labeller import Labeller
from newsclean.labels.shapes.lines import is_list_item
from newsclean.labels.wrapping.column import COLUMNS, FEWEST_ENDS, MARKS, column
from newsclean.labels.wrapping.paragraphs import joined, paragraph_of, paragraphs
from newsclean.rules.matcher_of import MatcherOf
from newsclean.testing import make_view

PARAGRAPH = (
    "The minister said that the talks in the capital would go on until both of the sides had found an end to them, "
    "and that nobody was to hope for one before the spring, which is late in that part of the country."
)
WORDS_OF_IT = PARAGRAPH.split()
PARAGRAPHS = [" ".join(WORDS_OF_IT[at:] + WORDS_OF_IT[:at]) + "." for at in range(0, 40, 3)]
"""The same words in other places, so that lines are not broken where they were."""

MENU = ["News", "Sport", "The weather in all parts of the country", "Log in"]


def wrapped(lines, width):
    """Lines as a program writes them that puts as many words on each as fit; blank lines stay."""
    return [
        part
        for line in lines
        for part in textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False) or [""]
    ]


@pytest.mark.parametrize(
    "texts",
    [
        [],
        [""],
        ["", " ", "\t"] * 40,
        MENU * 20,
        [PARAGRAPH, ""] * 20,
        [PARAGRAPH] * 20,
        [*MENU, "", PARAGRAPH] * 20,
        wrapped([PARAGRAPH, ""] * 2, 78)[:9],  # too few ends of lines to prove anything
        ["A line of about as many words as any other of the list has got", "And a line of verse that is as long as it"] * 20,
        ["- " + PARAGRAPH[:70]] * 40,
        ["What the council of the town has decided on Monday, in short.", ""] * 40,
        ["What the council of the town has decided on Monday, in short."] * 40,
        ["x = compute_the_next_value_of(x, y, z)  # and so on", "    return x"] * 40,
        ["Name            Town            Year            Goals         Games", "Smith           Leeds           1999"] * 20,
        [PARAGRAPH * 3, *wrapped([PARAGRAPH], 78)] * 10,  # most of the text is not wrapped
    ],
)  # fmt: skip
def test_no_wrapped_text(texts):
    assert paragraphs(texts) == ()


@pytest.mark.parametrize("width", [60, 65, 72, 78, 80, 99, 100])
def test_lines_that_end_where_the_next_word_has_no_room_are_one_paragraph(width):
    page = [line for each in PARAGRAPHS for line in (*MENU, "", each, "", "", each, "", "Share")]
    texts = wrapped(page, width)
    assert [" ".join(texts[first:stop]) for first, stop in paragraphs(texts)] == page


def test_what_begins_something_of_its_own_goes_on_with_nothing():
    marks = ("# ", "> ", "| ", "+ ", "[image] ", "- ", "* ", "1. ", "12) ")
    lines = [mark + line for mark, line in zip(marks, PARAGRAPHS, strict=False)]
    texts = wrapped(lines, 72)
    assert [" ".join(texts[first:stop]) for first, stop in paragraphs(texts)] == lines


def test_indents_and_blanks_at_the_end_count_as_what_they_are():
    texts = [part for line in PARAGRAPHS for part in (*(f"   {part} " for part in wrapped([line], 69)), "")]
    assert column(texts) == 72
    assert joined(texts, paragraphs(texts)) == [part for line in PARAGRAPHS for part in (line, "")]


def test_who_wraps_by_hand_is_known_by_full_lines_and_parts_paragraphs_by_blank_lines():
    block = ["The minister said that the talks in the capital", "would go on until both of the sides had found an", "end to them."]  # fmt: skip
    texts = [*block, "", *block, "", "", *block * 4]
    assert not column(texts)
    assert paragraphs(texts) == ((0, 3), (4, 7), (9, 21))


@pytest.mark.parametrize(
    ("line", "span"), [(0, (0, 1)), (1, (1, 3)), (2, (1, 3)), (3, (3, 4)), (4, (4, 5)), (9, (9, 10))]
)
def test_the_paragraph_of_a_line_is_the_line_where_there_is_none(line, span):
    assert paragraph_of(((1, 3), (4, 5)), line) == span
    assert paragraph_of((), line) == (line, line + 1)


WORDS = st.lists(st.text("abcdefgäß-.,0", min_size=1, max_size=14), min_size=60, max_size=90).map(" ".join)


@given(st.lists(WORDS, min_size=3, max_size=6), st.integers(*COLUMNS))
def test_paragraphs_of_any_words_are_found_again(lines, width):
    lines = [line for line in lines if not is_list_item(line)]
    texts = wrapped([part for line in lines for part in (line, "")], width)
    found = paragraphs(texts)
    if column(texts):
        joined = [" ".join(texts[first:stop]) for first, stop in found]
        assert [line for line in joined if line] == lines or any(is_list_item(text) for text in texts)
    ends = sum(map(bool, texts)) - len(lines)
    assert (
        found
        or ends < FEWEST_ENDS
        or any(is_list_item(text) or text[:1] in MARKS for text in texts if text)
        or _mostly_ends(texts)
    )


def _mostly_ends(texts):
    return sum(text.endswith(".") for text in texts) * 4 > len(texts)


@pytest.mark.parametrize("width", [66, 78, 100])
def test_a_wrapped_page_has_the_labels_of_the_page(sample, width):
    page = [" ".join(line.split()) for line in raw(sample).split("\n")]
    lines = page * (
        1 if column(wrapped(page, width)) else 2
    )  # of short ones twice, so that there is enough to see
    texts = wrapped(lines, width)
    labeller = Labeller(MatcherOf(()))
    one, other = (labeller.label(make_view("\n".join(each))) for each in (lines, texts))
    assert [other[first] for first, _ in paragraphs(texts)] == one


def test_of_a_wrapped_page_the_same_paragraphs_stay():
    """Of a page printed twice, too: what is repeated goes, however it is broken into lines."""
    cleaner = Cleaner(dates="off")
    for sample in SAMPLES:
        page = "\n\n".join(" ".join(line.split()) for line in raw(sample).split("\n") if line.strip())
        text = "\n".join(wrapped(page.split("\n"), 78))
        kept, whole = cleaner.clean(text), cleaner.clean(page)
        assert kept.undo() == text
        assert cleaner.clean(kept.text).text == kept.text
        assert kept.text.split() == whole.text.split(), sample
