"""Records that were cleaned before: their account is the only way back, and no later run loses it."""

import json

import pytest

import corpus_files
from newsclean import Cleaner
from newsclean.corpus.accounts import account_of
from newsclean.corpus.batch import Batch
from newsclean.corpus.job import Job
from newsclean.corpus.jsonl import clean
from newsclean.corpus.undo import undo_records
from newsclean.edits import Edit, apply, undo

OLD = "programs. ."
CLEAN = "programs."
DETAILS = Cleaner().clean(OLD).details()
NAMES = ("encoding", "boilerplate", "repeats", "whitespace", "punctuation", "dates")
WAYS = [
    (("encoding", "punctuation"), NAMES),
    (("boilerplate",), NAMES),
    (NAMES, ("boilerplate", "whitespace")),
    (("whitespace", "dates"), ("boilerplate", "repeats", "punctuation")),
]


def cleaned(lines, *, stages=NAMES, details=True, **options):
    job = Job(Cleaner(stages=stages, **options), "jsonl", details=details)
    outcome = clean(job, Batch(1, lines))
    return outcome.payload, outcome.problems


@pytest.mark.parametrize("ways", WAYS)
@pytest.mark.parametrize("raw", corpus_files.RAW, ids=range(len(corpus_files.RAW)))
def test_two_runs_are_accounted_for_as_one(raw, ways):
    lines = [json.dumps({"text": raw}).encode() + b"\n"]
    for stages in ways:
        lines, problems = cleaned(lines, stages=stages)
        assert not problems
    record = json.loads(lines[0])
    account = record["newsclean"]
    edits = [Edit(**edit) for edit in account["edits"]]
    assert undo(record["text"], edits) == raw
    assert apply(raw, edits) == record["text"]
    assert [line["number"] for line in account["lines"]] == [
        number for number, line in enumerate(raw.split("\n"), 1) if line.strip()
    ]
    for line in account["lines"]:
        spans = [edit for edit in edits if edit.start < line["end"] and line["start"] < edit.end]
        gone = sum(min(e.end, line["end"]) - max(e.start, line["start"]) for e in spans)
        is_deleted = gone == line["end"] - line["start"] and not any(e.replacement.strip() for e in spans)
        assert line["kept"] is not is_deleted
    for date in account["dates"]:
        assert raw[date["start"] : date["end"]] == date["text"]
    assert next(undo_records(lines, "text")) == json.dumps({"text": raw}).encode() + b"\n"


def test_what_the_second_run_dropped_has_its_verdict():
    raw = corpus_files.RAW[0]
    first, _ = cleaned([json.dumps({"text": raw}).encode()], stages=("punctuation",))
    second, _ = cleaned(first)
    before, after = (json.loads(lines[0])["newsclean"]["lines"] for lines in (first, second))
    alone = Cleaner().clean(raw).details()["lines"]
    assert all(line["kept"] for line in before)
    assert [line for line in after if not line["kept"]] == [line for line in alone if not line["kept"]]
    assert not all(line["kept"] for line in after)


def test_what_only_the_second_run_recognised_has_its_verdict():
    raw = "The talks went on , he said.\n\nAdver\u200btise\u200bment\nHe has not said who will take over.\nAdver\u200btisement\n"
    first, _ = cleaned([json.dumps({"text": raw}).encode()], stages=("punctuation",))
    second, _ = cleaned(first)
    lines = json.loads(second[0])["newsclean"]["lines"]
    gone = [line for line in lines if not line["kept"]]
    assert [(line["number"], line["role"], line["evidence"]) for line in gone] == [
        (3, "boilerplate", "en/advertisement"),
        (5, "boilerplate", "en/advertisement"),
    ]
    assert gone == [line for line in Cleaner().clean(raw).details()["lines"] if not line["kept"]]
    before = json.loads(first[0])["newsclean"]["lines"]
    assert [line for line in lines if line["kept"]] == [before[0], before[2]]


def test_warnings_of_two_runs_are_told_once():
    first = Cleaner(stages=["punctuation"]).clean("He left  it. .", published="lately")
    second = Cleaner(stages=["whitespace"]).clean(first.text, published="lately", language="English?")
    account = account_of(first.text, second, first.details())
    assert [warning["code"] for warning in account["warnings"]] == [
        "published-unreadable",
        "language-unreadable",
    ]
    assert (
        account_of(first.text, second, first.details() | {"warnings": None})["warnings"]
        == account["warnings"][::-1]
    )


