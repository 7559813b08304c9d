"""Lines that say when a page was published, and the dates of datelines."""

from __future__ import annotations

import re

from newsclean.dates.finding import find_dates
from newsclean.lazy_re import lazy
from newsclean.lean import NamedTuple

_LONGEST = 120  # characters; a longer line is prose
_MAX_WORDS = 3  # words of a section name beside a date and a time
# What a line may say beside the date, in the languages of the news sites seen.
_LABEL = lazy(
    r"(?:first |last |originally |date )?(?:published|posted|updated|modified|created|filed|released|issued|revised)(?: on| at)?"
    r"|update|upd|published online|publication date|date|time|as of|on|at|pubdate|print|edited"
    r"|veröffentlicht|aktualisiert|zuletzt aktualisiert|stand|erstellt|geändert|datum|vom|am|um|uhr|artikel vom"
    r"|publié|publiée|mis à jour|mise à jour|modifié|créé|paru|le|à|publié le|mis en ligne"
    r"|publicado|actualizado|actualizada|publicada|fecha|el|a las|última actualización|creado"
    r"|atualizado|postado|em|às|pubblicato|aggiornato|ultimo aggiornamento|il|alle|ore"
    r"|gepubliceerd|bijgewerkt|laatst|op|om|publicerad|uppdaterad|publicerat|uppdaterat|kl|klo|julkaistu|päivitetty"
    r"|publisert|oppdatert|offentliggjort|opdateret|opublikowano|aktualizacja|data publikacji|publikacja|dodano|godz"
    r"|опубликовано|обновлено|дата|в|опубліковано|оновлено|yayınlanma|güncelleme|tarihi|yayın|giriş|son|saat"
    r"|publikováno|aktualizováno|vydáno|zveřejněno|publikované|aktualizované|objavljeno|közzétéve|frissítve"
    r"|公開|更新|配信|掲載|投稿|日時|发布|发布时间|更新时间|時間|时间|發佈|發布|入力|입력|수정|등록|기사입력|최종수정|송고|게재|작성"
    r"|diterbitkan|diperbarui|ditulis|đăng|cập nhật|lúc|ngày|תאריך|פורסם|עודכן|نشر|نُشر|تحديث|تاریخ|प्रकाशित|अपडेट",
    re.IGNORECASE,
)
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
    date and a time, the name of a section of up to three words (``All News 17:39 August 07, 2019``).
    """
    if len(line) > _LONGEST or not any(map(str.isdigit, line)) or _MAY_HAVE_DAY.search(line) is None:
        return None
    found = [m for m in find_dates(line, language=language) if _is_dated(m.value)]
    if not found:
        return None
    rest = line
    for mention in reversed(found):
        rest = f"{rest[: mention.start]} \0 {rest[mention.end :]}"
    if any(map(str.isdigit, rest)):  # a label has none
        return None
    labelled, rest = _without_labels(rest)
    timed = any(m.type == "TIME" for m in found)
    left = _WORD.findall(rest)
    if left and not (
        timed and len(left) <= _MAX_WORDS and not _SENTENCE.search(rest) and not _BYLINE.match(rest)
    ):
        return None
    best = next((m for m in found if m.type == "TIME"), found[0])
    return Timestamp(best.value, timed or labelled)


def _is_dated(value: str) -> bool:
    return len(value) >= 10 and value[4] == "-" and value[8:10].isdigit() and "|" not in value


def _without_labels(rest: str) -> tuple[bool, str]:
    labelled = False
    words = rest
    for match in reversed(list(_LABEL.finditer(rest))):
        before, after = rest[match.start() - 1 : match.start()], rest[match.end() : match.end() + 1]
        if before.isalpha() or after.isalpha():
            continue
        labelled = labelled or len(match[0]) > 3
        words = words[: match.start()] + words[match.end() :]
    return labelled, words


def read_date(text: str, *, language: str | None = None) -> str | None:
    """Return the one date that ``text`` states (the date part of a dateline), or None.

    Without a year the value has none either: ``Aug. 7`` gives ``XXXX-08-07``.
    """
    found = [m for m in find_dates(text, language=language) if m.type == "DATE" and m.status != "ambiguous"]
    return found[0].value if len(found) == 1 else None
