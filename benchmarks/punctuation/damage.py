"""Kinds of damage: each puts one piece of damage into a clean text, at a place drawn from a seed.

A kind returns None where the text has no place for it. A place is one where the damage is certain, as
``docs/explanation/punctuation.md`` draws the line: ``. .`` after a word, not in an address; a blank taken out before
a function word, not between any two words.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import ftfy

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

    from newsclean.language.profile import Profile

Injector = "Callable[[str, random.Random, Profile], str | None]"
_SENTENCE_END = r"(?<=[^\W\d_A-Z]{3})\.(?=\n|\Z| [A-ZÀ-ÞА-ЯΑ-Ω])"


def _place(pattern: str, text: str, rng: random.Random) -> re.Match[str] | None:
    found = list(re.finditer(pattern, text))
    return rng.choice(found) if found else None


def _swap(pattern: str, new: str) -> Callable[[str, random.Random, Profile], str | None]:
    """Return the kind that replaces one match of a pattern."""

    def inject(text: str, rng: random.Random, _: Profile) -> str | None:
        match = _place(pattern, text, rng)
        return match and text[: match.start()] + match.expand(new) + text[match.end() :]

    return inject


def _in_languages(codes: str, kind: Callable[..., str | None]) -> Callable[..., str | None]:
    wanted = codes.split()

    def inject(text: str, rng: random.Random, profile: Profile) -> str | None:
        return kind(text, rng, profile) if profile.language in wanted else None

    return inject


def _space_before_mark(text: str, rng: random.Random, profile: Profile) -> str | None:
    if not profile.language or profile.space_before or not profile.space_after:
        return None
    return _swap(r"(?<=[^\W\d_A-Z]{3})([?!])(?=\n|\Z| [A-ZÀ-ÞА-ЯΑ-Ω])", r" \1")(text, rng, profile)


def _missing_space(mark: str) -> Callable[..., str | None]:
    def inject(text: str, rng: random.Random, profile: Profile) -> str | None:
        if not profile.language or not profile.space_after:
            return None
        found = [
            match
            for match in re.finditer(rf"(?<=[^\W\d_A-Z]{{3}}){mark} (?=([^\W\d_]{{2,}}) )", text)
            if match[1].lower() in profile.stop_words
            and match[1][0].isupper() == (mark == r"\.")
            and match[1][1:].islower()
            and not profile.is_abbreviation(re.split(r"[^\w.]", text[: match.start()])[-1])
        ]
        if not found:
            return None
        match = rng.choice(found)
        return text[: match.end() - 1] + text[match.end() :]

    return inject


def _pair(left: str, right: str) -> Callable[..., str | None]:
    """Return the kind that prints one pair of curly quotation marks otherwise."""

    def inject(text: str, rng: random.Random, profile: Profile) -> str | None:
        if (
            ("\u201c", "\u201d") not in profile.quotes
            or ("\u201d", "\u201d") in profile.quotes
            or "\u201e" in text
        ):
            return None
        found = [
            match
            for match in re.finditer(
                '(?:(?<=\\s)|\\A)\u201c(\\w[^\u201c\u201d"\n]*[^\\s\u201c\u201d"\\d])\u201d(?=[\\s.,])', text
            )
            if '"'
            not in text[text.rfind("\n", 0, match.start()) + 1 : match.end()]
            + text[match.end() :].split("\n", maxsplit=1)[0]
        ]
        others = text.count("\u201c") > 1
        if not found or not others:
            return None
        match = rng.choice(found)
        return text[: match.start()] + left + match[1] + right + text[match.end() :]

    return inject


def _mojibake(text: str, rng: random.Random, _: Profile) -> str | None:
    """Take one line's UTF-8 for another encoding, where ftfy gets it back."""
    lines = text.split("\n")
    candidates = [i for i, line in enumerate(lines) if not line.isascii() and len(line) < 2000]
    if not candidates:
        return None
    index = rng.choice(candidates)
    for codec in rng.sample(
        ["latin-1", "sloppy-windows-1252", "sloppy-windows-1250", "sloppy-windows-1251"], 4
    ):
        garbled = lines[index].encode().decode(codec, "ignore")
        if (
            garbled != lines[index]
            and ftfy.fix_text(garbled, uncurl_quotes=False, normalization=None) == lines[index]
        ):
            return "\n".join([*lines[:index], garbled, *lines[index + 1 :]])
    return None


