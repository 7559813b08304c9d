"""Inputs built to make one pattern work hard: near matches of it, with each of its repeats pumped up in turn."""

import re
from re import _constants as c
from re import _parser

from newsclean.rules.charsets import REPEATS, Charsets, bodies

END = "\x00"
"""A character that no pattern waits for: what comes before it must be given back."""


class Sampler:
    """Writes texts that a pattern would like.

    Args:
        pattern: a regular expression.
        flags: what it is compiled with.
    """

    def __init__(self, pattern, flags=0):
        self.tree = list(_parser.parse(pattern, flags))
        flags |= re.compile(pattern, flags).flags
        self.chars = Charsets(self.tree, flags)

    def repeats(self, items=None):
        """Yield every repeat of more than twice."""
        for op, arg in self.tree if items is None else items:
            if op in REPEATS and arg[1] > 2:
                yield arg
            for body in bodies(op, arg):
                yield from self.repeats(body)

    def text(self, items=None, pumped=None, times=1):
        """Return a text that the items would read, with one repeat read so many times."""
        return "".join(
            self._node(op, arg, pumped, times) for op, arg in (self.tree if items is None else items)
        )

    def _node(self, op, arg, pumped, times):
        if op in REPEATS:
            count = min(times, arg[1]) if arg is pumped else max(arg[0], int(self._holds(arg[2], pumped)))
            return self.text(arg[2], pumped, times) * count
        if op is c.BRANCH:
            branch = next((one for one in arg[1] if self._holds(one, pumped)), arg[1][0])
            return self.text(branch, pumped, times)
        if op in {c.AT, c.ASSERT, c.ASSERT_NOT}:
            return ""
        if op is c.GROUPREF:
            return self.text(self.chars.group(arg), pumped, times)
        inside = bodies(op, arg)
        return self.text(inside[0], pumped, times) if inside else self._letter(op, arg)

    def _holds(self, items, pumped):
        return pumped is not None and any(one is pumped for one in self.repeats(items))

    def _letter(self, op, arg):
        found = sorted(self.chars.first_of(op, arg) - {""}, key=lambda char: (not char.isalnum(), char))
        return found[0] if found else ""

    def inputs(self, size):
        """Return texts of ``size`` characters."""
        plain = self.text()
        seeds = {
            plain,
            plain[:-1],
            plain[:1],
            plain[:2],
            plain[1:],
            plain[-1:],
            plain[:1] + END,
            plain[:-1] + END,
        }
        seeds |= {self._letter(op, arg) for op, arg in self._leaves(self.tree)}
        texts = {(seed * size)[: size - 1] + END for seed in seeds if seed}
        for one in self.repeats():
            text = self.text(pumped=one, times=size)
            short = self.text(pumped=one, times=3)
            texts |= {
                text[: size - 1] + END,
                (short * size)[: size - 1] + END,
                (short[:-1] * size)[: size - 1] + END,
            }
            texts.add((text[: size // 8] * 8)[: size - 1] + END)
        return sorted(texts)

    def _leaves(self, items):
        for op, arg in items:
            inside = bodies(op, arg)
            if not inside and op not in {c.AT, c.GROUPREF}:
                yield op, arg
            for body in inside:
                yield from self._leaves(body)
