"""Every error that a user can make on the command line has a message of one line, and exit code 2."""

import bz2
import gzip
import shlex
import subprocess
import sys

import pytest

from cli.conftest import DIRTY

SEE = "; see newsclean --help"
USAGE = "newsclean: usage: "
CONFIG = "newsclean: config: "
NOT_JOINED = "several files need --write or -o DIR; only what comes out as jsonl or as wet can be written one after another"

ERRORS = [
    (["--chek"], USAGE + "there is no option --chek; did you mean --check?" + SEE),
    (["--zzzzzz=1"], USAGE + "there is no option --zzzzzz=1" + SEE),
    (["--preset"], USAGE + "argument --preset: expected one argument" + SEE),
    (["--preset", "artcle"], CONFIG + "there is no preset 'artcle'; there are article, body, minimal"),
    (["--keep", "bylin"], CONFIG + "there is no role 'bylin'; did you mean 'byline'?"),
    (["--keep", "byline", "--drop", "byline"], CONFIG + "byline cannot be both kept and dropped"),
    (
        ["--stages", "encodign"],
        CONFIG
        + "there is no stage 'encodign'; there are encoding, boilerplate, repeats, whitespace, punctuation, dates",
    ),
    (["--dates", "all"], CONFIG + "dates is one of off, explicit, annotate, anchored, not 'all'"),
    (["--format", "xml"], CONFIG + "there is no format 'xml'; there are text, markdown, jsonl"),
    (
        ["--published", "yesterday"],
        USAGE + "--published takes an ISO 8601 date, such as 2019-11-15, not 'yesterday'" + SEE,
    ),
    (["-j", "-1"], USAGE + "--jobs takes a number of processes, 0 for one on each core, not -1" + SEE),
    (
        ["--language", "English"],
        USAGE + "--language takes an ISO 639 code, such as en, not 'English'" + SEE,
    ),
    *(
        (
            [name, "a\udcff"],
            USAGE + f"{name} takes text, and 'a\\udcff' is none: some of its bytes are not UTF-8" + SEE,
        )
        for name in ("--language", "--published", "--url", "--title", "--field")
    ),
    (["config", "--language", "\udcff"], USAGE + "--language takes text, and '\\udcff' is none"),
    (["learn", "--host", "\udcff"], USAGE + "--host takes text, and '\\udcff' is none"),
    (["explain", "--title", "\udcff"], USAGE + "--title takes text, and '\\udcff' is none"),
    (["report", "a.txt", "-o", "x", "--url", "\udcff"], USAGE + "--url takes text, and '\\udcff' is none"),
    (
        ["--progress", "no"],
        USAGE + "argument --progress: invalid choice: 'no' (choose from 'auto', 'always', 'never')" + SEE,
    ),
    *(
        (
            [f"--{name}", value],
            USAGE + f"--{name} takes names with commas between them, and there are none" + SEE,
        )
        for name in ("stages", "keep", "drop")
        for value in ("", ",", " , ")
    ),
    (
        ["explain", "--stages", ""],
        USAGE + "--stages takes names with commas between them, and there are none",
    ),
    *(
        (
            ["learn", "a.jsonl", "-o", "p", "--min-pages", pages],
            USAGE + f"--min-pages takes a number of pages, not {pages}",
        )
        for pages in ("0", "-5")
    ),
    *(
        (
            ["learn", "a.jsonl", "-o", "p", "--min-share", share],
            USAGE + f"--min-share takes a number from 0 to 100, not {share}",
        )
        for share in ("-1", "500", "nan")
    ),
    (["learn", "a.jsonl", "-o", "p", "--keep", "caption"], USAGE + "there is no option --keep"),
    (["-j", "x"], USAGE + "argument -j/--jobs: not a whole number: 'x'" + SEE),
    (["explain", "--published", "yesterday"], USAGE + "--published takes an ISO 8601 date, such as"),
    (["-w"], USAGE + "--write needs files; standard input cannot be repaired in place" + SEE),
    (["-w", "-"], USAGE + "--write needs files; standard input cannot be repaired in place" + SEE),
    (["-w", "-o", "x", "a.txt"], USAGE + "--write and -o exclude each other" + SEE),
    (["-w", "--check", "a.txt"], USAGE + "--write and --check/--diff exclude each other" + SEE),
    (["-o", "x", "--diff", "a.txt"], USAGE + "-o and --check/--diff exclude each other" + SEE),
    (
        ["--ledger", "l", "--check", "a.txt"],
        USAGE + "--ledger goes with what is written, so not with --check or --diff" + SEE,
    ),
    (["--ledger", "l", "a.jsonl"], CONFIG + "--ledger is for text files; --details accounts for records"),
    (["--details", "a.txt"], CONFIG + "--details is for records; --ledger accounts for text files"),
    (
        ["explan", "a.txt"],
        USAGE + "there is no verb and no file explan; did you mean explain? see newsclean --help",
    ),
    (
        ["Explain", "--json", "a.txt"],
        USAGE + "there is no verb and no file Explain; did you mean explain? see newsclean --help",
    ),
    (["undoo"], USAGE + "there is no verb and no file undoo; did you mean undo? see newsclean --help"),
    (["frobnicate"], "frobnicate: missing: there is no such file"),
    (["frobnicate", "a.txt"], CONFIG + "there is no file frobnicate"),
    (
        ["a.txt", "b.txt"],
        CONFIG + NOT_JOINED,
    ),
    (
        ["a.txt", "a.jsonl"],
        CONFIG + NOT_JOINED,
    ),
    (
        ["a.txt", "b.txt", "-o", "b.txt"],
        CONFIG + "-o b.txt: several files need a directory, and this is a file",
    ),
    (["a.txt", "-o", "a.txt"], CONFIG + "-o a.txt is the input itself; --write repairs a file in place"),
    (
        ["a.txt", "b.txt", "-o", "."],
        CONFIG + "-o . would overwrite the input; --write repairs files in place",
    ),
    (["a.txt", "--ledger", "a.txt"], CONFIG + "--ledger a.txt is one of the inputs"),
    (["a.txt", "--errors", "a.txt"], CONFIG + "--errors a.txt is one of the inputs"),
    (["a.txt", "-o", "x", "--ledger", "./x"], CONFIG + "--ledger ./x is where the output goes"),
    (["a.txt", "--errors", "x", "--removed", "./x"], CONFIG + "--removed ./x is where --errors goes"),
    (
        ["-w", "a.txt", "--ledger", ""],
        USAGE + "--ledger takes the name of a file, and this one is empty" + SEE,
    ),
    (
        ["-o", "x.jsonl"],
        CONFIG + "-o x.jsonl: what comes out is text, not jsonl; --format says what the input is",
    ),
    (["a.jsonl", "-o", "x.parquet"], CONFIG + "-o x.parquet: what comes out is jsonl, not parquet"),
    (["a.html", "-o", "x.html"], CONFIG + "-o x.html: what comes out is text, not html"),
    (["a.txt", "-o", ""], USAGE + "--output takes the name of a file, and this one is empty" + SEE),
    (
        ["a.txt", "--errors", "no/such/e"],
        "newsclean: output: cannot write no/such/e: No such file or directory",
    ),
    (
        ["a.txt", "--ledger", "no/such/l"],
        "newsclean: output: cannot write the ledger no/such/l: No such file or directory",
    ),
    (
        ["a.txt", "-o", "no/such/o"],
        "newsclean: output: cannot write the output in ",
    ),
    (["-", "-"], USAGE + "standard input can be read once; it is named twice" + SEE),
    (["-", "-", "-o", "d/"], USAGE + "standard input can be read once; it is named twice" + SEE),
    (
        ["a.wet", "--details"],
        CONFIG + "--details adds a field to each record, and a wet file has no room for it",
    ),
    (["a.wet", "--ledger", "l"], CONFIG + "--ledger is for text files; no account is kept of wet"),
    (["a.html", "--ledger", "l"], CONFIG + "--ledger is for text files; --details accounts for records"),
    (
        ["a.html", "b.html"],
        CONFIG + "several pages need -o DIR or, as the records of one file, -o NAME.jsonl",
    ),
    (["-w", "nope"], "nope: missing: there is no such file"),
    (["-w", "nope.html"], "nope.html: missing: there is no such file"),
    (["-w", "a.txt", "--ledger", "b.txt"], "newsclean: ledger: b.txt is not a ledger"),
    (["dir"], "dir: directory: it is a directory; say where its files go: -o DIR, or --write"),
    (
        ["-w", "dir"],
        "dir: nothing-found: the directory holds no file whose name ends in .txt, .text, .jsonl, .ndjson, .jl",
    ),
    (["-w", "dir", "--format", "text"], "dir: nothing-found: the directory holds no file"),
    (["missing.txt"], "missing.txt: missing: there is no such file"),
    (["a.txt/x"], "a.txt/x: unreadable: not a directory"),
    (
        ["-w", "a.md"],
        "a.md: unknown-format: its name does not end in .txt, .text, .jsonl, .ndjson, .jl, .parquet, .wet, .warc, .html, .htm, .xhtml; "
        "say what it is, for example --format markdown",
    ),
    (["a.json"], "a.json: unknown-format: cleaning JSON as text could break it; --format jsonl reads it if"),
    (["--check", "a.csv"], "a.csv: unknown-format: cleaning a table or XML as text could break it; "),
    (["b.xml"], "b.xml: missing: there is no such file"),
    (
        ["packed.txt"],
        "packed.txt:1: not-utf8: the file is compressed with gzip; let its name end in .gz, or unpack it first: gzip -dc",
    ),
    (
        ["--format", "jsonl", "packed.bz2"],
        "packed.bz2: not-utf8: the file is compressed with bzip2; unpack it",
    ),
    (["-w", "link.txt"], "link.txt: symlink: it is a link that leads out of "),
    (
        ["utf16.txt"],
        "utf16.txt:1: not-utf8: the file looks like UTF-16; "
        "convert it first, for example: iconv -f UTF-16 -t UTF-8",
    ),
    (
        ["utf16.jsonl"],
        "utf16.jsonl: not-utf8: the file looks like UTF-16; convert it first, for example: iconv -f UTF-16 -t UTF-8",
    ),
    (
        ["latin1.txt"],
        "latin1.txt:2: not-utf8: byte 0xe9 at offset 7 is not UTF-8; "
        "convert it first, for example: iconv -f WINDOWS-1252 -t UTF-8",
    ),
]


