"""What a text says about itself, read from its labelled lines."""

from __future__ import annotations

from newsclean.document import Dateline, Metadata
from newsclean.lazy_re import lazy
from newsclean.lean import TYPE_CHECKING
from newsclean.roles import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclean.labels.label import Labels
    from newsclean.labels.labeller import Labeller
    from newsclean.view import View

DATELINE_LINES = 3
"""A dateline stands at the head of one of the first so many body lines."""

HALF_YEAR = 6
"""Months; a date further away than that belongs to another year."""

_YEAR_MONTH = lazy(r"(\d{4})-(\d{2})")
_CREDIT_LABEL = lazy(r"[^\W\d_][^\W\d_ ]*+(?: [^\W\d_]++){0,2}\s*[:：=]\s*")
"""What introduces a source, in any language: ``Source:``, ``Quelle:``, ``来源：``."""


def read_metadata(view: View, labeller: Labeller) -> Metadata:
    """Return the metadata of a document, from the view whose lines were labelled first.

    ``language`` is left to the caller, because finding it costs more than all the rest.
    """
    by_role: dict[Role, list[str]] = {}
    labels: Labels = view.fact(labeller.fact)
    for text, label in zip(view.lines.texts, labels, strict=True):
        if label is not None:
            by_role.setdefault(label.role, []).append(text.strip())
    dateline = _dateline(by_role, labeller)
    published = _published(by_role.get(Role.TIMESTAMP, ()))
    if dateline is not None and dateline.date is not None:
        dateline = dateline._replace(date=_with_year(dateline.date, published or view.hints.published))
    return Metadata(
        title=_first(by_role, Role.TITLE),
        byline=_first(by_role, Role.BYLINE),
        dateline=dateline,
        published=published,
        source=_source(by_role) or (dateline.agency if dateline else None),
        captions=tuple(dict.fromkeys(by_role.get(Role.CAPTION, ()))),
    )


def _first(by_role: dict[Role, list[str]], role: Role) -> str | None:
    return next(iter(by_role.get(role, ())), None)


def _source(by_role: dict[Role, list[str]]) -> str | None:
    line = _first(by_role, Role.ATTRIBUTION)
    if line is None:
        return None
    label = _CREDIT_LABEL.match(line)
    return line[label.end() :] if label and label.end() < len(line) else line


def _dateline(by_role: dict[Role, list[str]], labeller: Labeller) -> Dateline | None:
    lines = [*by_role.get(Role.DATELINE, ()), *by_role.get(Role.BODY, ())[:DATELINE_LINES]]
    return next((match.dateline for line in lines if (match := labeller.dateline(line))), None)


def _published(stamps: Sequence[str]) -> str | None:
    from newsclean.dates import read_timestamp  # noqa: PLC0415 - only pages with a timestamp need it

    values = [stamp.value for text in stamps if (stamp := read_timestamp(text)) is not None]
    return next((value for value in values if value[:4].isdigit()), None)


def _with_year(date: str, published: str | None) -> str | None:
    """Give a dateline's ``XXXX-08-07`` the year that brings it nearest to the publication date, if that is known."""
    if not date.startswith("XXXX-"):
        return date
    stated = _YEAR_MONTH.match(published or "")
    if stated is None or not date[5:7].isdigit():  # a weekday or a day alone: `XXXX-WXX-5`
        return None
    year, month, other = int(stated[1]), int(stated[2]), int(date[5:7])
    turn = 1 if other - month < -HALF_YEAR else -1 if other - month > HALF_YEAR else 0
    return f"{year + turn:04d}{date[4:]}"
