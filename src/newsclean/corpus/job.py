"""What is done to every document of an input: the same in any process."""

from __future__ import annotations

from newsclean.document import Hints
from newsclean.startup.lean import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from newsclean.cleaner import Cleaner


class Job(NamedTuple):
    """The cleaning of batches of one format. It pickles, so another process can be given it.

    Attributes:
        cleaner: what cleans.
        format: the name of the format of the records.
        field: the field of a record that holds the text.
        hints: what the caller knows about every document; what a record says about itself comes first.
        details: account for each document in the output.
        keep_bad: leave records that cannot be cleaned in the output, as they are.
        keep_before: return the records as they came, too, for a diff.
        tally: gather statistics: ``"edits"``, or ``"full"`` for those of lines and languages, too; "" for none.
        removed: return the lines that went.
        output: for a format of pages, ``"jsonl"`` for records, else their text comes out.
    """

    cleaner: Cleaner
    format: str
    field: str = "text"
    hints: Hints = Hints()
    details: bool = False
    keep_bad: bool = False
    keep_before: bool = False
    tally: str = ""
    removed: bool = False
    output: str = ""
