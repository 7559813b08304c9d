"""The line model: what it says, that it remembers nothing, and that its two paths decide alike."""

import importlib.util
import json
import re
from importlib import resources
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsclean
from newsclean.labels.model import compiled, engine, line_features, select
from newsclean.labels.model.engine import FILE, Page
from newsclean.labels.model.facts import LineReader
from newsclean.labels.model.kinds import kind_of
from newsclean.labels.model.lines import read_lines
from newsclean.labels.model.sections import sections
from newsclean.labels.model.store import dump, load
from newsclean.labels.model.words import widen
from newsclean.labels.recall import Recall
from newsclean.roles import Kind

RAW = Path(__file__).parents[2] / "fixtures" / "raw"
SAMPLES = sorted(RAW.glob("*.txt"))
needs_numpy = pytest.mark.skipif(
    importlib.util.find_spec("numpy") is None, reason="the extra [fast] is not installed"
)
needs_compiler = pytest.mark.skipif(not compiled.is_built(), reason="no twins were compiled")

FAST = pytest.mark.parametrize(
    "bulk",
    [
        pytest.param(True, marks=needs_numpy, id="numpy"),
        pytest.param(None, marks=needs_compiler, id="compiled"),
    ],
)
"""Paths that do as plain Python."""

PAGE = """\
Home
News
Sport
Subscribe

Council approves new bridge over the river

The city council approved on Tuesday a new bridge that will link the two banks of the river, officials said.
Work is expected to begin next year and to last eighteen months, according to the mayor, who welcomed the vote.
"This is a great day for everyone who has waited in traffic for an hour," she told reporters after the session.
Opponents had argued that the money would be better spent on schools, and they promised to go to court.

Related stories
Ten bridges to see before you die
Mayor under fire over parking
Share
Facebook
Twitter
Leave a comment
Your email address will not be published.
© 2021 The Daily Example. All rights reserved.
Privacy Policy
""".split("\n")


def score_lines(texts):
    """A score for every line of one document, None for blank lines."""
    scored = engine().scored(texts)
    out = [None] * len(texts)
    for number, line in zip(scored.index, scored.scores(), strict=True):
        out[number] = line
    return out


def kept(texts):
    scores = score_lines(texts)
    numbers = [n for n, s in enumerate(scores) if s]
    flags = select([round(scores[n].body * 255) for n in numbers], [len(texts[n]) for n in numbers])
    return [texts[n] for n, flag in zip(numbers, flags, strict=True) if flag]


def test_prose_stays_and_furniture_goes():
    stays = kept(PAGE)
    assert all(line in stays for line in PAGE if line.endswith((".", '"')) and len(line) > 80)
    assert not {"Facebook", "Twitter", "Privacy Policy", "Leave a comment", "Subscribe"} & set(stays)


def test_one_score_for_each_line_and_none_for_blank_ones():
    scores = score_lines(PAGE)
    assert [s is None for s in scores] == [not text.strip() for text in PAGE]
    assert all(0 <= s.body <= 1 for s in scores if s)


def test_the_evidence_can_be_read():
    scores = score_lines(PAGE)
    assert "comment" in scores[PAGE.index("Leave a comment")].evidence
    assert all(s.evidence.startswith("model: ") for s in scores if s)


def test_nothing_comes_of_nothing():
    assert score_lines([]) == []
    assert score_lines(["", "  "]) == [None, None]
    assert select([], []) == []


@pytest.mark.parametrize("path", SAMPLES, ids=lambda p: p.stem)
def test_a_result_depends_on_the_document_alone(path):
    texts = path.read_text("utf-8").split("\n")
    first = score_lines(texts)
    score_lines(PAGE)
    assert score_lines(texts) == first


@FAST
@pytest.mark.parametrize("path", SAMPLES, ids=lambda p: p.stem)
@pytest.mark.parametrize("title", [None, "Council approves new bridge"])
def test_the_paths_decide_alike_on_samples(path, title, bulk):
    texts = path.read_text("utf-8").split("\n")
    assert (
        engine().scored(texts, title, bulk=bulk).chances == engine().scored(texts, title, bulk=False).chances
    )


odd = st.lists(st.one_of(st.text(max_size=90), st.sampled_from(PAGE)), max_size=60)


@FAST
@settings(deadline=None)
@given(texts=odd)
def test_the_paths_decide_alike_on_anything(texts, bulk):
    fast, slow = (engine().scored(texts, bulk=path) for path in (bulk, False))
    assert fast.chances == slow.chances
    assert list(fast.size) == list(slow.size)
    assert list(fast.index) == list(slow.index)
    assert fast.scores() == slow.scores()


@FAST
@pytest.mark.parametrize("line", ["©: AP", "© 2019 AP", "©", "(c): AP", "(C) AP", "•: AP", "©AP"])
def test_the_paths_know_signs_that_open_a_section_alike(line, bulk):
    texts = [*PAGE[:6], line, *PAGE[6:]]
    fast, slow = (engine().scored(texts, bulk=path) for path in (bulk, False))
    assert (fast.chances, fast.scores()) == (slow.chances, slow.scores())


