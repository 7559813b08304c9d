"""Imports of optional packages, with one clear line when one is missing."""

from __future__ import annotations

from importlib import import_module

from newsclean.errors import MissingExtraError
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any


def need(module: str, *, extra: str, what: str) -> Any:
    """Return an optional module.

    Args:
        module: its name, such as ``"pyarrow.parquet"``.
        extra: the extra of newsclean that brings it.
        what: what needs it, for the message.

    Raises:
        MissingExtraError: it is not installed.
    """
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        # A package that is there but lacks one of its own parts is another trouble, told by its own message.
        if error.name is None or not (module == error.name or module.startswith(f"{error.name}.")):
            raise
        raise MissingExtraError(what, extra) from error
