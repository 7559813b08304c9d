"""All copies of a line that a page prints again and again go, or stay, together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linear.documents import document
from newsclean import Cleaner
from newsclean.labels.judge import OPEN, TELLING, judge_all, seems_clean
from newsclean.labels.label import BODY, Label
from newsclean.labels.shapes.lines import shapes_of
from newsclean.labels.survey import Asked
from newsclean.roles import Role

PROSE = "The council voted on Monday to build the bridge that the town has waited for since the flood."
LINES = ["Reply", "- one item of a list", "= a_b(c) { ;", "Harbour festival", "12", "» more"]


def judged(texts):
    labels = [BODY if text else None for text in texts]
    return judge_all([Asked(labels, texts, shapes_of(texts), None)], 0.0, kinds=False)[0]


@given(
    st.sampled_from(LINES), st.lists(st.sampled_from([PROSE, "", "Home", "News"]), min_size=16, max_size=60)
)
def test_copies_share_a_verdict(line, between):
    texts = [part for other in between for part in (line, other)]
    roles = {label.role for text, label in zip(texts, judged(texts), strict=True) if text == line}
    assert len(roles) == 1


def test_a_few_copies_may_differ():
    texts = ["Home", "News", "Reply", "Sport", "Weather", *[PROSE, "Reply"] * 4, *["Log in", "Reply"] * 8, ""]
    labels = judged(texts)
    scores = {label.score for text, label in zip(texts, labels, strict=True) if text == "Reply"}
    assert len(scores) > 1
    assert all(label.role in OPEN for text, label in zip(texts, labels, strict=True) if text == PROSE)


@pytest.mark.parametrize("name", ["a list", "fences", "indented", "code"])
def test_a_thousand_equal_lines_are_settled_at_once(name):
    assert Cleaner().clean(document(name, 16_000)).rounds <= 3


SURE, DOUBTFUL, CUT = 250, 30, 100
CONVICTED, HEADLINE = Label(Role.BOILERPLATE), Label(Role.TITLE)
LONG = TELLING + 1
"""Lines that are enough for a text in which no rule finds chrome to count as clean."""


@pytest.mark.parametrize(
    ("asked", "chances", "clean"),
    [
        ([BODY] * LONG, [SURE] * LONG, True),
        ([BODY] * LONG, [SURE, *[DOUBTFUL] * (LONG - 1)], True),
        ([HEADLINE, *[BODY] * LONG], [DOUBTFUL, *[SURE] * LONG], True),
        ([BODY] * LONG, [DOUBTFUL, *[SURE] * (LONG - 1)], False),
        ([*[BODY] * LONG, CONVICTED], [SURE] * (LONG + 1), False),
        ([BODY] * TELLING, [SURE] * TELLING, False),
    ],
    ids=["all stay", "the tail goes", "a headline", "the head goes", "a rule convicts", "too few lines"],
)
def test_a_text_seems_clean(asked, chances, clean):
    assert seems_clean(asked, chances, CUT) is clean


def test_a_list_behind_a_long_text_stays_unless_a_rule_finds_chrome():
    prose = [
        f"{PROSE} It was the {number}th such vote since the war, and the last one." for number in range(20)
    ]
    names = "Harbour Castle River Market Library Station Museum Bridge Garden Theatre Chapel Mill".split()
    links = [f"{name}s in {other}" for name in names for other in names[:2]]
    text = "\n\n".join([*prose, "See also", *links])
    cleaner = Cleaner(stages=["boilerplate"])
    assert cleaner.clean(text).text == text
    assert not set(links) & set(cleaner.clean(f"{text}\n\nAll rights reserved.").text.splitlines())
