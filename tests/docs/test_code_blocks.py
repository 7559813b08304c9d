"""Every code block of the documentation and the README runs, in order, as a reader would run them."""

import json
import shutil
from pathlib import Path

import pytest

from conftest import FIXTURES, raw
from docs.blocks import Reader, blocks_of

ROOT = FIXTURES.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def has_code(page):
    return next(blocks_of(page), None) is not None


URL = "https://www.scmp.com/news/asia"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder with what the pages assume that a reader has."""
    shutil.copytree(FIXTURES, tmp_path / "fixtures")
    for name in ("raw.txt", "article.txt"):
        (tmp_path / name).write_bytes(raw("scmp").encode())
    records = [{"id": name, "url": URL, "text": raw(name)} for name in ("scmp", "yonhap", "kyodo")]
    lines = "".join(json.dumps(record) + "\n" for record in records)
    for name in ("articles.jsonl", "dump.jsonl"):
        (tmp_path / name).write_text(lines, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("page", list(filter(has_code, PAGES)), ids=lambda page: str(page.relative_to(ROOT)))
def test_the_code_on_a_page_runs(page, folder, capsys):
    reader = Reader(page, folder, text=raw("scmp"))
    for block in blocks_of(page):
        if block.skipped is None:
            reader.follow(block)


def test_a_block_that_fails_is_noticed(tmp_path):
    page = tmp_path / "page.md"
    page.write_text(
        "```sh\nexit 2\n```\n\n```sh\nfalse\n```\n\n```pycon\n>>> 1\n2\n```\n\n```console\n$ echo a\nb\n```\n"
    )
    noticed = []
    for block in blocks_of(page):
        try:
            Reader(page, tmp_path).follow(block)
        except AssertionError:
            noticed.append(block.language)
    assert noticed == ["sh", "pycon", "console"]


def test_a_block_can_be_left_out_with_a_reason(tmp_path):
    page = tmp_path / "page.md"
    page.write_text(
        "<!-- not run: it takes a day -->\n```sh\nmake all\n```\n\n```sh\npip install x\n```\n\n```sh\ntrue\n```\n"
    )
    assert [block.skipped for block in blocks_of(page)] == [
        "it takes a day",
        "it installs; .ci/run does that",
        None,
    ]


def test_pages_of_the_site_are_in_a_section():
    folders = {path.relative_to(ROOT / "docs").parts[0] for path in PAGES[1:]}
    assert folders <= {"index.md", "glossary.md", "tutorial", "how-to", "explanation", "reference"}
    for page in PAGES[1:]:
        assert page.read_text(encoding="utf-8").startswith("# "), f"{Path(page).name} has no heading"
