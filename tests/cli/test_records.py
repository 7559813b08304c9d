"""JSON Lines through the command line: records keep their bytes, bad ones are told apart, nothing is lost."""

import io
import json

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from newsclean import Cleaner
from newsclean.corpus.batch import Batch
from newsclean.corpus.job import Job
from newsclean.corpus.jsonl import clean, read
from newsclean.corpus.utf8 import NO_TEXT

BAD = [
    (b"nope", "not-json", "expecting value at character 1"),
    (b'{"text": "cut off', "not-json", "unterminated string starting at character 10"),
    (b'{"text": "a"', "not-json", "expecting ',' or '}' at character 13"),
    (b'{"text": "a",}', "not-json", "expecting a name in double quotes at character 14"),
    (b'{"text" "a"}', "not-json", "expecting ':' at character 9"),
    (b'{"text": "a"} {}', "not-json", "extra data at character 15"),
    (b'{"text": "tab\there"}', "not-json", "invalid control character at character 14"),
    (b"{'text': 'a'}", "not-json", "expecting a name in double quotes at character 2"),
    (b"\x00\x00", "not-json", "expecting value at character 1"),
    (b'\xef\xbb\xbf{"text": "a"}', "not-json", "expecting value at character 1"),
    (b"[1]", "not-an-object", "the record is a list, not an object"),
    (b'"text"', "not-an-object", "the record is a string, not an object"),
    (b"12", "not-an-object", "the record is a number, not an object"),
    (b"null", "not-an-object", "the record is null, not an object"),
    (b"true", "not-an-object", "the record is true or false, not an object"),
    (b"{}", "no-text-field", "there is no field 'text'; --field names another"),
    (b'{"body": "a"}', "no-text-field", "there is no field 'text'; --field names another"),
    (b'{"text": null}', "text-not-a-string", "the field 'text' is null, not a string"),
    (b'{"text": 12}', "text-not-a-string", "the field 'text' is a number, not a string"),
    (b'{"text": 1.5}', "text-not-a-string", "the field 'text' is a number, not a string"),
    (b'{"text": NaN}', "text-not-a-string", "the field 'text' is a number, not a string"),
    (b'{"text": ["a"]}', "text-not-a-string", "the field 'text' is a list, not a string"),
    (b'{"text": {"a": 1}}', "text-not-a-string", "the field 'text' is an object, not a string"),
    (b'{"text": "caf\xe9"}', "not-utf8", "byte 0xe9 at offset 13 of the line is not UTF-8"),
    (b'{"text": "\xed\xa0\x80"}', "not-utf8", "byte 0xed at offset 10 of the line is not UTF-8"),
    (
        b'{"x": ' + b"[" * 100_000 + b"]" * 100_000 + b', "text": "a"}',
        "too-deep",
        "its values are nested too deeply",
    ),
]

GOOD = [
    b'{"text": "Fine."}',
    b'{"text":"Fine."}',
    b'  {  "text"  :  "Fine."  }  ',
    b'{"text": "Fine.", "n": 1.0, "m": 1e400, "k": 10000000000000000000000000000000, "z": -0.0}',
    b'{"n": ' + b"9" * 10_000 + b', "text": "Fine."}',
    b'{"n": NaN, "i": Infinity, "text": "Fine."}',
    b'{"text": "caf\\u00e9 \\/ \\ud83d\\ude00"}',
    '{"text": "café 😀", "a": "\u2028"}'.encode(),
    b'{"text": "lone \\ud800 half", "a": "\\ud800"}',
    b'{"text": "first", "text": "Fine."}',
    b'{"te\\u0078t": "Fine."}',
    b'{"text": ""}',
    b'{"text": "Fine.", "url": null, "title": 5, "published": "someday", "language": ["en"]}',
    b'{"text": "Fine.", "url": "not a url", "title": "", "published": "", "language": "English, mostly"}',
]


def ids(rows):
    return [str(row if isinstance(row, bytes) else row[0])[2:42] for row in rows]


@pytest.mark.parametrize(("line", "code", "reason"), BAD, ids=ids(BAD))
def test_a_bad_record_is_reported_and_the_others_come_out(run, tmp_path, line, code, reason):
    good = b'{"text": "Fine."}\n'
    (tmp_path / "in.jsonl").write_bytes(good + line + b"\n" + good)
    done = run("in.jsonl", "--errors", "errors.jsonl")
    assert (done.code, done.out) == (2, good + good)
    assert done.err == f"in.jsonl:2: {code}: {reason}\n"
    (report,) = map(json.loads, (tmp_path / "errors.jsonl").read_bytes().splitlines())
    assert report.pop("raw").encode("utf-8", "surrogateescape") == line
    assert report == {"file": "in.jsonl", "line": 2, "code": code, "reason": reason}


