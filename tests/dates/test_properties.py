"""What holds of dates in every language, and of texts that have none."""

import datetime as dt
import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsclean.dates
from newsclean import Cleaner
from newsclean.dates import find_dates
from newsclean.dates.candidates import search
from newsclean.dates.finding import find_all
from newsclean.dates.words.languages import languages
from newsclean.dates.words.tables import words_of

CALENDARS = Path(newsclean.dates.__file__).parent / "words" / "calendars"
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
@pytest.mark.parametrize("wanted", [{}, {"explicit_only": True}, {"explicit_only": True, "days_only": True}])
def test_every_month_name_in_every_order(language, order, wanted):
    table = json.loads((CALENDARS / f"{language}.json").read_text(encoding="utf-8"))
    wrong = []
    for number, names in table["months"].items():
        for month in names:
            text = ORDERS[order].format(day=28, month=month, number=int(number), year=2019)
            found = find_all(text, language=language, **wanted).mentions
            if [m.value for m in found] != [f"2019-{int(number):02}-28"]:
                wrong.append((text, found))
    assert wrong == []


@pytest.mark.parametrize("language", sorted(languages()))
@pytest.mark.parametrize("order", sorted(ORDERS))
def test_days_are_found_alone_as_among_all_dates(language, order):
    """Where the language is not known, too, and far from each other among years that are no dates of days."""
    table = json.loads((CALENDARS / f"{language}.json").read_text(encoding="utf-8"))
    text = "".join(
        f"In 2014 the 12 cities of the league had 3 harbours and 15 mills, and as many in 1995. {'More of it. ' * 10}"
        + ORDERS[order].format(day=28, month=month, number=int(number), year=2019)
        + ".\n"
        for number, names in table["months"].items()
        for month in names
    )
    for known in (language, None):
        every = find_all(text, language=known, explicit_only=True).mentions
        days = find_all(text, language=known, explicit_only=True, days_only=True).mentions
        assert [m for m in days if len(m.value) >= 10] == [m for m in every if len(m.value) >= 10]


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


SAID = (
    "Nov. 15, 2019", "15 November 2019", "2019-11-15", "15.11.2019", "3/4/2019", "Friday", "last year", "in the first quarter",
    "Friday, Nov. 15, 2019, at 5:39 p.m. EST", "the third Tuesday of May 2019", "2019", "Sept. 30", "three years ago",
    "vom 3. bis 5. Mai 2019", "a quarter later", "the 1990s", "1/2 15.11.2019.", "May", "(Monday)",
    "x" * 9, ",", " ", ", ", "\n", "-", ". ", "said on", "\u0663", "12:30", "5",
)  # fmt: skip


@given(
    st.lists(st.sampled_from(SAID), min_size=20, max_size=60),
    st.sampled_from(("", " ")),
    st.integers(1, 40),
    st.booleans(),
)
def test_a_stretch_that_is_read_in_pieces_has_the_dates_of_the_whole(said, between, piece, explicit_only):
    text = between.join(said)
    for language in ("en", "de"):
        options = {"language": language, "anchor": "2019-11-15", "explicit_only": explicit_only}
        whole = find_dates(text, **options)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(search, "PIECE", piece)
            patch.setattr(search, "MARGIN", 150)
            assert find_dates(text, **options) == whole


BESIDE = (
    "on Nov. 12", "by Jan. 3", "on Feb. 29", "on Friday", "last Friday", "next Monday", "this Tuesday", "the previous Friday",
    "Friday last week", "on Monday night", "today", "yesterday", "tomorrow", "last week", "next week", "this weekend", "last weekend",
    "last month", "next month", "last year", "next year", "last decade", "next decade", "last century", "next century", "in December",
    "will meet in March", "in June last year", "on February 29 last year", "last quarter", "next quarter", "the quarter ended Sept. 30",
    "the year-ago quarter", "in the first quarter", "in the second half", "last spring", "next winter", "last Christmas", "next Easter",
    "Thanksgiving", "three years ago", "two decades ago", "20 decades from now", "a month later", "a year earlier", "that day",
    "the same month a year ago", "the corresponding period last year", "the year ended March 31", "the week of March 6",
)  # fmt: skip
ELSEWHERE = [
    ("de", "am Dienstag vergangener Woche"), ("de", "am 3. Mai"), ("de", "nächstes Jahr"), ("es", "el lunes 15"),
    ("es", "el viernes 31"), ("fr", "le 12 novembre"), ("fr", "vendredi prochain"), ("ja", "15日に"), ("ja", "先月15日"), ("ko", "지난 15일"),
    ("ko", "31일"), ("zh", "昨天"), ("ja", "来年"),
]  # fmt: skip
ENDS = [dt.date.min, dt.date.max, dt.date(1, 12, 31), dt.date(9999, 1, 1)]
ANCHORS = st.one_of(
    st.dates(), st.dates(max_value=dt.date(1, 2, 9)), st.dates(dt.date(9999, 11, 20)), st.sampled_from(ENDS)
)
NAMED_YEAR = re.compile(r"[0-9]{4}(?:-.*|T.*)?|[0-9]{2,3}(?:T.*)?")


@pytest.mark.parametrize("day", [*ENDS, dt.date(2019, 11, 15), dt.date(2020, 2, 29)])
@pytest.mark.parametrize("said", [("en", said) for said in BESIDE] + ELSEWHERE)
def test_every_day_is_an_anchor(said, day):
    language, said = said
    holds_of_an_anchor(f"They met {said}.", language, day)


@given(st.lists(st.sampled_from(BESIDE), min_size=1, max_size=6), ANCHORS)
def test_what_is_said_together_finds_its_place_from_any_day(said, day):
    holds_of_an_anchor(f"They met {', '.join(said)}.\nIt will meet {', '.join(said)}.", "en", day)


def holds_of_an_anchor(text, language, day):
    for mention in find_all(text, language=language, anchor=day.isoformat()).mentions:
        if mention.status == "anchored":
            assert NAMED_YEAR.fullmatch(mention.value), mention
            assert not mention.value.startswith("0000"), mention
        if re.fullmatch(r"\d{4}-\d\d-\d\d", mention.value):
            dt.date.fromisoformat(mention.value)


@pytest.mark.parametrize("anchor", ["0001-01-01", "9999-12-31"])
def test_a_document_of_the_ends_of_the_calendar_is_cleaned(anchor):
    text = "He left Seoul on Nov. 12.  They met tomorrow."
    result = Cleaner(dates="anchored").clean(text, published=anchor)
    assert result.text == "He left Seoul on Nov. 12. They met tomorrow."
