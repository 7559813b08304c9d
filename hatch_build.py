"""Puts compiled modules and the packed form of the data into a wheel; see ``newsclean/native`` and ``newsclean/startup/packed.py``."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

if TYPE_CHECKING:
    from typing import Any


class Additions(BuildHookInterface):  # type: ignore[type-arg] # hatchling's builders are not told apart here
    """Makes what a wheel holds besides the files of the repository."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, and pack the data; a wheel that only points to the repository has its modules compiled there."""
        root = Path(self.root)
        sys.path.insert(0, str(root / "tools"))
        from build_native import build, pack  # noqa: PLC0415 - stands in the repository, not beside hatchling

        if version == "editable":
            build()
            pack()
            return
        self._folder = TemporaryDirectory()
        self._compiled = TemporaryDirectory()
        for path in build(Path(self._compiled.name)):
            build_data["force_include"][str(path)] = f"newsclean/native/{path.name}"
            build_data["pure_python"] = False
            build_data["infer_tag"] = True
        pack(self._folder.name)
        build_data["force_include"][self._folder.name] = "newsclean/packed_data"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002
        """Remove what is in the wheel by now."""
        if version != "editable":
            self._folder.cleanup()
            self._compiled.cleanup()
