"""Dumps for training: one page, written in several manners."""

import random

import pytest

html = pytest.importorskip("lxml.html")

from training.convert import Manner, dump, manner  # noqa: E402 - needs lxml

PAGE = """<html><head><title>Site</title><style>p { }</style></head><body><h1>A bridge</h1>
<p>The council <a href=x>approved</a> a
bridge.<br>Work begins soon.</p><ul><li>One<ul><li>Two</li></ul></li><li></li></ul>
<table><tr><td>a</td><td>b</td></tr></table></body></html>"""

PLAIN = Manner(
    blank="none", bullet="", indent=0, heading=False, cell=" ", split="none", breaks=True, source=False, extra=False
)  # fmt: skip


@pytest.mark.parametrize(
    ("changes", "want"),
    [
        ({}, ["A bridge", "The council approved a bridge.", "Work begins soon.", "One", "Two", "a b"]),
        ({"breaks": False}, ["The council approved a bridge. Work begins soon."]),
        (
            {"blank": "all"},
            ["A bridge", "", "The council approved a bridge.", "Work begins soon.", "", "One"],
        ),
        ({"split": "links"}, ["The council", "approved", "a bridge."]),
        ({"source": True}, ["The council approved a", "bridge."]),
        ({"heading": True}, ["# A bridge"]),
        ({"bullet": "* ", "indent": 2}, ["  * One", "    * Two", "  * a b"]),
        ({"cell": " | "}, ["a | b |"]),
        ({"cell": "\n"}, ["a", "b"]),
        ({"extra": True}, ["Site", "A bridge"]),
    ],
)
def test_a_page_in_a_manner(changes, want):
    lines = dump(html.document_fromstring(PAGE), PLAIN._replace(**changes)).split("\n")
    assert any(lines[at : at + len(want)] == want for at in range(len(lines))), lines


def test_a_manner_is_drawn_again_from_the_same_seed():
    assert manner(random.Random(3)) == manner(random.Random(3))
    assert len({manner(random.Random(seed)) for seed in range(20)}) > 10
