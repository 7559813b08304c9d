"""ARCHITECTURE.md is a map: every room is on it, and nothing that is not there."""

import re

from conftest import FIXTURES

ROOT = FIXTURES.parent
NOT_ROOMS = {"__init__.py", "__main__.py", "_version.py", "py.typed", "packed_data/", "__pycache__/"}


def test_every_room_is_on_the_map():
    page = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    rooms = page.partition("src/newsclean/\n")[2].partition("```")[0]
    paths = (ROOT / "src" / "newsclean").iterdir()
    names = {f"{path.name}/" if path.is_dir() else path.name for path in paths}
    assert set(re.findall(r"^  (\S+)", rooms, re.MULTILINE)) == names - NOT_ROOMS
