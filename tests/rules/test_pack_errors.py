"""A pack that is not well formed says where, what, and what to do."""

import pytest

from newsclean.errors import RulePackError
from newsclean.rules import load_pack
from newsclean.rules.check import check_pack
from newsclean.rules.pack import parse_pack

RULE = '[[rule]]\nid = "a"\nkind = "literal"\nrole = "nav"\nphrases = ["Home page"]\n'


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "no rules"),
        ("x = [", "not valid TOML"),
        ('colour = "red"\n' + RULE, "unknown key 'colour'"),
        (RULE + 'colour = "red"\n', "unknown key 'colour'"),
        (RULE.replace('"a"', '"A b"'), "needs an id"),
        (RULE.replace('id = "a"\n', ""), "needs an id"),
        (RULE + RULE, "is there twice"),
        (RULE.replace("literal", "exact"), "must be one of literal, prefix"),
        (RULE.replace('"nav"', '"junk"'), "role is 'junk'; it must be one of nav, ad"),
        (RULE.replace('phrases = ["Home page"]\n', ""), "needs phrases"),
        (RULE.replace('["Home page"]', '["***"]'), "no letter"),
        (RULE.replace('["Home page"]', '["18+"]'), "no letter"),
        (RULE.replace('["Home page"]', "3"), "must be a list of strings"),
        (RULE.replace('["Home page"]', '["{{nobody}}"]'), "no list 'nobody'"),
        (RULE + "certain = 1\n", "must be true or false"),
        (RULE.replace("literal", "prefix") + "max_words = -1\n", "whole number"),
        (RULE + "max_words = 3\n", "'max_words' means nothing for kind 'literal'"),
        (RULE + 'where = "middle"\n', "must be one of any, head, tail"),
        (RULE + 'pattern = "x"\n', "means nothing for kind 'literal'"),
        (RULE.replace("literal", "regex"), "needs a pattern"),
        ('[[rule]]\nid = "a"\nkind = "regex"\nrole = "nav"\npattern = "("\n', "not valid"),
        (RULE + 'languages = ["en", "xx9"]\n', "rule 'a': languages has 'xx9'; it takes ISO 639 codes"),
        (RULE + 'languages = ["English"]\n', "rule 'a': languages has 'English'; it takes ISO 639 codes"),
        ('language = "English"\n' + RULE, "own.toml: language has 'English'; it takes ISO 639 codes"),
        ("language = 5\n" + RULE, "language has '5'"),
        ("rule = 3\n", "no rules"),
        ('spellings = { "é" = "e" }\n' + RULE, "'spellings' must be a list of tables"),
        ('spellings = [{ "é" = 1 }]\n' + RULE, "'spellings' must be a list of tables"),
        ('spellings = [{ "éa" = "e" }]\n' + RULE, "'spellings' must be a list of tables"),
        ('spellings = [{ "e" = "a" }]\n' + RULE, "'spellings' must be a list of tables"),
    ],
)
def test_errors(text, message):
    with pytest.raises(RulePackError, match=r"own\.toml") as caught:
        parse_pack(text, "own", "own.toml", {})
    assert message in str(caught.value)


def test_codes_of_languages_are_no_errors():
    names = ["en", "EN", "eng", "pt-BR", "pt_BR", "iw", "fil"]
    other = RULE.replace('"a"', '"b"')
    pack = parse_pack(f'language = "de-at"\n{RULE}languages = {names}\n{other}', "own", "own.toml", {})
    assert [list(rule.languages) for rule in pack.rules] == [names, ["de-at"]]


def test_a_missing_file_is_named(tmp_path):
    for name in ("none.toml", "none\0.toml"):
        with pytest.raises(RulePackError, match="cannot be read"):
            load_pack(tmp_path / name)


def test_a_file_is_read_and_may_use_the_shipped_lists(tmp_path):
    path = tmp_path / "own.toml"
    path.write_text(
        '[[rule]]\nid = "a"\nkind = "literal"\nrole = "share"\nphrases = ["Auf {{network}} folgen"]\n'
    )
    pack = load_pack(path)
    assert pack.name == "own"
    assert "auf facebook folgen" in pack.rules[0].phrases
    assert pack.rules[0].id == "own/a"
    assert not pack.rules[0].trusted


SPELLED = """
spellings = [{ "ș" = "ş" }, { "ș" = "s", "é" = "e" }]

[lists]
word = ["Șase", "Rosé"]

[[rule]]
id = "a"
kind = "literal"
role = "nav"
phrases = ["Citește și", "{{word}}", "Home"]
examples = ["CITEȘTE ȘI", "citeşte şi", "citeste si", "Şase", "SASE", "rose", "Rosé"]

[[rule]]
id = "b"
kind = "regex"
role = "nav"
pattern = '(?i:{{word}}) \\d'
starts = ["{{word}}"]
examples = ["Șase 1", "şase 2", "ROSE 3"]
counter_examples = ["Home 1"]
"""


def test_phrases_and_lists_hold_in_every_spelling():
    assert found(SPELLED) == []
    rules = parse_pack(SPELLED, "own", "own.toml", {}).rules
    assert rules[0].phrases.count("home") == 1


def found(text):
    return [str(finding) for finding in check_pack(parse_pack(text, "own", "own.toml", {}))]


def test_examples_are_run():
    assert found(RULE + 'examples = ["Home page", "HOME PAGE."]\n') == []
    assert "does not know its example" in found(RULE + 'examples = ["Home"]\n')[0]
    assert "counter-example is known" in found(RULE + 'counter_examples = ["home page"]\n')[0]


def test_a_phrase_in_two_rules_is_found():
    assert "also in own/a" in found(RULE + RULE.replace('"a"', '"b"'))[0]


def test_patterns_are_linted():
    text = '[[rule]]\nid = "a"\nkind = "regex"\nrole = "nav"\npattern = "(a+)+b"\n'
    assert "long repeat of" in found(text)[0]
