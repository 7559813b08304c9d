"""Menus: runs of short lines in which known labels stand close together.

A label such as ``Business`` says little alone; a column of ``Home``, ``Business``, ``Sport`` is a menu, and so are the
site's own labels between them. A menu begins and ends with a known label, so a title or a heading beside it stays.
"""

from __future__ import annotations

from newsclean.native import twin
from newsclean.roles import Kind, Role
from newsclean.rules.rule import Rule, Shape
from newsclean.sentence_marks import SENTENCE_MARKS
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_NATIVE = twin("grouping")

MENU = Rule("menu/nav", Shape.BLOCK, Role.BOILERPLATE, Kind.NAV, trusted=True)
"""The rule of lines that are known by their place in a menu."""

LABELS = 5  # known labels in a menu, at least, one of them certain
LABELS_ALONE = 12  # known labels where none is certain, names of places aside
GAP = 8  # unknown short lines between two of them, at most
TERSE_GAP = 20  # so many of them, if they have TERSE_WORDS words each on average: verse has more
TERSE_WORDS = 3
RATIO = 5  # unknown lines to known labels, at most
RATIO_ALONE = 2  # the same where no label is certain
PLACES = "places"
"""How the names of rules end that hold names of places."""

BELOW_TITLE = frozenset({Kind.AD, Kind.COMMENT, Kind.PLAYER, Kind.SHARE})
"""What stands below a title as often as in a menu: what comes right before it need not be an entry."""

SHORT_WORDS = 5
SHORT_CHARS = 42
_SENTENCE_MARKS = frozenset(SENTENCE_MARKS + ":;,：；，")


def convict(texts: Sequence[str], hits: list[Rule | None]) -> None:
    """Put the menu's rule on every line of a menu that no certain rule knows, in place."""
    for labels, unknown in runs(texts, hits):
        _close(hits, labels, unknown)


def runs(texts: Sequence[str], hits: Sequence[Rule | None]) -> list[tuple[list[int], list[int]]]:
    """Return runs of short lines with labels enough for a menu: numbers of known lines, and of those between them."""
    if _NATIVE is None:
        return plain_runs(texts, hits)
    found: list[tuple[list[int], list[int]]] = _NATIVE.menus(
        texts, hits, Role.BOILERPLATE, BELOW_TITLE,
        LABELS, GAP, TERSE_GAP, TERSE_WORDS, RATIO, SHORT_WORDS, SHORT_CHARS, "".join(_SENTENCE_MARKS),
    )  # fmt: skip
    return found


def plain_runs(texts: Sequence[str], hits: Sequence[Rule | None]) -> list[tuple[list[int], list[int]]]:
    """Do as `runs`."""
    found: list[tuple[list[int], list[int]]] = []
    labels: list[int] = []
    gap: list[int] = []
    unknown: list[int] = []
    for at, hit in enumerate(hits):
        if hit is not None and hit.role is Role.BOILERPLATE:
            if _parts(texts, gap, len(unknown), len(labels)):
                found.append((labels, unknown))
                labels, gap, unknown = [], [], []
            labels.append(at)
            if hit.kind not in BELOW_TITLE:
                unknown += gap
            gap = []
            continue
        line = texts[at]
        if not line:
            continue
        if hit is None and (labels and len(gap) < TERSE_GAP and is_label(line)):
            gap.append(at)
        elif hit is not None or not line.isspace():
            found.append((labels, unknown))
            labels, gap, unknown = [], [], []
    found.append((labels, unknown))
    return [run for run in found if len(run[0]) >= LABELS]


def _close(hits: list[Rule | None], labels: list[int], unknown: list[int]) -> None:
    known = [hit for at in labels if (hit := hits[at]) is not None]
    if not any(hit.certain for hit in known):
        size = sum(not is_place(hit) for hit in known)
        if size < LABELS_ALONE or len(unknown) > RATIO_ALONE * size:
            return
    for at in labels:
        hit = hits[at]
        assert hit is not None
        if not hit.certain:
            hits[at] = MENU
    for at in unknown:
        hits[at] = MENU


def _parts(texts: Sequence[str], gap: list[int], unknown: int, labels: int) -> bool:
    """Tell whether the lines of a gap part a menu: too many of them, for verse has many, or for the labels before."""
    if unknown + len(gap) > RATIO * (labels + 1):
        return True
    if len(gap) <= GAP:
        return False
    return sum(texts[at].strip().count(" ") + 1 for at in gap) > TERSE_WORDS * len(gap)


def is_place(hit: Rule) -> bool:
    """Tell whether a rule holds names of places: a list of nothing else may be what the article is about."""
    return hit.id.endswith(PLACES)


def is_label(line: str) -> bool:
    """Tell whether ``line`` is short, has letters and no sentence mark: cells of a table have numbers alone."""
    stripped = line.strip()
    return (
        0 < len(stripped) <= SHORT_CHARS
        and stripped.count(" ") < SHORT_WORDS
        and stripped[-1] not in _SENTENCE_MARKS
        and "@" not in stripped
        and ":" not in stripped
        and any(map(str.isalpha, stripped))
    )
