"""The headline is found among the lines above the body, and stays."""

import pytest

from newsclean import Cleaner
from newsclean.labels.label import BODY, Label
from newsclean.labels.shapes.lines import shapes_of
from newsclean.labels.titles.facts import facts_of, head_of
from newsclean.labels.titles.title import WEIGHTS, with_title
from newsclean.roles import Kind, Role

TITLE = "Council approves the new bridge over the river"
BODY_LINES = [
    "The council voted on Monday to build the bridge over the river that the town has waited for since the flood.",
    "Work begins in March, the mayor told reporters, and should take two years if the winter is mild.",
    "Shopkeepers on the east bank said that they had heard such promises before, and would believe it when they saw it.",
]
OTHERS = [
    "Harbour festival opens under grey skies",
    "Bakers fear for their ovens",
    "Five walks for a long weekend",
]
NAV = Label(Role.BOILERPLATE, Kind.NAV, 0.95, "menu/nav", certain=True)
BYLINE = Label(Role.BYLINE, None, 0.95, "en/byline", certain=True)
MODEL = Label(Role.BOILERPLATE, None, 0.7, "model")


def roles(lines):
    """Labels for lines: those of the body stay, `By` is a byline, and the model has dropped all else."""
    return [
        None if not line else BODY if line in BODY_LINES else BYLINE if line.startswith("By ") else MODEL
        for line in lines
    ]


def title_of(above, labels=None):
    texts = [*above, *BODY_LINES]
    labels = with_title(labels or roles(texts), texts, shapes_of(texts))
    return [text for text, label in zip(texts, labels, strict=True) if label and label.role is Role.TITLE]


@pytest.mark.parametrize(
    "above",
    [
        [],
        [""],
        ["Bridge"],
        OTHERS,  # none of them tells what the body tells
        [
            "The council voted on Monday to build the bridge over the river that the town"
        ],  # the teaser of the body
        [f"{TITLE}."],
        [f"• {TITLE}"],
        ["over the river and to the bridge of the council"],
    ],
    ids=["nothing", "blank", "a word", "other stories", "teaser", "sentence", "item", "lower case"],
)
def test_no_headline(above):
    assert title_of(above) == []


@pytest.mark.parametrize(
    "above",
    [
        [*OTHERS, TITLE, "By Ana Example", ""],
        [*OTHERS[:2], f"{TITLE} | The Daily", "", TITLE, "15 November 2019"],
        [f"News{TITLE}", "", *OTHERS[2:], TITLE],
        [TITLE, "", "By Ana Example", *OTHERS[:1]],
    ],
    ids=["byline", "window", "path", "caption between"],
)
def test_headline(above):
    assert title_of(above) == [TITLE]


def test_every_copy_is_one():
    assert title_of([TITLE, *OTHERS, TITLE, "By Ana Example"]) == [TITLE, TITLE]


def test_what_a_rule_has_convicted_is_none():
    above = [*OTHERS, TITLE, "By Ana Example"]
    labels = [
        NAV if line == TITLE else label
        for line, label in zip([*above, *BODY_LINES], roles([*above, *BODY_LINES]), strict=True)
    ]
    assert title_of(above, labels) == []


def test_the_likelier_line_takes_the_place_of_the_one_that_the_outline_named():
    above = [OTHERS[0], TITLE, "By Ana Example"]
    labels = roles([*above, *BODY_LINES])
    labels[0] = Label(Role.TITLE, score=0.8, evidence="shape/title")
    assert title_of(above, labels) == [TITLE]


def test_there_is_a_weight_for_every_fact():
    texts = [*OTHERS, TITLE, *BODY_LINES]
    head = head_of(texts, roles(texts), shapes_of(texts))
    assert head is not None
    assert {len(facts) for facts in facts_of(head)} == {len(WEIGHTS)}


PAGE = "\n".join(
    [
        "Skip to content", "The Valley Courier", "Home", "Local", "Sport", "Opinion", "Subscribe", "Sign in", "",
        *OTHERS, "", "Local", TITLE, "Ana Example", "15 November 2019", "Share this article", "", *BODY_LINES, "",
        "Read more", *OTHERS, "© 2019 The Valley Courier. All rights reserved.",
    ]
)  # fmt: skip


def test_a_page_keeps_its_headline():
    result = Cleaner().clean(PAGE)
    assert result.metadata.title == TITLE
    assert result.text.startswith(TITLE)
    assert not any(other in result.text for other in OTHERS)


def test_the_body_goes_without_it():
    result = Cleaner("body").clean(PAGE)
    assert result.metadata.title == TITLE
    assert TITLE not in result.text


def test_what_the_caller_says_has_the_word():
    result = Cleaner().clean(PAGE, title=OTHERS[1])
    assert result.metadata.title == OTHERS[1]
