"""Markdown, on demand: prose is cleaned, markup stays."""

import copy
import pickle
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean import Cleaner
from newsclean.config import Config
from newsclean.stages.markdown import SpareMarkdown, solid_spans
from newsclean.stages.whitespace import Whitespace
from newsclean.testing import make_view

CLEANER = Cleaner.from_config(Config("minimal", markup="markdown"))
PROSE = "Seoul expanded the programs of the ministry, which said so on Friday."

KEPT = {
    "front matter": "---\ntitle: a , b. .\ndate: November 15, 2019\n\n\n\ntags: [x]\n---\n",
    "front matter in TOML": '+++\ntitle = "a , b. ."\n+++\n',
    "fenced code": "```python\nprint('a , b. .')\n\n\n\n    Advertisement\n```\n",
    "fenced code with tildes and backticks": "~~~~\n```\na , b\n~~~\nAdvertisement\n~~~~\n",
    "fenced code that never ends": "```\na , b. .\nAdvertisement",
    "fenced code in a list": f"- {PROSE}\n\n  ```\n  a , b\n\n\n  Advertisement\n  ```\n",
    "fenced code in a quotation": f"> {PROSE}\n>\n> ```\n> a , b\n> ```\n",
    "indented code": f"{PROSE}\n\n    a , b. .\n    Advertisement\n",
    "a table": "| a , b | c. . |\n|:------|-----:|\n| Advertisement | x , y |\n| x  | y   |\n",
    "a table without edges": "a , b | c. .\n--- | ---\nAdvertisement | d , e\n",
    "a link": f"{PROSE} See [the  page , here](http://a.com/x_(y)?a=b,,c) for more.\n",
    "a link with a title": f'{PROSE} See [it ,](http://a.com "a , b") for more.\n',
    "a link by reference": f"{PROSE} See [it ,][ref , x] for more.\n\n[ref , x]: http://a.com/x,,y\n",
    "an image": f"![a , b](http://a.com/a,,b.png)\n\n{PROSE}\n",
    "a footnote": f"{PROSE}[^a,,b]\n",
    "chrome that is a link": f"{PROSE}\n\n[Leave a Comment](http://a.com)\n",
    "an address": f"{PROSE} <http://a.com/a,,b>\n",
    "code in a line": f"{PROSE} Use `a , b` and ``a ` , b``.\n",
    "HTML": f"{PROSE}\n\n<div>\nAdvertisement , x\n</div>\n\n<!-- a , b -->\n",
    "a hard line break": f"{PROSE}  \n{PROSE[::-1]}\n",
    "nested lists": f"- {PROSE}\n  - One of the ministers\n    - Two of the ministers\n",
    "rules and underlines": f"Heading of the page\n===\n\n{PROSE}\n\n***\n\nOther heading\n---\n",
}


@pytest.mark.parametrize("name", KEPT)
def test_markup_stays(name):
    text = KEPT[name]
    assert CLEANER.clean(text).text == text


CHANGED = [
    (f"# The talks , he said\n\n{PROSE} .\n", f"# The talks, he said\n\n{PROSE}\n"),
    (f"{PROSE}\n\nLeave a Comment\n", f"{PROSE}\n"),
    (f"{PROSE}\n\n\n\n- One , two\n", f"{PROSE}\n\n- One, two\n"),
    (f"> He said , then.\n\n{PROSE}\n", f"> He said, then.\n\n{PROSE}\n"),
    (f"He said , [x](y), and {PROSE}\n", f"He said, [x](y), and {PROSE}\n"),
    (f"A tick ` alone , and {PROSE}\n", f"A tick ` alone, and {PROSE}\n"),
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_prose_is_cleaned(before, after):
    assert CLEANER.clean(before).text == after


@given(
    st.lists(
        st.sampled_from(
            [*KEPT.values(), *(before for before, _ in CHANGED), "\n", "```\n", "`", "[", "a | b\n"]
        )
    )
)
def test_laws_hold_and_what_is_solid_stays(parts):
    text = "".join(parts)
    result = CLEANER.clean(text)
    assert result.undo() == text
    assert CLEANER.clean(result.text).text == result.text
    for start, end in solid_spans(make_view(text)):
        assert all(edit.end <= start or edit.start >= end for edit in result.edits)


@pytest.mark.parametrize(
    "unit", ["`", "``` ", "[", "![", "[a](", "<", "- ", "| ", "[a](b(", "`a``b", "\n|", " " * 4 + "a\n"]
)
def test_time_grows_with_the_length_and_no_faster(unit):
    def steps(count):
        import sys

        seen = 0

        def trace(*_):
            nonlocal seen
            seen += 1
            return trace

        view = make_view(unit * count)
        list(solid_spans(view))  # patterns are compiled, and bound to their names, when they are first used
        sys.settrace(trace)
        try:
            list(solid_spans(view))
        finally:
            sys.settrace(None)
        return seen

    assert steps(800) <= 2.3 * steps(400) + 100


def test_no_pattern_can_backtrack():
    from newsclean.rules.lint import lint_pattern
    from newsclean.stages import markdown
    from newsclean.startup.lazy_re import Uncompiled

    patterns = [value for value in vars(markdown).values() if isinstance(value, (Uncompiled, re.Pattern))]
    assert len(patterns) >= 6
    for pattern in patterns:
        flat = (
            re.sub(r"\s+#.*|\s{2,}|\n", "", pattern.pattern)
            if pattern.flags & re.VERBOSE
            else pattern.pattern
        )
        assert lint_pattern(flat) == []


@pytest.mark.parametrize(
    "copied", [copy.copy, copy.deepcopy, lambda stage: pickle.loads(pickle.dumps(stage))]
)
def test_a_stage_can_be_copied_and_pickled(copied):
    stage = copied(SpareMarkdown(Whitespace()))
    view = make_view("One  two\n\n`a  b`\n")
    assert stage.name == "whitespace"
    assert [edit.start for edit in stage(view)] == [3]
