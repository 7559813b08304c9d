"""Odd but legitimate text comes back as it is, whichever of the text stages looks at it."""

from pathlib import Path

import pytest

from newsclean.document import Hints
from newsclean.stages.encoding import Encoding
from newsclean.stages.punctuation import Punctuation
from newsclean.stages.whitespace import Whitespace
from newsclean.view import View

STAGES = (Encoding(), Whitespace(), Punctuation())
WRITTEN = {"⏎": "\n", "⇥": "\t", "␣": " ", "⍽": "\xa0"}


def cases() -> list[tuple[str, str]]:
    found = []
    language = ""
    for line in Path(__file__).with_name("no_change.txt").read_text("utf-8").split("\n"):
        if line.startswith("[") and line.endswith("]") and len(line) == 4:
            language = line[1:-1]
        elif line and language:
            for mark, meant in WRITTEN.items():
                line = line.replace(mark, meant)  # noqa: PLW2901 - unescaped step by step
            found.append((language, line))
    return found


CASES = cases()


def test_table_is_as_long_as_promised():
    assert len(CASES) >= 250


@pytest.mark.parametrize(("language", "text"), CASES)
@pytest.mark.parametrize("known", [True, False])
def test_text_stays(language, text, known):
    for stage in STAGES:
        view = View(text, Hints(language=language if known else None))
        assert list(stage(view)) == [], stage.name


def test_all_of_a_language_as_one_document():
    for language in {language for language, _ in CASES}:
        text = "\n\n".join(text for written, text in CASES if written == language and "  " not in text)
        for stage in STAGES[1:]:
            if language != "en":  # the English list mixes styles that no single text would mix
                assert list(stage(View(text, Hints(language=language)))) == [], language
