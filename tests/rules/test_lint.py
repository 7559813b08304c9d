"""The linter refuses patterns that could take more than linear time."""

import re

import pytest

from newsclean.rules.lint import lint_pattern

SOUND = [
    r"Photo: \w+",
    r"\d{1,2}:\d\d",
    r"By [A-Z]\w+(?: [A-Z]\w+){1,3}",
    r"[^\n]{3,300}\((?:AP|AFP)\)",
    r"\w++ \w++ \w++",
    r"a*b*c*",
    r"\w+ \d+",
    r"[^:]+: .*",
]
UNSOUND = [
    r"(a+)+b",
    r"(?:\w+\s?)*x",
    r".*.*x",
    r"\w+\w+\w+!",
    r".*a.*b.*c",
    r"(\w+) \1",
    r"(?:[^\n]{1,100}x){1,100}y",
    r"(?:\d{1,4}(?:\.\d{1,4}){0,3}\.{0,4}){2,16}",
    r"(",
]


@pytest.mark.parametrize("pattern", SOUND)
def test_sound(pattern):
    re.compile(pattern)
    assert lint_pattern(pattern) == []


@pytest.mark.parametrize("pattern", UNSOUND)
def test_unsound(pattern):
    assert lint_pattern(pattern)
