"""The word for a year behind a date in figures, or in a text whose language is not known: *15.11.2019 года*."""

from __future__ import annotations

from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from newsclean.document import DateMention

_YEAR_WORD = lazy(
    r"(?:\. (?:godine|године|god\.|год\.|g\.)|[ \xa0\u202f](?:года|году|року|roku|година|годзе|(?:год|г|р|r)\.))(?![^\W_])"
)
# Behind a year that is an ordinal number (15. studenoga 2019. u Zagrebu), and of no sentence the end
_ORDINAL_DATE = lazy(r"(?:[^\W\d_]++\.?,? )?\d{1,2}\.[^\n]*\d{4}")
_ON_BEHIND_ORDINAL = lazy(
    r"\.(?=[,:;])|\. (?:u|na|i|a|o|s|sa|se|je|su|od|do|za|te|kad|kada|nakon|у|на|и|а|о|с|са|се|је|су|од|до|за|те|кад|када|након)(?![^\W_])"
)


def with_year_word(text: str, mention: DateMention) -> DateMention:
    """Return a mention with the word for a year, or the ordinal's full stop, that stands behind its year."""
    if mention.status != "explicit" or not mention.text[-4:].isdigit():
        return mention
    if match := _YEAR_WORD.match(text, mention.end):
        end = match.end()
    elif _ON_BEHIND_ORDINAL.match(text, mention.end) and _ORDINAL_DATE.fullmatch(mention.text):
        end = mention.end + 1
    else:
        return mention
    return mention._replace(end=end, text=text[mention.start : end])
