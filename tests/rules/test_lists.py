"""Lists of links."""

import pytest

from newsclean.rules import shipped_matcher
from newsclean.rules.lists import is_item


def hits(texts):
    matcher = shipped_matcher("en")
    return [hit and hit.id for hit in matcher.extend(texts, matcher.match_lines(texts))]


def test_a_list_without_a_label_is_none_of_links():
    assert hits(["• Bring a warm coat", "• Leave the keys at the gate", "• Ask for Jane"]) == [None] * 3


def test_a_certain_label_speaks_for_the_list_it_stands_in():
    texts = [
        "  • Harbour Watch",
        "  • Letters from the lighthouse keeper",
        "  • Privacy policy",
        "  • Boats for hire",
    ]
    assert hits(texts) == ["menu/nav", "menu/nav", "en/legal", "menu/nav"]


def test_one_label_of_navigation_needs_company():
    """`Job board` may be an entry of a list in an article."""
    assert hits(["• Cash", "• Cheques", "• Job board"])[:2] == [None, None]
    assert hits(["• Harbour Watch", "• Job board", "• Sport", "• Opinion"])[0] == "menu/nav"


@pytest.mark.parametrize(
    "between",
    [
        "",
        "The boats left at dawn and did not come back.",
        "• The boats left at dawn and did not come back.",
        "• Write to desk@example.org",
        "Harbour Watch",
        "* Harbour Watch",
        "• " + "a long way round the harbour " * 3,
    ],
    ids=["blank line", "prose", "sentence in the list", "address", "no mark", "another mark", "long"],
)
def test_a_list_ends_where_its_entries_do(between):
    found = hits(["• Privacy policy", between, "• Boats for hire", "• Nets and ropes"])
    assert found[2:] == [None, None]


def test_a_trail_of_numbered_crumbs_is_a_list_of_links():
    assert hits(["1. Home", "2. Boats", "3. Nets and ropes"]) == ["en/crumb", "menu/nav", "menu/nav"]
    assert hits(["1. Mix the flour and the eggs", "2. Stir", "3. Serve"]) == [None] * 3


def test_what_is_no_chrome_parts_a_list():
    found = hits(["• Privacy policy", "• Reuters", "• Boats for hire"])
    assert found[2] is None


def test_one_label_does_not_speak_for_a_long_list():
    texts = ["• Privacy policy", *[f"• Boat number {name}" for name in "abcdefghijkl"]]
    assert hits(texts)[1:] == [None] * 12


def test_a_few_ambiguous_labels_are_no_list_of_links():
    texts = ["• Health", "• Business", "• What the farmers asked for", "• What they got"]
    assert hits(texts) == ["en/sections", "en/sections", None, None]


def test_many_ambiguous_labels_are():
    texts = [
        "• Health",
        "• Business",
        "• Sport",
        "• Opinion",
        "• Weather",
        "• Books",
        "• Travel",
        "• Money",
        "• Harbour Watch",
    ]
    assert hits(texts)[-1] == "menu/nav"


def test_names_of_places_alone_are_none():
    names = [
        "China",
        "Japan",
        "Russia",
        "India",
        "Africa",
        "Texas",
        "Ohio",
        "Canada",
        "Ukraine",
        "Israel",
        "Turkey",
    ]
    assert "menu/nav" not in hits([f"• {name}" for name in names])
    assert "menu/nav" not in hits([*names, "Florida", "Kansas"])


@pytest.mark.parametrize(
    ("line", "item"),
    [
        ("• Boats for hire", True),
        ("• Boats for hire: what to know", True),
        ("• The boats left.", False),
        ("• write@example.org", False),
        ("• one two three four five six seven eight nine", False),
    ],
)
def test_items(line, item):
    assert is_item(line) is item


ARTICLE = """Cities ban short-term rentals

The ministers of ten countries said on Monday that they would ban short-term rentals in their capitals from next year.

• France
• Germany
• Spain
• Italy
• Netherlands
• Belgium
• Austria
• Sweden
• Denmark
• Poland

Payment in shops will be possible with:

• Cash
• Credit cards
• Gift cards

The areas of cooperation are:

• Energy
• Education
• Health
• Transport
• Tourism
• Culture

Nobody else had agreed by Monday evening, an official said, and the talks would go on until the end of the week.
"""


def test_the_lists_of_an_article_stay():
    found = hits(ARTICLE.split("\n"))
    matcher = shipped_matcher("en")
    certain = [rule for rule in matcher.match_lines(ARTICLE.split("\n")) if rule is not None and rule.certain]
    assert certain == []
    assert "menu/nav" not in found
