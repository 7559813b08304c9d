"""Runs the stages until nothing changes.

Why rounds end. A round runs every stage once, in order; the next round starts anew from the text. Each shipped
stage's edits lower a measure that no other stage raises above what it was: ``encoding`` the number of passes that
ftfy still has to make, ``boilerplate`` and ``repeats`` the number of lines, ``whitespace`` the number of
characters that are blank, ``punctuation`` the number of damaged places, ``dates`` the number of dates that are
not in ISO form. A stage of the user's own promises nothing, so it gets `ROUNDS` rounds and then an error.

Why a second run changes nothing. The last round yielded no edit, and a round depends on the text, the hints and
the configuration alone; cleaning the result begins with that same round.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsclean.account import Sight
from newsclean.config import Config, Spare
from newsclean.document import Hints
from newsclean.edits import Edit, compose, problem_with
from newsclean.errors import StageError, UnstableStage
from newsclean.labels.labeller import Labeller
from newsclean.layout import Layout
from newsclean.pause import collector_paused
from newsclean.result import Found, Result
from newsclean.rules.shipped import MatcherOf
from newsclean.stages.build import STAGES, build_stage, follows_from_text
from newsclean.view import Memo, View
from newsclean.windows import windows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from newsclean.document import DateMention, Notice
    from newsclean.sites.profile import SiteProfile
    from newsclean.typing import Stage

ROUNDS = 8
"""How many rounds a chain with a user's own stage may take."""


class Cleaner:
    """Cleans documents, one at a time; holds its configuration and nothing of any document.

    Safe to share between threads; pickles to its configuration.

    Args:
        preset: which lines go: ``"article"`` (site chrome; bylines, timestamps and attributions move to the
            metadata), ``"body"`` (also title, deck, captions, datelines) or ``"minimal"`` (what a rule is certain
            of, and exact repeats).
        stages: names of shipped stages and callables of your own (see `newsclean.typing.Stage`), in order; all
            shipped stages when None.
        keep: roles, or kinds of boilerplate, that stay although the preset drops them.
        drop: roles, or kinds of boilerplate, that go although the preset keeps them.
        dates: ``"explicit"`` rewrites dates that carry their own year; ``"annotate"`` finds all and rewrites none;
            ``"anchored"`` also rewrites what the publication date resolves; ``"off"``.
        rules: paths of rule packs to use beside the shipped ones.
        spare: exceptions: lines that stay whatever says that they go.
        lean: what the line model does in doubt, from -1 (drop: precision) to 1 (keep: recall).
        site_profile: path of what `newsclean learn` wrote: lines that a page's site repeats are evidence then.
        markup: ``"markdown"`` leaves alone what Markdown is made of; empty for plain text.

    Raises:
        ConfigError: a name or value is not one of those.
        RulePackError: a rule pack cannot be used.
    """

    def __init__(  # noqa: PLR0913 - one option each, as the documentation lists them
        self,
        preset: str = "article",
        *,
        stages: Sequence[str | Stage] | None = None,
        keep: Iterable[str] | None = None,
        drop: Iterable[str] | None = None,
        dates: str = "explicit",
        rules: Iterable[str] = (),
        spare: Iterable[Spare] = (),
        lean: float = 0.0,
        markup: str = "",
        site_profile: str | None = None,
    ) -> None:
        chain = STAGES if stages is None else tuple(stages)
        self.config = config = Config(
            preset,
            chain,
            tuple(keep or ()),
            tuple(drop or ()),
            dates,
            tuple(rules),
            tuple(spare),
            lean,
            markup,
            site_profile,
        )
        policy = config.policy()
        self._labeller = Labeller(
            MatcherOf(config.rules),
            model=not policy.certain_only,
            lean=config.lean,
            kinds=policy.asks_for_kinds(),
            site_profile=_load_profile(site_profile),
        )
        self._stages: list[tuple[str, Stage]] = [
            (_name_of(stage), stage)
            if callable(stage)
            else (stage, build_stage(stage, self._labeller, config))
            for stage in config.stages
        ]
        self._by_text = frozenset(
            place for place, stage in enumerate(config.stages) if follows_from_text(stage, config.dates)
        )
        self._limit = ROUNDS if any(callable(stage) for stage in config.stages) else None

    @classmethod
    def from_config(cls, config: Config) -> Cleaner:
        """Return the cleaner of a configuration."""
        return cls(**config._asdict())

    def __reduce__(self) -> tuple[Any, ...]:
        return (Cleaner.from_config, (self.config,))

    def __call__(self, text: str, **hints: Any) -> Result:
        """Do as `clean`."""
        return self.clean(text, **hints)

    def clean(
        self,
        text: str,
        *,
        language: str | None = None,
        published: str | None = None,
        url: str | None = None,
        title: str | None = None,
        layout: Layout | None = None,
    ) -> Result:
        """Clean one document.

        Args:
            text: plain text, any length; paragraphs are lines.
            language: ISO 639 code, if known.
            published: ISO 8601 date or date and time of publication, if known.
            url: where the page was, if known.
            title: the headline, if known.
            layout: what the page that the text was taken from says about its lines, if there is one.

        Returns:
            The cleaned text with all that was done to get it.

        Raises:
            TypeError: ``text`` is not a string.
            StageError: a stage of the user's own yielded unusable edits, or never settled.
        """
        if not isinstance(text, str):
            raise TypeError(f"the text to clean is a str, not {type(text).__name__}")
        run = self._run(text, Hints(language, published, url, title), layout)
        self._settle([run])
        return run.result()

    def clean_many(self, documents: Iterable[str | Mapping[str, Any]]) -> Iterator[Result]:
        """Clean documents, in order, faster than one by one: a few are read ahead and go through together.

        Args:
            documents: texts, or mappings with ``"text"`` and any of ``"language"``, ``"published"``, ``"url"`` and
                ``"title"``; other keys are ignored.

        Yields:
            The result of each, the same as that of `clean`.

        Raises:
            TypeError: a text is not a string; when its turn comes.
            StageError: as `clean`; when its turn comes.
        """
        for window in windows(documents):
            for outcome in self.clean_window(window):
                if isinstance(outcome, Exception):
                    raise outcome
                yield outcome

    def clean_window(self, documents: Sequence[str | Mapping[str, Any]]) -> list[Result | Exception]:
        """Clean documents together.

        Args:
            documents: as for `clean_many`, and a mapping may have a `newsclean.layout.Layout` under ``"layout"``; all
                are held in memory.

        Returns:
            For each the result, or the exception that `clean` would raise.
        """
        runs: list[_Run | Exception] = []
        for document in documents:
            text, hints = (document, {}) if isinstance(document, str) else (document["text"], document)
            if isinstance(text, str):
                layout = hints.get("layout")
                known = Hints(*(hints.get(name) for name in Hints._fields))
                runs.append(self._run(text, known, layout if isinstance(layout, Layout) else None))
            else:
                runs.append(TypeError(f"the text to clean is a str, not {type(text).__name__}"))
        self._settle([run for run in runs if isinstance(run, _Run)])
        return [run.outcome() if isinstance(run, _Run) else run for run in runs]

    def _run(self, text: str, hints: Hints, layout: Layout | None = None) -> _Run:
        return _Run(text, hints, layout, self._labeller, self._by_text)

    def _settle(self, runs: Sequence[_Run]) -> None:
        """Take documents through rounds, side by side, until none of them changes."""
        going = list(runs)
        with collector_paused():
            self._settle_all(going)

    def _settle_all(self, going: list[_Run]) -> None:
        while going:
            for run in going:
                run.begin()
            for place, (name, stage) in enumerate(self._stages):
                if (prepare := getattr(stage, "prepare", None)) is not None:
                    prepare([run.view for run in going if run.needs(place)])
                for run in going:
                    run.step(place, name, stage)
            going = [run for run in going if run.ends_round(self._limit)]


