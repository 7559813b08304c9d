"""What the formats of the inputs do not allow, said before anything is read."""

from __future__ import annotations

import os

from newsclean.corpus.formats import FORMATS, comes_out_as, entry, format_of
from newsclean.corpus.inputs import STDIN
from newsclean.errors import ConfigError
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclean.cli.options import Options


def check_account(options: Options, formats: Sequence[str]) -> None:
    """See that the account that was asked for can be given of inputs of these formats.

    Raises:
        ConfigError: it cannot.
    """
    entries = [entry(name) for name in formats]
    texts = [one.is_text for one in entries]
    bare = [name for name, one in zip(formats, entries, strict=True) if not (one.details or one.documents)]
    if options.details and bare:
        raise ConfigError(f"--details adds a field to each record, and a {bare[0]} file has no room for it")
    if options.ledger and formats and not any(texts):
        instead = "no account is kept of " + bare[0] if bare else "--details accounts for records"
        raise ConfigError(f"--ledger is for text files; {instead}")
    if options.details and formats and all(texts):
        raise ConfigError("--details is for records; --ledger accounts for text files")


def check_name(output: str, form: str) -> None:
    """See that a file does not get a name that says it is of another format than it is.

    Args:
        output: its name.
        form: what it holds.

    Raises:
        ConfigError: it does; often the input is not what it was taken for.
    """
    said = format_of(output)
    if said not in (None, form):
        raise ConfigError(
            f"-o {output}: what comes out is {form}, not {said}; --format says what the input is, if it is not {form}"
        )


def not_joined(options: Options, formats: Sequence[str]) -> ConfigError:
    """Return why several inputs cannot be written one behind the other."""
    for name in options.files:
        if name != STDIN and not os.path.lexists(name):
            return ConfigError(f"there is no file {name}")
    if all(entry(name).output for name in formats):
        return ConfigError("several pages need -o DIR or, as the records of one file, -o NAME.jsonl")
    joined = " or as ".join(dict.fromkeys(comes_out_as(name) for name in FORMATS if entry(name).joins))
    return ConfigError(
        f"several files need --write or -o DIR; only what comes out as {joined} can be written one after another"
    )
