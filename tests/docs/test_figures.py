"""What the documents count and list is what the code has."""

import re

import pytest

from conftest import FIXTURES
from newsclean import hints
from newsclean.document import Notice
from newsclean.labels.model import context_features, engine, line_features, network, page_features
from newsclean.stages import boilerplate

DOCS = FIXTURES.parent / "docs"


def page(name):
    return " ".join((DOCS / name).read_text(encoding="utf-8").split())


def test_every_code_of_a_warning_is_documented_and_no_other():
    table = page("reference/details.md").partition("| code of a warning |")[2].partition("A half of")[0]
    made = {value.code for value in vars(boilerplate).values() if isinstance(value, Notice)}
    assert made == {"no-body", "too-long"}
    assert re.findall(r"\| `([a-z-]+)` \|", table) == [*sorted(made), *hints.CODES]


@pytest.mark.parametrize(
    "sentence",
    [
        f"| stage one | `line_features.py` | {len(line_features.names())} features a line,",
        f"| stage two | `context_features.py` | {len(context_features.names())} more:",
        f"| stage three | `page_features.py` | {len(page_features.names())} features of the lines",
        f"(chances of {page_features.SURE[0]} to {page_features.SURE[1]} of 255;",
        f"reads the page as a sequence of lines: the {len(line_features.names())} features,",
        f"on at most {max(map(len, engine().model.network.borders)) + 1} levels, each level a row of {network.WIDTH} numbers",
    ],
)
def test_the_figures_of_the_line_model(sentence):
    assert sentence in page("explanation/model.md")


def test_the_trees_of_the_line_model():
    counts = [len(trees.leaves) for trees in engine().model.stages]
    assert f"{counts[0]}, {counts[1]} and twice {counts[2] // 2} symmetric trees" in page(
        "explanation/model.md"
    )
