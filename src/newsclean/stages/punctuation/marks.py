"""Marks that a bad join left side by side: doubled commas, a comma before a full stop, a mark alone on a line."""

from __future__ import annotations

from newsclean.stages.punctuation.rule import Rule, Safety
from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsclean.edits import Edit
    from newsclean.stages.punctuation.rule import Text

_COMMAS = lazy(r",(?: ?,)++")
_WIDE_COMMAS = lazy("([\uff0c\u3001\u060c])\\1++")
_WEAK_STOP = lazy(r"[,;]\.(?!\.)")
_STOP_WEAK = lazy(r"\.[,;](?![,;])")
_COMMA_SEMICOLON = lazy(r",;|;,")
_ALONE = lazy(r"\n[.,;:](?=[\r\n]|\Z)")
_FULL_STOP = lazy("[.\u2026][\"'\u201d\u2019)\\]]{0,2}$")
_SENTENCE = 20  # characters; what is shorter and ends in a full stop may be an abbreviation
_CLOSERS = "\"'\u201d\u2019\u00bb)]"


def _commas(text: Text) -> Iterator[Edit]:
    """Repair ``forces,, however`` and ``forces, , however`` -> ``forces, however``; ``,,`` before a word is a quote."""
    for chain in text.matches(_COMMAS, (",,", 0), (" ,", 2)):
        start, end = chain.span()
        if chain.group().count(",") > 3 or not text.after(end).isspace():
            continue
        before = text.before(start)
        if not (before.isalpha() or before in _CLOSERS or (before.isdigit() and " " not in chain.group())):
            continue
        if not text.is_guarded(start, end):
            yield text.delete(start + 1, end, "comma-doubled")


def _wide_commas(text: Text) -> Iterator[Edit]:
    """Repair ``我们，，他们`` -> ``我们，他们``."""
    for chain in _WIDE_COMMAS.finditer(text.text):
        start, end = chain.span()
        if end - start == 2 and text.before(start).isalnum():
            yield text.delete(start + 1, end, "comma-doubled-wide")


def _weak_stop(text: Text) -> Iterator[Edit]:
    """Repair ``the region,.`` -> ``the region.``."""
    for pair in text.matches(_WEAK_STOP, (",.", 0), (";.", 0)):
        start, end = pair.span()
        if _stands_after_word(text, start) and _ends_sentence(text, end) and not text.is_guarded(start, end):
            yield text.delete(start, start + 1, "marks-joined")


def _stop_weak(text: Text) -> Iterator[Edit]:
    """Repair ``the region., which`` -> ``the region, which``, if ``region`` is no abbreviation."""
    for pair in text.matches(_STOP_WEAK, (".,", 0), (".;", 0)):
        start, end = pair.span()
        word = text.text[max(0, start - 30) : start].split()[-1:]
        if not word or len(word[0]) < 5 or not word[0].islower() or not word[0].isalpha():
            continue
        if (
            text.after(end) == " "
            and not text.profile.is_abbreviation(word[0])
            and not text.is_guarded(start, end)
        ):
            yield text.delete(start, start + 1, "stop-before-comma")


def _comma_semicolon(text: Text) -> Iterator[Edit]:
    """Repair ``the region,;`` -> ``the region;``."""
    for pair in text.matches(_COMMA_SEMICOLON, (",;", 0), (";,", 0)):
        start, end = pair.span()
        if text.before(start).isalpha() and text.after(end).isspace() and not text.is_guarded(start, end):
            yield text.replace(start, end, ";", "comma-semicolon")


def _stands_after_word(text: Text, at: int) -> bool:
    """Tell whether a word that is no abbreviation, or a closing mark, ends at ``at``: ``Co,. Ltd.`` lost its order."""
    if text.before(at) in _CLOSERS:
        return True
    word = text.text[max(0, at - 30) : at].split()[-1:]
    if not word or not word[0][-2:].isalpha() or text.profile.is_abbreviation(word[0]):
        return False
    return len(word[0]) > (2 if word[0] == word[0].lower() else 3)


def _ends_sentence(text: Text, at: int) -> bool:
    ahead = text.after(at)
    if ahead in _CLOSERS:
        at += 1
        ahead = text.after(at)
    if ahead in "\r\n":
        return True
    following = text.after(at + 1)
    return ahead == " " and (following.isupper() or following in '\u201c"\u2018\u00ab\u201e')


def _alone(text: Text) -> Iterator[Edit]:
    """Drop marks alone on their lines, if the last words before each of them have their own full stop.

    Some dumps break a line at every link. There a lone mark ends the sentence that the link was in, so one mark that
    is needed speaks for all of the text.
    """
    judged = -1  # the last line looked at
    spans = []
    for match in text.matches(_ALONE, ("\n.", 1), ("\n,", 1), ("\n;", 1), ("\n:", 1)):
        texts = text.view.lines.texts
        index = text.view.lines.index_at(match.start() + 1)
        for above in range(index - 1, judged, -1):
            words = texts[above].strip()
            if len(words) > 1:
                if len(words) <= _SENTENCE or not _FULL_STOP.search(words[-3:]):
                    return
                break
        else:
            if judged < 0:
                return  # nothing above has a full stop of its own
        judged = index
        spans.append((match.start() + 1, match.end()))
    for start, end in spans:
        yield text.delete(start, end, "stray-mark")


RULES = (
    Rule(
        "comma-doubled", Safety.SAFE, ("The forces,, however", "The forces, however"), _commas, (",,", " ,")
    ),
    Rule(
        "comma-doubled-wide",
        Safety.SAFE,
        ("我们，，他们", "我们，他们"),
        _wide_commas,
        tuple("\uff0c\u3001\u060c"),
    ),
    Rule(
        "marks-joined", Safety.SAFE, ("Across the region,.", "Across the region."), _weak_stop, (",.", ";.")
    ),
    Rule(
        "stray-mark",
        Safety.SAFE,
        ("It was a long line of text.\n.", "It was a long line of text."),
        _alone,
        ("\n.", "\n,", "\n;", "\n:"),
    ),
    Rule(
        "stop-before-comma",
        Safety.LIKELY,
        ("the region., which", "the region, which"),
        _stop_weak,
        (".,", ".;"),
    ),
    Rule(
        "comma-semicolon",
        Safety.LIKELY,
        ("the region,; which", "the region; which"),
        _comma_semicolon,
        (",;", ";,"),
    ),
)
