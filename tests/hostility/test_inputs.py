"""Hostile files: a clear error or a clean result, every record accounted for, bounded memory."""

import gzip

import pytest

from cli.conftest import run  # noqa: F401 - a fixture

BAD_TEXTS = {
    "utf-16": "Seoul expanded the programs.\n".encode("utf-16"),
    "utf-16 without a mark": "Seoul".encode("utf-16-le") + b"\xff",
    "utf-32": "Seoul".encode("utf-32"),
    "latin-1": "Séoul a élargi\n".encode("latin-1"),
    "half binary": b"The talks go on.\n" + bytes(range(256)),
    "surrogates in UTF-8": b"a\xed\xa0\x80b",
    "overlong": b"a\xc0\xafb",
    "beyond Unicode": b"a\xf4\x90\x80\x80",
}
GOOD = b'{"text": "programs. ."}\n'
BAD_RECORDS = {
    "deep lists": b'{"text": "a", "x": ' + b"[" * 100_000 + b"]" * 100_000 + b"}\n",
    "deep objects": b'{"a": ' * 100_000 + b"1" + b"}" * 100_000 + b"\n",
    "open brackets": b"[" * 1_000_000 + b"\n",
    "not utf-8": b'{"text": "\xff"}\n',
    "a NUL": b'{"text": "a"\x00}\n',
    "cut short": b'{"text": "a\n',
    "a list": b'["text"]\n',
    "no text": b'{"txet": "a"}\n',
    "a number": b'{"text": 1}\n',
    "two in a line": b'{"text": "a"}{"text": "b"}\n',
}
GOOD_RECORDS = {
    "a huge number": b'{"text": "programs. .", "n": ' + b"9" * 100_000 + b"}\n",
    "a huge exponent": b'{"text": "programs. .", "n": 1e999999999999}\n',
    "not a number": b'{"text": "programs. .", "n": NaN}\n',
    "many keys": b'{"text": "programs. .", ' + b",".join(b'"k%d": 1' % n for n in range(20_000)) + b"}\n",
    "a lone surrogate": b'{"text": "programs. .", "s": "\\ud800"}\n',
    "equal keys": b'{"text": 1, "text": "programs. ."}\n',
}


@pytest.mark.parametrize("name", BAD_TEXTS)
def test_a_text_that_is_not_utf8_is_refused(run, name):  # noqa: F811
    found = run("-", stdin=BAD_TEXTS[name])
    assert (found.code, found.out) == (2, b"")
    assert "UTF-8" in found.err
    assert "Traceback" not in found.err


@pytest.mark.parametrize("name", BAD_RECORDS)
def test_a_bad_record_is_reported_and_the_others_come_out(run, name):  # noqa: F811
    found = run("--format", "jsonl", stdin=GOOD + BAD_RECORDS[name] + GOOD)
    assert found.code == 2
    assert found.out == b'{"text": "programs."}\n' * 2
    assert "<stdin>:2: " in found.err
    assert "Traceback" not in found.err


@pytest.mark.parametrize("name", GOOD_RECORDS)
def test_an_odd_record_keeps_what_is_not_text(run, name):  # noqa: F811
    found = run("--format", "jsonl", stdin=GOOD_RECORDS[name])
    assert found.code == 0
    assert found.out == GOOD_RECORDS[name].replace(b"programs. .", b"programs.")


def test_a_gzip_bomb_is_refused(run, tmp_path):  # noqa: F811
    bomb = gzip.compress(bytes(1 << 20), 9) * 100  # 100 MB of NULs in 100 kB
    (tmp_path / "bomb.txt.gz").write_bytes(bomb)
    found = run("bomb.txt.gz", "-o", "out.txt")
    assert found.code == 2
    assert "200-fold" in found.err
    assert not (tmp_path / "out.txt").exists()


def test_a_zstandard_bomb_is_refused(run, tmp_path):  # noqa: F811
    zstandard = pytest.importorskip("zstandard")
    (tmp_path / "bomb.jsonl.zst").write_bytes(zstandard.ZstdCompressor(level=19).compress(bytes(100_000_000)))
    found = run("bomb.jsonl.zst", "-o", "out.jsonl")
    assert found.code == 2
    assert "200-fold" in found.err


def test_what_is_well_compressed_is_read(run, tmp_path):  # noqa: F811
    text = b"The minister said so again and again today.\n" * 20_000
    (tmp_path / "copies.txt.gz").write_bytes(gzip.compress(text, 9))
    assert run("copies.txt.gz", "-o", "out.txt").code == 0
    assert (tmp_path / "out.txt").read_bytes() == b"The minister said so again and again today.\n"


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
def test_a_mark_in_the_middle_and_mixed_line_ends(run, end):  # noqa: F811
    text = b"\xef\xbb\xbfThe talks go on." + end + b"\xef\xbb\xbfThey ended today." + end
    found = run("-", stdin=text)
    assert found.code == 0
    assert found.out.startswith(b"\xef\xbb\xbfThe talks go on." + end)
