"""Date expressions, written as patterns over word classes.

`newsclean.dates.words.tables` gives each word of a text a class, one character; a line becomes a string of classes, a
blank stays a blank. ``Friday, Nov. 15, 2019`` reads ``W, M. D, Y``, and so does the same date in any language that
writes it in this order. All repeats are bounded, so matching is linear.

Classes: ``W w`` weekday (whole, short) · ``M m`` month (whole, short) · ``D`` 1-31 · ``Z`` other two figures ·
``N`` three figures · ``Y`` four figures, 1000-2199 · ``C`` number word · ``O`` ordinal word · ``s`` ordinal ending ·
``U`` unit (``Ұ`` year, also behind its number) · ``v`` units · ``q`` quarter · ``h`` half · ``S`` season · ``e`` weekend · ``d`` today, yesterday · ``L`` last · ``T`` this
· ``X`` next · ``A`` ago · ``V`` ago, before its number · ``I`` in, before a number · ``E`` earlier · ``F`` later ·
``p`` early, late · ``g`` beginning, end · ``f`` fiscal · ``b`` about · ``R`` several · ``r`` now, recently ·
``j`` the nineties · ``B`` last year in one word · ``ω`` Monday evening in one word · ``Ρ`` a Roman number · ``Ÿ`` a year of another calendar · ``Q`` Q3, H2 · ``Θ`` that, the same · ``ς`` the letter s
``ᵭ`` today's (heutig) · ``η`` half-year · ``→`` towards (in der Nacht zum Montag)
``P`` morning · ``K`` a.m. · ``k`` noon · ``G`` zone · ``u`` o'clock · ``y`` a word that follows a year · ``t`` the ·
``a`` a · ``o`` of · ``n`` on · ``@`` at · ``i`` in · ``H`` every · ``J`` holiday · ``x`` anything else.
"""

from __future__ import annotations

import re
from functools import lru_cache

from newsclean.startup.compiled_re import compiled
from newsclean.startup.lean import TYPE_CHECKING, NamedTuple
from newsclean.startup.packed import packed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

# A time of day: 17:39, 3:15 p.m. EST, 14.05 Uhr, 14h05, 9 a.m., noon
CLOCK = (
    r"(?:[DZ][:.][DZ](?::[DZ])? ?[KuG]|[DZ]:[DZ](?::[DZ](?:[.,][DZN])?)?|D ?K|[DZ]u[DZ]?|[DZ] u|k)"
    r"(?:,? ?\(?(?:G|z)\)?)?"
)
DOTTED_TIME = r"[DZ]\.[DZ](?![.DZN])"  # after a word for "at" only: kl. 17.39
_WEEKDAY = r"[Ww]\.?,? (?:t )?"
_WEEKDAY_BEHIND = r" \(?W\)?|[,.] [Ww](?= ?[\n.)]|$)"
_MD = r"[Mm]\.?,? ?(?:t )?(?:D(?:s|\.(?= ?[-–]))?|O)(?![:.]?[DZN])"
_DM = r"(?:D(?:-?s|t|\.)?|O|C(?= o))[ -]?(?:o ?|- ?)?(?:M|m\.?+)"
_Y_WORD = r"(?:[ -]Ұ|[ -]?y(?:\.(?=[ ,;:)]))?)?"
_YEAR = rf"(?:\.? ?,? ?(?:[oi] |t )?Y{_Y_WORD})"

