"""``newsclean learn``: finds what a site repeats on its pages."""

from __future__ import annotations

import os

from newsclean.cli import DONE, FAILED
from newsclean.cli.console import counted, say
from newsclean.cli.inputs import SettingsOf, refuse_inputs, say_excluded
from newsclean.cli.parse import Parser
from newsclean.corpus.inputs import Source, find_sources
from newsclean.settings import from_command_line
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from newsclean.corpus.learn import Pages
    from newsclean.settings import Settings

PERCENT = 100

HELP = """\
usage: newsclean learn IN ... -o PROFILE

Reads the pages of sites and writes down the lines that each site repeats,
as evidence for the cleaning of more pages of the same sites.

  -o, --output PROFILE   the profile, a text file to read and compare
  --host FIELD           the field that names the site, or has the URL (url)
  --field FIELD          the field that has the text (text)
  --format NAME          the format, where the suffix does not tell it
  --min-pages N          lines on fewer than N pages of a site are not learned
                         (3)
  --min-share PERCENT    nor are lines on a smaller share of its pages (2)

examples:
  newsclean learn dump.jsonl -o sites.profile
  newsclean dump.jsonl --site-profile sites.profile > clean.jsonl
"""


def run(arguments: Sequence[str]) -> int:
    """Learn a profile; return the exit code.

    Raises:
        NewscleanError: the command line is not usable, or the profile cannot be written.
    """
    parser = Parser("learn", HELP)
    parser.add_argument("-o", "--output")
    parser.add_argument("--host", default="url")
    parser.add_argument("--min-pages", type=int)
    parser.add_argument("--min-share", type=float)
    for name in ("format", "field"):
        parser.add_argument(f"--{name}")
    found = parser.read(arguments)
    if found is None:
        return DONE
    _check(parser, found)
    from newsclean.corpus.learn import learn_pages, write_profile  # noqa: PLC0415 - a wrong option should not wait
    from newsclean.sites.learn import MIN_PAGES, MIN_SHARE  # noqa: PLC0415

    inputs, problems = _inputs(found.files, from_command_line({"format": found.format, "field": found.field}))
    refuse_inputs("-o", found.output, (pages.source for pages in inputs))
    learnt = learn_pages(inputs, found.host)
    problems += learnt.problems
    for problem in problems:
        say(problem)
    if learnt.nowhere:
        say(
            f"{learnt.nowhere:,} of {learnt.nowhere + learnt.pages:,} pages do not say where they were:"
            f" records in {found.host!r} (--host names another field), HTML in a canonical link"
        )
    if not learnt.pages:
        say(f"{found.output} is not written: nothing was learned")
        return FAILED
    min_share = MIN_SHARE if found.min_share is None else found.min_share / 100
    min_pages = MIN_PAGES if found.min_pages is None else found.min_pages
    profile = learnt.counter.profile(min_pages=min_pages, min_share=min_share)
    write_profile(profile, found.output)
    lines = sum(len(site.lines) for site in profile.sites.values())
    told = f"{counted(lines, 'repeated line')} of {counted(len(profile.sites), 'site')}"
    say(f"{found.output}: {told}; {counted(learnt.pages, 'page')} read")
    if not lines and learnt.pages < min_pages:
        say(f"a line counts from {counted(min_pages, 'page')} of a site on; --min-pages sets another number")
    return FAILED if problems else DONE


def _check(parser: Parser, found: argparse.Namespace) -> None:
    """Make sure that there is something to learn from, and that the numbers are some."""
    if not found.files or found.output is None:
        parser.error("learn needs inputs and -o PROFILE")
    if found.min_pages is not None and found.min_pages < 1:
        parser.error(f"--min-pages takes a number of pages, not {found.min_pages}")
    if found.min_share is not None and not 0 <= found.min_share <= PERCENT:
        parser.error(f"--min-share takes a number from 0 to {PERCENT}, not {found.min_share:g}")


def _inputs(names: Sequence[str], chosen: Settings) -> tuple[list[Pages], list[str]]:
    """Return the pages that names stand for, those of each file once, and what is wrong with the other names."""
    from newsclean.corpus.learn import Pages  # noqa: PLC0415 - a wrong option should not wait

    settings_of = SettingsOf(chosen)
    inputs: dict[object, Pages] = {}
    problems: list[str] = []
    for source in find_sources(names, any_suffix="format" in chosen.values):
        if not isinstance(source, Source):
            problems.append(source[1].at(source[0].name))
        elif settings_of.exclude(source):
            say_excluded(source)
        else:
            values = settings_of(source).values
            pages = Pages(source, values.get("format"), values.get("field", "text"))
            inputs.setdefault(_file_of(source), pages)
    return list(inputs.values()), problems


def _file_of(source: Source) -> object:
    """Return what tells a file from others, whatever its names: counted twice, all its lines would be repeated."""
    try:
        found = os.stat(source.path)
    except OSError:  # standard input, or what is reported when it is read
        return source.path
    return found.st_dev, found.st_ino
