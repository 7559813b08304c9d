"""How a language is printed: quotation marks, spaces beside marks, abbreviations, common words.

One TOML file a language, in ``profiles``. `docs/reference/language-profiles.md` says what each field means and where
its values come from. A language without a file gets the neutral profile, which claims nothing.
"""

from __future__ import annotations

from functools import cache, lru_cache

from newsclean.language_codes import language_code, written_as
from newsclean.startup.data import beside, read_text, stems
from newsclean.startup.lean import TYPE_CHECKING, NamedTuple
from newsclean.startup.packed import packed

if TYPE_CHECKING:
    from typing import Any

PROFILES = beside(__file__, "profiles")


class Profile(NamedTuple):
    """What is known of a language.

    Attributes:
        language: ISO 639 code; empty for the neutral profile.
        name: its English name.
        script: ISO 15924 code of the script it is printed in.
        quotes: pairs of quotation marks in use, the most usual first (CLDR, then other house styles).
        space_before: marks that take a blank before them in print.
        space_after: whether a blank follows a mark at the end of a word.
        no_break_spaces: whether no-break spaces are typography of their own in this language.
        stop_words: common function words in lower case.
        abbreviations: abbreviations that end in a full stop, in lower case and without it.
    """

    language: str = ""
    name: str = "neutral"
    script: str = ""
    quotes: tuple[tuple[str, str], ...] = ()
    space_before: str = ""
    space_after: bool = True
    no_break_spaces: bool = True
    stop_words: frozenset[str] = frozenset()
    abbreviations: frozenset[str] = frozenset()

    def is_abbreviation(self, word: str) -> bool:
        """Tell whether a word, with or without its full stop, is a known abbreviation."""
        return word.rstrip(".").lstrip("(\u201c\"'\u2018\xab").lower() in self.abbreviations


NEUTRAL = Profile()
"""The profile of a language that is not known."""

_WORD_LISTS = ("stop_words", "abbreviations")


def profile_for(language: str | None) -> Profile:
    """Return the profile of a language.

    Args:
        language: an ISO 639 code, with a region where it matters (``"fr-CH"``), or None.

    Returns:
        Its profile, or the neutral one.
    """
    named = language_code(language) if language else None
    code = written_as(named) if named else None
    if named is None or code is None or code not in languages():
        return NEUTRAL
    region = named.partition("-")[2].rpartition("-")[2]
    return _load(code, region if len(region) == 2 else "")


@lru_cache(maxsize=1)
def languages() -> frozenset[str]:
    """Return the codes of the languages that have a profile."""
    return frozenset(stems(PROFILES, ".toml"))


def read_profile(code: str) -> dict[str, Any]:
    """Return what the TOML file of a profile says."""
    import tomllib  # noqa: PLC0415 - a wheel has the profiles in a form that is read quickly

    return tomllib.loads(read_text(f"{PROFILES}/{code}.toml"))


@cache
def _load(code: str, region: str) -> Profile:
    data = packed(f"profile_{code}") or read_profile(code)
    own = {name: value for name, value in data.items() if name != "variants"}
    return _profile(own | data.get("variants", {}).get(region, {}))


def _profile(data: dict[str, Any]) -> Profile:
    words = {field: frozenset(data.get(field, "").split()) for field in _WORD_LISTS}
    quotes = tuple((left, right) for left, right in data.get("quotes", ()))
    return Profile(**(data | words | {"quotes": quotes}))
