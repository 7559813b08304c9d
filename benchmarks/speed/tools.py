"""The pipeline, its stages, a floor, and peers: each takes a window of inputs."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from benchmarks.boilerplate.tools import line_model
from benchmarks.punctuation.peers import PEERS
from newsclean import Cleaner
from newsclean.config import STAGES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from benchmarks.speed.inputs import Input

    Tool = Callable[[Sequence[Input]], object]


def ours() -> dict[str, Tool]:
    """Return the pipeline over many documents and document by document, each stage alone, and the line model.

    The model runs without rules, one document after the other, until it drops nothing more.
    """
    cleaner = Cleaner()
    model = line_model()
    made: dict[str, Tool] = {
        "pipeline, clean_many": lambda window: _drain(cleaner.clean_many(each.text for each in window)),
        "pipeline, clean": lambda window: _drain(cleaner.clean(each.text) for each in window),
    }
    for name in STAGES:
        made[f"stage {name}"] = _stages(name)
    made["encoding to repeats, no model"] = _stages(*STAGES[:-1], preset="minimal")
    made["the line model alone"] = lambda window: _drain(model(each.text) for each in window)
    return made


def _drain(results: Iterable[object]) -> None:
    """Take results as they come and keep none, as who cleans a corpus does."""
    deque(results, maxlen=0)


def _stages(*names: str, preset: str = "article") -> Tool:
    cleaner = Cleaner(preset, stages=names)
    return lambda window: _drain(cleaner.clean_many(each.text for each in window))


def floor() -> dict[str, Tool]:
    """Return the least that any line filter in Python does: decode, split, look every line up once."""
    known = frozenset(("Advertisement", "Share", "Home"))

    def run(window: Sequence[Input]) -> list[str]:
        encoded = [each.text.encode("utf-8", "surrogatepass") for each in window]
        return [
            line
            for text in encoded
            for line in text.decode("utf-8", "surrogatepass").split("\n")
            if line not in known
        ]

    return {"floor": run}


def _filter(name: str) -> Tool:
    from datatrove.data import Document
    from datatrove.pipeline import filters

    judge = getattr(filters, name)()
    return lambda window: [judge.filter(Document(text=each.text, id="")) for each in window]


def _trafilatura() -> Tool:
    import trafilatura

    return lambda window: [trafilatura.extract(each.html, include_comments=False) for each in window]


def _justext() -> Tool:
    import justext

    stops = justext.get_stoplist("English")
    return lambda window: [justext.justext(each.html.encode(), stops, encoding="utf-8") for each in window]


def _resiliparse() -> Tool:
    from resiliparse.extract.html2text import extract_plain_text

    return lambda window: [extract_plain_text(each.html, main_content=True) for each in window]


ON_TEXT: dict[str, Callable[[], Tool]] = {
    "clean-text": lambda: _peer("clean-text"),
    "textacy": lambda: _peer("textacy"),
    "sacremoses": lambda: _peer("sacremoses"),
    "datatrove C4": lambda: _filter("C4QualityFilter"),
    "datatrove Gopher": lambda: _filter("GopherQualityFilter"),
    "datatrove FineWeb": lambda: _filter("FineWebQualityFilter"),
}
ON_HTML: dict[str, Callable[[], Tool]] = {
    "trafilatura (HTML)": _trafilatura,
    "justext (HTML)": _justext,
    "resiliparse main (HTML)": _resiliparse,
}


def _peer(name: str) -> Tool:
    run = PEERS[name]()
    return lambda window: [run(each.text, "en") for each in window]


def installed(makers: dict[str, Callable[[], Tool]]) -> tuple[dict[str, Tool], list[str]]:
    """Return the tools that can be imported, and the names of the others."""
    tools, missing = {}, []
    for name, make in makers.items():
        try:
            tools[name] = make()
        except (ImportError, LookupError, OSError) as error:
            missing.append(f"{name} ({error})")
    return tools, missing
