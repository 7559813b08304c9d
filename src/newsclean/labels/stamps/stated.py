"""The days that the lines of a document state: read once, though several ask for them."""

from __future__ import annotations

from newsclean import dates
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from newsclean.dates import Stated


class StatedDays:
    """The memory of one document; what is in it follows from each line and a language alone."""

    __slots__ = ("_known",)

    def __init__(self) -> None:
        self._known: dict[tuple[str, str | None], Stated | None] = {}

    def __call__(self, line: str, language: str | None) -> Stated | None:
        """Do as `newsclean.dates.stated_days`."""
        key = line, None if language == "en" else language  # English is known without being named
        if key not in self._known:
            self._known[key] = dates.stated_days(*key)
        return self._known[key]
