"""What a punctuation rule is, and what it may ask about the text it looks at."""

from __future__ import annotations

from enum import StrEnum

from newsclean.labels.wrapping.paragraphs import paragraph_of, paragraphs_of
from newsclean.language.profile import Profile, profile_for
from newsclean.native import twin
from newsclean.stages._alignment import alignment_of
from newsclean.stages._code import is_code
from newsclean.stages.punctuation import guard
from newsclean.stages.punctuation.literals import has_single_quotes, is_literal_line
from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator, Sequence

    from newsclean.edits import Edit
    from newsclean.view import View


# A mark that stands where damage may be: behind a blank or a line end, before another mark, or before a letter. One
# scan finds them all; most texts have few, and then most rules need not look at all.
_PLACES = lazy(
    "[.,;:!?](?:(?=([.,;]))|(?=([^\\W\\d_]))|(?<=[ \xa0\u202f\n].))",
)
_DOUBLE, _JOINT = 1, 2
_TURNED = lazy(  # one that cannot open anything; one that cannot close, unless a blank is missing
    "\u201c(?=[\\s.,;:!?)\\]]|\\Z)|\u201d(?=[^\\W_])"
)
_BEHIND = {" ": " ", "\xa0": " ", "\u202f": " ", "\n": "\n"}
_SIGNS = "&#\\`\xad\xc3\xe2\ufffd\u2020\u201c\u201d\u060c\u3001\u3002\uff01\uff0c\uff1a\uff1b\uff1f"
_NATIVE = twin("marks")


def table() -> bytes:
    """Return what compiled code has to know of characters, as a number: see ``native/marks.pyx``."""
    kinds = bytearray(0x10000)
    for first, characters in (1, ".,;"), (2, ":!?"):
        for character in characters:
            kinds[ord(character)] = first
    for place, character in enumerate(_SIGNS):
        kinds[ord(character)] = 16 + place
    return bytes(kinds)


_TABLE = table() if _NATIVE is not None else b""


Places = tuple[dict[str, list[int]], list[int], list[int], set[str]]


def plain_places(text: str) -> Places:
    """Return `Text.pairs`, `Text.joints`, `Text.turned`, and those of the characters of `Text.signs` that occur."""
    pairs: dict[str, list[int]] = {}
    joints: list[int] = []
    for place in _PLACES.finditer(text):
        at = place.start()
        kind = place.lastindex
        if kind == _JOINT:
            joints.append(at)
        elif kind == _DOUBLE:
            pairs.setdefault(text[at : at + 2], []).append(at)
        if behind := _BEHIND.get(text[at - 1 : at]):
            pairs.setdefault(behind + text[at], []).append(at)
    turned = [mark.start() for mark in _TURNED.finditer(text)]
    return pairs, joints, turned, {sign for sign in _SIGNS if sign in text}


class Safety(StrEnum):
    """How sure a rule is of the repairs it names."""

    SAFE = "safe"
    """A careful reader would make the same change; on by default."""
    LIKELY = "likely"
    """Right in most texts; off by default, shown by ``explain``."""
    GUESS = "guess"
    """Worth a look; off by default, shown by ``explain``."""


class Rule(NamedTuple):
    """One kind of damage and its repair.

    Attributes:
        name: as it stands in the ledger.
        safety: how sure it is.
        example: damaged text and what becomes of it.
        find: yields the repairs of a text, sorted and apart.
        signs: what a text has one of at least, in `Text.signs`, if there is anything to repair; empty if none tells.
    """

    name: str
    safety: Safety
    example: tuple[str, str]
    find: Callable[[Text], Iterator[Edit]]
    signs: tuple[str, ...] = ()


