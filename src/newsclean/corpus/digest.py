"""What is in the files that a configuration names: under the same name, they may hold something else the next time."""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress

from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from newsclean.config import Config


def files_of(config: Config) -> list[str]:
    """Return the paths of rule packs and of the site profile."""
    return [path for path in (*config.rules, config.site_profile) if isinstance(path, str)]


def digest_of(path: str) -> str:
    """Return the SHA-256 of a file; empty for one that cannot be read, and for a pipe, which gives nothing twice."""
    with suppress(OSError):
        if os.path.isfile(path):
            with open(path, "rb") as file:
                return hashlib.sha256(file.read()).hexdigest()
    return ""
