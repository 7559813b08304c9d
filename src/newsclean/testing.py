"""Checks for people who write stages, rules or pipelines on top of this package: the laws, as functions.

>>> from newsclean import Cleaner
>>> from newsclean.testing import assert_laws
>>> assert_laws(Cleaner(), "The minister left. .")
"""

from __future__ import annotations

import json

from newsclean.document import Hints
from newsclean.edit_checks import problem_with
from newsclean.edits import Edit, apply, causes_of, undo
from newsclean.startup.lean import TYPE_CHECKING
from newsclean.view import View

if TYPE_CHECKING:
    from typing import Any

    from newsclean.cleaner import Cleaner
    from newsclean.result import Result
    from newsclean.typing import Stage

DELETE_ONLY = frozenset({"boilerplate", "repeats"})
"""Stages that never put anything in."""


def make_view(text: str, **hints: Any) -> View:
    """Return a view of a text, as a stage would get it; its language is the hint's or None.

    Args:
        text: the document.
        hints: what is known about it, by the names of `newsclean.Hints`.
    """
    return View(text, Hints(**hints))


def run_stage(stage: Stage, text: str, **hints: Any) -> str:
    """Return a text with the edits of one run of a stage made.

    Args:
        stage: what is tested.
        text: the document.
        hints: as for `make_view`.

    Raises:
        AssertionError: the edits are out of range, out of order or overlap.
    """
    edits = list(stage(make_view(text, **hints)))
    problem = problem_with(text, edits)
    _check(problem is None, str(problem))
    return apply(text, edits)


def assert_laws(cleaner: Cleaner, text: str, **hints: Any) -> Result:
    """Check every promise of a cleaner on one text and return the result.

    Args:
        cleaner: what is tested.
        text: the document, any text.
        hints: as for `newsclean.Cleaner.clean`.

    Raises:
        AssertionError: a promise is broken; the message says which.
    """
    result = cleaner.clean(text, **hints)
    edits = result.edits
    _check(problem_with(text, edits) is None, "edits are not sorted, apart and true to the text")
    _check(apply(text, edits) == result.text, "accounted for: the edits do not give the cleaned text")
    _check(undo(result.text, edits) == text, "reversible: the edits do not give the text back")
    again = cleaner.clean(result.text, **hints)
    _check(again.text == result.text, "stable: a second run changes the text")
    _assert_nothing_invented(edits)
    _assert_located(text, result)
    _assert_details(text, result)
    return result


def _check(holds: object, message: str) -> None:
    """Raise an error with a message if something does not hold; an ``assert`` is gone where Python optimizes (``-O``)."""
    if not holds:
        raise AssertionError(message)


def _assert_nothing_invented(edits: tuple[Edit, ...]) -> None:
    for edit in edits:
        stages = {cause.stage for cause in causes_of(edit)}
        if stages <= DELETE_ONLY:
            _check(not edit.replacement, f"nothing invented: {edit!r} inserts")
        elif stages <= DELETE_ONLY | {"whitespace"}:
            left = edit.replacement.split()
            _check(not left or _is_subsequence("".join(left), edit.original), f"nothing invented: {edit!r}")


def _is_subsequence(part: str, whole: str) -> bool:
    characters = iter(whole)
    return all(character in characters for character in part)


def _assert_located(text: str, result: Result) -> None:
    position = 0
    for edit in result.edits:
        for at in (position, edit.start - 1):
            if position <= at < edit.start:
                start, end = result.to_cleaned((at, at + 1))
                _check(result.text[start:end] == text[at], f"located: character {at} moved elsewhere")
                _check(result.to_original((start, end)) == (at, at + 1), f"located: {at} does not map back")
        position = edit.end
    spans = [result.to_cleaned((at, at)) for at in range(0, len(text) + 1, max(1, len(text) // 50))]
    _check(spans == sorted(spans), "located: the map is not monotone")


def _assert_details(text: str, result: Result) -> None:
    details = json.loads(json.dumps(result.details()))
    edits = [Edit(**edit) for edit in details["edits"]]
    _check(undo(result.text, edits) == text, "reversible: the ledger does not survive JSON")
    for line in details["lines"]:
        _check(text[line["start"] : line["end"]].strip(), "located: a line of the ledger is blank")
