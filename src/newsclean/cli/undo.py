"""``newsclean undo``: gives back what a file was before it was cleaned."""

from __future__ import annotations

import os
import sys

from newsclean.cli.parse import Parser
from newsclean.corpus.atomic import AtomicFile
from newsclean.corpus.files import resolve
from newsclean.corpus.formats import entry, format_of
from newsclean.corpus.inputs import STDIN, Source, explain_os_error
from newsclean.corpus.ledger import read_ledger
from newsclean.corpus.targets import standard_output
from newsclean.corpus.undo import undo_records, undo_text
from newsclean.errors import InputError, OutputError
from newsclean.lean import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

HELP = """\
usage: newsclean undo FILE [--ledger PATH] [-w | -o OUT]

Gives back what FILE was before it was cleaned, byte for byte, on standard
output. A text file needs the ledger that was written when it was cleaned; a
JSONL file has everything in its field "newsclean" if --details was given.
A ledger that does not belong to the file is refused (exit code 2).

  --ledger PATH      the ledger; without it, FILE holds records
  -w, --write        put it back in place
  -o, --output OUT   write it to another file
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
        return 0
    if len(options.files) != 1:
        parser.error("undo needs one FILE, or - for standard input")
    options.file = options.files[0]
    if options.write and (options.output is not None or options.file == STDIN):
        parser.error("--write puts FILE back in place, so there can be no -o and no standard input")
    _put(_original(options), options)
    return 0


def _original(options: argparse.Namespace) -> bytes:
    name: str = options.file
    try:
        cleaned = _read(name)
    except OSError as error:
        raise InputError(f"{name}: {explain_os_error(error).reason}") from error
    if options.ledger:
        try:
            entries = read_ledger(options.ledger)
        except OSError as error:
            raise InputError(f"{options.ledger}: {explain_os_error(error).reason}") from error
        return undo_text(cleaned, name, entries)
    if not entry(options.format or format_of(name) or "text").joins:
        raise InputError(f"{name}: a text file needs the ledger of its cleaning: --ledger PATH")
    return b"".join(undo_records(_lines(cleaned), options.field))


def _lines(data: bytes) -> list[bytes]:
    r"""Return the lines of JSONL, which end in ``\n`` and nowhere else."""
    *whole, rest = data.split(b"\n")
    return [line + b"\n" for line in whole] + ([rest] if rest else [])


def _read(name: str) -> bytes:
    if name != STDIN:
        with open(name, "rb") as stream:
            return stream.read()
    if sys.stdin is None:
        raise InputError("standard input is closed")
    return sys.stdin.buffer.read()


def _put(original: bytes, options: argparse.Namespace) -> None:
    if not options.write and options.output is None:
        standard_output().write(original)
        return
    path = resolve(Source(options.file)) if options.write else os.path.realpath(options.output)
    try:
        with AtomicFile(path) as file:
            file.stream.write(original)
    except OSError as error:
        raise OutputError(f"cannot write {path}: {error.strerror}") from error