def _twice_escaped(text: str, rng: random.Random, _: Profile) -> str | None:
    match = _place(r"[\"'&\u2019]", text, rng)
    if match is None:
        return None
    name = {'"': "quot", "'": "#39", "&": "amp", "\u2019": "rsquo"}[match.group()]
    return f"{text[: match.start()]}&amp;{name};{text[match.end() :]}"


def _stray(text: str, rng: random.Random, _: Profile) -> str | None:
    found = [match.start() for match in re.finditer(r"(?<=[^\W\d_]{3}\.)\n\n", text)]
    found = [at for at in found if at - text.rfind("\n", 0, at) > 30]
    if not found:
        return None
    at = rng.choice(found)
    return text[:at] + "\n\n." + text[at:]


_WORD = r"(?<=\b[^\W\d_]{3})(?=[^\W\d_]{3}\b)"
KINDS: dict[str, Callable[..., str | None]] = {
    "full stop twice, spaced (`. .`)": _swap(_SENTENCE_END, ". ."),
    "full stop doubled (`..`)": _swap(_SENTENCE_END, ".."),
    "ellipsis mangled (`. . .`)": _swap(r"(?<=[^\W\d_])\.\.\.(?=\n|\Z|[\"”])", ". . ."),
    "comma doubled (`,,`)": _swap(r"(?<=[^\W\d_]{2}), ", ",, "),
    "comma twice, spaced (`, ,`)": _swap(r"(?<=[^\W\d_]{2}), ", ", , "),
    "marks joined (`,.`)": _swap(_SENTENCE_END, ",."),
    "space before comma": _swap(r"(?<=[^\W\d_]{2}), ", " , "),
    "space before full stop": _swap(_SENTENCE_END, " ."),
    "space before ? and !": _space_before_mark,
    "space missing after full stop": _missing_space(r"\."),
    "space missing after comma": _missing_space(","),
    "closing quote turned": _pair("\u201c", "\u201c"),
    "opening quote turned": _pair("\u201d", "\u201d"),
    "quotes mixed": _pair("\u201c", '"'),
    "TeX quotes": _pair("``", "''"),
    "mark alone on a line": _stray,
    "soft hyphen": _swap(_WORD, "\u00ad"),
    "zero-width space": _swap(_WORD, "\u200b"),
    "two blanks": _swap(r"(?<=\w) (?=\w)", "  "),
    "trailing blanks": _swap(r"(?<=\S)\n", "  \n"),
    "blank lines": _swap(r"(?<=\S)\n\n", "\n\n \n\n"),
    "no-break space": _in_languages("en de es", _swap(r"(?<= [^\W\d_A-Z]{4}) (?=[^\W\d_A-Z]{3})", "\u00a0")),
    "entity escaped twice": _twice_escaped,
    "entity broken (`& quot ;`)": _swap(r'"', "& quot ;"),
    "escape (`\\u2019`)": _swap("(?<=[^\\W\\d_])\u2019(?=[^\\W\\d_])", r"\\u2019"),
    "apostrophe lost (U+FFFD)": _in_languages("en", _swap("(?<=[a-z])\u2019(?=(?:s|t|re|ve|ll) )", "\ufffd")),
    "mojibake that ftfy restores": _mojibake,
    "control character": _swap(_WORD, "\x02"),
    "full-width comma in Latin text": _in_languages(
        "en de es fr it", _swap(r"(?<=[a-z]{2}), (?=[a-z]{2})", "\uff0c")
    ),
    "half-width comma in Chinese": _in_languages(
        "zh", _swap("(?<=[\u4e00-\u9fff])\uff0c(?=[\u4e00-\u9fff])", ",")
    ),
    "ideographic full stop doubled": _swap(
        "(?<=[\u3041-\u9fff])\u3002(?=\n|\\Z|[\u3041-\u9fff])", "\u3002\u3002"
    ),
}
