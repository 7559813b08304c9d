"""Full stops printed twice, and the ellipsis that a translator's tokenizer took apart."""

from __future__ import annotations

from newsclean.stages.punctuation.rule import Rule, Safety
from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsclean.edits import Edit
    from newsclean.stages.punctuation.rule import Text

_CHAIN = lazy(r"\.(?:[ \xa0]\.)++")
_SPACED_STYLE = lazy(r"[ \xa0]\.[ \xa0]\.[ \xa0]\.")
_CLOSERS = "\"'\u201d\u2019\u00bb\u203a)]\u300d\u300f"
_QUOTE_AHEAD = lazy('[ \xa0]?["\u201c\u201d\u201e\u00ab\u00bb\u2019\u300d](?![0-9])')
_TWO = lazy(r"\.\.(?!\.)")
_SLOPPY = lazy(r"\w\.\.(?: (\w)|[^\s.\"\u201d\u2019\u00bb)\]])")
_SENTENCE = 60  # characters from which on a line is taken for a sentence in any script
_IDEOGRAPHIC = lazy("\u3002\u3002(?!\u3002)")


def _ends_word(character: str) -> bool:
    return character.isalnum() or character in _CLOSERS or character == "%"


def _spaced(text: Text) -> Iterator[Edit]:
    """Repair ``programs. .`` -> ``programs.``."""
    for chain in text.matches(_CHAIN, (" .", 2)):
        start, end = chain.span()
        if end - start != 3 or not _ends_word(text.before(start)):
            continue
        ahead = text.after(end)
        if (ahead.isspace() or ahead in _CLOSERS) and not text.is_guarded(start, start + 1):
            yield text.delete(start + 1, end, "full-stop-twice")


def _ellipsis(text: Text) -> Iterator[Edit]:
    """Repair ``exercises. . . “`` -> ``exercises... “``."""
    if any(text.matches(_SPACED_STYLE, (" .", 1))):
        return
    for chain in text.matches(_CHAIN, (" .", 2)):
        start, end = chain.span()
        if end - start != 5 or not _ends_word(text.before(start)) or text.after(end) == ".":
            continue
        if (text.after(end) in "\r\n" or _QUOTE_AHEAD.match(text.text, end)) and not text.is_guarded(
            start, start + 1
        ):
            yield text.replace(start, end, "...", "mangled-ellipsis")


def _doubled(text: Text) -> Iterator[Edit]:
    """Repair ``ended.. The`` -> ``ended. The``, unless the text writes its ellipses that way."""
    found = [m.start() for m in text.matches(_TWO, ("..", 0)) if _is_doubled(text, m.start(), m.end())]
    # A text that goes on in lower case, or without a blank, after two points means an ellipsis by them.
    if found and not any(m[1] is None or m[1].islower() for m in text.matches(_SLOPPY, ("..", 1))):
        for start in found:
            yield text.delete(start + 1, start + 2, "full-stop-doubled")


def _is_doubled(text: Text, start: int, end: int) -> bool:
    before = text.before(start)
    if not (before.isalpha() or before in ')]\u201d"') or not text.before(start - 1).isalnum():
        return False
    # Two points also close a cut-off headline or a label such as "Loading..": here it has to be a sentence.
    begin = text.line(start)[0]
    if start - begin < _SENTENCE and len(text.text[begin:start].split()) < 4:
        return False
    if before.isalpha() and before.lower() == before.upper() and start - begin < _SENTENCE:
        return False
    ahead = text.after(end)
    if ahead in _CLOSERS:
        end += 1
        ahead = text.after(end)
    follows = ahead in "\r\n" or (ahead in " \xa0" and _opens_sentence(text.after(end + 1)))
    return follows and not text.is_guarded(start, end)


def _opens_sentence(character: str) -> bool:
    return character.isupper() or character in '\u201c"\u2018\u00ab\u201e\u2013\u2014\n'


def _ideographic(text: Text) -> Iterator[Edit]:
    """Repair ``完了。。`` -> ``完了。``."""
    if "\u3002\u3002\u3002" in text.text:
        return
    for pair in _IDEOGRAPHIC.finditer(text.text):
        start = pair.start()
        if text.before(start).isalnum():
            yield text.delete(start + 1, pair.end(), "full-stop-doubled-cjk")


RULES = (
    Rule("full-stop-twice", Safety.SAFE, ("The programs. .", "The programs."), _spaced, (" .",)),
    Rule("mangled-ellipsis", Safety.SAFE, ("“We will. . .”", "“We will...”"), _ellipsis, (" .",)),
    Rule(
        "full-stop-doubled",
        Safety.SAFE,
        ("So it all ended.. Nobody", "So it all ended. Nobody"),
        _doubled,
        ("..",),
    ),
    Rule(
        "full-stop-doubled-cjk",
        Safety.SAFE,
        ("完了しました。。", "完了しました。"),
        _ideographic,
        ("\u3002",),
    ),
)
