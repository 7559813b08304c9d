"""The tools that are compared. Each takes what it is made for: HTML, or a plain-text dump of the page."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable

from benchmarks.boilerplate.loaders import language_of

Tool = Callable[[str], str]

STOP_LISTS = {
    "ar": "Arabic", "bg": "Bulgarian", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek", "en": "English",
    "es": "Spanish", "fi": "Finnish", "fr": "French", "hu": "Hungarian", "id": "Indonesian", "it": "Italian",
    "lt": "Lithuanian", "nb": "Norwegian_Bokmal", "nl": "Dutch", "no": "Norwegian_Bokmal", "pl": "Polish",
    "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sv": "Swedish", "tr": "Turkish", "uk": "Ukrainian",
    "vi": "Vietnamese",
}  # fmt: skip
"""justext's stop words by the language that a page says it is in; it has none for Chinese, Japanese and Korean."""


def _trafilatura(*, precision: bool = False) -> Tool:
    import trafilatura

    return lambda html: trafilatura.extract(html, include_comments=False, favor_precision=precision) or ""


def _readability() -> Tool:
    from lxml import html as parser
    from readability import Document

    def run(html: str) -> str:
        summary = Document(html).summary()
        return "\n".join(parser.fromstring(summary).itertext()) if summary.strip() else ""

    return run


def _justext() -> Tool:
    import justext

    stops = {code: justext.get_stoplist(name) for code, name in STOP_LISTS.items()}

    def run(html: str) -> str:
        listed = stops.get(language_of(html), stops["en"])
        found = justext.justext(html.encode(), listed, encoding="utf-8")
        return "\n".join(p.text for p in found if not p.is_boilerplate)

    return run


def resiliparse(*, main: bool) -> Tool:
    """Resiliparse's plain text: of the whole page, or of what it takes for the main content."""
    from resiliparse.extract.html2text import extract_plain_text

    return lambda html: str(extract_plain_text(html, main_content=main, alt_texts=False))


def wrapped(text: str, width: int = 78) -> str:
    """A text as a converter writes it that wraps lines, as html2text, lynx and w3m do unless they are told not to."""
    fold = textwrap.TextWrapper(width, break_long_words=False, break_on_hyphens=False).wrap
    return "\n".join([part for line in text.split("\n") for part in fold(line) or ("",)])


def unseen() -> Tool:
    """A converter that training never met: lxml's text, cut at block elements."""
    from lxml import html as parser

    block = re.compile(
        r"</?(p|div|li|ul|ol|h\d|br|tr|td|section|article|header|footer|nav|figure|form)\b[^>]*>",
        re.IGNORECASE,
    )

    def run(html: str) -> str:
        tree = parser.fromstring(block.sub(lambda m: "\n" + m[0], re.sub(r"<\?xml[^>]*\?>", "", html)))
        for node in tree.xpath("//script|//style|//noscript|//template|//head|//svg|//comment()"):
            if node.getparent() is not None:
                node.drop_tree()
        return re.sub(r"[ \t]*\n\s*\n+", "\n", tree.text_content())

    return run


def line_model(lean: float = 0.0) -> Tool:
    """The line model alone on a dump, without rules, with its confirming rounds."""
    from newsclean.labels.model import engine, select

    def run(text: str) -> str:
        texts = text.split("\n")
        for _ in range(8):
            scored = engine().scored(texts)
            flags = select(scored.chances, scored.size, lean)
            if all(flags):
                break
            keep = {n for n, flag in zip(scored.index, flags, strict=True) if flag}
            texts = [t for n, t in enumerate(texts) if n in keep or not t.strip()]
        return "\n".join(texts)

    return run


def pipeline(preset: str = "article") -> Tool:
    """The cleaner with a preset; the default one keeps title and captions, which most references leave out."""
    import newsclean

    cleaner = newsclean.Cleaner(preset)
    return lambda text: cleaner.clean(text).text


def from_html(preset: str = "article") -> Tool:
    """The cleaner on the page's text, with what its head and its layout say; the time is that of both."""
    import newsclean
    from newsclean.corpus.page import read_page

    cleaner = newsclean.Cleaner(preset)
    import resiliparse  # noqa: F401 - tells now whether what reads the page is installed

    def run(html: str) -> str:
        page = read_page(html.encode(), encoding="utf-8")
        return cleaner.clean(page.text, title=page.title, published=page.published, layout=page.layout).text

    return run


HTML_TOOLS: dict[str, Callable[[], Tool]] = {
    "trafilatura": _trafilatura,
    "trafilatura precision": lambda: _trafilatura(precision=True),
    "readability-lxml": _readability,
    "resiliparse main": lambda: resiliparse(main=True),
    "justext": _justext,
    "newsclean": from_html,
    "newsclean, preset body": lambda: from_html("body"),
}
TEXT_TOOLS: dict[str, Callable[[], Tool]] = {
    "nothing removed": lambda: str,
    "line model": line_model,
    "newsclean": pipeline,
    "newsclean, preset body": lambda: pipeline("body"),
}
