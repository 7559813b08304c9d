"""What the package needs of `typing` while it runs.

To import `typing` takes a short run longer than cleaning does, and its named tuples take three times as long to make
as those of `collections`. A type checker sees those of `typing`; everything else is imported for type checkers alone.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Generic, NamedTuple, Protocol, TypeVar, cast, overload
else:
    from collections import namedtuple

    class _MakesTuples(type):
        """Makes the subclasses of `NamedTuple`: tuples whose fields are the annotations of the class."""

        def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> type:
            if not bases:
                return super().__new__(cls, name, bases, body)
            fields = body.get("__annotations__", {})
            defaults = [body.pop(field) for field in fields if field in body]
            made = namedtuple(name, fields, defaults=defaults, module=body.pop("__module__"))  # noqa: PYI024
            for key, value in body.items():
                setattr(made, key, value)
            return made

    class NamedTuple(metaclass=_MakesTuples):
        """The base of named tuples."""

    class Generic:
        """The base of classes with a parameter, and of protocols."""

        __slots__ = ()

        def __class_getitem__(cls, _: Any) -> type:
            return cls

    Protocol = Generic

    def TypeVar(name: str) -> str:  # noqa: N802
        """Return what stands for the parameter of a class."""
        return name

    def cast(_: Any, value: Any) -> Any:
        """Return the value."""
        return value

    def overload(function: Any) -> Any:
        """Return the function, which another one of its name replaces."""
        return function


__all__ = ["TYPE_CHECKING", "Generic", "NamedTuple", "Protocol", "TypeVar", "cast", "overload"]
