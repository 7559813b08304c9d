"""What every verb does about its inputs: none is overwritten, each has its configuration, and exclusion is said."""

import json
import os
import subprocess

import pytest

from cli.conftest import DIRTY

PAGE = {
    "text": "Home page\nA story of the day.\n",
    "body": "Home page\nA story.\n",
    "url": "http://a.example/1",
}


@pytest.fixture
def folder(tmp_path):
    """A folder with a text and some pages."""
    (tmp_path / "a.txt").write_bytes(DIRTY)
    (tmp_path / "b.jsonl").write_text(f"{json.dumps(PAGE)}\n" * 3, "utf-8")
    return tmp_path


OVERWRITING = [
    (["report", "a.txt", "-o", "a.txt"], "a.txt"),
    (["report", "b.jsonl", "a.txt", "-o", "./a.txt"], "./a.txt"),
    (["report", ".", "-o", "link"], "link"),
    (["report", "c.txt", "a.txt", "-o", "c.txt"], "c.txt"),
    (["learn", "b.jsonl", "-o", "b.jsonl"], "b.jsonl"),
    (["learn", ".", "-o", "b.jsonl"], "b.jsonl"),
    (["learn", "b.jsonl", "-o", "hard"], "hard"),
]


@pytest.mark.parametrize(("arguments", "name"), OVERWRITING)
def test_no_verb_overwrites_its_inputs(run, folder, arguments, name):
    (folder / "newsclean.toml").write_text('exclude = ["c.txt"]')
    (folder / "c.txt").write_bytes(DIRTY)
    (folder / "link").symlink_to("a.txt")
    (folder / "hard").hardlink_to(folder / "b.jsonl")
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    done = run(*arguments)
    assert (done.code, done.out) == (2, b"")
    assert done.err.endswith(f"newsclean: config: -o {name} is one of the inputs\n")
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


@pytest.mark.parametrize(
    ("arguments", "begins"),
    [
        (["report", "a.txt", "-o"], b"<!"),
        (["learn", "b.jsonl", "-o"], b'{"format": "newsclean site profile"'),
        (["a.txt", "-o", "out.txt", "--statistics"], b"{\n"),
    ],
)
def test_a_pipe_is_written_into(process, folder, arguments, begins):
    os.mkfifo(folder / "pipe")
    with subprocess.Popen(["cat", str(folder / "pipe")], stdout=subprocess.PIPE) as reader:
        try:
            done = process(*arguments, "pipe")
            assert done.code == 0, done.err
            out, _ = reader.communicate(timeout=30)
        finally:
            reader.kill()
    assert out.startswith(begins)
    assert (folder / "pipe").is_fifo()


def test_a_link_of_a_profile_stays(run, folder):
    (folder / "link").symlink_to("sites.profile")
    assert run("learn", "b.jsonl", "-o", "link").code == 0
    assert (folder / "link").is_symlink()
    assert (folder / "sites.profile").exists()


@pytest.mark.parametrize(
    "arguments", [["explain"], ["report", "-o", "out.html"], ["learn", "-o", "out.profile"], []]
)
def test_an_input_that_is_set_aside_is_said(run, folder, arguments):
    (folder / "newsclean.toml").write_text('exclude = ["sub"]')
    (folder / "sub").mkdir()
    (folder / "sub/b.jsonl").write_bytes((folder / "b.jsonl").read_bytes())
    done = run(*arguments, "b.jsonl", "sub/b.jsonl")
    assert done.code == 0
    assert done.err.startswith("sub/b.jsonl: excluded: the configuration sets it aside\n")
    assert "out.profile: 0 repeated lines of 0 sites; 3 pages read\n" in done.err or "learn" not in arguments


def test_learn_reads_the_configuration(run, folder):
    (folder / "newsclean.toml").write_text(
        'field = "body"\nformat = "jsonl"\nexclude = ["c"]\nsite_profile = "p"\n'
    )
    for n in range(3):
        page = {"body": f"Home page\n{'Story of letters ' + 'abc'[n]}", "url": f"http://a.example/{n}"}
        (folder / f"{n}.pages").write_text(json.dumps(page) + "\n", "utf-8")
    (folder / "c").write_text("no page", "utf-8")
    done = run("learn", "0.pages", "1.pages", "2.pages", "c", "-o", "p", "--min-pages", "3")
    assert (done.code, done.err) == (
        0,
        "c: excluded: the configuration sets it aside\np: 1 repeated line of 1 site; 3 pages read\n",
    )
    assert '"line": "Home page"' in (folder / "p").read_text("utf-8")
    done = run("learn", "--field", "text", "0.pages", "-o", "q")
    assert done.code == 2
    assert "there is no field 'text'" in done.err
