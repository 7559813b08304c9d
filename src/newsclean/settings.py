"""Configuration files: where they are, what they may say, and what beats what.

``newsclean.toml``, or the table ``[tool.newsclean]`` of ``pyproject.toml``, of the directory of an input or of the
nearest one above it. The search ends at the root of a repository: what lies outside is not part of the project.
What a file says beats the defaults, and the command line beats the file.
"""

from __future__ import annotations

import os

from newsclean.config import SPARES_NOTHING, Config, Spare
from newsclean.document import Hints
from newsclean.errors import ConfigError
from newsclean.startup.lean import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from typing import Any

FILE = "newsclean.toml"
PROJECT_FILE = "pyproject.toml"
_TABLE = (
    b"newsclean"  # stands in the name however that is written: [tool . "newsclean"], tool = {newsclean = {}}
)


class Settings(NamedTuple):
    """Values, each with where it comes from.

    Attributes:
        values: by key; what is not there has its default.
        origins: by key, the file or ``"command line"``.
        file: the configuration file that was found, which may say nothing; None without any.
    """

    values: Mapping[str, Any]
    origins: Mapping[str, str]
    file: str | None = None

    def over(self, other: Settings) -> Settings:
        """Return these settings laid over others: what they keep the others do not drop, and the other way round."""
        origins = {**other.origins, **self.origins}
        values = {**other.values, **self.values}
        for key, opposite in (("keep", "drop"), ("drop", "keep")):
            if opposite in other.values and opposite not in self.values:
                chosen = self.values.get(key, ())
                values[opposite] = tuple(name for name in other.values[opposite] if name not in chosen)
        return Settings(values, origins, self.file or other.file)

    def excludes(self, path: str) -> bool:
        """Tell whether a file is to be left alone."""
        if not self.values.get("exclude"):
            return False
        from newsclean.exclude import is_excluded  # noqa: PLC0415 - few files say so

        return is_excluded(path, self.values["exclude"], os.path.dirname(self.origins["exclude"]))

    def config(self) -> Config:
        """Return the configuration of a cleaner.

        Raises:
            ConfigError: a value is not usable; the message says where it comes from.
        """
        chosen = {name: self.values[name] for name in Config._fields if name in self.values}
        try:
            return Config(**chosen)
        except ConfigError as error:
            raise self.traced(error, chosen) from error

    def traced(self, error: ConfigError, keys: Iterable[str]) -> ConfigError:
        """Return an error about the values of some keys that names the files which have them, too."""
        files = dict.fromkeys(self.origins[key] for key in keys if self.origins[key] != COMMAND_LINE)
        return ConfigError(f"{error} (see {', '.join(files)})") if files else error


COMMAND_LINE = "command line"
NOTHING = Settings({}, {})


def from_command_line(values: Mapping[str, Any]) -> Settings:
    """Return the settings that a command line gives; None is not given."""
    given = {name: value for name, value in values.items() if value is not None}
    return Settings(given, dict.fromkeys(given, COMMAND_LINE))


def find_settings(folder: str) -> Settings:
    """Return the settings of the nearest configuration file, from ``folder`` upwards; empty ones without any.

    Raises:
        ConfigError: the file cannot be read or used.
    """
    folder = os.path.abspath(folder)
    while True:
        own = os.path.join(folder, FILE)
        if os.path.isfile(own):
            return read_settings(own)
        project = os.path.join(folder, PROJECT_FILE)
        if os.path.isfile(project) and _TABLE in _bytes_of(project):
            settings = read_settings(project)
            if settings.values:
                return settings
        parent = os.path.dirname(folder)
        if parent == folder or os.path.exists(os.path.join(folder, ".git")):
            return NOTHING
        folder = parent


def read_settings(path: str) -> Settings:
    """Return the settings of one file.

    Raises:
        ConfigError: it cannot be read, is not TOML, or has a key or a value that is not known.
    """
    import tomllib  # noqa: PLC0415 - most runs have no such file, and this takes as long as the rest

    try:
        table: Any = tomllib.loads(_bytes_of(path).decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise ConfigError(f"{path}: {error}") from error
    if os.path.basename(path) == PROJECT_FILE:
        tools: Any = table.get("tool", {})
        own = tools.get("newsclean", {}) if isinstance(tools, dict) else None
        if not isinstance(own, dict):
            raise ConfigError(f"{path}: [tool.newsclean] is a table")
        table = own
    values = {}
    for key, value in table.items():
        if key not in KEYS:
            raise ConfigError(f"{path}: there is no key {key!r}{suggest(key, KEYS)}")
        try:
            values[key] = KEYS[key](value)
        except ConfigError as error:
            raise ConfigError(f"{path}: {key}: {error}") from error
    if "rules" in values:
        values["rules"] = tuple(os.path.join(os.path.dirname(path), pack) for pack in values["rules"])
    if "site_profile" in values:
        values["site_profile"] = os.path.join(os.path.dirname(path), values["site_profile"])
    return Settings(values, dict.fromkeys(values, path), path)


def suggest(name: str, names: Mapping[str, Any]) -> str:
    """Return the end of a message about an unknown name: the nearest known one, or all of them."""
    from difflib import get_close_matches  # noqa: PLC0415 - only for a message

    close = get_close_matches(name, names, 1)
    return f"; did you mean {close[0]!r}?" if close else f"; there are {', '.join(names)}"


def _string(value: Any) -> str:
    if not isinstance(value, str) or not value:
        raise ConfigError(f"a string is needed, not {value!r}")
    return value


def _strings(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise ConfigError(f"a list of strings is needed, not {value!r}")
    return tuple(map(_string, value))


def _number(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ConfigError(f"a number is needed, not {value!r}")
    return float(value)


def _spares(value: Any) -> tuple[Spare, ...]:
    if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
        raise ConfigError('a list of tables is needed: [[spare]] with rule = "…", host = "…" or line = "…"')
    fields = dict.fromkeys(Spare._fields)
    for one in value:
        for key in one:
            if key not in fields:
                raise ConfigError(f"there is no key {key!r}{suggest(key, fields)}")
        if not one:
            raise ConfigError(SPARES_NOTHING)
    return tuple(Spare(**{key: _string(text) for key, text in one.items()}) for one in value)


def _language(value: Any) -> str:
    code = _string(value)
    if Hints(language=code).code is None:
        raise ConfigError(f"an ISO 639 code is needed, such as 'en', not {code!r}")
    return code


KEYS: dict[str, Callable[[Any], Any]] = {
    "preset": _string,
    "stages": _strings,
    "keep": _strings,
    "drop": _strings,
    "dates": _string,
    "rules": _strings,
    "spare": _spares,
    "field": _string,
    "format": _string,
    "language": _language,
    "exclude": _strings,
    "lean": _number,
    "site_profile": _string,
}
"""What a configuration file may say, and how each value is read."""


def _bytes_of(path: str) -> bytes:
    try:
        with open(path, "rb") as stream:
            return stream.read()
    except OSError as error:
        raise ConfigError(f"{path}: {error.strerror}") from error
