"""The encoding stage: what ftfy would do, at a fraction of its cost, as edits.

ftfy looks at a text line by line and tries every repair on each. Nearly all lines of scraped news need none, so a
gate goes first: one scan for characters without which ftfy changes nothing, and ftfy's own badness test in a small
window around those that only may be mojibake. Only lines that pass are handed to ftfy. The result is the same as
``ftfy.fix_text(text, config)``, code point for code point, but for a leading U+FEFF, which stays; vertical tabs, which
stay, too, as they part words (the whitespace stage makes blanks of them); and the end of a text that has no line end
there: it gets none.

Rounds end because ftfy repeats its steps on a line until none applies; only a line end that it made from an
entity can give the next round new lines to look at, and each such entity is used up.
"""

from __future__ import annotations

import re

from newsclean.errors import ConfigError
from newsclean.native import twin
from newsclean.stages._ends import unterminated
from newsclean.stages._mojibake import CERTAIN, SUSPECT, is_plain, table
from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

    from newsclean.edits import Edit
    from newsclean.view import View

DEFAULTS: dict[str, bool | int | str | None] = {
    "unescape_html": True,
    "remove_terminal_escapes": True,
    "fix_encoding": True,
    "restore_byte_a0": True,
    "replace_lossy_sequences": True,
    "decode_inconsistent_utf8": True,
    "fix_c1_controls": True,
    "fix_latin_ligatures": False,
    "fix_character_width": False,
    "uncurl_quotes": False,
    "fix_line_breaks": False,
    "fix_surrogates": True,
    "remove_control_chars": True,
    "normalization": None,
    "max_decode_length": 1_000_000,
}
"""The fields of `ftfy.TextFixerConfig` as this stage sets them: the least repair."""

_NATIVE = twin("marks")
_TABLE = table() if _NATIVE is not None else b""
# What an option that is off by default makes ftfy change, wherever it stands.
_OPTIONAL = {
    "fix_latin_ligatures": "\u0132\u0133\u0149\u01c4-\u01cc\u01f1-\u01f3\ufb00-\ufb06",
    "fix_character_width": "\u3000\uff00-\uffef",
    "uncurl_quotes": "\u02bc\u2018-\u201f",
    "fix_line_breaks": "\r\u2028\u2029",
}
_FORMS = (None, "NFC", "NFD", "NFKC", "NFKD")
_BOM = "\ufeff"
_BREAK = "\x0b"  # ftfy would delete it, and glue the words that it parts
_CONTEXT = 8  # characters on either side of a suspect; ftfy's longest pattern has 6
_ALWAYS = lazy(f"[{CERTAIN}&]")
_SURROGATE = lazy("[\ud800-\udfff]")
_CONTROL = lazy(f"[{CERTAIN}]")


class Encoding:
    """Repairs mojibake, HTML entities, control characters, terminal escapes and surrogates.

    Args:
        **options: fields of `ftfy.TextFixerConfig`, of the same names; `DEFAULTS` says what they are without.

    Raises:
        ConfigError: ftfy has no option of that name, or would fail on that value.
    """

    name = "encoding"

    def __init__(self, **options: bool | int | str | None) -> None:
        for option in options:
            if option not in DEFAULTS:
                raise ConfigError(f"encoding has no option {option!r}; it has {', '.join(DEFAULTS)}")
        self.options = DEFAULTS | options
        _check(self.options)
        extra = "".join(characters for option, characters in _OPTIONAL.items() if self.options[option])
        self._extra = re.compile(f"[{extra}]") if extra else None

    def __call__(self, view: View) -> Iterable[Edit]:
        """Yield the edits that make the text what ``ftfy.fix_text`` would return."""
        return unterminated(view, self._edits(view))

    def _edits(self, view: View) -> Iterator[Edit]:
        text = view.text
        hits = self._hits(text)
        first = next(hits, None)
        if first is None:
            return
        from newsclean.stages._diff import changes  # noqa: PLC0415 - most texts end here

        repair = _Repair(text, self.options)
        while first is not None:
            if first >= repair.done and repair.needed(first):
                start, segment, fixed = repair.segment_at(first)
                if segment != fixed:
                    for low, high, new in changes(segment, fixed):
                        old = segment[low:high]
                        if old.endswith(";") and segment[low - 1 : low] == "&":
                            # The ampersand stays in "&amp;", but a reader looks for the whole entity.
                            low, old, new = low - 1, "&" + old, "&" + new  # noqa: PLW2901
                        yield view.replace(start + low, start + high, new, _rule(old, new))
            first = next(hits, None)

    def _hits(self, text: str) -> Iterator[int]:
        """Yield, in order, offsets at which ftfy may have something to do."""
        begin = 1 if text.startswith(_BOM) else 0
        form = self.options["normalization"]
        if isinstance(form, str) and not _is_normalized(form, text):
            anything = re.compile(f"[\\x80-\\U0010ffff{CERTAIN}\r&]")
            return (match.start() for match in anything.finditer(text, begin))
        if self._extra is not None:
            both = re.compile(f"{self._extra.pattern}|(?:{SUSPECT.pattern})", SUSPECT.flags)
            return (match.start() for match in both.finditer(text, begin))
        if _NATIVE is not None:
            match = SUSPECT.match
            return (at for at in _NATIVE.suspects(text, begin, _TABLE) if match(text, at))
        return iter(()) if is_plain(text) else (match.start() for match in SUSPECT.finditer(text, begin))


