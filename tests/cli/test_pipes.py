"""What is written to a pipe or behind a link: neither is replaced by a file."""

import json
import os
import stat
import subprocess
import sys
import threading

import pytest

from cli.conftest import DIRTY

pytestmark = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")

VERBS = [
    (["a.txt", "-o", "out", "--statistics"], b'{\n "newsclean": '),
    (["a.txt", "--errors", "e", "-o"], b"Seoul "),
    (["report", "a.txt", "-o"], b"<!doctype html>"),
    (["learn", "a.jsonl", "-o"], b"{"),
]


@pytest.fixture(autouse=True)
def files(tmp_path):
    (tmp_path / "a.txt").write_bytes(DIRTY)
    pages = [{"url": f"https://a.example/{n}", "text": f"Home News\nStory {n}.\n"} for n in range(50)]
    (tmp_path / "a.jsonl").write_text("".join(json.dumps(page) + "\n" for page in pages))


@pytest.mark.parametrize(("arguments", "beginning"), VERBS, ids=[" ".join(verb) for verb, _ in VERBS])
def test_a_pipe_is_written_to(run, tmp_path, arguments, beginning):
    os.mkfifo(tmp_path / "pipe")
    got = []
    reader = threading.Thread(target=lambda: got.append((tmp_path / "pipe").read_bytes()), daemon=True)
    reader.start()
    assert run(*arguments, "pipe").code == 0
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)
    reader.join(60)
    assert got[0].lower().startswith(beginning.lower())


@pytest.mark.parametrize(("arguments", "beginning"), VERBS, ids=[" ".join(verb) for verb, _ in VERBS])
def test_a_link_stays_a_link(run, tmp_path, arguments, beginning):
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "file").write_bytes(b"old")
    (tmp_path / "link").symlink_to("sub/file")
    assert run(*arguments, "link").code == 0
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "sub" / "file").read_bytes().lower().startswith(beginning.lower())


INTO = [
    ("b.txt -o", b"Seoul "),
    ("b.txt -o clean --ledger", b'{"version": 1'),
    ("-w b.txt --ledger", b'{"version": 1'),
    ("bad.txt -o clean --errors", b'{"file": "bad.txt"'),
    ("b.txt -o clean --removed", b'{"file": "b.txt"'),
    ("b.txt -o clean --statistics", b'{\n "newsclean": '),
    ("report b.txt -o", b"<!doctype html>"),
    ("learn a.jsonl -o", b"{"),
    ("undo c.txt --ledger led -o", DIRTY),
]
NAMES = ["/dev/stdout", "/dev/stderr", "/dev/fd/7", "/proc/self/fd/7", "link"]
CASES = [(*INTO[0], name) for name in NAMES] + [(*case, "/dev/stdout") for case in INTO[1:]]


@pytest.mark.skipif(not os.path.exists("/proc/self/fd"), reason="descriptors have no names here")
@pytest.mark.parametrize(("arguments", "beginning", "name"), CASES)
def test_what_a_shell_has_opened_is_not_replaced(run, tmp_path, arguments, beginning, name):
    (tmp_path / "b.txt").write_bytes(b"Advertisement\n" + DIRTY)
    (tmp_path / "bad.txt").write_bytes(b"\xff")
    (tmp_path / "link").symlink_to("/dev/fd/7")
    assert run("a.txt", "-o", "c.txt", "--ledger", "led").code == 0
    at = {"/dev/stdout": 1, "/dev/stderr": 2}.get(name, 7)
    verb = f'"{sys.executable}" -m newsclean {arguments} {name}'
    command = f"{{ echo header >&{at}; {verb}; echo footer >&{at}; }} {at}> out"
    subprocess.run(["/bin/sh", "-c", command], cwd=tmp_path, capture_output=True, check=True)
    got = (tmp_path / "out").read_bytes()
    assert got.startswith(b"header\n" + beginning)
    assert got.endswith(b"footer\n")


@pytest.mark.parametrize("name", ["/dev/fd/99", "/dev/fd/0"])
def test_a_descriptor_that_cannot_be_written_is_reported(process, tmp_path, name):
    done = process("a.txt", "-o", name)
    assert (done.code, done.out) == (2, b"")
    assert done.err == "newsclean: output: cannot write the output: Bad file descriptor\n"
