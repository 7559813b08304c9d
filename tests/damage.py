"""Hypothesis strategies: clean articles, and the damage that scraping does to them.

Each kind of damage takes the paragraphs of an article and returns them damaged; cleaning must give back exactly the
article. The articles are the hand-made expected outputs of the sample corpus.
"""

import re

from hypothesis import strategies as st

from conftest import SAMPLES, expected
from newsclean.roles import Role
from newsclean.rules import shipped_pack
from newsclean.rules.rule import Shape, Where

TAIL_KINDS = {"comment", "share", "newsletter", "feedback", "related", "legal", "cookie"}
BETWEEN_KINDS = {"ad", "newsletter"}
_DATE = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b")
_MONTHS = "January February March April May June July August September October November December".split()


def chrome(kinds):
    """Phrases that the English pack is certain of wherever they stand, of some kinds of chrome."""
    return sorted(
        phrase
        for rule in shipped_pack("en").rules
        if rule.shape is Shape.LITERAL
        and rule.certain
        and rule.where is Where.ANY
        and rule.role is Role.BOILERPLATE
        and rule.kind in kinds
        for phrase in rule.phrases
        if "#" not in phrase
    )


def articles():
    """The paragraphs of a clean article."""
    return st.sampled_from([expected(name).split("\n\n") for name in SAMPLES])


@st.composite
def chrome_behind(draw, paragraphs):
    lines = draw(st.lists(st.sampled_from(chrome(TAIL_KINDS)), min_size=1, max_size=4))
    return [*paragraphs, *(line.capitalize() for line in lines)]


@st.composite
def chrome_before(draw, paragraphs):
    lines = draw(
        st.lists(
            st.sampled_from(["Advertisement", "Skip to content", "Skip to main content"]),
            min_size=1,
            max_size=3,
        )
    )
    return [*lines, *paragraphs]


@st.composite
def chrome_between(draw, paragraphs):
    at = draw(st.integers(1, len(paragraphs) - 1))
    line = draw(st.sampled_from(chrome(BETWEEN_KINDS)))
    return [*paragraphs[:at], line.upper(), *paragraphs[at:]]


GLUED_TITLES = [
    "Minister resigns after vote",
    "Who is the new minister?",
    "Ten things to know about the pact",
]


@st.composite
def glued_behind(draw, paragraphs):
    """A link or a share bar behind the last sentence of a paragraph, with a blank before it or none."""
    title = draw(st.sampled_from(GLUED_TITLES))
    glued = draw(
        st.sampled_from(
            [f"Read more: {title}", f"Also Read | {title}", f"(READ MORE: {title})", "Read More »", "[Read more…]",
             "Share this:FacebookTwitterEmail", "Share Tweet Email", "Story continues below advertisement"]
        )
    )  # fmt: skip
    blank = draw(st.sampled_from(["", " "]))
    return _at_one(draw, paragraphs, _prose(paragraphs), lambda text: text + blank + glued)


@st.composite
def glued_before(draw, paragraphs):
    """The label of an advertisement before the first sentence of a paragraph."""
    label = draw(st.sampled_from(["ADVERTISEMENT ", "ADVERTISEMENT Continue reading below "]))
    starts = [at for at in _prose(paragraphs) if re.match(r"[A-Z][a-z]", paragraphs[at])]
    return _at_one(draw, paragraphs, starts, lambda text: label + text)


def _prose(paragraphs):
    """The paragraphs that end in a full stop, and are neither lists nor several lines."""
    return [
        at
        for at, text in enumerate(paragraphs)
        if len(text) > 60 and "\n" not in text and re.search(r"[a-z]{3}[.!?]”?$", text) and text[0] != "•"
    ]


@st.composite
def title_twice(draw, paragraphs):
    title = paragraphs[0]
    return [title, draw(st.sampled_from([title, title.upper(), title.lower()])), *paragraphs[1:]]


