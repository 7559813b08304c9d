"""What a line of a program looks like, among lines of prose."""

from __future__ import annotations

import re

_CODE = re.compile(
    r"""
      [{}]\s*$ | [)\]"']\ ?;\s*$ | =[^;]{1,200};\s*$ | ^\s*(?:>>>|\$\ |\#include|import\ \w+$|def\ \w+\(|<[a-z!/]) | \(\)|=>|==|!=|&&|\|\||</|/>|\ :=\ |::
      | \b(?:pip3?\ install|git\ (?:add|clone)|docker\ build|npm\ install)\b | ^\s*(?:COPY|RUN)\ | [a-z]_[a-z]+\ ?\( |\{\\
    """,
    re.VERBOSE,
)
_TEXT = 2000  # characters of a line that are enough to know code by; prose lines are longer than code lines


def is_code(line: str) -> bool:
    """Tell whether a line looks like a program's."""
    return _CODE.search(line[:_TEXT]) is not None
