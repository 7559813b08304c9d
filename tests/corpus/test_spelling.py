"""A record comes back with the bytes that it had, whoever printed its text."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean import Cleaner
from newsclean.corpus.batch import Batch, Problem
from newsclean.corpus.job import Job
from newsclean.corpus.jsonl import clean
from newsclean.corpus.undo import undo_records

CLEANERS = {
    names: Cleaner(stages=names) for names in (("punctuation",), ("encoding", "whitespace", "punctuation"))
}
ALL = tuple(CLEANERS)[1]


def cleaned(line, stages=ALL, *, details=True):
    outcome = clean(Job(CLEANERS[stages], "jsonl", details=details), Batch(1, [line]))
    assert not outcome.problems
    return outcome.payload[0]


def undone(line):
    return next(undo_records([line], "text"))


def account(line):
    return json.loads(line)["newsclean"]


ORDINARY = [
    b'{"text": "A km/h. ."}',
    b'{"text": "Fine."}',
    b'{"text": "A\\nb\\t\\"c\\\\d. ."}',
    b'{"text": "caf\\u00e9 \\ud83d\\ude00 \\ud800. ."}',
    '{"text": "caf\u00e9 \U0001f600 \u2028 \\ud800 \\udc00\\u001f. ."}'.encode(),
    b'{"text": "https:\\/\\/example.com\\/ is fine."}',
]


@pytest.mark.parametrize("line", ORDINARY)
def test_an_ordinary_record_has_nothing_more(line):
    assert "record" not in account(cleaned(line))
    assert undone(cleaned(line)) == line


SPELLED = [
    (b'{"text":"At 5 km\\/h he left. ."}', {"escapes": r"\/"}),
    (b'{"text":"He left. .\\n\\u003cb\\u003e \\u0026 \\u0022"}', {"escapes": r"\u003c\u003e\u0026\u0022"}),
    (b'{"text": "caf\\u00E9 \\uD83D\\uDE00 left. ."}', {"escapes": r"\u00E9\uD83D\uDE00"}),
    (b'{"text": "a\\u0009b\\u000ac. ."}', {"escapes": r"\u0009\u000a"}),
    ('{"text": "caf\\u00e9. .", "by": "J\u00f3n"}'.encode(), {"escapes": r"\u00e9"}),
    (b'{"text": "\\\\u00e9 \\u00E9. ."}', {"escapes": r"\u00E9"}),
    (b'{"text": "\\uD800 he left. ."}', {"escapes": r"\uD800"}),
    (b'{"text": "He left. .\\na/b <\\/b>"}', {"text": r'"He left. .\na/b <\/b>"'}),
    ('{"text": "caf\u00e9 caf\\u00e9. ."}'.encode(), {"text": '"caf\u00e9 caf\\u00e9. ."'}),
    (b'{"text": "a\x7f b. ."}', {"text": '"a\x7f b. ."'}),
    (b'{"newsclean" : null, "text":"He left. ."}', {"newsclean": "null"}),
    (b'{"text":"Fine.","newsclean":null}', {"newsclean": "null"}),
    (b'{"text":"1\\/2. .","newsclean":null ,"n":1}', {"newsclean": "null", "escapes": r"\/"}),
]


@pytest.mark.parametrize(("line", "record"), SPELLED)
@pytest.mark.parametrize("end", [b"", b"\n", b" \r\n"])
def test_the_account_says_how_a_text_was_spelled(line, record, end):
    made = cleaned(line + end)
    assert account(made)["record"] == record
    assert undone(made) == line + end


@pytest.mark.parametrize("line", [*ORDINARY, *(line for line, _ in SPELLED)])
@pytest.mark.parametrize("details", [False, True])
def test_later_runs_do_not_forget_it(line, details):
    made = line
    for stages in (("punctuation",), ALL, ALL):
        made = cleaned(made, stages, details=details or made is line)
    assert undone(made) == line


def test_a_text_that_only_the_second_run_changes_has_its_spelling():
    line = b'{"text": "A  km\\/h.", "newsclean": null}'
    first = cleaned(line, ("punctuation",))
    assert b"km\\/h" in first
    assert account(first)["record"] == {"newsclean": "null"}
    for details in (False, True):
        second = cleaned(first, details=details)
        assert account(second)["record"] == {"newsclean": "null", "escapes": r"\/"}
        assert undone(second) == line


@pytest.mark.parametrize(
    "record",
    [
        5,
        [],
        {"mine": 1},
        {"newsclean": "5"},
        {"newsclean": 5},
        {"newsclean": " null"},
        {"escapes": 5},
        {"escapes": "zzz"},
        {"escapes": r"\/ "},
        {"escapes": r"\q"},
        {"escapes": "\\"},
        {"text": 5},
        {"text": ""},
        {"text": '"'},
        {"text": '"another text"'},
        {"text": ' "km/h. ."'},
        {"text": "[" * 100_000},
        {"text": '"' + "\n" + '"'},
    ],
)
def test_what_does_not_belong_to_the_text_is_reported(record):
    values = json.loads(cleaned(b'{"text": "km/h. ."}'))
    values["newsclean"]["record"] = record
    line = json.dumps(values).encode()
    found = undone(line)
    assert isinstance(found, Problem)
    assert (found.code, found.raw) == ("ledger", line)
    assert found.reason == "its 'record' cannot be read, or is not that of its text"


def test_what_a_table_has_put_in_says_nothing():
    values = json.loads(cleaned(b'{"text": "km\\/h. ."}'))
    values["newsclean"]["record"] |= {"newsclean": None, "text": None}
    assert undone(json.dumps(values).encode()) == b'{"text": "km\\/h. ."}'
    values = json.loads(cleaned(b'{"text": "km/h. ."}'))
    values["newsclean"]["record"] = None
    assert undone(json.dumps(values).encode()) == b'{"text": "km/h. ."}'


def test_an_account_with_another_record_is_not_overwritten():
    values = json.loads(cleaned(b'{"text": "km/h. ."}'))
    values["newsclean"]["record"] = 5
    outcome = clean(Job(CLEANERS[ALL], "jsonl", details=True), Batch(1, [json.dumps(values).encode()]))
    assert [problem.code for problem in outcome.problems] == ["not-an-account"]


def test_a_table_may_have_been_made_of_records():
    pa = pytest.importorskip("pyarrow")
    from newsclean.corpus.details_schema import details_type, is_details

    record = pa.field("record", pa.struct([("escapes", pa.string())]))
    assert is_details(pa.struct([*details_type(), record]))
    assert not is_details(pa.struct([*details_type(), pa.field("mine", pa.string())]))


def upper(text):
    return re.sub(
        r"(\\\\)|\\u([0-9a-f]{4})",
        lambda m: m[1] or f"\\u{m[2].upper()}",
        json.dumps(text, ensure_ascii=True),
    )


def as_hex(text):
    halves = text.encode("utf-16-be", "surrogatepass")
    return '"' + "".join(f"\\u{a:02x}{b:02X}" for a, b in zip(halves[::2], halves[1::2], strict=True)) + '"'


def without_controls(text):
    return re.sub(r"\\[\\\"]|\\[btnfr]", lambda m: as_hex(json.loads(f'"{m[0]}"'))[1:-1], json.dumps(text))


def plain(text):
    dumped = json.dumps(text, ensure_ascii=False)
    return re.sub("[\ud800-\udfff]", lambda m: f"\\u{ord(m[0]):04x}", dumped)


WRITERS = [
    json.dumps,
    plain,
    lambda text: json.dumps(text).replace("/", "\\/"),
    lambda text: plain(text).replace("/", "\\/").replace("<", "\\u003c"),
    upper,
    as_hex,
    without_controls,
]
PIECES = [
    "He left. .", " , he said", "\n\n", "\t", "  ", "/", "</b>", "\\", '"', "\u00e9", "\u201c", "\U0001f600", "\ud800",
    "\udc00", "\x7f", "\x00", "\u2028", "&amp;", "\u00c3\u00a9", "\\u00e9", "\\/",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=12).map("".join)


def readable(text):
    """Return a text as JSON can hold it: two halves that meet are one character."""
    return text.encode("utf-16-be", "surrogatepass").decode("utf-16-be", "surrogatepass")


@st.composite
def lines(draw):
    text = readable(draw(TEXTS))
    if draw(st.booleans()):
        literal = draw(st.sampled_from(WRITERS))(text)
    else:  # each character by whom it happens to be
        literal = '"' + "".join(draw(st.sampled_from(WRITERS))(c)[1:-1] for c in text) + '"'
    assert json.loads(literal) == text
    members = [f'"text":{draw(st.sampled_from(["", " "]))}{literal}']
    members += draw(
        st.lists(st.sampled_from(['"n": 1.0', '"by": "J\u00f3n"', '"newsclean": null']), unique=True)
    )
    body = ", ".join(draw(st.permutations(members)))
    return (f"{{{body}}}" + draw(st.sampled_from(["", "\n", "\r\n"]))).encode()


@given(lines(), st.lists(st.sampled_from(list(CLEANERS)), min_size=1, max_size=3), st.booleans())
def test_whoever_printed_it_the_bytes_come_back(line, ways, details):
    made = line
    for number, stages in enumerate(ways):
        made = cleaned(made, stages, details=details or not number)
    assert undone(made) == line
