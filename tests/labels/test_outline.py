"""Which line is the title, where the caller does not say."""

import pytest

from newsclean.labels.outline import outline_of
from newsclean.labels.shapes import shapes_of
from newsclean.rules import shipped_matcher

PROSE = "The council voted on Monday to build the bridge that the town has waited for since the flood."
TITLE = "Council approves the new bridge over the river"
OTHER = "Harbour festival opens under grey skies"
MENU = ["Home", "News", "Sport", "Opinion", "Weather", "Contact us"]
BAR = ["Share this article", "Advertisement"]


def title_of(texts):
    matcher = shipped_matcher("en")
    hits = matcher.extend(texts, matcher.match_lines(texts))
    found = outline_of(texts, hits, shapes_of(texts), None).title
    return None if found is None else texts[found]


@pytest.mark.parametrize(
    ("above", "title"),
    [
        ([], None),
        (["Ends with a full stop, as titles do not."], None),
        ([TITLE, OTHER], None),
        (["15 November 2019, 10:12 by the desk"], None),
        (
            [
                "HomeLatestFootballBaseballBasketball HockeyGolfSoccerTennisOlympics RacingPokerMediaLocker WrestlingFights"
            ],
            None,
        ),
        (["to the harbour and to the town"], None),
        ([*MENU, TITLE, "Politics", OTHER], None),
        ([TITLE], TITLE),
        ([TITLE.upper(), "", TITLE], TITLE.upper()),
        ([OTHER, *MENU, TITLE], TITLE),
        ([*MENU, TITLE, *BAR], TITLE),
        ([*MENU, *[f"Ward {name}" for name in "abcdefghijklm"], TITLE], None),
    ],
    ids=[
        "none",
        "sentence",
        "two",
        "clock",
        "labels",
        "lower case",
        "two below the menu",
        "one",
        "twice",
        "menu",
        "bar below",
        "much above",
    ],
)
def test_the_title_is_the_only_headline_between_the_menu_and_the_prose(above, title):
    assert title_of([*above, "", PROSE, PROSE]) == title
