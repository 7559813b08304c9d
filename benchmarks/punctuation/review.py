"""Every edit on clean bodies, and what a careful reader said of it.

    python -m benchmarks.punctuation.review --data DIR [--unread FILE] [--wrong FILE]

All stages but ``dates`` clean the bodies of the gold data, which should need little. Each edit is damage in the page,
house style that should have stayed, or wrong; ``verdicts.tsv`` holds what was said, by a key that is made of the rule,
the edit and the text around it, so that no text of the pages is kept here. `--unread` writes the edits that nobody has
judged yet, with context and with lines ready to be added to that file.

Edits of blanks are counted and not judged one by one; a sample of them was read.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.data import body, pages, parser
from newsclean import Cleaner
from newsclean.language.detect import detect_lines

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsclean.typing import Edit

STAGES = ("encoding", "boilerplate", "repeats", "whitespace", "punctuation")
VERDICTS = Path(__file__).with_name("verdicts.tsv")
DAMAGE, CHROME, STYLE, WRONG, BLANKS, UNREAD = "damage", "chrome", "style", "wrong", "blanks", "unread"
MODEL = "model"
"""What the line model drops is counted apart: lines of references, of tables and of notes, in a few documents."""
MILLION = 1_000_000
BEFORE, AFTER = 50, 40


class Case(NamedTuple):
    """One edit on a clean body.

    Attributes:
        document: which body.
        language: its language.
        edit: the edit.
        before: the text before it.
        after: the text after it.
    """

    document: int
    language: str | None
    edit: Edit
    before: str
    after: str

    @property
    def key(self) -> str:
        """The key of a verdict: equal edits at equal places have the same."""
        edit = self.edit
        parts = (edit.stage, edit.rule, self.before, edit.original, edit.replacement, self.after)
        return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:12]

    def row(self, verdict: str) -> str:
        """Return the line of the verdict file."""
        return f"{self.key}\t{self.edit.stage}\t{self.edit.rule}\t{verdict}"


def cases(data: Path) -> tuple[list[Case], int, int]:
    """Return every edit on the bodies of the data, the number of the bodies and of their characters."""
    cleaner = Cleaner(stages=STAGES)
    texts = [text for page in pages(data) if (text := body(page))]
    found = []
    for number, text in enumerate(texts):
        language = detect_lines(text.split("\n"))
        for edit in cleaner.clean(text, language=language).edits:
            before = text[max(0, edit.start - BEFORE) : edit.start]
            found.append(Case(number, language, edit, before, text[edit.end : edit.end + AFTER]))
    return found, len(texts), sum(map(len, texts))


def verdicts() -> dict[str, str]:
    """Return what was said, by key."""
    rows = (
        line.split("\t") for line in VERDICTS.read_text("utf-8").splitlines() if line[:1] not in {"", "#"}
    )
    return {row[0]: row[3] for row in rows}


def verdict_of(case: Case, said: dict[str, str]) -> str:
    """Return what was said of a case."""
    return said.get(case.key, BLANKS if case.edit.stage == "whitespace" else UNREAD)


def report(found: list[Case], said: dict[str, str], documents: int, size: int) -> None:
    """Print the counts."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for case in found:
        counts[MODEL if case.edit.rule == MODEL else case.edit.stage][verdict_of(case, said)] += 1
    names = (DAMAGE, CHROME, BLANKS, STYLE, WRONG, UNREAD)
    print(
        f"{documents} bodies, {size / MILLION:.1f} M characters\n\n{'':12}"
        + "".join(f"{n:>9}" for n in names)
    )
    for stage in (*STAGES, MODEL):
        print(f"{stage:12}" + "".join(f"{counts[stage][name]:9}" for name in names))
    unread = sum(count[UNREAD] for count in counts.values())
    print(f"\n{unread} not judged yet")
    for name, stages in (("without the model's", STAGES), ("all", (*STAGES, MODEL))):
        wrong = sum(counts[stage][WRONG] + counts[stage][STYLE] for stage in stages)
        print(f"called wrong, {name}: {wrong}, {MILLION * wrong / size:.2f} a million characters")
    touched = {case.document for case in found if case.edit.stage == "punctuation"}
    left = {
        case.document
        for case in found
        if case.edit.stage == "punctuation" and verdict_of(case, said) != DAMAGE
    }
    print(
        f"bodies changed by punctuation: {len(touched)} ({100 * len(touched) / documents:.2f} %); "
        f"real damage set aside: {len(left)} ({100 * len(left) / documents:.2f} %)"
    )


def listed(found: Iterable[Case]) -> str:
    """Return cases for reading, each below the line that a verdict needs."""
    return "".join(
        f"{case.row('?')}\n#   {case.document} {case.language} {case.before!r} [{case.edit.original!r} ->"
        f" {case.edit.replacement!r}] {case.after!r}\n"
        for case in found
    )


def main() -> None:
    """Print the counts, and write what is asked for."""
    options = parser(__doc__)
    options.add_argument("--unread", type=Path, help="write the edits that are not judged yet to this file")
    options.add_argument("--wrong", type=Path, help="write the edits that were called wrong to this file")
    arguments = options.parse_args()
    found, documents, size = cases(arguments.data)
    said = verdicts()
    report(found, said, documents, size)
    for path, verdict in ((arguments.unread, UNREAD), (arguments.wrong, WRONG)):
        if path is not None:
            path.write_text(listed(case for case in found if verdict_of(case, said) == verdict), "utf-8")


if __name__ == "__main__":
    main()
