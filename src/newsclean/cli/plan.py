"""Plans a run: the inputs, what is done to each, and where its output goes; nothing is read or written yet."""

from __future__ import annotations

import os

from newsclean.cleaner import Cleaner
from newsclean.cli.inputs import SettingsOf
from newsclean.cli.outputs import own_paths
from newsclean.cli.refusals import check_account, check_name, not_joined
from newsclean.corpus.accounts import check_field
from newsclean.corpus.batch import Problem
from newsclean.corpus.compressed import split_suffix
from newsclean.corpus.formats import (
    comes_out_as,
    entry,
    format_of,
    guess_of,
    load_format,
    refusal_of,
    suffixes,
)
from newsclean.corpus.inputs import STDIN, Source, explain_os_error, find_sources
from newsclean.corpus.job import Job
from newsclean.corpus.sinks import Nowhere
from newsclean.corpus.targets import OneStream, Tree, is_tree
from newsclean.errors import ConfigError, InputError
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from newsclean.cli.options import Options
    from newsclean.config import Config
    from newsclean.corpus.sinks import Sink


_NO_PAGES = Problem(
    "not-in-place", "pages cannot be repaired in place: what comes out is text; -o DIR writes it"
)


class Plan:
    """What a run will do.

    Attributes:
        sources: the inputs.
        problems: names that stand for no input, each with the reason.
        excluded: files that were named but that the configuration sets aside.
        target: where all output goes, a context for the whole run; None if every file is its own or there is none.
    """

    def __init__(self, options: Options) -> None:
        self._options = options
        self._settings_of = SettingsOf(options.settings)
        self._cleaners: dict[Config, Cleaner] = {}
        self.sources: list[Source] = []
        self.problems: list[tuple[Source, Problem]] = []
        self.excluded: list[Source] = []
        self._find()
        self.target = self._choose_target()

    def _find(self) -> None:
        options = self._options
        any_suffix = "format" in options.settings.values
        has_place = options.write or options.looks_only or options.output is not None
        names = options.files
        own = own_paths(options) if has_place and any(map(os.path.isdir, names)) else ()
        for found in find_sources(names, any_suffix=any_suffix, walks=has_place, left_out=own):
            if not isinstance(found, Source):
                self.problems.append(found)
            elif problem := self._objection(found):
                self.problems.append((found, problem))
            elif self._settings_of.exclude(found):
                self.excluded.append(found)
            else:
                self.sources.append(found)
        if options.write or options.looks_only:  # a file that is named twice is repaired, or shown, once
            self.sources = _once(self.sources)

    def _objection(self, source: Source) -> Problem | None:
        """Return why a file is not cleaned, or not in place, although it was asked for: what it holds is a guess."""
        name = self._format(source, default="")
        if not name and (reason := refusal_of(source.path)) and os.path.exists(source.path):
            return Problem("unknown-format", reason)
        if not self._options.write:
            return None
        if name and not entry(name).output:
            return None
        try:
            os.stat(source.path)
        except OSError as error:
            return explain_os_error(error)
        if name:
            return _NO_PAGES
        reason = f"its name does not end in {suffixes()}; say what it is, for example --format {guess_of(source.path)}"
        return Problem("unknown-format", reason)

    def _choose_target(self) -> OneStream | Tree | None:
        options, sources = self._options, self.sources
        formats = [self.format_of(source) for source in sources]
        check_account(options, formats)
        if options.details:
            for source in sources:
                check_field(self._field(source))
        if options.write or options.looks_only:
            return None
        outgoing = [comes_out_as(name, as_jsonl=self._as_jsonl) for name in formats]
        joins = len(set(outgoing)) <= 1 and all(entry(name).joins for name in outgoing)
        separate = len(options.files) > 1 and not joins
        if options.output is not None and is_tree(options.output, sources, separate=separate):
            if os.path.exists(options.output) and not os.path.isdir(options.output):
                raise ConfigError(f"-o {options.output}: several files need a directory, and this is a file")
            tree = Tree(options.output, sources, as_jsonl=self._as_jsonl)
            self.sources = tree.settle(sources, formats)
            return tree
        if separate:
            raise not_joined(options, formats)
        form = outgoing[0] if outgoing else "text"
        if options.output is not None and not any(map(self._is_told, sources)):
            check_name(options.output, form)
        return OneStream(options.output, form)

    @property
    def _as_jsonl(self) -> bool:
        """Whether pages come out as records: the name of the output, or its details, say so."""
        options = self._options
        return options.details or (options.output is not None and format_of(options.output) == "jsonl")

    @property
    def folder(self) -> str | None:
        """The directory that the output goes to; None if it goes elsewhere."""
        return self.target.folder if isinstance(self.target, Tree) else None

    def path_for(self, source: Source) -> str:
        """Return the file in the output directory that an input goes to."""
        assert isinstance(self.target, Tree)
        return self.target.path_for(source, self.format_of(source))

    def open_sink(self, source: Source) -> Sink:
        """Return where the outcomes of an input go.

        Raises:
            NewscleanError: there is no such place.
            OSError: it cannot be made.
        """
        if self.target is not None:
            return self.target.sink_for(source, self.format_of(source))
        name = self.format_of(source)
        if self._options.diff and not entry(name).lines:
            raise InputError(
                f"--diff shows changes of text and JSON Lines, not of {name}; --check says whether it would change"
            )
        if not self._options.write:
            return Nowhere()
        from newsclean.corpus.files import InPlace, Rewritten  # noqa: PLC0415 - most output goes to a pipe

        if entry(name).lines and not split_suffix(source.path)[1]:
            return InPlace(source)
        return Rewritten(source, load_format(name))

    def job_for(self, source: Source) -> Job:
        """Return what is done to the documents of an input."""
        options = self._options
        settings = self._settings_of(source)
        name = self.format_of(source)
        accounts_in_ledger = entry(name).is_text
        return Job(
            cleaner=self._cleaner(settings.config()._replace(markup=entry(name).markup)),
            format=name,
            field=self._field(source),
            hints=options.hints._replace(language=settings.values.get("language")),
            details=options.ledger is not None if accounts_in_ledger else options.details,
            keep_bad=options.write or options.looks_only,
            keep_before=options.diff or options.ledger is not None,
            tally=self._tally(),
            removed=options.removed is not None,
            output=comes_out_as(name, as_jsonl=self._as_jsonl) if entry(name).output else "",
        )

    def _tally(self) -> str:
        """Return what is counted of each document: a directory's manifest counts edits, ``--statistics`` more."""
        if self._options.statistics:
            return "full"
        return "edits" if self.folder is not None else ""

    def _cleaner(self, config: Config) -> Cleaner:
        """Return the cleaner of a configuration: one for all inputs that share it."""
        if config not in self._cleaners:
            self._cleaners[config] = Cleaner.from_config(config)
        return self._cleaners[config]

    def format_of(self, source: Source) -> str:
        """Return the name of the format of an input; what cannot be told is text."""
        return self._format(source, default="text")

    def _format(self, source: Source, default: str) -> str:
        settings = self._settings_of(source)
        chosen: str | None = settings.values.get("format")
        if chosen is None:
            return (format_of(source.path) if source.path != STDIN else None) or default
        try:
            entry(chosen)
        except ConfigError as error:
            raise settings.traced(error, ("format",)) from error
        return chosen

    def _is_told(self, source: Source) -> bool:
        """Tell whether somebody has said what an input is, rather than its name."""
        return self._settings_of(source).values.get("format") is not None

    def _field(self, source: Source) -> str:
        name: str = self._settings_of(source).values.get("field", "text")
        return name


def _once(sources: list[Source]) -> list[Source]:
    first: dict[str, Source] = {}
    for source in sources:
        first.setdefault(STDIN if source.path == STDIN else os.path.abspath(source.path), source)
    return list(first.values())
