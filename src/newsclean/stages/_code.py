"""What a line of a program looks like, among lines of prose."""

from __future__ import annotations

import re

from newsclean.startup.lazy_re import lazy

# Each alternative is anchored to one of the signs of the first set, which lets the scan run over letters.
_SIGNS = lazy(
    r"""
    [{}()\]"'=!&|<:_/]
    (?: (?<=[{}]) \s*$
      | (?<=[)\]"']) \ ?;\s*$
      | (?<==) (?: [=>] | [^;]{1,200}+;\s*$ )
      | (?<=\() \)
      | (?<=!) =
      | (?<=&) &
      | (?<=\|) \|
      | (?<=<) /
      | (?<=/) >
      | (?<=:) :
      | (?<=\ :) =[ ]
      | (?<={) \\
      | (?<=[a-z]_) [a-z]+\ ?\(
    )
    """,
    re.VERBOSE,
)
_START = lazy(r"\s*(?:>>>|\$ |#include|import \w+$|def \w+\(|<[a-z!/]|(?:COPY|RUN) )")
_COMMANDS = ("pip install ", "pip3 install ", "npm install ", "git add ", "git clone ", "docker build ")
_TEXT = 2000  # characters of a line that are enough to know code by; prose lines are longer than code lines


def is_code(line: str) -> bool:
    """Tell whether a line looks like a program's."""
    line = line[:_TEXT]
    if _START.match(line) or _SIGNS.search(line):
        return True
    for command in _COMMANDS:  # noqa: SIM110 - `any` over so few takes twice as long
        if command in line:
            return True
    return False
