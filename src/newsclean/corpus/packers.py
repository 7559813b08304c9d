"""How what comes out of a format is put into a stream."""

from __future__ import annotations

from newsclean.corpus.compressed import members, split_suffix, writer
from newsclean.startup.lean import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from typing import Any, BinaryIO


class Packer(Protocol):
    """Takes the payloads of outcomes, in order, and writes a file."""

    def write(self, payload: Any) -> None:
        """Take the next payload."""

    def close(self) -> None:
        """Write what is left; the stream stays open."""


class Lines:
    """Writes records, or documents, of bytes one behind the other, compressed if the name of the file says so."""

    def __init__(self, stream: BinaryIO, path: str) -> None:
        self._is_compressed = bool(split_suffix(path)[1])
        self._stream = writer(stream, path) if self._is_compressed else stream

    def write(self, payload: list[bytes]) -> None:
        """Write records."""
        self._stream.write(b"".join(payload))

    def close(self) -> None:
        """End the compressed stream."""
        if self._is_compressed:
            self._stream.close()


class Members:
    """Writes records of bytes, each as a gzip member of its own."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def write(self, payload: list[bytes]) -> None:
        """Write records."""
        members(self._stream, iter(payload))

    def close(self) -> None:
        """Do nothing: every member is whole."""
