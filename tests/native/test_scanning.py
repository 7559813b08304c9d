"""The compiled twins that pass over lines leave none out that a stage has to look at."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.dates import read_date
from newsclean.labels.label import BODY
from newsclean.labels.shapes.heads import keys_of
from newsclean.labels.stamps.dateline import OPENINGS, read_dateline, report_starts
from newsclean.native import twin
from newsclean.rules.inline import SHORTEST
from newsclean.rules.shipped import shipped_matcher
from newsclean.stages._alike import alike, plain_alike
from newsclean.stages._reports import beginnings, plain_beginnings

pytestmark = pytest.mark.skipif(
    twin("scanning") is None, reason="not compiled: no C compiler, or NEWSCLEAN_PLAIN"
)

WORDS = st.sampled_from(
    ["SEOUL", "Aug. 7", "the", "de", "Los Angeles", "Rio", "(Yonhap)", "--", "-", "—", ":", ",", "=", "Port-au-Prince", "a", "(서울=연합뉴스)",
     "新华社北京11月15日电", "[AP]", "Read more:", "Share this", "Facebook", "FacebookTwitter", "2Email", "X", "...", ".", " ", "  ", "\t", "\xa0", "said on Monday."]
)  # fmt: skip
LINES = st.lists(
    st.lists(WORDS | st.text(max_size=6), max_size=14).map(" ".join) | st.text(), max_size=6
).map(lambda lines: [line.replace("\n", " ") for line in lines])


@given(LINES)
def test_no_report_is_left_out(lines):
    found = twin("scanning").may_be_reports(lines, range(len(lines)), 0, OPENINGS)
    assert set(found) >= {at for at, line in enumerate(lines) if line and report_starts(line)}


@pytest.mark.parametrize("wide", [False, True])
@given(
    text=st.text("ab é\u0416", max_size=40) | st.text(st.sampled_from("ab\U0001f600"), max_size=40),
    word=st.text("abé\u0416\U0001f600", min_size=1, max_size=9),
    before=st.integers(0, 3000),
)
def test_a_word_is_never_overlooked(wide, text, word, before):
    scanning = twin("scanning")
    for whole in (text, " " * before + text + word + text):
        found = scanning.may_hold(whole, word, wide and scanning.WIDE)
        assert found == (len(word) < 6 or word[:6] in whole)


REPORTS = ["The minister said on Monday.", "SEOUL, Aug. 7 (Yonhap) -- ", "(서울=연합뉴스) ", "LONDON — "]


@given(st.lists(st.lists(st.sampled_from(REPORTS), min_size=1).map("".join) | st.text(), max_size=6))
def test_shared_reports_are_seen_alike(lines):
    texts = [line.replace("\n", " ") + " and so on" * 6 for line in lines]
    labels = [BODY if text.strip() else None for text in texts]
    known = [
        {at for at in find(texts, labels)[1] if read_dateline(texts[at].lstrip(), read_date) is not None}
        for find in (beginnings, plain_beginnings)
    ]
    assert known[0] == known[1]


@given(LINES)
def test_lines_that_begin_alike_are_seen_alike(lines):
    keys = keys_of(lines)
    assert set(alike(lines, keys)) == set(plain_alike(lines, keys))


SHORT = st.text(st.sampled_from("abAB1 -\u017f\u212a\u0130\xdf\u0436\u4e2d\U00010400"), max_size=10)


@given(
    st.lists(SHORT | LINES.map(" ".join), max_size=12).flatmap(lambda some: st.permutations(some + some[:3])),
    st.data(),
)
def test_beginnings_are_seen_alike(lines, data):
    labels = data.draw(
        st.lists(st.sampled_from([BODY, BODY, None]), min_size=len(lines), max_size=len(lines))
    )
    assert set(beginnings(lines, labels)[0]) == set(plain_beginnings(lines, labels)[0])


def test_many_reports_of_one_text_are_seen_alike():
    report = " -- ".join(f"Report {number:06} of the day" for number in range(4))
    texts = [f"SEOUL (Yonhap) -- {number:05} {report} and so on and so on" for number in range(400)]
    texts += [f"LONDON (Reuters) -- {number:05} {report} and so on and so on" for number in range(300, 500)]
    labels = [BODY] * len(texts)
    assert [sorted(each) for each in beginnings(texts, labels)] == [
        sorted(each) for each in plain_beginnings(texts, labels)
    ]


@given(LINES)
def test_no_line_that_is_cut_is_left_out(lines):
    cutter = shipped_matcher("en").cutter
    found = cutter.may_cut("\n".join(lines), lines)
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
        "FacebookX2",
    ],
)
def test_lines_with_an_end_of_a_label_are_looked_at(end):
    line = f"The pact would stay in force, the minister said. {end}"
    assert shipped_matcher("en").cutter.may_cut(line, [line]) == [0]


def test_samples_have_few_lines_to_look_at():
    prose = ["The minister said on Monday that the pact would stay in force until the end of the year."] * 9
    assert not twin("scanning").may_be_reports(prose, range(9), 64, OPENINGS)
    assert not shipped_matcher("en").cutter.may_cut(prose[0], prose)
    quotes = [
        "“The pact stays in force: that is what we have agreed”, the minister said on Monday in Seoul"
    ] * 9
    assert not shipped_matcher("en").cutter.may_cut(quotes[0], quotes)
