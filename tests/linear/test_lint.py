"""Every regular expression of the code and of the packs is linear by its form, or there is a reason why that is enough."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from newsclean.rules.lint import lint_pattern as lint

LINEAR = [
    r"\d++", r"\w+", r"[\W_]+", r"x\d*y", r"(?<!\w)\w++(?= ?:)", r"\b\w+(?=:)", r"^[ \t]++x", r"a*b*c*",
    r"``[^`\n]{1,600}?''", r"(?:a|b)+", r"\d[\d.,]*+", r"\.(?: \.)++", r"[^\W\d]+(?:['.-][^\W\d]+)*", r"\A\s*x",
    r"[|][^|\n]*+[|]", r"(?<=[)}])\s*$", r"([,;])\1++", r"(?m)^\w++ = x",
]  # fmt: skip
NOT_LINEAR = [
    (r"\w+:", "a word a million letters long is read from each of its letters"),
    (r"\s+$", "so are blanks"),
    (r"\s*:", "and blanks that need not be there"),
    (r"(a+)+b", "many ways to divide what was read"),
    (r"(?:a|aa)*b", "and again"),
    (r"(?:\w+\s?)*x", "and again"),
    (r"x.*a.*b", "two long repeats share what they read"),
    (r"\A.*.*x", "at one place, too"),
    (r"\A.*\d*x", "one gives back, the other reads again"),
    (r".*?x", "from each place to the end of the line"),
    (r"[|].*?[|]\d", "and from each mark"),
    (r"\w++(?=:)", "possessive, but from each letter"),
    (r"(?=\w*:)\w", "a look ahead"),
    (r"(?:\w{0,70}x){0,70}(?:\w{0,70}y){0,70}z", "bounds that multiply"),
]
# What the linter cannot see: how much the code lets a pattern read. The counts of `test_steps` hold for these, too.
BOUNDED = {
    "corpus/scanner.py": "each tag, and each attribute, is read once: the next attempt begins where it ends",
    "dates/candidates/names.py": "reads 24 characters",
    "labels/wrapping/linked.py": "whatever ends it, an open bracket or parenthesis, is where the next attempt begins",
    "stages/_code.py": "reads the first 2,000 characters of a line",
    "stages/markdown.py": "whatever ends it, an open bracket, is where the next attempt begins",
}
USERS_OWN = {
    "exclude.py": "a user's glob on a path",
    "rules/reader.py": "a user's pattern is compiled to see whether it is one; it runs under a time limit",
    "rules/patterns.py": "the patterns of packs are linted below",
    "startup/lazy_re.py": "what it compiles is collected where it is named",
}


@pytest.fixture(scope="module")
def patterns():
    program = Path(__file__).with_name("collect.py")
    run = subprocess.run([sys.executable, program], capture_output=True, check=True, text=True)
    return json.loads(run.stdout)


@pytest.mark.parametrize("pattern", LINEAR)
def test_linear(pattern):
    re.compile(pattern)
    assert lint(pattern, anchored=False) == []


@pytest.mark.parametrize(("pattern", "why"), NOT_LINEAR)
def test_not_linear(pattern, why):
    re.compile(pattern)
    assert lint(pattern, anchored=False) != []


def test_the_code_compiles_no_pattern_that_is_not_linear(patterns):
    anchored = set(patterns["anchored"])
    refused = {}
    for pattern, flags, where in patterns["code"]:
        problems = lint(pattern, flags, anchored=pattern in anchored)
        if problems and where.partition(":")[0] not in BOUNDED:
            refused[where, pattern] = problems
    assert refused == {}
    assert len(patterns["code"]) > 250


def test_every_call_that_compiles_was_seen(patterns):
    assert [call for call in patterns["unseen"] if call.partition(":")[0] not in USERS_OWN] == []


def test_the_packs_hold_no_pattern_that_is_not_linear(patterns):
    refused = {rule: lint(pattern) for pattern, rule in patterns["packs"]}
    assert {rule: problems for rule, problems in refused.items() if problems} == {}
    assert len(patterns["packs"]) > 150


def test_no_reason_is_left_over(patterns):
    needed = {
        where.partition(":")[0]
        for pattern, flags, where in patterns["code"]
        if lint(pattern, flags, anchored=pattern in patterns["anchored"])
    }
    assert set(BOUNDED) == needed
