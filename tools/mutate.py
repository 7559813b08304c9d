"""Mutation testing: make one small mistake at a time and see whether the tests notice.

    python tools/mutate.py                      the core, with the tests that are about it
    python tools/mutate.py edits                one module of it
    python tools/mutate.py src/newsclean/view.py tests/core    any module with any tests

Prints each mutant that no test notices, and at the end how many were killed. The same mutants in the same order every time.
Tests run on plain Python first; what they do not notice then, they may notice beside the compiled twins. Needs ``fork``.
"""

from __future__ import annotations

import argparse
import ast
import os
import resource
import signal
import sys
from importlib.abc import Loader, MetaPathFinder
from importlib.util import spec_from_loader
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from mutants import mutants_of

if TYPE_CHECKING:
    from importlib.machinery import ModuleSpec
    from types import CodeType, ModuleType

    from mutants import Mutant

ROOT = Path(__file__).parents[1]
CLEANER = ["tests/core/test_cleaner.py", "tests/core/test_windows.py", "tests/core/test_no_body.py"]
CORE = {
    "edits": ["tests/core/test_edits.py", "tests/native/test_editing.py"],
    "edit_checks": ["tests/core/test_edit_checks.py", "tests/native/test_editing.py"],
    "surrogates": ["tests/core/test_surrogates.py", "tests/native/test_editing.py"],
    "columns": ["tests/core/test_columns.py"],
    "offsets": ["tests/core/test_offsets.py"],
    "lines": ["tests/core/test_lines.py", "tests/native/test_editing.py"],
    "view": [
        "tests/core/test_view.py",
        "tests/core/test_results_hold_little.py",
        "tests/labels/test_carry.py",
        "tests/native/test_editing.py",
    ],
    "windows": ["tests/core/test_windows.py"],
    "rounds": ["tests/core/test_rounds.py", "tests/core/test_results_hold_little.py", *CLEANER],
    "cleaner": [*CLEANER, "tests/sites/test_cleaning.py", "tests/labels/test_layout.py"],
    "account": ["tests/core/test_account.py", *CLEANER],
    "result": ["tests/core/test_result.py"],
    "gc_pause": ["tests/core/test_pause.py"],
    "corpus/composed_account": ["tests/corpus/test_accounts.py"],
}
"""Modules of the core, and the tests that are to notice what is wrong with each."""

SECONDS = 15
"""Time of the processor that one test may take; who takes more runs for ever."""

COLLECTING = 30
"""The same for imports, before the first test."""

MEMORY = 4 << 30


class _Mutated(MetaPathFinder, Loader):
    """Imports one module from a syntax tree."""

    def __init__(self, name: str, path: Path, tree: ast.Module) -> None:
        self.name = name
        self.path = path
        self.code: CodeType = compile(tree, str(path), "exec")

    def find_spec(self, fullname: str, path: object = None, target: object = None) -> ModuleSpec | None:  # noqa: ARG002
        return spec_from_loader(fullname, self, origin=str(self.path)) if fullname == self.name else None

    def exec_module(self, module: ModuleType) -> None:
        exec(self.code, module.__dict__)


class _Patience:
    """Ends the process in which a test takes too long."""

    def pytest_runtest_logstart(self) -> None:
        signal.setitimer(signal.ITIMER_PROF, SECONDS)


def is_noticed(path: Path, tree: ast.Module, tests: list[str]) -> bool:
    """Run tests with a module as the tree says; tell whether they fail, or do not end."""
    for plain, part in product(
        ("1", ""), tests
    ):  # what the first tests notice need not be asked of the others
        child = os.fork()
        if not child:
            os.environ["NEWSCLEAN_PLAIN"] = plain
            os._exit(_run_tests(path, tree, part))
        _, status = os.waitpid(child, 0)
        if status:
            return True
    return False


def _run_tests(path: Path, tree: ast.Module, tests: str) -> int:
    import pytest

    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    signal.setitimer(signal.ITIMER_PROF, COLLECTING)
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1)
    os.dup2(silence, 2)
    name = ".".join(path.relative_to(ROOT / "src").with_suffix("").parts)
    sys.meta_path.insert(0, _Mutated(name, path, tree))
    try:
        # plugins that are imported already cannot be rewritten, and need not be
        quiet = [
            "-W",
            "ignore::pytest.PytestAssertRewriteWarning",
            "-p",
            "no:cacheprovider",
            "-xq",
            "--tb=no",
        ]
        return int(pytest.main([*quiet, tests], plugins=[_Patience()]))
    except BaseException:  # noqa: BLE001 - the mutant broke even the runner
        return 99


def try_all(path: Path, tests: list[str]) -> tuple[int, list[Mutant]]:
    """Try every mutant of a module; return how many there are and those that nobody noticed."""
    source = path.read_text("utf-8")
    if is_noticed(path, ast.parse(source), tests):
        sys.exit(f"{path.relative_to(ROOT)}: its tests fail without any mistake in it")
    survivors: list[Mutant] = []
    number = 0
    for number, mutant in enumerate(mutants_of(source), 1):  # noqa: B007 - the last number is the count
        if not is_noticed(path, mutant.tree, tests):
            survivors.append(mutant)
            print(f"{path.relative_to(ROOT)}:{mutant.line}: {mutant.before}  ->  {mutant.after}", flush=True)
    return number, survivors


def main() -> None:
    """Read the command line and try the modules."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("module", nargs="?", help="a name of the core or a path; the whole core without it")
    parser.add_argument("tests", nargs="*", help="folders or files of tests")
    options = parser.parse_args()
    os.chdir(ROOT)
    os.environ |= {"HYPOTHESIS_PROFILE": "mutants", "PYTHONHASHSEED": "0"}
    sys.path[:0] = [str(ROOT / "src"), str(ROOT)]
    _import_what_all_need()
    if options.tests:
        chosen = {options.module: options.tests}
    else:
        chosen = {options.module: CORE[options.module]} if options.module else CORE
    for module, tests in chosen.items():
        path = ROOT / (f"src/newsclean/{module}.py" if module in CORE else module)
        number, survivors = try_all(path, tests)
        killed = number - len(survivors)
        print(f"{path.relative_to(ROOT)}: {killed} of {number} killed ({killed / number:.1%})", flush=True)


def _import_what_all_need() -> None:
    """Import once, before forking, what is not under test."""
    import ftfy  # noqa: F401
    import hypothesis.strategies  # noqa: F401
    import numpy as np  # noqa: F401
    import pytest  # noqa: F401


if __name__ == "__main__":
    main()
