"""ARCHITECTURE.md is a map: every room is on it, and nothing that is not there."""

import ast
import re
import sys

from conftest import FIXTURES

ROOT = FIXTURES.parent
NOT_ROOMS = {"__init__.py", "__main__.py", "_version.py", "py.typed", "packed_data/", "__pycache__/"}


def test_every_room_is_on_the_map():
    page = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    rooms = page.partition("src/newsclean/\n")[2].partition("```")[0]
    paths = (ROOT / "src" / "newsclean").iterdir()
    names = {f"{path.name}/" if path.is_dir() else path.name for path in paths}
    assert set(re.findall(r"^  (\S+)", rooms, re.MULTILINE)) == names - NOT_ROOMS


def imported(source):
    """Return the top-level names of the modules that a module imports, wherever in it."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module.partition(".")[0]
        elif isinstance(node, ast.Call) and getattr(node.func, "id", "") == "need":
            yield node.args[0].value.partition(".")[0]


def test_every_third_party_library_has_its_place():
    page = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| ([a-z]+) \| (`.*) \|$", page.partition("| library | place |")[2], re.MULTILINE)
    places = {library: tuple(re.findall(r"`([^`]+)`", place)) for library, place in rows}
    package = ROOT / "src" / "newsclean"
    found = set()
    for path in package.rglob("*.py"):
        own = path.relative_to(package).as_posix()
        for library in set(imported(path.read_text("utf-8"))) - sys.stdlib_module_names - {"newsclean"}:
            found.add(library)
            assert own.startswith(places[library]), (library, own)
    assert found == set(places)
