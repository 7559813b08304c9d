"""What a wheel holds in packed form gives the same as the files it was made of."""

import subprocess
import sys
from pathlib import Path

import pytest

from newsclean import packed
from newsclean.dates import grammar, tables
from newsclean.dates.languages import languages
from newsclean.language import _words, profile
from newsclean.rules import shipped

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("packed") / "packed_for_tests"
    folder.mkdir()
    subprocess.run([sys.executable, ROOT / "tools" / "pack_data.py", folder], check=True)
    return folder


@pytest.fixture
def with_packed(folder, monkeypatch):
    monkeypatch.syspath_prepend(folder.parent)
    monkeypatch.setattr(packed, "PACKAGE", folder.name)


def test_a_clone_has_none_of_it():
    assert packed.packed("rules_en") is None


@pytest.mark.parametrize("name", [*shipped.shipped_languages(), shipped.EVERYWHERE])
def test_rules(name, with_packed):
    read, restored = shipped.read_pack(name), shipped.shipped_pack.__wrapped__(name)
    assert restored == read
    assert [type(value) for rule in restored.rules for value in rule] == [
        type(value) for rule in read.rules for value in rule
    ]
    assert all(
        type(rule.block) is type(other.block) for rule, other in zip(restored.rules, read.rules, strict=True)
    )


@pytest.mark.parametrize("language", sorted(languages()))
def test_date_words(language, folder, monkeypatch):
    read = tables.words_of.__wrapped__(language)
    monkeypatch.syspath_prepend(folder.parent)
    monkeypatch.setattr(packed, "PACKAGE", folder.name)
    assert tables.words_of.__wrapped__(language) == read


@pytest.mark.parametrize("name", grammar.GRAMMARS)
def test_grammars(name, with_packed):
    assert packed.packed(f"grammar_{name}") == grammar.branches_of(grammar.GRAMMARS[name])


def test_profiles(with_packed):
    for code in profile.languages():
        assert packed.packed(f"profile_{code}") == profile.read_profile(code)


def test_stop_words(with_packed):
    for script, found in _words.stop_words_in_profiles().items():
        assert packed.packed(f"stop_words_{script}") == _words.arranged(found)


def test_every_value_is_used(folder, with_packed):
    names = {path.stem for path in folder.glob("*.py")} - {"__init__"}
    assert {name.partition("_")[0] for name in names} == {"rules", "dates", "grammar", "profile", "stop"}
    assert all(packed.packed(name) for name in names)
