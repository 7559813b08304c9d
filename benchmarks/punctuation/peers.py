"""What newsclean is measured beside, if it is installed: each a function from a text to a text."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

Tool = "Callable[[str, str | None], str]"


def newsclean() -> Callable[[str, str | None], str]:
    """Return the three text stages of newsclean, run until nothing changes."""
    from newsclean.document import Hints
    from newsclean.stages.encoding import Encoding
    from newsclean.stages.punctuation import Punctuation
    from newsclean.stages.whitespace import Whitespace
    from newsclean.view import View

    stages = (Encoding(), Whitespace(), Punctuation())

    def run(text: str, language: str | None) -> str:
        while True:
            view = View(text, Hints(language=language))
            for stage in stages:
                view = view.after(list(stage(view)))
            if view.text == text:
                return text
            text = view.text

    return run


def _ftfy() -> Callable[[str, str | None], str]:
    import ftfy

    return lambda text, _: ftfy.fix_text(text)


def _sacremoses() -> Callable[[str, str | None], str]:
    from sacremoses import MosesPunctNormalizer

    normalizers: dict[str, MosesPunctNormalizer] = {}

    def run(text: str, language: str | None) -> str:
        code = language or "en"
        if code not in normalizers:
            normalizers[code] = MosesPunctNormalizer(lang=code)
        return "\n".join(map(normalizers[code].normalize, text.split("\n")))

    return run


def _clean_text() -> Callable[[str, str | None], str]:
    from cleantext import clean

    run = partial(clean, fix_unicode=True, to_ascii=False, lower=False, no_line_breaks=False)
    return lambda text, _: run(text)


def _textacy() -> Callable[[str, str | None], str]:
    from textacy import preprocessing as p

    run = p.make_pipeline(
        p.normalize.unicode, p.normalize.quotation_marks, p.normalize.hyphenated_words, p.normalize.whitespace
    )
    return lambda text, _: run(text)


PEERS = {"ftfy": _ftfy, "sacremoses": _sacremoses, "clean-text": _clean_text, "textacy": _textacy}


def installed() -> dict[str, Callable[[str, str | None], str]]:
    """Return newsclean and every peer that can be imported, by name."""
    tools = {"newsclean": newsclean()}
    for name, make in PEERS.items():
        try:
            tools[name] = make()
        except ImportError:
            print(f"not installed, left out: {name}")
    return tools
