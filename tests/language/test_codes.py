"""Whatever a language is called, its rules, its profile and its months are those of the language."""

import pytest

from newsclean.dates.words.languages import known_language
from newsclean.language.profile import profile_for
from newsclean.language_codes import language_code, written_as
from newsclean.rules.shipped import shipped_matcher


@pytest.mark.parametrize("name", ["English", "e", "", "x1", "12", "日本"])
def test_what_is_no_code_is_none(name):
    assert language_code(name) is None
    assert written_as(name) is None


@pytest.mark.parametrize(
    ("name", "code", "written"),
    [
        ("en", "en", "en"),
        ("ENG", "en", "en"),
        ("pt_BR", "pt-br", "pt"),
        ("zh-Hant-TW", "zh-hant-tw", "zh"),
        ("cmn", "zh", "zh"),
        ("iw", "he", "he"),
        ("iw-IL", "he-il", "he"),
        ("in", "id", "id"),
        ("mo", "ro", "ro"),
        ("sh", "sr", "sr"),
        ("no", "no", "nb"),
        ("nno", "nn", "nb"),
        ("prs-AF", "prs-af", "fa"),
        ("cnr", "cnr", "sr"),
        ("gl", "gl", "gl"),
        ("qqq", "qqq", "qqq"),
    ],
)
def test_codes(name, code, written):
    assert (language_code(name), written_as(name)) == (code, written)


@pytest.mark.parametrize(
    ("names", "language"),
    [
        (["iw", "he", "heb", "he-IL", "IW_il"], "he"),
        (["no", "nn", "nb", "nob", "nn-NO"], "nb"),
        (["prs", "fa", "per", "fas"], "fa"),
        (["in", "id", "ind"], "id"),
        (["sh", "sr", "cnr", "srp", "sr-Latn-RS"], "sr"),
        (["mo", "ro", "rum"], "ro"),
        (["zh", "zh-cn", "zh_TW", "cmn", "zh-Hans"], "zh"),
    ],
)
def test_one_language_under_all_its_names(names, language):
    for name in names:
        assert known_language(name) == language
        assert profile_for(name).language == language
        assert shipped_matcher(name) is shipped_matcher(language)
