"""The documents of a plan with their results, one at a time, for verbs that show rather than write."""

from __future__ import annotations

from newsclean.corpus.batch import Problem
from newsclean.corpus.formats import load_format
from newsclean.corpus.notebook import problem_of
from newsclean.corpus.run import UnreadableError, batches_of
from newsclean.errors import NewscleanError
from newsclean.startup.lean import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsclean.cli.plan import Plan
    from newsclean.corpus.batch import Batch
    from newsclean.corpus.inputs import Source
    from newsclean.corpus.job import Job
    from newsclean.result import Result


class Document(NamedTuple):
    """A document that was cleaned.

    Attributes:
        name: its input.
        line: the line of its record; None for a text.
        text: as it came.
        result: what cleaning it gave.
        punctuated: whether punctuation was among what was done.
    """

    name: str
    line: int | None
    text: str
    result: Result
    punctuated: bool


def documents(plan: Plan) -> Iterator[Document | str]:
    """Yield each document of a plan, or what is wrong with it: ``FILE:LINE: CODE: reason``."""
    for source, problem in plan.problems:
        yield problem.at(source.name)
    for source in plan.sources:
        job = plan.job_for(source)
        try:
            for batch in batches_of(source, job.format):
                yield from _cleaned(source, job, batch)
        except UnreadableError as error:
            yield error.problem.at(source.name)
        except NewscleanError as error:
            yield f"{source.name}: {error.code}: {error}"


def _cleaned(source: Source, job: Job, batch: Batch) -> Iterator[Document | str]:
    """Yield the documents of a batch."""
    for found in load_format(job.format).texts(job, batch):
        if isinstance(found, Problem):
            yield found.at(source.name)
            continue
        try:
            result = job.cleaner.clean(found.text, layout=found.layout, **found.hints._asdict())
        except NewscleanError as error:
            yield problem_of(error, found.line, b"").at(source.name)
        else:
            yield Document(
                source.name, found.line, found.text, result, "punctuation" in job.cleaner.config.stages
            )
