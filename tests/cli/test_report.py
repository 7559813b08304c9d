"""The verb report, from files to a page."""

import json
import re

import pytest

import corpus_files

DIRTY = "Talks go on in Seoul\n\nSeoul expanded the programs. .\n"


def read_page(path):
    """Return the index of a page and its documents."""
    blocks = re.findall(
        r'<script id="\w+-data" type="application/json">(.*?)</script>', path.read_text("utf-8"), re.DOTALL
    )
    documents = [json.loads(line) for line in blocks[0].split("\n")[1:]]
    return json.loads(blocks[1]), documents


def test_texts_records_and_directories(run, tmp_path):
    (tmp_path / "news" / "deep").mkdir(parents=True)
    (tmp_path / "news" / "deep" / "a.txt").write_text(DIRTY, "utf-8")
    records = [
        {"text": DIRTY, "url": "https://www.example.org/1", "title": "Talks", "language": "en"},
        {"text": "Calm.\n"},
    ]
    (tmp_path / "b.jsonl").write_text("".join(json.dumps(record) + "\n\n" for record in records), "utf-8")
    done = run("report", "news", tmp_path / "b.jsonl", "-o", "out.html")
    assert (done.code, done.out, done.err) == (0, b"", "")
    index, documents = read_page(tmp_path / "out.html")
    assert [entry["name"] for entry in index["documents"]] == ["deep/a.txt", "b.jsonl:1", "b.jsonl:3"]
    assert [entry["changed"] for entry in index["documents"]] == [True, True, False]
    assert index["documents"][1]["site"] == "example.org"
    assert index["documents"][1]["headline"] == "Talks"
    assert index["title"] == "Review of 2 inputs"
    assert any(isinstance(piece, list) for row in documents[0]["rows"] for piece in row)
    assert str(tmp_path) not in (tmp_path / "out.html").read_text("utf-8")


def test_what_a_run_did_is_shown_and_not_done_again(run, tmp_path):
    (tmp_path / "raw.jsonl").write_text(json.dumps({"text": DIRTY}) + "\n", "utf-8")
    assert run("--details", "raw.jsonl", "-o", "clean.jsonl").code == 0
    assert run("report", "--stages", "encoding", "clean.jsonl", "-o", "out.html").code == 0
    index, _ = read_page(tmp_path / "out.html")
    assert index["documents"][0]["original"] == len(DIRTY)
    assert "punctuation" in {row["stage"] for row in index["totals"]["stages"]}


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        (
            {"text": "x", "newsclean": {"version": 1}},
            "bad-details: its account of an earlier run is not usable: 'edits' is missing",
        ),
        ({"txt": "x"}, "no-text-field: there is no field 'text'; --field names another"),
        ({"text": 1}, "text-not-a-string: the field 'text' is a number, not a string"),
    ],
)
def test_a_record_that_cannot_be_shown_is_told_and_the_others_are_shown(run, tmp_path, record, reason):
    (tmp_path / "a.jsonl").write_text(json.dumps(record) + '\nno json\n{"text": "Calm."}\n', "utf-8")
    done = run("report", "a.jsonl", "-o", "out.html")
    assert done.code == 2
    assert done.err.splitlines()[0] == f"a.jsonl:1: {reason}"
    assert done.err.splitlines()[1].startswith("a.jsonl:2: not-json: ")
    index, _ = read_page(tmp_path / "out.html")
    assert [entry["name"] for entry in index["documents"]] == ["a.jsonl:3"]


def test_inputs_and_pages_that_are_not_there(run, tmp_path):
    (tmp_path / "a.txt").write_text(DIRTY, "utf-8")
    done = run("report", "missing.txt", "a.txt", "-o", "out.html")
    assert (done.code, done.err) == (2, "missing.txt: missing: there is no such file\n")
    assert len(read_page(tmp_path / "out.html")[1]) == 1
    done = run("report", "a.txt", "-o", "nowhere/out.html")
    assert done.code == 2
    assert "cannot write the page nowhere/out.html: No such file or directory" in done.err


