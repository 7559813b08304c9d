"""``newsclean undo``: gives back what a file was before it was cleaned."""

from __future__ import annotations

import os
import sys

from newsclean.cli import DONE, FAILED
from newsclean.cli.console import say
from newsclean.cli.inputs import is_same
from newsclean.cli.parse import Parser
from newsclean.corpus.batch import Outcome, Problem
from newsclean.corpus.compressed import reader
from newsclean.corpus.files import IntoFile, resolve
from newsclean.corpus.formats import entry, format_of, load_format
from newsclean.corpus.inputs import STDIN, Source, explain_os_error
from newsclean.corpus.ledger import read_ledger
from newsclean.corpus.targets import OneStream, is_tree
from newsclean.corpus.undo import undo_records, undo_text
from newsclean.errors import ConfigError, InputError, OutputError
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

HELP = """\
usage: newsclean undo FILE [--ledger PATH] [-w | -o OUT]

Gives back what FILE was before it was cleaned, byte for byte, on standard
output. A text file needs the ledger that was written when it was cleaned; a
JSONL file has everything in its field "newsclean" if --details was given.
A ledger that does not belong to the file is refused (exit code 2); a record
that cannot be undone stays as it is, and is reported (exit code 2). For the
rows of a Parquet file there is newsclean.edits.undo in Python. Nothing gives
back a WET, WARC or HTML file: keep the source.

  --ledger PATH      the ledger; without it, FILE holds records
  -w, --write        put it back in place
  -o, --output OUT   write it to another file, or to a file of that name in
                     a directory; it is compressed if its name ends in .gz
                     or .zst
  --field NAME       the field of a record that holds its text (text)
  --format NAME      text or jsonl, if the suffix does not say it

examples:
  newsclean raw.txt -o clean.txt --ledger clean.ledger
  newsclean undo clean.txt --ledger clean.ledger > raw.txt
  newsclean --details raw.jsonl > clean.jsonl
  newsclean undo clean.jsonl > raw.jsonl
"""


def run(arguments: Sequence[str]) -> int:
    """Undo what a command line names; return the exit code.

    Raises:
        NewscleanError: the command line is not usable, or the ledger does not fit the file.
        OSError: standard output cannot be written.
    """
    parser = Parser("undo", HELP)
    for name in ("ledger", "format"):
        parser.add_argument(f"--{name}")
    parser.add_argument("--field", default="text")
    parser.add_argument("-w", "--write", action="store_true")
    parser.add_argument("-o", "--output")
    options = parser.read(arguments)
    if options is None:
        return DONE
    if len(options.files) != 1:
        parser.error("undo needs one FILE, or - for standard input")
    options.file = options.files[0]
    if options.write and (options.output is not None or options.file == STDIN):
        parser.error("--write puts FILE back in place, so there can be no -o and no standard input")
    _settle_output(options)
    return _undo_text(options) if options.ledger else _undo_records(options)


def _settle_output(options: argparse.Namespace) -> None:
    """Settle on the file to write, which must be none of those that are read."""
    options.folder = None
    if options.output is None:
        return
    if is_tree(options.output, (), separate=False):
        options.folder = options.output
        name = "stdin" if options.file == STDIN else os.path.basename(options.file)
        options.output = os.path.join(options.output, name)
    if options.file != STDIN and is_same(options.output, options.file):
        raise ConfigError(f"-o {options.output} is the input itself; --write puts a file back in place")
    if options.ledger and is_same(options.output, options.ledger):
        raise ConfigError(f"-o {options.output} is the ledger")


def _undo_text(options: argparse.Namespace) -> int:
    cleaned = _read(Source(options.file))
    try:
        entries = read_ledger(options.ledger)
    except OSError as error:
        raise InputError(f"{options.ledger}: {_reason(error)}") from error
    _put([undo_text(cleaned, options.file, entries)], options)
    return DONE


def _undo_records(options: argparse.Namespace) -> int:
    source = Source(options.file)
    _check_format(source, options.format or format_of(source.path) or "text")
    parts = list(undo_records(_lines(_read(source)), options.field))
    problems = [part for part in parts if isinstance(part, Problem)]
    for problem in problems:
        say(problem.at(source.name))
    undone = sum(isinstance(part, bytes) and not part.isspace() for part in parts)
    if undone or not problems:
        _put([part.raw if isinstance(part, Problem) else part for part in parts], options)
    return FAILED if problems else DONE


def _check_format(source: Source, name: str) -> None:
    """Refuse what holds no records with accounts.

    Raises:
        NewscleanError: saying what to do instead.
    """
    if name == "jsonl":
        return
    if entry(name).is_text:
        raise InputError(f"{source.name}: a text file needs the ledger of its cleaning: --ledger PATH")
    if name == "parquet":
        instead = "in Python, newsclean.edits.undo(text, edits) gives a row back"
    else:
        instead = f"nothing gives {name} back, so keep the source"
    raise InputError(f"{source.name}: undo is for text and JSON Lines, not for {name}; {instead}")


def _lines(data: bytes) -> list[bytes]:
    r"""Return the lines of JSONL, which end in ``\n`` and nowhere else."""
    *whole, rest = data.split(b"\n")
    return [line + b"\n" for line in whole] + ([rest] if rest else [])


def _read(source: Source) -> bytes:
    """Return what a file holds, which its name says to be compressed or not."""
    if source.path != STDIN:
        try:
            with open(source.path, "rb") as stream:
                return reader(stream, source.path).read()
        except OSError as error:
            raise InputError(f"{source.name}: {_reason(error)}") from error
        except InputError as error:
            raise InputError(f"{source.name}: {error}") from error
    if sys.stdin is None:
        raise InputError("standard input is closed")
    return sys.stdin.buffer.read()


def _reason(error: OSError) -> str:
    is_folder = isinstance(error, IsADirectoryError)
    return "it is a directory, and a file is needed" if is_folder else explain_os_error(error).reason


def _put(original: list[bytes], options: argparse.Namespace) -> None:
    source = Source(options.file)
    try:
        if options.write:
            with IntoFile(resolve(source), load_format("text"), source.path) as file:
                file.write(Outcome(original))
        else:
            if options.folder is not None:
                os.makedirs(options.folder, exist_ok=True)
            with OneStream(options.output) as target, target.sink_for(source, "text") as sink:
                sink.write(Outcome(original))
    except BrokenPipeError:
        raise
    except OSError as error:
        where = options.file if options.write else options.output or "standard output"
        raise OutputError(f"cannot write {where}: {error.strerror}") from error
