"""English dates that carry their own year, as news prints them."""

import pytest

from newsclean.dates import find_dates, read_date, read_timestamp, rewrites

FULL = [
    ("Nov. 15, 2019", "2019-11-15"),
    ("Nov 15, 2019", "2019-11-15"),
    ("November 15, 2019", "2019-11-15"),
    ("NOVEMBER 15, 2019", "2019-11-15"),
    ("November 15 2019", "2019-11-15"),
    ("Friday, November 15th, 2019", "2019-11-15"),
    ("Fri. Nov. 15, 2019", "2019-11-15"),
    ("Friday, 15 November 2019", "2019-11-15"),
    ("15th November, 2019", "2019-11-15"),
    ("15 Nov. 2019", "2019-11-15"),
    ("the 15th of November 2019", "2019-11-15"),
    ("May 4, 1919", "1919-05-04"),
    ("Sept. 1, 2020", "2020-09-01"),
    ("15-Nov-2019", "2019-11-15"),
    ("2019-11-15", "2019-11-15"),
    ("2019/11/15", "2019-11-15"),
    ("15.11.2019", "2019-11-15"),
    ("11/15/2019", "2019-11-15"),
    ("15/11/2019", "2019-11-15"),
    ("December 2017", "2017-12"),
    ("Feb. 29, 2020", "2020-02-29"),
    ("2016", "2016"),
]


@pytest.mark.parametrize(("text", "value"), FULL)
@pytest.mark.parametrize("explicit_only", [True, False])
def test_value(text, value, explicit_only):
    line = f"They met in Paris on {text}, and left."
    (mention,) = find_dates(line, language="en", explicit_only=explicit_only)
    assert (mention.value, mention.status, mention.type) == (value, "explicit", "DATE")
    assert line[mention.start : mention.end] == mention.text
    assert mention.text == text.removeprefix("the ")


@pytest.mark.parametrize("text", ["Feb. 30, 2019", "November 31, 2019"])
def test_impossible_day(text):
    assert [m for m in find_dates(f"on {text}, they", language="en") if m.value.count("-") == 2] == []


@pytest.mark.parametrize(("text", "value"), [case for case in FULL if case[1].count("-") == 2])
def test_rewrite_covers_the_date_only(text, value):
    line = f"They met in Paris on {text}, and left."
    mentions = find_dates(line, language="en", explicit_only=True)
    expected = [] if text == value else [(line.index(text.removeprefix("the ")), value)]
    assert [(start, new) for start, _, new, _ in rewrites(line, mentions, mode="explicit")] == expected


@pytest.mark.parametrize("end", ["\n", "\r\n", "\n\n"])
def test_dates_below_each_other_are_no_list(end):
    text = end.join(["May 4, 2019", "May 6, 2019", "May 8, 2019"])
    mentions = find_dates(text, language="en", explicit_only=True)
    new = [new for *_, new, _ in rewrites(text, mentions, mode="explicit")]
    assert new == ["2019-05-04", "2019-05-06", "2019-05-08"]


TIMESTAMPS = [
    ("All News 17:39 August 07, 2019", "2019-08-07T17:39", True),
    ("Published: 3 March 2020 at 14:05 CET", "2020-03-03T14:05+01:00", True),
    ("Updated 3:15 p.m. EST, Nov. 15", "XXXX-11-15T15:15-05:00", True),
    ("2019-08-07 17:39", "2019-08-07T17:39", True),
    ("Posted Friday, Nov. 15, 2019", "2019-11-15", True),
    ("Aug 7, 2019 | 5:39pm", "2019-08-07T17:39", True),
    ("Mon 12 Aug 2019 10.15 BST", "2019-08-12T10:15", True),
    ("November 15, 2019", "2019-11-15", False),
]


@pytest.mark.parametrize(("line", "value", "certain"), TIMESTAMPS)
def test_timestamp(line, value, certain):
    assert read_timestamp(line, language="en") == (value, certain)


@pytest.mark.parametrize(
    "line",
    [
        "The deal of November 15, 2019",
        "By John Smith, Nov. 3, 2019, 10:00 a.m.",
        "The minister said on Nov. 3, 2019 at 10:00 that it was over.",
        "3 ways to cook rice",
        "1.25x",
        "250 WPM",
        "Reading Time:3 minutes",
        "2019",
        "",
    ],
)
def test_not_a_timestamp(line):
    assert read_timestamp(line, language="en") is None


def test_date_of_a_dateline():
    assert read_date("Aug. 7") == "XXXX-08-07"
    assert read_date("15th November, 2019") == "2019-11-15"
    assert read_date("Reuters") is None
    assert read_date("Nov. 15, 2019 and Nov. 16, 2019") is None
