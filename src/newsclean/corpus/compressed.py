"""Files that are compressed with gzip or Zstandard, told by their suffix."""

from __future__ import annotations

import io

from newsclean.corpus.extras import need
from newsclean.errors import InputError
from newsclean.startup.lean import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, BinaryIO

SUFFIXES = (".gz", ".zst")
MOST_FOLD = 200
"""Text shrinks to a tenth, at most to a fiftieth; what grows by more than this is made to fill the memory."""

HARMLESS = 1 << 26
"""Bytes that a file may hold whatever its compression."""

_LEVEL = 6
"""Of gzip: half the time of its default, 9, for the same size within a few hundredths."""


def split_suffix(path: str) -> tuple[str, str]:
    """Return a path without the suffix of its compression, and that suffix; empty if there is none."""
    suffix = next((suffix for suffix in SUFFIXES if path.lower().endswith(suffix)), "")
    return (path[: -len(suffix)], path[-len(suffix) :]) if suffix else (path, "")


def reader(stream: BinaryIO, path: str) -> BinaryIO:
    """Return a stream of what a file holds; ``stream`` itself if it is not compressed.

    Raises:
        MissingExtraError: Zstandard is not installed.
    """
    suffix = split_suffix(path)[1].lower()
    counted = _Counted(stream)
    if suffix == ".gz":
        from gzip import GzipFile  # noqa: PLC0415 - takes longer to import than a small file to clean

        raw: io.RawIOBase = cast("io.RawIOBase", GzipFile(fileobj=cast("BinaryIO", counted), mode="rb"))
    elif suffix == ".zst":
        zstandard = need("zstandard", extra="zstd", what="a .zst file")
        raw = zstandard.ZstdDecompressor().stream_reader(counted, read_across_frames=True)
    else:
        return stream
    return cast("BinaryIO", io.BufferedReader(_Checked(raw, suffix, counted), 1 << 18))


def writer(stream: BinaryIO, path: str) -> BinaryIO:
    """Return a stream to write what a file is to hold; closing it does not close ``stream``.

    The same input gives the same bytes: neither a name nor a time goes into the file.

    Raises:
        MissingExtraError: Zstandard is not installed.
    """
    suffix = split_suffix(path)[1].lower()
    if suffix == ".gz":
        from gzip import GzipFile  # noqa: PLC0415 - as above

        return cast("BinaryIO", GzipFile("", "wb", _LEVEL, stream, mtime=0))
    zstandard = need("zstandard", extra="zstd", what="a .zst file")
    return cast("BinaryIO", zstandard.ZstdCompressor().stream_writer(stream, closefd=False))


class _Counted:
    """A stream that knows how much was taken from it."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.taken = 0

    def read(self, size: int = -1) -> bytes:
        data = self._stream.read(size)
        self.taken += len(data)
        return data

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


class _Checked(io.RawIOBase):
    """Reads a decompressor and says in one way that what it reads is damaged, or a trap."""

    def __init__(self, stream: io.RawIOBase, suffix: str, source: _Counted) -> None:
        self._stream = stream
        self._suffix = suffix
        self._source = source
        self._given = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override] # any writable buffer is one
        try:
            data = self._stream.read(len(buffer))
        except Exception as error:
            # zlib, gzip and zstandard have an exception each for damage, and EOFError stands for a file cut short
            reason = str(error) or type(error).__name__
            raise InputError(f"the {self._suffix} file is damaged or cut short: {reason}") from error
        assert data is not None
        self._given += len(data)
        if self._given > max(HARMLESS, MOST_FOLD * self._source.taken):
            raise InputError(
                f"the {self._suffix} file grows more than {MOST_FOLD}-fold: it is not one of texts"
            )
        buffer[: len(data)] = data
        return len(data)


def members(stream: BinaryIO, parts: Iterator[bytes]) -> None:
    """Write parts as one gzip member each, as archives of the web are read: any record can be reached alone."""
    from gzip import compress  # noqa: PLC0415 - as above

    stream.writelines(compress(part, _LEVEL, mtime=0) for part in parts)
