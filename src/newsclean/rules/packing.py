"""Packs as plain values that JSON can hold, and back."""

from __future__ import annotations

from newsclean.lean import TYPE_CHECKING, NamedTuple
from newsclean.roles import Kind, Role
from newsclean.rules.rule import Block, Guard, Rule, Shape, Then, Where

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from newsclean.rules.pack import Pack


def plain(pack: Pack) -> dict[str, Any]:
    """Return a shipped pack as values that JSON can hold; what has its default is left out."""
    return {"source": pack.source, "rules": [_plain(rule) for rule in pack.rules]}


def restore(values: Mapping[str, Any]) -> tuple[Rule, ...]:
    """Return the rules of a pack that `plain` was made of."""
    return tuple(_rule(rule) for rule in values["rules"])


def _plain(value: NamedTuple) -> dict[str, Any]:
    defaults = value._field_defaults
    return {
        name: _as_json(field)
        for name, field in value._asdict().items()
        if name not in defaults or field != defaults[name]
    }


def _as_json(value: Any) -> Any:
    if hasattr(value, "_asdict"):
        return _plain(value)
    return sorted(value) if isinstance(value, frozenset) else value


def _tuples(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: tuple(value) if isinstance(value, list) else value for name, value in values.items()}


def _rule(values: Mapping[str, Any]) -> Rule:
    fields = _tuples(values)
    for name, read in _READ.items():
        if name in fields:
            fields[name] = read(fields[name])
    return Rule(**fields)


def _guard(values: Mapping[str, Any]) -> Guard:
    return Guard(**_tuples(values))


def _block(values: Mapping[str, Any] | None) -> Block | None:
    if values is None:
        return None
    fields = _tuples(values)
    return Block(**fields | {"members": frozenset(fields.get("members", ()))})


_READ: dict[str, Callable[[Any], Any]] = {
    "shape": Shape,
    "role": Role,
    "kind": Kind,
    "where": Where,
    "then": Then,
    "guard": _guard,
    "block": _block,
}