@pytest.mark.parametrize("line", GOOD, ids=ids(GOOD))
@pytest.mark.parametrize("end", [b"", b"\n", b"\r\n"], ids=["no end", "lf", "crlf"])
def test_a_record_whose_text_does_not_change_is_not_touched(run, line, end):
    done = run("--format", "jsonl", "--stages", "whitespace,punctuation", stdin=line + end)
    assert (done.code, done.out, done.err) == (0, line + end, "")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            b'{"id":1.50, "text":"programs. .","z" : [1,  2]}',
            b'{"id":1.50, "text":"programs.","z" : [1,  2]}',
        ),
        ('{"t": "é", "text": "é programs. ."}'.encode(), '{"t": "é", "text": "é programs."}'.encode()),
        (b'{"text": "\\u00e9 programs. ."}', b'{"text": "\\u00e9 programs."}'),
        (b'{"text": "\\ud800 programs. .", "n": 1E5}', b'{"text": "\\ud800 programs.", "n": 1E5}'),
        (
            '{"a": "é", "text": "\\ud800 programs. ."}'.encode(),
            '{"a": "é", "text": "\\ud800 programs."}'.encode(),
        ),
        (b'{"text": "1", "text": "programs. ."}', b'{"text": "1", "text": "programs."}'),
        (b'\xef\xbb\xbf{"text": "programs. ."}\r\n\r\n', b'\xef\xbb\xbf{"text": "programs."}\r\n\r\n'),
        (b'\n  \n{"text": "programs. ."}\n\n', b'\n  \n{"text": "programs."}\n\n'),
    ],
)
def test_only_the_text_changes(run, before, after):
    done = run("--format", "jsonl", "--stages", "punctuation", stdin=before)
    assert (done.code, done.out, done.err) == (0, after, "")


def test_another_field(run):
    line = b'{"text": "left. .", "body": "left. ."}\n'
    done = run("--format", "jsonl", "--field", "body", stdin=line)
    assert done.out == b'{"text": "left. .", "body": "left."}\n'


def test_in_place_bad_records_stay_where_they_are(run, tmp_path):
    path = tmp_path / "in.jsonl"
    path.write_bytes(b'{"text": "Fine."}\nnope\n\n{"text": "programs. ."}\n\xff\n')
    done = run("-w", "in.jsonl")
    assert done.code == 2
    assert path.read_bytes() == b'{"text": "Fine."}\nnope\n\n{"text": "programs."}\n\xff\n'
    assert [line.split(": ")[0] for line in done.err.splitlines()] == ["in.jsonl:2", "in.jsonl:5", "cleaned"]


def test_in_place_with_the_first_change_far_behind(run, tmp_path):
    path = tmp_path / "in.jsonl"
    head = b'{"text": "Fine."}\n' * 1000
    path.write_bytes(head + b'{"text": "programs. ."}\n' + head)
    assert run("-w", "in.jsonl").code == 0
    assert path.read_bytes() == head + b'{"text": "programs."}\n' + head


def test_in_place_without_a_change_the_file_is_not_written(run, tmp_path):
    path = tmp_path / "in.jsonl"
    path.write_bytes(b'{"text": "Fine."}\nnope\n')
    before = path.stat().st_ino
    assert run("-w", "in.jsonl").code == 2
    assert path.stat().st_ino == before


def test_several_files_are_joined(run, tmp_path):
    (tmp_path / "a.jsonl").write_bytes(b'{"text": "One."}')
    (tmp_path / "b.jsonl").write_bytes(b'\xef\xbb\xbf{"text": "Two."}\n')
    (tmp_path / "empty.jsonl").touch()
    (tmp_path / "c.jl").write_bytes(b'{"text": "Three."}')
    joined = b'{"text": "One."}\n{"text": "Two."}\n{"text": "Three."}'
    names = ["a.jsonl", "b.jsonl", "empty.jsonl", "c.jl"]
    assert run(*names).out == joined
    assert run(*names, "-o", "out.jsonl").code == 0
    assert (tmp_path / "out.jsonl").read_bytes() == joined


