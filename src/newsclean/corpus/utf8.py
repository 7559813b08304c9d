"""UTF-8 in and out: what is not UTF-8 is refused, never replaced, and a byte-order mark is kept aside."""

from __future__ import annotations

from newsclean.errors import NotUtf8Error

BOM = b"\xef\xbb\xbf"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_PACKED = {
    b"\x1f\x8b": ("gzip", "let its name end in .gz, or unpack it first: gzip -dc"),
    b"\x28\xb5\x2f\xfd": ("Zstandard", "let its name end in .zst, or unpack it first: zstd -dc"),
    b"BZh": ("bzip2", "unpack it first: bzip2 -dc"),
    b"\xfd7zXZ\x00": ("xz", "unpack it first: xz -dc"),
}
"""How a file that is compressed begins, with what, and what to do."""
NO_TEXT = (*_UTF16, *_PACKED)
"""How a file begins no line of which is UTF-8."""


def split_bom(data: bytes) -> tuple[bytes, bytes]:
    """Return the leading byte-order mark (often empty) and the rest."""
    return (BOM, data[3:]) if data.startswith(BOM) else (b"", data)


def decode(data: bytes, *, skipped: int = 0) -> str:
    """Return the text of UTF-8 bytes.

    Args:
        data: the bytes, without a byte-order mark.
        skipped: how many bytes of the input came before them.

    Raises:
        NotUtf8Error: they are not UTF-8; the message says where, and what to do.
    """
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise NotUtf8Error(_reason(data, error.start, skipped)) from error


def _reason(data: bytes, at: int, skipped: int) -> str:
    """Return why bytes are not UTF-8, and what to do."""
    if not skipped:
        for head, (kind, advice) in _PACKED.items():
            if data.startswith(head):
                return f"the file is compressed with {kind}; {advice}"
    if not skipped and data.startswith(_UTF16):
        what, encoding = "the file looks like UTF-16", "UTF-16"
    else:
        what, encoding = f"byte 0x{data[at]:02x} at offset {at + skipped} is not UTF-8", "WINDOWS-1252"
    return f"{what}; convert it first, for example: iconv -f {encoding} -t UTF-8"


def encode_json(text: str) -> bytes:
    r"""Return JSON text as UTF-8, with lone surrogates, which UTF-8 cannot hold, as ``\udXXX`` escapes."""
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError:
        return "".join(f"\\u{ord(c):04x}" if "\ud800" <= c <= "\udfff" else c for c in text).encode("utf-8")
