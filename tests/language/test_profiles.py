"""Every profile is well formed, immutable, and readable by the quick path of detection."""

import re
from pathlib import Path

import pytest

from conftest import FIXTURES
from newsclean.language.profile import NEUTRAL, PROFILES, Profile, languages, profile_for

WANTED = [
    "en",
    "de",
    "fr",
    "es",
    "it",
    "pt",
    "nl",
    "sv",
    "da",
    "nb",
    "fi",
    "pl",
    "cs",
    "sk",
    "hu",
    "ro",
    "bg",
    "el",
    "ru",
    "uk",
    "tr",
    "ar",
    "fa",
    "he",
    "hi",
    "id",
    "vi",
    "th",
    "zh",
    "ja",
    "ko",
    "ca",
    "sl",
    "lt",
    "lv",
    "et",
    "hr",
    "sr",
    "ms",
]


def test_all_languages_are_there():
    assert languages() == set(WANTED)


@pytest.mark.parametrize("language", WANTED)
def test_profile(language):
    profile = profile_for(language)
    assert profile.language == language
    assert re.fullmatch("[A-Z][a-z]{3}", profile.script)
    assert profile.quotes
    assert all(len(left) == len(right) == 1 for left, right in profile.quotes)
    assert len(profile.stop_words) >= 25
    assert all(word == word.lower() for word in profile.stop_words)
    assert all(not word.endswith(".") for word in profile.abbreviations)
    assert hash(profile) == hash(profile_for(language))


@pytest.mark.parametrize("language", WANTED)
def test_file_keeps_the_form_that_detection_reads(language):
    text = Path(PROFILES, f"{language}.toml").read_text("utf-8")
    assert re.search(r'^script = "\w{4}"$', text, re.MULTILINE)
    block = re.search(r'^stop_words = """(.*?)"""$', text, re.DOTALL | re.MULTILINE)
    assert block
    assert frozenset(block[1].split()) == profile_for(language).stop_words


@pytest.mark.parametrize("code", [None, "", "xx", "tlh", "../en", "en.toml"])
def test_unknown_language_gets_the_neutral_profile(code):
    assert profile_for(code) is NEUTRAL


@pytest.mark.parametrize(
    ("code", "field", "value"),
    [
        ("fr", "space_before", ";:!?»"),
        ("fr-CH", "space_before", "»"),
        ("en", "quotes", (("“", "”"), ("‘", "’"))),
        ("en-GB", "quotes", (("‘", "’"), ("“", "”"))),
        ("en_gb", "quotes", (("‘", "’"), ("“", "”"))),
        ("de-CH", "quotes", (("«", "»"), ("‹", "›"), ("„", "“"))),
        ("no", "language", "nb"),
        ("zh-Hant-TW", "quotes", (("「", "」"), ("『", "』"), ("《", "》"), ("“", "”"))),
    ],
)
def test_regions(code, field, value):
    assert getattr(profile_for(code), field) == value


@pytest.mark.parametrize(
    ("word", "known"), [("Mr.", True), ("(Mr.", True), ("p.m.", True), ("region.", False)]
)
def test_abbreviations(word, known):
    assert profile_for("en").is_abbreviation(word) is known


def test_every_field_is_documented_and_no_other():
    page = (FIXTURES.parent / "docs" / "reference" / "language-profiles.md").read_text("utf-8")
    cells = re.findall(r"^\| (`.*?) \|", page, re.MULTILINE)
    assert set(re.findall(r"`(\w+)`", " ".join(cells))) == set(Profile._fields)
