"""What a wheel holds in packed form gives the same as the files it was made of."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from newsclean.dates.grammar import patterns
from newsclean.dates.readers import foreign
from newsclean.dates.words import tables, weekdays
from newsclean.dates.words.languages import languages
from newsclean.language import _words, profile
from newsclean.rules import shipped
from newsclean.startup import compiled_re, packed

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("packed") / "packed_for_tests"
    folder.mkdir()
    subprocess.run([sys.executable, ROOT / "tools" / "pack_data.py", folder], check=True)
    return folder


def use(folder, monkeypatch):
    monkeypatch.syspath_prepend(folder.parent)
    monkeypatch.setattr(packed, "PACKAGE", folder.name)
    monkeypatch.setattr(packed, "_is_good", lambda: True)


@pytest.fixture
def with_packed(folder, monkeypatch):
    use(folder, monkeypatch)


def test_where_nothing_is_packed_there_is_none_of_it(monkeypatch):
    monkeypatch.setattr(packed, "PACKAGE", "newsclean.not_there")
    assert packed.packed("rules_en") is None


def test_in_a_clone_it_is_good_until_something_changes(tmp_path, monkeypatch):
    monkeypatch.setattr(packed, "FOLDER", str(tmp_path))
    assert packed._is_good.__wrapped__()
    (tmp_path / packed.CHECKOUT).touch()
    assert packed._is_good.__wrapped__()
    os.utime(tmp_path / packed.CHECKOUT, (0, 0))
    assert not packed._is_good.__wrapped__()
    monkeypatch.setattr(packed, "_is_good", lambda: False)
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
    monkeypatch.setattr(packed, "_is_good", lambda: False)
    read = tables.words_of.__wrapped__(language)
    use(folder, monkeypatch)
    assert tables.words_of.__wrapped__(language) == read


@pytest.mark.parametrize("name", patterns.GRAMMARS)
def test_grammars(name, with_packed):
    assert packed.packed(f"grammar_{name}") == patterns.branches_of(patterns.GRAMMARS[name])


def test_profiles(with_packed):
    for code in profile.languages():
        assert packed.packed(f"profile_{code}") == profile.read_profile(code)


def test_months(with_packed):
    assert packed.packed("months") == foreign.agreed_months()


def test_weekdays(with_packed):
    assert packed.packed("weekdays") == weekdays.all_weekdays()


def test_stop_words(with_packed):
    for script, found in _words.stop_words_in_profiles().items():
        assert packed.packed(f"stop_words_{script}") == _words.arranged(found)


def test_every_value_is_used(folder, with_packed):
    names = {path.stem for path in folder.glob("*.py")} - {"__init__"}
    assert {name.partition("_")[0] for name in names} == {
        "rules",
        "dates",
        "grammar",
        "profile",
        "stop",
        "months",
        "weekdays",
        "patterns",
    }
    assert all(packed.packed(name) for name in names)


def test_patterns_do_what_they_do_compiled_anew(with_packed, monkeypatch):
    monkeypatch.setattr(compiled_re, "_codes", compiled_re._codes.__wrapped__)
    homes = [compiled_re.SHARED, patterns.DATES, *shipped.shipped_languages(), shipped.EVERYWHERE]
    found = [(home, *key) for home in homes for key in compiled_re._codes(home)]
    assert len(found) > 500
    for home, text, flags in found:
        ours, theirs = compiled_re.compiled(text, flags, home), re.compile(text, flags)
        assert ours == theirs
        assert (ours.flags, ours.groups, ours.groupindex) == (theirs.flags, theirs.groups, theirs.groupindex)


def test_patterns_of_another_python_are_compiled_anew(with_packed, monkeypatch):
    monkeypatch.setattr(compiled_re, "VERSION", ("another",))
    assert compiled_re._codes.__wrapped__(compiled_re.SHARED) == {}


def test_a_pattern_that_is_not_there_is_compiled():
    assert compiled_re.compiled("of no use (b)", re.IGNORECASE) == re.compile("of no use (b)", re.IGNORECASE)
