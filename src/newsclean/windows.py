"""Cuts a stream of documents into windows that are cleaned together."""

from __future__ import annotations

from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from typing import Any

    Document = str | Mapping[str, Any]

MOST_DOCUMENTS = 32
"""Documents of a window."""

MOST_CHARACTERS = 300_000
"""A window is full when its texts have so many: from there on, more at once is not faster, and takes memory."""


def _size(document: Document) -> int:
    """Return the characters of a document; what is none has none, and whoever cleans it says so."""
    text = document if isinstance(document, str) else hasattr(document, "get") and document.get("text")
    return len(text) if isinstance(text, str) else 0


def windows(documents: Iterable[Document]) -> Iterator[list[Document]]:
    """Yield lists of consecutive documents, together all of them, in order.

    The first window holds one document and each next one four times as many, up to `MOST_DOCUMENTS`: who asks for one result waits
    for one document. What the stream raises is raised after the documents before it were yielded.
    """
    window: list[Document] = []
    size, most = 0, 1
    stream = iter(documents)
    while True:
        try:
            document = next(stream)
        except StopIteration:
            break
        except BaseException:
            yield window
            raise
        window.append(document)
        size += _size(document)
        if size >= MOST_CHARACTERS or len(window) >= most:
            yield window
            window, size, most = [], 0, min(MOST_DOCUMENTS, 4 * most)
    if window:
        yield window
