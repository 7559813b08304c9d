"""Look-ups by halves and by dictionary give the same."""

import pytest

from newsclean.labels.model.engine import engine
from newsclean.labels.model.tables import Table, WordWeights
from newsclean.labels.model.words import widen


@pytest.mark.parametrize("few", [0, 3, 100])
def test_before_and_after_it_becomes_a_dictionary(few):
    table = Table(["a", "b", "bb", "ß", "日"], b"\x00\x01\x02\x03\x04", few)
    for _ in range(4):
        assert [table.get(key, -1) for key in ("", "a", "b", "ba", "bb", "bbb", "ß", "日", "本")] == [
            -1, 0, 1, -1, 2, -1, 3, 4, -1,
        ]  # fmt: skip
    assert dict(table) == {"a": 0, "b": 1, "bb": 2, "ß": 3, "日": 4}
    assert "a" in table
    assert "c" not in table
    with pytest.raises(KeyError):
        table["c"]


def test_one_row_is_as_all_rows_give_it():
    rows = WordWeights(bytes(range(12)), 4)
    assert rows[1] == widen(bytes([1, 5, 9]))
    assert rows[:] == [rows[at] for at in range(4)]


def test_the_shipped_words_are_sorted_and_each_is_found():
    words = engine().model.words
    names = list(words)
    assert names == sorted(names)
    assert len(set(names)) == len(names) == len(words)
    by_halves = Table(words._keys, words._values, len(names))  # noqa: SLF001
    assert [by_halves.get(name) for name in names] == list(words._values[:])  # noqa: SLF001
