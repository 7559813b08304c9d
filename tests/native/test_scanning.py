"""The compiled twins that pass over lines leave none out that a stage has to look at."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.labels.dateline import may_be_reports, report_starts
from newsclean.native import twin
from newsclean.rules.inline import SHORTEST
from newsclean.rules.shipped import shipped_matcher

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
    found = may_be_reports(lines, range(len(lines)), 0)
    assert set(found) >= {at for at, line in enumerate(lines) if line and report_starts(line)}


@given(LINES)
def test_no_line_that_is_cut_is_left_out(lines):
    cutter = shipped_matcher("en").cutter
    found = cutter.may_cut(lines)
    assert all(len(lines[at]) >= SHORTEST for at in found)
    assert set(found) >= {at for at, line in enumerate(lines) if cutter.cuts_without_inserts(line)}


def test_samples_have_few_lines_to_look_at():
    prose = ["The minister said on Monday that the pact would stay in force until the end of the year."] * 9
    assert not may_be_reports(prose, range(9), 64)
    assert not shipped_matcher("en").cutter.may_cut(prose)
