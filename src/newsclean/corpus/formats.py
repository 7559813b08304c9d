"""The formats of files: their names, their suffixes, and where their code is.

A new format is one line in `_FORMATS` and one module beside this one that has the functions of `Format`.
"""

from __future__ import annotations

from importlib import import_module

from newsclean.corpus.compressed import split_suffix
from newsclean.errors import ConfigError
from newsclean.startup.lean import TYPE_CHECKING, NamedTuple, Protocol, cast

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import BinaryIO

    from newsclean.corpus.batch import Batch, Outcome, Problem, Text
    from newsclean.corpus.job import Job
    from newsclean.corpus.packers import Packer


class Format(Protocol):
    """What the module of a format provides."""

    def read(self, stream: BinaryIO) -> Iterator[Batch]:
        """Yield the records of an input in batches, in order, without parsing them."""

    def clean(self, job: Job, batch: Batch) -> Outcome:
        """Clean one batch; may run in another process."""

    def texts(self, job: Job, batch: Batch, url: str = "url") -> Iterator[Text | Problem]:
        """Yield the documents of a batch, not cleaned; ``url`` is the field that says where they were."""

    def open_output(self, stream: BinaryIO, path: str) -> Packer:
        """Return what writes the payloads that `clean` returned into a file of this name."""


class Documents(Format, Protocol):
    """What the module of a format provides of which an input is one document."""

    def clean_all(self, job: Job, batches: Sequence[Batch]) -> list[Outcome]:
        """Clean the documents of several inputs together."""


class Entry(NamedTuple):
    """A format that there is.

    Attributes:
        module: the module that reads and writes it.
        suffixes: of the files that are taken to be of this format; ``.gz`` and ``.zst`` may follow.
        joins: whether several of them can be written one behind the other.
        opt_in: whether the suffix alone is not enough: somebody has to ask for the format.
        markup: what is in the text besides text.
        output: the suffix of what comes out, where that is of another format; empty where it is not.
        documents: whether an input is one document, rather than many records.
        lines: whether what comes out are lines, so that a ``--diff`` can be shown.
        details: whether what comes out has room for ``--details``.
    """

    module: str
    suffixes: tuple[str, ...]
    joins: bool = False
    opt_in: bool = False
    markup: str = ""
    output: str = ""
    documents: bool = False
    lines: bool = False
    details: bool = False

    @property
    def is_text(self) -> bool:
        """Whether a file of this format is one text and comes out as such: a ledger accounts for it."""
        return self.documents and not self.output


_FORMATS = {
    "text": Entry("newsclean.corpus.text", (".txt", ".text"), documents=True, lines=True),
    "markdown": Entry(
        "newsclean.corpus.text",
        (".md", ".markdown"),
        opt_in=True,
        markup="markdown",
        documents=True,
        lines=True,
    ),
    "jsonl": Entry(
        "newsclean.corpus.jsonl", (".jsonl", ".ndjson", ".jl"), joins=True, lines=True, details=True
    ),
    "parquet": Entry("newsclean.corpus.parquet", (".parquet",), details=True),
    "wet": Entry("newsclean.corpus.wet", (".wet",), joins=True),
    "warc": Entry("newsclean.corpus.warc", (".warc",), joins=True, output=".jsonl", details=True),
    "html": Entry(
        "newsclean.corpus.html", (".html", ".htm", ".xhtml"), output=".txt", documents=True, details=True
    ),
}

FORMATS = tuple(_FORMATS)
"""The names of all formats."""

_BY_SUFFIX = {suffix: name for name, entry in _FORMATS.items() for suffix in entry.suffixes}
_TAKEN = {suffix: name for suffix, name in _BY_SUFFIX.items() if not _FORMATS[name].opt_in}

_NOT_TEXT = {
    ".json": "cleaning JSON as text could break it; --format jsonl reads it if each line is a record",
    **dict.fromkeys(
        (".csv", ".tsv", ".xml"),
        "cleaning a table or XML as text could break it; make it JSON Lines, or say --format text",
    ),
}
"""Suffixes of what would not be the same thing any more, each with what to do."""


def entry(name: str) -> Entry:
    """Return what is known about a format.

    Raises:
        ConfigError: there is no such format.
    """
    if name not in _FORMATS:
        raise ConfigError(f"there is no format {name!r}; there are {', '.join(FORMATS)}")
    return _FORMATS[name]


def load_format(name: str) -> Format:
    """Return the module of a format, imported when it is first needed.

    Raises:
        ConfigError: there is no such format.
    """
    return cast("Format", import_module(entry(name).module))


def format_of(path: str) -> str | None:
    """Return the name of the format that a file is taken to have by its suffix, or None."""
    return _by_suffix(path, _TAKEN)


def refusal_of(path: str) -> str | None:
    """Return why a file is not taken for text although its suffix is none of a format; None if it is."""
    return _by_suffix(path, _NOT_TEXT)


def guess_of(path: str) -> str:
    """Return the name of the format that the suffix of a file hints at; text if it does not."""
    return _by_suffix(path, _BY_SUFFIX) or "text"


def suffixes() -> str:
    """Return the suffixes that are enough to tell the format of a file, for a message."""
    return ", ".join(_TAKEN)


def comes_out_as(name: str, *, as_jsonl: bool = False) -> str:
    """Return the name of the format of what comes out of a file of a format.

    Args:
        name: the format of the file.
        as_jsonl: whether pages come out as records.
    """
    if not entry(name).output:
        return name
    return "jsonl" if as_jsonl else guess_of(entry(name).output)


def output_path(path: str, name: str, *, as_jsonl: bool = False) -> str:
    """Return the path of what comes out of a file of a format, beside which it would stand.

    Args:
        path: the file.
        name: its format.
        as_jsonl: whether pages come out as records.
    """
    suffix = ".jsonl" if as_jsonl and entry(name).output else entry(name).output
    plain, compression = split_suffix(path)
    if not suffix:
        return path
    known = next((end for end in entry(name).suffixes if plain.lower().endswith(end)), "")
    return plain[: len(plain) - len(known)] + suffix + compression


def _by_suffix(path: str, names: dict[str, str]) -> str | None:
    name = split_suffix(path)[0].lower()
    return next((names[suffix] for suffix in names if name.endswith(suffix)), None)
