"""A checkout that has moved on since its twins were compiled says so, and plain Python does the work."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import newsclean
from newsclean.native import PLAIN, twin

PACKAGE = Path(newsclean.__file__).parent
NATIVE = PACKAGE / "native"
TOLD = "-W", "default::ImportWarning"
SCRIPT = "import newsclean; print(newsclean.clean('He left. .').text)"

pytestmark = pytest.mark.skipif(
    twin("editing") is None or not (NATIVE / "editing.pyx").exists(), reason="no twins beside their sources"
)


@pytest.fixture
def checkout(tmp_path):
    """Return a folder with the package, whose twins are its own."""
    package = tmp_path / "newsclean"
    package.mkdir()
    for entry in PACKAGE.iterdir():
        if entry != NATIVE:
            (package / entry.name).symlink_to(entry, target_is_directory=entry.is_dir())
    shutil.copytree(NATIVE, package / "native")
    return tmp_path


def run(checkout, *options, **more):
    environment = {name: value for name, value in os.environ.items() if name != PLAIN}
    command = [sys.executable, *options, "-c", SCRIPT]
    return subprocess.run(
        command,
        capture_output=True,
        text=True,
        check=True,
        env={**environment, "PYTHONPATH": str(checkout), **more},
    )


def age(checkout, seconds):
    """Make the twins so much newer than all sources."""
    native, at = checkout / "newsclean/native", 1_000_000_000
    for path in native.iterdir():
        made = path.suffix in {".so", ".pyd"}
        os.utime(path, (at + seconds * made,) * 2)


@pytest.mark.parametrize("seconds", [0, 60])
def test_nothing_is_said_of_twins_as_new_as_their_sources(checkout, seconds):
    age(checkout, seconds)
    done = run(checkout, *TOLD)
    assert (done.stdout, done.stderr) == ("He left.\n", "")


def test_old_twins_are_told_of_once(checkout):
    age(checkout, -60)
    done = run(checkout, *TOLD)
    assert done.stdout == "He left.\n"
    assert done.stderr.count("tools/build_native.py") == 1


def test_nothing_is_said_to_those_who_only_clean(checkout):
    age(checkout, -60)
    assert run(checkout).stderr == ""


def test_nothing_is_said_where_plain_python_was_asked_for(checkout):
    age(checkout, -60)
    assert run(checkout, *TOLD, **{PLAIN: "1"}).stderr == ""
