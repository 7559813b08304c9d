"""Print dates as Unicode CLDR does, from patterns and names that `tools/build_date_tables.py` saved."""

import json
import re
from functools import lru_cache
from pathlib import Path


@lru_cache(maxsize=1)
def samples():
    return json.loads((Path(__file__).parent / "dates" / "cldr.json").read_text(encoding="utf-8"))


def render(locale, pattern, day):
    """Print a day by a CLDR pattern such as ``EEEE, d 'de' MMMM 'de' y``."""
    names = samples()[locale]
    field = {
        "d": lambda n: f"{day.day:0{n}}",
        "y": lambda n: f"{day.year:04}" if n != 2 else f"{day.year % 100:02}",
        "M": lambda n: f"{day.month:0{n}}" if n < 3 else names["MMMM" if n == 4 else "MMM"][day.month - 1],
        "L": lambda n: f"{day.month:0{n}}" if n < 3 else names["MMMM" if n == 4 else "MMM"][day.month - 1],
        "E": lambda n: names["EEEE" if n == 4 else "EEE"][day.weekday()],
        "c": lambda n: names["EEEE" if n == 4 else "EEE"][day.weekday()],
        "G": lambda _: "",
    }
    out = []
    for quoted, letters in re.findall(r"'([^']*)'|((?P<l>[A-Za-z])(?P=l)*|[^A-Za-z'])", pattern) and [
        (m[1], m[2]) for m in re.finditer(r"'([^']*)'|(([A-Za-z])\3*|[^A-Za-z'])", pattern)
    ]:
        if quoted:
            out.append(quoted)
        elif letters and letters[0].isascii() and letters[0].isalpha():
            out.append(field[letters[0]](len(letters)))
        else:
            out.append(letters or "")
    return "".join(out).strip()
