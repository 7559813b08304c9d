"""The label words of a timestamp: *Published*, *zuletzt aktualisiert*, *om*."""

from __future__ import annotations

import re

from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# What a line may say beside the date, in the languages of the news sites seen: that this is when the page was published,
# when it was changed, or neither. Of words that begin alike the longer stand before the shorter.
_PUBLISHING = (
    r"(?:first |last |originally |date )?(?:published|posted|created|filed|released|issued)(?: on| at)?"
    r"|published online|publication date|pubdate|veröffentlicht|erstellt|publiée|publié|créé|paru|mis en ligne"
    r"|publicado|publicada|creado|postado|pubblicato|gepubliceerd|publicerad|publicerat|julkaistu|publisert|udgivet"
    r"|offentliggjort|opublikowano|data publikacji|publikacja|dodano|опубликовано|опубліковано|yayınlanma|yayın"
    r"|publikováno|vydáno|zveřejněno|publikované|objavljeno|közzétéve|publikálva|公開日時|公開|配信|掲載|投稿"
    r"|publicat|publicada|objava|paskelbta|publikuota|publicēts|publicēta|avaldatud|ilmunud|publikuar"
    r"|发布时间|发布|發佈|發布|入力|기사입력|입력|등록|송고|게재|작성|diterbitkan|ditulis|đăng|פורסם|نشر|نُشر|प्रकाशित"
)
_UPDATING = (
    r"(?:first |last |originally |date )?(?:updated|modified|revised|edited)(?: on| at)?|update|upd"
    r"|aktualisiert|zuletzt aktualisiert|(?:letzte )?(?:aktualisierung|änderung)|stand|geändert|mis à jour|mise à jour|modifié|actualizado|actualizada"
    r"|última actualización|atualizado|aggiornato|ultimo aggiornamento|modificato|modifica|bijgewerkt|uppdaterad|uppdaterat|päivitetty"
    r"|oppdatert|opdateret|aktualizacja|обновлено|оновлено|güncelleme|aktualizováno|aktualizované|frissítve"
    r"|actualitzat|actualitzada|última actualització|darrera actualització|posodobljeno|atnaujinta|atjaunots|atjaunināts|uuendatud|muudetud|përditësuar"
    r"|dikemas kini"
    r"|更新时间|更新|최종수정|수정|diperbarui|cập nhật|עודכן|تحديث|अपडेट"
)
_BESIDE = (
    r"date|time|as of|on|at|print|datum|vom|am|um|uhr|artikel vom|le|à|fecha|el|a las|a les|em|às|il|alle|ore|laatst|op|om|pada|tanggal|dne|dnia|den"
    r"|kl|klo|godz|дата|в|ч|เวลา|น|tarihi|giriş|son|saat|日時|時間|时间|lúc|ngày|תאריך|تاریخ|تاریخ انتشار|तिथि|तारीख|दिनांक"
)
# Not tried within words, which is a fifth of the work.
_LABEL = lazy(
    rf"(?<![^\W\d_])(?:(?P<publishing>{_PUBLISHING})|(?P<updating>{_UPDATING})|{_BESIDE})", re.IGNORECASE
)


def purpose_of(line: str) -> str | None:
    """Return ``"publishing"`` or ``"updating"``, whichever the label words of a line speak of (publishing if both), or None."""
    found = {match.lastgroup for match in labels_in(line)}
    return next((purpose for purpose in ("publishing", "updating") if purpose in found), None)


def labels_in(text: str) -> Iterator[re.Match[str]]:
    """Yield the label words of a text that are no part of a longer word."""
    for match in _LABEL.finditer(text):
        before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
        if not (before.isalpha() or after.isalpha()):
            yield match


def without_labels(rest: str) -> tuple[bool, str]:
    """Return whether a line has a label word of more than three letters, and the line without its label words."""
    labelled = False
    words = rest
    for match in reversed(list(labels_in(rest))):
        labelled = labelled or len(match[0]) > 3
        words = words[: match.start()] + words[match.end() :]
    return labelled, words
