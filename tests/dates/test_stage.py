"""The stage: what it yields in each mode, and where its anchor comes from."""

import json
from pathlib import Path

import pytest

from newsclean.document import Hints
from newsclean.edits import apply
from newsclean.stages.dates import Dates
from newsclean.view import View

FIXTURES = Path(__file__).parent.parent.parent / "fixtures"
LINE = "Esper met Moon on Nov. 15, 2019. They met again Nov. 13."


def cleaned(text, mode, **hints):
    view = View(text, Hints(**hints))
    return apply(text, list(Dates(mode)(view)))


def test_modes():
    hints = {"language": "en", "published": "2019-11-20T10:00"}
    assert cleaned(LINE, "off", **hints) == LINE
    assert cleaned(LINE, "annotate", **hints) == LINE
    assert cleaned(LINE, "explicit", **hints) == "Esper met Moon on 2019-11-15. They met again Nov. 13."
    assert cleaned(LINE, "anchored", **hints) == "Esper met Moon on 2019-11-15. They met again 2019-11-13."


def test_no_anchor_no_guess():
    assert cleaned(LINE, "anchored", language="en") == "Esper met Moon on 2019-11-15. They met again Nov. 13."
    assert cleaned(LINE, "anchored", language="en", published="soon").endswith("Nov. 13.")


def test_the_anchor_of_the_text_serves_when_the_hint_cannot_be_read():
    stage = Dates("anchored", anchor=lambda _: "2018-11-20")
    for published, year in ((None, 2018), ("soon", 2018), ("2019-12-01", 2019)):
        view = View("They met Nov. 13.", Hints(language="en", published=published))
        assert [edit.replacement for edit in stage(view)] == [f"{year}-11-13"]


@pytest.mark.parametrize("name", ["kyodo", "scmp", "urdupoint", "yonhap", "yonhap-syndicated"])
@pytest.mark.parametrize("mode", ["explicit", "anchored"])
def test_stable_on_the_samples(name, mode):
    text = (FIXTURES / "raw" / f"{name}.txt").read_text(encoding="utf-8")
    once = cleaned(text, mode, language="en", published="2019-11-15")
    assert cleaned(once, mode, language="en", published="2019-11-15") == once


@pytest.mark.parametrize("name", ["kyodo", "scmp", "urdupoint", "yonhap", "yonhap-syndicated"])
def test_explicit_dates_of_the_samples(name):
    text = (FIXTURES / "raw" / f"{name}.txt").read_text(encoding="utf-8")
    expected = json.loads((FIXTURES / "expected" / f"{name}.json").read_text(encoding="utf-8"))
    stage = Dates("explicit")
    view = View(text, Hints(language="en"))
    found = {(view.lines.index_at(m.start) + 1, m.text, m.value) for m in view.fact(stage.mentions)}
    assert found >= {(d["line"], d["text"], d["value"]) for d in expected["dates"] if d.get("explicit")}


@pytest.mark.parametrize("name", ["kyodo", "scmp", "urdupoint", "yonhap", "yonhap-syndicated"])
def test_all_dates_of_the_samples(name):
    text = (FIXTURES / "raw" / f"{name}.txt").read_text(encoding="utf-8")
    expected = json.loads((FIXTURES / "expected" / f"{name}.json").read_text(encoding="utf-8"))
    stage = Dates("annotate")
    view = View(text, Hints(language="en", published=expected["anchor"]))
    found = {(view.lines.index_at(m.start) + 1, m.text, m.value) for m in view.fact(stage.mentions)}
    assert {(d["line"], d["text"], d["value"]) for d in expected["dates"]} - found == set()
