"""``newsclean report``: a page on which a person reviews what a run did."""

from __future__ import annotations

from newsclean.cli import DONE, FAILED
from newsclean.cli.console import say
from newsclean.cli.inputs import refuse_inputs, say_excluded
from newsclean.cli.options import cleaning_options
from newsclean.cli.parse import Parser, add_cleaning
from newsclean.cli.plan import Plan
from newsclean.corpus.batch import Problem
from newsclean.errors import OutputError
from newsclean.report.page import write_report
from newsclean.report.sources import documents_of, name_of
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsclean.report.record import ReportDocument

HELP = """\
usage: newsclean report IN ... -o OUT.html

Cleans texts, records or directories, writes nothing of them, and makes one
page that shows what went, what changed and why, document by document.
Records, JSONL or Parquet, that "newsclean --details" wrote are not cleaned
again: the page shows what that run did to them.

  -o, --output OUT.html   the page

The options that say how to clean are those of newsclean itself.

examples:
  newsclean report dump.jsonl -o review.html
  newsclean report --preset minimal news/ -o review.html
  newsclean --details dump.jsonl -o clean.jsonl
  newsclean report clean.jsonl -o review.html
"""


def run(arguments: Sequence[str]) -> int:
    """Make a page; return the exit code.

    Raises:
        NewscleanError: the command line is not usable, or the page cannot be made.
    """
    parser = Parser("report", HELP)
    parser.add_argument("-o", "--output")
    add_cleaning(parser)
    found = parser.read(arguments)
    if found is None:
        return DONE
    if not found.files or found.output is None:
        parser.error("report needs inputs and -o OUT.html")
    plan = Plan(cleaning_options(found, check=True))
    refuse_inputs("-o", found.output, (*plan.sources, *plan.excluded))
    reading = _Reading(plan)
    try:
        write_report(reading.documents(), found.output, title=_title_of(plan))
    except _NothingToShow:
        return FAILED
    except OSError as error:
        raise OutputError(f"cannot write the page {found.output}: {error.strerror}") from error
    return FAILED if reading.failed else DONE


class _NothingToShow(Exception):  # noqa: N818 - no error of its own: what was wrong has been said
    """Nothing of the inputs can be shown: a page that is there is worth more than one without documents."""


class _Reading:
    """The documents of a plan; what cannot be shown is said, and the others are shown.

    Attributes:
        failed: whether anything could not be shown.
    """

    def __init__(self, plan: Plan) -> None:
        self.failed = False
        self._plan = plan

    def documents(self) -> Iterator[ReportDocument]:
        """Yield them.

        Raises:
            _NothingToShow: something is wrong with all that there is.
        """
        shown = False
        for document in self._readable():
            shown = True
            yield document
        if self.failed and not shown:
            raise _NothingToShow

    def _readable(self) -> Iterator[ReportDocument]:
        for source in self._plan.excluded:
            say_excluded(source)
        for source, problem in self._plan.problems:
            self._report(problem, source.name)
        for source in self._plan.sources:
            for item in documents_of(source, self._plan.job_for(source)):
                if isinstance(item, Problem):
                    self._report(item, source.name)
                else:
                    yield item

    def _report(self, problem: Problem, name: str) -> None:
        self.failed = True
        say(problem.at(name))


def _title_of(plan: Plan) -> str:
    if len(plan.sources) == 1:
        return f"Review of {name_of(plan.sources[0])}"
    return f"Review of {len(plan.sources):,} inputs"
