"""The command line: thin verbs over the rest. Importing this module costs next to nothing."""

from __future__ import annotations

import gc
import os
import sys
from importlib import import_module

from newsclean.errors import NewscleanError, UsageError
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

VERBS = ("clean", "explain", "undo", "report", "learn", "rules", "config")
DONE, WOULD_CHANGE, FAILED = 0, 1, 2
INTERRUPTED, PIPE_CLOSED = 130, 141  # what a shell reports for a process that SIGINT or SIGPIPE has ended


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command line.

    Args:
        argv: the arguments, without the name of the program; those of the process when None.

    Returns:
        The exit code: 0 done, 1 for ``--check`` and ``--diff`` when something would change, 2 for an error.
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        verb = _take_verb(arguments)
        if verb != "clean":
            gc.enable()  # the main verb does that itself, when it has loaded what it needs
        code: int = import_module(f"newsclean.cli.{verb}").run(arguments)
        if sys.stdout is not None:
            sys.stdout.flush()
    except NewscleanError as error:
        _complain(f"{error.code}: {error}")
        return FAILED
    except KeyboardInterrupt as error:
        code = getattr(error, "code", INTERRUPTED)
        _complain("interrupted" if code == INTERRUPTED else "ended by a signal")
        return code
    except BrokenPipeError:
        return PIPE_CLOSED
    except OSError as error:  # what is left is the output: a full disk, a folder that is not there
        folder = os.path.dirname(error.filename or "")  # of a file that is to take the name of the output
        where = f" in {folder}" if folder else ""
        _complain(f"output: cannot write the output{where}: {error.strerror}")
        return FAILED
    return code


def _take_verb(arguments: list[str]) -> str:
    """Take the verb off a command line, and return it.

    Raises:
        UsageError: it begins with a word that is no file, and nearly a verb.
    """
    if not arguments:
        return "clean"
    word = arguments[0]
    if word in VERBS:
        return arguments.pop(0)
    if word.isalpha() and not os.path.lexists(word):
        from difflib import get_close_matches  # noqa: PLC0415 - only for a message

        if near := get_close_matches(word.lower(), VERBS, 1):
            raise UsageError(
                f"there is no verb and no file {word}; did you mean {near[0]}? see newsclean --help"
            )
    return "clean"


def entry_point() -> None:
    """Run the command line of this process, and end it.

    At once, for to give back piece by piece what a run has loaded takes as long as a short text; but a profiler or a
    debugger does at the end what it has to, and so does what keeps account of other processes.
    """
    gc.disable()  # what is loaded at the start stays to the end: looking through it for waste takes time only
    code = main()
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except OSError:
            # what could not be written would be tried, and complained about, again at exit
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    if sys.gettrace() or sys.getprofile() or _has_processes():
        sys.exit(code)
    os._exit(code)


def _has_processes() -> bool:
    """Tell whether this process has others to wait for, or one that watches what they share."""
    processes = sys.modules.get("multiprocessing")
    return processes is not None and (
        bool(processes.active_children()) or "multiprocessing.resource_tracker" in sys.modules
    )


def _complain(message: str) -> None:
    from newsclean.cli.console import complain  # noqa: PLC0415 - only when something goes wrong

    complain(message)
