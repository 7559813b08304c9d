"""The verbs rules, config, report and learn; the help of every verb."""

import json
import os
import tomllib

import pytest

from newsclean import clean
from newsclean.cli import VERBS

PACK = """
language = "en"
[[rule]]
id = "voting"
kind = "literal"
role = "feedback"
phrases = ["Was this story good?"]
examples = ["Was this story good?"]
counter_examples = ["Was this story good? Nobody knows, the minister said."]
"""


@pytest.mark.parametrize("verb", VERBS)
def test_help_fits_one_screen_and_has_examples(run, verb):
    done = run(verb, "--help")
    lines = done.out.decode().splitlines()
    assert (done.code, done.err) == (0, "")
    assert len(lines) <= 24
    assert max(map(len, lines)) <= 80
    assert any(line.startswith("examples:") for line in lines)
    assert lines[0].startswith("usage: newsclean ")


class TestRules:
    def test_list(self, run):
        lines = run("rules", "list", "en").out.decode().splitlines()
        assert "en/comment-form                      literal  boilerplate/comment    certain" in lines
        assert all(line.startswith("en/") for line in lines)
        everything = run("rules", "list").out.decode().splitlines()
        assert set(lines) < set(everything)

    def test_list_of_a_file(self, run, tmp_path):
        (tmp_path / "mine.toml").write_text(PACK)
        assert run("rules", "list", "mine.toml").out.startswith(b"mine/voting ")

    def test_show(self, run, tmp_path):
        shown = run("rules", "show", "en/comment-form").out.decode()
        assert shown.startswith("en/comment-form\n  role: boilerplate/comment\n  kind: literal\n")
        assert "    leave a comment\n" in shown
        (tmp_path / "mine.toml").write_text(PACK)
        assert b"Was this story good?" in run("rules", "show", "mine/voting", "--pack", "mine.toml").out

    def test_every_rule_that_explain_names_can_be_shown(self, run):
        for line in run("rules", "list").out.decode().splitlines():
            identifier = line.split()[0]
            assert run("rules", "show", identifier).out.decode().startswith(identifier)

    def test_test(self, run, tmp_path):
        (tmp_path / "mine.toml").write_text(PACK)
        done = run("rules", "test", "mine.toml")
        assert (done.code, done.err) == (0, "")
        assert done.out == b"mine.toml: 1 rules hold on 2 examples and counter-examples\n"

    def test_a_pack_that_cannot_be_read_does_not_hide_the_others(self, run, tmp_path):
        (tmp_path / "mine.toml").write_text(PACK)
        done = run("rules", "test", "no.toml", "mine.toml")
        assert (done.code, done.out.startswith(b"mine.toml: 1 rules hold")) == (2, True)
        assert done.err == "newsclean: rule-pack: no.toml: cannot be read: No such file or directory\n"

    @pytest.mark.parametrize(
        ("old", "new", "message"),
        [
            (
                'examples = ["Was this story good?"]',
                'examples = ["Is it?"]',
                "mine.toml: mine/voting: does not know its example: 'Is it?'",
            ),
            (
                "good? Nobody knows, the minister said.",
                "good?",
                "mine.toml: mine/voting: its counter-example is known by mine/voting: 'Was this story good?'",
            ),
            (
                'kind = "literal"',
                'kind = "litral"',
                "newsclean: rule-pack: mine.toml: rule 'voting': kind is 'litral'; ",
            ),
            (
                "phrases",
                "phrase",
                "newsclean: rule-pack: mine.toml: rule 'voting': unknown key 'phrase'; known are ",
            ),
            ("[[rule]]", "[[rul]]", "newsclean: rule-pack: mine.toml: unknown key 'rul'; known are "),
            ("[[rule]]", "[[rule]", "newsclean: rule-pack: mine.toml: not valid TOML: "),
        ],
    )
    def test_test_fails(self, run, tmp_path, old, new, message):
        (tmp_path / "mine.toml").write_text(PACK.replace(old, new))
        done = run("rules", "test", "mine.toml")
        assert (done.code, done.out) == (2, b"")
        assert done.err.startswith(message)
        assert len(done.err.splitlines()) == 1

    @pytest.mark.parametrize(
        ("arguments", "message"),
        [
            ([], "usage: rules takes one of list, show, test; see newsclean rules --help"),
            (["shw"], "usage: rules takes one of list, show, test, not 'shw'; see newsclean rules --help"),
            (["show"], "usage: rules show needs the id of a rule; see newsclean rules --help"),
            (["test"], "usage: rules test needs a PACK.toml; see newsclean rules --help"),
            (
                ["show", "en/coment-form"],
                "config: there is no rule 'en/coment-form'; did you mean 'en/comment-form'?",
            ),
            (
                ["show", "en/qqq"],
                "config: there is no rule 'en/qqq'; newsclean rules list en names those that there are",
            ),
            (["show", "qq/x"], "config: there is no rule 'qq/x'; an id begins with the name of its pack: "),
            (["list", "qq"], "rule-pack: there is no pack 'qq'; a file has a suffix, and the languages are "),
            (["test", "no.toml"], "rule-pack: no.toml: cannot be read: No such file or directory"),
        ],
    )
    def test_message(self, run, arguments, message):
        done = run("rules", *arguments)
        assert (done.code, done.out) == (2, b"")
        assert done.err.startswith(f"newsclean: {message}")
        assert len(done.err.splitlines()) == 1


