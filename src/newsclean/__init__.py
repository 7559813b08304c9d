"""Clean text from scraped news, with every change accounted for.

>>> import newsclean
>>> newsclean.clean("The minister left. .").text
'The minister left.'
"""

from __future__ import annotations

TYPE_CHECKING = False  # as type checkers know it; to import typing would take longer than all else here
if TYPE_CHECKING:
    from typing import Any

    from newsclean._version import __version__
    from newsclean.api import clean
    from newsclean.cleaner import Cleaner
    from newsclean.config import Spare
    from newsclean.document import Dateline, DateMention, Hints, Line, Metadata, Notice
    from newsclean.edits import Cause, Edit
    from newsclean.errors import ConfigError, NewscleanError, RulePackError, StageError, UnstableStage
    from newsclean.layout import Layout
    from newsclean.result import Result
    from newsclean.roles import Kind, Role
    from newsclean.view import View

__all__ = [
    "Cause",
    "Cleaner",
    "ConfigError",
    "DateMention",
    "Dateline",
    "Edit",
    "Hints",
    "Kind",
    "Layout",
    "Line",
    "Metadata",
    "NewscleanError",
    "Notice",
    "Result",
    "Role",
    "RulePackError",
    "Spare",
    "StageError",
    "UnstableStage",
    "View",
    "__version__",
    "clean",
]

_HOMES = {
    "_version": ("__version__",),
    "api": ("clean",),
    "cleaner": ("Cleaner",),
    "config": ("Spare",),
    "document": ("DateMention", "Dateline", "Hints", "Line", "Metadata", "Notice"),
    "edits": ("Cause", "Edit"),
    "errors": ("ConfigError", "NewscleanError", "RulePackError", "StageError", "UnstableStage"),
    "layout": ("Layout",),
    "result": ("Result",),
    "roles": ("Kind", "Role"),
    "view": ("View",),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used, so that ``import newsclean`` costs next to nothing."""
    if name not in _HOME_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415 - as above

    value = getattr(import_module(f"{__name__}.{_HOME_OF[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
