import json
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsclean
from newsclean.errors import RecordError
from newsclean.report.page import write_report
from newsclean.report.recall import recall
from newsclean.report.record import ReportDocument
from report_samples import MINISTER, make_document

TEXT = "Talks fail\n\nAdvertisement\n\nThe ministers left. . They said on Nov. 15, 2019 that they would be back.\n"
RESULT = newsclean.clean(TEXT)


def json_of(details):
    return json.loads(json.dumps(details))


def places_in(value, path=()):
    """Yield the path to every value inside a JSON value."""
    yield path
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        yield from places_in(item, (*path, key))


def replaced(value, path, new):
    if not path:
        return new
    copy = value.copy()
    copy[path[0]] = replaced(value[path[0]], path[1:], new)
    return copy


def test_what_a_run_wrote_is_taken_as_it_is():
    details = json_of(RESULT.details())
    original, recalled = recall(RESULT.text, details)
    assert original == TEXT
    assert json_of(recalled) == details


@pytest.mark.parametrize("document", [MINISTER, make_document("x", "")])
def test_only_what_fits_its_text_is_taken(document):
    details = json_of(document.details | {"metadata": json_of(RESULT.details())["metadata"]})
    details["dates"] = []
    assert recall(document.cleaned, details)[0] == document.original
    for text in (document.cleaned[1:], "x" + document.cleaned):
        if details["edits"]:
            with pytest.raises(RecordError, match="not those of the text"):
                recall(text, details)


@given(st.data())
def test_an_account_with_anything_in_it_is_refused_or_shown(data):
    details = json_of(RESULT.details())
    path = data.draw(st.sampled_from(list(places_in(details))))
    new = data.draw(
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
            lambda inner: (
                st.lists(inner) | st.dictionaries(st.sampled_from(["start", "end", "stage"]), inner)
            ),
        )
    )
    try:
        original, recalled = recall(RESULT.text, replaced(details, path, new))
    except RecordError:
        return
    assert write_report([ReportDocument("x", original, RESULT.text, recalled)], StringIO()) == 1


def test_an_account_of_another_version_is_refused():
    with pytest.raises(RecordError, match="of no version that this newsclean knows"):
        recall(RESULT.text, RESULT.details() | {"version": 99})
