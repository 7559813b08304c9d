"""The stage: what it yields in each mode, and where its anchor comes from."""

import json
from pathlib import Path

import pytest

from newsclean import Cleaner
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


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It lost money in the third quarter of 2018.", ["2018-Q3"]),
        ("It grew in the first half of 2018 and in Q3 2018.", ["2018-H1", "2018-Q3"]),
        ("They met in summer 2018 and in the fall of 2019.", ["2018-SU", "2019-FA"]),
        ("It was so in the 1990s and in the 19th century.", ["199", "18"]),
        ("It was Christmas 2019.", ["2019-12-25"]),
        ("They met on Aug. 5-7, 2019, and on Nov. 15 or 16, 2019.", ["2019-08-05", "2019-08-07", "2019-11-15", "2019-11-16"]),
        ("They met from Dec. 29 to Jan. 2, 2019.", ["2018-12-29", "2019-01-02"]),
        ("They met on Monday, on Nov. 3 and in June.", []),
    ],
)  # fmt: skip
def test_explicit_dates_are_those_that_annotate_finds(text, values):
    explicit = Cleaner(stages=[Dates("explicit")]).clean(text, language="en").dates
    annotated = Cleaner(stages=[Dates("annotate")]).clean(text, language="en").dates
    assert [mention.value for mention in explicit] == values
    assert list(explicit) == [mention for mention in annotated if mention.status == "explicit"]


GERMAN = (
    "Der Minister sagte, dass der Plan in den kommenden Wochen umgesetzt werde und weniger kosten solle als vorher"
    " angenommen wurde. Er ging am 03/04/2019 fort."
)


@pytest.mark.parametrize("mode", ["explicit", "anchored"])
def test_the_language_that_is_detected_settles_as_the_hint_does(mode):
    cleaner = Cleaner(dates=mode)
    detected, told = cleaner.clean(GERMAN), cleaner.clean(GERMAN, language="de")
    assert detected.metadata.language == "de"
    assert detected.text == told.text == GERMAN.replace("03/04/2019", "2019-04-03")
    assert detected.dates == told.dates
