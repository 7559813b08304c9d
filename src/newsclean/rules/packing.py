"""Packs as plain values, and back."""

from __future__ import annotations

from newsclean.roles import Kind, Role
from newsclean.rules.rule import Block, Guard, Rule, Shape, Then, Where
from newsclean.startup.lean import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from newsclean.rules.rule import Pack


def plain(pack: Pack) -> dict[str, Any]:
    """Return a shipped pack as tuples, dictionaries and scalars; what has its default is left out."""
    return {"source": pack.source, "rules": tuple(_plain(rule) for rule in pack.rules)}


def restore(values: Mapping[str, Any]) -> tuple[Rule, ...]:
    """Return the rules of a pack that `plain` was made of."""
    return tuple(_rule(rule) for rule in values["rules"])


def _plain(value: NamedTuple) -> dict[str, Any]:
    defaults = value._field_defaults
    return {
        name: _plain_value(field)
        for name, field in value._asdict().items()
        if name not in defaults or field != defaults[name]
    }


def _plain_value(value: Any) -> Any:
    if hasattr(value, "_asdict"):
        return _plain(value)
    if isinstance(value, frozenset):
        return tuple(sorted(value))
    return str(value) if isinstance(value, str) else value


def _rule(values: Mapping[str, Any]) -> Rule:
    fields = dict(values)
    for name, read in _READ.items():
        if name in fields:
            fields[name] = read(fields[name])
    return Rule(**fields)


def _guard(values: Mapping[str, Any]) -> Guard:
    return Guard(**values)


def _block(values: Mapping[str, Any] | None) -> Block | None:
    if values is None:
        return None
    return Block(**{**values, "members": frozenset(values.get("members", ()))})


_READ: dict[str, Callable[[Any], Any]] = {
    "shape": Shape,
    "role": Role,
    "kind": Kind,
    "where": Where,
    "then": Then,
    "guard": _guard,
    "block": _block,
}
