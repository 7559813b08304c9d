"""``newsclean config``: prints the configuration that holds, and where each value comes from."""

from __future__ import annotations

import os

from newsclean.cli import DONE
from newsclean.cli.console import put, say
from newsclean.cli.parse import Parser, add_cleaning, given
from newsclean.settings import KEYS, find_settings, from_command_line
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from newsclean.settings import Settings

HELP = """\
usage: newsclean config [--show] [PATH]

Prints the configuration that holds for a file or directory (the working
directory if none is named) as TOML for a newsclean.toml. Redirecting straight
into newsclean.toml empties it before it is read; write to another file and
rename it.

  --show    say behind each value where it comes from

Values come from the command line, else from the nearest newsclean.toml or
[tool.newsclean] of a pyproject.toml, searched upwards from the input as far
as the root of its repository, else they are the defaults. Known keys:
preset, stages, keep, drop, dates, lean (the model's choice in doubt), rules
(paths of rule packs), site_profile (its path), spare (exceptions), exclude
(files to leave alone), field, format, language.

examples:
  newsclean config > new.toml
  newsclean config --show news/2019/article.txt
"""


def run(arguments: Sequence[str]) -> int:
    """Print a configuration; return the exit code.

    Raises:
        NewscleanError: the command line or the configuration is not usable.
        OSError: standard output cannot be written.
    """
    parser = Parser("config", HELP)
    parser.add_argument("--show", action="store_true")
    add_cleaning(parser)
    found = parser.read(arguments)
    if found is None:
        return DONE
    if len(found.files) > 1:
        parser.error("config takes one PATH")
    path = found.files[0] if found.files else "."
    folder = path if os.path.isdir(path) else os.path.dirname(path) or "."
    nearest = find_settings(folder)
    if nearest.file is not None and not nearest.values:
        say(f"{nearest.file}: empty: it says nothing, and no file further up counts")
    settings = from_command_line(given(found)).over(nearest)
    put("\n".join(_lines(settings, show=found.show)))
    return DONE


def _lines(settings: Settings, *, show: bool) -> list[str]:
    """Return the configuration as lines of TOML; tables have to come last."""
    values: dict[str, Any] = settings.config()._asdict() | {"field": "text"} | dict(settings.values)
    lines = []
    for key in (*(key for key in KEYS if key != "spare"), "spare"):
        origin = settings.origins.get(key, "default")
        comment = f"  # {origin}" if show else ""
        value = values.get(key)
        if key == "spare":
            for spare in value or ():
                lines += ["", f"[[spare]]{comment}"]
                lines += [
                    f"{name} = {_toml(text)}" for name, text in spare._asdict().items() if text is not None
                ]
        elif value is not None:
            lines.append(f"{key} = {_toml(value)}{comment}")
    return lines


def _toml(value: Any) -> str:
    """Return a string or a list of strings as TOML, whose strings JSON's are, but for two characters."""
    import json  # noqa: PLC0415 - only here

    if isinstance(value, tuple):
        return f"[{', '.join(map(_toml, value))}]"
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
