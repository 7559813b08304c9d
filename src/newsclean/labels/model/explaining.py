"""Turns a line's features into a role, a kind and words that a person can read."""

from __future__ import annotations

from newsclean.labels.model.kinds import kind_of
from newsclean.labels.model.line_features import FAR, SHORT, names
from newsclean.labels.model.sections import COUNTED
from newsclean.labels.model.words import CHANNELS, NEUTRAL
from newsclean.startup.lean import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

SHOWN = (
    "size", "first", "title", "section", "since_comment", "since_other", "end-1", "size-1", "size+1", "whole",
    "caps", "number", "stop", "copies", *(f"mean_{c}" for c in CHANNELS),
)  # fmt: skip
"""Features that an explanation speaks of."""

PLACES = tuple(names().index(name) for name in SHOWN)
_AT = {name: place for place, name in enumerate(SHOWN)}
_SECTIONS = (
    "",
    "comments",
    "related stories",
    "a newsletter or sign-up box",
    "sharing or tags",
    "the author's box",
    "legal notes",
    "comments",
)
_COMMENTS = (1, COUNTED)  # the codes of lines that open comments
_LISTED = frozenset({8, 9})  # classes of first characters that mark list items
_NOTICEABLE = 10  # how far a mean weight is from neutral before it is worth a word
_TITLE_CASE = 11  # sixteenths of a line's words that begin with a capital


class LineScore(NamedTuple):
    """What the model thinks of one line.

    Args:
        role: Most likely role, a value of ``newsclean.roles.Role``.
        kind: For boilerplate, what sort (a value of ``newsclean.roles.Kind``), or None.
        body: Probability, 0 to 1, that the line belongs to the article.
        facts: Features that explain it, in the order of ``SHOWN``.
        section: Number, from 0, of the line that opens the section it stands in, or None.
    """

    role: str
    kind: str | None
    body: float
    facts: tuple[int, ...]
    section: int | None = None

    @property
    def evidence(self) -> str:
        """Why, for a person; put together only when asked for."""
        return self.explanation(lambda number: number + 1)

    def explanation(self, number_of: Callable[[int], int] | None) -> str:
        """Why, for a person.

        Args:
            number_of: Returns the number that a person knows a line by; None if lines have no such numbers.
        """
        since = number_of(self.section) if number_of is not None and self.section is not None else None
        return f"model: {self.body:.2f} article; " + "; ".join(_reasons(self.facts, since))


def _reasons(facts: Sequence[int], since: int | None) -> list[str]:
    get = dict(zip(SHOWN, facts, strict=True))
    reasons = []
    if get["section"]:
        reasons.append(f"reads like the head of {_SECTIONS[get['section']]}")
    elif get["since_comment"] < FAR:
        reasons.append("comment section" + (f" since line {since}" if since else ""))
    elif get["since_other"] < FAR:
        reasons.append("below a section head" + (f" in line {since}" if since else ""))
    reasons += _shape(get)
    if get["copies"] > 1:
        reasons.append(f"stands {get['copies']} times on the page")
    if get["whole"] < NEUTRAL - _NOTICEABLE:
        reasons.append("known from other pages' menus and footers")
    if 9 <= get["title"] <= 16:
        reasons.append("shares its words with the title")
    channels = [_WORDS[c] for c in CHANNELS[1:] if get[f"mean_{c}"] > NEUTRAL + _NOTICEABLE]
    if channels:
        reasons.append(f"words as in {' and '.join(channels[:2])}")
    return reasons


_WORDS = {
    "comment": "reader comments", "promo": "sign-up boxes", "related": "teasers", "legal": "legal notes",
    "meta": "credits and dates", "nav": "menus", "opens": "section heads",
}  # fmt: skip


def _shape(get: dict[str, int]) -> list[str]:
    length = "short" if get["size"] < 36 else "long" if get["size"] > 45 else "of middling length"
    case = ", title case" if get["caps"] >= _TITLE_CASE and get["size"] < 45 else ""
    whole = "full sentences" if get["size"] >= 36 else "ends in a sentence mark"
    sentence = whole if get["stop"] else "not a sentence"
    around = "short lines around it" if max(get["size-1"], get["size+1"]) < 36 else "prose beside it"
    return [length + case, sentence, around]


def judge(chance: int, values: Sequence[int], above: Sequence[int] = ()) -> LineScore:
    """The score of a line.

    Args:
        chance: 0..255.
        values: All features of stage one.
        above: Numbers of the lines above it, blank ones left out.
    """
    facts = tuple(values[place] for place in PLACES)
    if chance >= 128:
        return LineScore(_article(facts), None, chance / 255, facts)
    section = _section(facts, above)
    # a phrase that opens comments says more than the head learned: .96 against .94; of other phrases less
    kind = "comment" if facts[_AT["section"]] in _COMMENTS else kind_of(values)
    return LineScore("boilerplate", kind, chance / 255, facts, section)


def _section(facts: tuple[int, ...], above: Sequence[int]) -> int | None:
    """The number of the line that opens the section: of comments if there is one, else the nearest."""
    if facts[_AT["section"]]:
        return None
    comment, other = facts[_AT["since_comment"]], facts[_AT["since_other"]]
    since = comment if comment < FAR else other
    return above[-since] if since < FAR and since <= len(above) else None


def _article(facts: tuple[int, ...]) -> str:
    if 12 <= facts[_AT["title"]] <= 16:
        return "title"
    if facts[_AT["first"]] in _LISTED:
        return "list"
    short = facts[_AT["size"]] < 37 and not facts[_AT["stop"]]
    return "heading" if short and facts[_AT["size+1"]] > 37 else "body"


__all__ = ["FAR", "PLACES", "SHORT", "SHOWN", "LineScore", "judge"]
