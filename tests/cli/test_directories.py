"""What a directory stands for: every file in it, told when it cannot be read, but not what the run itself writes."""

import json
import os
import sys

import pytest

from cli.conftest import CLEAN, DIRTY


@pytest.fixture
def too_deep(tmp_path):
    """A directory whose path no system call takes; it holds nothing."""
    here = os.open(tmp_path, os.O_RDONLY)
    at = here
    path = ""
    try:
        for _ in range(20):
            name = "d" * 250
            os.mkdir(name, dir_fd=at)
            below = os.open(name, os.O_RDONLY, dir_fd=at)
            if at != here:
                os.close(at)
            at = below
            path = os.path.join(path, name)
    finally:
        os.close(at)
        os.close(here)
    return path


@pytest.mark.skipif(sys.platform != "linux", reason="other systems take longer paths")
@pytest.mark.parametrize("how", [["-o", "../out"], ["-w"], ["--check"]], ids=" ".join)
def test_a_directory_that_cannot_be_read_is_named(run, tmp_path, too_deep, how):
    (tmp_path / "e.txt").write_bytes(CLEAN)
    done = run(".", *how, "-q")
    assert done.code == 2
    name, code, reason = done.err.rstrip("\n").split(": ")
    assert (code, reason) == ("unreadable", "file name too long")
    assert os.path.join(".", too_deep).startswith(name)


def test_a_directory_that_may_not_be_read_is_named(run, tmp_path):
    (tmp_path / "in" / "sub").mkdir(parents=True)
    (tmp_path / "in" / "sub" / "a.txt").write_bytes(DIRTY)
    (tmp_path / "in" / "z.txt").write_bytes(DIRTY)
    (tmp_path / "in" / "sub").chmod(0)
    if os.access(tmp_path / "in" / "sub", os.R_OK):
        pytest.skip("root may read everything")
    try:
        done = run("in", "-o", "out")
    finally:
        (tmp_path / "in" / "sub").chmod(0o700)
    assert (done.code, done.err) == (2, "in/sub: unreadable: permission denied\n")
    assert (tmp_path / "out" / "z.txt").read_bytes() == CLEAN


def test_a_link_that_leads_nowhere_is_named(run, tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").symlink_to("gone.txt")
    (tmp_path / "in" / "b.txt").symlink_to("b.txt")
    (tmp_path / "in" / "c.txt").symlink_to(".")  # a directory, of which links are passed over
    (tmp_path / "in" / "d.md").symlink_to("gone.md")
    done = run("in", "-o", "out")
    assert done.code == 2
    assert done.err.splitlines() == [
        "in/a.txt: missing: there is no such file",
        "in/b.txt: unreadable: too many levels of symbolic links",
    ]


def test_files_come_in_a_fixed_order(run, tmp_path):
    for name in (
        "b/z.jsonl",
        "b.jsonl",
        "a.jsonl",
        "b/a/x.jsonl",
        "b/.hidden/x.jsonl",
        "a/y.jsonl",
        ".h.jsonl",
    ):
        (tmp_path / "in" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "in" / name).write_text(json.dumps({"text": "A line . "}) + "\n")
    done = run("in", "--check")
    names = ["a.jsonl", "b.jsonl", "a/y.jsonl", "b/z.jsonl", "b/a/x.jsonl"]
    assert done.err.splitlines() == [f"would change: in/{name}" for name in names]


def test_a_pattern_that_no_shell_expands_stands_for_files(run, tmp_path):
    for name in ("in/b.txt", "in/sub/a.txt", "in/sub/deep/c.txt", "in/d.md", "in/.h.txt", "[b].txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(DIRTY)
    done = run("in/**/*.txt", "[b].txt", "--check")
    names = ["in/b.txt", "in/sub/a.txt", "in/sub/deep/c.txt", "[b].txt"]
    assert (done.code, done.err.splitlines()) == (1, [f"would change: {name}" for name in names])
    assert run("in/**/*.txt", "-o", "out").code == 0
    assert (tmp_path / "out" / "sub" / "deep" / "c.txt").read_bytes() == CLEAN
    done = run("in/*.jsonl")
    assert (done.code, done.err) == (2, "in/*.jsonl: missing: there is no such file\n")


SIDE = ["--errors", "e.jsonl", "--removed", "r.jsonl", "--ledger", "l.jsonl", "--statistics", "s.txt"]


@pytest.mark.parametrize(
    ("tree", "output"), [(".", "out"), (".", "./sub/out/"), ("sub", "sub/out"), ("../in", "out")]
)
@pytest.mark.parametrize("resume", [False, True])
def test_what_a_run_writes_is_not_its_input(run, tmp_path, monkeypatch, tree, output, resume):
    here = tmp_path / "in"
    (here / "sub").mkdir(parents=True)
    (here / "sub" / "a.txt").write_bytes(DIRTY)
    (here / "sub" / "b.jsonl").write_bytes(b"no record\n")
    monkeypatch.chdir(here)
    side = [name if name.startswith("-") else f"sub/{name}" for name in SIDE]
    first = run(tree, "-o", output, *side)
    tree_of_first = sorted(here.rglob("*"))
    journal = here / f"{output.rstrip('/')}.newsclean-run.jsonl"
    journal.write_bytes(b"\n")  # as a run that was killed leaves it
    second = run(tree, "-o", output, *side, *(["--resume"] if resume else []))
    assert first.code == second.code == 2
    assert first.err.count("\n") == 1
    assert "sub/b.jsonl:1: not-json: " in first.err
    assert second.err == ("" if resume else first.err)
    assert sorted(here.rglob("*")) == tree_of_first


def test_a_document_is_not_taken_for_an_account_of_a_run(run, tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.jsonl").write_bytes(b'{"text": "A line."}\n')
    done = run("in", "-o", "out", "--errors", "in/a.jsonl")
    assert (done.code, done.err) == (2, "newsclean: config: --errors in/a.jsonl is one of the inputs\n")
    assert (tmp_path / "in" / "a.jsonl").read_bytes() == b'{"text": "A line."}\n'


def test_a_file_in_the_output_is_an_input_when_it_is_named(run, tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "a.txt").write_bytes(DIRTY)
    assert run("out/a.txt", "-o", "out/clean/").code == 0
    assert run("out", "--check").code == 1
