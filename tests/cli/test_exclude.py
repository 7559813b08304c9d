"""Files that a configuration sets aside."""

import pytest

from cli.conftest import CLEAN, DIRTY
from newsclean.exclude import is_excluded, regex_of

CASES = [
    ("a.txt", "a.txt", True),
    ("a.txt", "x/a.txt", True),
    ("a.txt", "ba.txt", False),
    ("*.txt", "x/y/a.txt", True),
    ("raw", "raw/a.txt", True),
    ("raw/", "x/raw/a.txt", True),
    ("raw", "rawer/a.txt", False),
    ("/raw", "raw/a.txt", True),
    ("x/raw", "x/raw/deep/a.txt", True),
    ("x/raw", "y/x/raw/a.txt", False),
    ("./x/*", "x/a.txt", True),
    ("x/*.txt", "x/y/a.txt", False),
    ("x/**/a.txt", "x/a.txt", True),
    ("x/**/a.txt", "x/1/2/a.txt", True),
    ("**/a.txt", "a.txt", True),
    ("x/**", "x/1/a.txt", True),
    ("a?.txt", "ab.txt", True),
    ("a?.txt", "a/.txt", False),
    ("a+(b).txt", "a+(b).txt", True),
    ("../b/*", "../b/a.txt", True),
]


@pytest.mark.parametrize(("pattern", "path", "fits"), CASES)
def test_patterns(tmp_path, pattern, path, fits):
    assert is_excluded(str(tmp_path / path), (pattern,), str(tmp_path)) is fits


def test_a_pattern_is_compiled_once():
    assert regex_of("a*") is regex_of("a*")


@pytest.mark.parametrize("arguments", [["-w"], ["--check"], ["--diff"], ["-o", "out"]])
def test_a_named_file_is_left_alone(run, tmp_path, arguments):
    (tmp_path / "newsclean.toml").write_text('exclude = ["raw"]')
    (tmp_path / "raw").mkdir()
    (tmp_path / "raw/a.txt").write_bytes(DIRTY)
    (tmp_path / "b.txt").write_bytes(CLEAN)
    assert run(*arguments, "raw/a.txt", "b.txt").code == 0
    assert run(*arguments, "raw", "b.txt").code == 0
    assert (tmp_path / "raw/a.txt").read_bytes() == DIRTY


def test_a_text_that_is_missing_from_the_output_is_news(run, tmp_path):
    (tmp_path / "newsclean.toml").write_text('exclude = ["a.txt"]')
    (tmp_path / "a.txt").write_bytes(DIRTY)
    done = run("a.txt")
    assert (done.code, done.out, done.err) == (0, b"", "a.txt: excluded: the configuration sets it aside\n")
    assert run("-q", "a.txt").err == ""
