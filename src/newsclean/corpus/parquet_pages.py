"""What the pages of a Parquet file grow to, from their headers: asked before anything is decompressed.

A page is decompressed as a whole, and a value of its dictionary is repeated for each row that has it. So a file of two
kilobytes can ask for all memory there is. The headers of pages are structures of Thrift's compact protocol
(https://github.com/apache/parquet-format, ``PageHeader``); pyarrow does not show them.
"""

from __future__ import annotations

from newsclean.corpus.compressed import HARMLESS, MOST_FOLD
from newsclean.errors import InputError
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any, BinaryIO

MOST_VALUES = 1 << 26
"""Values of one page of a column of lists; written as runs, they take no room in the file."""

_HEADER = 1 << 16
"""Bytes that are read for a header; one is longer only by the extreme values of its page."""

_DICTIONARY_PAGE = 2
_TYPE, _UNCOMPRESSED, _COMPRESSED, _DATA, _DATA_V2 = 1, 2, 3, 5, 8
_TRUE, _FALSE, _BYTE, _I64, _DOUBLE, _BINARY, _STRUCT = 1, 2, 3, 6, 7, 8, 12


def check_pages(stream: BinaryIO, metadata: Any) -> int:
    """Return the bytes of the largest dictionary in a file; 0 if it has none.

    Args:
        stream: the file; it can seek.
        metadata: the file's metadata, as pyarrow gives it.

    Raises:
        InputError: a page grows more than text does, or holds more values than memory can.
    """
    largest = 0
    for group in range(metadata.num_row_groups):
        row_group = metadata.row_group(group)
        for number in range(row_group.num_columns):
            chunk = row_group.column(number)
            is_nested = metadata.schema.column(number).max_repetition_level > 0
            at = min(filter(None, (chunk.dictionary_page_offset, chunk.data_page_offset)), default=0)
            if not at:
                continue
            end = at + chunk.total_compressed_size
            while at < end:
                stream.seek(at)
                header, size = _read_struct(stream.read(_HEADER), 0)
                grown, packed = header.get(_UNCOMPRESSED, 0), header.get(_COMPRESSED, 0)
                if packed < 0 or grown > max(HARMLESS, MOST_FOLD * packed):
                    raise InputError(
                        f"the column {chunk.path_in_schema!r} grows more than {MOST_FOLD}-fold: it is not one of texts"
                    )
                data = header.get(_DATA) or header.get(_DATA_V2) or {}
                if is_nested and data.get(1, 0) > MOST_VALUES:
                    raise InputError(
                        f"a page of the column {chunk.path_in_schema!r} has more than {MOST_VALUES} values"
                    )
                if header.get(_TYPE) == _DICTIONARY_PAGE:
                    largest = max(largest, grown)
                at += size + packed
    return largest


def _read_struct(data: bytes, at: int) -> tuple[dict[int, Any], int]:
    """Return the fields of a structure by number, and where it ends."""
    fields: dict[int, Any] = {}
    number = 0
    while data[at]:
        kind = data[at] & 15
        delta = data[at] >> 4
        at += 1
        if delta:
            number += delta
        else:
            value, at = _read_number(data, at)
            number = value
        fields[number], at = _read_value(data, at, kind)
    return fields, at + 1


def _read_value(data: bytes, at: int, kind: int) -> tuple[Any, int]:
    if kind in {_TRUE, _FALSE}:
        return kind == _TRUE, at
    if kind == _BYTE:
        return data[at], at + 1
    if _BYTE < kind <= _I64:
        return _read_number(data, at)
    if kind == _DOUBLE:
        return None, at + 8
    if kind == _BINARY:
        size, at = _read_varint(data, at)
        return None, at + size
    if kind == _STRUCT:
        return _read_struct(data, at)
    raise InputError(f"the header of a page has a field of a kind, {kind}, that no such header has")


def _read_number(data: bytes, at: int) -> tuple[int, int]:
    value, at = _read_varint(data, at)
    return (value >> 1) ^ -(value & 1), at


def _read_varint(data: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 127) << shift
        if byte < 128:
            return value, at
        shift += 7
