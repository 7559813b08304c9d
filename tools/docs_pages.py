"""The pages of the documentation that are made from the package itself, so that they cannot go stale."""

from __future__ import annotations

import inspect
from functools import cache
from importlib import import_module
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from newsclean import errors
from newsclean.cli import VERBS
from newsclean.config import STAGES
from newsclean.labels.policy import PRESETS
from newsclean.roles import Kind, Role
from newsclean.rules.pack import parse_toml
from newsclean.rules.shipped import shipped_pack
from newsclean.stages.punctuation import RULES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsclean.rules.pack import Pack
    from newsclean.rules.rule import Rule


def generated() -> dict[str, str]:
    """Return the pages that are made from data, by their place under ``docs``."""
    packs = {name: shipped_pack(name) for name in descriptions()}
    pages = {f"reference/rules/{name}.md": _page(pack_page(pack)) for name, pack in packs.items()}
    pages |= {f"reference/stages/{name}.md": _page(stage_page(name)) for name in STAGES}
    return pages | {
        "reference/rules/index.md": _page(packs_page(packs.values())),
        "reference/stages/index.md": _page(stages_page()),
        "reference/roles.md": _page(roles_page()),
        "reference/errors.md": _page(errors_page()),
        "reference/help.md": _page(help_page()),
    }


@cache
def descriptions() -> dict[str, str]:
    """Return the names of all shipped packs with what their files say they are for."""
    found = {}
    for entry in files("newsclean.rules").joinpath("packs").iterdir():
        if entry.name.endswith(".toml") and entry.name != "lists.toml":
            data = parse_toml(entry.read_text("utf-8"), entry.name)
            found[entry.name.removesuffix(".toml")] = data.get("description", "")
    return dict(sorted(found.items()))


def packs_page(packs: Iterable[Pack]) -> Iterator[str]:
    """Yield the page of all rule packs."""
    yield "# Rule packs\n\nMade from the packs themselves. `newsclean rules list` prints the same.\n"
    yield "| pack | rules | what it is for |\n|---|---:|---|"
    for pack in packs:
        yield f"| [{pack.name}]({pack.name}.md) | {len(pack.rules)} | {cell(descriptions()[pack.name])} |"


def pack_page(pack: Pack) -> Iterator[str]:
    """Yield the page of one rule pack."""
    yield f"# Rule pack `{pack.name}`\n\n{descriptions()[pack.name]}\n"
    for rule in pack.rules:
        yield from rule_section(rule)


def rule_section(rule: Rule) -> Iterator[str]:
    """Yield what a page says about one rule."""
    what = f"{rule.role} ({rule.kind})" if rule.kind else str(rule.role)
    sure = "convicts alone" if rule.certain else "only supports"
    place = "" if rule.where == "any" else f", at the {rule.where} of a page"
    yield f"\n## {rule.id}\n\nKnows **{what}** by *{rule.shape}*{place}; {sure}.\n"
    if rule.phrases:
        yield f"{len(rule.phrases)} phrases. "
    if rule.examples:
        yield f"It knows:\n\n{fenced(rule.examples)}\n"
    if rule.counter_examples:
        yield f"It leaves:\n\n{fenced(rule.counter_examples)}\n"


def stages_page() -> Iterator[str]:
    """Yield the page of all stages."""
    yield "# Stages\n\nIn the order in which they run; rounds of all of them repeat until nothing changes.\n"
    for name in STAGES:
        yield f"1. [{name}]({name}.md): {cell(docstring(_stage(name)).splitlines()[0])}"


def stage_page(name: str) -> Iterator[str]:
    """Yield the page of one stage."""
    module = _stage(name)
    yield f"# The stage `{name}`\n\n{docstring(module)}"
    if name == "punctuation":
        yield "\n| rule | how sure | damaged | repaired |\n|---|---|---|---|"
        for rule in RULES:
            damaged, repaired = (f"`` {cell(text)} ``" for text in rule.example)
            yield f"| `{rule.name}` | {rule.safety} | {damaged} | {repaired} |"
    yield f"\n::: {module.__name__}.{name.capitalize()}"


def _stage(name: str) -> Any:
    return import_module(f"newsclean.stages.{name}")


def roles_page() -> Iterator[str]:
    """Yield the page of roles, kinds and presets."""
    yield "# Roles and presets\n\nWhat a line can be, and what each preset does with it.\n"
    yield f"| role | {' | '.join(f'`{preset}`' for preset in PRESETS)} |\n|---|{'---|' * len(PRESETS)}"
    for role in Role:
        fates = ("goes" if role in policy.drop else "stays" for policy in PRESETS.values())
        yield f"| {role} | {' | '.join(fates)} |"
    yield "\nUnder `minimal` only what a rule is certain of goes, and exact repeats."
    yield f"\nBoilerplate has kinds, which `--keep` and `--drop` know too: {', '.join(f'`{kind}`' for kind in Kind)}."


def errors_page() -> Iterator[str]:
    """Yield the page of the errors that a user can meet."""
    yield "# Errors\n\nAll come from `newsclean.errors` and derive from `NewscleanError`.\n"
    yield "| code | class | what happened |\n|---|---|---|"
    for name, error in inspect.getmembers(errors, inspect.isclass):
        if issubclass(error, errors.NewscleanError):
            code = vars(error).get("code") or "its own"
            yield f"| `{code}` | `{name}` | {cell(docstring(error).splitlines()[0])} |"


def help_page() -> Iterator[str]:
    """Yield the page of what ``--help`` prints."""
    yield "# Help of every verb\n\nWhat `newsclean VERB --help` prints. [Command line](command-line.md) says more."
    for verb in VERBS:
        module = import_module("newsclean.cli.help" if verb == "clean" else f"newsclean.cli.{verb}")
        yield f"\n## {verb}\n\n{fenced([module.HELP.rstrip()])}"


def docstring(thing: Any) -> str:
    """Return the docstring of a module or class."""
    return inspect.cleandoc(thing.__doc__ or "")


def fenced(lines: Iterable[str]) -> str:
    """Return lines as a block that prints them as they are."""
    return "\n".join(["``````text", *lines, "``````"])


def cell(text: str) -> str:
    """Return text that stays in one cell of a table."""
    return " ".join(text.split()).replace("|", r"\|")


def _page(parts: Iterable[str]) -> str:
    return "\n".join(parts) + "\n"
