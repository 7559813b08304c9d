"""Which language a text is in: its script first, then its function words, then langdetect.

A script that only one language uses settles the matter; letters tell apart the languages of the Arabic and Cyrillic
scripts, and function words those of the Latin script. Only where these abstain is langdetect asked, on 500
characters, with profiles and a seed of its own, so that a text always gets the same answer. None of them guesses:
what is not certain is None.
"""

from __future__ import annotations

from functools import lru_cache

from newsclean.language import _letters
from newsclean.language._words import Counted, Leader, count, leader, leader_of
from newsclean.native import twin
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsclean.language._statistics import Statistics
    from newsclean.view import View

_NATIVE = twin("speech")

# What is looked at
_SAMPLE_CHARS = 2000  # from the longest lines: those are prose, not navigation
_SAMPLE_LINES = 12
_LINE_CHARS = 500  # of each of these lines
_LONG = 120  # characters; a text with enough such lines is sampled from them alone
_MANY = 10_000  # lines from which on sorting all by length is slower than picking the longest
_HEADS, _HEAD_CHARS = 3, 120  # the first look is at the beginnings of so many lines
# The language of long notices on pages in any: if half of the lines have other letters, those count.
_OF_NOTICES = "en"

# What function words have to show: how many times the weight of the next language the heaviest has
_LEAD = 1.6  # in the whole sample
_CLEAR_LEAD = 3.0  # in the heads alone
_FEWEST_HITS = 5  # function words, and
_COMMON = 0.15  # the share of all words that they make up: prose has some 0.3 in its own language
_RARE = 0.05  # a share below which a text is not in a language

# What langdetect is asked, and what its answer is worth
_ASKED_CHARS = 500  # more make it slower, not better
_FEWEST_LETTERS = 24
_SURE = 0.95
_ASKED_ABOUT = 3  # languages that function words may leave open; so there are few sets of them
_NEAR = 4.0  # times the weight of a language that the heaviest has at most, if both are asked about
_CODES = {"no": "nb"}  # langdetect's, where ours is another
_UNKNOWN_TWINS = {"id": "ms"}  # languages so alike that it knows only one of them
_CATCH_ALL = frozenset({"so", "sw", "tl"})  # its names for Latin text in languages that it does not know


def detect(view: View) -> str | None:
    """Return the language of a view's text.

    Args:
        view: the document; its hints are not looked at.

    Returns:
        An ISO 639 code in lower case, or None where nothing is certain.
    """
    return detect_lines(view.lines.texts, view.memo(_settle), view.memo(_weigh))


def detect_lines(
    lines: Sequence[str],
    settled: Mapping[str, str | None] | None = None,
    weighed: Mapping[str, str | None] | None = None,
) -> str | None:
    """Return the language of some lines of text, as `detect` does.

    Args:
        lines: the lines.
        settled: what the heads of a few lines settle, if that is remembered.
        weighed: what a longer sample says, if that is remembered.
    """
    longest = _longest(lines)
    # The heads of a few lines settle most texts.
    quick = "\n".join([line[:_HEAD_CHARS] for line in longest[:_HEADS]])
    language = _settle(quick) if settled is None else settled[quick]
    if language is None:
        sample = _sample(longest)
        language = _weigh(sample) if weighed is None else weighed[sample]
    if language != _OF_NOTICES:
        return language
    others = [line for line in longest if _is_in_another_script(line[:_HEAD_CHARS])]
    if len(others) * 2 < len(longest):
        return language
    sample = _sample(others)
    return _weigh(sample) if weighed is None else weighed[sample]


def _is_in_another_script(head: str) -> bool:
    return not head.isascii() and _letters.script_of(head) not in {None, "Latn"}


def _longest(lines: Sequence[str]) -> Sequence[str]:
    """Return the longest lines of a text, the longest first, and of equals the first."""
    if _NATIVE is None or type(lines) is not list:
        return plain_longest(lines)
    found: list[str] = _NATIVE.longest(lines, _SAMPLE_LINES)
    return found