def test_a_page_is_not_replaced_by_one_that_shows_nothing(run, tmp_path):
    (tmp_path / "out.html").write_bytes(b"the page of yesterday")
    done = run("report", "missing.txt", "-o", "out.html")
    assert (done.code, done.err) == (2, "missing.txt: missing: there is no such file\n")
    assert (tmp_path / "out.html").read_bytes() == b"the page of yesterday"


class TestOtherFormats:
    """Every format that newsclean reads can be reviewed."""

    def entries(self, run, tmp_path, name):
        done = run("report", name, "-o", "out.html")
        assert (done.code, done.err) == (0, "")
        return read_page(tmp_path / "out.html")[0]["documents"]

    def test_parquet(self, run, tmp_path):
        pytest.importorskip("pyarrow", reason="pip install 'newsclean[parquet]'")
        rows = [{"text": DIRTY, "url": "https://www.example.org/1"}, {"text": "Calm.\n", "url": None}]
        (tmp_path / "a.parquet").write_bytes(corpus_files.parquet(rows))
        entries = self.entries(run, tmp_path, "a.parquet")
        assert [entry["name"] for entry in entries] == ["a.parquet:1", "a.parquet:2"]
        assert [entry["changed"] for entry in entries] == [True, False]
        assert entries[0]["site"] == "example.org"

    def test_parquet_that_was_cleaned_is_shown_as_that_run_left_it(self, run, tmp_path):
        pytest.importorskip("pyarrow", reason="pip install 'newsclean[parquet]'")
        (tmp_path / "a.parquet").write_bytes(corpus_files.parquet([{"text": DIRTY}, {"text": "Calm.\n"}]))
        assert run("--details", "a.parquet", "-o", "b.parquet").code == 0
        entries = self.entries(run, tmp_path, "b.parquet")
        assert [entry["original"] for entry in entries] == [len(DIRTY), len("Calm.\n")]
        assert [entry["changed"] for entry in entries] == [True, False]

    def test_parquet_with_a_row_that_is_no_text(self, run, tmp_path):
        pytest.importorskip("pyarrow", reason="pip install 'newsclean[parquet]'")
        (tmp_path / "a.parquet").write_bytes(corpus_files.parquet([{"text": None}, {"text": DIRTY}]))
        done = run("report", "a.parquet", "-o", "out.html")
        assert (done.code, done.err) == (2, "a.parquet:1: text-not-a-string: the text is not text\n")
        assert len(read_page(tmp_path / "out.html")[1]) == 1

    def test_wet(self, run, tmp_path):
        (tmp_path / "a.wet.gz").write_bytes(corpus_files.wet(2))
        entries = self.entries(run, tmp_path, "a.wet.gz")
        assert [entry["site"] for entry in entries] == ["news0.example", "news1.example"]

    def test_html_and_warc(self, run, tmp_path):
        pytest.importorskip("resiliparse", reason="pip install 'newsclean[html]'")
        (tmp_path / "a.html").write_bytes(corpus_files.page(corpus_files.RAW[0]))
        (entry,) = self.entries(run, tmp_path, "a.html")
        assert (entry["name"], entry["changed"], entry["site"]) == ("a.html", True, "a.example")
        pytest.importorskip("fastwarc", reason="pip install 'newsclean[warc]'")
        (tmp_path / "a.warc.gz").write_bytes(corpus_files.warc(2))
        assert len(self.entries(run, tmp_path, "a.warc.gz")) == 2

    def test_markdown(self, run, tmp_path):
        (tmp_path / "a.md").write_text(f"```\n{DIRTY}```\n", "utf-8")
        done = run("report", "--format", "markdown", "a.md", "-o", "out.html")
        assert (done.code, done.err) == (0, "")
        assert [entry["changed"] for entry in read_page(tmp_path / "out.html")[0]["documents"]] == [False]

    def test_what_is_not_of_its_format_is_told(self, run, tmp_path):
        pytest.importorskip("pyarrow", reason="pip install 'newsclean[parquet]'")
        (tmp_path / "a.parquet").write_bytes(b"no table")
        done = run("report", "a.parquet", "-o", "out.html")
        assert done.code == 2
        assert done.err.startswith("a.parquet: input: it is not a Parquet file that can be read: ")
