"""Rows of a table, or documents of a pipeline: a text, and the account of it in another place."""

from __future__ import annotations

from newsclean.corpus.accounts import account_after, account_of
from newsclean.errors import RecordError, told
from newsclean.result import DETAILS_VERSION
from newsclean.startup.lean import TYPE_CHECKING, NamedTuple
from newsclean.windows import windows

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from newsclean.cleaner import Cleaner
    from newsclean.document import Hints
    from newsclean.result import Result

BROKEN = object()
"""Stands for a text that is not UTF-8."""


class Row(NamedTuple):
    """What became of one row.

    Attributes:
        text: as it came; `BROKEN` if it is not UTF-8.
        result: of cleaning it, or None.
        code: why there is no result: a stable name.
        reason: for a person.
    """

    text: Any
    result: Result | None
    code: str = ""
    reason: str = ""

    def accounted(self, known: Any) -> tuple[Row, Any]:
        """Return the row, which stays as it is if it has an account that would be lost, and its account.

        Args:
            known: what it had in the column ``newsclean``; None if nothing.
        """
        if self.result is None:
            return self, self._with_warning(known)
        try:
            return self, account_of(self.text, self.result, known)
        except RecordError as error:
            row = Row(self.text, None, *told(error))
            return row, row._with_warning(known)

    def account_after(self, known: Any) -> Any:
        """Return what the row has in the column ``newsclean`` where nobody asked for an account."""
        return known if self.result is None else account_after(self.text, self.result, known)

    def _with_warning(self, known: Any) -> Any:
        """Return an account that says why there is no result, besides what it said before."""
        warning = {"code": self.code, "message": self.reason}
        if known is None:
            known = {"version": DETAILS_VERSION, "edits": [], "lines": [], "dates": [], "metadata": None}
        if not isinstance(known, dict):
            return known
        before = known.get("warnings") or []
        return known if warning in before else known | {"warnings": [*before, warning]}


def clean_row(cleaner: Cleaner, text: Any, hints: Hints) -> Row:
    """Clean one text; whatever goes wrong with it is said in the row."""
    return clean_texts(cleaner, [(text, hints)])[0]


def clean_texts(cleaner: Cleaner, rows: Sequence[tuple[Any, Hints]]) -> list[Row]:
    """Clean texts; whatever goes wrong with one is said in its row."""
    documents = ({"text": text, **hints._asdict()} for text, hints in rows if isinstance(text, str))
    outcomes = (outcome for window in windows(documents) for outcome in cleaner.clean_window(window))
    return [_row(text, next(outcomes)) if isinstance(text, str) else _no_text(text) for text, _ in rows]


def _row(text: str, outcome: Result | Exception) -> Row:
    if isinstance(outcome, Exception):
        return Row(text, None, *told(outcome))
    return Row(text, outcome)


def _no_text(text: Any) -> Row:
    what = (
        "not valid UTF-8"
        if text is BROKEN
        else f"{'null' if text is None else type(text).__name__}, not text"
    )
    return Row(text, None, "text-not-a-string", f"the text is {what}")
