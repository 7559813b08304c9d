"""The whitespace stage: blank lines, blanks at the edges and inside of lines, invisible characters.

Runs of blank lines become one, and none stays at the start or the end; the state of the final line end (there or not)
stays as it is. Trailing blanks go. Leading blanks go before a list mark, or on an indented line alone among
unindented prose; indented lines in a row (verse, code, tables) keep theirs, and so do columns. A run of blanks inside
a line becomes one. Zero-width and no-break spaces go only where they mean nothing in the language.

Rounds end because every edit makes the text shorter, or puts a space in the place of another blank.
"""

from __future__ import annotations

from newsclean.language.profile import profile_for
from newsclean.stages._alignment import NATIVE, TABLE, alignment_of, filled_lines, survey
from newsclean.stages._blanks import (
    BLANKS,
    HOLDS_LAST,
    HOLDS_NEXT,
    INVISIBLE,
    NO_BREAK,
    ODD,
    RUN,
    SPECIAL,
    SPECIAL_INSIDE,
    UNUSUAL,
    has_list_mark,
    has_right_to_left,
    means_something,
)
from newsclean.stages._code import is_code
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsclean.edits import Edit
    from newsclean.language.profile import Profile
    from newsclean.stages._alignment import Alignment
    from newsclean.view import View

_BLANK = frozenset(BLANKS)
_BOM = "\ufeff"
_WORD = 64  # characters of a word that are looked at; no abbreviation is longer


class Whitespace:
    """Puts blanks and blank lines in order."""

    name = "whitespace"

    def __call__(self, view: View) -> Iterable[Edit]:
        """Yield the edits; their rules are named in the reference."""
        if _is_tidy(view.text):
            return ()
        return _Lines(view).edits()


def _is_tidy(text: str) -> bool:
    """Tell whether a text surely has nothing to do for this stage; a false answer proves nothing."""
    if NATIVE is not None:
        tidy: bool = NATIVE.is_tidy(text, TABLE)
        return tidy
    return plain_is_tidy(text)


def plain_is_tidy(text: str) -> bool:
    """Do as `_is_tidy`."""
    return not (
        "  " in text
        or " \n" in text
        or "\n " in text
        or "\n\n\n" in text
        or text[:1] in {" ", "\n"}
        or text[-1:] == " "
        or text.endswith("\n\n")
        or SPECIAL.search(text)
    )


