"""Lazy patterns behave as compiled ones, and all of them can be compiled."""

import importlib
import pkgutil
import re
import threading
from contextlib import suppress

import pytest

import newsclean
from newsclean.errors import MissingExtraError
from newsclean.startup.lazy_re import Uncompiled, lazy

CALLS = [
    ("search", "xaab"),
    ("match", "aab"),
    ("fullmatch", "AAB"),
    ("findall", "ab aab"),
    ("split", "1ab2aab3"),
]


@pytest.mark.parametrize(("method", "text"), CALLS)
def test_methods(method, text):
    wanted = getattr(re.compile("(a+)b", re.IGNORECASE), method)(text)
    found = getattr(lazy("(a+)b", re.IGNORECASE), method)(text)
    assert repr(found) == repr(wanted)


def test_substitutions_and_values():
    pattern = lazy("(?P<x>a+)b")
    assert (pattern.pattern, pattern.flags) == ("(?P<x>a+)b", 0)
    assert pattern.sub("-", "aab ab") == "- -"
    assert [found.span() for found in pattern.finditer("aab ab", 1)] == [(1, 3), (4, 6)]
    assert (pattern.groups, dict(pattern.groupindex)) == (1, {"x": 1})


_FIRST = lazy("a+")
_HELD = [_FIRST]


def test_after_the_first_use_the_name_stands_for_the_compiled_pattern():
    assert type(_HELD[0]) is Uncompiled
    assert _FIRST.match("aa").end() == 2
    assert type(_FIRST) is re.Pattern
    assert _HELD[0].match("aaa").end() == 3, "who held it before may go on using it"


def test_nothing_else_is_there():
    for used in (False, True):
        pattern = lazy("a")
        if used:
            pattern.match("a")
        with pytest.raises(AttributeError):
            _ = pattern.nothing


def test_a_wrong_pattern_is_found_when_it_is_used():
    with pytest.raises(re.error):
        lazy("(").match("")


def test_threads_may_use_it_first_at_once():
    pattern = lazy("(a|b)+c")
    barrier = threading.Barrier(8)
    found = []

    def use():
        barrier.wait()
        found.append(pattern.match("abc").end())

    threads = [threading.Thread(target=use) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [3] * 8


def test_every_pattern_of_the_package_can_be_compiled():
    modules = [newsclean]
    for info in pkgutil.walk_packages(newsclean.__path__, "newsclean."):
        if info.name != "newsclean.__main__":
            with suppress(ImportError, MissingExtraError):  # an extra that is not installed
                modules.append(importlib.import_module(info.name))
    kinds = (Uncompiled, re.Pattern)
    patterns = [value for module in modules for value in vars(module).values() if isinstance(value, kinds)]
    for pattern in patterns:
        re.compile(pattern.pattern, pattern.flags)
    assert len(patterns) >= 100
