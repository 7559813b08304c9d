"""Configuration files: found, read, laid under the command line, and complained about."""

import pickle

import pytest

from newsclean import Cleaner
from newsclean.config import Config, Spare
from newsclean.errors import ConfigError
from newsclean.settings import KEYS, find_settings, read_settings

TEXT = b"He left on November 15, 2019. .\n"
OWN = 'stages = ["punctuation"]\n'
PROJECT = "[tool.newsclean]\n" + OWN
LEFT_DATES = b"He left on November 15, 2019.\n"


@pytest.mark.parametrize(
    ("files", "name", "out"),
    [
        ({"newsclean.toml": OWN}, "a.txt", LEFT_DATES),
        ({"pyproject.toml": PROJECT}, "a.txt", LEFT_DATES),
        ({"newsclean.toml": OWN}, "x/y/a.txt", LEFT_DATES),
        ({"pyproject.toml": PROJECT, "x/pyproject.toml": "[project]\n"}, "x/a.txt", LEFT_DATES),
        ({"newsclean.toml": OWN, "x/newsclean.toml": 'dates = "off"'}, "x/a.txt", LEFT_DATES),
        (
            {"newsclean.toml": 'dates = "off"\n', "pyproject.toml": "[tool.newsclean]\nno = 1"},
            "a.txt",
            LEFT_DATES,
        ),
        ({"newsclean.toml": OWN, "x/.git/HEAD": ""}, "x/a.txt", b"He left on 2019-11-15.\n"),
        ({"x/newsclean.toml": OWN}, "a.txt", b"He left on 2019-11-15.\n"),
    ],
)
def test_the_nearest_file_counts(run, tmp_path, files, name, out):
    for path, text in {**files, name: TEXT.decode()}.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text)
    assert run(name).out == out


@pytest.mark.parametrize(
    "text",
    [
        '[tool."newsclean"]\nstages = ["punctuation"]\n',
        "[tool.'newsclean']\nstages = [\"punctuation\"]\n",
        '[tool . newsclean]\nstages = ["punctuation"]\n',
        '["tool".newsclean]\nstages = ["punctuation"]\n',
        '[tool]\nnewsclean = {stages = ["punctuation"]}\n',
        '[tool]\nnewsclean.stages = ["punctuation"]\n',
        'tool = {newsclean = {stages = ["punctuation"]}}\n',
        'tool.newsclean.stages = ["punctuation"]\n',
    ],
)
def test_the_table_of_a_project_in_all_the_ways_of_toml(run, tmp_path, text):
    (tmp_path / "pyproject.toml").write_text(text)
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub/pyproject.toml").write_text('[project]\nname = "x"\ndependencies = ["newsclean"]\n')
    (tmp_path / "sub/a.txt").write_bytes(TEXT)
    assert run("sub/a.txt").out == LEFT_DATES


def test_standard_input_is_configured_by_the_working_directory(run, tmp_path):
    (tmp_path / "newsclean.toml").write_text(OWN)
    assert run(stdin=TEXT).out == LEFT_DATES


def test_the_command_line_beats_the_file(run, tmp_path):
    (tmp_path / "newsclean.toml").write_text('dates = "off"\nfield = "body"\nformat = "jsonl"\n')
    assert run("--dates", "explicit", "--format", "text", stdin=TEXT).out == b"He left on 2019-11-15.\n"
    line = b'{"body": "Left. ."}\n'
    assert run(stdin=line).out == b'{"body": "Left."}\n'


@pytest.mark.parametrize(
    ("arguments", "first"),
    [
        ([], b"By Ana Doe"),
        (["--drop", "byline"], b"Talks end in Seoul"),
        (["--keep", "title"], b"Talks end in Seoul"),
    ],
)
def test_what_the_command_line_keeps_or_drops_is_not_the_other_in_the_file(run, tmp_path, arguments, first):
    (tmp_path / "newsclean.toml").write_text('keep = ["byline"]\ndrop = ["title"]\n')
    body = b"The ministers left the talks in Seoul without an agreement on Friday, an official said.\n"
    done = run(*arguments, stdin=b"Talks end in Seoul\n\nBy Ana Doe\n\n" + body)
    assert (done.code, done.out, done.err) == (0, first + b"\n\n" + body, "")


def test_a_byte_order_mark_is_no_part_of_a_file(run, tmp_path):
    (tmp_path / "newsclean.toml").write_text('rules = ["mine.toml"]\n', "utf-8-sig")
    (tmp_path / "mine.toml").write_text(
        '[[rule]]\nid = "a"\nkind = "literal"\nrole = "ad"\nphrases = ["Big sale"]\nexamples = ["Big sale"]\n',
        "utf-8-sig",
    )
    sentence = b"The ministers left without an agreement on Friday, an official said.\n"
    done = run(stdin=b"Big sale\n" + sentence)
    assert (done.code, done.out, done.err) == (0, sentence, "")


def test_each_input_has_its_own(run, tmp_path):
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "f.txt").write_bytes(TEXT)
    (tmp_path / "a/newsclean.toml").write_text('dates = "off"')
    assert run("-w", "a", "b").code == 0
    assert (tmp_path / "a/f.txt").read_bytes() == LEFT_DATES
    assert (tmp_path / "b/f.txt").read_bytes() == b"He left on 2019-11-15.\n"


