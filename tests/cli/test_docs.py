"""What the documents say about the command line and its configuration is so."""

import re
import tomllib
from pathlib import Path

import pytest

from newsclean.cli.help import HELP
from newsclean.cli.options import read_options
from newsclean.settings import KEYS, read_settings

DOCS = Path(__file__).parent.parent.parent / "docs"


def blocks(name, language):
    return re.findall(
        rf"^```{language}\n(.*?)^```", (DOCS / name).read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
    )


def test_the_configuration_of_the_how_to_can_be_read(tmp_path):
    first, pack = blocks("how-to/configure.md", "toml")
    path = tmp_path / "newsclean.toml"
    path.write_text(first)
    settings = read_settings(str(path))
    assert settings.config().keep == ("byline",)
    assert len(settings.values["spare"]) == 2
    assert tomllib.loads(pack)["rule"][0]["id"] == "voting"


def test_the_rule_pack_of_the_how_to_holds(run, tmp_path):
    (tmp_path / "my-site.toml").write_text(blocks("how-to/configure.md", "toml")[1])
    assert run("rules", "test", "my-site.toml").code == 0


def test_every_key_is_documented():
    text = (DOCS / "how-to/configure.md").read_text(encoding="utf-8")
    table = " ".join(re.findall(r"^\| (`.*?) \|", text, re.MULTILINE))
    assert set(KEYS) <= set(re.findall(r"`([a-z_]+)`", table))


@pytest.mark.parametrize("source", [HELP, (DOCS / "reference/command-line.md").read_text(encoding="utf-8")])
def test_every_option_is_documented_and_every_documented_option_exists(source):
    documented = set(re.findall(r"(?<![\w-])--[a-z]+(?:-[a-z]+)*", source)) - {
        "--help",
        "--json",
        "--record",
        "--show",
        "--pack",
        "--jobs",
        "--host",
        "--min-pages",
        "--min-share",
    }
    parser_knows = {
        "--write", "--output", "--ledger", "--errors", "--check", "--diff", "--details", "--progress", "--quiet",
        "--version", "--preset", "--dates", "--format", "--field", "--keep", "--drop", "--stages", "--language",
        "--published", "--url", "--title", "--removed", "--statistics", "--resume", "--site-profile",
    }  # fmt: skip
    assert documented == parser_knows
    flags = {"--write", "--check", "--diff", "--details", "--quiet", "--resume"}
    values = {"--progress": "never", "--published": "2019-11-15", "--language": "de"}
    for option in parser_knows - {"--version"}:
        arguments = [option, "a.txt"] if option in flags else [option, values.get(option, "x"), "a.txt"]
        assert read_options(arguments).files == ("a.txt",)