@st.composite
def paragraph_twice(draw, paragraphs):
    at = draw(st.integers(1, len(paragraphs) - 1))
    later = draw(st.integers(at, len(paragraphs) - 1))
    if len(paragraphs[at].split()) < 8 or "\n" in paragraphs[at]:
        return paragraphs
    if re.search(r"(?:\.\.|[?:])[\"'”’]*$", paragraphs[at]):
        return paragraphs  # what trails off, asks or leads on may be repeated on purpose
    return [*paragraphs[: later + 1], paragraphs[at], *paragraphs[later + 1 :]]


@st.composite
def spaced_full_stop(draw, paragraphs):
    """`programs.` to `programs. .`."""
    ends = [at for at, text in enumerate(paragraphs) if re.search(r"[a-z]{3}\.$", text)]
    return _at_one(draw, paragraphs, ends, lambda text: text + " .")


@st.composite
def space_before_mark(draw, paragraphs):
    """`word,` to `word ,`."""
    places = [at for at, text in enumerate(paragraphs) if re.search(r"[a-z]{3}, [a-z]{3}", text)]
    return _at_one(
        draw, paragraphs, places, lambda text: re.sub(r"([a-z]{3}), ([a-z]{3})", r"\1 , \2", text, count=1)
    )


@st.composite
def mojibake(draw, paragraphs):
    """UTF-8 that was read as Windows-1252."""
    places = [at for at, text in enumerate(paragraphs) if "’" in text and _survives(text)]
    return _at_one(draw, paragraphs, places, lambda text: text.encode().decode("cp1252"))


def _survives(text):
    try:
        return text.encode().decode("cp1252") != text
    except UnicodeDecodeError:
        return False


@st.composite
def zero_width(draw, paragraphs):
    at = draw(st.integers(0, len(paragraphs) - 1))
    text = paragraphs[at]
    inside = [
        i for i in range(1, len(text)) if text[i - 1].isalpha() and text[i].isalpha() and text[i].isascii()
    ]
    if not inside:
        return paragraphs
    place = draw(st.sampled_from(inside))
    mark = draw(st.sampled_from(["\u200b", "\ufeff", "\u2060", "\u200b\u200b"]))
    return [*paragraphs[:at], text[:place] + mark + text[place:], *paragraphs[at + 1 :]]


@st.composite
def stray_blanks(draw, paragraphs):
    at = draw(st.integers(0, len(paragraphs) - 2))  # a line end after the last would be the text's own
    before, after = draw(st.sampled_from([("", "  "), ("", "\t"), ("", "\n"), ("\n\n", ""), ("", " \n \n")]))
    return [*paragraphs[:at], before + paragraphs[at] + after, *paragraphs[at + 1 :]]


@st.composite
def date_formats(draw, paragraphs):
    """ISO dates, which the expected outputs have, to how they may have been printed."""
    form = draw(
        st.sampled_from(
            ["{m} {d}, {y}", "{d} {m} {y}", "{m3}. {d}, {y}", "{d}th of {m} {y}", "{m} {d}th, {y}"]
        )
    )

    def printed(match):
        year, month, day = match.groups()
        name = _MONTHS[int(month) - 1]
        return form.format(y=year, m=name, m3=name[:3], d=int(day))

    return [_DATE.sub(printed, text) for text in paragraphs]


DAMAGE = [
    chrome_behind,
    chrome_before,
    chrome_between,
    glued_behind,
    glued_before,
    title_twice,
    paragraph_twice,
    spaced_full_stop,
    space_before_mark,
    mojibake,
    zero_width,
    stray_blanks,
    date_formats,
]


@st.composite
def damaged(draw, *kinds):
    """A clean article and the same article with one to three kinds of damage done to it."""
    article = draw(articles())
    paragraphs = article
    for kind in draw(st.lists(st.sampled_from(kinds or DAMAGE), min_size=1, max_size=3)):
        paragraphs = draw(kind(paragraphs))
    return "\n\n".join(article), "\n\n".join(paragraphs)


def _at_one(draw, paragraphs, places, damage):
    if not places:
        return paragraphs
    at = draw(st.sampled_from(places))
    return [*paragraphs[:at], damage(paragraphs[at]), *paragraphs[at + 1 :]]
