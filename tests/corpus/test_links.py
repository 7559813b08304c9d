"""In-place repair follows a symbolic link only where it may."""

import pytest

from newsclean.corpus.files import resolve
from newsclean.corpus.inputs import Source
from newsclean.errors import InputError, SymlinkError

CASES = [
    # the link, what it points to, the directory that was asked for, the working directory, may it be written
    ("tree/link.txt", "tree/file.txt", "tree", ".", True),
    ("tree/link.txt", "tree/sub/file.txt", "tree", ".", True),
    ("tree/link.txt", "outside.txt", "tree", ".", False),
    ("tree/link.txt", "treehouse/file.txt", "tree", ".", False),
    (
        "tree/link.txt",
        "outside.txt",
        None,
        ".",
        True,
    ),  # named itself, and the target is below the working directory
    ("tree/link.txt", "outside.txt", None, "tree", False),
    ("tree/link.txt", "tree/file.txt", None, "other", True),
    ("tree/link.txt", "outside.txt", None, "other", False),
    (
        "tree/linked/file.txt",
        "outside.txt",
        None,
        "other",
        True,
    ),  # no link itself, though its directory is one
]


@pytest.mark.parametrize(("link", "target", "tree", "folder", "may"), CASES)
def test_links(tmp_path, monkeypatch, link, target, tree, folder, may):
    for name in ("tree/sub", "treehouse", "other", "elsewhere"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / target).touch()
    if "linked" in link:
        (tmp_path / "elsewhere/file.txt").touch()
        (tmp_path / "tree/linked").symlink_to(tmp_path / "elsewhere")
        target = "elsewhere/file.txt"
    else:
        (tmp_path / link).symlink_to(tmp_path / target)
    monkeypatch.chdir(tmp_path / folder)
    source = Source(str(tmp_path / link), None if tree is None else str(tmp_path / tree))
    if may:
        assert resolve(source) == str(tmp_path / target)
    else:
        with pytest.raises(SymlinkError):
            resolve(source)


def test_a_link_is_written_through(tmp_path, monkeypatch):
    from newsclean.cli import main

    monkeypatch.chdir(tmp_path)
    (tmp_path / "file.txt").write_bytes(b"Left. .\n")
    (tmp_path / "link.txt").symlink_to("file.txt")
    assert main(["-wq", "link.txt"]) == 0
    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "file.txt").read_bytes() == b"Left.\n"


def test_a_device_is_refused():
    with pytest.raises(InputError, match="not a regular file"):
        resolve(Source("/dev/null"))


def test_standard_input_is_refused():
    with pytest.raises(InputError, match="standard input"):
        resolve(Source("-"))
