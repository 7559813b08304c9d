"""Data-driven rules that say what a line of a news page is.

A rule pack is a TOML file of phrases and patterns for one language. `Matcher` merges packs into one look-up and
says for each line which rule, if any, knows it; `Matcher.extend` adds the lines that belong to a block which such a
line has opened. Rules say what a line *is*; what happens to it is policy and decided elsewhere.
"""

from __future__ import annotations

from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

    from newsclean.rules.matcher import Matcher
    from newsclean.rules.own import load_pack
    from newsclean.rules.rule import Pack, Rule, Shape, Where
    from newsclean.rules.shipped import shipped_languages, shipped_matcher, shipped_pack

__all__ = [
    "Matcher",
    "Pack",
    "Rule",
    "Shape",
    "Where",
    "load_pack",
    "shipped_languages",
    "shipped_matcher",
    "shipped_pack",
]

_HOME = {
    "Matcher": "matcher", "Pack": "rule", "Rule": "rule", "Shape": "rule", "Where": "rule", "load_pack": "own",
    "shipped_languages": "shipped", "shipped_matcher": "shipped", "shipped_pack": "shipped",
}  # fmt: skip


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415 - modules are loaded when they are used

    return getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
