"""Twice the input takes twice the work, counted in instructions: each regular expression, and the whole pipeline.

The gate counts patterns that have a long repeat, one of each module or rule, and short documents. ``NEWSCLEAN_COUNT=full``
counts every pattern and longer documents (some minutes).
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from linear.counting import MOST, missing, ratios
from linear.documents import NAMES, document
from linear.pumped import Sampler
from newsclean import Cleaner
from newsclean.rounds import ROUNDS
from newsclean.rules.lint import LONG

FULL = os.environ.get("NEWSCLEAN_COUNT") == "full"
pytestmark = pytest.mark.skipif(missing() is not None, reason=f"nothing to count with: {missing()}")


# Tried at one place after the other, but where such a pattern fails at the end of the text, the text is given up.
TRIED_ONCE = {"corpus/scanner.py:_TAG"}


@pytest.fixture(scope="module")
def patterns():
    program = Path(__file__).with_name("collect.py")
    run = subprocess.run([sys.executable, program], capture_output=True, check=True, text=True)
    return json.loads(run.stdout)


def chosen(patterns):
    """Return the patterns to count, by their text and flags, with their places."""
    found, places = {}, set()
    for pattern, flags, where in patterns:
        place = where.partition(":")[0] if ":" in where else where.partition("/")[2]
        is_long = any(high > LONG for _, high, _ in Sampler(pattern, flags).repeats())
        if FULL or (is_long and place not in places):
            places.add(place)
            found[pattern, flags] = where
    return found


def over(counted, names):
    assert len(counted) >= 10
    return {names[key]: round(ratio, 2) for key, ratio in counted.items() if ratio > MOST}


def test_patterns_of_the_code(patterns):
    anchored = set(patterns["anchored"])

    def work(key, size):
        method = "match" if key[0] in anchored or names[key] in TRIED_ONCE else "finditer"
        return ["pattern", *key, method, Sampler(*key).inputs(size)]

    names = chosen(patterns["code"])
    assert over(ratios(work, list(names), (256, 512) if FULL else (100, 200)), names) == {}


def test_patterns_of_the_packs(patterns):
    def work(key, size):
        return ["pattern", *key, "fullmatch", Sampler(*key).inputs(size)]

    names = chosen([pattern, 0, rule] for pattern, rule in patterns["packs"])
    assert over(ratios(work, list(names), (200, 400) if FULL else (50, 100)), names) == {}


@pytest.mark.parametrize(
    "options", [{"dates": "anchored"}, *([{"dates": "annotate", "markup": "markdown"}] if FULL else ())]
)
def test_the_pipeline(options):
    sizes = (8_000, 16_000) if FULL else (1_500, 3_000)
    names = NAMES if FULL else NAMES[::6]
    cleaner = Cleaner(**options)
    # Of some texts the model takes a part and, when that is gone, another: how many rounds that takes does not follow
    # from the size. Where the two sizes differ in it, one round is compared with one round.
    rounds = {
        name: {
            cleaner.clean(document(name, size), language="en", published="2019-11-15").rounds
            for size in sizes
        }
        for name in names
    }
    assert max(map(max, rounds.values())) <= ROUNDS

    def work(name, size):
        return ["clean" if len(rounds[name]) == 1 else "round", options, [document(name, size)]]

    def one_round(name, size):
        return ["round", options, [document(name, size)]]

    known = {name: name for name in names}
    # A page of doubt is looked at a second time, and one size may have doubts where the other has none. Such a step shows
    # at one doubling and not at the next; what is worse than linear shows at both.
    again = list(over(ratios(work, names, sizes), known))
    larger = ratios(one_round, again, [2 * size for size in sizes]) if again else {}
    assert {name: ratio for name, ratio in larger.items() if ratio > MOST} == {}
