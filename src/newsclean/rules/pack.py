"""Rule packs: the text of TOML files read into immutable rules, with errors that say what to do."""

from __future__ import annotations

from newsclean.errors import RulePackError
from newsclean.rules.reader import RuleReader, phrases, refuse_no_codes, refuse_unknown
from newsclean.rules.rule import Pack
from newsclean.rules.slots import Slots
from newsclean.rules.spellings import read_spellings
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

_TOP = frozenset({"language", "description", "rule", "lists", "spellings"})


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
    refuse_no_codes(languages, source, "language")
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
