"""Lines that say beside a date who wrote the article, or where it is from: *By Jane Doe, May 3, 2022 at 10:41*."""

from __future__ import annotations

from newsclean import dates
from newsclean.roles import Role
from newsclean.rules.rule import Shape
from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newsclean.labels.stamps.stated import StatedDays
    from newsclean.rules.rule import Rule

_SAYS_WHO = frozenset({Role.BYLINE, Role.ATTRIBUTION})
_CHROME = frozenset({Role.BOILERPLATE, Role.TIMESTAMP})
_PART = lazy(r"\s[|·•⋅‧/–—-]\s|\s{2,}")
# Behind such a word a single name, or that of an account: *by admin*
_ACCOUNT = lazy(
    r"(?i:(?:posted |written |published )?by|von|par|por|di|door|av|af|oleh|autor|автор)(?:: ?| )@?[^\W\d_][\w.-]{1,30}"
)
_PARTICLES = frozenset("de da di del della van von der den la le al el bin ter zu dos du af y e".split())
_WORD = lazy(r"[^\W\d_]+(?:['’.-][^\W\d_]*+){0,3}")
_UNSPACED_NAME = lazy(r"[\u3400-\u9fff\uac00-\ud7a3]{2,4}")


class Signature(NamedTuple):
    """What a line says beside its date.

    Attributes:
        role: byline or attribution; timestamp if it is chrome.
        text: what it says, without the date; nothing of chrome.
        evidence: the rule that knows what it says; empty if only its shape speaks for a name.
    """

    role: Role
    text: str
    evidence: str


class SignatureReader(NamedTuple):
    """Tells what a line says beside a date of whom or what the article is from.

    Attributes:
        match: returns the rule that knows a line.
        language: that of the page: its date words are known, too.
        days: the days that the lines of the page state.
    """

    match: Callable[[str], Rule | None]
    language: str | None
    days: StatedDays

    def __call__(self, line: str) -> Signature | None:
        """Read a line."""
        beside = dates.beside_stamp(line.strip(), language=self.language, stated_in=self.days)
        if beside is None:
            return None
        parts = _without_chrome(beside.texts, self.match)
        if not parts and beside.certain:
            return Signature(Role.TIMESTAMP, "", "shape/timestamp-and-chrome")
        parts = parts if len(parts) == 1 else ()
        known = _of_rules([*parts, *_alone(beside.texts)], self.match)
        return known or _of_shape(parts, certain=beside.certain)


def _without_chrome(texts: Sequence[str], match: Callable[[str], Rule | None]) -> Sequence[str]:
    """Return the parts of some texts that are no chrome, such as names of sections or how long it takes to read a page."""
    parts = [part.strip() for text in texts for part in _PART.split(text)]
    return [part for part in parts if part and ((rule := match(part)) is None or rule.role not in _CHROME)]


def _alone(texts: Sequence[str]) -> Sequence[str]:
    return texts if len(texts) == 1 else ()


def _of_rules(texts: Sequence[str], match: Callable[[str], Rule | None]) -> Signature | None:
    """Return what the rules know of the first of some texts that they know as a byline or a source."""
    for text in texts:
        rule = match(text)
        if rule is not None and rule.role in _SAYS_WHO and not _names_nobody(rule):
            return Signature(rule.role, text, rule.id)
    return None


def _names_nobody(rule: Rule) -> bool:
    """Tell whether a rule knows the words before a name: *von*, *written by*."""
    return rule.role is Role.BYLINE and rule.shape is Shape.LITERAL


def _of_shape(texts: Sequence[str], *, certain: bool) -> Signature | None:
    """Return the name in a text that no rule knows."""
    for text in texts:
        if certain and _ACCOUNT.fullmatch(text):
            return Signature(Role.BYLINE, text, "shape/signed-timestamp")
        if _reads_as_name(text):
            return Signature(Role.BYLINE, text, "")
    return None


def _reads_as_name(text: str) -> bool:
    """Tell whether a text has two to five words with a capital each, particles aside.

    Words in capitals alone may be those of a section. Where a script has no capitals, two or three words are enough, or as
    many characters as names have that are written without blanks.
    """
    words = [word for word in text.split() if word not in _PARTICLES]
    if not all(map(_WORD.fullmatch, words)):
        return False
    if text.lower() == text.upper():
        return 2 <= len(words) <= 3 or _UNSPACED_NAME.fullmatch(text) is not None
    if words[-1:] == ["News"]:  # a section's, or a station's
        return False
    return 2 <= len(words) <= 5 and not text.isupper() and all(word[0].isupper() for word in words)
