"""Every format in and out: what is not text stays, what is text is what the bare function gives."""

import gzip
import io
import json

import pytest

import corpus_files
import newsclean
from newsclean.corpus.wet import read_records
from newsclean.edits import Edit, undo

RECORDS = corpus_files.records()
CLEAN = [newsclean.clean(record["text"], url=record["url"]).text for record in RECORDS]


def run(*arguments, **options):
    done = corpus_files.newsclean(*arguments, **options)
    assert (done.returncode, done.stderr) == (0, b""), done.stderr.decode()
    return done.stdout


class TestCompressed:
    def test_gzip(self, tmp_path):
        (tmp_path / "in.jsonl").write_bytes(corpus_files.jsonl())
        (tmp_path / "in.jsonl.gz").write_bytes(gzip.compress(corpus_files.jsonl()))
        plain = run(tmp_path / "in.jsonl")
        assert run(tmp_path / "in.jsonl.gz") == plain
        run(tmp_path / "in.jsonl.gz", "-o", tmp_path / "out.jsonl.gz")
        run(tmp_path / "in.jsonl.gz", "-w", "--quiet")
        assert gzip.decompress((tmp_path / "out.jsonl.gz").read_bytes()) == plain
        assert (tmp_path / "in.jsonl.gz").read_bytes() == (tmp_path / "out.jsonl.gz").read_bytes()

    def test_zstandard(self, tmp_path):
        zstandard = pytest.importorskip("zstandard", reason="pip install 'newsclean[zstd]'")
        (tmp_path / "in.jsonl.zst").write_bytes(zstandard.compress(corpus_files.jsonl()))
        run(tmp_path / "in.jsonl.zst", "-o", tmp_path / "out.jsonl.zst")
        written = (tmp_path / "out.jsonl.zst").read_bytes()
        out = zstandard.ZstdDecompressor().stream_reader(io.BytesIO(written)).read()
        assert [json.loads(line)["text"] for line in out.splitlines()] == CLEAN

    @pytest.mark.parametrize("damage", [slice(0, -20), slice(0, 5)])
    def test_a_damaged_file_is_named_and_leaves_no_output(self, tmp_path, damage):
        (tmp_path / "in.jsonl.gz").write_bytes(gzip.compress(corpus_files.jsonl())[damage])
        done = corpus_files.newsclean("in.jsonl.gz", "-o", "out/", cwd=tmp_path)
        assert done.returncode == 2
        assert done.stderr.startswith(b"in.jsonl.gz: input: the .gz file is damaged or cut short: ")
        assert not list((tmp_path / "out").glob("*"))

    def test_a_clean_file_is_not_touched_in_place(self, tmp_path):
        path = tmp_path / "a.txt.gz"
        path.write_bytes(gzip.compress(b"A clean line.\n"))
        before = (path.read_bytes(), path.stat().st_mtime_ns)
        run(path, "-w")
        assert (path.read_bytes(), path.stat().st_mtime_ns) == before


class TestWet:
    @pytest.mark.parametrize("suffix", ["wet.gz", "wet"])
    def test_text_is_cleaned_and_all_else_stays(self, tmp_path, suffix):
        (tmp_path / f"in.{suffix}").write_bytes(corpus_files.wet(members=suffix == "wet.gz"))
        run(tmp_path / f"in.{suffix}", "-o", tmp_path / f"out.{suffix}")
        written = (tmp_path / f"out.{suffix}").read_bytes()
        plain = gzip.decompress(written) if suffix == "wet.gz" else written
        old = list(read_records(io.BytesIO(corpus_files.wet(members=False))))
        new = list(read_records(io.BytesIO(plain)))
        assert [record.block.decode() for record in new[1:]] == CLEAN[:5]
        assert new[0] == old[0]
        for before, after in zip(old[1:], new[1:], strict=True):
            kept = [
                line for line in before.head.splitlines() if not line.startswith((b"Content-L", b"WARC-B"))
            ]
            assert [line for line in after.head.splitlines() if not line.startswith(b"Content-L")] == kept
            assert f"Content-Length: {len(after.block)}\r\n".encode() in after.head
        if suffix == "wet.gz":
            assert written.count(b"\x1f\x8b\x08") == 6  # each record can be reached alone

    @pytest.mark.parametrize(
        ("data", "message"),
        [
            (b"hello\n", "record 1 is not WARC: it begins with b'hello\\n'"),
            (
                b"WARC/1.0\r\nWARC-Type: conversion\r\n\r\n",
                "record 1 is not WARC: it has no usable Content-Length",
            ),
            (corpus_files.wet(members=False)[:-50], "record 6 is cut short: "),
            (b"WARC/1.0\r\nWARC-Type", "record 1 is cut short within its named fields"),
        ],
    )
    def test_what_is_not_wet_is_refused(self, tmp_path, data, message):
        (tmp_path / "in.wet").write_bytes(data)
        done = corpus_files.newsclean("in.wet", "-o", "out/", cwd=tmp_path)
        assert done.returncode == 2
        assert done.stderr.decode().startswith(f"in.wet: input: {message}")

    def test_a_record_that_is_not_utf8_is_reported(self, tmp_path):
        data = corpus_files.wet(members=False).replace("’".encode(), b"\xff\xfe\xfd", 1)
        (tmp_path / "in.wet").write_bytes(data)
        done = corpus_files.newsclean("in.wet", "-o", "out.wet", cwd=tmp_path)
        assert done.returncode == 2
        assert b"not-utf8" in done.stderr
        assert len(list(read_records(io.BytesIO((tmp_path / "out.wet").read_bytes())))) == 5


