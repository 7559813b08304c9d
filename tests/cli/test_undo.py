"""The way back: ledgers of text files, the details of records."""

import gzip
import hashlib
import io
import json
import os

import pytest

from cli.conftest import CLEAN, DIRTY
from conftest import FIXTURES


@pytest.mark.parametrize(
    "change", [lambda raw: raw, lambda raw: b"\xef\xbb\xbf" + raw.replace(b"\n", b"\r\n")]
)
def test_a_sample_and_back_to_the_byte(run, tmp_path, sample, change):
    raw = change((FIXTURES / "raw" / f"{sample}.txt").read_bytes())
    cleaned = run("--ledger", "ledger", stdin=raw).out
    (tmp_path / "clean.txt").write_bytes(cleaned)
    entry = json.loads((tmp_path / "ledger").read_bytes())
    assert list(entry) == [
        "version", "file", "sha256", "edits", "lines", "dates", "metadata", "warnings",
    ]  # fmt: skip
    assert entry["sha256"] == {
        "original": hashlib.sha256(raw).hexdigest(),
        "cleaned": hashlib.sha256(cleaned).hexdigest(),
    }
    assert run("undo", "clean.txt", "--ledger", "ledger").out == raw
    assert run("undo", "clean.txt", "--ledger", "ledger", "-w").code == 0
    assert (tmp_path / "clean.txt").read_bytes() == raw


def test_one_ledger_for_many_files(run, tmp_path):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_bytes(DIRTY + name.encode())
    assert run("-w", "--ledger", "ledger", "a.txt", "b.txt").code == 0
    for name in ("a.txt", "b.txt"):
        assert run("undo", name, "--ledger", "ledger", "-o", "out").code == 0
        assert (tmp_path / "out").read_bytes() == DIRTY + name.encode()


@pytest.mark.parametrize("folder", ["back", "back/", "new/"])
def test_a_directory_gets_a_file_of_the_same_name(run, tmp_path, folder):
    (tmp_path / "back").mkdir()
    (tmp_path / "a.txt").write_bytes(run("--ledger", "ledger", stdin=DIRTY).out)
    done = run("undo", "a.txt", "--ledger", "ledger", "-o", folder)
    assert (done.code, done.err) == (0, "")
    assert (tmp_path / folder / "a.txt").read_bytes() == DIRTY
    done = run("undo", tmp_path / folder / "a.txt", "--ledger", "ledger", "-o", folder)
    assert (done.code, "is the input itself" in done.err) == (2, True)


def test_a_second_run_in_place_does_not_lose_the_way_back(run, tmp_path):
    (tmp_path / "a.txt").write_bytes(DIRTY)
    for _ in range(3):
        assert run("-w", "--ledger", "ledger", "a.txt").code == 0
    assert len((tmp_path / "ledger").read_bytes().splitlines()) == 1
    assert run("undo", "a.txt", "--ledger", "ledger").out == DIRTY


def test_a_ledger_of_what_was_not_written_in_place_is_replaced(run, tmp_path):
    for text in (DIRTY, b"Another. .\n"):
        run("--ledger", "ledger", stdin=text)
    assert len((tmp_path / "ledger").read_bytes().splitlines()) == 1


def test_a_clean_file_has_an_entry_too(run, tmp_path):
    (tmp_path / "a.txt").write_bytes(CLEAN)
    assert run("-w", "--ledger", "ledger", "a.txt").code == 0
    assert run("undo", "a.txt", "--ledger", "ledger").out == CLEAN


def test_files_that_became_the_same_are_told_apart_by_name(run, tmp_path):
    other = DIRTY.replace(b" ,", b"  ,")
    for name, text in (("a.txt", DIRTY), ("b.txt", other)):
        (tmp_path / name).write_bytes(text)
    assert run("-w", "--ledger", "ledger", "a.txt", "b.txt").code == 0
    assert run("undo", "a.txt", "--ledger", "ledger").out == DIRTY
    assert run("undo", tmp_path / "b.txt", "--ledger", "ledger").out == other
    done = run("undo", "-", "--ledger", "ledger", stdin=CLEAN)
    assert done.err == (
        "newsclean: ledger: several originals of the ledger were cleaned to this text; name the file as it was named\n"
    )


def edited(**values):
    def edit(entry):
        entry.update(values)

    return edit


