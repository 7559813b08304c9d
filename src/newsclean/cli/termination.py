"""Ends a run that was asked to end (by ``kill``, a scheduler, a closed terminal) as a keyboard's interrupt ends it."""

from __future__ import annotations

import signal
from contextlib import contextmanager
from threading import current_thread, main_thread

from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_SIGNALS = ("SIGTERM", "SIGHUP")


class Terminated(KeyboardInterrupt):
    """Somebody asked the process to end.

    Attributes:
        code: the exit code, as a shell reports it.
    """

    def __init__(self, number: int) -> None:
        super().__init__()
        self.code = 128 + number


@contextmanager
def heeded() -> Iterator[None]:
    """Let the run clean up behind itself when it is asked to end: half-written files, other processes.

    A signal that is ignored, as ``nohup`` has it, stays ignored, and one that somebody else handles theirs.
    """
    before = {}
    if current_thread() is main_thread():
        numbers = [getattr(signal, name) for name in _SIGNALS if hasattr(signal, name)]
        for number in numbers:
            if signal.getsignal(number) is signal.SIG_DFL:
                before[number] = signal.signal(number, _raise)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _raise(number: int, _: object) -> None:
    raise Terminated(number)