class TestParquet:
    pq = pytest.importorskip("pyarrow.parquet", reason="pip install 'newsclean[parquet]'")

    def test_columns_types_and_order_stay(self, tmp_path):
        (tmp_path / "in.parquet").write_bytes(
            corpus_files.parquet(corpus_files.records(300), row_group_size=70)
        )
        run(tmp_path / "in.parquet", "-o", tmp_path / "out.parquet", "-j", "2")
        before, after = (self.pq.read_table(tmp_path / f"{name}.parquet") for name in ("in", "out"))
        assert after.schema == before.schema
        assert after.drop_columns(["text"]).equals(before.drop_columns(["text"]))
        assert after["text"].to_pylist() == CLEAN * 30

    def test_details_are_those_of_the_bare_function(self, tmp_path):
        (tmp_path / "in.parquet").write_bytes(corpus_files.parquet(RECORDS))
        run(tmp_path / "in.parquet", "-o", tmp_path / "out.parquet", "--details")
        found = self.pq.read_table(tmp_path / "out.parquet")["newsclean"].to_pylist()
        expected = [newsclean.clean(record["text"], url=record["url"]).details() for record in RECORDS]
        assert found == json.loads(json.dumps(expected))

    def test_rows_that_were_cleaned_again_lead_back_to_the_first(self, tmp_path):
        path = tmp_path / "in.parquet"
        path.write_bytes(corpus_files.parquet(RECORDS))
        run(path, "-w", "-q", "--details", "--preset", "minimal")
        run(path, "-w", "-q", "--details")
        once = path.read_bytes()
        run(path, "-w", "--details")  # says nothing, for nothing changes
        assert path.read_bytes() == once
        rows = self.pq.read_table(path).to_pylist()
        back = [undo(row["text"], [Edit(**edit) for edit in row["newsclean"]["edits"]]) for row in rows]
        assert back == [record["text"] for record in RECORDS]

    def test_a_column_of_somebody_else_is_not_overwritten(self, tmp_path):
        path = tmp_path / "in.parquet"
        path.write_bytes(corpus_files.parquet(RECORDS))
        table = self.pq.read_table(path)
        self.pq.write_table(table.append_column("newsclean", table["text"]), path)
        before = path.read_bytes()
        done = corpus_files.newsclean("in.parquet", "-w", "--details", cwd=tmp_path)
        assert done.returncode == 2
        assert done.stderr.startswith(
            b"in.parquet: not-an-account: the column 'newsclean' is string, not what"
        )
        assert path.read_bytes() == before

    def test_a_row_without_text_is_left_out_and_reported(self, tmp_path):
        rows = [*RECORDS[:2], RECORDS[2] | {"text": None}, RECORDS[3]]
        (tmp_path / "in.parquet").write_bytes(corpus_files.parquet(rows))
        done = corpus_files.newsclean(
            "in.parquet", "-o", "out.parquet", "--errors", "bad.jsonl", cwd=tmp_path
        )
        assert done.returncode == 2
        assert done.stderr == b"in.parquet:3: text-not-a-string: the text is null, not text\n"
        assert self.pq.read_table(tmp_path / "out.parquet")["id"].to_pylist() == [0, 1, 3]
        bad = json.loads((tmp_path / "bad.jsonl").read_text(encoding="utf-8"))
        assert json.loads(bad["raw"]) == rows[2]

    def test_in_place(self, tmp_path):
        (tmp_path / "in.parquet").write_bytes(corpus_files.parquet(RECORDS))
        run(tmp_path / "in.parquet", "-w", "-q")
        once = (tmp_path / "in.parquet").read_bytes()
        assert self.pq.read_table(tmp_path / "in.parquet")["text"].to_pylist() == CLEAN
        run(tmp_path / "in.parquet", "-w")
        assert (tmp_path / "in.parquet").read_bytes() == once

    def test_no_rows_and_no_parquet(self, tmp_path):
        (tmp_path / "empty.parquet").write_bytes(corpus_files.parquet(RECORDS))
        table = self.pq.read_table(tmp_path / "empty.parquet").slice(0, 0)
        self.pq.write_table(table, tmp_path / "empty.parquet")
        corpus_files.newsclean("empty.parquet", "-o", "out.parquet", cwd=tmp_path)
        assert self.pq.read_table(tmp_path / "out.parquet").equals(table)
        (tmp_path / "bad.parquet").write_bytes(b"PAR1 not really PAR1")
        done = corpus_files.newsclean("bad.parquet", "-o", "bad-out.parquet", cwd=tmp_path)
        assert done.returncode == 2
        assert done.stderr.startswith(b"bad.parquet: input: it is not a Parquet file that can be read: ")


