"""Which line is the title, where the caller does not say."""

import pytest

import newsclean
from newsclean import Cleaner
from newsclean.labels.outline import outline_of
from newsclean.labels.shapes.lines import shapes_of
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
        ([f"{TITLE} - the full story", TITLE], None),
        ([TITLE, f"{TITLE} | The Daily"], TITLE),
        ([*MENU, TITLE, "Politics", OTHER], None),
        ([TITLE], TITLE),
        (
            [f" {TITLE} | The Daily", TITLE.replace(" river", "\xa0river")],
            TITLE.replace(" river", "\xa0river"),
        ),
        ([OTHER, f"{TITLE} - News - The Daily Post", "", TITLE], TITLE),
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
        "more than a site behind it",
        "window below it",
        "two below the menu",
        "one",
        "window",
        "window and another",
        "twice",
        "menu",
        "bar below",
        "much above",
    ],
)
def test_the_title_is_the_only_headline_between_the_menu_and_the_prose(above, title):
    assert title_of([*above, "", PROSE, PROSE]) == title


SHARED = ["- Share", "Facebook", "X", "LinkedIn", "Email"]
DECK = "Council hopes that the long wait for a bridge since the flood ends"


@pytest.mark.parametrize(
    ("above", "title"),
    [
        ([*MENU, OTHER, "By Ana Example", TITLE], None),
        ([*MENU, TITLE, OTHER, "Ports need deeper water soon"], None),
        ([*MENU, "Home » News » The council and the bridge", "By Ana Example", OTHER], None),
        ([*MENU, "Harbour Watch spells its name out", "12 March 2024"], None),
        ([*MENU, OTHER, *[TITLE.replace(" ", "    ", 1)] * 2], None),
        ([*MENU, OTHER, TITLE, "12 March 2024"], TITLE),
        ([*MENU, OTHER, TITLE, "By Ana Example", *SHARED, "Boats lie below the old bridge"], TITLE),
        ([*MENU, OTHER, TITLE, DECK, "By Ana Example"], TITLE),
        ([*MENU, TITLE, TITLE, "Boats lie below the old bridge"], TITLE),
        ([*MENU, f"News{TITLE}", TITLE, "By Ana Example", OTHER], TITLE),
        ([*MENU, TITLE, "Teruel - 06 mar 2024 - 05:30 CET", "Boats lie below the old bridge"], TITLE),
    ],
    ids=[
        "another story's byline",
        "nothing below",
        "path",
        "alone, tells something else",
        "cells of a table",
        "date below",
        "above a share bar",
        "deck below",
        "copy below",
        "path run together with it",
        "date in no known shape below",
    ],
)
def test_of_several_headlines_the_title_tells_what_the_prose_tells(above, title):
    assert title_of([*above, "", PROSE, PROSE]) == title


def test_the_words_of_a_headline_are_compared_in_scripts_without_blanks_too():
    title, other = "無人駅に一日だけの駅長、乗客は昨年の百倍", "県議会が新しい予算案を可決した理由"
    prose = "鳥取県の無人駅で五日、地元の中学生が一日駅長を務め、乗客は昨年の同じ日の百倍になった。"
    assert title_of([*MENU, other, title, "2024年3月6日 11時30分", other, prose, prose]) == title


@pytest.mark.parametrize("title", [None, TITLE, f"{TITLE} | The Daily"])
@pytest.mark.parametrize("preset", ["article", "body"])
def test_the_title_of_the_window_goes_and_the_headline_is_the_title(title, preset):
    text = "\n".join([f"{TITLE} | The Daily", "", TITLE, PROSE, PROSE.replace("Monday", "Sunday")])
    result = Cleaner(preset).clean(text, title=title)
    assert result.metadata.title == TITLE
    assert result.text.split("\n")[0] == (TITLE if preset == "article" else PROSE)


def test_a_headline_need_not_part_words():
    headline, prose = (
        "市議会、長時間の議論の末に新路面電車を承認",
        "市議会は火曜日の夜、港と大学を結ぶ新しい路面電車の建設を賛成多数で可決した。",
    )
    text = "\n".join([f"{headline} | 毎日新聞", headline, prose, f"反対派は、{prose}"])
    result = newsclean.clean(text, title=headline)
    assert result.text.split("\n")[0] == result.metadata.title == headline


def test_what_a_headline_has_in_common_with_a_longer_one_is_no_title_of_a_window():
    text = "\n".join([f"{TITLE} - and pays", TITLE[:-6], PROSE, PROSE.replace("Monday", "Sunday")])
    assert newsclean.clean(text).text == text
