"""Compiles the package's regular expressions beforehand, for `pack_data`."""

from __future__ import annotations

import sys
from contextlib import suppress
from importlib import import_module
from pkgutil import walk_packages
from re import _compiler, _parser  # type: ignore[attr-defined]
from typing import TYPE_CHECKING

import newsclean
from newsclean.startup import compiled_re

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsclean.rules.rule import Pack
    from newsclean.startup.compiled_re import Code

_NOT_IMPORTED = ("newsclean.__main__", "newsclean.engines")


class _Recorder:
    """Stands for the code of patterns, knows none, and notes which are asked for."""

    def __init__(self) -> None:
        self.asked: dict[tuple[str, int], None] = {}

    def get(self, key: tuple[str, int]) -> None:
        self.asked[key] = None


def patterns_of(packs: Iterable[Pack]) -> dict[str, dict[tuple[str, int], Code]]:
    """Return the code of all patterns, by what they belong to."""
    recorders: dict[str, _Recorder] = {}
    compiled_re._codes = lambda home: recorders.setdefault(home, _Recorder())  # type: ignore[assignment]
    _compile_what_modules_hold()
    _compile_what_is_made_of_data()
    _compile_what_packs_hold(packs)
    return {home: {each: code_of(*each) for each in found.asked} for home, found in recorders.items()}


def _compile_what_modules_hold() -> None:
    from newsclean.startup.lazy_re import Uncompiled

    for info in walk_packages(newsclean.__path__, "newsclean."):
        if not info.name.startswith(_NOT_IMPORTED):
            with suppress(ImportError):  # what an extra brings need not be there
                for value in tuple(vars(import_module(info.name)).values()):
                    if isinstance(value, Uncompiled):
                        _ = value.groups


def _compile_what_is_made_of_data() -> None:
    from newsclean.dates.east_asian import search
    from newsclean.dates.grammar import patterns
    from newsclean.dates.spotting import triggers
    from newsclean.dates.words.languages import languages
    from newsclean.language import _letters

    _letters._counters.__wrapped__()
    for explicit_only in (False, True):
        search._start_pattern.__wrapped__(explicit_only=explicit_only)
    for language in sorted(triggers.UNSPACED & languages()):
        triggers._triggers.__wrapped__(language)
    for name in patterns.GRAMMARS:
        made = patterns.grammar_of.__wrapped__(name)
        for first in patterns.branches_of(patterns.GRAMMARS[name]):
            _ = made.by_first[first]


def _compile_what_packs_hold(packs: Iterable[Pack]) -> None:
    from newsclean.rules.patterns import Pattern

    for pack in packs:
        for rule in pack.rules:
            for text in (rule.pattern, *(rule.block.patterns if rule.block else ())):
                if text:
                    pattern = Pattern(text, rule.id, trusted=True, also=rule.guard.also)
                    pattern.may_fit("")
                    pattern.fits("")


def code_of(pattern: str, flags: int) -> Code:
    """Return what `re` makes of a pattern, as ``re._compiler.compile`` does."""
    parsed = _parser.parse(pattern, flags)
    state = parsed.state
    names: list[str | None] = [None] * state.groups
    for name, number in state.groupdict.items():
        names[number] = name
    code = b"".join(word.to_bytes(4, sys.byteorder) for word in _compiler._code(parsed, flags))
    return flags | state.flags, code, state.groups - 1, dict(state.groupdict), tuple(names)
