"""The distributions of this checkout, and a fresh environment in which the wheel is installed."""

import importlib.util
import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """Return the folder with the sdist of this checkout, and the wheel that was built from that sdist."""
    if importlib.util.find_spec("build") is None:
        pytest.skip("build is not installed: pip install --group packaging")
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run([sys.executable, "-m", "build", "-o", folder, ROOT], check=True, capture_output=True)
    return folder


@pytest.fixture(scope="session")
def wheel(built):
    (path,) = built.glob("*.whl")
    return path


@pytest.fixture(scope="session")
def installed(wheel, tmp_path_factory):
    """Return an environment that holds the wheel and what it needs: the folder of its programs, and its packages."""
    folder = tmp_path_factory.mktemp("fresh") / "venv"
    venv.create(folder, with_pip=True)
    subprocess.run([folder / "bin" / "python", "-m", "pip", "install", "-q", wheel], check=True)
    listed = subprocess.run(
        [folder / "bin" / "python", "-m", "pip", "list", "--format", "freeze"],
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    return folder / "bin", {line.partition("==")[0].lower() for line in listed.stdout.split()}


@pytest.fixture
def shell(installed, tmp_path):
    """Run a shell command in a folder of its own, with the programs of the fresh environment."""
    outside = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PYTHON"))}
    environment = outside | {
        "PATH": f"{installed[0]}{os.pathsep}{os.environ['PATH']}",
        "PRE_COMMIT_HOME": str(tmp_path / ".cache"),
        "PRE_COMMIT_COLOR": "never",
    }
    environment |= dict.fromkeys(("GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME"), "Somebody")
    environment |= dict.fromkeys(("GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL"), "somebody@example.com")

    def shell(command, code=0):
        done = subprocess.run(
            ["bash", "-c", command],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == code, f"{command}\n{done.stdout}\n{done.stderr}"
        return done.stdout

    return shell
