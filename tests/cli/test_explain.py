"""``newsclean explain``: margins for people, JSON for machines."""

import json
import os
import re
import sys

import pytest

import corpus_files
from conftest import FIXTURES, SAMPLES

TEXT = (
    b"Leave a Comment\n\nSeoul expanded the programs. .\n\n\n  The talks , he said\x1b[31m, go on at the ministry.\n"
    b"Your email address will not be published. Required fields are marked *\n"
)


def test_margins(run):
    done = run("explain", "--preset", "minimal", stdin=TEXT)
    assert (done.code, done.err) == (0, "")
    lines = done.out.decode().splitlines()
    assert re.fullmatch(
        r"    1 - boilerplate/comment    \d\.\d\d  Leave a Comment  <en/comment-form>", lines[0]
    )
    assert re.fullmatch(
        r"    3   body                   \d\.\d\d  Seoul expanded the programs\.\[- \.-\]  <punctuation/[a-z-]+>",
        lines[1],
    )
    assert "  [-  -]The talks[- -], he said[-\\x1b[31m-], go on" in lines[2]
    assert lines[3].startswith("    7 - boilerplate/comment ")
    assert lines[-1].startswith("4 lines, 2 of them dropped; ")


def test_what_is_less_than_certain_is_shown_and_not_done(run):
    raw = "It rained.\n\nAnd then he said : no, not in the whole of the region.\n"
    done = run("explain", "--language", "en", stdin=raw.encode())
    assert (
        "    3 ? And then he said[- -]: no, not in the whole of the region.  <punctuation/space-before-colon>"
        in (done.out.decode().splitlines())
    )
    found = json.loads(run("explain", "--json", "--language", "en", stdin=raw.encode()).out)
    assert found["text"] == raw
    assert [(edit["start"], edit["rule"]) for edit in found["suggestions"]] == [(28, "space-before-colon")]


def test_nothing_is_suggested_where_punctuation_is_left_alone(run):
    raw = b"It rained.\n\nAnd then he said : no, not in the whole of the region.\n"
    done = run("explain", "--language", "en", "--stages", "whitespace", stdin=raw)
    assert b"?" not in done.out
    assert json.loads(run("explain", "--json", "--stages", "whitespace", stdin=raw).out)["suggestions"] == []


def page_with_a_caption():
    """Return a page of which only the layout says that a line is a caption."""
    story = (FIXTURES / "raw" / "yonhap.txt").read_text("utf-8").split("\n")
    paragraphs = "".join(f"<p>{line}</p>" for line in story if len(line.split()) > 20)
    figure = "<figure><img src=x><figcaption>The minister walks along the harbour with the delegation</figcaption></figure>"
    article = f"<article><h1>Esper voices hope for continued pact</h1>{figure}{paragraphs}</article>"
    menu = "".join(f"<li><a href=/{n}>Menu entry {n}</a></li>" for n in range(6))
    more = "".join(f"<li>Council approves the new budget for road number {n}</li>" for n in range(5))
    body = f"<nav><ul>{menu}</ul></nav>{article}<aside><h3>More stories</h3><ul>{more}</ul></aside>"
    return f"<html><head><title>Story about pact</title></head><body>{body}</body></html>".encode()


@pytest.mark.parametrize(("name", "needed"), [("a.html", "resiliparse"), ("a.warc.gz", "fastwarc")])
def test_the_layout_of_a_page_is_evidence_for_who_looks_too(run, tmp_path, name, needed):
    pytest.importorskip(needed)
    page = page_with_a_caption()
    (tmp_path / name).write_bytes(page if needed == "resiliparse" else corpus_files.warc(pages=[page]))
    assert run(name, "-o", "a.jsonl").code == 0
    cleaned = json.loads((tmp_path / "a.jsonl").read_bytes().splitlines()[0])["text"]
    assert "along the harbour" in cleaned
    shown = json.loads(run("explain", "--json", name).out)
    assert shown["text"] == cleaned
    assert "caption" in {line["role"] for line in shown["lines"]}
    assert run("report", name, "-o", "a.html.out").code == 0
    index = (tmp_path / "a.html.out").read_text("utf-8").rpartition('type="application/json">')[2]
    assert json.loads(index.partition("</script>")[0])["documents"][0]["cleaned"] == len(cleaned)


