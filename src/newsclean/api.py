"""Cleaning with the default configuration, in one call."""

from __future__ import annotations

from functools import cache

from newsclean.cleaner import Cleaner
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from newsclean.result import Result


@cache
def _default_cleaner() -> Cleaner:
    """Return the one default cleaner of the process: it holds configuration only."""
    return Cleaner()


def clean(
    text: str,
    *,
    language: str | None = None,
    published: str | None = None,
    url: str | None = None,
    title: str | None = None,
) -> Result:
    """Clean one document with the default cleaner.

    Args:
        text: plain text, any length; paragraphs are lines.
        language: ISO 639 code, if known.
        published: ISO 8601 date or date and time of publication, if known; another text is not used, and a notice
            says so.
        url: where the page was, if known.
        title: the headline, if known.

    Returns:
        The cleaned text with all that was done to get it.

    Raises:
        TypeError: the text, or a hint that is given, is not a string.
    """
    return _default_cleaner().clean(text, language=language, published=published, url=url, title=title)
