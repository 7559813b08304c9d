"""What holds of dates in every language, and of texts that have none."""

import datetime as dt
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsclean.dates
from newsclean.dates import find_dates
from newsclean.dates.languages import languages
from newsclean.dates.tables import words_of

CALENDARS = Path(newsclean.dates.__file__).parent / "calendars"
ORDERS = {
    "DMY": "{day} {month} {year}",
    "dotted": "{day}. {month} {year}",
    "MDY": "{month} {day}, {year}",
    "YMD": "{year} {month} {day}",
    "figures": "{day}.{number}.{year}",
    "ISO": "{year}-{number:02}-{day:02}",
}


@pytest.mark.parametrize("language", sorted(languages()))
@pytest.mark.parametrize("order", sorted(ORDERS))
@pytest.mark.parametrize("explicit_only", [True, False])
def test_every_month_name_in_every_order(language, order, explicit_only):
    table = json.loads((CALENDARS / f"{language}.json").read_text(encoding="utf-8"))
    wrong = []
    for number, names in table["months"].items():
        for month in names:
            text = ORDERS[order].format(day=28, month=month, number=int(number), year=2019)
            found = find_dates(text, language=language, explicit_only=explicit_only)
            if [m.value for m in found] != [f"2019-{int(number):02}-28"]:
                wrong.append((text, found))
    assert wrong == []


NAMED = [
    language
    for language in sorted(languages())
    if all(json.loads((CALENDARS / f"{language}.json").read_text(encoding="utf-8"))["months"].values())
]
"""Languages whose months have names; those of Korean are numbers."""


@given(
    st.sampled_from(NAMED),
    st.sampled_from(sorted(ORDERS)),
    st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31)),
    st.integers(0, 3),
)
def test_any_date_in_any_language_and_order(language, order, day, which):
    table = json.loads((CALENDARS / f"{language}.json").read_text(encoding="utf-8"))
    names = table["months"][str(day.month)]
    month = names[which % len(names)]
    text = ORDERS[order].format(day=day.day, month=month, number=day.month, year=day.year)
    (mention,) = find_dates(text, language=language, explicit_only=True)
    assert mention.value == day.isoformat()


LETTERS = (
    "abcdefghijklmnopqrstuvwxyzäöüßéàçñøåłšžабвгдежзиклмноптуфяאבגדابتث年月日周今前ㅏ가나다 .,;:!?-–'“”\n"
)


@given(st.text(st.sampled_from(LETTERS), max_size=120), st.sampled_from(sorted(languages())))
def test_no_figures_no_explicit_date(text, language):
    assert find_dates(text, language=language, explicit_only=True) == []


@given(st.lists(st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=9), max_size=20))
def test_no_figures_and_no_date_words_no_date(made):
    words = words_of("en")
    kept = [word for word in made if word not in words.classes]
    assert find_dates(" ".join(kept), language="en", anchor="2019-11-15") == []
