"""Ledgers outlive what happens to a run: a second run, a kill, a full disk."""

import json
import os

import pytest

from cli.conftest import DIRTY

needs_full = pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs a device that is always full")


@pytest.fixture
def led(run, tmp_path):
    """Write a ledger of two files that were cleaned in place; return its bytes."""
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_bytes(name.encode() + b" " + DIRTY)
    assert run("-w", "--ledger", "led", "a.txt", "b.txt").code == 0
    return (tmp_path / "led").read_bytes()


def files(path):
    return [json.loads(line)["file"] for line in path.read_bytes().splitlines()]


@pytest.mark.parametrize("change", [None, "b.txt"])
def test_a_run_that_goes_on_keeps_the_entries_of_what_is_finished(run, tmp_path, change):
    (tmp_path / "in").mkdir()
    for name in ("a.txt", "b.txt"):
        (tmp_path / "in" / name).write_bytes(DIRTY)
    assert run("in", "-o", "out", "--ledger", "led").code == 0
    if change:
        (tmp_path / "in" / change).write_bytes(b"It rained again. .\n")
    assert run("in", "-o", "out", "--ledger", "led", "--resume").code == 0
    assert sorted(files(tmp_path / "led")) == ["in/a.txt", "in/b.txt"]
    for name in ("a.txt", "b.txt"):
        back = run("undo", f"out/{name}", "--ledger", "led")
        assert back.out == (tmp_path / "in" / name).read_bytes()


@needs_full
def test_a_run_that_was_ended_in_the_middle_leaves_its_entries_to_the_next(run, tmp_path):
    (tmp_path / "in").mkdir()
    for name, text in (("a.txt", DIRTY), ("b.txt", b"\xff"), ("c.txt", DIRTY)):
        (tmp_path / "in" / name).write_bytes(text)
    assert "No space left" in run("in", "-o", "out", "--ledger", "led", "--errors", "/dev/full").err
    assert files(tmp_path / "led") == ["in/a.txt"]
    assert run("in", "-o", "out", "--ledger", "led", "--resume").code == 2
    assert files(tmp_path / "led") == ["in/a.txt", "in/c.txt"]


@pytest.mark.parametrize("left", [1, 5, 40, -2, -1])
def test_a_last_line_that_was_cut_short_is_no_entry(run, tmp_path, led, left):
    first, second = led.splitlines(keepends=True)
    (tmp_path / "led").write_bytes(first + second[:left])
    assert run("undo", "a.txt", "--ledger", "led").out == b"a.txt " + DIRTY
    assert run("undo", "b.txt", "--ledger", "led").code == (0 if left == -1 else 2)


@pytest.mark.parametrize("left", [1, 5, 40, -2, -1])
def test_what_is_added_to_a_ledger_that_was_cut_short_begins_a_line(run, tmp_path, led, left):
    first, second = led.splitlines(keepends=True)
    (tmp_path / "led").write_bytes(first + second[:left])
    (tmp_path / "c.txt").write_bytes(b"c.txt " + DIRTY)
    done = run("-w", "--ledger", "led", "c.txt")
    assert (done.code, done.err) == (0, "cleaned: c.txt\n")
    assert files(tmp_path / "led") == ["a.txt", "b.txt", "c.txt"][:: 1 if left == -1 else 2]
    for name in ("a.txt", "c.txt"):
        assert run("undo", name, "--ledger", "led").out == name.encode() + b" " + DIRTY


def test_a_ledger_that_was_cut_short_in_its_first_line_is_begun_anew(run, tmp_path, led):
    (tmp_path / "led").write_bytes(led[:50])
    done = run("undo", "a.txt", "--ledger", "led")
    assert (done.code, done.err) == (2, "newsclean: ledger: led is not a ledger\n")
    (tmp_path / "c.txt").write_bytes(DIRTY)
    assert run("-w", "--ledger", "led", "c.txt").code == 0
    assert files(tmp_path / "led") == ["c.txt"]


@pytest.mark.parametrize(
    "other",
    [
        b"A text of somebody.",
        b'{"a',
        b'{"a": 1}\n{"version": ',
        b'{"version": 1, "sha256": {"cleaned": "0"}, "edits": []}\n',
        b'{"version": 1, "file": 5, "sha256": {"cleaned": "0"}, "edits": []}\n',
        b'{"version": 1, "file": "a"\n{"version": 1',
    ],
)
def test_what_is_no_ledger_is_refused_and_stays(run, tmp_path, other):
    (tmp_path / "a.txt").write_bytes(DIRTY)
    (tmp_path / "led").write_bytes(other)
    for arguments in (["-w", "--ledger", "led", "a.txt"], ["undo", "a.txt", "--ledger", "led"]):
        done = run(*arguments)
        assert (done.code, done.err) == (2, "newsclean: ledger: led is not a ledger\n")
    assert (tmp_path / "led").read_bytes() == other
    assert (tmp_path / "a.txt").read_bytes() == DIRTY


@needs_full
def test_a_text_is_not_replaced_when_its_entry_cannot_be_written(run, tmp_path):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_bytes(DIRTY)
    done = run("-w", "--ledger", "/dev/full", "a.txt", "b.txt")
    assert done.code == 2
    assert done.err == "newsclean: output: cannot write the ledger /dev/full: No space left on device\n"
    assert (tmp_path / "a.txt").read_bytes() == (tmp_path / "b.txt").read_bytes() == DIRTY
