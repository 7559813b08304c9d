"""ISO 639 codes: hints may have others; profiles, packs and tables go by those of two letters that are in use."""

from __future__ import annotations

LETTERS = (2, 3)
"""Letters of an ISO 639 code."""

_PAIRS = """
af afr  ar ara arb  az aze  be bel  bg bul  bn ben  bs bos  ca cat  cs ces cze  cy cym wel  da dan  de deu ger  el ell gre
en eng  es spa  et est  eu eus baq  fa fas per pes  fi fin  fr fra fre  ga gle  gl glg  he heb  hi hin  hr hrv  hu hun
hy hye arm  id ind  is isl ice  it ita  ja jpn  ka kat geo  kk kaz  ko kor  lb ltz  lt lit  lv lav  mk mkd mac  mr mar
ms msa may zsm  nb nob  nn nno  no nor  nl nld dut  pl pol  pt por  ro ron rum  ru rus  sk slk slo  sl slv  sq sqi alb
sr srp  sv swe  sw swa  ta tam  te tel  th tha  tr tur  uk ukr  ur urd  uz uzb  vi vie  zh zho chi cmn yue
"""

_WITHDRAWN = {"in": "id", "iw": "he", "ji": "yi", "mo": "ro", "sh": "sr", "hbs": "sr"}
"""Codes that ISO 639 has withdrawn, which older tools still write, and what stands for them now."""

_WRITTEN_ALIKE = {"cnr": "sr", "nn": "nb", "no": "nb", "prs": "fa", "tgl": "fil", "tl": "fil"}
"""Languages whose profile and names of months are those of another; `newsclean.rules` has kin of its own."""


def _by_long() -> dict[str, str]:
    """Return the two-letter code of each longer one (ISO 639-2 B and T, ISO 639-3)."""
    found: dict[str, str] = {}
    short = ""
    for code in _PAIRS.split():
        if len(code) == LETTERS[0]:
            short = code
        else:
            found[code] = short
    return found


_SHORT = _by_long() | _WITHDRAWN


def language_code(name: str) -> str | None:
    """Return a language as profiles and packs write it: ``pt-br`` for ``pt_BR``, ``en`` for ``eng``, ``he`` for ``iw``.

    Args:
        name: what the caller calls the language.

    Returns:
        Its code in lower case, with the region if there is one; None if it is no code, as ``English``.
    """
    first, hyphen, rest = name.lower().replace("_", "-").partition("-")
    if len(first) not in LETTERS or not (first.isascii() and first.isalpha()):
        return None
    return f"{_SHORT.get(first, first)}{hyphen}{rest}"


def written_as(name: str) -> str | None:
    """Return the code of the language that one is written as, without its region: ``nb`` for ``no``, ``de`` for ``de-AT``.

    Args:
        name: what the caller calls the language.

    Returns:
        The code; None if ``name`` is none.
    """
    code = language_code(name)
    if code is None:
        return None
    first = code.partition("-")[0]
    return _WRITTEN_ALIKE.get(first, first)
