"""A page in each of some languages: the rules alone find its chrome, nothing of its body, and the language is known.

Each line of a page has two characters before it: ``-`` and a blank if it goes, two blanks if it stays.
"""

from pathlib import Path

import pytest

from newsclean import Cleaner
from newsclean.labels.policy import preset
from newsclean.language.detect import detect_lines
from newsclean.rules import shipped_matcher

FOLDER = Path(__file__).parent / "pages"
NAMES = sorted(path.stem for path in FOLDER.glob("*.txt"))
DROPPED = preset("article").drop


def page(name):
    marked = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [line[2:] for line in marked], [line[2:] for line in marked if line.startswith("- ")]


@pytest.mark.parametrize("name", NAMES)
def test_chrome_is_known_and_the_body_is_not(name):
    texts, chrome = page(name)
    matcher = shipped_matcher(name.partition("-")[0])
    hits = matcher.extend(texts, matcher.match_lines(texts))
    known = [
        text
        for text, hit in zip(texts, hits, strict=True)
        if hit is not None and hit.certain and hit.role in DROPPED
    ]
    assert known == chrome


@pytest.mark.parametrize("name", sorted({*NAMES} - {"fa"}))  # the Persian calendar is not read
def test_the_time_of_publication_is_recorded(name):
    page_text = "\n".join(page(name)[0])
    assert Cleaner(stages=["boilerplate"]).clean(page_text).metadata.published == "2021-03-12T10:12"


@pytest.mark.parametrize("name", NAMES)
def test_its_language_is_known(name):
    assert detect_lines(page(name)[0]) == name.partition("-")[0]
