"""What letters alone say about the language of a text.

Sources: the Unicode Standard's script ranges; the alphabets of the languages named.
"""

from __future__ import annotations

from functools import cache

from newsclean.startup.compiled_re import compiled
from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    import re

# Script (ISO 15924) and its letters. Hangul, kana and Han are counted apart and put together below.
_SCRIPTS = {
    "Latn": "A-Za-z\xc0-\xd6\xd8-\xf6\xf8-\u024f\u1e00-\u1eff",
    "Cyrl": "\u0400-\u052f",
    "Grek": "\u0370-\u03ff\u1f00-\u1fff",
    "Arab": "\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff\u0750-\u077f\u08a0-\u08ff",
    "Hebr": "\u05d0-\u05ea",
    "Deva": "\u0900-\u0963\u0970-\u097f",
    "Hang": "\uac00-\ud7a3\u1100-\u11ff",
    "Kana": "\u3041-\u30fa\u30fc\uff66-\uff9f",
    "Hani": "\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0002a6df",
    "Thai": "\u0e00-\u0e7f",
    "Beng": "\u0980-\u09ff",
    "Guru": "\u0a00-\u0a7f",
    "Gujr": "\u0a80-\u0aff",
    "Taml": "\u0b80-\u0bff",
    "Telu": "\u0c00-\u0c7f",
    "Knda": "\u0c80-\u0cff",
    "Mlym": "\u0d00-\u0d7f",
    "Sinh": "\u0d80-\u0dff",
    "Laoo": "\u0e80-\u0eff",
    "Mymr": "\u1000-\u109f",
    "Geor": "\u10a0-\u10ff",
    "Armn": "\u0530-\u058f",
    "Khmr": "\u1780-\u17ff",
    "Ethi": "\u1200-\u139f",
}
_LATIN = lazy(f"[{_SCRIPTS['Latn']}]")
_FOREIGN = lazy("[^\x00-\u024f\u1e00-\u1eff\u2000-\u2bff]")
_LEAD = 2.0  # how many times the letters of the next script a script must have

_ONLY = {
    "Grek": "el",
    "Hebr": "he",
    "Hang": "ko",
    "Kana": "ja",
    "Hani": "zh",
    "Thai": "th",
    "Guru": "pa",
    "Gujr": "gu",
    "Taml": "ta",
    "Telu": "te",
    "Knda": "kn",
    "Mlym": "ml",
    "Sinh": "si",
    "Laoo": "lo",
    "Mymr": "my",
    "Geor": "ka",
    "Armn": "hy",
    "Khmr": "km",
}
"""Scripts that one language uses almost alone in the news."""

# Letters that are of one language among those of its script; the first that is found decides.
_TELLING = {
    "Cyrl": (
        ("be", "\u045e\u040e", 3),
        ("mk", "\u0453\u0455\u045c", 3),
        ("sr", "\u0452\u0458\u0459\u045a\u045b\u045f", 3),
        ("", "\u04d9\u0493\u049b\u04a3\u04e9\u04b1\u04af\u04bb", 3),
        ("uk", "\u0456\u0457\u0454\u0491", 3),
        ("ru", "\u044b\u044d", 3),
        ("bg", "\u044a", 3),
    ),
    "Arab": (
        ("ur", "\u0679\u0688\u0691\u06d2\u06ba\u06c1\u06be", 3),
        (
            "",
            "\u067c\u0685\u0689\u0693\u0696\u069a\u06bc\u06cd\u06d0\u06d5\u06c6\u06ce\u0695\u06b5",
            3,
        ),  # Pashto, Kurdish
        ("fa", "\u067e\u0686\u0698\u06a9\u06af\u06cc", 5),
        ("ar", "\u0629\u0649\u0643\u064a", 5),
    ),
}
_STATISTICS = {
    "Latn": (
        "af",
        "ca",
        "cs",
        "cy",
        "da",
        "de",
        "en",
        "es",
        "et",
        "fi",
        "fr",
        "hr",
        "hu",
        "id",
        "it",
        "lt",
        "lv",
        "nl",
        "no",
        "pl",
        "pt",
        "ro",
        "sk",
        "sl",
        "so",
        "sq",
        "sv",
        "sw",
        "tl",
        "tr",
        "vi",
    ),
    "Cyrl": ("bg", "mk", "ru", "uk"),
    "Deva": ("hi", "mr", "ne"),
    "Arab": ("ar", "fa", "ur"),
}
"""What langdetect is asked about: its languages of the script."""


def script_of(sample: str) -> str | None:
    """Return the ISO 15924 code of the script that most letters of a text belong to, or None if none leads."""
    if sample.isascii() or _FOREIGN.search(sample) is None:
        return "Latn" if _LATIN.search(sample) else None
    counts = {script: len(counter.findall(sample)) for script, counter in _counters().items()}
    # Japanese is written in Han and kana together, Korean in Hangul with a few Han letters.
    east_asian = counts["Hani"] + counts["Kana"] + counts["Hang"]
    if counts["Hang"] * 5 >= east_asian > 0:
        counts["Hang"], counts["Hani"], counts["Kana"] = east_asian, 0, 0
    elif counts["Kana"] * 20 >= east_asian > 0:
        counts["Kana"], counts["Hani"], counts["Hang"] = east_asian, 0, 0
    # One East Asian letter says about as much as a word of three letters.
    for script in ("Hani", "Kana", "Hang"):
        counts[script] *= 3
    ranked = sorted(counts, key=lambda script: (-counts[script], script))
    first, second = counts[ranked[0]], counts[ranked[1]]
    return ranked[0] if first >= max(1, _LEAD * second) else None


@cache
def _counters() -> dict[str, re.Pattern[str]]:
    """Return what knows the letters of each script; few texts have letters of another script than the first."""
    return {script: compiled(f"[{letters}]") for script, letters in _SCRIPTS.items()}


def languages_of(script: str, sample: str) -> tuple[str | None, tuple[str, ...]]:
    """Return the language that letters alone tell, and otherwise langdetect's candidates."""
    if script in _ONLY:
        return _ONLY[script], ()
    candidates = _STATISTICS.get(script, ())
    lowered = sample.lower()
    for language, letters, least in _TELLING.get(script, ()):
        if sum(map(lowered.count, letters)) >= least:
            return (language, ()) if language else (None, ())
    return None, candidates
