"""Times of day and zones, as they stand beside a date."""

from __future__ import annotations

from newsclean.dates.grammar.patterns import CLOCK, DOTTED_TIME
from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclean.dates.words.tables import Words

_CLOCK = lazy(rf"{CLOCK}|(?<=@ ){DOTTED_TIME}")
_SECONDS = lazy(r"[DZ][:.][DZ]:[DZ]")
# Hours east of UTC. Abbreviations that news uses for one zone only; others (IST, BST) are kept out of the value.
_OFFSETS = {
    "UTC": "Z", "GMT": "Z", "Z": "Z", "EST": "-05:00", "EDT": "-04:00", "CDT": "-05:00", "MST": "-07:00",
    "MDT": "-06:00", "PST": "-08:00", "PDT": "-07:00", "CET": "+01:00", "CEST": "+02:00", "MEZ": "+01:00",
    "MESZ": "+02:00", "EET": "+02:00", "EEST": "+03:00", "JST": "+09:00", "KST": "+09:00", "HKT": "+08:00",
    "SGT": "+08:00", "MSK": "+03:00", "WIB": "+07:00", "AEST": "+10:00", "AEDT": "+11:00",
}  # fmt: skip


def find_clock(classes: str) -> tuple[int, int] | None:
    """Return the span of the time of day in a string of classes, or None."""
    match = _CLOCK.search(classes)
    return match.span() if match else None


def read_clock(tokens: Sequence[str], classes: str, words: Words) -> str | None:
    """Return the ISO time of a clock expression with its ``T`` (and its zone, if stated), or None if it is none."""
    figures = [token for token, kind in zip(tokens, classes, strict=True) if kind in "DZN"]
    numbers = [int(figure) for figure in figures]
    if len(figures) > 1 and len(figures[1]) < 2:
        return None  # a score: 0:0
    zone = next(
        (_OFFSETS.get(token, "") for token, kind in zip(tokens, classes, strict=True) if kind in "Gz"), ""
    )
    if "k" in classes:
        return f"T{words.values[tokens[classes.index('k')]]}{zone}"
    hour, minute = numbers[0], numbers[1] if len(numbers) > 1 else None
    if "K" in classes:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + int(words.values[tokens[classes.index("K")]])
    if hour > 24 or (minute or 0) > 59:
        return None
    return f"T{hour:02}:{minute or 0:02}{_seconds(tokens, classes)}{zone}"


def _seconds(tokens: Sequence[str], classes: str) -> str:
    """Return the seconds of a clock expression with their colon, if it states any."""
    match = _SECONDS.search(classes)
    figures = tokens[match.end() - 1] if match else ""
    return f":{int(figures):02}" if len(figures) == 2 and int(figures) <= 59 else ""
