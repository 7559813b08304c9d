"""The end of a text: it ends in a line terminator only if it did before."""

from __future__ import annotations

from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsclean.edits import Edit
    from newsclean.view import View

_ENDS = "\r\n"


def unterminated(view: View, edits: Iterable[Edit]) -> Iterable[Edit]:
    """Return edits after which the text ends in a line terminator only if it does now.

    Where edits take away all of the last line of a text that has no terminator at its end, the one before that line
    would become the end of the text; it goes with the line. So do line ends that an edit puts in at the end.
    """
    return edits if view.text.endswith(("\n", "\r")) else _trimmed(view, edits)


def _trimmed(view: View, edits: Iterable[Edit]) -> Iterator[Edit]:
    """Hold back the edits from where only line ends may follow, and trim them at the end of the text."""
    held: list[Edit] = []
    before = 0  # where the last edit ends that was let go
    for edit in edits:
        if held and (edit[3].strip(_ENDS) or view.text[held[-1][1] : edit[0]].strip(_ENDS)):
            yield from held
            before = held[-1][1]
            held.clear()
        held.append(edit)
    if held and held[-1][1] == len(view.text):
        held = list(_without_ends(view, held, before))
    yield from held


def _without_ends(view: View, held: list[Edit], before: int) -> Iterator[Edit]:
    """Yield the last edits of a text, of which the first may leave more than line ends, without the line ends."""
    for index, edit in enumerate(held):
        start, end, _, new, _, rule, _ = edit
        new = "" if index else new.rstrip(_ENDS)
        while not new and start > before and view.text[start - 1] in _ENDS:
            start -= 1
        yield view.replace(start, end, new, rule)
        before = end
