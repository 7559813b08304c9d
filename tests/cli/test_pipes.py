"""What is written to a pipe or behind a link: neither is replaced by a file."""

import json
import os
import stat
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
