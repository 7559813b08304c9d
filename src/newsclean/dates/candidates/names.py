"""Words that look like dates but belong to names: Theresa May, Black Friday, The Sunday Times, USA Today."""

from __future__ import annotations

import re

from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from newsclean.dates.readers.hit import Hit

_DAY_BEFORE = lazy(
    r"\b(?:Black|Good|Super|Bloody|Ash|Easter|Cyber|Palm|Giving|Holy|Shrove|Fat|Maundy|Casual|Freaky|Whit|Ruby|Joe|Sheffield"
    r"|Wednesday Addams|Welt am|Bild am|BZ am|Schwarzer|Schwarzen|Vendredi|Domingo de) $"
)
_DAY_AFTER = lazy(
    r"(?: (?:Times|Telegraph|Mirror|Mail|Express|Post|Herald|Independent|Tribune|Star|Sun|Business|Night|Morning Live"
    r"|World|People|Sport|Age|Addams|Live|School|Funday)\b|[’']?s (?:Child)\b|-Zeitung)"
)
_TREATY_AFTER = lazy(r" (?:[Aa]greement|[Aa]ccords?|[Mm]assacre|[Uu]prising|[Ii]slands?)\b")
# A month alone after one of these is a month, whatever stands beside it.
_TIME_WORD = lazy(
    r"\b(?:in|by|since|until|till|through|during|of|from|to|last|this|next|early|late|mid|end|before|after|between"
    r"|every|each|past|late[rst]{0,2}|around|earlier|de|im|en|w|v|u|i|în)[ -]$|^$|[(/–—-] ?$",
    re.IGNORECASE,
)
_JOINING = lazy(r"\b(?:and|or|for|as|the|only|about|that|on) $", re.IGNORECASE)
_CAPITAL_BEFORE = lazy(r"\b[A-Z][\w.’'-]* $")
_CAPITAL_AFTER = lazy(r"[ -][A-Z][\w’']+")
_NOT_MARCH = lazy(r" (?:for|of|on|to|against|across|down|with|past|in)\b")
_NOT_MAY = lazy(
    r" (?:[Ii]|you|he|she|it|we|they|the|a|God|be|have|not|also|her|his|your|their|all|there|this|that)\b"
)
_NAMED_IN_CAPITALS = frozenset(
    {"en", "de"}
)  # languages that write months with a capital, of those known here
_SURNAMES = frozenset({"May", "April", "June", "August", "March", "January"})


def is_name(text: str, hit: Hit, language: str) -> bool:
    """Tell whether a hit of one word is part of a name (English rules; a few names of other languages)."""
    if len(hit.classes) != 1:
        if hit.classes == "T U":  # a programme: This Week
            return hit.tokens[2][0].isupper() and text[hit.start - 1 : hit.start] in {'"', "“", "‘", "'"}
        if hit.name == "century":
            return hit.tokens[-1][:1].isupper() and bool(_CAPITAL_AFTER.match(text, hit.end))
        return False
    kind = hit.classes
    if kind == "J":
        return bool(_TREATY_AFTER.match(text, hit.end))
    before = text[max(0, hit.start - 24) : hit.start]
    if kind == "W":
        return bool(_DAY_BEFORE.search(before) or _DAY_AFTER.match(text, hit.end))
    if kind == "d":
        return hit.tokens[0] in {"Today", "TODAY"} and bool(_CAPITAL_BEFORE.search(before))
    if kind == "M" and language not in _NAMED_IN_CAPITALS:
        part = _CAPITAL_AFTER.match(text, hit.end) or before.endswith("Rio de ")  # Julio Iglesias
        return hit.tokens[0].istitle() and bool(part)
    if kind == "M":
        return _is_person(text, hit, before)
    return False


def _is_person(text: str, hit: Hit, before: str) -> bool:
    word = hit.tokens[0]
    if word in {"MAY", "MARCH"}:
        return True
    if word not in _SURNAMES:
        return False
    if (
        word == "March"
        and _NOT_MARCH.match(text, hit.end)
        and not re.search(r"\b(?:in|since|by|until|last|early|late) $", before)
    ):
        return True
    line_start = (
        not before.strip()
        or before.rstrip()[-1:] in {".", "!", "?", ":", "\n", "“", '"'}
        or "\n" in before[-2:]
    )
    if word == "May" and line_start:
        return bool(_NOT_MAY.match(text, hit.end)) or bool(_CAPITAL_AFTER.match(text, hit.end))
    if _TIME_WORD.search(before):
        return False
    if _JOINING.search(before):  # "and April" is a month, "and April Jones" is not
        return bool(_CAPITAL_AFTER.match(text, hit.end))
    return bool(_CAPITAL_BEFORE.search(before) or _CAPITAL_AFTER.match(text, hit.end)) or (
        word == "May" and not line_start and text.startswith(("'s", "’s"), hit.end)
    )
