"""The compiled twins that pass over lines leave none out that a stage has to look at."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.dates import read_date
from newsclean.labels.dateline import OPENINGS, read_dateline, report_starts
from newsclean.labels.heads import keys_of
from newsclean.native import twin
from newsclean.rules.inline import SHORTEST
from newsclean.rules.shipped import shipped_matcher
from newsclean.stages._alike import alike, plain_alike
from newsclean.stages._reports import plain_shared_reports, shared_reports

pytestmark = pytest.mark.skipif(
    twin("scanning") is None, reason="not compiled: no C compiler, or NEWSCLEAN_PLAIN"
)

WORDS = st.sampled_from(
    ["SEOUL", "Aug. 7", "the", "de", "Los Angeles", "Rio", "(Yonhap)", "--", "-", "—", ":", ",", "=", "Port-au-Prince", "a", "(서울=연합뉴스)",
     "新华社北京11月15日电", "[AP]", "Read more:", "Share this", "Facebook", "...", ".", " ", "  ", "\t", "\xa0", "said on Monday."]
)  # fmt: skip
LINES = st.lists(
    st.lists(WORDS | st.text(max_size=6), max_size=14).map(" ".join) | st.text(), max_size=6
).map(lambda lines: [line.replace("\n", " ") for line in lines])


@given(LINES)
def test_no_report_is_left_out(lines):
    found = twin("scanning").may_be_reports(lines, range(len(lines)), 0, OPENINGS)
    assert set(found) >= {at for at, line in enumerate(lines) if line and report_starts(line)}


@given(
    st.text("ab é\u0416", max_size=40) | st.text(st.sampled_from("ab\U0001f600"), max_size=40),
    st.text("abé\u0416\U0001f600", min_size=1, max_size=9),
    st.integers(0, 3000),
)
def test_a_word_is_never_overlooked(text, word, before):
    may_hold = twin("scanning").may_hold
    for whole in (text, " " * before + text + word + text):
        assert may_hold(whole, word) == (len(word) < 6 or word[:6] in whole)


REPORTS = ["The minister said on Monday.", "SEOUL, Aug. 7 (Yonhap) -- ", "(서울=연합뉴스) ", "LONDON — "]


@given(st.lists(st.lists(st.sampled_from(REPORTS), min_size=1).map("".join) | st.text(), max_size=6))
def test_shared_reports_are_seen_alike(lines):
    texts = [line.replace("\n", " ") + " and so on" * 6 for line in lines]
    places = [at for at, text in enumerate(texts) if text.strip()]
    keys = keys_of([texts[at] for at in places])
    known = [
        {at for at in find(texts, places, keys) if read_dateline(texts[at].lstrip(), read_date) is not None}
        for find in (shared_reports, plain_shared_reports)
    ]
    assert known[0] == known[1]


@given(LINES)
def test_lines_that_begin_alike_are_seen_alike(lines):
    keys = keys_of(lines)
    assert set(alike(lines, keys)) == set(plain_alike(lines, keys))


@given(LINES)
def test_no_line_that_is_cut_is_left_out(lines):
    cutter = shipped_matcher("en").cutter
    found = cutter.may_cut(lines)
    assert all(len(lines[at]) >= SHORTEST for at in found)
    assert set(found) >= {at for at, line in enumerate(lines) if cutter.cuts_without_inserts(line)}


@pytest.mark.parametrize(
    "end",
    [
        "Share this:FacebookTwitter",
        "Read more: Minister resigns",
        "Share this ",
        "Facebook...",
        "Read also:",
        "Email2",
    ],
)
def test_lines_with_an_end_of_a_label_are_looked_at(end):
    assert shipped_matcher("en").cutter.may_cut(
        [f"The pact would stay in force, the minister said. {end}"]
    ) == [0]


def test_samples_have_few_lines_to_look_at():
    prose = ["The minister said on Monday that the pact would stay in force until the end of the year."] * 9
    assert not twin("scanning").may_be_reports(prose, range(9), 64, OPENINGS)
    assert not shipped_matcher("en").cutter.may_cut(prose)
    quotes = [
        "“The pact stays in force: that is what we have agreed”, the minister said on Monday in Seoul"
    ] * 9
    assert not shipped_matcher("en").cutter.may_cut(quotes)
