"""What a run writes: a run over the same directory does not take it for input, and no input is written over."""

from __future__ import annotations

import os
from contextlib import suppress

from newsclean.cli.inputs import refuse_inputs
from newsclean.errors import ConfigError
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclean.cli.options import Options
    from newsclean.corpus.inputs import Source

_BEGINNINGS = (b'{"file": ', b'{"version": ', b'{\n "newsclean": ')
"""Of the lines of ``--errors`` and ``--removed``, of ``--ledger``, of ``--statistics``."""


def own_paths(options: Options) -> frozenset[str]:
    """Return the real paths of what a run writes, and earlier runs with the same options have written."""
    beside = (options.ledger, options.errors, options.removed, options.statistics)
    paths = [path for path in beside if path is not None and _is_ours(path)]
    if options.output is not None:
        from newsclean.corpus.manifest import paths_of  # noqa: PLC0415 - only for directories

        paths += [options.output, *paths_of(options.output)]
    return frozenset(map(os.path.realpath, paths))


def check_paths(options: Options, sources: Sequence[Source]) -> None:
    """See that nothing that is written beside the output writes over an input, the output, or what else is written.

    Raises:
        ConfigError: something does.
    """
    names = ("--errors", "--ledger", "--removed", "--statistics")
    paths = (options.errors, options.ledger, options.removed, options.statistics)
    taken = {os.path.realpath(options.output): "the output"} if options.output else {}
    for name, path in zip(names, paths, strict=True):
        if not path:
            continue
        refuse_inputs(name, path, sources)
        other = taken.setdefault(os.path.realpath(path), name)
        if other == "the output" or (other != name and not _is_special(path)):
            raise ConfigError(f"{name} {path} is where {other} goes")


def _is_special(path: str) -> bool:
    """Tell whether what is written to a name does not replace what was: a pipe, a terminal, ``/dev/stderr``."""
    from newsclean.corpus.atomic import is_special  # noqa: PLC0415 - hardly ever asked

    return is_special(path)


def _is_ours(path: str) -> bool:
    """Tell whether a file may be written over unseen: one that is no account of a run is left among the inputs."""
    head = b""
    with suppress(OSError):  # what cannot be read or written is said later
        if os.path.isfile(path):  # and a pipe is not read
            with open(path, "rb") as file:
                head = file.read(max(map(len, _BEGINNINGS)))
    return not head or head.startswith(_BEGINNINGS)
