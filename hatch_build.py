"""Puts the packed form of the data into a wheel; see ``newsclean/packed.py``."""

from __future__ import annotations

import subprocess
import sys
from os import environ
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class PackedData(BuildHookInterface):  # type: ignore[type-arg] # hatchling's builders are not told apart here
    """Writes the data beside the modules of the wheel, not into the repository."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write the data, unless the wheel only points to the repository."""
        if version == "editable":
            return
        root = Path(self.root)
        self._folder = TemporaryDirectory()
        subprocess.run(  # noqa: S603 - a file of this repository
            [sys.executable, root / "tools" / "pack_data.py", self._folder.name],
            env=environ | {"PYTHONPATH": str(root / "src"), "PYTHONDONTWRITEBYTECODE": "1"},
            check=True,
        )
        build_data["force_include"][self._folder.name] = "newsclean/packed_data"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002
        """Remove what is in the wheel by now."""
        if version != "editable":
            self._folder.cleanup()
