"""What a server did to a page for the way, undone; what was not done, left."""

import gzip
import json
import zlib
from importlib.util import find_spec

import pytest

import corpus_files
from newsclean.corpus.transfer import unsent

PAGE = corpus_files.page("The minister left the building on Friday, officials said.")
PACKED = gzip.compress(PAGE, mtime=0)
MOST = 1 << 26


def chunked(body, size=50):
    parts = [body[at : at + size] for at in range(0, len(body), size)]
    return b"".join(b"%x;note=1\r\n%b\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"


def bare(body):
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(body) + packer.flush()


@pytest.mark.parametrize(
    ("transfer", "content"),
    [
        ("", ""),
        ("identity", "identity"),
        ("chunked", ""),
        ("", "gzip"),
        ("", "deflate"),
        pytest.param(
            "",
            "br",
            marks=pytest.mark.skipif(not find_spec("brotli"), reason="pip install 'newsclean[warc]'"),
        ),
        ("", "x-new"),
    ],
)
def test_a_page_that_was_kept_under_old_headers_stays(transfer, content):
    assert unsent(PAGE, transfer, content, MOST) == PAGE


@pytest.mark.parametrize(
    ("body", "transfer", "content"),
    [
        (chunked(PAGE), "chunked", ""),
        (PACKED, "", "GZIP"),
        (zlib.compress(PAGE), "", "deflate"),
        (bare(PAGE), "", "deflate"),
        (chunked(PACKED), "chunked", "gzip"),
        (chunked(PACKED), "gzip, chunked", ""),
        (gzip.compress(zlib.compress(PAGE)), "", "deflate, gzip"),
    ],
)
def test_a_page_is_as_it_was_before_it_was_sent(body, transfer, content):
    assert unsent(body, transfer, content, MOST) == PAGE


def test_of_a_page_that_was_cut_short_the_beginning_is_read():
    cut = unsent(chunked(PACKED)[:-30], "chunked", "gzip", MOST)
    assert cut
    assert PAGE.startswith(cut)


def test_a_trap_does_not_grow():
    assert len(unsent(gzip.compress(bytes(1 << 24)), "", "gzip", MOST)) < 1 << 22


def test_brotli():
    brotli = pytest.importorskip("brotli", minversion="1.2")
    assert unsent(brotli.compress(PAGE), "", "br", MOST) == PAGE


def test_an_archive_of_responses_as_they_came(tmp_path):
    pytest.importorskip("fastwarc", reason="pip install 'newsclean[warc]'")
    archive = corpus_files.warc(
        pages=[chunked(PACKED)], headers=b"Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n"
    )
    (tmp_path / "a.warc.gz").write_bytes(archive)
    done = corpus_files.newsclean("a.warc.gz", cwd=tmp_path)
    assert json.loads(done.stdout)["text"] == "The minister left the building on Friday, officials said."
