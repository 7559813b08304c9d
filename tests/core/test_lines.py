"""The line table gives back every character and breaks at \\n, \\r\\n and \\r only."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.lines import LineTable

TEXTS = st.text(st.sampled_from("ab \r\n\x0b\x0c\x85\u2028"), max_size=30) | st.text(max_size=30)


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("", []),
        ("\n", [""]),
        ("a", ["a"]),
        ("a\n", ["a"]),
        ("a\nb", ["a", "b"]),
        ("a\r\nb\rc\nd", ["a", "b", "c", "d"]),
        ("a\r\r\nb", ["a", "", "b"]),
        ("a\x0bb\x0cc\x85d\u2028e", ["a\x0bb\x0cc\x85d\u2028e"]),
        ("\n\n", ["", ""]),
    ],
)
def test_contents(text, contents):
    table = LineTable(text)
    assert table.texts == contents
    assert list(iter(table)) == [table[index] for index in range(len(table))]


@given(TEXTS)
def test_lines_tile_the_text(text):
    table = LineTable(text)
    position = 0
    for index in range(len(table)):
        start, end, stop, content = table[index]
        assert start == position
        assert text[start:end] == content
        assert text[end:stop] in {"\n", "\r\n", "\r"} or (stop == len(text) and end == stop)
        position = stop
    assert position == len(text)


@given(TEXTS)
def test_every_offset_belongs_to_the_line_that_holds_it(text):
    table = LineTable(text)
    for offset in range(len(text)):
        start, _, stop, _ = table[table.index_at(offset)]
        assert start <= offset < stop


@given(TEXTS)
def test_is_terminated(text):
    assert LineTable(text).is_terminated() == text.endswith(("\n", "\r"))


def test_negative_index():
    assert LineTable("a\nbc")[-1] == (2, 4, 4, "bc")


def test_places_of_lines():
    table = LineTable("a\nbc\r\n\nd")
    assert [table.start(index) for index in range(len(table) + 1)] == [0, 2, 6, 7, 8]
    assert [table.end(index) for index in range(len(table))] == [1, 4, 6, 8]
    assert table.indices() == {0: 0, 2: 1, 6: 2, 7: 3, 8: 4}
    assert [table.index_at(offset) for offset in range(9)] == [0, 0, 1, 1, 1, 1, 2, 3, 3]
