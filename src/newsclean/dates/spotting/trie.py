"""A pattern for any word of a list, shared heads written once: many times faster than one alternative a word."""

from __future__ import annotations

import re

from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

_END = ""


def trie(ends: Mapping[str, str]) -> str:
    """Return a pattern for any of the words; the longest that fits wins.

    Args:
        ends: word -> pattern that must follow it (a look-ahead or an edge), or "" if anything may; then longer words
            with the same head are not tried.
    """
    tree: dict[str, Any] = {}
    for word, end in ends.items():
        node = tree
        for char in word:
            node = node.setdefault(char, {})
        node[_END] = end
    return _branches(tree)


def _branches(node: Mapping[str, Any]) -> str:
    end = node.get(_END)
    if end == "" or (len(node) == 1 and end is not None):
        return str(end)
    tails = {char: _branches(below) for char, below in sorted(node.items()) if char != _END}
    singles = "".join(re.escape(char) for char, tail in tails.items() if not tail)
    parts = [re.escape(char) + tail for char, tail in tails.items() if tail]
    if singles:
        parts.append(f"[{singles}]")
    if end is not None:
        parts.append(end)
    return parts[0] if len(parts) == 1 else f"(?:{'|'.join(parts)})"
