"""Writes a file whole or not at all; what cannot be replaced is written to."""

from __future__ import annotations

import os
import stat
from contextlib import contextmanager, suppress

from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType
    from typing import BinaryIO, Self

_FLAGS = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
_OPEN = ("/dev/fd", "/proc/self/fd")
"""Where the descriptors of this process have names, which ``/dev/stdout`` and ``/dev/stderr`` lead to."""
_MOST_LINKS = 40  # as many as Linux follows


class AtomicFile:
    """A file that appears under its name when the block ends well, and not at all otherwise.

    The bytes go to a new file in the same directory, reach the disk, and take the name in one step; a reader, a
    full disk or a kill at any moment finds the old file or the new one. A file that is replaced passes on its
    mode, and its owner when that is allowed.

    Args:
        path: the file; a symbolic link is replaced by a file, so resolve it first.

    Attributes:
        stream: where the bytes go.
        wanted: set to False to leave everything as it was although the block ended well.
    """

    def __init__(self, path: str) -> None:
        self.path = path
        self.wanted = True
        self._temporary, descriptor = _create_beside(path)
        self.stream: BinaryIO = open(descriptor, "wb")  # noqa: SIM115 - closed by __exit__

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if kind is not None or not self.wanted:
                with suppress(OSError):  # of what does not fit: the error that ends the block has told
                    self.stream.close()
                return
            with self.stream:
                self._pass_on_mode_and_owner()
                self.stream.flush()
                os.fsync(self.stream.fileno())
            os.replace(self._temporary, self.path)
            _sync_directory(self.path)
        finally:
            with suppress(OSError):
                os.unlink(self._temporary)

    def _pass_on_mode_and_owner(self) -> None:
        try:
            old = os.stat(self.path)
        except OSError:
            return  # a new file has the mode that the umask gives it
        new = self.stream.fileno()
        with suppress(OSError, AttributeError):
            if (old.st_uid, old.st_gid) != (os.fstat(new).st_uid, os.fstat(new).st_gid):
                os.fchown(new, old.st_uid, old.st_gid)
        with suppress(OSError, AttributeError):
            # after the owner: changing that clears bits of the mode
            os.fchmod(new, stat.S_IMODE(old.st_mode))


def is_special(path: str) -> bool:
    """Tell whether a name stands for what is written to where a file is replaced: a pipe, a device, an open descriptor."""
    return _descriptor(path) is not None or (os.path.exists(path) and not os.path.isfile(path))


def open_special(path: str) -> BinaryIO | None:
    """Open what `is_special` to write to it; return None if it is not, so that a file is to be written.

    What a shell has opened is written to where it is: opened anew, a file would lose what the shell has put in it.

    Raises:
        OSError: it cannot be written.
    """
    descriptor = _descriptor(path)
    if descriptor is not None:
        return open(os.dup(descriptor), "wb")
    return open(path, "wb") if is_special(path) else None


def _descriptor(path: str) -> int | None:
    """Return the descriptor of this process that a name such as ``/dev/stdout`` stands for; None if it is another name."""
    for _ in range(_MOST_LINKS):
        folder, name = os.path.split(path)
        if name.isascii() and name.isdigit() and os.path.realpath(folder) in map(os.path.realpath, _OPEN):
            return int(name)
        try:
            path = os.path.join(folder, os.readlink(path))
        except (OSError, ValueError):
            break
    return None


@contextmanager
def written(path: str) -> Iterator[BinaryIO]:
    """Open a file that appears whole under its name or not at all, behind a link; or what `is_special`.

    Raises:
        OSError: it cannot be written.
    """
    stream = open_special(path)
    if stream is not None:
        with stream:
            yield stream
        return
    with AtomicFile(os.path.realpath(path)) as file:
        yield file.stream


def _create_beside(path: str) -> tuple[str, int]:
    """Create a file with a name of its own in the directory of ``path``."""
    folder = os.path.dirname(path)
    number = 0
    while True:
        temporary = os.path.join(folder, f".newsclean-{os.getpid()}-{number}.tmp")
        try:
            return temporary, os.open(temporary, _FLAGS, 0o666)
        except FileExistsError:
            number += 1


def _sync_directory(path: str) -> None:
    """Make the new name of a file last; not every system can."""
    with suppress(OSError):
        descriptor = os.open(os.path.dirname(path) or ".", os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