class TestPages:
    @pytest.fixture(autouse=True)
    def needs(self):
        pytest.importorskip("resiliparse", reason="pip install 'newsclean[html]'")

    def test_html_to_text(self, tmp_path):
        (tmp_path / "pages" / "sub").mkdir(parents=True)
        (tmp_path / "pages" / "sub" / "a.html").write_bytes(corpus_files.page(corpus_files.RAW[0]))
        run("pages", "-o", "out", cwd=tmp_path)
        text = (tmp_path / "out" / "sub" / "a.txt").read_text(encoding="utf-8")
        assert text.endswith("\n")
        assert "Leave a Comment" in corpus_files.RAW[0]
        assert "Leave a Comment" not in text

    def test_html_to_a_record(self, tmp_path):
        (tmp_path / "a.html").write_bytes(corpus_files.page(corpus_files.RAW[0]))
        run("a.html", "-o", "a.jsonl", "--details", cwd=tmp_path)
        record = json.loads((tmp_path / "a.jsonl").read_text(encoding="utf-8"))
        assert list(record) == ["url", "title", "published", "text", "newsclean"]
        assert (record["url"], record["title"]) == ("https://a.example/1", "A title of the page")
        assert record["published"] == "2019-11-15T08:30:00Z"

    def test_warc(self, tmp_path):
        pytest.importorskip("fastwarc", reason="pip install 'newsclean[warc]'")
        (tmp_path / "in").mkdir()
        (tmp_path / "in" / "a.warc.gz").write_bytes(corpus_files.warc())
        run("in", "-o", "out", "-j", "2", cwd=tmp_path)
        lines = gzip.decompress((tmp_path / "out" / "a.jsonl.gz").read_bytes()).splitlines()
        assert [json.loads(line)["url"] for line in lines] == [record["url"] for record in RECORDS[:5]]

    def test_pages_are_not_repaired_in_place(self, tmp_path):
        (tmp_path / "a.html").write_bytes(corpus_files.page("x"))
        done = corpus_files.newsclean("-w", "a.html", cwd=tmp_path)
        assert done.returncode == 2
        assert b"not-in-place: pages cannot be repaired in place" in done.stderr


def test_a_missing_extra_is_one_line_with_the_command(tmp_path):
    (tmp_path / "in.parquet").write_bytes(b"PAR1")
    code = "import sys; sys.modules['pyarrow'] = None; from newsclean.cli import main; sys.exit(main(sys.argv[1:]))"
    import subprocess
    import sys

    done = subprocess.run(
        [sys.executable, "-c", code, "in.parquet", "-o", "o/"], cwd=tmp_path, capture_output=True, check=False
    )
    assert done.returncode == 2
    message = "in.parquet: missing-extra: a Parquet file needs an optional package: pip install 'newsclean[parquet]'\n"
    assert done.stderr.decode() == message
