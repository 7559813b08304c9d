"""Shows a document with margins: what each line is, why a line went, and what changed in those that stay."""

from __future__ import annotations

from newsclean.document import Hints
from newsclean.edits import causes_of
from newsclean.lines import LineTable
from newsclean.report.printable import printable
from newsclean.startup.lean import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsclean.document import Line
    from newsclean.edits import Edit
    from newsclean.result import Result

_ROLE_WIDTH = 22
_AROUND = 40  # characters on either side of a suggestion


class Style(NamedTuple):
    """How things look: what goes before and after each.

    Attributes:
        margin: line numbers, roles and scores.
        gone: what was deleted.
        new: what was put in.
        reason: rules and evidence.
    """

    margin: tuple[str, str]
    gone: tuple[str, str]
    new: tuple[str, str]
    reason: tuple[str, str]


PLAIN = Style(("", ""), ("[-", "-]"), ("{+", "+}"), ("", ""))
COLOUR = Style(
    ("\x1b[2m", "\x1b[0m"), ("\x1b[9;31m", "\x1b[0m"), ("\x1b[32m", "\x1b[0m"), ("\x1b[36m", "\x1b[0m")
)


def explain(text: str, result: Result, style: Style = PLAIN, *, suggest: bool = True) -> Iterator[str]:
    """Yield the lines of an explanation.

    Args:
        text: the original text.
        result: what cleaning it gave.
        style: how things look.
        suggest: also show what punctuation rules that are off would do.
    """
    edits = result.edits
    at = 0
    shown: set[int] = set()
    for line in result.lines:
        while at < len(edits) and edits[at].end <= line.start:
            at += 1
        upto = at
        while upto < len(edits) and edits[upto].start < line.end:
            upto += 1
        yield _explain_line(text, line, edits[at:upto], style)
        shown.update(range(at, upto))
    yield ""
    if suggest:
        yield from _suggested(text, result, style)
    yield from _metadata(result)
    yield from (f"{notice.code}: {notice.message}" for notice in result.warnings)
    yield _totals(text, result, len(edits) - len(shown))


def _explain_line(text: str, line: Line, edits: Sequence[Edit], style: Style) -> str:
    role = f"{line.role}/{line.kind}" if line.kind else str(line.role)
    mark = " " if line.kept else "-"
    margin = _styled(style.margin, f"{line.number:>5} {mark} {role:<{_ROLE_WIDTH}} {line.score:4.2f} ")
    if not line.kept:
        plain = printable(text[line.start : line.end])
        shown = plain if style is PLAIN else _styled(style.gone, plain)
        return f"{margin} {shown}  {_styled(style.reason, f'<{line.evidence}>')}"
    pieces = []
    reasons: dict[str, None] = {}
    position = line.start
    for edit in edits:
        start, end = max(edit.start, line.start), min(edit.end, line.end)
        pieces.append(printable(text[position:start]))
        if start < end:
            pieces.append(_styled(style.gone, printable(text[start:end])))
        if edit.replacement:
            pieces.append(_styled(style.new, printable(edit.replacement)))
        reasons.update(dict.fromkeys(f"{cause.stage}/{cause.rule}" for cause in causes_of(edit)))
        position = end
    pieces.append(printable(text[position : line.end]))
    why = f"  {_styled(style.reason, '<' + ', '.join(reasons) + '>')}" if reasons else ""
    return f"{margin} {''.join(pieces)}{why}"


def suggestions(result: Result) -> list[Edit]:
    """Return what the punctuation rules that are off would do to the cleaned text, for a person to judge.

    They are right in most texts and not in all; their spans are in the cleaned text.
    """
    from newsclean.stages.punctuation import Punctuation  # noqa: PLC0415 - only for a person who asks
    from newsclean.view import View  # noqa: PLC0415

    return Punctuation().suggestions(View(result.text, Hints(language=result.metadata.language)))


def _suggested(text: str, result: Result, style: Style) -> Iterator[str]:
    """Yield a line for each suggestion, with the words around it and the number of the line it is on."""
    clean = result.text
    found = suggestions(result)
    if not found:
        return
    yield "not done, for a person to judge:"
    lines = LineTable(text)
    for edit in found:
        at = result.to_original((edit.start, edit.end))[0]
        number = lines.index_at(at) + 1
        low, high = max(0, edit.start - _AROUND), min(len(clean), edit.end + _AROUND)
        before = clean[low : edit.start].rpartition("\n")[2]
        after = clean[edit.end : high].partition("\n")[0]
        gone = _styled(style.gone, printable(edit.original))
        new = _styled(style.new, printable(edit.replacement))
        shown = f"{printable(before)}{gone}{new}{printable(after)}"
        yield f"{_styled(style.margin, f'{number:>5} ?')} {shown}  {_styled(style.reason, f'<punctuation/{edit.rule}>')}"


def _metadata(result: Result) -> Iterator[str]:
    metadata = result.metadata
    for name, value in metadata._asdict().items():
        if name == "captions":
            continue
        if name == "dateline" and value is not None:
            value = ", ".join(part for part in value if part)  # noqa: PLW2901 - as it is shown
        if value is not None:
            yield f"{name}: {printable(str(value))}"
    if result.dates:
        yield "dates: " + ", ".join(
            f"{printable(date.text)} = {date.value} ({date.status})" for date in result.dates
        )


def _totals(text: str, result: Result, between: int) -> str:
    lines = result.lines
    gone = sum(not line.kept for line in lines)
    share = 100 * (1 - len(result.text) / len(text)) if text else 0.0
    blanks = f", {between} of them between lines" if between else ""
    return (
        f"{len(lines)} lines, {gone} of them dropped; {len(result.edits)} edits{blanks}; "
        f"{len(text)} to {len(result.text)} characters ({share:.1f} % dropped)"
    )


def _styled(style: tuple[str, str], text: str) -> str:
    return f"{style[0]}{text}{style[1]}" if text else ""
