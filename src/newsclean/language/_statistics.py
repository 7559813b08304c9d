"""langdetect, with the languages that are asked about and no others, made ready in a fraction of the time.

langdetect arranges the letter sequences of all its languages before it looks at a text, which takes longer than cleaning
thirty articles; a text has some hundred of them. Its answers stay what they are: the same numbers go through the same
operations in the same order.
"""

from __future__ import annotations

import json

from langdetect.detector import Detector
from langdetect.detector_factory import PROFILES_DIRECTORY
from langdetect.lang_detect_exception import LangDetectException
from langdetect.utils.ngram import NGram

from newsclean.native import twin
from newsclean.startup.data import read_text
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

_NATIVE = twin("speech")


class Statistics:
    """What langdetect calls a factory. The package's global one has no seed, and anyone may change it.

    Args:
        languages: langdetect's codes.
    """

    seed = 0

    def __init__(self, languages: Sequence[str]) -> None:
        self.langlist = list(languages)
        self.word_lang_prob_map = _Shares([read_text(f"{PROFILES_DIRECTORY}/{name}") for name in languages])

    def most_probable(self, text: str, least: float) -> str | None:
        """Return the language that a text is in with a probability of ``least`` or more, or None."""
        detector = Detector(self) if _NATIVE is None else _Detector(self)
        detector.append(text)
        try:
            ranked = detector.get_probabilities()
        except LangDetectException:  # letters in which it knows no sequence
            return None
        return str(ranked[0].lang) if ranked and ranked[0].prob >= least else None


class _Detector(Detector):  # type: ignore[misc] # has no types
    """langdetect's, with compiled twins of its inner loops."""

    def _extract_ngrams(self) -> Any:
        shares = self.word_lang_prob_map
        return _NATIVE.sequences(self.text, shares, shares.counts, NGram.normalize)

    def _update_lang_prob(self, prob: list[float], word: str, alpha: float) -> bool:
        _NATIVE.weigh(prob, self.word_lang_prob_map[word], alpha / self.BASE_FREQ)
        return True

    def _normalize_prob(self, prob: list[float]) -> Any:
        return _NATIVE.normalized(prob, sum(prob))


class _Shares(dict[str, list[float]]):
    """By sequence of letters, its share among those of its length in each language; worked out when first asked for.

    A sequence that no language has is none of them.

    Attributes:
        counts: by sequence, how often it was counted in a language, for each of them.
    """

    def __init__(self, profiles: Sequence[str]) -> None:
        super().__init__()
        loaded = [json.loads(profile) for profile in profiles]
        self.counts: list[dict[str, int]] = [profile["freq"] for profile in loaded]
        self._totals: list[list[int]] = [profile["n_words"] for profile in loaded]

    def __contains__(self, sequence: object) -> bool:
        """Tell whether a language has a sequence, of one to three letters: langdetect asks before it takes the shares."""
        assert isinstance(sequence, str)
        if super().__contains__(sequence):
            return True
        if not any(sequence in counts for counts in self.counts):
            return False
        last = len(sequence) - 1
        self[sequence] = [
            counts.get(sequence, 0) / totals[last]
            for counts, totals in zip(self.counts, self._totals, strict=True)
        ]
        return True
