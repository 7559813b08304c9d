"""Inputs that end too early, or hold nothing: what is said of them, and what stands in the one file of the output."""

import gzip
import json

import pytest

import corpus_files

pytest.importorskip("resiliparse", reason="pip install 'newsclean[html]'")
pytest.importorskip("fastwarc", reason="pip install 'newsclean[warc]'")

WARC = gzip.decompress(corpus_files.warc(3))
LAST = WARC.rindex(b"WARC/1.0")
JSONL_GZ = gzip.compress(corpus_files.jsonl(200))[:-2000]
EMPTY = {
    "a.warc": WARC[:143],  # what says of itself which program made it
    "b.warc": WARC[LAST:],  # a picture
    "c.warc": b"",
    "d.wet": b"",
    "e.wet": corpus_files.wet(0, members=False),
    "f.jsonl": b"",
}


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (WARC[:3500], "record 2 is cut short: 3096 of 3499 bytes are there"),
        (WARC[:350], "record 2 is cut short: 0 of "),
        (WARC[: LAST + 30], "record 5 is cut short within its named fields, or is not WARC"),
        (WARC[:-10], "record 5 is cut short: "),  # no page, but who knows what came behind it
        (WARC[:150], "invalid WARC header"),
        (gzip.compress(WARC)[:-100], "the .gz file is damaged or cut short: "),  # its name does not say so
        (gzip.compress(WARC)[:40], "the .gz file is damaged or cut short: "),
    ],
    ids=["page", "head of a page", "named fields", "picture", "first line", "gzip", "head of gzip"],
)
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_archive_that_is_cut_short_is_named_and_leaves_no_output(tmp_path, data, message, jobs):
    (tmp_path / "a.warc").write_bytes(data)
    for target in ("out/", "out.jsonl"):
        done = corpus_files.newsclean("a.warc", "-o", target, "-j", jobs, cwd=tmp_path)
        assert done.returncode == 2
        assert done.stderr.decode().partition(": ")[2].partition(": ")[2].startswith(message)
    assert not list((tmp_path / "out").iterdir())
    assert not (tmp_path / "out.jsonl").exists()


@pytest.mark.parametrize("pack", [bytes, gzip.compress], ids=["plain", "gzip"])
def test_a_whole_archive_from_a_pipe(pack):
    done = corpus_files.newsclean("--format", "warc", input=pack(WARC))
    assert (done.returncode, done.stderr) == (0, b"")
    assert [json.loads(line)["url"] for line in done.stdout.splitlines()] == [
        record["url"] for record in corpus_files.records(3)
    ]


@pytest.mark.parametrize("name", EMPTY)
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_input_without_documents_gives_a_file_without_documents(tmp_path, name, jobs):
    (tmp_path / name).write_bytes(EMPTY[name])
    target = f"out{'.wet' if name.endswith('.wet') else '.jsonl'}"
    (tmp_path / target).write_bytes(b"old\n")
    done = corpus_files.newsclean(name, "-o", target, "-j", jobs, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / target).read_bytes() == (EMPTY[name] if name.endswith(".wet") else b"")
    assert corpus_files.newsclean(name, "-o", "tree/", "-j", jobs, cwd=tmp_path).returncode == 0
    assert len(list((tmp_path / "tree").iterdir())) == 1


@pytest.mark.parametrize("target", ["out.jsonl", "out.jsonl.gz"])
def test_the_one_input_of_a_file_is_written_whole_or_not_at_all(tmp_path, target):
    (tmp_path / "a.jsonl.gz").write_bytes(JSONL_GZ)
    (tmp_path / target).write_bytes(b"old\n")
    done = corpus_files.newsclean("a.jsonl.gz", "-o", target, cwd=tmp_path)
    assert done.returncode == 2
    assert (tmp_path / target).read_bytes() == b"old\n"
    done = corpus_files.newsclean("a.jsonl.gz", cwd=tmp_path)
    assert done.stdout, "the test needs an input that gives something before it breaks off"


def test_a_broken_input_does_not_take_its_neighbours_with_it(tmp_path):
    (tmp_path / "a.jsonl.gz").write_bytes(JSONL_GZ)
    (tmp_path / "b.jsonl").write_bytes(corpus_files.jsonl(3))
    done = corpus_files.newsclean("b.jsonl", "a.jsonl.gz", "-o", "out.jsonl", cwd=tmp_path)
    assert done.returncode == 2
    lines = (tmp_path / "out.jsonl").read_bytes().splitlines()
    assert [json.loads(line)["id"] for line in lines[:3]] == [0, 1, 2]
