"""The shipped packs test themselves."""

import ast

import pytest

from newsclean.roles import Role
from newsclean.rules import shipped_languages, shipped_matcher, shipped_pack
from newsclean.rules.check import check_pack
from newsclean.rules.packing import plain, restore
from newsclean.rules.rule import Shape
from newsclean.rules.shipped import read_pack, shipped_lists

PACKS = (*shipped_languages(), "any")


@pytest.mark.parametrize("name", PACKS)
def test_examples_counter_examples_and_patterns(name):
    assert [str(finding) for finding in check_pack(shipped_pack(name))] == []


@pytest.mark.parametrize("name", PACKS)
def test_a_pack_is_the_same_after_it_was_written_out(name):
    rules = restore(ast.literal_eval(repr(plain(read_pack(name)))))
    assert rules == read_pack(name).rules
    assert [type(rule.then) for rule in rules] == [type(rule.then) for rule in read_pack(name).rules]


@pytest.mark.parametrize("name", PACKS)
def test_every_rule_that_is_not_opened_by_others_has_examples(name):
    bare = [rule.id for rule in shipped_pack(name).rules if rule.phrases and not rule.examples]
    assert bare == []


@pytest.mark.parametrize("name", PACKS)
def test_every_pattern_stands_behind_a_guard(name):
    assert [
        rule.id for rule in shipped_pack(name).rules if rule.shape is Shape.REGEX and not rule.guard
    ] == []


def test_there_are_packs_for_the_languages_we_promise():
    promised = "en de fr es it pt nl sv da nb fi pl cs ru uk tr zh ja ko ar id vi hu ro el he fa th bg hr sr sk hi ms et lv lt sl ca"
    assert set(promised.split()) <= set(shipped_languages())


@pytest.mark.parametrize("name", shipped_languages())
def test_a_language_pack_knows_comments_sharing_ads_navigation_and_law(name):
    kinds = {rule.kind for rule in shipped_pack(name).rules if rule.role is Role.BOILERPLATE}
    assert {"comment", "share", "ad", "related", "nav", "legal", "newsletter", "paywall"} <= kinds
    roles = {rule.role for rule in shipped_pack(name).rules}
    assert {Role.BYLINE, Role.TIMESTAMP, Role.ATTRIBUTION, Role.CAPTION} <= roles


def test_packs_of_languages_that_their_letters_tell_are_not_read_where_none_is_known():
    assert shipped_matcher("el").match("ΔΙΑΒΑΣΤΕ ΕΠΙΣΗΣ").id == "el/related"
    assert shipped_matcher().match("ΔΙΑΒΑΣΤΕ ΕΠΙΣΗΣ") is None
    assert shipped_matcher().match("Citeşte şi").id == "ro/related"


def test_lists_are_named_in_patterns_only_if_they_exist():
    assert {"agency", "network", "month_en", "people_pattern", "stamp_pattern"} <= set(shipped_lists())


def test_what_english_is_certain_of_the_pack_for_all_languages_does_not_doubt():
    english = shipped_pack("en").rules
    certain = {
        phrase for rule in english if rule.certain and rule.shape is Shape.LITERAL for phrase in rule.phrases
    }
    doubted = {phrase for rule in shipped_pack("any").rules if not rule.certain for phrase in rule.phrases}
    assert certain & doubted == set()
