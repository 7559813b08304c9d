"""A rule pack of a user's own."""

from __future__ import annotations

from pathlib import Path

from newsclean.errors import RulePackError
from newsclean.rules.pack import parse_pack
from newsclean.rules.shipped import shipped_lists
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsclean.rules.rule import Pack


def load_pack(path: str | Path, lists: Mapping[str, tuple[str, ...]] | None = None) -> Pack:
    """Read a pack of a user's own from a file.

    Args:
        path: a TOML file.
        lists: names that patterns and phrases may refer to as ``{{name}}``; the shipped ones if None.

    Raises:
        RulePackError: the file cannot be read or is not a well-formed pack.
    """
    path = Path(path)
    try:
        text = path.read_text(encoding="utf-8-sig")  # editors put a mark before it
    except (OSError, ValueError) as error:  # a name with a null byte is a ValueError, as what is not UTF-8
        reason = getattr(error, "strerror", None) or error
        raise RulePackError(f"{path}: cannot be read: {reason}") from error
    return parse_pack(text, path.stem, str(path), shipped_lists() if lists is None else lists)