@FAST
@settings(deadline=None)
@given(documents=st.lists(odd, min_size=1, max_size=5))
def test_a_document_in_a_batch_is_judged_as_if_alone(documents, bulk):
    together = engine().scored_all([Page(texts) for texts in documents], bulk=bulk)
    alone = [engine().scored(texts, bulk=False) for texts in documents]
    assert [(s.chances, s.scores()) for s in together] == [(s.chances, s.scores()) for s in alone]


@needs_numpy
@given(
    st.lists(st.one_of(st.text(min_size=1), st.sampled_from(PAGE)).map(str.strip).filter(bool), min_size=1)
)
def test_lines_are_read_alike(lines):
    from newsclean.labels.model.reading import Reader

    model, plain = engine().model, engine().lines
    read = Reader(model, plain, sections()).read(lines)
    assert [row.tolist() for row in read] == line_features.parts_of(read_lines(lines, None), plain.read)


def test_no_line_and_no_rare_word_is_remembered():
    lines = LineReader({"the": widen(bytes(8)), "and": widen(bytes(8))}, {}, sections())
    lines.read("The minister Ypsilanti and the (THE) 555-1234 said; the")
    assert set(lines.words) == {"The", "and", "the"}


@pytest.mark.parametrize("texts", [["One line."] * 3, ["One line.", "Two lines.", "One line."]])
def test_what_is_known_of_lines_is_that_of_the_last_round(texts):
    recall = Recall()
    page = Page(texts, None, recall)
    first = engine().scored_all([page], bulk=False)[0]
    assert set(recall.packed) == set(texts)
    assert engine().scored_all([page], bulk=False)[0].chances == first.chances
    engine().scored_all([Page(["Another line."], None, recall)], bulk=False)
    assert set(recall.packed) == {"Another line."}


@FAST
def test_long_documents_are_cut_and_still_agree(bulk):
    texts = (PAGE * 700)[:14_000]
    fast, slow = (engine().scored(texts, bulk=path) for path in (bulk, False))
    assert fast.chances == slow.chances
    assert fast.score_of(9000) == slow.score_of(9000)


@given(st.lists(st.tuples(st.integers(0, 255), st.integers(1, 2000)), max_size=40))
def test_leaning_to_recall_keeps_more(rows):
    chances, sizes = [c for c, _ in rows], [s for _, s in rows]
    few, some, many = (select(chances, sizes, lean, worth=0) for lean in (-1.0, 0.0, 1.0))
    assert sum(few) <= sum(some) <= sum(many)


def test_a_text_without_sure_furniture_is_left_alone():
    assert select([60, 250, 240], [400, 40, 40]) == [True, True, True]
    assert select([3, 250, 240], [400, 40, 40]) == [False, True, True]


def test_the_file_says_where_it_comes_from():
    data = Path(str(resources.files("newsclean.labels.model").joinpath(FILE)))
    told = json.loads(data.with_suffix(".json").read_text("utf-8"))
    assert {"sha256", "seed", "sources", "licences", "cross_validation"} <= set(told)
    assert len(data.read_bytes()) <= 1_500_000


def test_the_model_survives_its_file():
    model = engine().model
    again = load(dump(model))
    assert (again.words, again.lines) == (model.words, model.lines)
    assert [s.leaves for s in again.stages] == [s.leaves for s in model.stages]


def test_a_foreign_file_is_refused():
    with pytest.raises(ValueError, match="not a newsclean line model"):
        load(b"\x80\x04.")


def test_the_evidence_names_the_line_that_a_section_begins_in():
    head = PAGE.index("Your email address will not be published.")
    told = score_lines([*PAGE[: head + 1], "Kim", *PAGE[head + 1 :]])[head + 1]
    assert told.section == head
    assert f"; comment section since line {head + 1};" in told.evidence
    assert "; comment section;" in told.explanation(None)


def test_the_line_of_a_section_is_numbered_as_in_the_original():
    comments = [
        "Kim",
        "3 days ago",
        "so true, i was stuck there again",
        "Lee",
        "2 days ago",
        "lol",
        "who pays for it",
    ]
    text = "\u00e2\u20ac\u2122\n\n" + "\n\n".join([*PAGE[:17], "Comments", *comments])
    found = newsclean.clean(text)
    (head,) = [line.number for line in found.lines if text[line.start : line.end] == "Comments"]
    said = [re.search(r"comment section since line (\d+)", line.evidence) for line in found.lines]
    assert {int(match[1]) for match in said if match} == {head}


@settings(deadline=None)
@given(
    st.lists(st.integers(0, 255), min_size=len(line_features.names()), max_size=len(line_features.names()))
)
def test_every_line_has_a_kind(values):
    assert kind_of(values) in set(Kind)


def test_a_menu_is_navigation_and_comments_are_comments():
    scores = score_lines(PAGE)
    assert scores[PAGE.index("Privacy Policy")].kind == "legal"
    assert scores[PAGE.index("Leave a comment")].kind == "comment"