def wrong_hash(entry):
    entry["sha256"]["original"] = "0" * 64


@pytest.mark.parametrize(
    ("damage", "message"),
    [
        (edited(edits=[]), "the ledger is damaged: its edits do not give back the original"),
        (edited(edits=[{}]), "the ledger is damaged: its edits do not fit the text"),
        (edited(edits=[5]), "the ledger is damaged: its edits do not fit the text"),
        (edited(edits=5), "ledger is not a ledger"),
        (
            edited(edits=[{"start": 5, "end": 1, "original": "", "replacement": "zzz"}]),
            "the ledger is damaged: its edits do not fit the text",
        ),
        (edited(sha256={}), "ledger is not a ledger"),
        (
            edited(sha256={"cleaned": "0" * 64}),
            "no entry of the ledger belongs to this text; it has changed since, or never was cleaned",
        ),
        (wrong_hash, "the ledger is damaged: its edits do not give back the original"),
    ],
)
def test_a_ledger_that_does_not_fit_is_refused(run, tmp_path, damage, message):
    (tmp_path / "a.txt").write_bytes(DIRTY)
    run("-w", "--ledger", "ledger", "a.txt")
    entry = json.loads((tmp_path / "ledger").read_bytes())
    damage(entry)
    (tmp_path / "ledger").write_text(json.dumps(entry))
    done = run("undo", "a.txt", "--ledger", "ledger")
    assert (done.code, done.out, done.err) == (2, b"", f"newsclean: ledger: {message}\n")


ERRORS = [
    ([], "usage: undo needs one FILE, or - for standard input; see newsclean undo --help"),
    (["a.txt", "b.txt"], "usage: undo needs one FILE, or - for standard input; see newsclean undo --help"),
    (["a.txt"], "input: a.txt: a text file needs the ledger of its cleaning: --ledger PATH"),
    (["missing.txt", "--ledger", "l"], "input: missing.txt: there is no such file"),
    (["a.txt", "--ledger", "l"], "input: l: there is no such file"),
    (["a.txt", "--ledger", "."], "input: .: it is a directory, and a file is needed"),
    (["a.txt", "--ledger", "a.txt"], "ledger: a.txt is not a ledger"),
    (["a.txt", "--ledger", "empty"], "ledger: empty is not a ledger"),
    (
        ["-", "-w"],
        "usage: --write puts FILE back in place, so there can be no -o and no standard input; "
        "see newsclean undo --help",
    ),
    (["a.txt", "--ledger", "a.ledger", "-o", "a.ledger"], "config: -o a.ledger is the ledger"),
    (["a.txt", "--ledger", "a.ledger", "-o", "link"], "config: -o link is the ledger"),
    (
        ["a.txt", "--ledger", "a.ledger", "-o", "./a.txt"],
        "config: -o ./a.txt is the input itself; --write puts a file back in place",
    ),
    (
        ["a.txt", "--ledger", "a.ledger", "-o", "."],
        "config: -o ./a.txt is the input itself; --write puts a file back in place",
    ),
    (["a.txt.gz"], "input: a.txt.gz: a text file needs the ledger of its cleaning: --ledger PATH"),
    (
        ["a.txt.gz", "--ledger", "a.ledger"],
        "input: a.txt.gz: the .gz file is damaged or cut short: Not a gzipped file (b'Se')",
    ),
    (
        ["a.parquet"],
        "input: a.parquet: undo is for text and JSON Lines, not for parquet; "
        "in Python, newsclean.edits.undo(text, edits) gives a row back",
    ),
    *(
        (
            [f"a.{name}"],
            f"input: a.{name}: undo is for text and JSON Lines, not for {name}; nothing gives {name} back, so keep the source",
        )
        for name in ("wet", "html", "warc")
    ),
    (
        ["a.txt", "--leger", "l"],
        "usage: there is no option --leger; did you mean --ledger?; see newsclean undo --help",
    ),
]


@pytest.mark.parametrize(
    ("arguments", "message"), ERRORS, ids=[" ".join(arguments) for arguments, _ in ERRORS]
)
def test_message(run, tmp_path, arguments, message):
    (tmp_path / "a.txt").write_bytes(DIRTY)
    run("-w", "--ledger", "a.ledger", "a.txt")
    for name in ("a.txt.gz", "a.parquet", "a.wet", "a.html"):
        (tmp_path / name).write_bytes(DIRTY)
    (tmp_path / "empty").touch()
    (tmp_path / "link").symlink_to("a.ledger")
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}
    done = run("undo", *arguments)
    assert (done.code, done.out, done.err) == (2, b"", f"newsclean: {message}\n")
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before


