"""Every error that a user can meet: a stable code, what happened, what to do."""

from __future__ import annotations

from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import ClassVar


class NewscleanError(Exception):
    """The base of all errors of this package.

    Attributes:
        code: a stable name for scripts and logs.
    """

    code: ClassVar[str] = "error"


class ConfigError(NewscleanError):
    """A name, value or file of the configuration is not usable."""

    code = "config"


class UsageError(ConfigError):
    """The command line cannot be understood."""

    code = "usage"


class RulePackError(ConfigError):
    """A rule pack is not well formed, or a rule fails its own examples."""

    code = "rule-pack"


class StageError(NewscleanError):
    """A stage yielded something that is not a sorted, non-overlapping edit of its text."""

    code = "stage"


class UnstableStage(StageError):  # noqa: N818 - the name is part of the documented interface
    """A stage of the user's own has not settled after the allowed number of rounds."""

    code = "unstable-stage"


class InputError(NewscleanError):
    """An input cannot be read as what it should be."""

    code = "input"


class NotUtf8Error(InputError):
    """The bytes are not UTF-8; they are refused, never replaced."""

    code = "not-utf8"


class RecordError(InputError):
    """One record of a file cannot be cleaned; the others can.

    Args:
        code: a stable name of what is wrong with the record.
        reason: what is wrong with it, for a person.
    """

    def __init__(self, code: str, reason: str) -> None:
        super().__init__(reason)
        self.code = code  # type: ignore[misc] # one class serves several codes


class SymlinkError(InputError):
    """A link leads out of the tree that may be written to."""

    code = "symlink"


class OutputError(NewscleanError):
    """The one output of all inputs cannot be written, so there is no point in going on."""

    code = "output"


class LedgerError(InputError):
    """A ledger cannot be read, or does not belong to the text it is used on."""

    code = "ledger"


class WorkerError(NewscleanError):
    """A process that cleans has ended before its work was done."""

    code = "worker"


class MissingExtraError(NewscleanError):
    """An optional dependency is not installed.

    Args:
        what: what needs it.
        extra: the name of the extra that brings it.
    """

    code = "missing-extra"

    def __init__(self, what: str, extra: str) -> None:
        super().__init__(f"{what} needs an optional package: pip install 'newsclean[{extra}]'")


def told(error: Exception) -> tuple[str, str]:
    """Return the code of an error, and what it says to a person on one line; what is no error of ours is a bug."""
    if isinstance(error, NewscleanError):
        return error.code, str(error)
    reason = " ".join(str(error).split()) or "no reason given"
    return "internal-error", f"{type(error).__name__}: {reason}; please report this"
