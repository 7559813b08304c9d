"""The hooks, run by the real pre-commit in a real repository that installs this project from its path."""

from subprocess import CalledProcessError

import pytest

DIRTY = b"Seoul expanded the programs. .\r\nThe talks , he said, go on.\r\n"
CLEAN = b"Seoul expanded the programs.\r\nThe talks, he said, go on.\r\n"
RECORD = b'{"id": 1.0, "text": "Gone. ."}\nnot a record\n'
RECORD_CLEAN = b'{"id": 1.0, "text": "Gone."}\nnot a record\n'


def test_the_first_run_repairs_and_fails_the_second_passes(project):
    repository = project({"id": "newsclean"})
    repository.write(
        {"news/a.txt": DIRTY, "b.jsonl": RECORD[:31], "c.md": DIRTY, "requirements-dev.txt": DIRTY}
    )
    code, said = repository.run()
    assert code == 1, said
    assert "files were modified by this hook" in said
    assert "cleaned: news/a.txt" in said
    assert (repository.path / "news/a.txt").read_bytes() == CLEAN
    assert (repository.path / "b.jsonl").read_bytes() == RECORD_CLEAN[:29]
    assert (repository.path / "c.md").read_bytes() == DIRTY
    assert (repository.path / "requirements-dev.txt").read_bytes() == DIRTY
    repository.git("add", "-A")
    code, said = repository.run()
    assert code == 0, said


def test_a_commit_is_stopped_until_all_is_clean(project):
    repository = project({"id": "newsclean"})
    repository.install()
    repository.write({"a.txt": DIRTY})
    with pytest.raises(CalledProcessError):
        repository.git("commit", "-m", "Dirty")
    repository.git("add", "-A")
    repository.git("commit", "-m", "Clean")
    assert repository.git("show", "--format=", "--name-only", "HEAD").split() == [
        ".pre-commit-config.yaml",
        "a.txt",
    ]
    assert (repository.path / "a.txt").read_bytes() == CLEAN


def test_a_record_that_cannot_be_read_fails_the_run_and_stays(project):
    repository = project({"id": "newsclean"})
    repository.write({"b.jsonl": RECORD})
    for _ in range(2):
        code, said = repository.run()
        assert code == 1
        assert "b.jsonl:2: not-json: expecting value at character 1" in said
    assert (repository.path / "b.jsonl").read_bytes() == RECORD_CLEAN


def test_the_check_shows_the_diff_and_changes_nothing(project):
    repository = project({"id": "newsclean-check"})
    repository.write({"a.txt": DIRTY, "clean.txt": CLEAN})
    code, said = repository.run()
    assert code == 1
    assert "-Seoul expanded the programs. ." in said
    assert "+Seoul expanded the programs." in said
    assert "would change: a.txt" in said
    assert "clean.txt" not in said
    assert (repository.path / "a.txt").read_bytes() == DIRTY
    repository.write({"a.txt": CLEAN})
    assert repository.run()[0] == 0


def test_excludes_are_honoured_though_the_files_are_named(project):
    repository = project({"id": "newsclean", "exclude": "^by-hook/"})
    repository.write(
        {
            "pyproject.toml": b'[tool.newsclean]\nexclude = ["raw", "*.keep.txt", "x/**/y.txt"]\n',
            "raw/a.txt": DIRTY,
            "deep/raw/b.txt": DIRTY,
            "c.keep.txt": DIRTY,
            "x/1/2/y.txt": DIRTY,
            "by-hook/d.txt": DIRTY,
            "e.txt": DIRTY,
        }
    )
    assert repository.run()[0] == 1
    changed = [path.name for path in repository.path.rglob("*.txt") if path.read_bytes() == CLEAN]
    assert changed == ["e.txt"]


def test_the_preset_is_an_argument(project):
    repository = project({"id": "newsclean", "args": ["--preset", "minimal", "--dates", "off"]})
    text = b"By Kim Deok-hyun\nHe left on Nov. 15, 2019, the ministry in Seoul said on the record.\n"
    repository.write({"a.txt": text})
    assert repository.run()[0] == 0
    assert (repository.path / "a.txt").read_bytes() == text


def test_markdown_is_opt_in_and_keeps_its_markup(project):
    repository = project(
        {"id": "newsclean", "args": ["--format", "markdown", "--preset", "minimal"], "files": r"\.md$"}
    )
    text = b"---\ntitle: a , b\n---\n\nSeoul said , [so , it](http://a.com).\n\n```\na , b\n```\n\n| a , b |\n|---|\n"
    repository.write({"a.md": text, "a.txt": DIRTY})
    assert repository.run()[0] == 1
    assert (repository.path / "a.md").read_bytes() == text.replace(b"said ,", b"said,")
    assert (repository.path / "a.txt").read_bytes() == DIRTY


def test_five_hundred_files_in_one_call(project):
    repository = project({"id": "newsclean", "require_serial": True})
    names = [f"news/{number:03}.txt" for number in range(500)]
    repository.write(dict.fromkeys(names, DIRTY))
    code, said = repository.run()
    assert code == 1
    assert said.count("cleaned: ") == 500
    assert all((repository.path / name).read_bytes() == CLEAN for name in names)
    repository.git("add", "-A")
    assert repository.run()[0] == 0
