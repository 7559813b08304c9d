"""Text through the command line: where it goes, what stays, what is said."""

import os
import stat

import pytest

from cli.conftest import CLEAN, DIRTY
from conftest import FIXTURES


def test_a_sample_through_a_pipe_of_a_real_process(process, sample):
    raw = (FIXTURES / "raw" / f"{sample}.txt").read_bytes()
    done = process(stdin=raw)
    assert (done.code, done.out) == (0, (FIXTURES / "expected" / f"{sample}.txt").read_bytes())
    again = process(stdin=done.out)
    assert again.out == done.out


@pytest.mark.parametrize("arguments", [[], ["-"], ["clean"], ["clean", "-"], ["--format", "text"]])
def test_standard_input_goes_to_standard_output(run, arguments):
    done = run(*arguments, stdin=DIRTY)
    assert (done.code, done.out, done.err) == (0, CLEAN, "")


@pytest.mark.parametrize("name", ["a.txt", "a.text", "a.TXT", "a", "a.log", "./learn", "--odd.txt"])
def test_one_file_goes_to_standard_output(run, tmp_path, name):
    (tmp_path / name).write_bytes(DIRTY)
    done = run("--", name)
    assert (done.code, done.out) == (0, CLEAN)
    assert (tmp_path / name).read_bytes() == DIRTY


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (DIRTY, CLEAN),
        (DIRTY.replace(b"\n", b"\r\n"), CLEAN.replace(b"\n", b"\r\n")),
        (DIRTY.replace(b"\n", b"\r"), CLEAN.replace(b"\n", b"\r")),
        (b"\xef\xbb\xbf" + DIRTY, b"\xef\xbb\xbf" + CLEAN),
        (DIRTY.rstrip(), CLEAN.rstrip()),
        (b"\xef\xbb\xbf", b"\xef\xbb\xbf"),
        (b"", b""),
    ],
    ids=["lf", "crlf", "cr", "bom", "no end", "bom only", "empty"],
)
def test_bytes_around_the_text_stay(run, before, after):
    assert run(stdin=before).out == after


