"""Blocks and menus."""

import pytest

from newsclean.roles import Kind
from newsclean.rules import Matcher, shipped_matcher
from newsclean.rules.blocks import is_prose
from newsclean.rules.pack import parse_pack


def hits(texts, matcher=None):
    matcher = matcher or shipped_matcher("en")
    return [hit and hit.id for hit in matcher.extend(texts, matcher.match_lines(texts))]


def test_a_player_takes_its_controls_along():
    texts = [
        "Select Voice",
        "Choose your listening speed",
        "",
        "1.25x",
        "250 WPM",
        "Slow",
        "Average",
        "Fast",
        "1.25x",
    ]
    assert [hit for hit in hits(texts) if hit] == ["en/audio-player"] * 8


def test_controls_alone_are_nothing():
    texts = ["Slow", "Average", "Fast", "1.25x", "250 WPM"]
    assert hits(texts) == [None] * 5


def test_a_block_ends_at_prose():
    texts = ["Select Voice", "Slow", "The minister left early on Friday.", "Fast"]
    assert hits(texts) == ["en/audio-player", "en/audio-player", None, None]


def test_a_block_ends_at_a_line_that_is_no_member():
    assert hits(["Select Voice", "Rates rise again", "Slow"]) == ["en/audio-player", None, None]


def test_a_block_is_bounded():
    texts = ["Send feedback", *["Yes"] * 30]
    assert hits(texts).count("en/feedback") == 1 + 8


def test_rules_may_open_a_block_of_another():
    assert hits(["Leave a Reply", "Name", "Email", "Website"])[1:] == ["en/comment-form-fields"] * 3


def test_titles_listed_below_a_call_to_read_on_are_links():
    titles = ["• Bus runs into the harbour at night", "* Two ferries are sold for scrap iron"]
    assert hits(["READ MORE:", *titles, "The bus was empty."]) == [
        "en/related",
        "any/related-list",
        "any/related-list",
        None,
    ]


@pytest.mark.parametrize(
    "item",
    [
        "• The bus was empty, and nobody saw it run into the harbour.",
        "• Two eggs",
        "Bus runs into the harbour at night",
        "• What the ministers have agreed on:",
    ],
)
def test_what_else_stands_below_a_call_to_read_on_is_no_link(item):
    assert hits(["READ MORE:", item]) == ["en/related", None]


SHORT = """
[[rule]]
id = "list"
kind = "block"
role = "related"
phrases = ["Related stories here"]
short = 6
max_lines = 3
"""


def test_short_lines_belong_where_the_rule_says_so():
    matcher = Matcher((parse_pack(SHORT, "my", "my.toml", {}),))
    texts = [
        "Related stories here",
        "Rates rise again",
        "Rain in the north",
        "Prices fall",
        "Wind",
        "It ended.",
    ]
    assert hits(texts, matcher) == ["my/list"] * 4 + [None, None]


def test_a_menu_is_known_by_its_labels():
    texts = [
        "Home",
        "News",
        "Vancouver Canucks",
        "Sport",
        "Opinion",
        "Weather",
        "Contact us",
        "Mayor resigns",
    ]
    found = hits(texts)
    assert found[:6] == ["menu/nav"] * 6
    assert found[6] == "en/site-links"
    assert found[7] is None, "what stands after the last label is not the menu's"


def test_a_few_ambiguous_labels_are_no_menu():
    assert [hit for hit in hits(["China", "Japan", "Russia", "India"]) if hit == "menu/nav"] == []


BAR = ["Home", "News", "Sport", "Contact us"]  # the last is certain


def test_a_long_run_of_terse_labels_of_the_sites_own_is_part_of_the_menu():
    own = [
        f"{name} {thing}"
        for name in ("City", "County", "Valley", "Harbour")
        for thing in ("Walks", "Watch", "Diary")
    ]
    found = hits([*BAR, *own, *BAR])
    assert found[4:16] == ["menu/nav"] * 12


def test_verse_between_two_menus_stays():
    verse = [
        "Down by the salty water",
        "Where the gulls fly low",
        "My father mends his nets",
        "And nobody says no",
    ] * 3
    found = hits([*BAR, "Opinion", *verse, *BAR, "Opinion"])
    assert [hit for hit in found[5:17] if hit] == []


def test_a_table_of_names_and_numbers_is_no_menu():
    countries = [
        "China",
        "Japan",
        "Russia",
        "India",
        "Africa",
        "Asia",
        "Europe",
        "Australia",
        "Canada",
        "Ukraine",
    ]
    table = [cell for country in countries for cell in (country, "12", "7", "31")]
    assert "menu/nav" not in hits(table)


def test_a_short_title_between_the_menu_and_the_share_bar_stays():
    found = hits([*BAR, "Politics", "Council approves new bridge", "Share this article", "Advertisement"])
    assert found[5] is None


def test_prose_ends_a_menu():
    texts = ["Home", "News", "The minister left early on Friday.", "Sport", "Opinion", "Contact us"]
    assert "menu/nav" not in hits(texts)


def test_hits_are_not_changed_in_place():
    matcher = shipped_matcher("en")
    texts = ["Home", "News", "Sport", "Opinion", "Weather", "Contact us"]
    before = matcher.match_lines(texts)
    copy = list(before)
    matcher.extend(texts, before)
    assert before == copy


def test_the_kind_of_a_block_is_its_rules():
    matcher = shipped_matcher("en")
    texts = ["Select Voice", "Slow"]
    assert matcher.extend(texts, matcher.match_lines(texts))[1].kind is Kind.PLAYER


@pytest.mark.parametrize(
    ("line", "prose"),
    [
        ("The minister left early on Friday.", True),
        ("Rates rise again", False),
        ("Slow.", False),
        ("He asked: “Is it so, and will it be?”", True),
        ("大臣は金曜日に辞任した。", True),
        ("経済", False),
        ("word " * 40, True),
    ],
)
def test_prose(line, prose):
    assert is_prose(line) is prose
