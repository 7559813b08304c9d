"""Runs the command line: in this process with streams of bytes, or as a process of its own."""

import io
import subprocess
import sys
from dataclasses import dataclass

import pytest

from newsclean.cli import main

DIRTY = b"Seoul expanded the programs. .\nThe talks , he said, go on.\n"
CLEAN = b"Seoul expanded the programs.\nThe talks, he said, go on.\n"


@dataclass
class Run:
    """What a command line gave: exit code, standard output, standard error."""

    code: int
    out: bytes
    err: str


class _Stream(io.TextIOWrapper):
    def __init__(self, data=b""):
        super().__init__(io.BytesIO(data), encoding="utf-8", errors="backslashreplace", write_through=True)


@pytest.fixture
def run(monkeypatch, tmp_path):
    """Run a command line in this process, with ``tmp_path`` as the working directory."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments, stdin=b""):
        out, err = _Stream(), _Stream()
        with monkeypatch.context() as patch:
            patch.setattr(sys, "stdin", _Stream(stdin))
            patch.setattr(sys, "stdout", out)
            patch.setattr(sys, "stderr", err)
            code = main([str(argument) for argument in arguments])
        return Run(code, out.buffer.getvalue(), err.buffer.getvalue().decode())

    return run


@pytest.fixture
def process(tmp_path):
    """Run a command line as a process."""

    def process(*arguments, stdin=b"", **options):
        command = [sys.executable, "-m", "newsclean", *map(str, arguments)]
        done = subprocess.run(command, input=stdin, capture_output=True, check=False, cwd=tmp_path, **options)
        return Run(done.returncode, done.stdout, done.stderr.decode())

    return process
