"""What the caller is warned of: a document without a body, and one of more lines than the model reads."""

import json

import pytest

import newsclean
from newsclean import Cleaner
from newsclean.testing import assert_laws

CHROME = "Advertisement\n\nLeave a Comment\nShare this:\n"
MESSAGE = "no line looks like the body of an article, so no line was taken for boilerplate"
WITH_BODY = [
    "Seoul is the capital.\n",
    "Advertisement\nSeoul is the capital.\n",
    "",
    "\n \n",
]


@pytest.mark.parametrize("text", WITH_BODY)
def test_no_warning_where_there_is_a_body_or_nothing_at_all(text):
    assert newsclean.clean(text).warnings == ()


@pytest.mark.parametrize("preset", ["article", "body", "minimal"])
def test_the_text_stays_with_a_warning(preset):
    result = assert_laws(Cleaner(preset), CHROME)
    assert result.text == CHROME
    assert [tuple(warning) for warning in result.warnings] == [("no-body", MESSAGE)]
    assert all(line.kept and line.role == "boilerplate" for line in result.lines)


def test_a_menu_does_not_become_nothing():
    menu = "\n".join(
        f"Section {name}" for name in "North South East West Sport Arts Money Travel Food Books".split()
    )
    assert newsclean.clean(menu).text


def test_the_details_carry_the_warning():
    assert newsclean.clean(CHROME).details()["warnings"] == [{"code": "no-body", "message": MESSAGE}]


@pytest.fixture
def command(tmp_path, capfdbinary, monkeypatch):
    from newsclean.cli import main

    monkeypatch.chdir(tmp_path)

    def command(*arguments):
        code = main(list(arguments))
        out, err = capfdbinary.readouterr()
        return code, out.decode(), err.decode()

    return command


def test_the_command_keeps_a_text_and_says_so(command, tmp_path):
    (tmp_path / "a.txt").write_text(CHROME)
    assert command("a.txt") == (0, CHROME, f"a.txt: no-body: {MESSAGE}\n")


def test_the_command_keeps_a_record_and_says_so(command, tmp_path):
    lines = [json.dumps({"text": CHROME}), json.dumps({"text": "Seoul is the capital."})]
    (tmp_path / "a.jsonl").write_text("\n".join(lines) + "\n")
    code, out, err = command("--details", "a.jsonl")
    first, second = map(json.loads, out.splitlines())
    assert (code, first["text"]) == (0, CHROME)
    assert [warning["code"] for warning in first["newsclean"]["warnings"]] == ["no-body"]
    assert second["newsclean"]["warnings"] == []
    assert err.count("no-body") == 1


def test_explain_says_so(command, tmp_path):
    (tmp_path / "a.txt").write_text(CHROME)
    code, out, _ = command("explain", "a.txt")
    assert (code, f"no-body: {MESSAGE}" in out.splitlines()) == (0, True)


SENTENCE = (
    "The minister of the country said that the talks in the capital would go on until the end of the day {}."
)


@pytest.mark.parametrize(
    ("line", "preset", "codes"),
    [
        ("Day {} of the talks", "article", ["too-long"]),
        ("Day {} of the talks", "minimal", []),  # which never asks the model
        (SENTENCE, "article", []),  # nor is it asked about prose
    ],
)
def test_more_lines_than_the_model_reads(line, preset, codes):
    text = "\n\n".join(map(line.format, range(20_001)))
    assert [warning.code for warning in Cleaner(preset).clean(text).warnings] == codes


@pytest.mark.parametrize("lines", [20_000, 20_001])
def test_how_many_lines_the_model_reads(lines):
    from newsclean.labels.survey import is_too_long

    assert is_too_long(["a label", ""] * lines) == (lines > 20_000)


def test_the_model_reads_the_paragraphs_of_a_wrapped_text():
    from newsclean.labels.labeller import Labeller
    from newsclean.rules.matcher_of import MatcherOf
    from newsclean.testing import make_view

    paragraph = "The minister of the country said on that day that the\ntalks in the capital would go on until an end of them\nwas found\n\n"
    labeller = Labeller(MatcherOf(()))
    assert not labeller.is_too_long(make_view(paragraph * 7_000))
    assert labeller.is_too_long(make_view(paragraph * 20_001))
