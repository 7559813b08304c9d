"""Quotation marks turned the wrong way, mixed in one pair, or typed for TeX.

Only double curly marks are looked at, and only in languages that open with ``“`` and close with ``”``: German and
Czech close with ``“``, Swedish and Finnish open with ``”``. A mark is turned only if that makes the paragraph's
quotations come out even.
"""

from __future__ import annotations

from newsclean.stages.punctuation.rule import Rule, Safety
from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsclean.edits import Edit
    from newsclean.stages.punctuation.rule import Text

_LEFT, _RIGHT, _LOW = "\u201c", "\u201d", "\u201e"
_MARKS = lazy('["\u201c\u201d\u201e]')
_TEX = lazy("``(?=\\S)([^`\n]{1,600}?)''(?!')")
_OPENERS = "([\u2014\u2013-\u2018"


def _curly(text: Text) -> bool:
    quotes = text.profile.quotes
    return (_LEFT, _RIGHT) in quotes and (_RIGHT, _RIGHT) not in quotes


def _paragraphs(text: Text) -> Iterator[tuple[int, int]]:
    """Yield, in order, the paragraphs that have a mark worth a look, each once."""
    whole = text.text
    found = set()
    done = 0
    for at in text.turned:
        if at >= done:
            start, done = text.paragraph(at)
            found.add((start, done))
    at = whole.find('"')
    while at >= 0:
        start, end = text.paragraph(at)
        if whole.find(_LEFT, start, end) >= 0 or whole.find(_RIGHT, start, end) >= 0:
            found.add((start, end))
        at = whole.find('"', max(end, at + 1))
    yield from sorted(found)


def _turned(text: Text) -> Iterator[Edit]:
    """Repair ``“It is so.“`` -> ``“It is so.”``."""
    return (edit for edit in text.once(_unpaired) if edit.rule == "quote-turned")


def _mixed(text: Text) -> Iterator[Edit]:
    """Repair ``“I will go" he said`` -> ``“I will go” he said``."""
    return (edit for edit in text.once(_unpaired) if edit.rule == "quote-mixed")


def _unpaired(text: Text) -> Iterator[Edit]:
    """Turn marks so that each quotation of the paragraph opens and closes."""
    if text.turned and not _curly(text):
        return
    for start, end in _paragraphs(text):
        if not _curly(text):
            return
        if text.text.find(_LOW, start, end) < 0:
            yield from _paragraph(text, start, end)


def _paragraph(text: Text, start: int, end: int) -> Iterator[Edit]:
    """Follow the quotations of a paragraph; yield the repairs of the marks that do not fit."""
    opened: str | None = None  # the mark that opened the quotation we are in
    straight = text.text.count('"', start, end)
    for match in _MARKS.finditer(text.text, start, end):
        at = match.start()
        mark = match.group()
        closes, opens = _can_close(text, start, at, end), _can_open(text, start, at, end)
        if opened is None:
            # A text that has only closing marks opens with them too, as a style.
            if (
                mark == _RIGHT
                and _LEFT in text.text
                and opens
                and not closes
                and _closes_later(text, at, end)
            ):
                yield text.replace(at, at + 1, _LEFT, "quote-turned")
            elif mark == '"' and straight == 1 and opens and not closes and _closes_later(text, at, end):
                yield text.replace(at, at + 1, _LEFT, "quote-mixed")
            opened = None if mark == _RIGHT and not opens else mark
        elif mark == _LEFT and opened == _LEFT and closes and not opens:
            yield from _close(text, start, at, "quote-turned")
            opened = None
        elif mark == '"' and opened == _LEFT and straight == 1 and closes and not opens:
            yield from _close(text, start, at, "quote-mixed")
            opened = None
        elif mark == _RIGHT or (mark == '"' and opened == '"'):
            opened = None
        else:
            opened = mark


def _close(text: Text, start: int, at: int, rule: str) -> Iterator[Edit]:
    """Make the mark at ``at`` a closing one, and drop the blank before it at a line's end."""
    low = at
    while low > start and text.text[low - 1] in " \xa0":
        low -= 1
    yield text.replace(low, at + 1, _RIGHT, rule)


def _can_open(text: Text, start: int, at: int, end: int) -> bool:
    free = at == start or text.text[at - 1].isspace() or text.text[at - 1] in _OPENERS
    return free and at + 1 < end and not text.text[at + 1].isspace()


def _can_close(text: Text, start: int, at: int, end: int) -> bool:
    at_end = at + 1 == end
    behind = at > start and not text.text[at - 1].isspace() and text.text[at - 1] not in _OPENERS
    if at_end:
        return at > start
    ahead = text.text[at + 1]
    return (
        behind and (ahead.isspace() or ahead in ".,;:!?)]\u2014\u2013-") and not _is_number(text.text[at - 1])
    )


def _is_number(character: str) -> bool:
    """Tell whether a mark behind a character may stand for inches: a digit or a fraction, not a numeral of words."""
    return character.isnumeric() and not character.isalpha()


def _closes_later(text: Text, at: int, end: int) -> bool:
    """Tell whether the next curly mark behind ``at`` closes."""
    following = _MARKS.search(text.text, at + 1, end)
    return following is not None and following.group() == _RIGHT


def _tex(text: Text) -> Iterator[Edit]:
    """Repair ``` ``like this'' ``` -> ``“like this”``, or with straight marks if the text has those."""
    if "``" not in text.text or "''" not in text.text:
        return
    straight = '"' in text.text and _LEFT not in text.text
    left, right = ('"', '"') if straight else (_LEFT, _RIGHT)
    for match in _TEX.finditer(text.text):
        start, end = match.span()
        if not text.is_guarded(start, start + 2):
            yield text.replace(start, start + 2, left, "quote-tex")
            yield text.replace(end - 2, end, right, "quote-tex")


RULES = (
    Rule(
        "quote-turned",
        Safety.SAFE,
        ("He said: “It is so.“", "He said: “It is so.”"),
        _turned,
        (_LEFT, _RIGHT),
    ),
    Rule(
        "quote-mixed",
        Safety.SAFE,
        ('“I will go" he said', "“I will go” he said"),
        _mixed,
        (_LEFT, _RIGHT),
    ),
    Rule("quote-tex", Safety.SAFE, ("He called it ``so'' twice", "He called it “so” twice"), _tex, ("`",)),
)
