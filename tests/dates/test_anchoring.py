"""Dates without a year, placed on the day of publication, a Friday; and what of them may be rewritten."""

import pytest

from newsclean.dates import find_all, find_dates, rewrites

ANCHOR = "2019-11-15"

CASES = [
    ("They met on Friday.", ["2019-11-15"]),
    ("They met on Monday.", ["2019-11-11"]),
    ("They will meet on Monday.", ["2019-11-18"]),
    ("The deal is to be signed by Tuesday.", ["2019-11-19"]),
    ("They met last Friday.", ["2019-11-08"]),
    ("They met in August.", ["2019-08"]),
    ("It met in December.", ["2018-12"]),
    ("It will meet in December.", ["2019-12"]),
    ("It will meet in March.", ["2020-03"]),
    ("They met on Jan. 3.", ["2020-01-03"]),
    ("They met on Dec. 3.", ["2019-12-03"]),
    ("They met in June last year.", ["2018-06"]),
    ("Profit rose in the third quarter.", ["2019-Q3"]),
    ("They met last week and two months ago.", ["2019-W45", "2019-09"]),
    ("They met in the 1990s and the late 1970s.", ["199", "197"]),
    ("It was built in the 19th century.", ["18"]),
    ("They met on Tuesday night.", ["2019-11-12TNI"]),
    ("They met at 9 a.m. Tuesday.", ["2019-11-12T09:00"]),
    ("They meet every Monday and each July.", []),
    ("It took the last three months.", []),
    ("Theresa May and April Jones met.", []),
    ("Black Friday sales and The Sunday Times.", ["2019-11-29"]),
    ("USA Today reported it.", []),
]


@pytest.mark.parametrize(("text", "values"), CASES)
def test_value(text, values):
    found = find_dates(text, language="en", anchor=ANCHOR)
    assert [m.value for m in found] == values
    assert {m.anchor for m in found if m.status == "anchored"} <= {ANCHOR}


@pytest.mark.parametrize(("text", "values"), CASES)
def test_no_anchor_no_guess(text, values):
    for mention in find_dates(text, language="en"):
        assert mention.status == "explicit" or mention.value.startswith("X")
        assert mention.anchor is None


@pytest.mark.parametrize("anchor", ["soon", "", "2019", "2019-13-01"])
def test_an_anchor_that_cannot_be_read_is_none(anchor):
    assert [m.status for m in find_dates("They met on Monday.", language="en", anchor=anchor)] == [
        "unanchored"
    ]


SEASONS = [
    # a winter is of the year it began in
    ("2019-12-10", "last winter", "2018-WI"),
    ("2019-12-10", "this winter", "2019-WI"),
    ("2019-12-10", "next winter", "2020-WI"),
    ("2020-01-10", "last winter", "2018-WI"),
    ("2020-01-10", "this winter", "2019-WI"),
    ("2020-01-10", "next winter", "2020-WI"),
    ("2019-07-10", "last winter", "2018-WI"),
    ("2019-07-10", "this winter", "2019-WI"),
    ("2019-07-10", "next winter", "2019-WI"),
    ("2019-07-10", "next summer", "2020-SU"),
    ("2019-07-10", "last summer", "2018-SU"),
    ("2019-10-10", "last summer", "2019-SU"),
    ("2019-04-10", "next spring", "2020-SP"),
    ("2019-01-10", "next spring", "2019-SP"),
    ("2019-01-10", "this spring", "2019-SP"),
    ("2019-11-10", "this spring", "2019-SP"),
    ("2019-11-10", "last spring", "2019-SP"),
]


