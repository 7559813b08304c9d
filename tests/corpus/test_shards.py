"""What an earlier run has noted, and what stands there instead."""

import json

import pytest

from newsclean.corpus.batch import Counts
from newsclean.corpus.shards import shards_of

SHARD = {
    "source": "a.txt",
    "input": [1, 2],
    "job": "0",
    "output": "a.txt",
    "size": 3,
    "counts": Counts()._asdict(),
    "statistics": {"stages": {"dates": 2}},
}
OTHERS = [
    {**SHARD, name: value}
    for name in SHARD
    for value in (None, 7.5, [], {}, {"documents": "x"}, {"stages": {"x": "y"}}, {"x": 1}, {"stages": [1]})
    if (name, value) not in (("size", None), ("statistics", {}), ("input", []))
] + [{key: value for key, value in SHARD.items() if key != name} for name in SHARD]
TEXTS = [
    b"",
    b"[]",
    b"1",
    b"null",
    b'"shards"',
    b"{",
    b"{}",
    b"\xff",
    b"[" * 100_000,
    b'{"shards": 1}',
    b'{"shards": {"source": 1}}',
]


@pytest.fixture
def read(tmp_path):
    """Return the entries of a manifest and a journal that read so."""

    def read(manifest, journal=b""):
        (tmp_path / "m.json").write_bytes(manifest)
        (tmp_path / "m.jsonl").write_bytes(journal)
        return list(shards_of(str(tmp_path / "m.json"), str(tmp_path / "m.jsonl")))

    return read


def test_entries_of_both(read):
    other = {**SHARD, "size": None, "statistics": {}, "source": "b.txt"}
    assert read(json.dumps({"shards": [SHARD]}).encode(), json.dumps(other).encode() + b'\n{"sour') == [
        SHARD,
        other,
    ]


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_what_is_neither_has_none(read, text):
    assert read(text, text + b"\n") == []


@pytest.mark.parametrize("other", OTHERS, ids=range(len(OTHERS)))
def test_an_entry_of_another_shape_is_none(read, other):
    assert read(json.dumps({"shards": [other, SHARD, 1, [], None]}).encode()) == [SHARD]
    assert read(b"", (json.dumps(other) + "\n" + json.dumps(SHARD)).encode()) == [SHARD]


def test_files_that_are_not_there(tmp_path):
    assert list(shards_of(str(tmp_path), str(tmp_path / "no"))) == []