ERRORS = [
    ("presets = 'body'", "there is no key 'presets'; did you mean 'preset'?"),
    ("zzz = 1", f"there is no key 'zzz'; there are {', '.join(KEYS)}"),
    ("preset = 1", "preset: a string is needed, not 1"),
    ("keep = 'byline'", "keep: a list of strings is needed, not 'byline'"),
    ("keep = [1]", "keep: a string is needed, not 1"),
    ("lean = 'x'", "lean: a number is needed, not 'x'"),
    ("rules = ['']", "rules: a string is needed, not ''"),
    ("language = 'English'", "language: an ISO 639 code is needed, such as 'en', not 'English'"),
    ("spare = 'x'", 'spare: a list of tables is needed: [[spare]] with rule = "…", host = "…" or line = "…"'),
    ("[[spare]]\nhosts = 'x'", "spare: there is no key 'hosts'; did you mean 'host'?"),
    ("[[spare]]", "spare: an exception needs a rule, a host or a line"),
    ("[[spare]]\nhost = 3", "spare: a string is needed, not 3"),
    ("preset = ", "Invalid value (at end of document)"),
    ("\udcff", "'utf-8' codec can't decode byte 0xff in position 0: invalid start byte"),
]


@pytest.mark.parametrize(("text", "message"), ERRORS)
def test_message(run, tmp_path, text, message):
    path = tmp_path / "newsclean.toml"
    path.write_bytes(text.encode("utf-8", "surrogateescape"))
    done = run(stdin=TEXT)
    assert (done.code, done.out, done.err) == (2, b"", f"newsclean: config: {path}: {message}\n")


def test_a_value_that_is_not_usable_says_where_it_stands(run, tmp_path):
    (tmp_path / "newsclean.toml").write_text('keep = ["bylin"]')
    done = run(stdin=TEXT)
    assert done.err == (
        f"newsclean: config: there is no role 'bylin'; did you mean 'byline'? (see {tmp_path}/newsclean.toml)\n"
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("lean = 3", "lean is a number from -1 (precision) to 1 (recall), not 3.0"),
        ("stages = ['encodign']", "there is no stage 'encodign'; there are encoding, boilerplate"),
        ("format = 'jsn'", "there is no format 'jsn'; there are text, markdown"),
        ("dates = 'all'", "dates is one of off, explicit, annotate, anchored, not 'all'"),
        ("rules = ['own.toml']", "{folder}/own.toml: cannot be read: "),
        (
            "site_profile = 'sites'",
            "the site profile {folder}/sites cannot be read: No such file or directory",
        ),
    ],
)
def test_a_value_that_names_nothing(run, tmp_path, text, message):
    (tmp_path / "newsclean.toml").write_text(text)
    done = run(stdin=TEXT)
    assert done.code == 2
    assert message.format(folder=tmp_path) in done.err
    assert len(done.err.splitlines()) == 1


def test_a_table_that_is_none(tmp_path):
    (tmp_path / "pyproject.toml").write_text("[tool]\nnewsclean = 1 # tool.newsclean")
    with pytest.raises(ConfigError, match=r"\[tool\.newsclean\] is a table"):
        find_settings(str(tmp_path))


def test_values(tmp_path):
    path = tmp_path / "newsclean.toml"
    path.write_text('rules = ["packs/a.toml", "/b.toml"]\n[[spare]]\nhost = "a.com"\nrule = "en.ad.*"\n')
    settings = read_settings(str(path))
    assert settings.values["rules"] == (str(tmp_path / "packs/a.toml"), "/b.toml")
    assert settings.values["spare"] == (Spare(rule="en.ad.*", host="a.com"),)
    assert set(settings.origins.values()) == {str(path)}


SPARES = [
    (Spare(rule="en.ad.label"), ("en.ad.label", None, "x"), True),
    (Spare(rule="en.ad.label"), ("en.ad.labels", None, "x"), False),
    (Spare(rule="en.ad.*"), ("en.ad.label", "a.com", "x"), True),
    (Spare(rule="en.ad.*"), ("en.nav.label", "a.com", "x"), False),
    (Spare(line="Read  More"), ("r", None, " read more "), True),
    (Spare(line="Read More"), ("r", None, "read more now"), False),
    (Spare(host="a.com"), ("r", "a.com", "x"), True),
    (Spare(host="a.com"), ("r", "www.A.com", "x"), True),
    (Spare(host="a.com"), ("r", "aa.com", "x"), False),
    (Spare(host="a.com"), ("r", None, "x"), False),
    (Spare(host="a.com", line="x"), ("r", "a.com", "y"), False),
]


@pytest.mark.parametrize(("spare", "line", "covered"), SPARES)
def test_exceptions(spare, line, covered):
    rule, host, text = line
    assert spare.covers(rule=rule, host=host, line=text) is covered


def test_a_configuration_pickles_checked():
    config = Config("body", keep=("byline",), spare=(Spare(host="a.com"),), rules=())
    assert pickle.loads(pickle.dumps(config)) == config
    assert pickle.loads(pickle.dumps(Cleaner.from_config(config))).config == config
    with pytest.raises(ConfigError):
        Config("boddy")
