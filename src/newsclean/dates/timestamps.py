"""Lines that say when a page was published, and the dates of datelines."""

from __future__ import annotations

import re

from newsclean.dates.finding import find_dates
from newsclean.lazy_re import lazy
from newsclean.lean import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newsclean.document import DateMention

_LONGEST = 120  # characters; a longer line is prose
_DAY = 10  # characters of an ISO date that names a day
_MONTH = 7
_MAX_WORDS = 3  # words of a section name beside a date and a time
# What a line may say beside the date, in the languages of the news sites seen: that this is when the page was published,
# when it was changed, or neither. Of words that begin alike the longer stand before the shorter.
_PUBLISHING = (
    r"(?:first |last |originally |date )?(?:published|posted|created|filed|released|issued)(?: on| at)?"
    r"|published online|publication date|pubdate|veröffentlicht|erstellt|publiée|publié|créé|paru|mis en ligne"
    r"|publicado|publicada|creado|postado|pubblicato|gepubliceerd|publicerad|publicerat|julkaistu|publisert|udgivet"
    r"|offentliggjort|opublikowano|data publikacji|publikacja|dodano|опубликовано|опубліковано|yayınlanma|yayın"
    r"|publikováno|vydáno|zveřejněno|publikované|objavljeno|közzétéve|publikálva|公開日時|公開|配信|掲載|投稿"
    r"|发布时间|发布|發佈|發布|入力|기사입력|입력|등록|송고|게재|작성|diterbitkan|ditulis|đăng|פורסם|نشر|نُشر|प्रकाशित"
)
_UPDATING = (
    r"(?:first |last |originally |date )?(?:updated|modified|revised|edited)(?: on| at)?|update|upd"
    r"|aktualisiert|zuletzt aktualisiert|stand|geändert|mis à jour|mise à jour|modifié|actualizado|actualizada"
    r"|última actualización|atualizado|aggiornato|ultimo aggiornamento|bijgewerkt|uppdaterad|uppdaterat|päivitetty"
    r"|oppdatert|opdateret|aktualizacja|обновлено|оновлено|güncelleme|aktualizováno|aktualizované|frissítve"
    r"|更新时间|更新|최종수정|수정|diperbarui|cập nhật|עודכן|تحديث|अपडेट"
)
_BESIDE = (
    r"date|time|as of|on|at|print|datum|vom|am|um|uhr|artikel vom|le|à|fecha|el|a las|em|às|il|alle|ore|laatst|op|om"
    r"|kl|klo|godz|дата|в|tarihi|giriş|son|saat|日時|時間|时间|lúc|ngày|תאריך|تاریخ"
)
_LABEL = lazy(rf"(?P<publishing>{_PUBLISHING})|(?P<updating>{_UPDATING})|{_BESIDE}", re.IGNORECASE)
# What every date with a day has one of: a year near another number, three numbers with marks between them, an English
# month, a letter of a script whose dates are written otherwise.
_MAY_HAVE_DAY = lazy(
    r"\d\D{1,24}[12]\d\d\d|[12]\d\d\d\D{1,20}\d|\d[./-] ?\d\d?[./-] ?\d|[\u0370-\u1fff\u2c00-\uffff]"
    r"|(?<![a-z])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)",
    re.IGNORECASE,
)
_WORD = lazy(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")
_BYLINE = lazy(r"[\W_]*(?:by|von|par|por|di|door|av|af|autor|texte?|foto|photo)\b", re.IGNORECASE)
_SENTENCE = lazy(r"[.!?…]\s*$")
_CLOCK = r"\d:\d\d(?::\d\d)?(?:[.,]\d{1,9})?(?: ?[ap]\.?m\b\.?)?"
# A zone in figures behind a time of day: 10:12 GMT+9, 10:12+09:00, 10:12 +0900. Not what may be the end of some hours
# (10:12-11:30) unless there are seconds, or a T, before it.
_ZONE = lazy(
    rf"(?P<clock>{_CLOCK}) ?(?:\(?(?:GMT|UTC) ?(?P<east>[+-]\d\d?)(?::?(?P<minutes>\d\d))?\)?"
    r"|(?P<bare>[+-]\d\d):?(?P<rest>\d\d))(?![\d:])",
    re.IGNORECASE,
)
_CLOCK_BEFORE = lazy(rf"({_CLOCK}) [/|•·] (?=[^\W_])", re.IGNORECASE)
_MOST_EAST = 14  # hours


class Timestamp(NamedTuple):
    """A line that states a date.

    Attributes:
        value: ISO 8601 at the stated precision, with a zone only when stated.
        certain: whether the line has a label or a time of day; a bare date alone may be something else.
    """

    value: str
    certain: bool


def read_timestamp(line: str, *, language: str | None = None) -> Timestamp | None:
    """Return what a line says if the whole of it is a timestamp, else None.

    Such a line is a date with or without a time of day, and label words (``Published:``), or, where it has both a
    date and a time, the name of a section of up to three words (``All News 17:39 August 07, 2019``). A month stands
    for a date only behind a label that says that the page was published or changed then.
    """
    if not _may_be_read(line):
        return None
    stated = _Stated.of(line, language)
    if not stated.mentions:
        return None
    rest = stated.line
    for mention in reversed(stated.mentions):
        rest = f"{rest[: mention.start]} \0 {rest[mention.end :]}"
    if any(map(str.isdigit, rest)):  # a label has none
        return None
    labelled, rest = _without_labels(rest)
    timed = any(m.type == "TIME" for m in stated.mentions)
    left = _WORD.findall(rest)
    if left and not (
        timed and len(left) <= _MAX_WORDS and not _SENTENCE.search(rest) and not _BYLINE.match(rest)
    ):
        return None
    if len(stated.mentions[0].value) < _DAY and purpose_of(line) is None:
        return None
    return Timestamp(stated.value(), timed or labelled)


def read_publication(line: str, *, language: str | None = None) -> str | None:
    """Return the date that a line states of which it is known that it is a timestamp, whatever else it says; or None.

    ISO 8601 at the stated precision; None also for a date that could be read in two ways, or that has no year.
    """
    if not _may_be_read(line):
        return None
    stated = _Stated.of(line, language)
    value = stated.value() if stated.mentions else ""
    return value if value[:4].isdigit() else None


def purpose_of(line: str) -> str | None:
    """Return ``"publishing"`` or ``"updating"``, whichever the label words of a line speak of (publishing if both), or None."""
    found = {match.lastgroup for match in _labels(line)}
    return next((purpose for purpose in ("publishing", "updating") if purpose in found), None)


def _may_be_read(line: str) -> bool:
    return (
        len(line) <= _LONGEST and any(map(str.isdigit, line)) and _MAY_HAVE_DAY.search(line) is not None
    )


class _Stated(NamedTuple):
    """The dates in a line.

    Attributes:
        line: the line without its zones in figures.
        mentions: the dates that name a day; if there are none, and none that is ambiguous, those that name a month.
        zones: the zones by where they stood.
    """

    line: str
    mentions: Sequence[DateMention]
    zones: Mapping[int, str]

    @classmethod
    def of(cls, line: str, language: str | None) -> _Stated:
        """Find the dates of a line."""
        zones: dict[int, str] = {}
        line = _ZONE.sub(lambda match: _blanked(match, zones), line.replace(" / ", " | "))
        line = _CLOCK_BEFORE.sub(r"\1 - ", line)
        found = find_dates(line, language=language)
        days = [m for m in found if _is_dated(m.value)]
        if not days and not any(m.status == "ambiguous" for m in found):
            days = [m for m in found if _is_month(m.value)]
        return cls(line, days, zones)

    def value(self) -> str:
        """Return what the line says of the time of publication: what a label says so of, else a time, else the first."""
        mention = self._labelled() or next((m for m in self.mentions if m.type == "TIME"), self.mentions[0])
        zone = next((z for at, z in self.zones.items() if mention.start < at <= mention.end + 1), "")
        return mention.value + zone if mention.type == "TIME" else mention.value

    def _labelled(self) -> DateMention | None:
        """Return the mention of several that a label of publishing stands before, or behind if the line begins with a date."""
        if len(self.mentions) == 1:
            return None
        starts = [m.start for m in self.mentions]
        ends = [m.end for m in self.mentions]
        spans = list(zip([0, *ends], [*starts, len(self.line)], strict=True))
        before = any(_labels(self.line[: starts[0]]))
        beside = spans[:-1] if before else spans[1:]
        return next(
            (
                mention
                for mention, (start, end) in zip(self.mentions, beside, strict=True)
                if purpose_of(self.line[start:end]) == "publishing"
            ),
            None,
        )


def _blanked(match: re.Match[str], zones: dict[int, str]) -> str:
    """Return a clock with blanks for its zone, which is noted; the match as it is if that is no zone."""
    hours, minutes = match["east"] or match["bare"], match["minutes"] or match["rest"] or "00"
    exact = match["east"] or match["clock"].count(":") > 1 or match.string[max(0, match.start() - 2)].upper() == "T"
    compact = match["bare"] and ":" not in match[0][len(match["clock"]) :]
    if abs(int(hours)) > _MOST_EAST or int(minutes) % 15 or not (exact or compact or hours[0] == "+"):
        return match[0]
    at = match.end("clock")
    zone = f"{hours[0]}{int(hours[1:]):02}:{minutes}"
    zones[at] = "Z" if zone[1:] == "00:00" else zone
    return match["clock"] + " " * (match.end() - at)


def _is_dated(value: str) -> bool:
    return len(value) >= _DAY and value[4] == "-" and value[8:10].isdigit() and "|" not in value


def _is_month(value: str) -> bool:
    return len(value) == _MONTH and value[:4].isdigit() and value[5:].isdigit()


def _labels(text: str) -> Iterator[re.Match[str]]:
    """Yield the label words of a text that are no part of a longer word."""
    for match in _LABEL.finditer(text):
        before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
        if not (before.isalpha() or after.isalpha()):
            yield match


def _without_labels(rest: str) -> tuple[bool, str]:
    labelled = False
    words = rest
    for match in reversed(list(_labels(rest))):
        labelled = labelled or len(match[0]) > 3
        words = words[: match.start()] + words[match.end() :]
    return labelled, words


def read_date(text: str, *, language: str | None = None) -> str | None:
    """Return the one date that ``text`` states (the date part of a dateline), or None.

    Without a year the value has none either: ``Aug. 7`` gives ``XXXX-08-07``.
    """
    found = [m for m in find_dates(text, language=language) if m.type == "DATE" and m.status != "ambiguous"]
    return found[0].value if len(found) == 1 else None
