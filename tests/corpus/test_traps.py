"""Files made to fill the memory: refused with a reason, and no output is left."""

import gzip

import pytest

import corpus_files
from newsclean.corpus.compressed import HARMLESS, MOST_FOLD


def refused(tmp_path, name):
    done = corpus_files.newsclean(name, "-o", "out/", cwd=tmp_path)
    assert done.returncode == 2
    assert not list((tmp_path / "out").glob("*"))
    return done.stderr.decode()


@pytest.mark.parametrize("name", ["a.txt.gz", "a.jsonl.gz", "a.wet.gz"])
def test_a_gzip_file_that_grows_without_end(tmp_path, name):
    block = gzip.compress(bytes(1 << 22))
    (tmp_path / name).write_bytes(block * (2 + HARMLESS // (1 << 22)))
    message = refused(tmp_path, name)
    assert f"grows more than {MOST_FOLD}-fold" in message or "is not WARC" in message


def test_a_zstandard_file_that_grows_without_end(tmp_path):
    zstandard = pytest.importorskip("zstandard", reason="pip install 'newsclean[zstd]'")
    block = zstandard.compress(bytes(1 << 22))
    (tmp_path / "a.txt.zst").write_bytes(block * (2 + HARMLESS // (1 << 22)))
    assert f"grows more than {MOST_FOLD}-fold" in refused(tmp_path, "a.txt.zst")


def test_small_files_may_shrink_as_they_like(tmp_path):
    text = "It rained.\n" * 100_000
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(b'{"text": "It rained."}\n' * 50_000))
    (tmp_path / "b.txt.gz").write_bytes(gzip.compress(text.encode()))
    done = corpus_files.newsclean(
        "a.jsonl.gz", "b.txt.gz", "--stages", "whitespace", "-o", "out/", cwd=tmp_path
    )
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_record_that_claims_to_be_endless(tmp_path):
    (tmp_path / "a.wet").write_bytes(
        b"WARC/1.0\r\nWARC-Type: conversion\r\nContent-Length: 999999999999\r\n\r\nx"
    )
    assert "record 1 claims 999999999999 bytes" in refused(tmp_path, "a.wet")
