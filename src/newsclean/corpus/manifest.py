"""The account of a run that goes into a directory: what was done, and, after a kill, how far it got.

It stands beside the directory, not in it: whatever reads a directory as a whole would take it for data.
While a run lasts, a journal gains a line for every file that is finished, after the file has its name. The manifest
is written at the end, from the same entries. A run that is resumed reads both and does nothing twice; a file that was
not finished is done again as a whole.
"""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import suppress

from newsclean._version import __version__
from newsclean.corpus.atomic import AtomicFile
from newsclean.corpus.batch import Counts
from newsclean.corpus.digest import digest_of, files_of
from newsclean.corpus.shards import shards_of
from newsclean.corpus.tally import Tally
from newsclean.corpus.utf8 import encode_json
from newsclean.errors import OutputError
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

    from newsclean.corpus.inputs import Source
    from newsclean.corpus.job import Job
    from newsclean.corpus.shards import Shard

SUFFIX = ".newsclean-run.json"
"""Follows the name of the directory in that of its manifest; an ``l`` more makes it that of the journal."""

_TEMPORARY = ".newsclean-"


class RunLog:
    """Writes the manifest of a directory.

    Args:
        folder: the directory that the output goes to.
        resume: go on where an earlier run was ended; otherwise begin anew.

    Raises:
        OutputError: the directory cannot be written.
    """

    def __init__(self, folder: str, *, resume: bool) -> None:
        self._folder = folder
        self._path, self._journal = paths_of(folder)
        self._known: dict[str, Shard] = {}
        self._shards: dict[str, Shard] = {}
        self._configs: dict[str, Any] = {}
        self._digests: dict[str, str] = {}
        self._resumed = 0
        try:
            os.makedirs(folder, exist_ok=True)
            if resume:
                self._known = {shard["source"]: shard for shard in shards_of(self._path, self._journal)}
                _sweep(folder)
            self._stream = open(self._journal, "ab" if resume else "wb")  # noqa: SIM115 - closed by `close`
            self._stream.write(b"\n")  # what a kill cut short ends here
        except OSError as error:
            raise OutputError(f"cannot write {folder}: {error.strerror}") from error

    def is_done(self, source: Source, job: Job, output: str) -> bool:
        """Tell whether an earlier run finished an input: same file, same configuration, output untouched."""
        shard = self._known.get(source.path)
        if shard is None or shard["job"] != self._name_of(job) or shard["input"] != _stamp(source.path):
            return False
        if shard["output"] != os.path.relpath(output, self._folder) or shard["size"] != _size(output):
            return False
        self._shards[source.path] = shard
        self._resumed += 1
        return True

    def add(self, source: Source, job: Job, output: str, counts: Counts, tally: Tally | None) -> None:
        """Note that an input is finished.

        Raises:
            OutputError: the journal cannot be written.
        """
        shard = {
            "source": source.path,
            "input": _stamp(source.path),
            "job": self._name_of(job),
            "output": os.path.relpath(output, self._folder),
            "size": _size(output),
            "counts": counts._asdict(),
            "statistics": tally.plain() if tally else {},
        }
        self._shards[source.path] = shard
        try:
            self._stream.write(encode_json(json.dumps(shard) + "\n"))
            self._stream.flush()
        except OSError as error:
            raise OutputError(f"cannot write {self._journal}: {error.strerror}") from error

    def finished(self) -> list[str]:
        """Return the names of the inputs that are finished."""
        return list(self._shards)

    def totals(self) -> tuple[Counts, Tally]:
        """Return the sums over all inputs that are finished."""
        counts, tally = Counts(), Tally()
        for shard in self._shards.values():
            counts = counts.plus(Counts(**shard["counts"]))
            tally.merge(Tally(shard["statistics"]))
        return counts, tally

    def close(self, *, is_complete: bool) -> None:
        """Write the manifest if the run came to its end; otherwise leave the journal for `--resume`."""
        self._stream.close()
        if not is_complete:
            return
        counts, tally = self.totals()
        manifest = {
            "newsclean": __version__,
            "configurations": self._configs,
            "inputs": len(self._shards),
            "resumed": self._resumed,
            "counts": counts._asdict(),
            "statistics": tally.plain(),
            "shards": list(self._shards.values()),
        }
        with AtomicFile(self._path) as file:
            file.stream.write(encode_json(json.dumps(manifest, indent=1, ensure_ascii=False) + "\n"))
        with suppress(OSError):
            os.unlink(self._journal)

    def _name_of(self, job: Job) -> str:
        """Return a name for what a job does: equal jobs of equal versions have the same.

        A rule pack and a site profile are what is in them, whatever the file is called.
        """
        values: dict[str, Any] = {"version": __version__} | {
            name: repr(value) for name, value in job._asdict().items() if name != "cleaner"
        }
        config = job.cleaner.config
        values["config"] = {name: repr(value) for name, value in config._asdict().items()}
        files = {path: self._digest(path) for path in files_of(config)}
        if files:
            values["files"] = files
        name = hashlib.sha256(json.dumps(values, sort_keys=True).encode()).hexdigest()[:16]
        self._configs.setdefault(name, values)
        return name

    def _digest(self, path: str) -> str:
        """Return the digest of a file that a configuration names, which is read once a run."""
        if path not in self._digests:
            self._digests[path] = digest_of(path)
        return self._digests[path]


def paths_of(folder: str) -> tuple[str, str]:
    """Return where the manifest and the journal of a directory are."""
    path = os.path.abspath(folder) + SUFFIX
    return path, f"{path}l"


def _stamp(path: str) -> list[int]:
    """Return what changes when a file does."""
    with suppress(OSError):
        status = os.stat(path)
        return [status.st_size, status.st_mtime_ns]
    return []


def _size(path: str) -> int | None:
    """Return the size of a file; None if there is none, as when nothing in it could be cleaned."""
    with suppress(OSError):
        return os.stat(path).st_size
    return None


def _sweep(folder: str) -> None:
    """Remove what a killed run has left half written."""
    for place, _, files in os.walk(folder):
        for name in files:
            if name.startswith(_TEMPORARY) and name.endswith(".tmp") and not _is_alive(name.split("-")[1]):
                with suppress(OSError):
                    os.unlink(os.path.join(place, name))


def _is_alive(process: str) -> bool:
    try:
        os.kill(int(process), 0)
    except ProcessLookupError:
        return False
    except (OSError, ValueError):
        return True
    return True
