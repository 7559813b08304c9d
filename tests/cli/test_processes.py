"""What only a real process shows: closed pipes, signals, full disks, closed streams, colours, start-up."""

import os
import signal
import subprocess
import sys

import pytest

from cli.conftest import CLEAN, DIRTY

COMMAND = [sys.executable, "-m", "newsclean"]


def test_a_closed_pipe_is_quiet(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"text": "Seoul expanded the programs."}\n' * 5000)
    process = subprocess.Popen([*COMMAND, path], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    process.stdout.read(10)
    process.stdout.close()
    err = process.stderr.read()
    process.stderr.close()
    assert (process.wait(), err) == (141, b"")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no /dev/full")
def test_a_full_disk_is_one_line():
    with open("/dev/full", "wb") as full:
        done = subprocess.run(COMMAND, input=DIRTY, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 2
    assert done.stderr == b"newsclean: output: cannot write the output: No space left on device\n"


def _heeding_signals():
    """A shell that starts the tests in the background has interrupts ignored, and that is inherited."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_DFL)


def _at_work(folder, *arguments):
    """Start a run that waits for more than it has been given."""
    process = subprocess.Popen(
        [*COMMAND, "--format", "jsonl", "-", "-o", folder / "out.jsonl", *arguments],
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=_heeding_signals,  # noqa: PLW1509 -- no threads here
    )
    process.stdin.write(b"not JSON\n" * 2000)
    process.stdin.flush()
    assert process.stderr.readline()
    return process


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize(
    ("number", "code", "message"),
    [(signal.SIGINT, 130, b"interrupted"), (signal.SIGTERM, 143, b"ended by a signal")],
)
def test_an_interrupt_is_one_line_and_leaves_no_file(tmp_path, number, code, message, jobs):
    process = _at_work(tmp_path, "--errors", tmp_path / "errors", "-j", jobs)
    process.send_signal(number)
    err = process.communicate(timeout=60)[1]
    assert process.returncode == code
    assert err.endswith(b"newsclean: " + message + b"\n")
    assert b"Traceback" not in err
    assert os.listdir(tmp_path) == ["errors"]


def test_processes_end_with_the_one_that_started_them(tmp_path):
    process = _at_work(tmp_path, "-j", "2")
    process.kill()
    process.communicate(timeout=60)  # they share its standard error, which ends with the last of them


@pytest.mark.parametrize(("closed", "code"), [("<&-", 2), (">&-", 2), ("2>&-", 0)])
def test_a_closed_stream(tmp_path, closed, code):
    (tmp_path / "a.txt").write_bytes(DIRTY)
    name = "-" if closed == "<&-" else "a.txt"
    line = f"{sys.executable} -m newsclean {name} {closed}"
    done = subprocess.run(["sh", "-c", line], capture_output=True, check=False, cwd=tmp_path)
    assert done.returncode == code
    assert b"Traceback" not in done.stderr
    assert len(done.stderr.splitlines()) == (code != 0)


def test_the_script_and_the_module_are_one():
    script = os.path.join(os.path.dirname(sys.executable), "newsclean")
    if not os.path.exists(script):
        pytest.skip("the package is not installed as a command here")
    for command in ([script], COMMAND):
        assert subprocess.run(command, input=DIRTY, capture_output=True, check=True).stdout == CLEAN


def test_a_second_writer_finds_the_old_file_or_the_new_one(process, tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(DIRTY)
    with open(path, "rb") as reader:  # a reader of the old file is not disturbed
        assert process("-w", "a.txt").code == 0
        assert reader.read() == DIRTY
    assert path.read_bytes() == CLEAN


@pytest.mark.parametrize("name", ["hashlib", "argparse", "ftfy", "langdetect"])
def test_a_clean_text_does_not_load(name):
    probe = (
        "import sys; from newsclean.cli import main; code = main([]);"
        f"sys.exit(3 if {name!r} in sys.modules else code)"
    )
    done = subprocess.run([sys.executable, "-c", probe], input=CLEAN, capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (0, CLEAN)


def test_progress_when_asked_for(tmp_path):
    (tmp_path / "a.jsonl").write_bytes(b'{"text": "Left. ."}\nnope\n')
    command = [*COMMAND, "--progress", "always", "--preset", "minimal", "a.jsonl"]
    done = subprocess.run(command, capture_output=True, check=False, cwd=tmp_path)
    assert b"2 documents, " in done.stderr
    assert b" % dropped, 1 errors\n" in done.stderr
    quiet = subprocess.run([*COMMAND, "a.jsonl"], capture_output=True, check=False, cwd=tmp_path)
    assert b"documents" not in quiet.stderr
