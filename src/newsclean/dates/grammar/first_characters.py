"""Which characters can a pattern begin with? Used to try at each place only the patterns that can match there.

It knows the small part of regular expression syntax that `newsclean.dates.grammar.patterns` uses: literals, sets, groups,
alternation, look-around (which takes no room), bounded repeats and back-references (never first).
"""

from __future__ import annotations


def first_characters(pattern: str) -> set[str]:
    """Return the characters that a match of ``pattern`` can begin with."""
    firsts, _, _ = _alternatives(pattern, 0)
    return firsts


def _alternatives(pattern: str, at: int) -> tuple[set[str], bool, int]:
    """Read alternatives up to a closing bracket: their first characters, whether one can be empty, and the end."""
    firsts: set[str] = set()
    empty = False
    while True:
        more, can_be_empty, at = _sequence(pattern, at)
        firsts |= more
        empty |= can_be_empty
        if at >= len(pattern) or pattern[at] == ")":
            return firsts, empty, at
        at += 1  # the bar


def _sequence(pattern: str, at: int) -> tuple[set[str], bool, int]:
    firsts: set[str] = set()
    empty = True
    while at < len(pattern) and pattern[at] not in "|)":
        more, can_be_empty, at = _item(pattern, at)
        if at < len(pattern) and pattern[at] in "?*":
            can_be_empty = True
            at += 1
        elif pattern.startswith("{0,", at):
            can_be_empty = True
            at = pattern.index("}", at) + 1
        elif at < len(pattern) and pattern[at] == "{":
            at = pattern.index("}", at) + 1
        if at < len(pattern) and pattern[at] == "+" and pattern[at - 1] in "?*}":
            at += 1  # possessive
        if empty:
            firsts |= more
            empty = can_be_empty
    return firsts, empty, at


def _item(pattern: str, at: int) -> tuple[set[str], bool, int]:
    char = pattern[at]
    if char == "(":
        if pattern.startswith(("(?=", "(?!", "(?<=", "(?<!"), at):
            _, _, end = _alternatives(pattern, at + (3 if pattern[at + 2] in "=!" else 4))
            return set(), True, end + 1
        start = at + 1
        if pattern.startswith("(?:", at):
            start = at + 3
        elif pattern.startswith("(?P<", at):
            start = pattern.index(">", at) + 1
        elif pattern.startswith("(?P=", at):
            return set(), False, pattern.index(")", at) + 1
        firsts, empty, end = _alternatives(pattern, start)
        return firsts, empty, end + 1
    if char == "[":
        end = pattern.index("]", at + 2)
        return set(pattern[at + 1 : end].replace("\\", "")), False, end + 1
    if char == "\\":
        return ({pattern[at + 1]} if pattern[at + 1] not in "bB" else set()), pattern[at + 1] in "bB", at + 2
    if char == "$":
        return set(), True, at + 1
    return {char}, False, at + 1