# name, pattern; the first that matches at a place wins, so the longer stand before the shorter.
DATED = (
    ("date", rf"{CLOCK},? (?:n |- )?(?:{_WEEKDAY})?{_MD}{_YEAR}"),
    ("date", rf"{CLOCK},? (?:n |- )?(?:{_WEEKDAY})?{_DM}{_YEAR}"),
    ("date", rf"(?:{_WEEKDAY})?{_MD}{_YEAR}(?:,? (?:(?:[@i] |[-–] |x )?{CLOCK}|@ {DOTTED_TIME}))?"),
    (
        "date",
        rf"(?:{_WEEKDAY})?{_DM}{_YEAR}(?:,? (?:(?:[@i] |[-–] |x )?{CLOCK}|@ {DOTTED_TIME})|{_WEEKDAY_BEHIND})?",
    ),
    (
        "date",
        rf"(?:{_WEEKDAY})?Y(?:\.?,? (?:y\.? )?| ?-?y\.? )[Mm]\.?(?:x)? D(?:-?s|\.)?{_Y_WORD}(?:, [Ww])?",
    ),
    ("date", rf"(?:{_WEEKDAY})?Y\.?[ -]?y\.? D\.?[ -][Mm]\.?(?:{_WEEKDAY_BEHIND})?"),
    ("clash", rf"m\.?,? {_DM}{_YEAR}"),
    ("twofold", rf"(?:{_WEEKDAY})?D (?:o )?M ?[/(] ?M\)? (?:o )?Y"),
    ("date", r"D[-/][Mm][-/]Y"),
    ("date", r"Y[-/][Mm][-/]D"),
)
NUMERIC = (
    ("numeric", rf"{CLOCK},? (?:n |- )?D([-/.])D\1Y"),
    ("numeric", rf"Y([-/.])D\1D(?:(?:[ τ]|, ){CLOCK})?"),
    (
        "numeric",
        rf"(?:{_WEEKDAY})?D([-/.])D\1(?:Y{_Y_WORD}|Z)(?:,? (?:(?:[@i] |[-–] |x )?{CLOCK}|@ {DOTTED_TIME}))?",
    ),
    ("numeric", r"Y(\. )D\. D\.?"),
    ("numeric", rf"(?:{_WEEKDAY})?D(\. )D\. Y"),
)
MONTHS = (
    ("date", rf"(?:[pg][- ])?[Mm]\.?,? (?:o (?:t )?)?Y{_Y_WORD}"),
    ("date", r"Y\.? (?:y\.? )?[Mm]"),
    ("monthyear", r"(?:D/|[Mm][-/])Y"),
    ("nthday", r"(?:t )?(?:O|L|D(?:s|\.)) (?:W (?:[oiIn] ?)?(?:t )?|U (?:o ?|I ))[Mm]\.?,? ?(?:o )?Y"),
    ("nth", r"(?:t )?(?:O|D(?:s|\.)|L)[- ]U (?:[oi] )?Y"),
)
YEARS = (("year", r"(?:[pg][- ])?Y"),)
_PART = r"(?:[pgEF][ -]|(?:t )?g o (?:t )?)?"
_NUMBER = r"(?:a|[DZNCY]|C[- ]C)"
# Recognized so that what is inside them is not taken for a date: durations and sets.
SKIPPED = (
    ("skip", rf"(?:{_WEEKDAY})?{_DM}\.?,? (?:x\.?x?\.? ?)?Ÿ"),
    ("skip", r"H (?:o )?(?:O )?(?:[UqheSMWPDN]|[DC] v)"),
    ("skip", r"[LX] (?:b )?(?:[DZNCRY]|C[- ]C)[- ](?:s )?[Uvqhe]"),
    ("skip", r"h (?:o )?[at] U[ -]A"),
)
# Found and never rewritten: which of the three figures is the year is a custom.
SHORT = (
    (
        "numeric",
        rf"(?<![-/.])(?:{_WEEKDAY})?D([-/.])D\1D(?![-/:]|\.?[DZNY])(?:,? (?:(?:[@i] |[-–] |x )?{CLOCK}|@ {DOTTED_TIME}))?",
    ),
)
RELATIVE = (
    ("shortdate", rf"(?:{_WEEKDAY})?(?:{_MD}|{_DM}),? '[DZ](?![:.]?[DZN])"),
    ("shift", rf"(?:b )?{_NUMBER}[ -][Uv][ -][AEF](?! (?:[Mm]\.? ?D|t |D))"),
    ("shift", rf"V (?:b )?{_NUMBER} [Uv]"),
    ("shift", rf"I (?:b )?{_NUMBER} [Uv]"),
    ("quarter", r"(?:t )?U[- ][AE] (?:O[- ])?q"),
    ("quarter", r"(?:t )?U[- ][AE] π"),
    ("quarter", r"(?:t )?(?:Y|λ) π"),
    ("shift", r"U[- ][AE](?! π)"),
    ("spoken", r"(?:M |t U )?C C(?:[- ]C)?"),
    ("unit", r"[EFp] i (?:t|Θ) U"),
    (
        "month",
        r"(?:(?:[Ww]\.?,? )?(?:D(?:s|\.)? (?:o )?)?[Mm](?:\.? D)?),? (?:o )?(?:t )?[LTX] (?:f )?U(?!')",
    ),
    (
        "quarter",
        rf"{_PART}(?:Y |[LTX] U'ς )?(?:f[- ])?(?:O|D[.s]*)[- ](?:f[- ])?q(?: (?:(?:o|i) )?(?:f )?(?:Y|(?:t )?[LTX] (?:f )?U|t U))?",
    ),
    ("quarter", r"(?:Y|[LTX] U'ς) q"),
    ("quarter", r"QD(?:,? (?:o )?(?:Y|[LTX] (?:f )?U))?"),
    ("half", rf"{_PART}(?:t )?(?:O|L|D[.s]*)[- ]h (?:o |i )?(?:t )?(?:f )?(?:Y|[LTX] (?:f )?U|U)"),
    ("turn", rf"{_PART}(?:t )?[LTX] (?:X )?(?:f |O )?(?:U|q|e|h|S|J)"),
    (
        "turn",
        rf"{_PART}[LTX] (?:X )?(?:W(?!,? (?:t )?(?:{_DM}|{_MD}){_YEAR})(?:,? (?:t )?(?:{_MD}|{_DM}))?(?: P)?|M|P)",
    ),
    ("turn", rf"{_PART}(?:t|Θ) (?:f )?[LTX] (?:W|M)"),
    ("beside", r"(?:t )?[l>] (?:U|W|M)"),
    ("unit", r"(?<=φ )t (?:f )?(?:x )?U(?=[,.;]| ε|$)"),
    ("short_year", r"(?<=[iIσφ] )'Z(?!ς)"),
    ("before", r"(?:t )?Θ (?:Θ )?(?:U|q|π) (?:[oi] )?(?:(?:a|C) U[- ][AE]|(?:t )?L U)"),
    ("before", r"(?:t )?q (?:a|C) U[- ][AE]"),
    ("same", r"Θ (?:Θ )?(?:U|q)(?![- ][AE])"),
    ("weekof", r"(?:t )?U o (?:{_MD}|{_DM})(?! ?[DZNY])".replace("{_MD}", _MD).replace("{_DM}", _DM)),
    ("season", rf"{_PART}S (?:o )?Y"),
    ("season", rf"(?:[iI]|b(?= t)) {_PART}(?:t )?{_PART}S(?! o| Y)"),
    ("fiscal", r"f (?:U )?Y"),
    ("turn", r"(?:t|n) e"),
    ("half", rf"{_PART}(?:t )?(?:O|D[.s]*)[- ]η(?: (?:o |i )?(?:t )?(?:Y|[LTX] U))?"),
    ("half", rf"{_PART}[LTX] η"),
    ("dayadj", r"ᵭ (?:W(?: P)?|U)"),
    ("night", r"P → (?:t )?W"),
    ("weekdayof", r"W (?:o )?(?:t )?[LTX] U(?!')"),
    ("quarter", r"t (?:λ )?q"),
    ("end", r"g (?:o (?:t )?|t )U"),
    ("end", r"U(?:'ς)?[- ]g"),
    ("decade", rf"{_PART}(?:Y['-]?|'?Z-?)ς(?:[- ][UҰv])?"),
    ("decade", r"(?:t )?v '?(?:Z|Y)(?![-/.]?[DZN])"),
    ("roman", r"(?:Ρs? U|U Ρ)"),
    ("offset", r"(?:p )?B"),
    ("daytime", r"ω"),
    ("decade", rf"(?:t|o) {_PART}j(?:[- ][UҰv])?"),
    ("decade", r"j[- ]?[UҰv]"),
    ("century", r"(?:D(?:s|\.)|O)[- ]U"),
    ("day", r"(?:[pEF] )?d(?:,? P)?"),
    ("holiday", r"J(?:,? Y)?"),
    ("fixed", r"r"),
)
# In languages whose adjectives follow their nouns
POSTPOSED = (
    ("month", r"(?:(?:[Ww]\.?,? )?(?:D(?:s|\.)? (?:o )?)?[Mm]\.?) (?:o )?(?:t )?U [LTX]"),
    ("quarter", rf"{_PART}(?:O|D[.s]*) q (?:o )?(?:t )?U [LTX]"),
    ("turn", rf"{_PART}(?:t )?(?:U|q|h|e|S|M|J) [LTX](?! (?:[UqheSWMDZC]))"),
    ("turn", r"(?:W,? )?(?:t )?D(?:s|\.)?+ (?:o )?M L"),
    ("weekdayof", r"W (?:o )?(?:t )?U [LTX]"),
    ("turn", r"W [LTX](?! (?:[UqheSWMDZC]))(?: P)?"),
    ("beside", r"(?:t )?(?:U|W|M) [l>]"),
    ("date", r"W,? (?:t )?D(?:s|\.)?+(?![-/.:,]?[DZNY])(?! (?:o )?[UvqheKM])"),
)
DOTTED = (("dotted", r"(?<=[nt] )D\. ?D\.(?! ?[DZNY])"),)
PARTIAL = (
    ("bracketed", r"W \(D(?:[./] ?D\.?)?\)"),
    ("date", rf"{CLOCK},? (?:n )?(?:(?:{_WEEKDAY})?(?:{_MD}|{_DM})|W)"),
    ("date", rf"(?:{_WEEKDAY})?(?:{_MD}|{_DM})(?:,? (?:@ )?{CLOCK}| P(?! W))?"),
    ("date", rf"(?:p )?W(?:(?:,? @|,)? {CLOCK}| P)"),
    ("date", r"(?:[pEF] )?W"),
    ("date", r"(?:[pg][ -]|E )?M"),
)

