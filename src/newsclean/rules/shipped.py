"""The packs that come with the package, read when first asked for.

A matcher holds the packs of a document's language, English and the one that holds everywhere. Reading English takes
some fifteen milliseconds, another language five more; all that
are read where none is known, a hundred.
"""

from __future__ import annotations

from functools import lru_cache

from newsclean.language_codes import written_as
from newsclean.rules.matcher import Matcher
from newsclean.rules.packing import restore
from newsclean.rules.rule import Pack
from newsclean.startup.data import beside, read_text, stems
from newsclean.startup.lean import TYPE_CHECKING
from newsclean.startup.packed import packed

if TYPE_CHECKING:
    from collections.abc import Iterable
    from types import MappingProxyType

EVERYWHERE = "any"
_LISTS = "lists"
_FIRST = "en"
"""Its pack is part of every matcher: pages in every language carry English widgets."""

_FOLDER = beside(__file__, "packs")

# A page in one of these often carries labels of its kin, whose pack is read.
_KIN = {"gl": "es", "be": "ru", "lb": "de", "bs": "hr"}


_TOLD = frozenset({"bg", "el", "fa", "he", "sr", "th"})
"""Languages that their letters tell: one that is not known is none of them, and their packs need not be read for it."""


@lru_cache(maxsize=1)
def shipped_lists() -> MappingProxyType[str, tuple[str, ...]]:
    """Return the lists that patterns and phrases refer to as ``{{name}}``: agencies, networks, months."""
    from types import MappingProxyType  # noqa: PLC0415 - shadowed by the import for types alone

    from newsclean.rules.pack import parse_toml  # noqa: PLC0415 - only for packs that are TOML

    data = parse_toml(_read(_LISTS), f"{_LISTS}.toml")
    return MappingProxyType(
        {
            name: tuple(line.strip() for line in text.split("\n") if line.strip())
            for name, text in data.items()
        }
    )


@lru_cache(maxsize=1)
def shipped_languages() -> tuple[str, ...]:
    """Return the languages that have a pack."""
    return tuple(name for name in stems(_FOLDER, ".toml") if name not in {EVERYWHERE, _LISTS})


@lru_cache(maxsize=64)
def shipped_pack(name: str) -> Pack:
    """Return the shipped pack of a language, or ``any``."""
    values = packed(f"rules_{name}")
    return read_pack(name) if values is None else Pack(name, values["source"], restore(values))


def read_pack(name: str) -> Pack:
    """Return the shipped pack of a language, or ``any``, from its TOML file."""
    from newsclean.rules.pack import parse_pack  # noqa: PLC0415 - a wheel has them in a form that is read quickly

    source = f"{name}.toml"
    return parse_pack(_read(name), name, source, shipped_lists(), trusted=True)


def shipped_matcher(language: str | None = None, extra: Iterable[Pack] = ()) -> Matcher:
    """Return a matcher of shipped packs.

    Args:
        language: the document's language; if it is None, or one without a pack, all are used but those of languages
            that their letters tell.
        extra: packs of the user's own, which come first.
    """
    return _matcher(_pack_of(language), tuple(extra))


@lru_cache(maxsize=256)
def _pack_of(language: str | None) -> str | None:
    """Return the name of the pack of a language, or None."""
    code = written_as(language) if language else None
    if code is None:
        return None
    code = _KIN.get(code, code)
    return code if code in shipped_languages() else None


@lru_cache(maxsize=64)
def _matcher(name: str | None, extra: tuple[Pack, ...]) -> Matcher:
    if name is None:
        others = (other for other in shipped_languages() if other != _FIRST and other not in _TOLD)
        return Matcher((*extra, *map(shipped_pack, (_FIRST, *others, EVERYWHERE))))
    base = _matcher(_FIRST, ()) if name != _FIRST or extra else None
    names = dict.fromkeys((name, _FIRST, EVERYWHERE))
    return Matcher((*extra, *map(shipped_pack, names)), base)


def _read(name: str) -> str:
    return read_text(f"{_FOLDER}/{name}.toml")
