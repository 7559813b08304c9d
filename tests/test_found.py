"""What fuzzing has found stays mended, and a short run of it finds nothing new."""

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))  # `fuzz` is not part of the package

from fuzz.seeds import SEEDS  # noqa: E402
from fuzz.targets import TARGETS  # noqa: E402

FOUND = sorted((ROOT / "fuzz" / "found").glob("*/*"))
HOSTILE_PACKS = [
    b"rule = [1]",
    b"lists = 1\n[[rule]]\nid = 'a'\n",
    b"rule = " + b"[" * 5_000,
    b"language = " + b"9" * 5_000,
    b"[lists]\na = ['{{a}}{{a}}']\n[[rule]]\nid = 'a'\nkind = 'literal'\nrole = 'nav'\nphrases = ['{{a}}']",
    b"[lists]\na_pattern = ['{{a_pattern}}{{a_pattern}}']\n[[rule]]\nid = 'a'\nkind = 'regex'\nrole = 'nav'\npattern = '"
    + b"{{a_pattern}}" * 40 + b"'",
    b"[[rule]]\nid = 'a'\nkind = []\nrole = {}\nwhere = 1\n",
]  # fmt: skip
HOSTILE_PROFILES = [
    b'{"format": "newsclean site profile", "version": 1}\n' + row
    for row in (
        b'{"host": "a", "pages": 1, "stories": 999999999999}',
        b'{"host": "a", "pages": 1, "where": [1]}',
        b'{"host": ["a"], "pages": 1}',
        b'{"host": "a", "pages": ' + b"9" * 5_000 + b"}",
        b'{"host": "a", "pages": 1}\n{"host": "a", "line": 5, "pages": 1}',
        b"[" * 100_000,
        b"5",
    )
]


@pytest.mark.parametrize("path", FOUND, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_what_was_found_is_mended(path):
    TARGETS[path.parent.name](path.read_bytes())


@pytest.mark.parametrize("data", [*HOSTILE_PACKS, *HOSTILE_PROFILES])
def test_packs_and_profiles_that_are_none_are_refused(data):
    TARGETS["pack"](data)


@pytest.mark.parametrize("name", TARGETS)
def test_the_seeds_pass(name):
    for data in SEEDS[name]:
        TARGETS[name](data)