class Text:
    """A view, with what the rules want to know about it; all of it is worked out on demand.

    Attributes:
        view: the view.
        text: its text.
        pairs: offsets of marks by what stands side by side: a mark and another, or a blank (written as a space) or a
            line feed and the mark.
        joints: offsets of marks with a letter right behind them.
        turned: offsets of curly marks that point the wrong way.
        signs: all that is in `pairs`, and some characters that are signs of damage.
    """

    __slots__ = (
        "_blocks",
        "_code",
        "_found",
        "_judged",
        "_literal",
        "_paragraphs",
        "_profile",
        "_read",
        "joints",
        "pairs",
        "signs",
        "text",
        "turned",
        "view",
    )

    def __init__(self, view: View) -> None:
        self.view = view
        self.text = text = view.text
        places: Places = plain_places(text) if _NATIVE is None else _NATIVE.places(text, _TABLE, _SIGNS)
        self.pairs, self.joints, self.turned, self.signs = places
        self.signs.update(self.pairs)
        self._profile: Profile | None = None
        self._blocks: frozenset[int] | None = None
        self._paragraphs: Sequence[tuple[int, int]] | None = None
        self._found: dict[Callable[[Text], Iterator[Edit]], tuple[Edit, ...]] | None = None
        self._judged = -1  # the line whose code-likeness is known: hits come line by line
        self._code = False
        self._read = -1  # the line of which is known whether it is a program's or data
        self._literal = False

    @property
    def profile(self) -> Profile:
        """The profile of the text's language; asking for it may detect the language."""
        if self._profile is None:
            self._profile = profile_for(self.view.language)
        return self._profile

    def once(self, find: Callable[[Text], Iterator[Edit]]) -> tuple[Edit, ...]:
        """Return what a search finds in this text that several rules share; it searches once."""
        if self._found is None:
            self._found = {}
        if find not in self._found:
            self._found[find] = tuple(find(self))
        return self._found[find]

    def before(self, at: int) -> str:
        """Return the character before ``at``, or a line feed at the start of the text."""
        return self.text[at - 1] if at > 0 else "\n"

    def after(self, at: int) -> str:
        """Return the character at ``at``, or a line feed at the end of the text."""
        return self.text[at] if at < len(self.text) else "\n"

    def matches(self, pattern: re.Pattern[str], *pairs: tuple[str, int]) -> Iterator[re.Match[str]]:
        """Yield what ``pattern.finditer`` would.

        Args:
            pattern: what is looked for.
            pairs: each way that a match begins: a pair that is in it, and how far behind the start its mark is.
        """
        starts = [at - back for pair, back in pairs for at in self.pairs.get(pair, ()) if at >= back]
        done = 0
        for start in sorted(starts):
            if start >= done and (match := pattern.match(self.text, start)):
                done = match.end()
                yield match

    def matches_from(self, pattern: re.Pattern[str], first: str) -> Iterator[re.Match[str]]:
        """Yield what ``pattern.finditer`` would; every match begins with ``first``."""
        at = self.text.find(first)
        while at >= 0:
            if match := pattern.match(self.text, at):
                yield match
            at = self.text.find(first, match.end() if match else at + 1)

    def line(self, at: int) -> tuple[int, int]:
        """Return the span of the line that holds ``at``."""
        line = self.view.lines[self.view.lines.index_at(at)]
        return line.start, line.end

    def paragraph(self, at: int) -> tuple[int, int]:
        """Return the span of the paragraph that holds ``at``: a line, or some of a wrapped text."""
        lines = self.view.lines
        if self._paragraphs is None:
            self._paragraphs = paragraphs_of(self.view)
        first, stop = paragraph_of(self._paragraphs, lines.index_at(at))
        return lines.start(first), lines.end(stop - 1)

    def is_guarded(self, start: int, end: int) -> bool:
        """Tell whether a span is in an address, a path or code, where no rule has any business."""
        return guard.is_in_token(self.text, start, end) or self._is_in_code(self.view.lines.index_at(start))

    def is_literal(self, start: int, end: int) -> bool:
        """Tell whether an escape at a span is meant: in a string of a program or of data, an address or a path."""
        index = self.view.lines.index_at(start)
        if index != self._read:
            self._read = index
            self._literal = is_literal_line(self.view.lines.texts, index) or self._is_in_code(index)
        return self._literal or guard.is_in_address(self.text, start, end)

    def has_single_quotes(self, at: int) -> bool:
        """Tell whether the line that holds ``at`` has a straight single quotation mark that opens something."""
        return self.view.memo(has_single_quotes)[self.view.lines.texts[self.view.lines.index_at(at)]]

    def _is_in_code(self, index: int) -> bool:
        """Tell whether a line is code, or in a table or an indented block."""
        if index != self._judged:
            self._judged, self._code = index, is_code(self.view.lines.texts[index])
        if self._code:
            return True
        if self._blocks is None:
            alignment = alignment_of(self.view.lines.texts)
            self._blocks = alignment.blocks | alignment.tables
        return index in self._blocks

    def delete(self, start: int, end: int, rule: str) -> Edit:
        """Return the edit that deletes a span."""
        return self.view.delete(start, end, rule)

    def replace(self, start: int, end: int, new: str, rule: str) -> Edit:
        """Return the edit that replaces a span."""
        return self.view.replace(start, end, new, rule)
