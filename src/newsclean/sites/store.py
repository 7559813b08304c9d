"""Keeps site profiles in files that a person can read and compare: a JSON object a line, sorted."""

from __future__ import annotations

import json
from pathlib import Path

from newsclean.errors import ConfigError
from newsclean.sites.counts import LineCount
from newsclean.sites.keys import line_key
from newsclean.sites.profile import Site, SiteProfile
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

FORMAT = "newsclean site profile"
VERSION = 1
_MOST_STORIES = 1 << 16  # more than hashes can tell apart; a number of a damaged file may ask for all memory
_MOST_PAGES = 1 << 53  # more than any crawl has; of greater numbers a share cannot be computed


def dumps(profile: SiteProfile) -> str:
    """Return a profile as text."""
    return "".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in _rows(profile))


def loads(text: str, name: str = "profile") -> SiteProfile:
    """Return the profile that `dumps` wrote.

    Args:
        text: what it wrote.
        name: what messages call it.

    Raises:
        ConfigError: it is not a profile, or of a version that is not known here.
    """
    rows = iter(text.split("\n"))
    sites: dict[str, Site] = {}
    number = 1
    try:
        head = json.loads(next(rows))
        if head.get("format") != FORMAT or head.get("version") != VERSION:
            raise ConfigError(
                f"{name} is not a site profile of version {VERSION}; newsclean learn writes one"
            )
        for number, row in enumerate(rows, 2):  # noqa: B007 - used for the message
            if row:
                _read_row(json.loads(row), sites)
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
        raise ConfigError(f"{name}, line {number}: not a line of a site profile") from error
    return SiteProfile(sites)


def load(path: str | Path) -> SiteProfile:
    """Return the profile in a file.

    Raises:
        ConfigError: it cannot be read, or is not a profile.
    """
    try:
        with Path(path).open(encoding="utf-8", newline="\n") as file:
            text = file.read()
    except OSError as error:
        raise ConfigError(f"the site profile {path} cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise ConfigError(f"the site profile {path} cannot be read: it is not UTF-8") from error
    except ValueError as error:  # a name with a null byte
        raise ConfigError(f"the site profile {path!r} cannot be read: {error}") from error
    return loads(text, str(path))


def _rows(profile: SiteProfile) -> Iterator[dict[str, Any]]:
    yield {"format": FORMAT, "version": VERSION}
    for host, site in sorted(profile.sites.items()):
        total = site.total
        yield {"host": host, "pages": total.pages} | _dates(total)
        for key, count in sorted(site.lines.items()):
            where = [count.top, count.middle, count.bottom]
            stories = count.stories.bit_count()
            row = {"host": host, "line": count.line, "pages": count.pages, "stories": stories, "where": where}
            if key.endswith("\n"):
                row["begins"] = key[:-1]
            elif key.startswith("\n"):
                row["ends"] = key[1:]
            yield row | _dates(count)


def _key_of(row: dict[str, Any]) -> str:
    if "begins" in row:
        return f"{_text(row['begins'])}\n"
    return f"\n{_text(row['ends'])}" if "ends" in row else line_key(row["line"])


def _dates(count: LineCount) -> dict[str, str]:
    return {"first": count.first, "last": count.last} if count.first else {}


def _read_row(row: dict[str, Any], sites: dict[str, Site]) -> None:
    # The file says how many stories there were, not which: that mattered while counting.
    stories = (1 << min(_count(row.get("stories", 0)), _MOST_STORIES)) - 1
    top, middle, bottom = map(_count, row.get("where", (0, 0, 0)))
    first, last, line = (_text(row.get(name, "")) for name in ("first", "last", "line"))
    count = LineCount(_count(row["pages"], 1), top, middle, bottom, stories, first, last, line)
    host = _text(row["host"])
    if "line" in row:
        lines = sites[host].lines
        assert isinstance(lines, dict)
        lines[_key_of(row)] = count
    else:
        sites[host] = Site(count, {})


def _count(value: Any, least: int = 0) -> int:
    """Return a count.

    Raises:
        ValueError: it is none.
    """
    if type(value) is not int or not least <= value <= _MOST_PAGES:
        raise ValueError(f"not a count: {value!r:.40}")
    return value


def _text(value: Any) -> str:
    """Return a text.

    Raises:
        TypeError: it is none.
    """
    if not isinstance(value, str):
        raise TypeError(f"not a text: {value!r:.40}")
    return value
