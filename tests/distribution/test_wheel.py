"""The wheel holds what it needs and nothing else, and cleans a sample where it is installed."""

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from newsclean import __version__

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "newsclean"
LICENCES = {"LICENSE", "NOTICE"}
COMPILED = {".so", ".pyd"}
SOURCES = {".pyx", ".pxd"}  # of those


@pytest.fixture(scope="module")
def names(wheel):
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def test_the_wheel_holds_the_package_its_packed_data_and_the_licences(names):
    package = {
        f"newsclean/{path.relative_to(PACKAGE).as_posix()}"
        for path in PACKAGE.rglob("*")
        if path.is_file()
        and not {"__pycache__", "packed_data"} & {*path.parts}
        and path.suffix not in COMPILED | SOURCES
    }
    about = f"newsclean-{__version__}.dist-info"
    described = {f"{about}/{name}" for name in ("METADATA", "RECORD", "WHEEL", "entry_points.txt")}
    licences = {f"{about}/licenses/{name}" for name in LICENCES}
    packed = {name for name in names if name.startswith("newsclean/packed_data/")}
    compiled = {name for name in names if Path(name).suffix in COMPILED}
    assert names - packed - compiled == package | described | licences
    assert {name.partition(".")[0] for name in compiled} <= {
        f"newsclean/native/{path.stem}" for path in (PACKAGE / "native").glob("*.pyx")
    }
    kinds = {Path(name).stem.partition("_")[0] for name in packed} - {""}
    assert kinds == {"rules", "dates", "grammar", "profile", "stop", "patterns", "months", "weekdays"}


@pytest.mark.parametrize(
    "name",
    [
        "labels/model/lines.bin",
        "labels/stamps/places.txt",
        "rules/packs/en.toml",
        "language/profiles/de.toml",
        "dates/words/calendars/uk.json",
        "dates/words/calendars/NOTICE.txt",
        "report/assets/page.html",
        "py.typed",
    ],
)
def test_what_is_read_at_run_time_is_there(names, name):
    assert f"newsclean/{name}" in names


def test_nothing_of_the_repository_is_in_the_wheel(names):
    assert {name.partition("/")[0] for name in names} == {"newsclean", f"newsclean-{__version__}.dist-info"}


def test_the_sdist_builds_the_wheel_and_holds_its_tests(built):
    (path,) = built.glob("*.tar.gz")
    with tarfile.open(path) as archive:
        top = {member.name.split("/")[1] for member in archive.getmembers()}
    assert {"src", "tests", "tools", "hatch_build.py", "pyproject.toml", "README.md"} | LICENCES <= top
    assert not {".venv", "build", "dist", ".git"} & top


def test_a_sample_is_cleaned(shell, tmp_path):
    for path in (ROOT / "fixtures" / "raw").glob("*.txt"):
        expected = (ROOT / "fixtures" / "expected" / path.name).read_text("utf-8")
        assert shell(f"newsclean '{path}'") == expected
        assert shell(f"newsclean < '{path}'") == expected
    assert shell("newsclean --version") == f"newsclean {__version__}\n"
    assert shell("python -m newsclean --version") == f"newsclean {__version__}\n"


def test_nothing_else_is_installed_that_was_not_asked_for(installed):
    assert installed[1] <= {
        "newsclean", "ftfy", "wcwidth", "langdetect", "six", "regex", "pip", "setuptools",
    }  # fmt: skip


def test_the_packed_data_is_what_a_run_reads(shell):
    code = "import sys, newsclean; newsclean.clean('One line.\\n' * 12); sys.exit('tomllib' in sys.modules)"
    shell(f'python -c "{code}"')


def test_without_a_compiler_there_is_a_wheel_of_plain_python(built, tmp_path):
    (sdist,) = built.glob("*.tar.gz")
    pip = [sys.executable, "-m", "pip"]
    made = subprocess.run(
        [*pip, "wheel", "-v", "--no-deps", "--no-cache-dir", "-w", tmp_path, sdist],
        env=os.environ | {"CC": "/bin/false"}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert "newsclean: not compiled, plain Python does the work" in made.stdout + made.stderr
    (wheel,) = tmp_path.glob("*.whl")
    assert wheel.name.endswith("-py3-none-any.whl")
    subprocess.run([*pip, "install", "-q", "--no-deps", "--target", tmp_path / "plain", wheel], check=True)
    assert [path for path in tmp_path.rglob("*") if path.suffix in COMPILED] == []
    cleaned = subprocess.run(
        [sys.executable, "-m", "newsclean", ROOT / "fixtures" / "raw" / "scmp.txt"],
        env=os.environ | {"PYTHONPATH": str(tmp_path / "plain")}, capture_output=True, check=True, cwd=tmp_path,
    )  # fmt: skip
    assert cleaned.stdout == (ROOT / "fixtures" / "expected" / "scmp.txt").read_bytes()
