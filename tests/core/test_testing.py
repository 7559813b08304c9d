"""The laws as functions, for other people's tests."""

import subprocess
import sys

import pytest

from newsclean import Cleaner
from newsclean.testing import assert_laws, run_stage


class Moody:
    """A stage that takes the first letter away every other time that it is asked."""

    def __init__(self):
        self._asked = 0

    def __call__(self, view):
        """Yield the edit, or none."""
        self._asked += 1
        if self._asked % 2 and view.text:
            yield view.delete(0, 1, "mood")


def test_a_law_that_is_broken():
    with pytest.raises(AssertionError, match="stable: a second run changes the text"):
        assert_laws(Cleaner(stages=[Moody()]), "abc")


def test_edits_that_overlap():
    with pytest.raises(AssertionError, match="overlaps"):
        run_stage(lambda view: [view.delete(0, 2, "x"), view.delete(1, 3, "x")], "abc")


def test_laws_are_checked_where_python_optimizes():
    code = (
        "from newsclean.testing import run_stage\n"
        "run_stage(lambda view: [view.delete(0, 2, 'x'), view.delete(1, 3, 'x')], 'abc')"
    )
    done = subprocess.run([sys.executable, "-O", "-c", code], capture_output=True, check=False)
    assert b"AssertionError" in done.stderr
