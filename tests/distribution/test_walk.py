"""The README's ten minutes, walked in a fresh environment: what it says there is done, to the letter."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BLOCK = re.compile(r"^```(?P<language>\w+)\n(?P<code>.*?)^```$", re.DOTALL | re.MULTILINE)
FILE = re.compile(r"`([\w.-]+\.(?:toml|yaml))`")
READING = "Reading Time:3 minutes"


def steps():
    """Yield the language and the code of each block of the section, and the file that the text before it names."""
    (section,) = re.findall(
        r"^## In ten minutes$(.*?)^## ", (ROOT / "README.md").read_text("utf-8"), re.DOTALL | re.MULTILINE
    )
    end = 0
    for block in BLOCK.finditer(section):
        named = FILE.search(section, end, block.start())
        end = block.end()
        yield block["language"], block["code"], named and named[1]


@pytest.fixture
def project(tmp_path_factory):
    """Return a git repository of this project as the working tree has it, and its commit."""
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    listed = subprocess.run(
        ["git", "-C", ROOT, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    if listed.returncode:
        pytest.skip("this is not a git checkout")
    folder = tmp_path_factory.mktemp("project")
    for name in filter(None, listed.stdout.split("\0")):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, folder / name)
    return folder


def test_the_ten_minutes(shell, project, tmp_path):
    shell(f"cd {project} && git init -q && git add -A && git commit -q -m All")
    commit = shell(f"git -C {project} rev-parse HEAD").strip()
    shutil.copytree(ROOT / "fixtures", tmp_path / "fixtures")
    raw = (ROOT / "fixtures" / "raw" / "scmp.txt").read_text("utf-8")
    clean = (ROOT / "fixtures" / "expected" / "scmp.txt").read_text("utf-8")
    done = []
    for language, code, file in steps():
        if language == "sh":
            done += [(line, shell(line)) for line in code.splitlines() if line.strip()]
        else:
            here = re.sub(r"repo: \S+", f"repo: {project}", re.sub(r"rev: \S+", f"rev: {commit}", code))
            (tmp_path / file).write_text(here, "utf-8")
    said = {line.partition("#")[0].strip(): output for line, output in done}
    assert (tmp_path / "clean.txt").read_text("utf-8") == clean
    assert f"{READING}  <en/reading-time>" in said["newsclean explain raw.txt"]
    assert said["newsclean undo --ledger edits.json raw.txt"] == raw
    assert READING not in clean
    assert READING in said["newsclean raw.txt"]
    assert (tmp_path / "review.html").stat().st_size > 10_000
    assert "pre-commit installed" in said["git init -q && pre-commit install"]
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "new.txt").write_text(raw, "utf-8")
    shell("git add news")
    shell("git commit -q -m First", code=1)
    assert READING in (tmp_path / "news" / "new.txt").read_text("utf-8"), "the hook heeds newsclean.toml"
    assert "Advertisement" not in (tmp_path / "news" / "new.txt").read_text("utf-8")
    shell("git add news && git commit -q -m Second")
