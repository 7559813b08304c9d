"""From the words of a match to what they say."""

from __future__ import annotations

from newsclean.dates.readers.calendar import (
    read_clash,
    read_daytime,
    read_month_year,
    read_named,
    read_nth,
    read_nth_day,
    read_short_date,
    read_short_year,
    read_spoken,
    read_twofold,
)
from newsclean.dates.readers.figures import read_bracketed, read_dotted
from newsclean.dates.readers.parts import (
    read_century,
    read_decade,
    read_half,
    read_quarter,
    read_roman,
    read_season,
)
from newsclean.dates.readers.relative import (
    read_before,
    read_beside,
    read_day,
    read_day_adjective,
    read_end,
    read_month,
    read_night,
    read_offset,
    read_same,
    read_shift,
    read_turn,
    read_unit,
    read_week_of,
    read_weekday_of,
)
from newsclean.dates.reading import Reading
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsclean.dates.readers.hit import Hit
    from newsclean.dates.words.tables import Words

_READERS: dict[str, Callable[[Hit, Words], Reading | None]] = {
    "date": read_named,
    "clash": read_clash,
    "monthyear": read_month_year,
    "nth": read_nth,
    "nthday": read_nth_day,
    "shift": read_shift,
    "month": read_month,
    "quarter": read_quarter,
    "half": read_half,
    "turn": read_turn,
    "season": read_season,
    "decade": read_decade,
    "century": read_century,
    "same": read_same,
    "before": read_before,
    "weekof": read_week_of,
    "dayadj": read_day_adjective,
    "night": read_night,
    "weekdayof": read_weekday_of,
    "roman": read_roman,
    "offset": read_offset,
    "daytime": read_daytime,
    "dotted": read_dotted,
    "bracketed": read_bracketed,
    "beside": read_beside,
    "short_year": read_short_year,
    "shortdate": read_short_date,
    "twofold": read_twofold,
    "unit": read_unit,
    "spoken": read_spoken,
    "end": read_end,
    "day": read_day,
    "year": lambda hit, words: Reading("date", hit.value("Y", words)),
    "fiscal": lambda hit, words: Reading("date", hit.value("Y", words)),
    "holiday": lambda hit, words: Reading(
        "holiday", hit.value("Y", words), number=str(hit.value("J", words))
    ),
    "fixed": lambda hit, words: Reading("fixed", number=str(hit.value("r", words))),
}


def read(hit: Hit, words: Words) -> Reading | None:
    """Read any hit but a numeric one; None when the words make no date."""
    return _READERS[hit.name](hit, words)
