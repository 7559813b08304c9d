"""A repository of this project as the working tree has it, and projects whose hooks come from there."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent


def _missing():
    """Return why these tests cannot run here, or None."""
    if shutil.which("git") is None:
        return "git is not installed"
    if subprocess.run(
        [sys.executable, "-m", "pre_commit", "--version"], capture_output=True, check=False
    ).returncode:
        return "pre-commit is not installed: pip install --group hooks"
    if subprocess.run(["git", "-C", ROOT, "rev-parse"], capture_output=True, check=False).returncode:
        return "this is not a git checkout"
    return None


@pytest.fixture(scope="session", autouse=True)
def _needs():
    if reason := _missing():
        pytest.skip(reason)


class Repository:
    """A git repository, and pre-commit in it."""

    def __init__(self, path, cache):
        self.path = path
        identity = dict.fromkeys(("GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME"), "Somebody")
        identity |= dict.fromkeys(("GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL"), "somebody@example.com")
        # a hook that runs these tests has git point elsewhere
        outside = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        self.environment = outside | identity | {"PRE_COMMIT_HOME": str(cache), "PRE_COMMIT_COLOR": "never"}
        path.mkdir(parents=True, exist_ok=True)
        self.git("init", "-q")

    def git(self, *arguments):
        """Run git."""
        done = subprocess.run(
            ["git", "-C", self.path, *arguments],
            env=self.environment,
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout.strip()

    def commit(self):
        """Commit everything, without hooks; return the commit."""
        self.git("add", "-A", "-f")
        self.git("commit", "-q", "--no-verify", "--allow-empty", "-m", "All of it")
        return self.git("rev-parse", "HEAD")

    def write(self, files):
        """Write files and let git know them."""
        for name, data in files.items():
            (self.path / name).parent.mkdir(parents=True, exist_ok=True)
            (self.path / name).write_bytes(data)
        self.git("add", "-A")

    def install(self):
        """Have git run the hooks before each commit."""
        subprocess.run(
            [sys.executable, "-m", "pre_commit", "install"],
            cwd=self.path, env=self.environment, capture_output=True, check=True,
        )  # fmt: skip

    def run(self, *arguments):
        """Run pre-commit over all files; return its exit code and what it said."""
        done = subprocess.run(
            [sys.executable, "-m", "pre_commit", "run", "--all-files", "--verbose", *arguments],
            cwd=self.path, env=self.environment, capture_output=True, check=False,
        )  # fmt: skip
        return done.returncode, (done.stdout + done.stderr).decode()


@pytest.fixture(scope="session")
def cache(tmp_path_factory):
    """Where pre-commit keeps what it installs, for all these tests."""
    return tmp_path_factory.mktemp("pre-commit")


@pytest.fixture(scope="session")
def source(tmp_path_factory, cache):
    """This project as a repository of hooks, with what is not committed yet."""
    listed = subprocess.run(
        ["git", "-C", ROOT, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        capture_output=True, check=True,
    )  # fmt: skip
    path = tmp_path_factory.mktemp("source")
    for name in listed.stdout.decode().split("\0"):
        if name and (ROOT / name).is_file():
            (path / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, path / name)
    repository = Repository(path, cache)
    return path, repository.commit()


@pytest.fixture
def project(tmp_path, cache, source):
    """Make a repository with hooks of this project: ``project(hooks)``, where each hook is a mapping."""
    import json

    def project(*hooks):
        path, commit = source
        repository = Repository(tmp_path / "project", cache)
        configuration = {"repos": [{"repo": str(path), "rev": commit, "hooks": hooks}]}
        repository.write({".pre-commit-config.yaml": json.dumps(configuration).encode()})  # JSON is YAML
        return repository

    return project
