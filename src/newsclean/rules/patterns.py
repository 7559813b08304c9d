"""Patterns of whole lines: compiled when first needed, under a time limit when they are a user's own."""

from __future__ import annotations

import re
from functools import cache

from newsclean.errors import RulePackError
from newsclean.startup.compiled_re import compiled
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

TIME_LIMIT = (
    0.05  # seconds for one line of at most a few hundred characters; a sound pattern needs microseconds
)


class Pattern:
    """A regular expression that a whole line must fit.

    The shipped patterns are linted, so `re` runs them. Those of other packs run in `regex`, which can be stopped.

    Args:
        text: the regular expression.
        rule: the id of the rule that it belongs to.
        trusted: whether it comes with the package.
        also: texts, one of which a line must hold folded, if there are any; each ``#`` in them stands for a digit.

    Attributes:
        also: these texts.
    """

    __slots__ = ("_compiled", "_rule", "_text", "_trusted", "also")

    def __init__(self, text: str, rule: str, *, trusted: bool, also: tuple[str, ...] = ()) -> None:
        self._text = text
        self._rule = rule
        self._trusted = trusted
        self._compiled: Any = None
        self.also = also

    def may_fit(self, folded: str) -> bool:
        """Tell whether a folded line holds what a line that fits must hold."""
        return not self.also or _one_of(self.also).search(folded) is not None

    def fits(self, line: str) -> bool:
        """Tell whether the whole of ``line`` fits.

        Raises:
            RulePackError: the pattern of a user's pack ran out of time.
        """
        compiled = self._compiled
        if compiled is None:
            compiled = self._compiled = self._made() if self._trusted else foreign(self._text)
        if self._trusted:
            return compiled.fullmatch(line) is not None
        try:
            return compiled.fullmatch(line, timeout=TIME_LIMIT) is not None
        except TimeoutError:
            raise RulePackError(
                f"rule {self._rule}: the pattern {self._text!r} took more than {TIME_LIMIT} s on one line of {len(line)} characters; "
                "rewrite it without nested or adjacent repeats"
            ) from None

    def _made(self) -> Any:
        return compiled(self._text, home=self._rule.partition("/")[0])

    def __reduce__(self) -> tuple[Any, ...]:
        return (_restore, (self._text, self._rule, self._trusted, self.also))


def _restore(text: str, rule: str, trusted: bool, also: tuple[str, ...]) -> Pattern:
    return Pattern(text, rule, trusted=trusted, also=also)


@cache
def _one_of(texts: tuple[str, ...]) -> re.Pattern[str]:
    return compiled("|".join(r"\d".join(map(re.escape, text.split("#"))) for text in texts))


def foreign(text: str) -> Any:
    """Compile a pattern of a user's own.

    Raises:
        ValueError: it is none; the message says why.
    """
    import regex  # noqa: PLC0415 - 68 ms that only a user's own patterns need

    try:
        return regex.compile(text)
    except regex.error as error:
        raise ValueError(str(error)) from error
