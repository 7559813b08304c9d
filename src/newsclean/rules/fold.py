"""Folding: two lines that a reader takes for the same label fold to the same string.

Folding is the cost of every look-up, so it is a few calls of C functions and nothing else.
"""

from __future__ import annotations

from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# What pages put around a label: blanks, bullets, arrows, quotation marks, brackets, dingbats. Not `©`, `%`, `@`,
# `&` and currency signs, which change what a label says.
MARKS = (
    " \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\xad\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202f\u205f\u2060\u3000\ufeff\ufe0f"
    ".,:;!?¡¿…·•‧∙●○◦■□▪▫◆◇♦*_-‐‑‒–—―~=+^#|¦/\\<>«»‹›\"'`´“”„‟‘’‚‛()[]{}"
    "←↑→↓↗↘⟶➔➜➝➞➤▲△▶▷►▸▼▽▾◀◁◂◄⏩▻★☆✓✔✕✖✗×†‡§¶❯❮⋮☰≡"
    "。、，．：；！？「」『』【】〔〕（）《》〈〉［］｛｝・…‥〜～＞＜｜／＊＋－＝＃"
    "؟،؛۔।॥"
)

_ASCII_MARKS = "".join(mark for mark in MARKS if mark.isascii())
BLANKS = "\t\xa0\u202f\u3000"
"""White space that becomes a blank, and with it any other in the line."""

_ODD = ("  ", *BLANKS, "ı", "：", "i̇")  # what takes more to fold than case and marks
_NUMBER = lazy(r"\d[\d.,]*+(?:[km](?!\w))?")
_DIGIT = lazy(r"\d")


def fold(line: str) -> str:
    """Return ``line`` without case, surrounding marks and runs of blanks."""
    folded = line.strip(MARKS).casefold()
    if not folded.isascii():
        folded = _fold_wide(folded)
    if "  " in folded or "\t" in folded:
        folded = " ".join(folded.split())
    return folded


def fold_lines(lines: Sequence[str]) -> list[str]:
    """Return `fold` of each line; what is done to few of them is looked for in all at once."""
    stripped = [line.strip(_ASCII_MARKS if line.isascii() else MARKS) for line in lines]
    joined = "\n".join(stripped)
    if joined.isascii():
        folded = joined.casefold().split("\n")
    else:  # case takes long in what is not ASCII; an apostrophe is often all that makes a line so
        folded = [line.casefold() for line in joined.replace("’", "'").split("\n")]
    if len(folded) != len(lines):  # none at all, or a line end within one
        return [fold(line) for line in lines]
    joined = "\n".join(folded)
    for number in {number for mark in _ODD for number in _lines_with(joined, mark)}:
        folded[number] = fold(lines[number])
    return folded


def _lines_with(text: str, part: str) -> Iterator[int]:
    """Yield the numbers, from 0, of the lines of a text that hold a part which has no line end."""
    start = number = 0
    while (at := text.find(part, start)) >= 0:
        number += text.count("\n", start, at)
        yield number
        start = text.find("\n", at)
        if start < 0:
            return


def _fold_wide(folded: str) -> str:
    if "’" in folded:
        folded = folded.replace("’", "'")
    if "\xa0" in folded or "\u202f" in folded or "\u3000" in folded:
        folded = " ".join(folded.split())
    if "ı" in folded or "i̇" in folded:
        folded = folded.replace("ı", "i").replace("i̇", "i")  # the Turkish pairs I-ı, İ-i survive no casefold
    if "：" in folded:
        folded = folded.replace("：", ":")
    return folded


def fold_head(phrase: str) -> str:
    """Fold a phrase that a line begins with: marks at its end count."""
    return fold(f"{phrase.lstrip(MARKS)}x")[:-1]  # the letter keeps `fold` from stripping marks at its end


def fold_tail(phrase: str) -> str:
    """Fold a phrase that a line ends with: marks at its start count."""
    return fold(f"x{phrase.rstrip(MARKS)}")[1:]


def has_digit(folded: str) -> bool:
    """Tell whether there is a decimal digit in the line."""
    return _DIGIT.search(folded) is not None


def fold_numbers(folded: str) -> str:
    """Return a folded line with every number (``12``, ``1,204``, ``1.2k``) as ``#``."""
    return _NUMBER.sub("#", folded)


def fold_phrase(phrase: str) -> str:
    """Fold a phrase of a pack, in which ``#`` stands for any number."""
    if "#" not in phrase and not has_digit(phrase):
        return fold(phrase)
    return fold_numbers(fold(phrase.replace("#", "0")))
