"""The layout of a page as evidence: what it may do, what it may not, and that the laws hold with it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import SAMPLES, raw
from newsclean import Cleaner
from newsclean.layout import Layout, line_name
from newsclean.testing import assert_laws

CLEANER = Cleaner()
PROSE = [
    "The minister told parliament on Monday that the bridge would be closed for repairs until the summer.",
    "Engineers had found cracks in two of its pillars, he said, and nobody could say how old they were.",
    "The city has asked for a second opinion, which is expected before the end of the month.",
    "Shopkeepers on both banks of the river fear for their trade, and have called a meeting.",
    "A ferry is to carry pedestrians and bicycles, the mayor said, but cars will have to go round.",
    "The bridge was built in the fifties and has been repaired three times since, the last time in haste.",
]
DOUBTFUL = "More on the ferry and its timetable in our guide to the river"


def test_a_clean_article_is_not_touched_wherever_it_stood():
    text = "\n".join(PROSE) + "\n"
    layout = Layout(beside=frozenset(map(line_name, PROSE)))
    assert CLEANER.clean(text, layout=layout).text == text


def test_a_layout_of_other_lines_changes_nothing():
    for sample in SAMPLES:
        text = raw(sample)
        layout = Layout(frozenset({"somethingelse"}), frozenset({"andmore"}))
        assert CLEANER.clean(text, layout=layout).edits == CLEANER.clean(text).edits


def test_what_stands_beside_the_article_is_less_likely_to_belong_to_it():
    text = "\n".join([*PROSE, DOUBTFUL, "Home", "Sport", "Weather", "Contact us", "Terms of use"])
    layout = Layout(beside=frozenset({line_name(DOUBTFUL)}))
    scores = []
    for given_layout in (None, layout):
        line = CLEANER.clean(text, layout=given_layout).lines[len(PROSE)]
        scores.append(line.score if line.kept else 1 - line.score)
    assert scores[1] < scores[0]


def test_a_caption_is_a_caption():
    caption = "The bridge as seen from the old town in the morning light."
    text = "\n".join([*PROSE[:3], caption, *PROSE[3:]])
    layout = Layout(captions=frozenset({line_name(caption)}))
    result = CLEANER.clean(text, layout=layout)
    assert (result.lines[3].role, result.lines[3].evidence, result.lines[3].kept) == (
        "caption",
        "layout/caption",
        True,
    )
    assert result.metadata.captions == (caption,)
    assert caption not in Cleaner("body").clean(text, layout=layout).text


def test_a_name_outlives_repairs():
    assert line_name("  • Nov. 15: ‘It rained. .") == line_name("Nov. 15 : 'it rained.") == "novitrained"
    assert not line_name("12 | 34")


@pytest.mark.parametrize("preset", ["article", "body", "minimal"])
@given(data=st.data())
def test_the_laws_hold_with_any_layout(preset, data):
    text = raw(data.draw(st.sampled_from(SAMPLES)))
    names = sorted(set(map(line_name, text.split("\n"))) - {""})
    some = st.frozensets(st.sampled_from(names))
    assert_laws(Cleaner(preset), text, layout=Layout(data.draw(some), data.draw(some)))


def test_documents_of_a_window_have_each_their_layout():
    text = "\n".join([*PROSE, DOUBTFUL, "Home", "Sport", "Weather", "Contact us", "Terms of use"])
    layout = Layout(beside=frozenset({line_name(DOUBTFUL)}))
    alone, without = CLEANER.clean(text, layout=layout), CLEANER.clean(text)
    window = CLEANER.clean_window([{"text": text, "layout": layout}, text, {"text": text, "layout": "none"}])
    assert [result.lines for result in window] == [alone.lines, without.lines, without.lines]
    assert alone.lines != without.lines
