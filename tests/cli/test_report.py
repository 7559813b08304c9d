"""The verb report, from files to a page."""

import json
import re

import pytest

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