class _Lines:
    """One pass over the lines of a view."""

    def __init__(self, view: View) -> None:
        self.view = view
        self.lines = view.lines
        # A byte order mark at the head is no part of the first line.
        self.base = 1 if view.text.startswith(_BOM) else 0
        self.texts = self.lines.texts
        if self.base:
            self.texts = [self.texts[0][1:], *self.texts[1:]]
        self._rtl: bool | None = None
        self._profile: Profile | None = None
        self._alignment: Alignment | None = None
        self._marks: bytearray | None = None  # what compiled code says of each line

    @property
    def alignment(self) -> Alignment:
        if self._alignment is None:
            self._alignment = alignment_of(self.texts, self._marks)
        return self._alignment

    def edits(self) -> Iterator[Edit]:
        self._marks = survey(self.texts)
        if self._marks is None:
            return self.plain_edits()
        starts = self.lines.starts
        if self.base:
            starts = starts[:]
            starts[0] = self.base
        text, texts, marks = self.view.text, self.texts, self._marks
        edits: Iterator[Edit] = NATIVE.edits(text, texts, starts, marks, TABLE, self)
        return edits

    def plain_edits(self) -> Iterator[Edit]:
        """Do as `edits`."""
        view, lines, texts = self.view, self.lines, self.texts
        odd = self._odd_lines()
        filled = filled_lines(texts, odd)
        if not filled:
            if len(view.text) > self.base:
                yield view.delete(self.base, len(view.text), "blank-lines")
            return
        if filled[0]:
            yield view.delete(self.base, lines.start(filled[0]), "blank-lines")
        before = filled[0]
        for index in filled:
            line = texts[index]
            if index - before > 1 and (index - before > 2 or texts[before + 1]):
                yield from self._gap(before + 1, index)
            before = index
            if index in odd or line[0] == " " or line[-1] == " " or "  " in line:
                yield from self.line_edits(index)
        yield from self._end(filled[-1])

    def _odd_lines(self) -> frozenset[int]:
        """Return the indices of the lines that have a blank or an invisible character of an unusual kind."""
        text, lines = self.view.text, self.lines
        found = []
        hit = SPECIAL_INSIDE.search(text, self.base)
        while hit:
            index = lines.index_at(hit.start())
            found.append(index)
            hit = SPECIAL_INSIDE.search(text, lines.end(index))
        return frozenset(found)

    def _gap(self, blank: int, index: int) -> Iterator[Edit]:
        """Reduce the blank lines from ``blank`` up to ``index`` to an empty one."""
        view, lines = self.view, self.lines
        if self.texts[blank]:
            yield view.delete(lines.start(blank), lines.end(blank), "trailing-blanks")
        if index - blank > 1:
            yield view.delete(lines.start(blank + 1), lines.start(index), "blank-lines")

    def _end(self, last: int) -> Iterator[Edit]:
        """Drop the blank lines after ``last``, and keep the text's own line end if it has one."""
        lines = self.lines
        end = len(self.view.text)
        if lines.is_terminated():
            end = lines.end(len(lines) - 1)
        if end > lines.end(last):
            yield self.view.delete(lines.end(last), end, "blank-lines")

    def line_edits(self, index: int) -> Iterator[Edit]:
        """Yield the edits of one line."""
        line = self.texts[index]
        view = self.view
        start = self.lines.end(index) - len(line)
        low = len(line) - len(line.lstrip(BLANKS))
        high = len(line.rstrip(BLANKS))
        if low and self.loses_indent(index, line, low):
            yield view.delete(start, start + low, "leading-blanks")
        if SPECIAL_INSIDE.search(line):
            yield from self._inside(index, low, high)
        elif line.find("  ", low, high) >= 0 and not self.keeps_blanks(index, line):
            for run in RUN.finditer(line, low, high):
                yield view.replace(start + run.start(), start + run.end(), " ", "inner-blanks")
        if high < len(line):
            yield view.delete(start + high, start + len(line), "trailing-blanks")

    def _is_laid_out(self, index: int) -> bool:
        return index in self.alignment.tables or index in self.alignment.blocks

    def keeps_blanks(self, index: int, line: str) -> bool:
        """Tell whether runs of blanks inside a line align it."""
        return self._is_laid_out(index) or is_code(line)

    def loses_indent(self, index: int, line: str, low: int) -> bool:
        """Tell whether the ``low`` blanks that a line begins with go."""
        if has_list_mark(line, low):
            return index not in self.alignment.tables
        # An ideographic space opens a paragraph in Chinese and Japanese print.
        if "\u3000" in line[:low] or self._is_laid_out(index):
            return False
        return not is_code(line) and not (index and is_code(self.texts[index - 1]))

    def _inside(self, index: int, low: int, high: int) -> Iterator[Edit]:
        """Yield the edits between the edges of a line that has blanks other than the space."""
        line = self.texts[index]
        start = self.lines.end(index) - len(line)
        keep: bool | None = None
        at = low
        while (at := _next_odd(line, at, high)) < high:
            first = at
            while line[at] in _BLANK and first > low and line[first - 1] in _BLANK:
                first -= 1
            end = at
            while line[at] in _BLANK and end < high and line[end] in _BLANK:
                end += 1
            if end - first < 2:
                yield from self._single(line, at, start)
                at += 1
                continue
            at = end
            if keep is None:
                keep = self.keeps_blanks(index, line)
            if not keep and (new := self.in_place_of(line, first, end)) != line[first:end]:
                yield self.view.replace(start + first, start + end, new, "inner-blanks")

    def _single(self, line: str, at: int, start: int) -> Iterator[Edit]:
        """Yield what becomes of one odd character that stands alone."""
        character = line[at]
        if character in INVISIBLE:
            if self._rtl is None:
                self._rtl = has_right_to_left(self.view.text)
            if not means_something(line, at, right_to_left=self._rtl):
                yield self.view.delete(start + at, start + at + 1, "zero-width")
        elif character in NO_BREAK:
            if not self.is_glue(line, at):
                yield self.view.replace(start + at, start + at + 1, " ", "no-break-space")
        elif ODD.match(character):
            yield self.view.replace(start + at, start + at + 1, " ", "inner-blanks")

    @staticmethod
    def in_place_of(line: str, start: int, end: int) -> str:
        """Return what a run of blanks becomes: a no-break space of it where one is needed, else a space."""
        run = line[start:end]
        if run.strip("\u3000") == "":
            return run
        if line[end] in HOLDS_LAST or line[start - 1] == "\xab":
            for character in run:
                if character in NO_BREAK:
                    return character
        return " "

    def is_glue(self, line: str, at: int) -> bool:
        """Tell whether a no-break space holds together what belongs together."""
        left, right = line[at - 1], line[at + 1]
        if left.isdigit() or right.isdigit() or left in HOLDS_NEXT or right in HOLDS_LAST:
            return True
        profile = self._profile = self._profile or profile_for(self.view.language)
        if profile.no_break_spaces:
            return True
        near = max(0, at - _WORD)
        word = line[max(near, line.rfind(" ", near, at) + 1) : at]
        # Initials and abbreviations hold on to the name that follows; a short word of the language is none.
        if word.endswith("."):
            return len(word.strip(".")) <= 2 or profile.is_abbreviation(word)
        return len(word) <= 2 and word.lower() not in profile.stop_words


def _next_odd(line: str, at: int, high: int) -> int:
    """Return where the next unusual blank, invisible character or second blank in a row is, or ``high``."""
    found = UNUSUAL.search(line, at, high)
    return found.start() if found else high