@pytest.mark.parametrize("name", SAMPLES)
def test_every_line_of_a_sample_is_shown(run, name):
    raw = (FIXTURES / "raw" / f"{name}.txt").read_bytes()
    wanted = json.loads((FIXTURES / "expected" / f"{name}.json").read_bytes())["lines"]
    shown = [
        (int(line[:5]), line[6] == " ")
        for line in run("explain", stdin=raw).out.decode().splitlines()
        if line[:5].strip().isdigit()
    ]
    assert shown == [(line["line"], line["keep"]) for line in wanted]


def test_json(run):
    done = run("explain", "--json", stdin=TEXT)
    values = json.loads(done.out)
    assert list(values) == [
        "file", "line", "text", "version", "edits", "lines", "dates", "metadata", "warnings",
        "suggestions",
    ]  # fmt: skip
    assert values["text"].encode() == run(stdin=TEXT).out


def test_records(run, tmp_path):
    (tmp_path / "a.jsonl").write_bytes(b'{"text": "One. ."}\n\nnope\n{"text": "Four."}\n')
    done = run("explain", "a.jsonl")
    assert done.code == 2
    assert [line for line in done.out.decode().splitlines() if line.startswith("==")] == [
        "== a.jsonl:1",
        "== a.jsonl:4",
    ]
    assert done.err == "a.jsonl:3: not-json: expecting value at character 1\n"
    assert json.loads(run("explain", "a.jsonl", "--record", "4", "--json").out)["text"] == "Four."
    one = run("explain", "a.jsonl", "--record", "4")
    assert (one.code, one.err) == (0, "")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["missing.txt"], "missing.txt: missing: there is no such file"),
        (
            ["latin1.txt"],
            "latin1.txt:1: not-utf8: byte 0xff at offset 0 is not UTF-8; convert it first, for ",
        ),
        (["a.jsonl", "--record", "9"], "newsclean: record: there is no record on line 9"),
        (
            ["a.jsonl", "--record", "1"],
            "a.jsonl:1: no-text-field: there is no field 'text'; --field names another",
        ),
        (
            ["--record", "x"],
            "newsclean: usage: argument --record: not a whole number: 'x'; see newsclean explain --help",
        ),
        (["--preset", "x"], "newsclean: config: there is no preset 'x'; there are article, body, minimal"),
    ],
)
def test_message(run, tmp_path, arguments, message):
    (tmp_path / "a.jsonl").write_bytes(b"{}\n")
    (tmp_path / "latin1.txt").write_bytes(b"\xff")
    done = run("explain", *arguments)
    assert (done.code, done.out) == (2, b"")
    assert done.err.startswith(message)
    assert len(done.err.splitlines()) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
@pytest.mark.parametrize(
    ("variables", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)]
)
@pytest.mark.parametrize("arguments", [["explain"], ["--diff"]])
def test_colour_on_a_terminal_only(tmp_path, variables, coloured, arguments):
    import pty
    import subprocess

    (tmp_path / "a.txt").write_bytes(TEXT)
    ours, theirs = pty.openpty()
    environment = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    subprocess.run(
        [sys.executable, "-m", "newsclean", *arguments, "a.txt"],
        stdout=theirs,
        check=False,
        cwd=tmp_path,
        env=environment | {"TERM": "xterm"} | variables,
    )
    os.close(theirs)
    shown = os.read(ours, 100_000)
    os.close(ours)
    escapes = re.findall(rb"\x1b\[[0-9;]*m", shown.replace(b"\x1b[31m, go", b""))
    assert bool(escapes) is coloured
