"""The outline of a document: where its prose begins and ends, which line is its title."""

from __future__ import annotations

from newsclean.labels.shapes.heads import key_of, keys_of
from newsclean.labels.titles.headline import PARAGRAPHS, Prose, reads_as_title, stems, told_by_prose
from newsclean.labels.titles.window import adds_a_site
from newsclean.roles import Role
from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclean.labels.shapes.lines import Shapes
    from newsclean.rules.rule import Rule

TITLE_WORDS = (4, 40)
"""A title has between so many words, unless the caller says what it is."""

MENU_LINES = 4
"""So many lines of certain chrome in a row are a menu, and the title stands below it."""

NEAR_TOP = 64
"""Lines that are read together when a title is looked for that the caller knows."""

NEAR_TITLE = 8
"""The headline stands so many lines below the title of the window at most, blank ones included."""

HEAD_LINES = 12
"""A title is guessed among so many lines before the prose and no more: above a long menu the guess is a bad one."""

FAR_LINES = 30
"""Among so many it is looked for by what it tells."""

_NOT_WORD = lazy(r"[\W_]+")


class Outline(NamedTuple):
    """Where things are, as indices of lines.

    Attributes:
        title: the title's line, or None if none is plain enough.
        first_prose: the first line of prose; the number of lines if there is none.
        last_prose: the last line of prose; -1 if there is none.
    """

    title: int | None
    first_prose: int
    last_prose: int


def outline_of(
    texts: Sequence[str], hits: Sequence[Rule | None], shapes: Shapes, title: str | None
) -> Outline:
    """Return the outline of a document.

    Args:
        texts: the lines, blank ones included.
        hits: the rule that knows each line, or None.
        shapes: the shapes of the lines.
        title: the headline, if the caller knows it.
    """
    size = len(texts)
    first = _first_prose(hits, shapes.prose)
    last = -1 if first == size else _last_prose(hits, shapes.prose)
    found = _named_title(texts, title) if title else None
    if found is None and first < size:
        found = _guessed_title(texts, hits, shapes, first)
    return Outline(found, first, last)


def _first_prose(hits: Sequence[Rule | None], prose: bytearray) -> int:
    at = prose.find(1)
    while at >= 0 and hits[at] is not None:
        at = prose.find(1, at + 1)
    return at if at >= 0 else len(prose)


def _last_prose(hits: Sequence[Rule | None], prose: bytearray) -> int:
    at = prose.rfind(1)
    while at >= 0 and hits[at] is not None:
        at = prose.rfind(1, 0, at)
    return at


def _named_title(texts: Sequence[str], title: str) -> int | None:
    wanted = _fold(title)
    head = key_of(title)
    for start in range(0, len(texts), NEAR_TOP):  # the title stands near the top
        for index, begins in enumerate(keys_of(texts[start : start + NEAR_TOP]), start):
            if begins and head.startswith(begins):
                key = _fold(texts[index])
                if key == wanted or _begins_with_most(wanted, key):
                    return _headline_below(texts, index)
    return None


def _headline_below(texts: Sequence[str], title: int) -> int:
    """Return the headline close below a title that has the name of the site behind it, else the title."""
    below = range(title + 1, min(title + 1 + NEAR_TITLE, len(texts)))
    return next((index for index in below if adds_a_site(texts[title], texts[index])), title)


def _begins_with_most(whole: str, part: str) -> bool:
    # a record's title often carries the site's name behind it: `Headline - The Daily`
    return whole.startswith(part + " ") and len(part) * 2 > len(whole) and part.count(" ") >= 2


def _guessed_title(
    texts: Sequence[str], hits: Sequence[Rule | None], shapes: Shapes, first_prose: int
) -> int | None:
    """Return the line between the last menu and the prose that alone reads as a headline.

    It may stand there twice, or below itself with the name of the site. Where others do beside it, most are headlines of
    other stories; then it is the one that tells what the prose tells, above a bar of buttons, too.
    """
    above, near = _unknown_above(hits, shapes, first_prose)
    found = [index for index in above if _is_able(texts[index], shapes.words[index])]
    if not found:
        return None
    alone = [index for index in found if index >= near]
    is_alone = len({_fold(texts[index]) for index in alone}) == 1
    if is_alone and not any(shapes.words[: alone[0]]):
        return alone[0]
    pairs = (index for index in alone for other in alone if adds_a_site(texts[other], texts[index]))
    if (below := next(pairs, None)) is not None:
        return below
    prose = Prose([texts[index] for index in _first_paragraphs(hits, shapes.prose, first_prose)])
    if is_alone and prose.shared(stems(texts[alone[0]])):
        return alone[0]
    return told_by_prose(found, texts, hits, shapes.words, first_prose, prose)


def _unknown_above(hits: Sequence[Rule | None], shapes: Shapes, first_prose: int) -> tuple[list[int], int]:
    """Return the lines above the prose that no rule knows, in order, and where those below the last menu begin.

    Where there are too many of these, they begin at the prose.
    """
    above: list[int] = []
    near: int | None = None
    chrome = 0  # certain lines of it in a row
    for index in range(first_prose - 1, -1, -1):
        if not shapes.words[index]:
            continue
        rule = hits[index]
        if rule is None or rule.role is Role.TITLE:
            chrome = 0
            above.append(index)
            if len(above) > HEAD_LINES and near is None:
                near = first_prose
            if len(above) == FAR_LINES:
                break
        elif rule.certain and rule.role is Role.BOILERPLATE:
            chrome += 1
            if chrome == MENU_LINES and near is None:
                near = index
    return above[::-1], near or 0


def _first_paragraphs(hits: Sequence[Rule | None], prose: bytearray, first: int) -> list[int]:
    found = [first]
    while len(found) < PARAGRAPHS and (first := prose.find(1, first + 1)) >= 0:
        if hits[first] is None:
            found.append(first)
    return found


def _is_able(text: str, words: int) -> bool:
    fewest, most = TITLE_WORDS
    return fewest <= words <= most and reads_as_title(text, words)


def _fold(text: str) -> str:
    return _NOT_WORD.sub(" ", text.casefold()).strip()
