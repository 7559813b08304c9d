"""Turns a line's features into a role, a kind and words that a person can read."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsclean.labels.model.columns import FAR, SHORT, names
from newsclean.labels.model.words import CHANNELS, NEUTRAL

if TYPE_CHECKING:
    from collections.abc import Sequence

SHOWN = (
    "size", "first", "title", "section", "since_comment", "since_other", "end-1", "size-1", "size+1", "whole",
    "caps", "number", "stop", "copies", *(f"mean_{c}" for c in CHANNELS),
)  # fmt: skip
"""Features that are told to people."""

PLACES = tuple(names().index(name) for name in SHOWN)
_AT = {name: place for place, name in enumerate(SHOWN)}
_SECTION = (None, "comment", "related", "newsletter", "share", "related", "legal")
_SAID = (
    "",
    "comments",
    "related stories",
    "newsletter or sign-up",
    "sharing or tags",
    "the author",
    "legal notes",
)
_KIND = {"comment": "comment", "promo": "newsletter", "related": "related", "legal": "legal", "nav": "nav"}
_LISTED = frozenset({8, 9})  # classes of first characters that mark list items
_FELT = 10  # how far a mean weight is from neutral before it is worth a word


class LineScore(NamedTuple):
    """What the model thinks of one line.

    Args:
        role: Most likely role, a value of ``newsclean.roles.Role``.
        kind: For boilerplate, what sort (a value of ``newsclean.roles.Kind``), or None.
        body: Probability, 0 to 1, that the line belongs to the article.
        facts: Features that explain it, in the order of ``SHOWN``.
    """

    role: str
    kind: str | None
    body: float
    facts: tuple[int, ...]

    @property
    def evidence(self) -> str:
        """Why, for a person; put together only when asked for."""
        return f"model: {self.body:.2f} article; " + "; ".join(_reasons(self.facts))


def _reasons(facts: Sequence[int]) -> list[str]:
    get = dict(zip(SHOWN, facts, strict=True))
    said = []
    if get["section"]:
        said.append(f"reads like the head of {_SAID[get['section']]}")
    elif get["since_comment"] < FAR:
        said.append(f"{get['since_comment']} lines into a comment section")
    elif get["since_other"] < FAR:
        said.append(f"{get['since_other']} lines below the head of another section")
    said.append(_shape(get))
    if get["copies"] > 1:
        said.append(f"stands {get['copies']} times on the page")
    if get["whole"] < NEUTRAL - _FELT:
        said.append("a line known from other pages' furniture")
    if 9 <= get["title"] <= 16:
        said.append("shares its words with the title")
    felt = [c for c in CHANNELS[1:] if get[f"mean_{c}"] > NEUTRAL + _FELT]
    said += [f"words of {_WORDS[c]}" for c in felt[:2]]
    return said


_WORDS = {
    "comment": "reader comments", "promo": "sign-up boxes", "related": "teasers", "legal": "legal notes",
    "meta": "credits and dates", "nav": "menus", "opens": "section heads",
}  # fmt: skip


def _shape(get: dict[str, int]) -> str:
    length = "short" if get["size"] < 36 else "long" if get["size"] > 45 else "of middling length"
    sentence = "with full sentences" if get["stop"] else "not a sentence"
    around = "short lines around it" if max(get["size-1"], get["size+1"]) < 36 else "prose beside it"
    return f"{length}, {sentence}, {around}"


def judge(chance: int, facts: tuple[int, ...]) -> LineScore:
    """The score of a line.

    Args:
        chance: 0..255.
        facts: Values of ``SHOWN``.
    """
    if chance >= 128:
        return LineScore(_article(facts), None, chance / 255, facts)
    return LineScore("boilerplate", _kind(facts), chance / 255, facts)


def _article(facts: tuple[int, ...]) -> str:
    if 12 <= facts[_AT["title"]] <= 16:
        return "title"
    if facts[_AT["first"]] in _LISTED:
        return "list"
    short = facts[_AT["size"]] < 37 and not facts[_AT["stop"]]
    return "heading" if short and facts[_AT["size+1"]] > 37 else "body"


def _kind(facts: tuple[int, ...]) -> str | None:
    section = _SECTION[facts[_AT["section"]]]
    if section:
        return section
    if facts[_AT["since_comment"]] < FAR:
        return "comment"
    best = max(_KIND, key=lambda c: facts[_AT[f"mean_{c}"]])
    if facts[_AT[f"mean_{best}"]] > NEUTRAL:
        return _KIND[best]
    return "nav" if facts[_AT["size"]] < 6 * 5 else "related"


__all__ = ["PLACES", "SHORT", "SHOWN", "LineScore", "judge"]
