"""The sample corpus, cleaned by hand: text, roles, metadata and dates must come out as expected."""

import json

import pytest

import newsclean
from conftest import FIXTURES, SAMPLES, expected, raw
from newsclean import Cleaner
from newsclean.edits import Edit, apply, undo
from newsclean.testing import assert_laws

CRLF = "\r\n"


def judgement(name):
    return json.loads((FIXTURES / "expected" / f"{name}.json").read_text("utf-8"))


def test_text(sample):
    assert newsclean.clean(raw(sample)).text == expected(sample)


def test_text_with_crlf(sample):
    text = raw(sample).replace("\n", CRLF)
    assert newsclean.clean(text).text == expected(sample).replace("\n", CRLF)


def test_a_final_terminator_stays(sample):
    assert newsclean.clean(raw(sample) + "\n").text == expected(sample) + "\n"


def test_roles_and_fates(sample):
    lines = {line.number: line for line in newsclean.clean(raw(sample)).lines}
    wanted = judgement(sample)["lines"]
    assert sorted(lines) == [entry["line"] for entry in wanted]
    for entry in wanted:
        line = lines[entry["line"]]
        roles = entry["role"] if isinstance(entry["role"], list) else [entry["role"]]
        assert line.role in roles, line
        assert line.kept == entry["keep"], line
        if entry.get("why") == "repeat":
            assert line.evidence.startswith(("repeated", "contained")), line


def test_metadata(sample):
    metadata = newsclean.clean(raw(sample)).details()["metadata"]
    wanted = judgement(sample)["metadata"]
    if "dateline" in wanted:
        wanted["dateline"] = {"date": None, "agency": None} | wanted["dateline"]
    assert {key: metadata[key] for key in wanted} == wanted


def test_explicit_dates(sample):
    text = raw(sample)
    found = [(mention.text, mention.value) for mention in newsclean.clean(text).dates]
    wanted = [(date["text"], date["value"]) for date in judgement(sample)["dates"] if date.get("explicit")]
    assert found == wanted


def test_dates_are_located_in_the_original(sample):
    text = raw(sample)
    for mention in newsclean.clean(text).dates:
        assert text[mention.start : mention.end] == mention.text


def test_the_laws(sample):
    for preset in ("article", "body", "minimal"):
        for dates in ("off", "explicit", "annotate", "anchored"):
            assert_laws(Cleaner(preset, dates=dates), raw(sample))


def test_expected_text_is_left_alone(sample):
    result = newsclean.clean(expected(sample))
    assert (result.text, result.edits) == (expected(sample), ())


def test_the_ledger_alone_goes_both_ways(sample):
    text = raw(sample)
    details = json.loads(json.dumps(newsclean.clean(text).details()))
    edits = [Edit(**edit) for edit in details["edits"]]
    assert apply(text, edits) == expected(sample)
    assert undo(expected(sample), edits) == text


@pytest.mark.parametrize("other", SAMPLES)
def test_cleaning_others_before_makes_no_difference(sample, other):
    cleaner = Cleaner()
    cleaner.clean(raw(other))
    assert cleaner.clean(raw(sample)).text == expected(sample)
