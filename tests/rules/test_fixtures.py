"""On the sample corpus the rules alone find the chrome, and nothing of the body."""

import json
from pathlib import Path

import pytest

from newsclean.rules import shipped_matcher

FIXTURES = Path(__file__).parents[2] / "fixtures"
NAMES = sorted(path.stem for path in (FIXTURES / "raw").glob("*.txt"))

# A section name alone is chrome by its place between certain chrome and the title, which is for the labels to see.
BY_PLACE = {("scmp", 2)}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", ["en", None])
def test_samples(name, language):
    texts = (FIXTURES / "raw" / f"{name}.txt").read_text(encoding="utf-8").split("\n")
    expected = json.loads((FIXTURES / "expected" / f"{name}.json").read_text(encoding="utf-8"))
    matcher = shipped_matcher(language)
    hits = matcher.extend(texts, matcher.match_lines(texts))
    for line in expected["lines"]:
        roles = line["role"] if isinstance(line["role"], list) else [line["role"]]
        hit = hits[line["line"] - 1]
        found = hit.role if hit is not None and hit.certain else None
        if (name, line["line"]) in BY_PLACE:
            assert found is None
        elif roles[0] in {"boilerplate", "byline", "timestamp", "attribution", "caption"}:
            assert found in roles, texts[line["line"] - 1]
        else:
            assert found is None, texts[line["line"] - 1]