def plain_longest(lines: Sequence[str]) -> Sequence[str]:
    """Do as `_longest`."""
    long = [line for line in lines if len(line) >= _LONG]
    some = long if len(long) >= _SAMPLE_LINES else lines
    if len(some) > _MANY:  # of millions, a few are taken out without putting all in order
        from heapq import nlargest  # noqa: PLC0415 - few texts have so many

        return nlargest(_SAMPLE_LINES, some, key=len)
    return sorted(some, key=len, reverse=True)[:_SAMPLE_LINES]


def _weigh(sample: str) -> str | None:
    """Return the language of a sample of a text."""
    script = _letters.script_of(sample)
    if script is None:
        return None
    language, candidates = _letters.languages_of(script, sample)
    if language is not None:
        return language
    if not candidates:
        return None
    counted = count(sample, script)
    return _by_words(leader_of(counted), _LEAD) or _by_statistics(sample, counted, candidates)


def _settle(quick: str) -> str | None:
    """Return the language that the heads of a few lines leave no doubt about."""
    if _letters.script_of(quick) != "Latn":
        return None
    return _by_words(leader(quick, "Latn"), _CLEAR_LEAD)


def _sample(longest: Sequence[str]) -> str:
    picked = []
    size = 0
    for line in longest:
        picked.append(line[: min(_LINE_CHARS, _SAMPLE_CHARS - size)])
        size += len(picked[-1])
        if size >= _SAMPLE_CHARS:
            break
    return "\n".join(picked)


def _by_words(first: Leader | None, lead: float) -> str | None:
    """Return the language whose function words are frequent, and ``lead`` times as weighty as any other's."""
    if first is None or not _is_enough(first.hits, first.words) or first.weight < lead * first.following:
        return None
    return first.language


def _is_enough(hits: int, words: int) -> bool:
    """Tell whether so many function words among so many words are those of running text in their language."""
    return hits >= _FEWEST_HITS and hits >= _COMMON * words


def _left_open(counted: Counted, candidates: tuple[str, ...]) -> tuple[str, ...]:
    """Return the candidates between which function words have not decided: often one, two or three, else all."""
    most = max(counted.weights, default=0.0)
    if not most or not _is_enough(counted.hits[counted.weights.index(most)], counted.words):
        return candidates
    ranked = sorted(zip(counted.weights, counted.languages, strict=True), reverse=True)[:_ASKED_ABOUT]
    near = {language for weight, language in ranked if weight * _NEAR >= most}
    left = tuple(code for code in candidates if _CODES.get(code, code) in near)
    return left or candidates


def _by_statistics(sample: str, counted: Counted, candidates: tuple[str, ...]) -> str | None:
    """Ask langdetect, which knows the candidates by their letter n-grams; not where none of its answers could stand."""
    text = sample[:_ASKED_CHARS]
    if sum(map(str.isalpha, text)) < _FEWEST_LETTERS:
        return None
    left = _left_open(counted, candidates)
    if not any(_is_plausible(_CODES.get(code, code), counted) for code in left):
        return None
    code = left[0] if len(left) == 1 else _statistics(left).most_probable(text, _SURE)
    if code is None:
        return None
    code = _CODES.get(code, code)
    return _or_its_twin(code, counted) if _is_plausible(code, counted) else None


def _or_its_twin(code: str, counted: Counted) -> str:
    """Return langdetect's answer, or the language that it takes for it, if the function words weigh more in that."""
    other = _UNKNOWN_TWINS.get(code)
    if other not in counted.languages or code not in counted.languages:
        return code
    first, second = (counted.weights[counted.languages.index(name)] for name in (code, other))
    return other if second > first else code


def _is_plausible(code: str, counted: Counted) -> bool:
    """Tell whether langdetect's answer may stand: it has to choose, even between languages that it does not know."""
    if code in _CATCH_ALL:
        return False
    most = max(counted.hits, default=0)
    if code not in counted.languages:
        return most < _RARE * counted.words  # those that have a word list must be unlikely
    hits = counted.hits[counted.languages.index(code)]
    return hits >= max(_RARE * counted.words, 0.8 * most)


# each takes some megabytes, and languages that are left open come in thousands of sets
@lru_cache(maxsize=16)
def _statistics(candidates: tuple[str, ...]) -> Statistics:
    """Return what tells these languages apart."""
    from newsclean.language._statistics import Statistics  # noqa: PLC0415 - langdetect is slow to load

    return Statistics(candidates)
