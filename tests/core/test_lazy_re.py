"""Lazy patterns behave as compiled ones, and all of them can be compiled."""

import importlib
import pkgutil
import re
import threading
from contextlib import suppress

import pytest

import newsclean
from newsclean.errors import MissingExtraError
from newsclean.lazy_re import Compiled, Uncompiled, lazy

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
    assert type(pattern) is Uncompiled
    assert pattern.sub("-", "aab ab") == "- -"
    assert type(pattern) is Compiled
    assert [found.span() for found in pattern.finditer("aab ab", 1)] == [(1, 3), (4, 6)]
    assert (pattern.groups, dict(pattern.groupindex)) == (1, {"x": 1})


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
    patterns = [value for module in modules for value in vars(module).values() if isinstance(value, Compiled)]
    for pattern in patterns:
        re.compile(pattern.pattern, pattern.flags)
    assert len(patterns) >= 6
