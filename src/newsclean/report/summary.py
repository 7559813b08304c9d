"""Adds documents up: what the stages, rules, roles, languages and sites of a run amount to."""

from __future__ import annotations

from collections import Counter

from newsclean.report.rows import causes_in_details
from newsclean.startup.lean import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from newsclean.report.record import ReportDocument

BINS = 20
"""How many equal steps the share of a document that was removed is counted in."""


class Figures(NamedTuple):
    """The sizes of one document, in code points.

    Attributes:
        original: of the text as it came.
        cleaned: of the text as it went.
        removed: what edits took out and put nothing in the place of.
        replaced: what edits put something else in the place of.
        edits: how many there are.
    """

    original: int
    cleaned: int
    removed: int
    replaced: int
    edits: int

    @property
    def share(self) -> float:
        """The part of the original that was removed, from 0 to 1."""
        return self.removed / self.original if self.original else 0.0


def figures_of(document: ReportDocument) -> Figures:
    """Return the sizes of one document."""
    edits = document.details.get("edits", ())
    removed = sum(edit["end"] - edit["start"] for edit in edits if not edit["replacement"])
    replaced = sum(edit["end"] - edit["start"] for edit in edits if edit["replacement"])
    return Figures(len(document.original), len(document.cleaned), removed, replaced, len(edits))


class _Tally:
    """Counts several things for each of many keys."""

    def __init__(self) -> None:
        self._counters: dict[Any, Counter[str]] = {}

    def add(self, key: Any, **amounts: int) -> None:
        self._counters.setdefault(key, Counter()).update(amounts)

    def ranked(self, by: str) -> list[tuple[Any, dict[str, int]]]:
        """Return keys and counts, greatest first; equal ones in the order of their names."""
        items = sorted(self._counters.items(), key=lambda item: (-item[1][by], str(item[0])))
        return [(key, dict(counter)) for key, counter in items]


class Totals:
    """The sums over many documents. Add each once, then ask for `as_json`."""

    def __init__(self) -> None:
        self._sums: Counter[str] = Counter()
        self._stages = _Tally()
        self._rules = _Tally()
        self._roles = _Tally()
        self._kinds = _Tally()
        self._languages = _Tally()
        self._sites = _Tally()
        self._warnings = _Tally()
        self._shares = [0] * BINS

    def add(self, document: ReportDocument) -> Figures:
        """Add a document and return its own figures."""
        figures = figures_of(document)
        is_changed = document.original != document.cleaned
        self._sums.update(figures._asdict())
        self._sums.update(documents=1, changed=is_changed)
        self._add_edits(document.details)
        self._add_lines(document.details)
        sizes = {"documents": 1, "characters": figures.original, "removed": figures.removed}
        self._languages.add(document.language_code or "", **sizes)
        self._sites.add(document.host or "", **sizes)
        for code in {warning["code"] for warning in document.details.get("warnings", ())}:
            self._warnings.add(code, documents=1)
        if is_changed:
            self._shares[min(int(figures.share * BINS), BINS - 1)] += 1
        return figures

    def _add_edits(self, details: Mapping[str, Any]) -> None:
        stages, rules = set(), set()
        for edit in details.get("edits", ()):
            size = edit["end"] - edit["start"]
            # characters count for the cause that decided, so that sums over stages are sums over edits
            stage, rule = causes_in_details(edit)[-1]
            amounts = {"edits": 1, "replaced" if edit["replacement"] else "removed": size, "characters": size}
            self._stages.add(stage, **amounts)
            self._rules.add((stage, rule), **amounts)
            stages.add(stage)
            rules.add((stage, rule))
        for stage in stages:
            self._stages.add(stage, documents=1)
        for cause in rules:
            self._rules.add(cause, documents=1)

    def _add_lines(self, details: Mapping[str, Any]) -> None:
        for line in details.get("lines", ()):
            fate = "kept" if line["kept"] else "removed"
            self._roles.add(line["role"], lines=1, **{fate: 1})
            if line["kind"]:
                self._kinds.add(line["kind"], lines=1, **{fate: 1})

    def as_json(self) -> dict[str, Any]:
        """Return the totals as JSON values; every table is a list of rows, greatest first."""
        return {
            **self._sums,
            "stages": _rows("stage", self._stages.ranked("characters")),
            "rules": [
                {"stage": stage, "rule": rule, **counts}
                for (stage, rule), counts in self._rules.ranked("characters")
            ],
            "roles": _rows("role", self._roles.ranked("lines")),
            "kinds": _rows("kind", self._kinds.ranked("lines")),
            "languages": _rows("language", self._languages.ranked("documents")),
            "sites": _rows("site", self._sites.ranked("documents")),
            "warnings": _rows("code", self._warnings.ranked("documents")),
            "shares": self._shares,
        }


def _rows(name: str, ranked: list[tuple[Any, dict[str, int]]]) -> list[dict[str, Any]]:
    return [{name: key, **counts} for key, counts in ranked]