GRAMMARS = {
    "explicit": (*DATED, *NUMERIC, *MONTHS, *YEARS),
    "all": (*DATED, *NUMERIC, *SHORT, *MONTHS, *SKIPPED, *RELATIVE, *DOTTED, *PARTIAL, *YEARS),
    "postposed": (*DATED, *NUMERIC, *SHORT, *MONTHS, *SKIPPED, *POSTPOSED, *RELATIVE, *PARTIAL, *YEARS),
}


DATES = "dates"
"""The name of these patterns among those that are compiled beforehand."""


class _Compiled(dict[str, "re.Pattern[str]"]):
    """The patterns by first class, each compiled when a text first has that class."""

    def __init__(self, branches: Mapping[str, Sequence[str]]) -> None:
        super().__init__()
        self._branches = branches

    def __missing__(self, first: str) -> re.Pattern[str]:
        self[first] = made = compiled("|".join(self._branches[first]), home=DATES)
        return made


class Grammar(NamedTuple):
    """Patterns, ready to run.

    Attributes:
        starts: finds a class that some pattern can begin with.
        by_first: for each such class, the patterns that can begin with it, the first that fits winning; the group
            that matched is named ``NAME_INDEX``.
    """

    starts: re.Pattern[str]
    by_first: Mapping[str, re.Pattern[str]]


