"""Documents that go through together come out as each would alone."""

import datetime as dt
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import SAMPLES, raw
from newsclean import Cleaner, Result
from newsclean.errors import StageError
from newsclean.windows import MOST_CHARACTERS, MOST_DOCUMENTS, windows


def breaks_on_trouble(view):
    if "trouble" in view.text:
        yield view.delete(0, len(view.text) + 1, "too-long")


def test_windows_grow_and_hold_every_document_in_order():
    sizes = [len(window) for window in windows(str(number) for number in range(300))]
    assert sizes[:5] == [1, 4, 16, 32, 32]
    assert max(sizes) == MOST_DOCUMENTS
    assert [text for window in windows(map(str, range(300))) for text in window] == list(map(str, range(300)))


def test_a_window_is_full_by_characters_too():
    assert max(len(window) for window in windows("x" * 110_000 for _ in range(40))) == 3


@pytest.mark.parametrize(("more", "sizes"), [(0, [1, 2, 1]), (-1, [1, 3])])
def test_a_window_is_full_at_so_many_characters(more, sizes):
    texts = ["first", "x" * (MOST_CHARACTERS - 5), {"text": "y" * (5 + more)}, "last"]
    assert [len(window) for window in windows(texts)] == sizes


def test_what_is_no_text_has_no_size():
    documents = ["first", {"text": 5}, {}, {"text": None}, {"text": b"x" * MOST_CHARACTERS}]
    assert list(windows(documents)) == [documents[:1], documents[1:]]
    full = "x" * MOST_CHARACTERS
    assert [len(window) for window in windows(["first", {}, None, full, "next"])] == [1, 3, 1]
    assert [len(window) for window in windows(["first", {}, None, full[1:], "next"])] == [1, 4]


def test_what_the_stream_raises_comes_after_the_documents_before_it():
    def stream():
        yield from "abc"
        raise LookupError

    found = []
    with pytest.raises(LookupError):
        found.extend(windows(stream()))
    assert found == [["a"], ["b", "c"]]


def test_samples_together_are_as_each_alone():
    cleaner = Cleaner()
    texts = [raw(name) for name in SAMPLES] * 3 + ["", "one line", "\n\n"]
    together = cleaner.clean_window(texts)
    assert [result.details() for result in together] == [cleaner.clean(text).details() for text in texts]


@given(st.lists(st.text(), max_size=6))
def test_any_texts_together_are_as_each_alone(texts):
    cleaner = Cleaner(dates="anchored")
    together = [(r.text, r.edits, r.rounds) for r in cleaner.clean_many(texts)]
    assert together == [(r.text, r.edits, r.rounds) for r in map(cleaner.clean, texts)]


def test_the_trouble_of_one_document_is_its_own():
    cleaner = Cleaner(stages=["punctuation", breaks_on_trouble])
    outcomes = cleaner.clean_window(["fine. .", "trouble", {"text": 5}, "good. ."])
    assert [type(outcome).__name__ for outcome in outcomes] == ["Result", "StageError", "TypeError", "Result"]
    results = cleaner.clean_many(["fine. .", "trouble", "good. ."])
    assert next(results).text == "fine."
    with pytest.raises(StageError, match="breaks_on_trouble"):
        next(results)


@pytest.mark.parametrize(
    ("document", "said"),
    [
        ({"body": "x"}, "a mapping with its text under 'text', not this dict"),
        (None, "a document is a str, or a mapping with its text under 'text', not this NoneType"),
        ({"text": 5}, "the text to clean is a str, not int"),
        ({"text": "x", "published": dt.date(2019, 11, 15)}, "such as '2019-11-15', not date"),
        ({"text": "x", "language": float("nan")}, "language is a str, not float"),
    ],
)
def test_what_is_no_document_leaves_the_others_of_its_window_alone(document, said):
    stream = Cleaner().clean_many(["One. .", "Two. .", document, "Three. ."])
    assert [next(stream).text, next(stream).text] == ["One.", "Two."]
    with pytest.raises(TypeError, match=re.escape(said)):
        next(stream)
    outcomes = Cleaner().clean_window(["One. .", document, "Three. ."])
    assert [type(outcome) for outcome in outcomes] == [Result, TypeError, Result]