@pytest.mark.parametrize(
    ("arguments", "message"), ERRORS, ids=[ascii(" ".join(arguments)) for arguments, _ in ERRORS]
)
def test_message(run, tmp_path, arguments, message):
    (tmp_path / "dir").mkdir()
    (tmp_path / "packed.txt").write_bytes(gzip.compress(b"text\n"))
    (tmp_path / "packed.bz2").write_bytes(bz2.compress(b"{}\n"))
    for name in ("a.txt", "b.txt", "a.md", "a.html", "b.html", "a.json", "a.csv"):
        (tmp_path / name).write_bytes(DIRTY)
    (tmp_path / "a.jsonl").write_bytes(b"{}\n")
    (tmp_path / "utf16.txt").write_bytes("text\n".encode("utf-16"))
    (tmp_path / "utf16.jsonl").write_bytes("{}\n{}\n".encode("utf-16"))
    (tmp_path / "latin1.txt").write_bytes(b"one\ncaf\xe9\n")
    outside = tmp_path.parent / f"{tmp_path.name}-outside.txt"
    outside.write_bytes(DIRTY)
    (tmp_path / "link.txt").symlink_to(outside)
    done = run(*arguments, stdin=DIRTY)
    outside_after = outside.read_bytes()
    outside.unlink()
    assert done.err.startswith(message)
    assert len(done.err.splitlines()) == 1
    assert (done.code, done.out) == (2, b"")
    assert (tmp_path / "a.txt").read_bytes() == outside_after == DIRTY


