"""Lists of names that the phrases and patterns of a pack refer to as ``{{name}}``."""

from __future__ import annotations

import re
from itertools import islice

from newsclean.errors import RulePackError
from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_SLOT = lazy(r"\{\{([a-z_]+)\}\}")
_MAX_NESTING = 4  # of lists that name other lists, and lists in one phrase
_MAX_PHRASES = 50_000  # of one rule
_MAX_PATTERN = 100_000  # characters


class Slots:
    """Puts names in the place of the lists that are named.

    Args:
        lists: the names of each list; those whose name ends in ``_pattern`` hold patterns.
    """

    def __init__(self, lists: Mapping[str, tuple[str, ...]]) -> None:
        self._lists = lists

    def phrases(self, items: tuple[str, ...], where: str, key: str) -> tuple[str, ...]:
        """Return phrases, each with every name of the lists that it refers to.

        Args:
            items: the phrases as they are written.
            where: the rule, for errors.
            key: which of its keys they stand in.

        Raises:
            RulePackError: a list is not known, or refers to itself, or there are too many names.
        """
        if "{{" not in "".join(items):
            return items
        filled = tuple(
            islice((phrase for item in items for phrase in self._filled(item, where)), _MAX_PHRASES + 1)
        )
        if len(filled) > _MAX_PHRASES:
            raise RulePackError(f"{where}: {key} stand for more than {_MAX_PHRASES} texts; name fewer lists")
        return filled

    def pattern(self, pattern: str, where: str, key: str) -> str:
        """Return a pattern with the names of the lists that it refers to as alternatives; the arguments as of `phrases`.

        Raises:
            RulePackError: as `phrases`, and if the pattern becomes too long.
        """
        for _ in range(_MAX_NESTING):
            if "{{" not in pattern:
                break
            pattern = _SLOT.sub(lambda slot: self._alternatives(slot[1], where), pattern)
            if len(pattern) > _MAX_PATTERN:
                raise RulePackError(f"{where}: {key} is longer than {_MAX_PATTERN} characters with its lists")
        return pattern

    def _filled(self, item: str, where: str, deep: int = _MAX_NESTING) -> Iterator[str]:
        """Yield a phrase with each name of each list that it refers to."""
        slot = _SLOT.search(item)
        if slot is None:
            yield item
            return
        if not deep:
            raise RulePackError(
                f"{where}: a phrase refers to more than {_MAX_NESTING} lists, or a list to itself"
            )
        for name in self._list(slot[1], where):
            yield from self._filled(item[: slot.start()] + name + item[slot.end() :], where, deep - 1)

    def _list(self, name: str, where: str) -> tuple[str, ...]:
        if name not in self._lists:
            known = ", ".join(sorted(self._lists))
            raise RulePackError(f"{where}: there is no list {name!r}; known are {known}")
        return self._lists[name]

    def _alternatives(self, name: str, where: str) -> str:
        names: Sequence[str] = self._list(name, where)
        if name.endswith("_pattern"):
            return f"(?:{'|'.join(names)})"
        names = sorted(self.phrases(self._list(name, where), where, name), key=len, reverse=True)
        return f"(?:{'|'.join(map(re.escape, names))})"
