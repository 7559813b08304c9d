import pytest
from hypothesis import given
from hypothesis import strategies as st

from edit_strategies import edits_of
from newsclean.edits import apply
from newsclean.report.record import ReportDocument
from newsclean.report.rows import BLANK, Numbers, causes_in_details, rows_of
from report_samples import MINISTER, make_document


def before(piece):
    return piece if isinstance(piece, str) else piece[0]


def after(piece):
    return piece if isinstance(piece, str) else piece[1]


def joined_text(rows, side):
    return "".join(side(piece) for _, *pieces in rows for piece in pieces)


@given(st.data(), st.text(st.sampled_from("ab \r\n\u2028\U0001f600"), max_size=30))
def test_rows_hold_the_original_and_the_cleaned_text(data, text):
    edits = data.draw(edits_of(text))
    cleaned = apply(text, edits)
    details = {"edits": [edit._asdict() for edit in edits], "lines": []}
    rows, _ = rows_of(ReportDocument("x", text, cleaned, details), Numbers(), Numbers())
    assert joined_text(rows, before) == text
    assert joined_text(rows, after) == cleaned


def test_a_row_is_a_line_with_its_label():
    causes, labels = Numbers(), Numbers()
    rows, joined = rows_of(MINISTER, causes, labels)
    assert len(rows) == MINISTER.original.count("\n")
    assert rows[0] == [0, "Minister resigns after talks\n"]
    assert rows[1] == [BLANK, "\n"]
    assert labels.things()[rows[2][0]] == ["boilerplate", "ad", 0.95, "en/advertisement", False]
    assert rows[2][1:] == [["Advertisement\n", "", [0]]]
    assert rows[3] == [BLANK, ["\n", "", [0]]]
    assert causes.things()[0] == ["boilerplate", "en/advertisement"]
    assert joined == []


@pytest.mark.parametrize(
    ("text", "span", "replacement", "joined"),
    [
        ("one\ntwo\n", "\n", "", [0]),
        ("one\n\n\ntwo\n", "\n\n\n", "", [0]),
        ("one\ngone\ntwo\n", "\ngone\n", "", [0]),
        ("one\ngone\ntwo\n", "\ngone", "", []),
        ("one\ngone\ntwo\n", "gone\n", "", []),
        ("one\ntwo\n", "\n", "\r\n", []),
        ("one\ngone", "\ngone", "", []),
    ],
)
def test_text_that_runs_on_is_marked(text, span, replacement, joined):
    document = make_document("x", text, [(span, replacement, "whitespace", "blank-lines")])
    assert rows_of(document, Numbers(), Numbers())[1] == joined


def test_every_cause_counts_and_the_last_one_decides():
    edit = {
        "stage": "dates",
        "rule": "explicit",
        "causes": [{"stage": "encoding", "rule": "mojibake"}, ["dates", "explicit"]],
    }
    assert causes_in_details(edit) == [("encoding", "mojibake"), ("dates", "explicit")]
    assert causes_in_details(edit | {"causes": []}) == [("dates", "explicit")]