def test_in_place(run, tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(DIRTY)
    path.chmod(0o640)
    done = run("-w", path)
    assert (done.code, done.out, done.err) == (0, b"", f"cleaned: {path}\n")
    assert path.read_bytes() == CLEAN
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert os.listdir(tmp_path) == ["a.txt"]


def test_a_clean_file_is_not_written(run, tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(CLEAN)
    os.utime(path, ns=(1, 1))
    before = path.stat()
    assert run("--write", path).err == ""
    after = path.stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_many_files_in_place_with_a_broken_one_among_them(run, tmp_path):
    for name in ("a.txt", "c.txt"):
        (tmp_path / name).write_bytes(DIRTY)
    (tmp_path / "b.txt").write_bytes(b"caf\xe9\n")
    done = run("-w", "a.txt", "missing.txt", "b.txt", "c.txt")
    assert done.code == 2
    assert done.err.splitlines() == [
        "cleaned: a.txt",
        "missing.txt: missing: there is no such file",
        "b.txt:1: not-utf8: byte 0xe9 at offset 3 is not UTF-8; "
        "convert it first, for example: iconv -f WINDOWS-1252 -t UTF-8",
        "cleaned: c.txt",
    ]
    assert (tmp_path / "a.txt").read_bytes() == (tmp_path / "c.txt").read_bytes() == CLEAN
    assert (tmp_path / "b.txt").read_bytes() == b"caf\xe9\n"


class TestOutput:
    def test_to_a_file(self, run, tmp_path):
        done = run("-", "-o", "out.txt", stdin=DIRTY)
        assert (done.code, done.out) == (0, b"")
        assert (tmp_path / "out.txt").read_bytes() == CLEAN

    def test_a_new_file_has_the_mode_of_the_umask(self, run, tmp_path):
        run("-o", "out.txt", stdin=DIRTY)
        (tmp_path / "other").touch()
        assert (tmp_path / "out.txt").stat().st_mode == (tmp_path / "other").stat().st_mode

    def test_a_directory_gets_the_same_tree(self, run, tmp_path):
        for name in ("in/a.txt", "in/x/b.txt", "in/x/y/c.txt", "in/.git/d.txt", "in/picture.png"):
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_bytes(DIRTY)
        assert run("in", "-o", "out").code == 0
        written = sorted(
            str(p.relative_to(tmp_path / "out")) for p in (tmp_path / "out").rglob("*") if p.is_file()
        )
        assert written == ["a.txt", "x/b.txt", "x/y/c.txt"]
        assert (tmp_path / "out/x/y/c.txt").read_bytes() == CLEAN

    @pytest.mark.parametrize(
        ("names", "written"),
        [
            (["in/a.txt", "in/x/b.txt"], ["a.txt", "x/b.txt"]),
            (["in/a.txt"], ["a.txt"]),
            (["in/x", "in/a.txt"], ["a.txt", "x/b.txt"]),
        ],
    )
    def test_files_keep_their_places_below_what_they_share(self, run, tmp_path, names, written):
        (tmp_path / "in/x").mkdir(parents=True)
        for name in ("in/a.txt", "in/x/b.txt"):
            (tmp_path / name).write_bytes(DIRTY)
        assert run(*names, "-o", "out/").code == 0
        found = sorted(
            str(p.relative_to(tmp_path / "out")) for p in (tmp_path / "out").rglob("*") if p.is_file()
        )
        assert found == written

    def test_a_file_that_cannot_be_read_leaves_no_output(self, run, tmp_path):
        (tmp_path / "in").mkdir()
        (tmp_path / "in/bad.txt").write_bytes(b"\xff")
        (tmp_path / "in/good.txt").write_bytes(DIRTY)
        assert run("in", "-o", "out").code == 2
        assert os.listdir(tmp_path / "out") == ["good.txt"]

    def test_a_device_is_written_to_and_not_replaced(self, process):
        assert process("-o", "/dev/stdout", stdin=DIRTY).out == CLEAN


class TestCheck:
    @pytest.mark.parametrize(
        ("names", "code", "err"),
        [
            (["clean.txt"], 0, ""),
            (["dirty.txt"], 1, "would change: dirty.txt\n"),
            (["clean.txt", "dirty.txt"], 1, "would change: dirty.txt\n"),
            (["dirty.txt", "-q"], 1, ""),
            (
                ["dirty.txt", "missing.txt"],
                2,
                "would change: dirty.txt\nmissing.txt: missing: there is no such file\n",
            ),
            (["-"], 0, "<stdin>: empty: there is nothing to clean\n"),
            (["."], 1, "would change: ./dirty.txt\n"),
        ],
    )
    def test_says_what_would_change_and_changes_nothing(self, run, tmp_path, names, code, err):
        (tmp_path / "clean.txt").write_bytes(CLEAN)
        (tmp_path / "dirty.txt").write_bytes(DIRTY)
        done = run("--check", *names)
        assert (done.code, done.out, done.err) == (code, b"", err)
        assert (tmp_path / "dirty.txt").read_bytes() == DIRTY


def test_an_empty_file_is_said_to_be_empty(run, tmp_path):
    (tmp_path / "a.txt").touch()
    done = run("a.txt")
    assert (done.code, done.out, done.err) == (0, b"", "a.txt: empty: there is nothing to clean\n")
    assert run("a.txt", "--quiet").err == ""


def test_roles_and_stages_from_the_command_line(run):
    text = b"Leave a Comment\nSeoul expanded the programs. .\n"
    assert (
        run("--stages", "punctuation", stdin=text).out == b"Leave a Comment\nSeoul expanded the programs.\n"
    )
    assert run("--drop", "body", "--stages", "whitespace,punctuation", stdin=text).code == 0


def test_dates(run):
    text = b"He left on November 15, 2019.\n"
    assert run("--dates", "off", stdin=text).out == text
    assert run("--dates", "annotate", stdin=text).out == text
    assert run(stdin=text).out == b"He left on 2019-11-15.\n"