class _Run:
    """The rounds of one document.

    Args:
        by_text: places of the stages whose edits follow from the text and its language alone. One that had nothing
            to do is not shown the same text again.
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
        self._memos: dict[Any, Memo] = {}
        self._by_text = by_text
        self._settled: dict[int, tuple[str, str | None]] = {}
        self._labelled: list[Sight] = []
        self._dated: Sight | None = None
        self._mentions: Sequence[DateMention] = ()
        self._notices: list[Notice] = []
        self.error: Exception | None = None
        self.view = View(text, hints, detect_language, memos=self._memos, layout=layout)
        self._sight: Sight | None = None

    def begin(self) -> None:
        """Begin a round."""
        self.view = View(self.text, self._hints, detect_language, memos=self._memos, layout=self._layout)
        self._sight = None

    def needs(self, place: int) -> bool:
        """Tell whether the stage at this place has to see the text as it is now."""
        if self.error is not None:
            return False
        return place not in self._by_text or self._settled.get(place) != self._state()

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
        edits = _edits_of(name, stage, view) if self.needs(place) else []
        sight = Sight(view, self.net)
        if self._sight is None and view.knows(self._labeller.fact) is view:
            self._sight = sight
        if not self.rounds:
            self._remember(stage, sight)
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

    def outcome(self) -> Result | Exception:
        """Return the result, or what a stage raised."""
        if self.error is not None:
            return self.error
        return Result(self._original, self.text, tuple(self.net), self._labeller, self._found())

    def result(self) -> Result:
        """Return the result, or raise what a stage raised."""
        if self.error is not None:
            raise self.error
        return Result(self._original, self.text, tuple(self.net), self._labeller, self._found())

    def _remember(self, stage: Stage, sight: Sight) -> None:
        if (notices := getattr(stage, "notices", None)) is not None:
            self._notices.extend(notices(sight.view))
        if (mentions := getattr(stage, "mentions", None)) is not None:
            self._dated = sight
            self._mentions = sight.view.fact(mentions)

    def _found(self) -> Found:
        """Return what came to light on the way."""
        start = Sight(View(self._original, self._hints, detect_language, layout=self._layout), ())
        labelled = self._labelled or [start]
        return Found(labelled, self._dated, self._mentions, tuple(self._notices), self.rounds)


def _load_profile(path: str | None) -> SiteProfile | None:
    if path is None:
        return None
    from newsclean.sites.store import load  # noqa: PLC0415 - most cleaners have none

    return load(path)


def detect_language(view: View) -> str | None:
    """Detect the language of a view; the detector is imported when the first document needs it."""
    from newsclean.language.detect import detect  # noqa: PLC0415

    return detect(view)


def _edits_of(name: str, stage: Stage, view: View) -> list[Edit]:
    """Return the edits that a stage yields, checked, with its name on them."""
    edits = [
        Edit(start, end, original, replacement, name, rule)
        for start, end, original, replacement, _, rule, _ in stage(view)
    ]
    if problem := problem_with(view.text, edits):
        raise StageError(f"stage {name!r}: {problem}")
    return [edit for edit in edits if edit[2] != edit[3]]


def _name_of(stage: Stage) -> str:
    return getattr(stage, "__name__", type(stage).__name__)
