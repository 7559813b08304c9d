"""Where the outputs of several inputs go: each to a file of its own, or one behind the other; none over another."""

import json

import pytest

import corpus_files
from cli.conftest import CLEAN, DIRTY

pytest.importorskip("resiliparse", reason="pip install 'newsclean[html]'")

PAGE = corpus_files.page(corpus_files.RAW[0])


@pytest.fixture
def files(tmp_path):
    (tmp_path / "in" / "sub").mkdir(parents=True)
    for name in ("p.html", "p.htm", "q.html"):
        (tmp_path / "in" / name).write_bytes(PAGE)
    for name in ("p.txt", "sub/p.txt", "sub/q.txt"):
        (tmp_path / "in" / name).write_bytes(DIRTY)
    (tmp_path / "in" / "a.jsonl").write_text(json.dumps({"text": DIRTY.decode()}) + "\n")
    return tmp_path / "in"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ("in -o out", "in/p.htm and in/p.html would both be written to out/p.txt; "),
        ("in/p.html in/p.txt -o out", "in/p.html and in/p.txt would both be written to out/p.txt; "),
        (
            "in/p.html in/p.htm -o out/ --details",
            "in/p.html and in/p.htm would both be written to out/p.jsonl; ",
        ),
        ("in/p.txt in/sub/p.txt -o in/sub", "-o in/sub would overwrite the input; "),
        ("in/p.html in/p.txt -o in", "in/p.html and in/p.txt would both be written to in/p.txt; "),
    ],
)
def test_no_output_goes_over_another_or_over_an_input(run, tmp_path, files, arguments, message):
    before = {path: path.read_bytes() for path in files.rglob("*.*")}
    done = run(*arguments.split())
    assert done.code == 2
    assert done.err.startswith(f"newsclean: config: {message}")
    assert {path: path.read_bytes() for path in files.rglob("*.*")} == before
    assert not (tmp_path / "out").exists()


def test_a_file_that_is_named_twice_is_written_once(run, tmp_path, files):
    done = run(
        "in/sub/p.txt", "./in/sub/p.txt", files / "sub" / "p.txt", "in/sub", "-o", "out", "--statistics", "s"
    )
    assert (done.code, done.err) == (0, "")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["p.txt", "q.txt"]
    assert (tmp_path / "out" / "p.txt").read_bytes() == CLEAN
    assert json.loads((tmp_path / "s").read_text())["counts"]["documents"] == 2


@pytest.mark.parametrize("how", ["--check", "-w"])
def test_a_file_that_is_named_twice_is_looked_at_once(run, files, how):
    done = run(how, "in/p.txt", "in/sub/q.txt", "./in/p.txt", files / "p.txt", "in/sub")
    said = "would change" if how == "--check" else "cleaned"
    assert done.err.splitlines() == [f"{said}: in/{name}" for name in ("p.txt", "sub/q.txt", "sub/p.txt")]


@pytest.mark.usefixtures("files")
class TestPages:
    def test_several_go_to_one_file_of_records(self, run, tmp_path):
        done = run("in/p.html", "in/q.html", "-o", "q.jsonl")
        assert (done.code, done.err) == (0, "")
        records = [json.loads(line) for line in (tmp_path / "q.jsonl").read_bytes().splitlines()]
        assert [record["title"] for record in records] == ["A title of the page"] * 2

    def test_with_details_they_are_records_on_standard_output(self, run):
        done = run("in/p.html", "in/q.html", "--details")
        assert (done.code, done.err) == (0, "")
        assert all("newsclean" in json.loads(line) for line in done.out.splitlines())
        assert done.out.count(b"\n") == 2

    def test_with_other_records(self, run, tmp_path):
        done = run("in/a.jsonl", "in/q.html", "in/a.jsonl", "-o", "q.jsonl")
        assert (done.code, done.err) == (0, "")
        records = [json.loads(line) for line in (tmp_path / "q.jsonl").read_bytes().splitlines()]
        assert [record["text"] for record in records[::2]] == [CLEAN.decode()] * 2

    @pytest.mark.parametrize(("name", "suffix"), [("q.jsonl", "jsonl"), ("q", "txt"), ("q.jsonl/", "txt")])
    def test_files_of_a_directory_hold_what_their_names_say(self, run, tmp_path, files, name, suffix):
        (files / "p.htm").unlink()
        (files / "p.txt").unlink()
        assert run("in", "-o", name).code == 0
        written = sorted(path.name for path in (tmp_path / name.rstrip("/")).glob("[pq].*"))
        assert written == [f"p.{suffix}", f"q.{suffix}"]
        text = (tmp_path / name.rstrip("/") / f"q.{suffix}").read_text(encoding="utf-8")
        assert text.startswith('{"url": ') == (suffix == "jsonl")
