"""What a text says about itself, read from its labelled lines."""

from __future__ import annotations

from newsclean.document import Dateline, Metadata
from newsclean.labels.inside import RECORDED, inside_article
from newsclean.labels.stamps import published_of, stamp_reader
from newsclean.lazy_re import lazy
from newsclean.lean import TYPE_CHECKING
from newsclean.roles import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclean.labels.label import Labels
    from newsclean.labels.labeller import Labeller
    from newsclean.view import View

    _Lines = dict[Role, list[str]]
    """Lines by their role."""

DATELINE_LINES = 3
"""A dateline stands at the head of one of the first so many body lines."""

HALF_YEAR = 6
"""Months; a date further away than that belongs to another year."""

_ONE_OF = (Role.TITLE, *RECORDED)
"""Of these roles the metadata has one line."""

_MARK = "\ufeff"
_DIGIT = lazy(r"\d")
_GAP = lazy(r"(?<=\w)(?: ?[,|/•·–—] ?| - )")
_YEAR_MONTH = lazy(r"(\d{4})-(\d{2})")
_CREDIT_LABEL = lazy(r"[^\W\d_][^\W\d_ ]*+(?: [^\W\d_]++){0,2}\s*[:：=]\s*")
"""What introduces a source, in any language: ``Source:``, ``Quelle:``, ``来源：``."""


def read_metadata(views: Sequence[View], labeller: Labeller) -> Metadata:
    """Return the metadata of a document.

    What one view does not know the next one may: a byline whose blanks had to be put right is none in the first round.
    ``language`` is left to the caller, because finding it costs more than all the rest.

    Args:
        views: the views whose lines were labelled, the first round's first.
        labeller: what labelled them.
    """
    rounds = [_lines_by_role(view, labeller) for view in views]
    by_role = {role: [line for own, _ in rounds for line in own.get(role, ())] for role in _ONE_OF}
    for role in RECORDED:
        by_role[role] += [line for _, others in rounds for line in others.get(role, ())]
    byline, stamp = _byline(by_role, views[0].language)
    published = published_of([*by_role[Role.TIMESTAMP], *stamp], views[0])
    dateline = next((found for own, _ in rounds if (found := _dateline(own, labeller)) is not None), None)
    if dateline is not None and dateline.date is not None:
        hints = views[0].hints
        dateline = dateline._replace(date=_with_year(dateline.date, published or hints.published))
    captions = next((lines for own, _ in rounds if (lines := own.get(Role.CAPTION))), [])
    return Metadata(
        title=_first(by_role, Role.TITLE),
        byline=byline,
        dateline=dateline,
        published=published,
        source=_source(by_role) or (dateline.agency if dateline else None),
        captions=tuple(dict.fromkeys(captions)),
    )


def _lines_by_role(view: View, labeller: Labeller) -> tuple[_Lines, _Lines]:
    """Return the lines of each role in reading order, and apart from them those of something inside the article."""
    texts = view.lines.texts
    labels: Labels = view.fact(labeller.fact)
    held = [index for index, label in enumerate(labels) if label is not None and label.role in RECORDED]
    inside = inside_article(view, labels, held)
    own: _Lines = {}
    others: _Lines = {}
    for index, label in enumerate(labels):
        if label is not None:
            (others if index in inside else own).setdefault(label.role, []).append(
                texts[index].removeprefix(_MARK).strip()
            )
    return own, others


def _first(by_role: dict[Role, list[str]], role: Role) -> str | None:
    return next(iter(by_role.get(role, ())), None)


def _byline(by_role: dict[Role, list[str]], language: str | None) -> tuple[str | None, list[str]]:
    """Return the byline without the date that may stand behind it, and that date."""
    line = _first(by_role, Role.BYLINE)
    if line is None or _DIGIT.search(line) is None:
        return line, []
    read_stamp = stamp_reader(language)
    for gap in _GAP.finditer(line):
        if read_stamp(line[gap.end() :]) is not None:
            return line[: gap.start()], [line[gap.end() :]]
    return line, []


def _source(by_role: dict[Role, list[str]]) -> str | None:
    line = _first(by_role, Role.ATTRIBUTION)
    if line is None:
        return None
    label = _CREDIT_LABEL.match(line)
    return line[label.end() :] if label and label.end() < len(line) else line


def _dateline(by_role: dict[Role, list[str]], labeller: Labeller) -> Dateline | None:
    lines = [*by_role.get(Role.DATELINE, ()), *by_role.get(Role.BODY, ())[:DATELINE_LINES]]
    return next((match.dateline for line in lines if (match := labeller.dateline(line))), None)


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