class TestConfig:
    def test_defaults(self, run):
        assert tomllib.loads(run("config").out.decode()) == {
            "preset": "article",
            "stages": ["encoding", "boilerplate", "repeats", "whitespace", "punctuation", "dates"],
            "keep": [],
            "drop": [],
            "dates": "explicit",
            "rules": [],
            "field": "text",
            "lean": 0.0,
        }

    def test_says_where_values_come_from(self, run, tmp_path):
        (tmp_path / "sub").mkdir()
        path = tmp_path / "pyproject.toml"
        path.write_text(
            '[tool.newsclean]\npreset = "body"\ndates = "off"\n[[tool.newsclean.spare]]\nline = "A \\"quoted\\" line"\n'
        )
        lines = run("config", "--show", "sub/x.txt", "--dates", "annotate").out.decode().splitlines()
        assert f'preset = "body"  # {path}' in lines
        assert 'dates = "annotate"  # command line' in lines
        assert 'field = "text"  # default' in lines
        assert lines[-2:] == [f"[[spare]]  # {path}", 'line = "A \\"quoted\\" line"']

    def test_what_it_prints_is_a_configuration(self, run, tmp_path):
        (tmp_path / "newsclean.toml").write_text(
            'keep = ["byline"]\nrules = ["/a.toml"]\nlanguage = "de"\n[[spare]]\nhost = "a.com"\n[[spare]]\nline = "é"\n'
        )
        first = run("config").out
        (tmp_path / "newsclean.toml").write_bytes(first)
        assert run("config").out == first

    @pytest.mark.parametrize("text", ["", "# to be written\n"])
    def test_a_file_that_says_nothing_is_named(self, run, tmp_path, text):
        defaults = run("config")
        assert defaults.err == ""
        (tmp_path / "newsclean.toml").write_text('dates = "off"\n')
        assert run("config").err == ""
        (tmp_path / "sub").mkdir()
        (tmp_path / "sub/newsclean.toml").write_text(text)
        done = run("config", "sub/a.txt")
        path = tmp_path / "sub/newsclean.toml"
        assert (done.code, done.out) == (0, defaults.out)
        assert done.err == f"{path}: empty: it says nothing, and no file further up counts\n"

    @pytest.mark.parametrize(
        ("arguments", "message"),
        [
            (["a", "b"], "usage: config takes one PATH; see newsclean config --help"),
            (["--drop", "x"], "config: there is no role 'x'; the roles are "),
        ],
    )
    def test_message(self, run, arguments, message):
        done = run("config", *arguments)
        assert (done.code, done.out) == (2, b"")
        assert done.err.startswith(f"newsclean: {message}")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["report"], "usage: report needs inputs and -o OUT.html; see newsclean report --help"),
        (["report", "a.txt"], "usage: report needs inputs and -o OUT.html; see newsclean report --help"),
        (["learn", "a.jsonl"], "usage: learn needs inputs and -o PROFILE; see newsclean learn --help"),
    ],
)
def test_message(run, arguments, message):
    done = run(*arguments)
    assert (done.code, done.out, done.err) == (2, b"", f"newsclean: {message}\n")


def test_learn_says_when_there_is_nothing_to_learn_from(run, tmp_path):
    (tmp_path / "a.jsonl").write_text('{"text": "A text.", "site": "a.example"}\n' * 3)
    done = run("learn", "a.jsonl", "-o", "a.profile")
    assert (done.code, done.err) == (
        2,
        "3 of 3 pages do not say where they were: records in 'url' (--host names another field), HTML in a canonical link\n"
        "a.profile is not written: nothing was learned\n",
    )
    assert not (tmp_path / "a.profile").exists()
    done = run("learn", "a.jsonl", "-o", "a.profile", "--host", "site")
    assert (done.code, done.err) == (0, "a.profile: 0 repeated lines of 0 sites; 3 pages read\n")


@pytest.mark.parametrize(
    "names", [["in/a.jsonl", "in/a.jsonl"], ["in", "./in/a.jsonl"], ["in", "soft"], ["hard", "in"]]
)
def test_learn_counts_a_file_once(run, tmp_path, names):
    (tmp_path / "in").mkdir()
    pages = [{"url": f"https://a.example/{n}", "text": f"Story {n} is told."} for n in range(3)]
    (tmp_path / "in/a.jsonl").write_text("".join(json.dumps(page) + "\n" for page in pages))
    (tmp_path / "soft").symlink_to("in/a.jsonl")
    os.link(tmp_path / "in/a.jsonl", tmp_path / "hard")
    done = run("learn", *names, "-o", "a.profile")
    assert (done.code, done.err) == (0, "a.profile: 0 repeated lines of 0 sites; 3 pages read\n")


def test_learn_says_when_there_are_too_few_pages(run, tmp_path):
    (tmp_path / "a.jsonl").write_text('{"text": "A text.", "url": "http://a.example/"}\n')
    done = run("learn", "a.jsonl", "-o", "a.profile")
    assert (done.code, done.err) == (
        0,
        "a.profile: 0 repeated lines of 0 sites; 1 page read\n"
        "a line counts from 3 pages of a site on; --min-pages sets another number\n",
    )


def test_files_of_a_directory_are_read_together_and_answered_one_by_one(run, tmp_path):
    (tmp_path / "in").mkdir()
    texts = {f"{number:02}.txt": f"Story {number} , it says .\n".encode() for number in range(70)}
    texts["11.txt"] = b"\xff\xfe"
    for name, text in texts.items():
        (tmp_path / "in" / name).write_bytes(text)
    done = run("in", "-o", "out")
    assert done.code == 2
    assert done.err.startswith("in/11.txt:1: not-utf8: ")
    assert len(done.err.splitlines()) == 1
    out = {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()}
    del texts["11.txt"]
    assert out == {name: clean(text.decode()).text.encode() for name, text in texts.items()}
    assert out["00.txt"] == b"Story 0, it says.\n"