def test_an_empty_file_gives_an_empty_file(run, tmp_path):
    (tmp_path / "a.jsonl").touch()
    assert run("a.jsonl", "-o", "out/").code == 0
    assert (tmp_path / "out/a.jsonl").read_bytes() == b""


def test_hints_of_the_record_come_before_those_of_the_command_line(run):
    line = '{"text": "Er kam am 04/05/2019 um.", "language": null, "published": "x"}\n'
    for language in ("de", "en"):
        done = run("--format", "jsonl", "--details", "--language", language, stdin=line.encode())
        assert json.loads(done.out)["newsclean"]["metadata"]["language"] == language
    own = line.replace("null", '"fr"').encode()
    done = run("--format", "jsonl", "--details", "--language", "de", stdin=own)
    assert json.loads(done.out)["newsclean"]["metadata"]["language"] == "fr"


class TestDetails:
    @pytest.mark.parametrize(
        ("before", "head", "tail"),
        [
            (b'{"text":"programs. ."}', b'{"text":"programs.","newsclean":{', b"}}"),
            (b'{"text": "programs. .", "a": 1 } ', b'{"text": "programs.", "a": 1, "newsclean": {', b"} } "),
            (b'{"text": "Fine."}', b'{"text": "Fine.", "newsclean": {', b"}}"),
            (b'{"newsclean": null, "text": "Fine."}', b'{"newsclean": {', b'}, "text": "Fine."}'),
        ],
    )
    def test_are_a_field_at_the_end_or_where_it_was(self, run, before, head, tail):
        done = run("--format", "jsonl", "--details", stdin=before)
        assert done.out.startswith(head)
        assert done.out.endswith(tail)
        column = json.loads(done.out)["newsclean"]
        assert list(column)[:6] == ["version", "edits", "lines", "dates", "metadata", "warnings"]
        assert list(column)[6:] == ["record"] * (b"null" in before)  # which undo puts back
        assert column["version"] == 1

    def test_have_lone_surrogates_as_escapes(self, run):
        line = '{"a": "é", "text": "\\ud800"}\n'.encode()
        done = run("--format", "jsonl", "--details", stdin=line)
        assert json.loads(done.out)["newsclean"]["edits"][0]["original"] == "\ud800"


@given(st.lists(st.one_of(st.sampled_from([row[0] for row in BAD[:-1]] + GOOD), st.binary(max_size=30))))
def test_documents_in_are_documents_out_and_documents_reported(lines):
    data = b"\n".join(line.replace(b"\n", b"") for line in lines)
    assume(not data.startswith(NO_TEXT))  # UTF-16, or compressed: the file is refused as a whole
    job = Job(Cleaner(stages=["whitespace"]), "jsonl")
    outcomes = [clean(job, batch) for batch in read(io.BytesIO(data))]
    documents = sum(bool(line.strip(b" \t\r\n")) for line in data.split(b"\n"))
    assert sum(outcome.counts.documents for outcome in outcomes) == documents
    out = [line for outcome in outcomes for line in outcome.payload if line.strip(b" \t\r\n")]
    assert len(out) + sum(len(outcome.problems) for outcome in outcomes) == documents


@given(st.dictionaries(st.text(), st.recursive(st.none() | st.floats() | st.text(), st.lists)), st.booleans())
def test_records_survive_whatever_they_hold(record, ascii_only):
    record = {**record, "text": "programs. ."}
    record.pop("language", None)
    line = json.dumps(record, ensure_ascii=ascii_only).encode("utf-8", "surrogatepass")
    job = Job(Cleaner(stages=["punctuation"]), "jsonl")
    outcome = clean(job, Batch(1, [line]))
    if outcome.problems:  # a lone surrogate that is not escaped is not UTF-8
        assert outcome.problems[0].code == "not-utf8"
        return
    back = json.loads(outcome.payload[0])
    assert back.pop("text") == "programs."
    record.pop("text")
    assert repr(back) == repr(record)


def test_fifty_thousand_lines_are_batches(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"{}\n" * 1000 + b"x" * (1 << 21) + b"\n{}")
    with path.open("rb") as stream:
        batches = list(read(stream))
    assert b"".join(record for batch in batches for record in batch.records) == path.read_bytes()
    assert all(len(batch.records) <= 64 for batch in batches)
    firsts = [batch.first for batch in batches]
    assert firsts == [1 + sum(len(b.records) for b in batches[:i]) for i in range(len(batches))]
