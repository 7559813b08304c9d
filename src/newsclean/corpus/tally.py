"""Statistics of a run: what was done, by stage, rule, role, language and site. Parts add up to the whole."""

from __future__ import annotations

from collections import Counter

from newsclean.edits import causes_of
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from newsclean.result import Result

HOSTS = 10_000
"""At most so many sites are told apart; the rest count as one, so that memory stays bounded."""

OTHERS = "(others)"

_ORDER = ("stages", "rules", "dropped", "warnings", "roles", "dropped_roles", "languages", "sites")
"""The counters as they are written, whatever was counted first."""


class Tally:
    """Counts what was done to documents.

    Attributes:
        counters: by name, ``stages`` and ``rules`` (edits), ``dropped`` (characters that went, by stage),
            ``warnings`` (documents, by code) and, if the lines were looked at, ``roles`` (lines that stayed),
            ``dropped_roles`` (lines that went), ``languages`` and ``sites`` (documents).
    """

    __slots__ = ("counters",)

    def __init__(self, counters: Mapping[str, Mapping[str, int]] | None = None) -> None:
        self.counters: dict[str, Counter[str]] = {}
        for name, values in (counters or {}).items():
            self.counters[name] = Counter(values)

    def add(self, result: Result, url: str | None, *, full: bool) -> None:
        """Count a document.

        Args:
            result: what became of it.
            url: where it was, if known.
            full: look at its lines and its language, too, which takes time that cleaning alone does not.
        """
        stages, rules, dropped = self._counter("stages"), self._counter("rules"), self._counter("dropped")
        for edit in result.net:
            dropped[edit.stage] += max(0, len(edit.original) - len(edit.replacement))
            for stage, rule in causes_of(edit):
                stages[stage] += 1
                rules[f"{stage}/{rule}"] += 1
        for warning in result.warnings:
            self._counter("warnings")[warning.code] += 1
        if full:
            self._add_lines(result, url)

    def _add_lines(self, result: Result, url: str | None) -> None:
        from newsclean.sites.keys import host_of  # noqa: PLC0415 - most runs do not ask

        kept, gone = self._counter("roles"), self._counter("dropped_roles")
        for line in result.lines:
            name = f"{line.role}/{line.kind}" if line.kind else str(line.role)
            (kept if line.kept else gone)[name] += 1
        self._counter("languages")[result.metadata.language or "unknown"] += 1
        sites = self._counter("sites")
        host = host_of(url or "") or "unknown"
        sites[host if host in sites or len(sites) < HOSTS else OTHERS] += 1

    def merge(self, other: Tally) -> None:
        """Add what another one has counted."""
        for name, counts in other.counters.items():
            mine = self._counter(name)
            for key, count in counts.items():
                mine[key if name != "sites" or key in mine or len(mine) < HOSTS else OTHERS] += count

    def plain(self) -> dict[str, Any]:
        """Return the counts as JSON values, most frequent first."""
        return {
            name: dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
            for name in _ORDER
            if (counts := self.counters.get(name))
        }

    def _counter(self, name: str) -> Counter[str]:
        return self.counters.setdefault(name, Counter())