def test_the_metadata_are_those_of_the_first_run_that_has_some():
    first = Cleaner(stages=["punctuation"]).clean("Talks end in Seoul\n\nBy Jane Doe\n\nHe left  it. .")
    second = Cleaner(stages=["whitespace"]).clean(first.text, language="de")
    known = first.details()
    assert account_of(first.text, second, known)["metadata"] == known["metadata"]
    assert (
        account_of(first.text, second, known | {"metadata": None})["metadata"] == second.details()["metadata"]
    )
    assert known["metadata"] != second.details()["metadata"]


@pytest.mark.parametrize("known", [DETAILS, {"version": 1, "edits": DETAILS["edits"]}])
def test_a_run_that_changes_nothing_leaves_the_account_alone(known):
    assert account_of(CLEAN, Cleaner().clean(CLEAN), known) == known


def test_an_account_without_edits_is_made_anew():
    empty = {"version": 1, "edits": [], "lines": [], "dates": [], "metadata": None, "warnings": []}
    assert account_of(OLD, Cleaner().clean(OLD), empty) == DETAILS
    assert account_of(OLD, Cleaner().clean(OLD), None) == DETAILS


def changed(**values):
    return DETAILS | values


EDIT = DETAILS["edits"][0]

LOST = [
    (5, "not-an-account"),
    ("mine", "not-an-account"),
    ([], "not-an-account"),
    ({}, "not-an-account"),
    ({"edits": []}, "not-an-account"),
    (changed(mine=1), "not-an-account"),
    (changed(version=2), "not-an-account"),
    (changed(edits=5), "not-an-account"),
    (changed(edits=[5]), "not-an-account"),
    (changed(edits=[{}]), "not-an-account"),
    (changed(edits=[EDIT | {"start": "1"}]), "not-an-account"),
    (changed(edits=[EDIT | {"original": None}]), "not-an-account"),
    (changed(edits=[EDIT | {"causes": [5]}]), "not-an-account"),
    (changed(edits=[EDIT | {"start": EDIT["start"] + 1, "end": EDIT["end"] + 1}]), "stale-account"),
    (changed(edits=[EDIT, EDIT]), "stale-account"),
    (changed(edits=[EDIT | {"end": 10**30}]), "stale-account"),
]


@pytest.mark.parametrize("known", [None, *(known for known, _ in LOST)])
def test_without_details_what_is_no_account_of_the_text_stays(known):
    line = json.dumps({"text": "He  left", "newsclean": known}).encode() + b"\n"
    payload, problems = cleaned([line], details=False)
    assert not problems
    assert json.loads(payload[0]) == {"text": "He left", "newsclean": known}


@pytest.mark.parametrize("stages", [NAMES, ("boilerplate",)])
def test_without_details_an_account_goes_on_all_the_same(stages):
    raw = json.dumps({"text": corpus_files.RAW[0]}).encode() + b"\n"
    first, _ = cleaned([raw], stages=["whitespace"])
    second, problems = cleaned(first, stages=stages, details=False)
    assert second != first
    assert not problems
    assert next(undo_records(second, "text")) == raw


@pytest.mark.parametrize(("known", "code"), LOST)
def test_what_would_be_lost_stays_and_is_reported(known, code):
    line = json.dumps({"text": CLEAN, "newsclean": known}).encode() + b"\n"
    payload, problems = cleaned([line, json.dumps({"text": OLD}).encode()])
    assert [(problem.code, problem.line, problem.raw) for problem in problems] == [(code, 1, line[:-1])]
    assert json.loads(payload[0])["text"] == CLEAN
    assert len(payload) == 1


def test_a_number_without_end_is_reported():
    line = b'{"text": "programs.", "newsclean": ' + b"9" * 10_000 + b"}"
    assert [problem.code for problem in cleaned([line])[1]] == ["not-an-account"]


@pytest.mark.parametrize("lines", [5, [5], [{}], [{"number": 1}]])
def test_lines_that_cannot_be_read_are_reported(lines):
    known = changed(
        edits=[EDIT | {"original": "  .", "replacement": " .", "end": EDIT["end"] + 1}], lines=lines
    )
    line = json.dumps({"text": OLD, "newsclean": known}).encode()
    assert [problem.code for problem in cleaned([line])[1]] == ["not-an-account"]
