"""Undoes what a server did to a page for the way: cut it into chunks, and compressed it.

An archive may hold a response as it came. Many hold the page itself under the old headers, so what is not as the
headers say is left as it is.
"""

from __future__ import annotations

import zlib

from newsclean.corpus.compressed import MOST_FOLD
from newsclean.corpus.extras import need
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_HARMLESS = 1 << 20
"""To so many bytes the smallest page may grow."""

_ZLIB = {"gzip": (47,), "x-gzip": (47,), "deflate": (47, -15)}
"""How zlib is told what to expect; what is called deflate comes with its head or, from some servers, without it."""


def unsent(body: bytes, transfer: str, content: str, most: int) -> bytes:
    """Return a page as it was before it was sent.

    Args:
        body: what was sent, perhaps cut short.
        transfer: the header ``Transfer-Encoding``, empty if there is none.
        content: the header ``Content-Encoding``, in the order in which its encodings were applied; empty if there is none.
        most: of a page that grows to more bytes, so many are read.
    """
    for name in reversed([*_names(content), *_names(transfer)]):
        if name == "chunked":
            body = _joined(body)
        else:
            body = _unpacked(body, name, min(most, max(_HARMLESS, MOST_FOLD * len(body))))
    return body


def _names(header: str) -> Sequence[str]:
    return [name.strip().lower() for name in header.split(",")] if header else ()


def _joined(body: bytes) -> bytes:
    """Return what is in the chunks of a body; the last one may be cut short."""
    parts: list[bytes] = []
    at = 0
    while at < len(body):
        end = body.find(b"\n", at, at + 1024)
        size = body[at : max(end, at)].partition(b";")[0].strip()
        if not size or size.strip(b"0123456789abcdefABCDEF") or len(size) > 15:
            return b"".join(parts) if parts else body
        length = int(size, 16)
        if not length:
            break
        parts.append(body[end + 1 : end + 1 + length])
        at = end + 1 + length
        at += 2 if body.startswith(b"\r\n", at) else body.startswith(b"\n", at)
    return b"".join(parts)


def _unpacked(body: bytes, name: str, most: int) -> bytes:
    for bits in _ZLIB.get(name, ()):
        try:
            return zlib.decompressobj(bits).decompress(body, most) or body
        except zlib.error:
            continue
    if name != "br":
        return body
    brotli = need("brotli", extra="warc", what="a page that was compressed with Brotli")
    try:
        return brotli.Decompressor().process(body, output_buffer_limit=most) or body
    except (
        brotli.error,
        TypeError,
    ):  # the latter from a release that knows no limit, which any body could exceed
        return body
