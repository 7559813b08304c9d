"""Finds the code blocks of Markdown pages and runs them, in the order in which a reader would."""

from __future__ import annotations

import doctest
import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import NamedTuple

_FENCE = re.compile(
    r"^(?P<indent> *)```(?P<language>\w*)[^\n]*\n(?P<code>.*?)^(?P=indent)```$", re.MULTILINE | re.DOTALL
)
_SKIP = re.compile(r"<!-- not run: (.+?) -->\s*$")
_INSTALLS = re.compile(r"pip install|python3? -m venv|apt-get|npm |git (clone|push)")


class Block(NamedTuple):
    """A code block: its language, its code, the line it begins on, and why it is not run, if it is not."""

    language: str
    code: str
    line: int
    skipped: str | None


def blocks_of(page: Path):
    """Yield the code blocks of a page. ``<!-- not run: why -->`` before one leaves it out."""
    text = page.read_text(encoding="utf-8")
    for found in _FENCE.finditer(text):
        mark = _SKIP.search(text, 0, found.start())
        skipped = mark[1] if mark else None
        if skipped is None and found["language"] in {"sh", "console"} and _INSTALLS.search(found["code"]):
            skipped = "it installs; .ci/run does that"
        code = re.sub(f"^{found['indent']}", "", found["code"], flags=re.MULTILINE)
        yield Block(found["language"], code, text.count("\n", 0, found.start()) + 2, skipped)


class Reader:
    """Somebody who follows a page with a shell and a Python prompt in one folder."""

    def __init__(self, page: Path, folder: Path, **names):
        self.page = page
        self.folder = folder
        self.names = {"__name__": "__main__", **names}

    def follow(self, block: Block):
        """Do what a block says; languages that are only looked at are only parsed, or not even that."""
        follow = getattr(self, f"_{block.language or 'text'}", None)
        if follow:
            follow(block)

    def _python(self, block):
        lines = "\n" * (block.line - 1)  # so that a traceback names the line of the page
        exec(compile(lines + block.code, str(self.page), "exec"), self.names)

    def _pycon(self, block):
        test = doctest.DocTestParser().get_doctest(
            block.code, self.names, self.page.name, str(self.page), block.line - 1
        )
        said = []
        doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(test, out=said.append, clear_globs=False)
        assert not said, "".join(said)

    def _sh(self, block):
        self._shell(block, block.code)

    def _console(self, block):
        """Run the lines after ``$``, and compare the others with what they print; ``...`` stands for any lines."""
        for session in re.split(r"^\$ ", block.code, flags=re.MULTILINE)[1:]:
            command, _, expected = session.partition("\n")
            pattern = re.escape(expected).replace(re.escape("...\n"), "(?:.*\n)*?")
            said = self._shell(block, command)
            assert re.fullmatch(pattern, said), f"{self.page}:{block.line}: {command}\n{said}"

    def _shell(self, block, commands):
        # 1 is what --check and --diff say when there is something to see; errors are 2 and more
        script = f"set -u\ntrap 'code=$?; [ $code -le 1 ] || exit $code' ERR\n{commands}\n[ $? -le 1 ]"
        path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
        done = subprocess.run(
            ["bash", "-c", script],
            cwd=self.folder, env={**os.environ, "PATH": path}, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, (
            f"{self.page}:{block.line}: {done.returncode}\n{done.stdout}\n{done.stderr}"
        )
        return done.stdout

    def _toml(self, block):
        tomllib.loads(block.code)

    def _json(self, block):
        json.loads(block.code)
