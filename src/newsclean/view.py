"""What a stage sees: a read-only view of one document at one moment.

A `Fact` is knowledge about the document (its language, what each line is) that more than one stage needs. It is
computed once a round, from the view of the first stage that asks, and carried over the edits that follow.
"""

from __future__ import annotations

from newsclean.document import Hints
from newsclean.edits import Edit, apply
from newsclean.lines import LineTable
from newsclean.startup.lean import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

    from newsclean.layout import Layout

T = TypeVar("T")


class Fact(Generic[T]):
    """A value of a document that stages share within a round.

    Args:
        compute: makes the value from a view.
        carry: takes the value, the view it belongs to, and a view made from that one by edits; returns the value
            for the latter. Without it the value stays as it is.
    """

    __slots__ = ("carry", "compute")

    def __init__(
        self, compute: Callable[[View], T], carry: Callable[[T, View, View], T] | None = None
    ) -> None:
        self.compute = compute
        self.carry = carry


class Memo(dict[str, "Any"]):
    """The values of a pure function of a line, each computed once a document: later rounds see the same lines."""

    __slots__ = ("_function",)

    def __init__(self, function: Callable[[str], Any]) -> None:
        self._function = function

    def __missing__(self, line: str) -> Any:
        value = self[line] = self._function(line)
        return value


class View:
    """A text with its hints, as one stage sees it.

    Attributes:
        parent: the view before the last edits of this round, or None at the start of a round.
        edits: what turned ``parent.text`` into ``text``.
        layout: what the page, if there was one, says about its lines.

    Args:
        detect: finds the language of a view.
        memos: what is remembered of this document's lines from earlier views.
    """

    __slots__ = ("_detect", "_facts", "_hints", "_lines", "_memos", "_text", "edits", "layout", "parent")

    def __init__(
        self,
        text: str,
        hints: Hints | None = None,
        detect: Callable[[View], str | None] | None = None,
        *,
        parent: View | None = None,
        edits: Sequence[Edit] = (),
        memos: dict[Any, Any] | None = None,
        layout: Layout | None = None,
    ) -> None:
        self._text = text
        self._hints = hints or Hints()
        self.parent = parent
        self.edits = edits
        self.layout = layout
        self._detect = detect
        self._memos = {} if memos is None else memos
        self._lines: LineTable | None = None
        self._facts: dict[Fact[Any], Any] = {}

    @property
    def text(self) -> str:
        """The document as the stages before this one left it."""
        return self._text

    @property
    def hints(self) -> Hints:
        """What the caller knows about the document."""
        return self._hints

    @property
    def lines(self) -> LineTable:
        """The lines of the text."""
        if self._lines is None:
            before = None if self.parent is None else self.parent._lines
            self._lines = LineTable(self.text) if before is None else before.after(self.text, self.edits)
        return self._lines

    @property
    def language(self) -> str | None:
        """The language in lower case: the hint's, with its region if it has one, else detected; None if not certain.

        ``en``, ``pt-br``: an ISO 639 code, and behind a hyphen whatever else the hint said.
        """
        if self.hints.language and (code := self.hints.code):
            return code
        return self.fact(_LANGUAGE)

    def known_language(self) -> str | None:
        """Return the language if the hints give it or somebody has asked for it in this round, else None."""
        if self.hints.language and (code := self.hints.code):
            return code
        known = self.knows(_LANGUAGE)
        return None if known is None else known._facts[_LANGUAGE]

    def fact(self, fact: Fact[T]) -> T:
        """Return what a fact is in this round: computed when it is first asked for, and known to later stages.

        Args:
            fact: what to know.
        """
        if fact not in self._facts:
            known = self.knows(fact)
            if known is None:
                self._facts[fact] = fact.compute(self)
            else:
                self._inherit(fact, known)
        value: T = self._facts[fact]
        return value

    def learn(self, fact: Fact[T], value: T) -> None:
        """Take ``value`` for what ``fact`` is in this view: many views at once can be cheaper than each alone."""
        self._facts[fact] = value

    def knows(self, fact: Fact[T]) -> View | None:
        """Return the nearest view of this round, this one or an earlier one, in which ``fact`` is computed."""
        view: View | None = self
        while view is not None and fact not in view._facts:
            view = view.parent
        return view

    def origin(self, fact: Fact[T]) -> View:
        """Return the view that ``fact`` was computed from in this round (computing it here if it was not)."""
        self.fact(fact)
        view = self
        while view.parent is not None and fact in view.parent._facts:
            view = view.parent
        return view

    def _inherit(self, fact: Fact[Any], source: View) -> None:
        chain: list[View] = []
        view: View = self
        while view is not source:
            chain.append(view)
            assert view.parent is not None
            view = view.parent
        for newer in reversed(chain):
            assert newer.parent is not None
            value = newer.parent._facts[fact]
            newer._facts[fact] = value if fact.carry is None else fact.carry(value, newer.parent, newer)

    def memo(self, function: Callable[[str], T]) -> dict[str, T]:
        """Return ``function`` of any line as a mapping that remembers, for this document and no longer.

        Args:
            function: a pure function of a line, equal at every call.
        """
        if function not in self._memos:
            self._memos[function] = Memo(function)
        memo: dict[str, T] = self._memos[function]
        return memo

    def kept(self, kind: type[T]) -> T:
        """Return an object of a kind that belongs to this document, in all its rounds."""
        if kind not in self._memos:
            self._memos[kind] = kind()
        value: T = self._memos[kind]
        return value

    def forget_lines(self) -> None:
        """Let go of the lines of this view and of those before it; whoever asks for them again has them read again."""
        view: View | None = self
        while view is not None:
            view._lines = None
            view = view.parent

    def anew(self) -> View:
        """Return a view of the same text of which nothing is known yet but its lines."""
        view = View(self.text, self.hints, self._detect, memos=self._memos, layout=self.layout)
        view._lines = self._lines
        return view

    def after(self, edits: Sequence[Edit]) -> View:
        """Return the view of the text with ``edits`` made."""
        text = apply(self.text, edits)
        return View(
            text,
            self.hints,
            self._detect,
            parent=self,
            edits=edits,
            memos=self._memos,
            layout=self.layout,
        )

    def replace(self, start: int, end: int, replacement: str, rule: str) -> Edit:
        """Return an edit of this text, for a stage to yield.

        Args:
            start: the first code point that goes.
            end: the code point after the last that goes; ``start`` to insert.
            replacement: what stands there then.
            rule: why, as evidence.
        """
        return Edit(start, end, self.text[start:end], replacement, "", rule)

    def delete(self, start: int, end: int, rule: str) -> Edit:
        """Return an edit that deletes ``text[start:end]``; the arguments are those of `replace`."""
        return Edit(start, end, self.text[start:end], "", "", rule)


def _detect_language(view: View) -> str | None:
    return view._detect(view) if view._detect is not None else None


_LANGUAGE: Fact[str | None] = Fact(_detect_language)
