"""Marks of the wrong width: full-width ones in Latin text, half-width commas in Chinese."""

from __future__ import annotations

from newsclean.stages.punctuation.rule import Rule, Safety
from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsclean.edits import Edit
    from newsclean.stages.punctuation.rule import Text

_NARROW = {
    "\uff0c": ",",
    "\u3001": ",",
    "\uff1b": ";",
    "\uff1a": ":",
    "\uff01": "!",
    "\uff1f": "?",
    "\u3002": ".",
}
_WIDE_MARK = lazy(f"[{''.join(_NARROW)}]")
_LATIN = lazy(r"[A-Za-z\xc0-\u024f]")
_HAN_COMMA = lazy(r",(?<=[\u4e00-\u9fff],)(?=[\u4e00-\u9fff])")
_EAST_ASIAN = frozenset({"Hani", "Kana", "Hang"})
_LEAD = 4  # a text that has four full-width commas for each half-width one has chosen


def _wide_in_latin(text: Text) -> Iterator[Edit]:
    """Repair ``Seoul，and then`` -> ``Seoul, and then``, in a language that has no full-width marks."""
    if not text.profile.language or text.profile.script in _EAST_ASIAN:
        return
    for match in _WIDE_MARK.finditer(text.text):
        start, end = match.span()
        ahead = text.after(end)
        if _LATIN.match(text.before(start)) and (ahead.isspace() or _LATIN.match(ahead)):
            new = _NARROW[match.group()]
            yield text.replace(start, end, new if ahead.isspace() else new + " ", "mark-wide")


def _narrow_in_chinese(text: Text) -> Iterator[Edit]:
    """Repair ``我们,他们`` -> ``我们，他们``, in a text whose other commas are full-width."""
    wide = text.text.count("\uff0c")
    if wide < _LEAD or text.profile.language != "zh":
        return
    found = [match.start() for match in _HAN_COMMA.finditer(text.text)]
    if len(found) * _LEAD <= wide:
        for start in found:
            yield text.replace(start, start + 1, "\uff0c", "mark-narrow")


RULES = (
    Rule(
        "mark-wide", Safety.SAFE, ("in Seoul，and then", "in Seoul, and then"), _wide_in_latin, tuple(_NARROW)
    ),
    Rule(
        "mark-narrow",
        Safety.SAFE,
        ("一，二，三，四，我们,他们", "一，二，三，四，我们，他们"),
        _narrow_in_chinese,
        ("\uff0c",),
    ),
)
