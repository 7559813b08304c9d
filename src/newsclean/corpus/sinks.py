"""Where the outcomes of batches go when that is one stream for all, or nowhere; `files` has the other ways."""

from __future__ import annotations

from newsclean.corpus.utf8 import BOM
from newsclean.errors import OutputError
from newsclean.startup.lean import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self

    from newsclean.corpus.batch import Outcome
    from newsclean.corpus.packers import Packer


class Sink(Protocol):
    """Takes the outcomes of one input."""

    def write(self, outcome: Outcome) -> None:
        """Take the next outcome."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...


class Nowhere:
    """Drops everything: what counts is counted elsewhere."""

    def write(self, outcome: Outcome) -> None:
        """Drop an outcome."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        return


class Joined(Nowhere):
    """One stream for several inputs, one behind the other; it stays open between them.

    Attributes:
        has_result: whether there is anything to show for an input that was read to its end: something was written,
            or there was nothing to write and nothing went wrong.

    Raises:
        OutputError: it cannot be written.
        BrokenPipeError: nobody reads it any more.
    """

    def __init__(self, packer: Packer) -> None:
        self.has_result = False
        self._shows = False
        self._packer = packer
        self._is_first = True
        self._fresh = True
        self._ended = True

    def __enter__(self) -> Self:
        self._fresh = True
        self._shows = False
        return self

    def __exit__(self, *error: object) -> None:
        self.has_result |= self._shows and error[0] is None

    def write(self, outcome: Outcome) -> None:
        """Write an outcome. The first line of a later input begins a line, without a byte-order mark."""
        self._shows |= has_result(outcome)
        if isinstance(outcome.payload, list):
            if not outcome.payload:
                return
            self._join(outcome.payload)
        try:
            self._packer.write(outcome.payload)
        except BrokenPipeError:
            raise
        except OSError as error:
            raise OutputError(f"cannot write the output: {error.strerror}") from error

    def _join(self, payload: list[bytes]) -> None:
        if self._fresh and not self._is_first:
            payload[0] = payload[0].removeprefix(BOM)
            if not self._ended:
                payload.insert(0, b"\n")
        self._is_first = self._fresh = False
        self._ended = payload[-1].endswith(b"\n")


def has_result(outcome: Outcome) -> bool:
    """Tell whether there is something to show for a batch: output, or nothing to report."""
    return bool(outcome.payload) or not outcome.counts.reported
