"""A file is written whole or not at all, whatever happens on the way."""

import os
import signal
import stat
import subprocess
import sys

import pytest

from newsclean.corpus.atomic import AtomicFile


def write(path, data):
    with AtomicFile(str(path)) as file:
        file.stream.write(data)


def test_a_new_file(tmp_path):
    write(tmp_path / "a", b"new")
    assert (tmp_path / "a").read_bytes() == b"new"
    assert os.listdir(tmp_path) == ["a"]


def test_mode_stays(tmp_path):
    (tmp_path / "a").write_bytes(b"old")
    (tmp_path / "a").chmod(0o4751)
    write(tmp_path / "a", b"new")
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o4751


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root may give files away")
def test_owner_stays(tmp_path):
    (tmp_path / "a").write_bytes(b"old")
    os.chown(tmp_path / "a", 12345, 54321)
    write(tmp_path / "a", b"new")
    after = (tmp_path / "a").stat()
    assert (after.st_uid, after.st_gid) == (12345, 54321)


@pytest.mark.parametrize("error", [OSError, KeyboardInterrupt, ValueError])
def test_an_error_leaves_everything_as_it_was(tmp_path, error):
    (tmp_path / "a").write_bytes(b"old")
    with pytest.raises(error), AtomicFile(str(tmp_path / "a")) as file:  # noqa: PT012 - the block is the test
        file.stream.write(b"new")
        raise error
    assert (tmp_path / "a").read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["a"]


def test_a_stream_that_was_closed_after_an_error_hides_no_error(tmp_path):
    with pytest.raises(LookupError), AtomicFile(str(tmp_path / "a")) as file:  # noqa: PT012 - the block is the test
        file.stream.close()
        raise LookupError
    assert os.listdir(tmp_path) == []


def test_unwanted_output_leaves_everything_as_it_was(tmp_path):
    with AtomicFile(str(tmp_path / "a")) as file:
        file.stream.write(b"new")
        file.wanted = False
    assert os.listdir(tmp_path) == []


def test_a_left_over_file_of_a_killed_run_is_not_taken(tmp_path):
    left = tmp_path / f".newsclean-{os.getpid()}-0.tmp"
    left.write_bytes(b"left")
    write(tmp_path / "a", b"new")
    assert (left.read_bytes(), (tmp_path / "a").read_bytes()) == (b"left", b"new")


def test_a_long_name(tmp_path):
    path = tmp_path / ("n" * 250)
    write(path, b"new")
    assert path.read_bytes() == b"new"


def test_a_kill_in_the_middle_loses_nothing(tmp_path):
    (tmp_path / "a").write_bytes(b"old")
    program = (
        "import sys; from newsclean.corpus.atomic import AtomicFile\n"
        "with AtomicFile(sys.argv[1]) as file:\n"
        "    file.stream.write(b'new' * 100_000); file.stream.flush()\n"
        "    print('at work', flush=True); sys.stdin.read()\n"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", program, str(tmp_path / "a")], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert process.stdout.readline() == b"at work\n"
    process.send_signal(signal.SIGKILL)
    process.communicate()
    assert (tmp_path / "a").read_bytes() == b"old"


def limited(folder, *arguments):
    """Run the command where no file can have more than 100 bytes."""
    program = (
        "import resource, signal, sys; from newsclean.cli import main\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))\n"
        "sys.exit(main(sys.argv[1:]))\n"
    )
    command = [sys.executable, "-c", program, *arguments]
    return subprocess.run(command, capture_output=True, check=False, cwd=folder)


@pytest.mark.skipif(sys.platform != "linux", reason="file size limits are set the POSIX way")
def test_a_full_disk_loses_nothing(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"The talks , he said. .\n" * 1000)
    before = (tmp_path / "a.txt").read_bytes()
    done = limited(tmp_path, "-w", "a.txt", "--stages", "punctuation")
    assert done.stderr == b"a.txt: output: cannot write the output: File too large\n"
    assert done.returncode == 2
    assert (tmp_path / "a.txt").read_bytes() == before
    assert os.listdir(tmp_path) == ["a.txt"]


@pytest.mark.skipif(sys.platform != "linux", reason="file size limits are set the POSIX way")
@pytest.mark.parametrize(
    ("option", "name", "lines", "what", "left"),
    [
        ("--ledger", "a.txt", 1000, "the ledger books.jsonl", []),
        ("--ledger", "a.txt", 1, "the ledger books.jsonl", []),  # so short that it is written at the end
        ("--removed", "a.txt", 1000, "books.jsonl", ["books.jsonl"]),
        ("--errors", "a.jsonl", 1000, "books.jsonl", ["books.jsonl"]),
    ],
)
def test_books_that_do_not_fit_are_one_line(tmp_path, option, name, lines, what, left):
    (tmp_path / name).write_bytes(b"Advertisement\nThe talks , he said. .\n" * lines)
    done = limited(tmp_path, name, option, "books.jsonl")
    said = done.stderr.decode().splitlines()
    assert said[-1] == f"newsclean: output: cannot write {what}: File too large"
    assert all(line.startswith("a.jsonl:1: ") for line in said[:-1])
    assert done.returncode == 2
    assert sorted(os.listdir(tmp_path)) == [name, *left]
