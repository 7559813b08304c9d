"""Cleans standard input as the command line does, and says on standard error what that was spent on.

Started by `benchmarks.startup` in the environment it measures.
"""

import re  # noqa: F401 - measured
import sys
from collections import Counter
from collections.abc import Callable
from importlib import import_module
from time import process_time
from typing import Any

spent: Counter[str] = Counter()
open_since: list[float] = []


def timed(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
    """Return the function, with the time that it takes counted under a name and under no other."""

    def run(*arguments: Any, **options: Any) -> Any:
        start = process_time()
        open_since.append(0.0)
        try:
            return function(*arguments, **options)
        finally:
            took = process_time() - start
            spent[name] += took - open_since.pop()
            if open_since:
                open_since[-1] += took

    return run


MODULES = """
cli.bookkeeping cli.clean cli.reporter corpus.text dates.finding dates.rewriting.scope labels.model.engine language.detect
rules.matcher_of stages.punctuation stages.whitespace
"""


def import_all() -> None:
    """Import nearly all that a run imports."""
    for name in MODULES.split():
        import_module(f"newsclean.{name}")


def clean() -> None:
    from newsclean.cli import main

    measure("newsclean.labels.model.engine", "engine", "reading the line model")
    measure("newsclean.rules.matcher_of", "shipped_matcher", "reading the rules")
    measure("newsclean.dates.finding", "words_of", "reading the date words")
    main([])


def measure(module: str, function: str, name: str) -> None:
    """Count the time of a function of a module under a name."""
    setattr(sys.modules[module], function, timed(name, getattr(sys.modules[module], function)))


measure("re._compiler", "compile", "compiling patterns")
timed("importing modules", import_all)()
timed("the rest: later modules, cleaning", clean)()
for name, seconds in spent.most_common():
    print(f"{name}\t{seconds * 1000:.1f}", file=sys.stderr)
