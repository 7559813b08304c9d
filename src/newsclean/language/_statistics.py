"""langdetect, with the languages that are asked about and no others, made ready in a fraction of the time.

langdetect arranges the letter sequences of all its languages before it looks at a text, which takes longer than cleaning
thirty articles; a text has some hundred of them. Its answers stay what they are: the same numbers go through the same
operations in the same order.
"""

from __future__ import annotations

import json

from langdetect.detector import Detector
from langdetect.utils.ngram import NGram

from newsclean.data import read_text
from newsclean.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


class Statistics:
    """What langdetect calls a factory. The package's global one has no seed, and anyone may change it.

    Args:
        languages: langdetect's codes.
        folder: where its profiles are.
    """

    seed = 0

    def __init__(self, languages: Sequence[str], folder: str) -> None:
        self.langlist = list(languages)
        self.word_lang_prob_map = _Shares([read_text(f"{folder}/{name}") for name in languages])

    def detector(self) -> Detector:
        """Return what tells the language of one text."""
        return _Detector(self)


class _Shares(dict[str, list[float]]):
    """By sequence of letters, its share among those of its length in each language; worked out when first asked for.

    A sequence that no language has is none of them.
    """

    def __init__(self, profiles: Sequence[str]) -> None:
        super().__init__()
        loaded = [json.loads(profile) for profile in profiles]
        self._profiles = [(profile["freq"], profile["n_words"]) for profile in loaded]

    def has(self, sequence: str) -> bool:
        """Tell whether a language has a sequence, of one to three letters."""
        if sequence in self:
            return True
        if not any(sequence in counts for counts, _ in self._profiles):
            return False
        last = len(sequence) - 1
        self[sequence] = [counts.get(sequence, 0) / totals[last] for counts, totals in self._profiles]
        return True


class _Detector(Detector):  # type: ignore[misc] # langdetect has no types
    """Does what langdetect does, looking once at what comes often, and a list at a time."""

    def _extract_ngrams(self) -> list[str]:
        found: list[str] = []
        letters = {char: NGram.normalize(char) for char in set(self.text)}
        known: dict[str, bool] = {" ": False}
        has = self.word_lang_prob_map.has
        last, run, shouts = " ", " ", False
        for char in map(letters.__getitem__, self.text):
            if last == " ":
                run, shouts = " ", False
                if char == " ":
                    continue
            run = run[-2:] + char
            shouts = char.isupper() and (shouts or last.isupper())
            last = char
            if shouts:
                continue
            for size in range(1, len(run) + 1):
                sequence = run[-size:]
                is_known = known.get(sequence)
                if is_known is None:
                    is_known = known[sequence] = has(sequence)
                if is_known:
                    found.append(sequence)
        return found
