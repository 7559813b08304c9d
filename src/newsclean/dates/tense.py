"""Does a sentence speak of the past or of the future? Asked of months and weekdays without a year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclean.lazy_re import lazy

if TYPE_CHECKING:
    from newsclean.dates.reading import Reading
    from newsclean.dates.tables import Words

# Cues of English. A mention that has none near is left to what is usual: the latest such day or month.
_CUE = lazy(
    r"(?P<future>\b(?:(?:will|won[’']t|would|shall|should|could|may|might|must|can)(?: (?:not|also|then|be|have|only|likely)){0,3} \w+"
    r"|(?:plan(?:s|ned|ning)?|scheduled|expect(?:s|ed|ing)?|due|slated|set|supposed|agree(?:s|d|ment)?|intends?|hop(?:es?|ed|ing)"
    r"|going|likely|ready|decided|proposes|vow(?:s|ed)|want(?:s|ed)?|prepar(?:es?|ed|ing)|aims?|threaten(?:s|ed)|is|are|was|were)"
    r" to (?:be )?\w+"
    r"|to be \w+|planned|scheduled|expected|upcoming|expires?|until|starting|beginning|effective|as soon as|on track)\b"
    r"|[’']ll\b)"
    r"|(?P<past>\b(?:was|were|had|has|have|did|said|since|last|ago|told|\w{2,}ed|made|took|went|came|met|won|lost|began"
    r"|fell|rose|found|left|held|got|gave|saw|sent|shot|sold|bought|led|hit|ran|wrote|spoke|became|grew|put|paid|died"
    r"|kept|knew|set|broke|built|caught|drew|drove|fought|flew|laid|let|read|shut|struck|thought|threw|won)\b)"
)
_DEADLINE = lazy(
    r"\b(?:until|till|through|by|effective|starting|beginning) (?:late |early |mid-?|the end of |at least )?$"
)
_WILL = lazy(r"(?:will|won[’']t|shall|[’']ll)\b")
_SAID = frozenset({"said", "told", "announced", "added", "confirmed", "reported", "stated", "declared"})
_MOTION = frozenset({"headed", "planned", "bound", "scheduled", "expected", "set"})  # towards what is to come
_SENTENCE_END = lazy(r"[.!?][\"”’']?\s+(?=[\"“‘'`A-Z])|[\r\n]")
_LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_WORD = lazy(r"[^\W\d_]+")
_REACH = 160  # characters of the sentence that are read on each side


def needs_tense(reading: Reading) -> bool:
    """Tell whether a reading can mean a past or a coming day."""
    return reading.kind == "part" or (
        reading.kind == "date" and (reading.month is None or reading.day is None)
    )


def tense_at(text: str, start: int, end: int, words: Words) -> int:
    """Return -1 for the past, 1 for the future, 0 for no sign, from the verb nearest before, else after."""
    if words.language != "en":
        return _tense_by_words(text, start, end, words)
    head, tail = _sentence(text, start, end)
    if _DEADLINE.search(head[-30:]):
        return 1
    cues = list(_CUE.finditer(head))
    if cues:
        return 1 if cues[-1].lastgroup == "future" else -1
    cue = _CUE.search(tail)
    return 0 if cue is None else 1 if cue.lastgroup == "future" else -1


def is_plain(text: str, start: int, end: int, words: Words, tense: int) -> bool:
    """Tell whether a sentence leaves no doubt of its tense: all its verbs agree.

    ``He said he will leave Friday`` is plain, too: what is *said* may be to come. Only English is plain; what else
    is read this way is annotated, not rewritten.
    """
    if words.language != "en" or tense == 0:
        return False
    head, tail = _sentence(text, start, end)
    if _DEADLINE.search(head[-30:]) or not _CUE.search(head[-60:] or tail[:60]):
        return False
    cues = [*_CUE.finditer(head), *_CUE.finditer(tail)]
    if tense < 0:
        return all(cue.lastgroup == "past" and cue[0] not in _MOTION for cue in cues)
    return all(cue[0] in _SAID or _WILL.match(cue[0]) for cue in cues) and any(
        _WILL.match(cue[0]) for cue in cues
    )


def _sentence(text: str, start: int, end: int) -> tuple[str, str]:
    """Return what stands before and after a span in its sentence, as far as it is read."""
    head = text[max(0, start - _REACH) : start]
    tail = text[end : end + _REACH]
    ends = [
        m.end() for m in _SENTENCE_END.finditer(head) if "\n" in m[0] or not _is_abbreviation(head, m.start())
    ]
    stop = _SENTENCE_END.search(tail)
    return (head[ends[-1] :] if ends else head), (tail[: stop.start()] if stop else tail)


def _tense_by_words(text: str, start: int, end: int, words: Words) -> int:
    """Tell the tense from a list of words: the nearest before, in the line, else after."""
    if not words.future:
        return 0
    head = text[max(0, start - _REACH) : start]
    tail = text[end : end + _REACH]
    head = head[max(head.rfind("\n"), head.rfind(". ")) + 1 :]
    for part in (reversed(_WORD.findall(head)), _WORD.findall(tail.partition("\n")[0].partition(". ")[0])):
        for word in part:
            if (lower := word.lower()) in words.future:
                return 1
            if lower in words.past:
                return -1
    return 0


def _is_abbreviation(text: str, at: int) -> bool:
    """Tell whether the full stop at ``at`` belongs to an abbreviation or an initial."""
    before = text[max(0, at - 12) : at]
    word = before[len(before.rstrip(_LETTERS)) :]
    return (len(word) == 1) or word in {
        "Mr",
        "Mrs",
        "Ms",
        "Dr",
        "Gen",
        "Sen",
        "Rep",
        "Gov",
        "St",
        "Sgt",
        "Lt",
        "Col",
    }