def test_a_control_character_in_a_name_does_not_break_the_line(run):
    done = run("a\nb\x1b.txt")
    assert done.err == "a\\nb\\x1b.txt: missing: there is no such file\n"


def test_a_file_named_like_a_verb_is_reached_by_its_path(run, tmp_path):
    (tmp_path / "undo").write_bytes(DIRTY)
    assert run("./undo").code == 0
    assert run("undo").code == 2
    (tmp_path / "explan").write_bytes(DIRTY)
    assert run("explan").code == 0


@pytest.mark.parametrize("arguments", [["--help"], ["-h"], ["clean", "--help"], ["a.txt", "--help"]])
def test_help_fits_one_screen(run, arguments):
    done = run(*arguments)
    lines = done.out.decode().splitlines()
    assert (done.code, done.err) == (0, "")
    assert len(lines) <= 24
    assert max(map(len, lines)) <= 80


def test_version(run):
    from newsclean import __version__

    assert run("--version").out.decode() == f"newsclean {__version__}\n"


@pytest.mark.parametrize("verb", [[], ["explain", "-"], ["report", "-", "-o", "x.html"]])
def test_a_closed_standard_input_is_said(tmp_path, verb):
    command = f"{shlex.quote(sys.executable)} -m newsclean {' '.join(verb)} <&-"
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False, cwd=tmp_path)
    assert done.returncode == 2
    assert "standard input is closed" in done.stderr
    assert len(done.stderr.splitlines()) == 1


PRINTING = [
    "a.txt", "--help", "--version", "undo a.jsonl", "--diff a.txt", "explain a.txt", "explain --json a.txt", "explain --help",
    "rules list", "rules show en/comment-form", "config",
]  # fmt: skip


@pytest.mark.parametrize("verb", PRINTING)
def test_a_closed_standard_output_is_said(tmp_path, verb):
    (tmp_path / "a.txt").write_bytes(DIRTY)
    (tmp_path / "a.jsonl").write_bytes(b"")
    command = f"{shlex.quote(sys.executable)} -m newsclean {verb} >&-"
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (2, "newsclean: input: standard output is closed\n")


def test_a_folder_for_the_output_that_is_not_there_is_named(run, tmp_path):
    (tmp_path / "a.txt").write_bytes(DIRTY)
    done = run("a.txt", "-o", "no/such/o")
    folder = (tmp_path / "no" / "such").resolve()
    assert (done.code, done.out) == (2, b"")
    assert done.err == f"newsclean: output: cannot write the output in {folder}: No such file or directory\n"
    assert (tmp_path / "a.txt").read_bytes() == DIRTY
