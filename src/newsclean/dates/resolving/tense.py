"""Does a sentence speak of the past or of the future? Asked of months and weekdays without a year."""

from __future__ import annotations

from newsclean.dates.resolving.days import is_far
from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from newsclean.dates.reading import Reading
    from newsclean.dates.words.tables import Words

# Cues of English. A mention that has none near is left to what is usual: the latest such day or month.
_CUE = lazy(
    r"(?P<future>\b(?:(?:will|won[’']t|would|shall|should|could(?! not\b)|may|might|must|can)(?: (?:not|also|then|be|have|only|likely)){0,3} \w+"
    r"|(?:plan(?:s|ned|ning)?|scheduled|expect(?:s|ed|ing)?|due|slated|set|supposed|agree(?:s|d|ment)?|intends?|hop(?:es?|ed|ing)"
    r"|going|likely|ready|decided|proposes|vow(?:s|ed)|want(?:s|ed)?|prepar(?:es?|ed|ing)|aims?|threaten(?:s|ed)|is|are|was|were)"
    r" to (?:be )?\w+"
    r"|to be \w+|meets|begins|starts|opens|arrives|departs|resumes|takes place|hosts|kicks off|planned|scheduled|slated|set for|expected|upcoming|expires?|until|starting|beginning|effective|as soon as|on track)\b"
    r"|[’']ll\b)"
    r"|(?P<past>\b(?:could(?:n[’']t| not)|was|were|had|has|have|did|said|since|last|ago|told|(?!(?:hundred|need|indeed|speed|feed|proceed|succeed|exceed|unspecified)\b)[a-z]{2,}ed|made|took|went|came|met|won|lost|began"
    r"|fell|rose|found|left|held|got|gave|saw|sent|shot|sold|bought|led|hit|ran|wrote|spoke|became|grew|put|paid|died"
    r"|kept|knew|set|broke|built|caught|drew|drove|fought|flew|laid|let|read|shut|struck|thought|threw|won)\b)"
)
_DEADLINE = lazy(
    r"\b(?:until|till|through|by|effective|starting|beginning) (?:late |early |mid-?|the end of |at least )?$"
)
_SO_FAR = lazy(r"\b(?:this year|so far|year to date) through $")  # through August, that is over
_AHEAD = ("ahead of ", "in advance of ")
_WILL = lazy(r"(?:will|won[’']t|shall|[’']ll|scheduled|slated|set to|due to|expected to)\b")
_SAID = frozenset({"said", "told", "announced", "added", "confirmed", "reported", "stated", "declared"})
_MOTION = frozenset({"headed", "planned", "bound", "scheduled", "expected", "set"})  # towards what is to come
_SENTENCE_END = lazy(r"[.!?][\"”’']?\s+(?=[\"“‘'`A-Z])|[\r\n]")
_LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_WORD = lazy(r"[^\W\d_]+")
_SHORTEST_VERB = 5  # letters
_CLAUSE_END = lazy(r"[,;:–—()]")
_BEHIND = 3  # words behind a date that tell its tense before all others: am Dienstag ankündigte
_REACH = 160  # characters of the sentence that are read on each side


def needs_tense(reading: Reading, anchor: date) -> bool:
    """Tell whether a reading can mean a past or a coming day."""
    if reading.kind == "period":
        return reading.unit == "weekend" and reading.turn is None
    if reading.kind == "date" and reading.month is not None and reading.day is not None:
        return is_far(anchor, reading.month, reading.day)
    return reading.kind in {"part", "date"}


def tense_at(text: str, start: int, end: int, words: Words, reading: Reading) -> int:
    """Return -1 for the past, 1 for the future, 0 for no sign, from the verb nearest before, else after."""
    if words.language != "en":
        tense = _tense_by_words(text, start, end, words)
        # A weekday with its hour is an appointment, if no verb says otherwise
        return tense or (reading.month is None and reading.time[1:2].isdigit())
    head, tail = sentence_around(text, start, end)
    if _SO_FAR.search(head[-24:]):
        return -1
    if _DEADLINE.search(head[-30:]):
        return 1
    if text.startswith(("'s ", "’s "), end) and text[start:end].endswith("day"):
        return 1 if head.endswith(_AHEAD) else -1  # Tuesday's declaration was made
    cues = list(_CUE.finditer(head))
    if cues:
        return 1 if cues[-1].lastgroup == "future" else -1
    cue = _CUE.search(tail)
    return 0 if cue is None else 1 if cue.lastgroup == "future" else -1


def is_past_only(text: str, start: int, end: int, words: Words) -> bool:
    """Tell whether all the verbs of a sentence, and at least one near, speak of the past. Only English is known."""
    if words.language != "en":
        return False
    head, tail = sentence_around(text, start, end)
    if _DEADLINE.search(head[-30:]) or not _CUE.search(head[-60:] or tail[:60]):
        return False
    cues = [*_CUE.finditer(head), *_CUE.finditer(tail)]
    return bool(cues) and all(cue.lastgroup == "past" and cue[0] not in _MOTION for cue in cues)


def is_to_come(text: str, start: int, end: int, words: Words) -> bool:
    """Tell whether a sentence speaks of what is to come, and of nothing else but what was *said* of it."""
    if words.language != "en":
        return _tense_by_words(text, start, end, words) > 0
    head, tail = sentence_around(text, start, end)
    cues = [*_CUE.finditer(head), *_CUE.finditer(tail)]
    return any(_WILL.match(cue[0]) for cue in cues) and all(
        cue.lastgroup == "future" or cue[0] in _SAID for cue in cues
    )


def sentence_around(text: str, start: int, end: int) -> tuple[str, str]:
    """Return what stands before and after a span in its sentence, as far as it is read."""
    head = text[max(0, start - _REACH) : start]
    tail = text[end : end + _REACH]
    ends = [
        m.end() for m in _SENTENCE_END.finditer(head) if "\n" in m[0] or not _is_abbreviation(head, m.start())
    ]
    stop = _SENTENCE_END.search(tail)
    return (head[ends[-1] :] if ends else head), (tail[: stop.start()] if stop else tail)


def _tense_by_words(text: str, start: int, end: int, words: Words) -> int:
    """Tell the tense from a list of words: those just behind, then the nearest before in the sentence, then after."""
    if not words.future:
        return 0
    head = text[max(0, start - _REACH) : start]
    tail = text[end : end + _REACH].partition("\n")[0].partition(". ")[0]
    clause = _CLAUSE_END.split(tail, maxsplit=1)[0]
    head = head[max(head.rfind("\n"), head.rfind(". ")) + 1 :]
    for part in (_WORD.findall(clause)[:_BEHIND], reversed(_WORD.findall(head)), _WORD.findall(tail)):
        for word in part:
            if tense := _tense_of(word, words):
                return tense
    return 0


def _tense_of(word: str, words: Words) -> int:
    lower = word.lower()
    if lower in words.future:
        return 1
    if lower in words.past:
        return -1
    if word != lower or len(word) < _SHORTEST_VERB:
        return 0
    return 1 if word.endswith(words.future_endings) else -1 if word.endswith(words.past_endings) else 0


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
