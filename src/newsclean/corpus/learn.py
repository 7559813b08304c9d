"""Learns what sites repeat from files of pages, of any format."""

from __future__ import annotations

from dataclasses import dataclass
from dataclasses import field as fresh

from newsclean.cleaner import Cleaner
from newsclean.corpus.atomic import written
from newsclean.corpus.batch import Problem
from newsclean.corpus.formats import format_of, load_format
from newsclean.corpus.job import Job
from newsclean.corpus.run import UnreadableError, batches_of
from newsclean.errors import NewscleanError, OutputError
from newsclean.sites.keys import host_of
from newsclean.sites.learn import SiteCounter
from newsclean.sites.store import dumps
from newsclean.startup.lean import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsclean.corpus.inputs import Source
    from newsclean.sites.profile import SiteProfile


@dataclass
class Learnt:
    """What came of the files.

    Attributes:
        counter: what the sites' pages have.
        pages: how many pages were counted.
        nowhere: how many do not say where they were, and were passed over.
        problems: what could not be read: ``FILE:LINE: CODE: reason``.
    """

    counter: SiteCounter = fresh(default_factory=SiteCounter)
    pages: int = 0
    nowhere: int = 0
    problems: list[str] = fresh(default_factory=list)


class Pages(NamedTuple):
    """An input with pages.

    Attributes:
        source: the input.
        format: its format; by its suffix, else JSON Lines, if None.
        field: the field of a record that has the text.
    """

    source: Source
    format: str | None = None
    field: str = "text"


def learn_pages(inputs: Iterable[Pages], host: str = "url") -> Learnt:
    """Count what the pages of some inputs have in common, by site.

    Args:
        inputs: where the pages are.
        host: the field that has the URL, or names the site.
    """
    learnt = Learnt()
    for source, name, field in inputs:
        _learn_source(learnt, source, name or format_of(source.path) or "jsonl", field, host)
    return learnt


def write_profile(profile: SiteProfile, path: str) -> None:
    """Write a profile to a file, whole or not at all, or into a pipe.

    Raises:
        OutputError: it cannot be written.
    """
    try:
        with written(path) as stream:
            stream.write(dumps(profile).encode("utf-8", "replace"))
    except OSError as error:
        raise OutputError(f"cannot write {path}: {error.strerror}") from error


def _learn_source(learnt: Learnt, source: Source, name: str, field: str, host: str) -> None:
    job = Job(Cleaner(stages=()), name, field)
    try:
        for batch in batches_of(source, name):
            for found in load_format(name).texts(job, batch, host):
                if isinstance(found, Problem):
                    learnt.problems.append(found.at(source.name))
                elif found.hints.url and host_of(found.hints.url):
                    learnt.counter.add(found.hints.url, found.text, found.hints.published)
                    learnt.pages += 1
                else:
                    learnt.nowhere += 1
    except UnreadableError as error:
        learnt.problems.append(error.problem.at(source.name))
    except NewscleanError as error:
        learnt.problems.append(f"{source.name}: {error.code}: {error}")
