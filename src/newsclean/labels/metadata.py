"""What a text says about itself, read from its labelled lines."""

from __future__ import annotations

from itertools import chain

from newsclean.document import Dateline, Metadata
from newsclean.labels.inside import RECORDED, inside_article
from newsclean.labels.page import TIMESTAMP_BY_SHAPE
from newsclean.labels.stamps.dateline import dateline_of, whole_dateline
from newsclean.labels.stamps.publication import published_of
from newsclean.labels.trust import in_order_of_trust
from newsclean.roles import Role
from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from newsclean.labels.label import Label, Labels
    from newsclean.labels.stamps.signed import Signature
    from newsclean.view import Fact, View

    _Lines = dict[Role, list[str]]
    """Lines by their role."""

DATELINE_LINES = 3
"""A dateline stands at the head of one of the first so many body lines."""

HALF_YEAR = 6
"""Months; a date further away than that belongs to another year."""

_ONE_OF = (Role.TITLE, *RECORDED)
"""Of these roles the metadata has one line."""

_BYTE_ORDER_MARK = "\ufeff"
_YEAR_MONTH = lazy(r"(\d{4})-(\d{2})")
_CREDIT_LABEL = lazy(r"[^\W\d_][^\W\d_ ]*+(?: [^\W\d_]++){0,2}\s*[:：=]\s*")
"""What introduces a source, in any language: ``Source:``, ``Quelle:``, ``来源：``."""


def read_metadata(
    views: Sequence[View],
    labels: Fact[Labels],
    signatures_of: Callable[[View], Mapping[str, Signature | None]],
) -> Metadata:
    """Return the metadata of a document.

    What one view does not know the next one may: a byline whose blanks had to be put right is none in the first round.
    ``language`` is left to the caller, because finding it costs more than all the rest.

    Args:
        views: the views whose lines were labelled, the first round's first.
        labels: the labels of a view's lines.
        signatures_of: returns what any line of a view says beside a date.
    """
    rounds = [_lines_by_role(view, view.fact(labels), signatures_of) for view in views]
    by_role = {role: [line for own, _, _ in rounds for line in own.get(role, ())] for role in _ONE_OF}
    for role in RECORDED:
        by_role[role] += [line for _, others, _ in rounds for line in others.get(role, ())]
    for role in RECORDED:
        by_role[role] += [line for _, _, beside in rounds for line in beside.get(role, ())]
    published = published_of(by_role[Role.TIMESTAMP], views[0])
    dateline = next((found for own, _, _ in rounds if (found := _dateline(own)) is not None), None)
    if dateline is not None and dateline.date is not None:
        hints = views[0].hints
        dateline = dateline._replace(date=_with_year(dateline.date, published or hints.published))
    captions = next((lines for own, _, _ in rounds if (lines := own.get(Role.CAPTION))), [])
    return Metadata(
        title=_first(by_role, Role.TITLE),
        byline=_first(by_role, Role.BYLINE),
        dateline=dateline,
        published=published,
        source=_source(by_role) or (dateline.agency if dateline else None),
        captions=tuple(dict.fromkeys(captions)),
    )


def _lines_by_role(
    view: View, labels: Labels, signatures_of: Callable[[View], Mapping[str, Signature | None]]
) -> tuple[_Lines, _Lines, _Lines]:
    """Return the lines of each role in reading order; those of something inside the article; what others say beside a date."""
    texts = view.lines.texts
    held = [index for index, label in enumerate(labels) if label is not None and label.role in RECORDED]
    inside = inside_article(view, labels, held)
    own: _Lines = {}
    others: _Lines = {}
    beside: _Lines = {}
    dated: list[int] = []
    signatures = signatures_of(view) if held else {}
    for index, label in enumerate(labels):
        if label is None:
            continue
        line = texts[index].removeprefix(_BYTE_ORDER_MARK).strip()
        said = signatures[line] if label.role in RECORDED else None
        if index not in inside and (said is not None or label.role is Role.TIMESTAMP):
            dated.append(index)
        if said is not None:
            line = _taken_apart(line, label, said, beside)
        (others if index in inside else own).setdefault(label.role, []).append(line)
    own[Role.TIMESTAMP] = in_order_of_trust(texts, labels, dated)
    return own, others, beside


def _taken_apart(line: str, label: Label, said: Signature, beside: _Lines) -> str:
    """Return what a byline or a source says without its date; what stands beside the date of a timestamp is noted."""
    if label.role is not Role.TIMESTAMP:
        return said.text if said.role is label.role and said.text else line
    if label.evidence == TIMESTAMP_BY_SHAPE and said.text:  # else a rule knows all words of the line
        beside.setdefault(said.role, []).append(said.text)
    return line


def _first(by_role: dict[Role, list[str]], role: Role) -> str | None:
    return next(iter(by_role.get(role, ())), None)


def _source(by_role: dict[Role, list[str]]) -> str | None:
    line = _first(by_role, Role.ATTRIBUTION)
    if line is None:
        return None
    label = _CREDIT_LABEL.match(line)
    return line[label.end() :] if label and label.end() < len(line) else line


def _dateline(by_role: dict[Role, list[str]]) -> Dateline | None:
    alone = filter(None, map(whole_dateline, by_role.get(Role.DATELINE, ())))
    heads = (
        match.dateline for match in map(dateline_of, by_role.get(Role.BODY, ())[:DATELINE_LINES]) if match
    )
    return next(chain(alone, heads), None)


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