@pytest.mark.parametrize(("anchor", "phrase", "value"), SEASONS)
def test_season(anchor, phrase, value):
    (mention,) = find_dates(f"They met {phrase} in Rome.", language="en", anchor=anchor)
    assert mention.value == value


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("It opened in the winter.", ["2018-WI", "2019-WI", "2019-WI"]),
        ("It will open in the winter.", ["2019-WI", "2019-WI", "2019-WI"]),
        ("It will open in the summer.", ["2020-SU", "2020-SU", "2020-SU"]),
    ],
)
def test_season_by_tense(sentence, values):
    for anchor, value in zip(["2019-10-10", "2019-12-10", "2020-01-10"], values, strict=True):
        assert [mention.value for mention in find_dates(sentence, language="en", anchor=anchor)] == [value]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They met on Aug. 5-7, 2019, in Rome.", [("Aug. 5", "2019-08-05"), ("7, 2019", "2019-08-07")]),
        ("They met on Aug. 5-7 2019 in Rome.", [("Aug. 5", "2019-08-05"), ("7 2019", "2019-08-07")]),
        ("They met on April 24 and 25 2019.", [("April 24", "2019-04-24"), ("25 2019", "2019-04-25")]),
        ("They met on April 24 and 25.", [("April 24", "2021-04-24"), ("25", "2021-04-25")]),
        ("Aug. 5-7 1200 people came.", [("Aug. 5", "2021-08-05")]),
        ("Aug. 5-7 203 people came.", [("Aug. 5", "2021-08-05")]),
    ],
)
def test_days_that_share_a_month_share_its_year(text, found):
    mentions = find_dates(text, language="en", anchor="2021-11-15")
    assert [(mention.text, mention.value) for mention in mentions] == found


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("They met 11/15/19 and again on 12/31/18.", "en", [("11/15/19", "2019-11-15"), ("12/31/18", "2018-12-31")]),
        ("They met 15/11/19.", "en", [("15/11/19", "2019-11-15|2015-11-19")]),
        ("They met 15/11/19.", "en-GB", [("15/11/19", "2019-11-15")]),
        ("15/11/19 15.11.19", "ko", []),
        ("They met on Friday 11/15/19, 3:15 p.m.", "en", [("Friday 11/15/19, 3:15 p.m.", "2019-11-15T15:15")]),
        ("It was 04/05/19.", "en", [("04/05/19", "2019-05-04|2019-04-05")]),
        ("Es war der 15.11.19.", "de", [("15.11.19", "2019-11-15")]),
        ("Fue el 04/05/19.", "es", [("04/05/19", "2019-05-04")]),
        ("It was 11-15-19, 10-12-14 and 1/2/3.", "en", []),
        ("Versions 10.11.12 and 11/22/33, 24/7/365, 15/11/19/20", "en", []),
        ("Version 10.1.12", "de", []),
        ("See http://example.org/11/15/19/a for it.", "en", []),
    ],
)  # fmt: skip
def test_years_of_two_figures_are_read_and_never_rewritten(text, language, found):
    findings = find_all(text, language=language, anchor=ANCHOR)
    assert [(mention.text, mention.value) for mention in findings.mentions] == found
    assert list(rewrites(text, findings.mentions, mode="anchored", plain=findings.plain)) == []


REWRITTEN = [
    ("They met on Nov. 3 in Paris.", "They met on 2019-11-03 in Paris."),
    ("They met on Tuesday, Nov. 12, in Paris.", "They met on 2019-11-12, in Paris."),
    ("They met yesterday in Paris.", "They met 2019-11-14 in Paris."),
    ("They will meet on Nov. 23.", "They will meet on 2019-11-23."),
    ("They met last Saturday.", "They met 2019-11-09."),
    ("They met on Friday in Paris.", "They met on 2019-11-15 in Paris."),
    (
        "They met on Monday in Paris, the mayor said Thursday.",
        "They met on 2019-11-11 in Paris, the mayor said 2019-11-14.",
    ),
]


@pytest.mark.parametrize(("text", "expected"), REWRITTEN)
def test_rewritten(text, expected):
    assert rewritten(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "They meet today and tomorrow.",
        "The Jan. 6 attack was planned.",
        "They met on Jan. 30 in Paris.",
        "They headed on Tuesday to Paris.",
        "We dined for Sunday brunch.",
        "They met last week and two months ago and 10 days ago.",
        "They met on Monday night.",
        "They met on Monday in Paris.",  # nothing says that it was written that week
        "They met on Friday in Paris. They left last week.",  # of two weeks
        "They met on Friday in Paris. They will meet on Monday.",  # of two weeks
        "They met last Tuesday.",  # three days ago, or ten
        "They met on a Friday in Paris.",
        "They met on Friday, Nov. 14, in Paris.",  # it was a Thursday
        "They met on Nov. 23 in Paris.",  # not yet
        "They fought on Nov. 9 in Berlin.",  # a day known by its date
        "In 1938 they fought on Nov. 3 in Berlin.",
        "Its Nov. 3 launch failed.",
        "They met on the night of Nov. 3 in Paris.",
        "They met late yesterday.",
        "What you did yesterday was right.",
        "He said that The Beatles Yesterday was right.",
        "WASHINGTON, Nov. 14 (Xinhua) -- They met.",
        "WASHINGTON, Nov. 14 -- They met.",
        "SEOUL (Nov. 14) -- They met.",
        "Monday's talks failed.",
        "He said “we met on Monday”.",
        "They met from Monday to Friday.",
    ],
)
def test_not_plain_enough(text):
    assert rewritten(text) == text


def rewritten(text):
    found = find_all(text, language="en", anchor=ANCHOR)
    for start, end, new, _ in reversed(
        list(rewrites(text, found.mentions, mode="anchored", plain=found.plain))
    ):
        text = text[:start] + new + text[end:]
    return text
