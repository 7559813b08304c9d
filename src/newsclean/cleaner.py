"""Cleaner: what to do with documents, and the ways to hand them over."""

from __future__ import annotations

from collections.abc import Mapping
from os import PathLike

from newsclean.config import STAGES, Config, Spare, listed
from newsclean.document import Hints
from newsclean.errors import ConfigError
from newsclean.gc_pause import collector_paused
from newsclean.labels.labeller import Labeller
from newsclean.layout import Layout
from newsclean.rounds import ROUNDS, Rounds, settle
from newsclean.rules.matcher_of import MatcherOf
from newsclean.stages.build import build_stage, follows_from_text
from newsclean.startup.lean import TYPE_CHECKING
from newsclean.windows import windows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from typing import Any

    from newsclean.result import Result
    from newsclean.sites.profile import SiteProfile
    from newsclean.typing import Stage


class Cleaner:
    """Cleans documents, each as if it were alone; holds its configuration and nothing of any document.

    Safe to share between threads; pickles to its configuration, and to what a subclass has added.

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
        spare: exceptions: lines that stay, whatever the evidence against them.
        lean: what the line model does in doubt, from -1 (drop: precision) to 1 (keep: recall).
        site_profile: what `newsclean learn` wrote, as its path or read: lines that a page's site repeats are evidence
            then.
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
        site_profile: str | SiteProfile | None = None,
    ) -> None:
        chain = STAGES if stages is None else listed("stages", stages)
        self.config = config = Config(
            preset,
            chain,
            listed("keep", keep),
            listed("drop", drop),
            dates,
            listed("rules", rules),
            listed("spare", spare),
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
            place for place, stage in enumerate(config.stages) if follows_from_text(stage, config)
        )
        self._limit = ROUNDS if any(callable(stage) for stage in config.stages) else None

    @classmethod
    def from_config(cls, config: Config) -> Cleaner:
        """Return the cleaner of a configuration."""
        return cls(**config._asdict())

    def __reduce__(self) -> tuple[Any, ...]:
        added = {name: value for name, value in vars(self).items() if name not in _OWN}
        return (_made_of, (type(self), self.config), added or None)

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
            published: ISO 8601 date or date and time of publication, if known; another text is not used, and a
                notice says so.
            url: where the page was, if known.
            title: the headline, if known.
            layout: what the page that the text was taken from says about its lines, if there is one.

        Returns:
            The cleaned text with all that was done to get it.

        Raises:
            TypeError: the text, or a hint that is given, is not a string; the layout is none.
            StageError: a stage of the user's own yielded unusable edits, or never settled.
            RulePackError: a pattern of the user's own took too long on a line.
        """
        if not isinstance(text, str):
            raise TypeError(f"the text to clean is a str, not {type(text).__name__}")
        hints = Hints(language, published, url, title)
        if wrong := _wrong_type(hints, layout):
            raise wrong
        with collector_paused():
            (outcome,) = self._outcomes([self._run(text, hints, layout)])
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    def clean_many(self, documents: Iterable[str | Mapping[str, Any]]) -> Iterator[Result]:
        """Clean documents, in order, faster than one by one: a few are read ahead and go through together.

        Args:
            documents: texts, or mappings with ``"text"`` and any of ``"language"``, ``"published"``, ``"url"`` and
                ``"title"``; other keys are ignored.

        Yields:
            The result of each, the same as that of `clean`.

        Raises:
            TypeError: this is one document, and not many. A document is neither a string nor a mapping with one under
                ``"text"``, or a hint is not a string; when its turn comes.
            StageError, RulePackError: as `clean`; when its turn comes.
        """
        if isinstance(documents, (str, bytes, Mapping)):
            kind = type(documents).__name__
            raise TypeError(
                f"clean_many takes many documents, and this {kind} is one: clean takes it, or [it]"
            )
        return self._clean_windows(documents)

    def _clean_windows(self, documents: Iterable[str | Mapping[str, Any]]) -> Iterator[Result]:
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
        with collector_paused():
            return self._outcomes([self._run_of(document) for document in documents])

    def _outcomes(self, runs: Sequence[Rounds | Exception]) -> list[Result | Exception]:
        """Return what becomes of documents; whatever else was made on the way is gone again."""
        settle([run for run in runs if isinstance(run, Rounds)], self._stages, self._limit)
        return [run.outcome() if isinstance(run, Rounds) else run for run in runs]

    def _run_of(self, document: str | Mapping[str, Any]) -> Rounds | Exception:
        """Return the rounds of a document, or why there are none."""
        if isinstance(document, str):
            return self._run(document, Hints())
        if not isinstance(document, Mapping) or "text" not in document:
            found = type(document).__name__
            return TypeError(
                f"a document is a str, or a mapping with its text under 'text', not this {found}"
            )
        text, layout = document["text"], document.get("layout")
        if not isinstance(text, str):
            return TypeError(f"the text to clean is a str, not {type(text).__name__}")
        if not isinstance(layout, Layout):
            layout = None  # a field of the record's own that has the name
        hints = Hints(*map(document.get, Hints._fields))
        return _wrong_type(hints, layout) or self._run(text, hints, layout)

    def _run(self, text: str, hints: Hints, layout: Layout | None = None) -> Rounds:
        text = str.__str__(text)  # of a class of the caller's own the characters alone
        return Rounds(text, hints, layout, self._labeller, self._by_text)


_OWN = frozenset(("_by_text", "_labeller", "_limit", "_stages", "config"))
"""What a cleaner makes of its configuration."""


def _made_of(kind: type[Cleaner], config: Config) -> Cleaner:
    """Return a cleaner of a class, which may be a subclass that takes other arguments, as it was pickled."""
    cleaner = kind.__new__(kind)
    Cleaner.__init__(cleaner, **config._asdict())
    return cleaner


def _wrong_type(hints: Hints, layout: Layout | None) -> TypeError | None:
    """Return what is wrong with what is known about a document: hints are text, or not known."""
    if layout is not None and not isinstance(layout, Layout):
        return TypeError(f"layout is a newsclean.Layout, not {type(layout).__name__}")
    for name, value in hints._asdict().items():
        if value is not None and not isinstance(value, str):
            example = ", such as '2019-11-15'" if name == "published" else ""
            return TypeError(f"{name} is a str{example}, not {type(value).__name__}")
    return None


def _load_profile(profile: str | SiteProfile | None) -> SiteProfile | None:
    if profile is None:
        return None
    from newsclean.sites.profile import SiteProfile  # noqa: PLC0415 - most cleaners have none
    from newsclean.sites.store import load  # noqa: PLC0415 - as above

    if isinstance(profile, SiteProfile):
        return profile
    if not isinstance(profile, str | PathLike):
        raise ConfigError(f"site_profile is the path of a profile, or a SiteProfile, not {profile!r}")
    return load(profile)


def _name_of(stage: Stage) -> str:
    """Return the name that a stage has, or goes by: a shipped one that was made with options is still that stage."""
    name = getattr(stage, "name", None)
    return name if name and isinstance(name, str) else getattr(stage, "__name__", type(stage).__name__)