COLUMN = b'"newsclean": {"edits": [{"start": 0, "end": 1, "original": "x", "replacement": "y"}]}'

BAD = [
    (b'{"text": "a"}', "ledger: there is no field 'newsclean', which --details would have added"),
    (b'{"text": "a", %s}' % COLUMN, "ledger: its edits do not fit the text, which has changed since"),
    (b'{"text": "a", "newsclean": 5}', "ledger: its edits cannot be read"),
    (
        b'{"text": "a", "newsclean": ' + b"9" * 10_000 + b"}",
        "not-an-account: 'newsclean' holds no account of a cleaning (it cannot be read); "
        "--details would overwrite it; rename it, or leave --details out",
    ),
    (b"nope", "not-json: expecting value at character 1"),
    (b"caf\xe9", "not-utf8: byte 0xe9 at offset 3 of the line is not UTF-8"),
    (b'{"body": "a"}', "no-text-field: there is no field 'text'; --field names another"),
]


@pytest.mark.parametrize(("record", "message"), BAD)
@pytest.mark.parametrize("end", [b"", b"\n"])
def test_a_record_that_cannot_be_undone_stays_and_the_others_come_back(run, tmp_path, record, message, end):
    raw = b'{"text": "programs. ."}\n\n'
    cleaned = run("--format", "jsonl", "--details", stdin=raw).out
    (tmp_path / "c.jsonl").write_bytes(cleaned + record + end)
    done = run("undo", "c.jsonl")
    assert (done.code, done.out, done.err) == (2, raw + record + end, f"c.jsonl:3: {message}\n")
    assert run("undo", "-w", "c.jsonl").code == 2
    assert (tmp_path / "c.jsonl").read_bytes() == raw + record + end
    done = run("undo", "c.jsonl", "-o", "out")  # now there is nothing to undo, and so nothing to write
    assert (done.code, done.out, (tmp_path / "out").exists()) == (2, b"", False)


def test_what_write_has_left_where_it_was_is_undone_around(run, tmp_path):
    raw = b'{"text": "programs. ."}\nnope\n{"text": "programs. .", "newsclean": "mine"}\n{"text": "Fine."}\n'
    (tmp_path / "c.jsonl").write_bytes(raw)
    assert run("-w", "--details", "c.jsonl").code == 2
    assert run("undo", "-w", "c.jsonl").code == 2
    assert (tmp_path / "c.jsonl").read_bytes() == raw


def test_no_records_are_undone_to_none(run, tmp_path):
    (tmp_path / "c.jsonl").touch()
    assert run("undo", "c.jsonl", "-o", "out.jsonl").code == 0
    assert (tmp_path / "out.jsonl").read_bytes() == b""


def gzip_pair():
    return gzip.compress, gzip.decompress


def zstandard_pair():
    zstandard = pytest.importorskip("zstandard", reason="pip install 'newsclean[zstd]'")

    def decompress(data):
        return zstandard.ZstdDecompressor().stream_reader(io.BytesIO(data)).read()

    return zstandard.compress, decompress


@pytest.mark.parametrize("through_link", [False, True])
@pytest.mark.parametrize(("suffix", "pair"), [(".gz", gzip_pair), (".zst", zstandard_pair)])
def test_a_compressed_text_and_back(run, tmp_path, suffix, pair, through_link):
    compress, decompress = pair()
    name = f"u.txt{suffix}"
    stored = tmp_path / ("store" if through_link else name)
    stored.write_bytes(compress(DIRTY))
    if through_link:
        (tmp_path / name).symlink_to(stored)
    assert run("-w", "--ledger", "led", name).code == 0
    assert decompress(stored.read_bytes()) == CLEAN
    assert run("undo", "--ledger", "led", name).out == DIRTY
    assert run("undo", "--ledger", "led", name, "-o", "plain.txt").code == 0
    assert (tmp_path / "plain.txt").read_bytes() == DIRTY
    assert run("undo", "--ledger", "led", name, "-o", f"other{suffix}").code == 0
    assert decompress((tmp_path / f"other{suffix}").read_bytes()) == DIRTY
    assert run("undo", "-w", "--ledger", "led", name).code == 0
    assert decompress(stored.read_bytes()) == DIRTY


