"""One document of a report: what came in, what went out, and the account of what lies between."""

from __future__ import annotations

from newsclean.sites.keys import host_of
from newsclean.startup.lean import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from newsclean.result import Result

_TITLE_LENGTH = 160


class ReportDocument(NamedTuple):
    """A document that was cleaned.

    Attributes:
        name: what the reader knows it by, such as ``news.jsonl:12``; shown as it is, so keep folders of your own
            machine out of it.
        original: the text as it came.
        cleaned: the text as it went.
        details: what `newsclean.Result.details` returned for it.
        url: where the page was, if known.
        site: the host, if it is not the one of ``url``.
        language: ISO 639 code, if it is not the one that ``details`` states.
        title: the headline, if it is not the one that ``details`` states.
    """

    name: str
    original: str
    cleaned: str
    details: Mapping[str, Any]
    url: str | None = None
    site: str | None = None
    language: str | None = None
    title: str | None = None

    @classmethod
    def of(cls, name: str, original: str, result: Result, **known: str | None) -> ReportDocument:
        """Return the document of a result.

        Args:
            name: what the reader knows it by.
            original: the text that was cleaned.
            result: what came of it.
            **known: any of ``url``, ``site``, ``language`` and ``title``.
        """
        return cls(name, original, result.text, result.details(), **known)

    @property
    def headline(self) -> str:
        """The headline, else the beginning of the text, else the name."""
        title = self.title or self.details.get("metadata", {}).get("title") or ""
        first = title.strip() or next((line for line in self.cleaned.split("\n") if line.strip()), "").strip()
        return first[:_TITLE_LENGTH] or self.name

    @property
    def host(self) -> str | None:
        """The site: as given, else the host of the address, without ``www.``."""
        if self.site or self.url is None or "//" not in self.url:
            return self.site
        return host_of(self.url) or None

    @property
    def language_code(self) -> str | None:
        """The language: as given, else as the details state it."""
        return self.language or self.details.get("metadata", {}).get("language")
