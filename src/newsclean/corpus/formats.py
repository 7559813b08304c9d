"""The formats of files: their names, their suffixes, and where their code is.

A new format is one line in `_FORMATS` and one module beside this one that has the functions of `Format`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple, Protocol, cast

from newsclean.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, BinaryIO

    from newsclean.corpus.batch import Batch, Outcome
    from newsclean.corpus.job import Job


class Format(Protocol):
    """What the module of a format provides."""

    def read(self, stream: BinaryIO) -> Iterator[Batch]:
        """Yield the records of an input in batches, in order, without parsing them."""

    def clean(self, job: Job, batch: Batch) -> Outcome:
        """Clean one batch; may run in another process."""

    def write(self, stream: BinaryIO, payload: Any) -> None:
        """Write what `clean` returned."""


class Entry(NamedTuple):
    """A format that there is.

    Attributes:
        module: the module that reads and writes it.
        suffixes: of the files that are taken to be of this format.
        joins: whether several inputs can be written one behind the other.
    """

    module: str
    suffixes: tuple[str, ...]
    joins: bool


_FORMATS = {
    "text": Entry("newsclean.corpus.text", (".txt", ".text"), joins=False),
    "jsonl": Entry("newsclean.corpus.jsonl", (".jsonl", ".ndjson"), joins=True),
}

FORMATS = tuple(_FORMATS)
"""The names of all formats."""

_BY_SUFFIX = {suffix: name for name, entry in _FORMATS.items() for suffix in entry.suffixes}


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
    """Return the name of the format that a file has by its suffix, or None."""
    return next((name for suffix, name in _BY_SUFFIX.items() if path.lower().endswith(suffix)), None)


def suffixes() -> str:
    """Return the suffixes of all formats, for a message."""
    return ", ".join(_BY_SUFFIX)
