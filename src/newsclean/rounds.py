"""Runs the stages until nothing changes.

Why rounds end. A round runs every stage once, in order; the next round starts anew from the text. Each shipped
stage's edits lower a measure that no other stage raises above what it was: ``encoding`` the number of passes that
ftfy still has to make, ``boilerplate`` and ``repeats`` the number of lines, ``whitespace`` the number of
characters that are blank, ``punctuation`` the number of damaged places, ``dates`` the number of dates that are
not in ISO form. A stage of the user's own promises nothing, so it gets `ROUNDS` rounds and then an error.

Why a second run changes nothing. The last round yielded no edit, and a round depends on the text, the hints and
the configuration alone; cleaning the result begins with that same round.

What a stage may have besides. A stage is a callable; those of this package may have, too, ``prepare(views)``, called
before the stage sees any of the documents that go side by side; ``notices(view)``, what the caller is to know of the
first round; and ``mentions``, the fact that holds the dates of a view.
"""

from __future__ import annotations

from functools import cache

from newsclean.account import Sight
from newsclean.edit_checks import named_edits
from newsclean.edits import compose
from newsclean.errors import UnstableStage
from newsclean.hints import notices_of
from newsclean.result import Found, Result
from newsclean.startup.lean import TYPE_CHECKING
from newsclean.surrogates import split_surrogates
from newsclean.view import View

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

    from newsclean.document import DateMention, Hints, Notice
    from newsclean.edits import Edit
    from newsclean.labels.labeller import Labeller
    from newsclean.layout import Layout
    from newsclean.typing import Stage
    from newsclean.view import Fact

ROUNDS = 8
"""How many rounds a chain with a user's own stage may take."""


def settle(runs: Sequence[Rounds], stages: Sequence[tuple[str, Stage]], limit: int | None) -> None:
    """Take documents through rounds, side by side, until none of them changes.

    Args:
        runs: the documents, before their first round.
        stages: the stages with their names, in order.
        limit: rounds that a document may take, or None.
    """
    going = list(runs)
    while going:
        for run in going:
            run.begin()
        for place, (name, stage) in enumerate(stages):
            if (prepare := getattr(stage, "prepare", None)) is not None:
                prepare([run.view for run in going if run.needs(place)])
            for run in going:
                run.step(place, name, stage)
        going = [run for run in going if run.ends_round(limit)]
    for run in runs:
        run.forget()


class Rounds:
    """The rounds of one document.

    Args:
        text: the document.
        hints: what is known about it.
        layout: what its page says of its lines, if that is known.
        labeller: labels its lines.
        by_text: places of the stages whose edits follow from the text and its language alone. One that had nothing
            to do is not shown the same text again.

    Attributes:
        text: the document as the last full round left it.
        net: the net edits from the document as it came to the view.
        rounds: how many rounds have ended.
        error: what a stage raised, or None; it ends the rounds of this document.
        view: the document as the next stage sees it.
    """

    def __init__(
        self,
        text: str,
        hints: Hints,
        layout: Layout | None,
        labeller: Labeller,
        by_text: frozenset[int],
    ) -> None:
        self.text = text
        self.net: Sequence[Edit] = ()
        self.rounds = 0
        self._original = text
        self._hints = hints
        self._layout = layout
        self._labeller = labeller
        self._memos: dict[Any, Any] = {}
        self._by_text = by_text
        self._settled: dict[int, tuple[str, str | None]] = {}
        self._labelled: list[Sight] = []
        self._dated: Sight | None = None
        self._mentions: Fact[Sequence[DateMention]] | None = None
        self._notices: list[Notice] = []
        self.error: Exception | None = None
        self.view = View(text, hints, detect_language, memos=self._memos, layout=layout)
        self._sight: Sight | None = None

    def begin(self) -> None:
        """Begin a round."""
        self.view = self.view.anew()
        self._sight = None

    def needs(self, place: int) -> bool:
        """Tell whether the stage at this place has to see the text as it is now."""
        if self.error is not None:
            return False
        settled = self._settled.get(place)
        return settled is None or settled != self._state()

    def step(self, place: int, name: str, stage: Stage) -> None:
        """Run one stage; what it raises is kept for the end."""
        if self.error is not None:
            return
        try:
            self._step(place, name, stage)
        except Exception as error:  # noqa: BLE001 - one document's trouble is not its neighbours'; it is raised later
            self.error = error

    def _step(self, place: int, name: str, stage: Stage) -> None:
        view = self.view
        edits = named_edits(name, view.text, stage(view)) if self.needs(place) else []
        if self._sight is None and view.knows(self._labeller.fact) is view:
            self._sight = Sight(view, self.net)
        if not self.rounds:
            self._remember(stage, view)
        if not edits and place in self._by_text:
            self._settled[place] = self._state()
        if edits:
            self.net = compose(self._original, view.text, self.net, edits)
            self.view = view.after(edits)

    def _state(self) -> tuple[str, str | None]:
        return self.view.text, self.view.known_language()

    def ends_round(self, limit: int | None) -> bool:
        """End a round; tell whether it calls for another.

        Args:
            limit: rounds that a document may take, or None.
        """
        changed = self.view.text != self.text
        if self._sight is not None and (changed or not self.rounds):
            self._labelled.append(self._sight)
        self.rounds += 1
        self.text = self.view.text
        if changed and self.rounds == limit and self.error is None:
            last = f"the last change was made by {self.net[-1].stage!r}" if self.net else "all was undone"
            self.error = UnstableStage(f"the stages have not settled after {self.rounds} rounds; {last}")
        return changed and self.error is None

    def forget(self) -> None:
        """Forget what another round would need, and what can be read again: a result is held for longer."""
        self._memos.clear()
        for sight in (*self._labelled, self._dated):
            if sight is not None:
                sight.view.forget_lines()

    def outcome(self) -> Result | Exception:
        """Return the result, or what a stage raised."""
        if self.error is not None:
            return self.error
        return Result(
            self._original,
            self.text,
            split_surrogates(self.net, self._original, self.text),
            self._labeller,
            self._found(),
        )

    def _remember(self, stage: Stage, view: View) -> None:
        if (notices := getattr(stage, "notices", None)) is not None:
            self._notices.extend(notices(view))
        if (mentions := getattr(stage, "mentions", None)) is not None:
            self._dated = Sight(view, self.net)
            self._mentions = mentions

    def _found(self) -> Found:
        """Return what came to light on the way."""
        labelled = self._labelled or [
            Sight(View(self._original, self._hints, detect_language, layout=self._layout), ())
        ]
        notices = (*notices_of(self._hints), *self._notices)
        return Found(labelled, self._dated, self._mentions, notices, self.rounds)


def detect_language(view: View) -> str | None:
    """Detect the language of a view."""
    return _detector()(view)


@cache
def _detector() -> Callable[[View], str | None]:
    """Import the detector, when the first document needs it; to ask again for what is imported takes time, too."""
    from newsclean.language.detect import detect  # noqa: PLC0415

    return detect
