"""Keeps a stage's hands off Markdown: code, front matter, tables, links, HTML, and blanks that mean something.

It errs on the side of leaving alone: what only looks like a link stays, and so does chrome with a link in it.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from typing import Any

    from newsclean.edits import Edit
    from newsclean.offsets import Span
    from newsclean.typing import Stage
    from newsclean.view import View

_FENCE = lazy(r"[ \t>]*+(`{3,}+|~{3,}+)")
_FRONT = {"---": ("---", "..."), "+++": ("+++",)}
_DELIMITER_ROW = lazy(r"[ \t|:-]*+$")
_RULE = lazy(r" {0,3}(?:(?:-[ \t]*+)++|(?:=[ \t]*+)++|(?:\*[ \t]*+){3,}+|(?:_[ \t]*+){3,}+)$")
_DEFINITION = lazy(r" {0,3}\[[^\]]++\]:")
_INLINE = lazy(
    r"""!?\[[^\[\]\n]*+\](?:\([^()\n]*+(?:\([^()\n]*+\)[^()\n]*+)*+\)
    |\[[^\[\]\n]*+\])   # [text](address "title"), ![…](…), [text][name]
    |\[\^[^\[\]\s]++\]    # a footnote
    |<[^<>\n]++>          # an address, a tag, a comment on one line""",
    re.VERBOSE,
)
_TICKS = lazy(r"`++")
_CODE_INDENT = ("    ", "\t")


class SpareMarkdown:
    """A stage without its edits of what Markdown is made of; it is otherwise like the stage it has inside."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):  # asked by copy and pickle, of an object that has no stage yet
            raise AttributeError(name)
        return getattr(self._stage, name)

    def __call__(self, view: View) -> Iterator[Edit]:
        """Yield the edits of the stage that touch nothing of the markup."""
        solid = Spans(solid_spans(view))
        blanks = Spans(meaningful_blanks(view))
        for edit in self._stage(view):
            if not solid.meet(edit) and (edit.original.strip() or not blanks.meet(edit)):
                yield edit


class Spans:
    """Spans in a text, to be asked whether an edit meets one of them."""

    def __init__(self, spans: Iterable[Span]) -> None:
        joined: list[Span] = []
        for start, end in sorted(spans):
            if joined and start <= joined[-1][1]:
                joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
            else:
                joined.append((start, end))
        self._spans = joined
        self._ends = [end for _, end in joined]

    def meet(self, edit: Edit) -> bool:
        """Tell whether an edit changes anything inside a span; one that only touches it does not."""
        index = bisect_left(self._ends, edit.start + 1)
        return index < len(self._spans) and self._spans[index][0] < edit.end


def solid_spans(view: View) -> Iterator[Span]:
    """Yield the spans of a view in which nothing changes."""
    lines = view.lines
    texts = lines.texts
    index = _end_of_front_matter(texts)
    if index:
        yield 0, lines.start(index)
    prose = index
    while index < len(texts):
        stop = _end_of_block(texts, index)
        if stop > index:
            yield from _inline(view.text, lines.start(prose), lines.start(index))
            yield lines.start(index), lines.start(stop)
            prose = stop
        index = max(stop, index + 1)
    yield from _inline(view.text, lines.start(prose), lines.start(len(texts)))


def meaningful_blanks(view: View) -> Iterator[Span]:
    """Yield the blanks before a line, which nest it, and two or more behind one, which break the line."""
    for index, text in enumerate(view.lines.texts):
        content = text.strip()
        if content:
            start, end = view.lines.start(index), view.lines.end(index)
            lead = len(text) - len(text.lstrip())
            trail = len(text) - len(text.rstrip())
            if lead:
                yield start, start + lead
            if trail >= len("  "):
                yield end - trail, end


def _end_of_front_matter(texts: Sequence[str]) -> int:
    ends = _FRONT.get(texts[0].rstrip(), ()) if texts else ()
    return (
        next((index + 1 for index in range(1, len(texts)) if texts[index].rstrip() in ends), 0) if ends else 0
    )


def _end_of_block(texts: Sequence[str], index: int) -> int:
    """Return the line after the block that begins at a line and stays as it is; the line itself if none does."""
    text = texts[index]
    stop = index + 1
    if fence := _FENCE.match(text):
        mark = fence[1]
        while stop < len(texts) and not _closes(texts[stop], mark):
            stop += 1
        return min(stop + 1, len(texts))
    if _is_indented_code(texts, index):
        while stop < len(texts) and texts[stop].startswith(_CODE_INDENT):
            stop += 1
        return stop
    if text.lstrip().startswith("<") and text.lstrip()[1:2] in {*"/!?", *_LETTERS}:
        while stop < len(texts) and texts[stop].strip():
            stop += 1
        return stop
    if "|" in text and stop < len(texts) and _is_delimiter_row(texts[stop]):
        while stop < len(texts) and "|" in texts[stop]:
            stop += 1
        return stop
    return stop if _RULE.match(text) or _DEFINITION.match(text) else index


_LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"


def _closes(text: str, mark: str) -> bool:
    content = text.strip(" \t>")
    return len(content) >= len(mark) and not content.strip(mark[0])


def _is_indented_code(texts: Sequence[str], index: int) -> bool:
    text = texts[index]
    return (
        text.startswith(_CODE_INDENT) and bool(text.strip()) and (index == 0 or not texts[index - 1].strip())
    )


def _is_delimiter_row(text: str) -> bool:
    return "-" in text and "|" in text and bool(_DELIMITER_ROW.match(text))


def _inline(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield links, tags and code spans in ``text[start:end]``."""
    yield from (found.span() for found in _INLINE.finditer(text, start, end))
    runs = [found.span() for found in _TICKS.finditer(text, start, end)]
    closing: dict[int, list[int]] = {}
    for first, last in runs:
        closing.setdefault(last - first, []).append(first)
    position = start
    for first, last in runs:
        if first >= position:
            later = closing[last - first]
            at = bisect_left(later, last)
            if at < len(later):
                position = later[at] + last - first
                yield first, position