@pytest.mark.parametrize(("suffix", "pair"), [(".gz", gzip_pair), (".zst", zstandard_pair)])
def test_compressed_records_and_back(run, tmp_path, suffix, pair):
    compress, decompress = pair()
    path = tmp_path / f"u.jsonl{suffix}"
    path.write_bytes(compress(RAW))
    assert run("-w", "--details", path).code == 0
    assert run("undo", path).out == RAW
    assert run("undo", "-w", path).code == 0
    assert decompress(path.read_bytes()) == RAW


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_is_written_to_and_stays(run, tmp_path):
    (tmp_path / "a.txt").write_bytes(DIRTY)
    run("-w", "--ledger", "led", "a.txt")
    os.mkfifo(tmp_path / "pipe")
    read = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    try:
        assert run("undo", "a.txt", "--ledger", "led", "-o", "pipe").code == 0
        assert os.read(read, 1000) == DIRTY
    finally:
        os.close(read)
    assert (tmp_path / "pipe").is_fifo()


@pytest.mark.parametrize(
    "record",
    [
        b'{"text": "programs. .", "n": 1.0}',
        b'{"text":"programs. ."}',
        b'{"text": "Fine."}',
        b'{ "n" : 1 , "text" : "programs. ." }',
        '{"é": 1, "text": "é programs. ."}'.encode(),
        b'{"text": "\\u00e9 programs. . \\ud800"}',
        b'\xef\xbb\xbf{"text": "programs. ."}',
        b'{"text":"At 5 km\\/h he left. ."}',
        b'{"text":"programs. .\\n\\u003cb\\u003e caf\\u00E9 caf\\u00e9"}',
        b'{"newsclean": null, "text": "programs. ."}',
    ],
)
@pytest.mark.parametrize("end", [b"", b"\n", b"\r\n\r\n"])
def test_records_and_back_to_the_byte(run, record, end):
    cleaned = run("--format", "jsonl", "--details", stdin=record + end).out
    done = run("undo", "-", "--format", "jsonl", stdin=cleaned)
    assert (done.code, done.out) == (0, record + end)


RAW = b'{"text": "programs. .", "n": 1.0}\n{"text": "Fine."}\n'


@pytest.mark.parametrize("more", [[], ["--stages", "encoding,whitespace,dates"], ["--preset", "minimal"]])
def test_records_that_were_cleaned_again_lead_back_to_the_first(run, tmp_path, more):
    (tmp_path / "c.jsonl").write_bytes(RAW)
    assert run("-w", "--details", "c.jsonl", *more).code == 0
    assert run("-w", "--details", "c.jsonl").code == 0
    done = run("-w", "--details", "c.jsonl")
    assert (done.code, done.err) == (0, "")
    assert json.loads((tmp_path / "c.jsonl").read_bytes().splitlines()[0])["text"] == "programs."
    assert run("undo", "c.jsonl").out == RAW


def test_a_field_of_somebody_else_is_not_overwritten(run, tmp_path):
    mine = b'{"text": "programs. .", "newsclean": "mine"}\n'
    (tmp_path / "c.jsonl").write_bytes(mine + RAW)
    done = run("-w", "--details", "c.jsonl")
    assert done.code == 2
    assert done.err == (
        "c.jsonl:1: not-an-account: 'newsclean' holds no account of a cleaning (there is something else in it); "
        "--details would overwrite it; rename it, or leave --details out\ncleaned: c.jsonl\n"
    )
    assert (tmp_path / "c.jsonl").read_bytes().startswith(mine)
    assert run("c.jsonl").out.startswith(b'{"text": "programs.", "newsclean": "mine"}\n')


@pytest.mark.parametrize("form", ["jsonl", "parquet", "html"])
def test_a_text_is_not_overwritten_by_its_account(run, tmp_path, form):
    (tmp_path / f"c.{form}").write_bytes(b'{"newsclean": "programs. ."}\n')
    done = run("--details", "--field", "newsclean", "-o", "out", f"c.{form}")
    assert done.code == 2
    assert done.err == (
        "newsclean: config: the text is in 'newsclean', where its account would go: do without details\n"
    )
    assert not (tmp_path / "out").exists()
