"""The values that go in and come out: hints, lines, dates, metadata. All immutable."""

from __future__ import annotations

from newsclean.language_codes import language_code
from newsclean.roles import Kind, Role
from newsclean.startup.lean import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from typing import Any


class Hints(NamedTuple):
    """What the caller knows about a document. None means not known.

    Attributes:
        language: ISO 639 code, such as ``"en"``.
        published: ISO 8601 date or date and time of publication.
        url: where the page was.
        title: the headline.
    """

    language: str | None = None
    published: str | None = None
    url: str | None = None
    title: str | None = None

    @property
    def code(self) -> str | None:
        """The language as profiles and packs write it, ``en-us`` for ``en_US``; None if it is not known, or no code."""
        return language_code(self.language) if self.language else None


class Line(NamedTuple):
    """A non-blank line of the original text and what became of it.

    Attributes:
        number: from 1, over all lines of the original.
        start: first code point of the line in the original text.
        end: code point after its content, before its terminator.
        role: what the line is.
        kind: for boilerplate, what sort; else None.
        score: how certain that is, from 0 to 1.
        evidence: the rule, shape, model or profile that says so.
        kept: whether the line, or a part of it, is in the cleaned text.
    """

    number: int
    start: int
    end: int
    role: Role
    kind: Kind | None
    score: float
    evidence: str
    kept: bool


class DateMention(NamedTuple):
    """A date in the text, in the terms of TIMEX3 (ISO-TimeML, ISO 24617-1).

    Attributes:
        start: first code point of the mention.
        end: code point after it.
        text: the mention as printed.
        type: ``"DATE"`` or ``"TIME"`` (a time of a day).
        value: TIMEX3 value, such as ``"2019-11-15"``; ``"XXXX-11-23"`` without an anchor; both readings, joined by
            ``"|"``, when day and month can be exchanged.
        anchor: the ISO date that the value was resolved against, or None.
        status: ``"explicit"``, ``"anchored"``, ``"ambiguous"`` or ``"unanchored"``.
    """

    start: int
    end: int
    text: str
    type: str
    value: str
    anchor: str | None
    status: str


class Dateline(NamedTuple):
    """The head of a report: ``SEOUL, Aug. 7 (Yonhap) --``.

    Attributes:
        place: as printed.
        date: ISO 8601, or None if the dateline has none that can be resolved.
        agency: as printed, or None.
    """

    place: str
    date: str | None = None
    agency: str | None = None


class Metadata(NamedTuple):
    """What the text says about itself.

    Attributes:
        title: the headline as printed.
        byline: as printed, without a date beside it.
        dateline: of the first line that has one.
        published: ISO 8601 at the stated precision, with a zone only when stated.
        source: the attribution line's, else the dateline's agency, as printed.
        language: ISO 639 code in lower case, with the region if the caller gave one; None when it is not certain.
        captions: the captions in reading order, each once.
    """

    title: str | None = None
    byline: str | None = None
    dateline: Dateline | None = None
    published: str | None = None
    source: str | None = None
    language: str | None = None
    captions: tuple[str, ...] = ()


class Notice(NamedTuple):
    """Something that the caller should know about a result.

    Attributes:
        code: a stable name.
        message: for a person.
    """

    code: str
    message: str


def as_json(value: Any) -> Any:
    """Return a named tuple, and all in it, as dictionaries, lists and scalars for JSON."""
    if hasattr(value, "_asdict"):
        return {name: as_json(item) for name, item in value._asdict().items()}
    if isinstance(value, (list, tuple)):
        return [as_json(item) for item in value]
    return str(value) if isinstance(value, (Role, Kind)) else value