def _check(options: dict[str, bool | int | str | None]) -> None:
    form, piece = options["normalization"], options["max_decode_length"]
    if form not in _FORMS:
        raise ConfigError(f"normalization is one of {', '.join(map(str, _FORMS))}, not {form!r}")
    if not isinstance(piece, int) or piece < 1:
        raise ConfigError(f"max_decode_length is a number of characters, not {piece!r}")


class _Repair:
    """ftfy on the segments of one text: its lines, or pieces of them where a line is too long for it."""

    def __init__(self, text: str, options: dict[str, Any]) -> None:
        import ftfy  # noqa: PLC0415 - takes 0.1 s to load, and most texts never need it
        from ftfy.badness import BADNESS_RE  # noqa: PLC0415

        self._text = text
        self._fix = ftfy.fix_text
        self._bad = BADNESS_RE.search
        self._config = ftfy.TextFixerConfig(**options)
        self._piece: int = options["max_decode_length"]
        self._line = 1 if text.startswith(_BOM) else 0  # where the line of `done` starts
        self._line_end = self._line
        self.done = self._line
        # "auto" unescapes entities up to the first segment that holds a "<" and no more from there on.
        self._markup = text.find("<") if options["unescape_html"] == "auto" else -1
        plain = self._config.normalization is None and not any(options[option] for option in _OPTIONAL)
        self._windowed = plain

    def needed(self, at: int) -> bool:
        """Tell whether ftfy would look closer at the line of a hit."""
        text = self._text
        if not self._windowed or _ALWAYS.match(text, at) or (self._piece < len(text) and self._near_cut(at)):
            return True
        return self._bad(text[max(0, at - _CONTEXT) : at + _CONTEXT]) is not None

    def _near_cut(self, at: int) -> bool:
        """Tell whether a hit is so near the end of a piece that what stands behind it is not ftfy's to see."""
        self._go_to_line(at)
        place = (at - self._line) % self._piece
        return self._line_end - self._line > self._piece and not _CONTEXT <= place < self._piece - _CONTEXT

    def _go_to_line(self, at: int) -> None:
        if at >= self._line_end:
            self._line = self._text.rfind("\n", self._line_end, at) + 1 or self._line_end
            self._line_end = self._text.find("\n", at) + 1 or len(self._text)

    def segment_at(self, at: int) -> tuple[int, str, str]:
        """Return where the segment that holds ``at`` starts, the segment, and what ftfy makes of it."""
        text = self._text
        self._go_to_line(at)
        start = self._line + (at - self._line) // self._piece * self._piece
        self.done = min(start + self._piece, self._line_end)
        segment = text[start : self.done]
        config = self._config
        if 0 <= self._markup < self.done:
            config = config._replace(unescape_html=False)
        if _BREAK not in segment:
            return start, segment, self._fix(segment, config)
        parts = segment.split(_BREAK)
        plain = self._windowed
        return (
            start,
            segment,
            _BREAK.join([part if plain and is_plain(part) else self._fix(part, config) for part in parts]),
        )


def _is_normalized(form: str, text: str) -> bool:
    import unicodedata  # noqa: PLC0415 - for an option that few set

    return unicodedata.is_normalized(form, text)  # type: ignore[arg-type]


def _rule(old: str, new: str) -> str:
    """Name what was repaired, from what stood there."""
    if _SURROGATE.search(old):
        return "surrogate"
    if old.startswith("\x1b"):
        return "terminal-escape"
    if not new and not _CONTROL.sub("", old):
        return "control-character"
    if old.startswith("&"):
        return "html-entity"
    return "mojibake"
