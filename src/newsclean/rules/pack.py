"""Rule packs: TOML files read into immutable rules, with errors that say what to do."""

from __future__ import annotations

from newsclean.errors import RulePackError
from newsclean.lean import TYPE_CHECKING
from newsclean.rules.reader import RuleReader, phrases, refuse_unknown
from newsclean.rules.rule import Pack
from newsclean.rules.slots import Slots
from newsclean.rules.spellings import read_spellings

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path
    from typing import Any

_TOP = frozenset({"language", "description", "rule", "lists", "spellings"})


def load_pack(path: str | Path, lists: Mapping[str, tuple[str, ...]] | None = None) -> Pack:
    """Read a pack of a user's own from a file.

    Args:
        path: a TOML file.
        lists: names that patterns and phrases may refer to as ``{{name}}``; the shipped ones if None.

    Raises:
        RulePackError: the file cannot be read or is not a well-formed pack.
    """
    from pathlib import Path  # noqa: PLC0415 - only for a user's own pack

    from newsclean.rules.shipped import shipped_lists  # noqa: PLC0415 - that module needs this one

    path = Path(path)
    try:
        text = path.read_text(encoding="utf-8-sig")  # editors put a mark before it
    except (OSError, ValueError) as error:  # a name with a null byte is a ValueError, as what is not UTF-8
        reason = getattr(error, "strerror", None) or error
        raise RulePackError(f"{path}: cannot be read: {reason}") from error
    return parse_pack(text, path.stem, str(path), shipped_lists() if lists is None else lists)


def parse_toml(text: str, source: str) -> dict[str, Any]:
    """Parse the text of a TOML file of this package or a user's.

    Raises:
        RulePackError: it is not TOML.
    """
    import tomllib  # noqa: PLC0415 - only when packs are read

    try:
        return tomllib.loads(text)
    except (
        ValueError,
        RecursionError,
    ) as error:  # of a number with thousands of digits, and of brackets in brackets
        raise RulePackError(f"{source}: not valid TOML: {error}") from error


def parse_pack(
    text: str, name: str, source: str, lists: Mapping[str, tuple[str, ...]], *, trusted: bool = False
) -> Pack:
    """Make a pack from the text of its file.

    Raises:
        RulePackError: the text is not a well-formed pack.
    """
    data = parse_toml(text, source)
    refuse_unknown(data, _TOP, source)
    entries = data.get("rule", [])
    if not isinstance(entries, list) or not entries:
        raise RulePackError(f"{source}: there are no rules; add at least one [[rule]] table")
    languages = (str(data["language"]),) if "language" in data else ()
    if not isinstance(data.get("lists", {}), dict):
        raise RulePackError(f"{source}: 'lists' must be a table of lists")
    spellings = read_spellings(data.get("spellings", []), source)
    own = {key: phrases(value, source, key) for key, value in data.get("lists", {}).items()}
    own = {key: items if key.endswith("_pattern") else spellings.of(items) for key, items in own.items()}
    reader = RuleReader(name, source, languages, Slots({**lists, **own}), spellings, trusted)
    rules = tuple(reader.rule(entry, number) for number, entry in enumerate(entries, 1))
    seen: set[str] = set()
    for rule in rules:
        if rule.id in seen:
            raise RulePackError(f"{source}: rule {rule.id!r} is there twice; give each rule an id of its own")
        seen.add(rule.id)
    return Pack(name, source, rules)
