"""Lists of links: a bulleted list in which known labels stand is a menu, a share bar or a trail of crumbs, whole.

Dumps that keep list marks say where a list begins and ends, so a known label speaks for the entries beside it: `Home`
and `Contact us` for the site's own `Harbour Watch`, whatever their length. Sentences, addresses and what has no mark
stand outside and part a list in two.
"""

from __future__ import annotations

from newsclean.lazy_re import lazy
from newsclean.lean import TYPE_CHECKING
from newsclean.native import twin
from newsclean.roles import Kind, Role
from newsclean.rules.menus import MENU, is_place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclean.rules.rule import Rule

_NATIVE = twin("shapes")

MARKS = frozenset("•*-–·▪‣►◦")
UNKNOWN = 8  # unknown entries to one certain label, at most
COMPANY = 3  # labels beside a certain one of navigation, itself among them: a list in an article may have one such entry
LABELS = 8  # uncertain labels where none is certain, names of places aside, at least
SHARE = 0.4  # of the entries are labels, where none is certain, at least
ITEM_WORDS = 9
ITEM_CHARS = 70
NUMBER = "1"
"""The mark of an entry that is numbered, whatever the number."""

_STARTS = MARKS | frozenset(" \t\xa0\u30000123456789")
_NUMBER = lazy(r"\d{1,2}[.)]\s")
_SENTENCE_MARKS = frozenset(".!?…;,。！？；，؟।")


def convict(texts: Sequence[str], hits: list[Rule | None]) -> None:
    """Put the menu's rule on every entry of a list of links that no certain rule knows, in place."""
    for first, stop, mark in lists_with_labels(texts, hits):
        _close(hits, first, stop, mark)


def lists_with_labels(texts: Sequence[str], hits: Sequence[Rule | None]) -> Sequence[tuple[int, int, str]]:
    """Return the lists in which a known label stands: first line, line after the last one, and mark."""
    if _NATIVE is None:
        return plain_lists_with_labels(texts, hits)
    limits = (ITEM_WORDS, ITEM_CHARS)
    found: list[tuple[int, int, str]] = _NATIVE.lists(
        texts,
        hits,
        Role.BOILERPLATE,
        "".join(_STARTS),
        "".join(MARKS),
        NUMBER,
        "".join(_SENTENCE_MARKS),
        *limits,
    )
    return found


def plain_lists_with_labels(texts: Sequence[str], hits: Sequence[Rule | None]) -> list[tuple[int, int, str]]:
    """Do as `lists_with_labels`."""
    found: list[tuple[int, int, str]] = []
    first = 0  # of the list at hand
    known = False
    mark = ""
    for at, line in enumerate(texts):
        if not line or line[0] not in _STARTS or not (here := _mark(line)):
            if known:
                found.append((first, at, mark))
            mark = ""
            known = False
            continue
        hit = hits[at]
        belongs = is_item(line) if hit is None else hit.role is Role.BOILERPLATE
        if here == mark and belongs:
            known = known or hit is not None
            continue
        if known:
            found.append((first, at, mark))
        mark = here if belongs else ""
        known = belongs and hit is not None
        first = at
    if known:
        found.append((first, len(texts), mark))
    return found


def _close(hits: list[Rule | None], first: int, stop: int, mark: str) -> None:
    known = [hit for hit in hits[first:stop] if hit is not None]
    certain = sum(hit.certain for hit in known)
    size = stop - first
    speaks = (
        mark == NUMBER  # no label has a number but the first of a trail of crumbs
        or len(known) >= COMPANY
        or any(hit is MENU or (hit.certain and hit.kind is not Kind.NAV) for hit in known)
    )
    if not certain or not speaks or size - len(known) > UNKNOWN * certain:
        labels = sum(not is_place(hit) for hit in known)
        if labels < LABELS or labels < SHARE * size:
            return
    for at in range(first, stop):
        hit = hits[at]
        if hit is None or not hit.certain:
            hits[at] = MENU


def _mark(line: str) -> str:
    """Return the mark of a list's entry, or nothing."""
    text = line.lstrip()
    if len(text) < 3:
        return ""
    if text[0] in MARKS:
        return text[0] if text[1].isspace() else ""
    return NUMBER if text[0].isdecimal() and _NUMBER.match(text) else ""


def is_item(line: str) -> bool:
    """Tell whether an entry of a list, mark and all, may be a link: a few words and no sentence mark."""
    text = line.strip()
    return (
        len(text) <= ITEM_CHARS
        and text.count(" ") < ITEM_WORDS
        and text[-1] not in _SENTENCE_MARKS
        and "@" not in text
    )