def _with_years(pattern: str) -> str:
    """Let ``U`` match ``Ұ`` as well: a word for *year* that also follows the number of a year."""
    out = []
    inside = False
    for char in pattern:
        inside = char == "[" or (inside and char != "]")
        out.append(char if char != "U" else "UҰ" if inside else "[UҰ]")
    return "".join(out)


@lru_cache(maxsize=8)
def grammar_of(name: str) -> Grammar:
    """Return one of `GRAMMARS`, ready to run."""
    branches = packed(f"grammar_{name}") or branches_of(GRAMMARS[name])
    starts = compiled("[" + re.escape("".join(sorted(branches))) + "]", home=DATES)
    return Grammar(starts, _Compiled(branches))


def branches_of(patterns: Sequence[tuple[str, str]]) -> dict[str, list[str]]:
    """Return patterns by the class that they begin with."""
    from newsclean.dates.grammar.first_characters import first_characters  # noqa: PLC0415 - a wheel holds what is returned here

    branches: dict[str, list[str]] = {}
    for index, (name, pattern) in enumerate(patterns):
        body = pattern.replace(r"([-/.])", f"(?P<m{index}>\u200f?[-/.])").replace(
            r"(\. )", f"(?P<m{index}>\\. )"
        )
        body = _with_years(body.replace(r"\1", f"(?P=m{index})"))
        for first in first_characters(body):
            branches.setdefault(first, []).append(f"(?P<{name}_{index}>{body})")
    return branches
