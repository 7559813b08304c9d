"""Writes the page for reviewing a run: one file that needs nothing else."""

from __future__ import annotations

import os
from html import escape
from io import TextIOWrapper

from newsclean._version import __version__
from newsclean.corpus.atomic import written
from newsclean.report.embed import data_for_script, policy, script, style, template
from newsclean.report.rows import Numbers, causes_in_details, rows_of
from newsclean.report.summary import Totals
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any, TextIO

    from newsclean.report.record import ReportDocument
    from newsclean.report.summary import Figures

PAGE_VERSION = 1
"""The version of the data in a page, for tools that read it out again."""

_SHOWN = ("title", "byline", "dateline", "published", "source", "captions")


def write_report(
    documents: Iterable[ReportDocument],
    target: str | os.PathLike[str] | TextIO,
    *,
    title: str = "newsclean report",
) -> int:
    """Write one self-contained HTML page in which a person reviews what a run did.

    Documents are taken one at a time and not held. The page asks nothing of any network and nothing in a document
    can run in it. The same documents give the same page.

    Args:
        documents: what was cleaned.
        target: a path, which gets the page whole or not at all (unless it is a pipe), or a text stream; open one of
            your own with ``encoding="utf-8"``.
        title: the heading of the page.

    Returns:
        How many documents it shows.

    Raises:
        OSError: the target cannot be written.
    """
    if not isinstance(target, (str, os.PathLike)):
        return _write(documents, target, title)
    with written(os.fspath(target)) as file:
        stream = TextIOWrapper(file, encoding="utf-8", newline="\n")
        count = _write(documents, stream, title)
        stream.detach()  # flushes; the file itself is closed, and put in its place, by its owner
    return count


def _write(documents: Iterable[ReportDocument], stream: TextIO, title: str) -> int:
    head, after_policy, before_style, before_documents, before_index, before_script, end = template()
    heading = escape(title.encode("utf-8", "replace").decode())
    stream.write(head + escape(policy()) + after_policy + heading + before_style)
    stream.write(style() + before_documents)
    index = _Index(title)
    # one line a document: the page cuts the block at line ends and reads a line when it is looked at
    stream.writelines("\n" + data_for_script(index.add(document)) for document in documents)
    stream.write(before_index + data_for_script(index.as_json()) + before_script + script() + end)
    return len(index.entries)


class _Index:
    """What the page holds ready about every document."""

    def __init__(self, title: str) -> None:
        self.entries: list[dict[str, Any]] = []
        self._title = title
        self._totals = Totals()
        self._causes = Numbers()
        self._labels = Numbers()

    def add(self, document: ReportDocument) -> dict[str, Any]:
        """Enter a document and return what the page shows when it is opened."""
        figures = self._totals.add(document)
        rows, joined = rows_of(document, self._causes, self._labels)
        causes = {
            self._causes(*cause)
            for edit in document.details.get("edits", ())
            for cause in causes_in_details(edit)
        }
        self.entries.append(_entry(document, figures, sorted(causes)))
        metadata = document.details.get("metadata", {})
        return {
            "rows": rows,
            "joined": joined,
            "dates": [
                {name: date[name] for name in ("text", "value", "status")}
                for date in document.details.get("dates", ())
            ],
            "metadata": {name: metadata[name] for name in _SHOWN if metadata.get(name)},
            "warnings": list(document.details.get("warnings", ())),
        }

    def as_json(self) -> dict[str, Any]:
        return {
            "version": PAGE_VERSION,
            "newsclean": __version__,
            "title": self._title,
            "totals": self._totals.as_json(),
            "causes": self._causes.things(),
            "labels": self._labels.things(),
            "documents": self.entries,
        }


def _entry(document: ReportDocument, figures: Figures, causes: list[int]) -> dict[str, Any]:
    lines = document.details.get("lines", ())
    return {
        "name": document.name,
        "headline": document.headline,
        "url": document.url,
        "site": document.host,
        "language": document.language_code,
        **figures._asdict(),
        "changed": document.original != document.cleaned,
        "causes": causes,
        "gone": sorted({line["role"] for line in lines if not line["kept"]}),
        "warnings": len(document.details.get("warnings", ())),
    }
