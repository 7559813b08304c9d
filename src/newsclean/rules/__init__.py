"""Data-driven rules that say what a line of a news page is.

A rule pack is a TOML file of phrases and patterns for one language. `Matcher` merges packs into one look-up and
says for each line which rule, if any, knows it; `Matcher.extend` adds the lines that belong to a block which such a
line has opened. Rules say what a line *is*; what happens to it is policy and decided elsewhere.
"""

from newsclean.rules.matcher import Matcher
from newsclean.rules.pack import Pack, load_pack
from newsclean.rules.rule import Rule, Shape, Where
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
