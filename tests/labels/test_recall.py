"""A later round knows again what it has seen; that changes no label."""

from pathlib import Path

import pytest

from newsclean.labels.labeller import Labeller
from newsclean.labels.recall import MOST_LINES, Recall
from newsclean.rules.matcher_of import MatcherOf
from newsclean.rules.shipped import shipped_matcher
from newsclean.view import View

SAMPLES = sorted((Path(__file__).parents[2] / "fixtures").rglob("*.txt"))


def told(labels):
    return [label and (*label[:5], label.at) for label in labels]


@pytest.fixture(scope="module")
def labeller():
    return Labeller(MatcherOf())


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_labels_are_the_same_after_another_round(labeller, path):
    text = path.read_bytes().decode()
    view = View(text)
    labeller.label(view)
    half = len(text) // 2
    later = view.after([view.delete(half, half + text[half:].find("\n") + 1, "test/gone")]).anew()
    assert told(labeller.label(later)) == told(labeller.label(View(later.text)))
    assert told(labeller.label(later)) == told(labeller.label(View(later.text)))


def test_rules_of_one_language_are_not_taken_for_those_of_another():
    recall = Recall()
    lines = ["Anzeige", "Advertisement", "Werbung"]
    for code in ("de", "en", "en", "de"):
        matcher = shipped_matcher(code)
        assert recall.match_lines(matcher, lines, {}) == matcher.match_lines(lines)


def test_a_text_of_too_many_lines_is_not_remembered():
    recall = Recall()
    recall.match_lines(shipped_matcher("en"), ["Home"] * (MOST_LINES + 1), {})
    assert recall.hits is None
