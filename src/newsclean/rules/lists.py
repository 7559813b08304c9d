"""Lists of links: a bulleted list in which known labels stand is a menu, a share bar or a trail of crumbs, whole.

Dumps that keep list marks say where a list begins and ends, so a known label speaks for the entries beside it: `Home`
and `Contact us` for the site's own `Harbour Watch`, whatever their length. Sentences, addresses and what has no mark
stand outside and part a list in two.
"""

from __future__ import annotations

from newsclean.native import twin
from newsclean.roles import Kind, Role
from newsclean.rules.menus import MENU, is_place
from newsclean.sentence_marks import SENTENCE_MARKS
from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclean.rules.rule import Rule

    Listing = tuple[int, int, str, int, int]
    """A list in which a known label stands: first line, line after the last one, mark, labels, the certain ones of them."""

_NATIVE = twin("grouping")

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
_SENTENCE_MARKS = frozenset(SENTENCE_MARKS + ";,；，")


_FINDER = _NATIVE and _NATIVE.Lists(
    Role.BOILERPLATE,
    "".join(_STARTS),
    "".join(MARKS),
    NUMBER,
    "".join(_SENTENCE_MARKS),
    ITEM_WORDS,
    ITEM_CHARS,
)


def convict(texts: Sequence[str], hits: list[Rule | None]) -> None:
    """Put the menu's rule on every entry of a list of links that no certain rule knows, in place."""
    for listing in lists_with_labels(texts, hits):
        if _is_of_links(hits, listing):
            for at in range(listing[0], listing[1]):
                hit = hits[at]
                if hit is None or not hit.certain:
                    hits[at] = MENU


def lists_with_labels(texts: Sequence[str], hits: Sequence[Rule | None]) -> list[Listing]:
    """Return the lists in which a known label stands."""
    if _FINDER is None:
        return plain_lists_with_labels(texts, hits)
    found: list[Listing] = _FINDER.find(texts, hits)
    return found


def plain_lists_with_labels(texts: Sequence[str], hits: Sequence[Rule | None]) -> list[Listing]:
    """Do as `lists_with_labels`."""
    found: list[Listing] = []
    first, mark = 0, ""  # of the list at hand
    for at, line in enumerate((*texts, "")):
        here = _mark(line) if line and line[0] in _STARTS else ""
        if here:
            hit = hits[at]
            if not (is_item(line) if hit is None else hit.role is Role.BOILERPLATE):
                here = ""
        if here == mark:
            continue
        known = [hit for hit in hits[first:at] if hit is not None] if mark else ()
        if known:
            found.append((first, at, mark, len(known), sum(hit.certain for hit in known)))
        first, mark = at, here
    return found


def _is_of_links(hits: Sequence[Rule | None], listing: Listing) -> bool:
    first, stop, mark, labels, certain = listing
    size = stop - first
    if certain and size - labels <= UNKNOWN * certain and _speak(hits[first:stop], mark, labels):
        return True
    if labels < LABELS or labels < SHARE * size:
        return False
    labels = sum(hit is not None and not is_place(hit) for hit in hits[first:stop])
    return labels >= LABELS and labels >= SHARE * size


def _speak(hits: Sequence[Rule | None], mark: str, labels: int) -> bool:
    """Tell whether the certain labels of a list speak for the entries beside them."""
    if mark == NUMBER or labels >= COMPANY:  # no label has a number but the first of a trail of crumbs
        return True
    known = (hit for hit in hits if hit is not None)
    return any(hit is MENU or (hit.certain and hit.kind is not Kind.NAV) for hit in known)


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
