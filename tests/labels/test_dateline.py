"""Datelines: what is one, what only looks like one."""

import pytest

from newsclean.dates import read_date
from newsclean.labels.stamps.dateline import read_dateline

NOT_DATELINES = [
    "South Korea: a country divided since the war.",
    "Note: the figures are provisional.",
    "Question: What did the president know?",
    "Mr. Kim: I never said that.",
    "Reuters: the agency said on Friday it would cut jobs.",
    "The minister - a former general - said on Friday that he would not resign.",
    "China (PRC) has warned the three nations.",
    "GSOMIA - the pact with Japan - expires in November.",
    "SEOUL is a city of ten million people.",
    "Police (who arrived late) arrested two men.",
    '"Seoul: we must talk," she said.',
    "- I will come, he said.",
    "It was late — too late.",
    "Well - that is that.",
    "A (small) step.",
    "",
]

DATELINES = [
    ("SEOUL, Aug. 7 (Yonhap) -- U.S. Defense Secretary", "SEOUL", "XXXX-08-07", "Yonhap", "U.S. Def"),
    ("WASHINGTON (AP) — The Senate voted", "WASHINGTON", None, "AP", "The Senate"),
    ("BOSTON--(BUSINESS WIRE)--Acme Robotics, Inc. today", "BOSTON", None, "BUSINESS WIRE", "Acme Rob"),
    ("NEW YORK (Reuters) - Stocks fell", "NEW YORK", None, "Reuters", "Stocks"),
    ("LONDON — The prime minister", "LONDON", None, None, "The prime"),
    ("Seoul: U.S. Defense Secretary Mark Esper", "Seoul", None, None, "U.S. Def"),
    (
        "Seoul, (UrduPoint News / Sputnik - 15th November, 2019) US Defense",
        "Seoul",
        "2019-11-15",
        "UrduPoint News / Sputnik",
        "US Def",
    ),
    ("PARIS, March 3, 2020 (AFP) - Le ministre", "PARIS", "2020-03-03", "AFP", "Le min"),
    ("Berlin (dpa) - Die Bundesregierung", "Berlin", None, "dpa", "Die Bund"),
    ("(서울=연합뉴스) 홍길동 기자 = 정부는", "서울", None, "연합뉴스", "정부는"),
    ("新华社北京11月15日电 国务院", "北京", "XXXX-11-15", "新华社", "国务院"),
]


@pytest.mark.parametrize("line", NOT_DATELINES)
def test_not_a_dateline(line):
    assert read_dateline(line, read_date) is None


@pytest.mark.parametrize(("line", "place", "date", "agency", "report"), DATELINES)
def test_dateline(line, place, date, agency, report):
    match = read_dateline(line, read_date)
    assert match is not None
    assert tuple(match.dateline) == (place, date, agency)
    assert line[match.end :].startswith(report)
