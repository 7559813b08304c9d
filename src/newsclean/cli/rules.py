"""``newsclean rules``: lists, shows and tests rules."""

from __future__ import annotations

from newsclean.cli import DONE, FAILED
from newsclean.cli.console import complain, put, say
from newsclean.cli.parse import Parser
from newsclean.errors import ConfigError, RulePackError
from newsclean.rules.rule import Shape
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newsclean.rules.rule import Pack, Rule

HELP = """\
usage: newsclean rules list [PACK ...]
       newsclean rules show RULE ...
       newsclean rules test PACK.toml ...

list   names each rule with its shape, its role and whether it convicts alone
show   prints everything about a rule: phrases, pattern, guards, examples
test   reads packs, and checks that each rule knows its examples, no certain one
       its counter-examples, and that every pattern is linear

A PACK is a file, or a language for the pack that is shipped for it; "any"
holds in every language. All shipped packs are listed if none is named.
A RULE is an id such as en/comment-form, as newsclean explain shows it.

  --pack PACK.toml   also look for the rules to show in this file

examples:
  newsclean rules list en
  newsclean rules show en/comment-form
  newsclean rules test my-site.toml
"""

_ACTIONS = ("list", "show", "test")


def run(arguments: Sequence[str]) -> int:
    """List, show or test rules; return the exit code.

    Raises:
        NewscleanError: the command line is not usable, or a pack cannot be read.
        OSError: standard output cannot be written.
    """
    parser = Parser("rules", HELP)
    parser.add_argument("--pack", action="append", default=[])
    found = parser.read(arguments)
    if found is None:
        return DONE
    action, *names = found.files or [""]
    if action not in _ACTIONS:
        parser.error(f"rules takes one of {', '.join(_ACTIONS)}" + (f", not {action!r}" if action else ""))
    if action == "list":
        _print(_list(names))
        return DONE
    if not names:
        parser.error(
            "rules show needs the id of a rule" if action == "show" else "rules test needs a PACK.toml"
        )
    if action == "show":
        _print(_show(names, found.pack))
        return DONE
    return _test(names)


def _list(names: Sequence[str]) -> Iterator[str]:
    for pack in map(_pack, names or _shipped()):
        for rule in pack.rules:
            certain = "certain" if rule.certain else "supports"
            yield f"{rule.id:<36} {rule.shape:<8} {_role(rule):<22} {certain}"


def _show(ids: Sequence[str], packs: Sequence[str]) -> Iterator[str]:
    for identifier in ids:
        rule = _find(identifier, packs)
        yield rule.id
        yield f"  role: {_role(rule)}"
        yield f"  kind: {rule.shape}{'' if rule.certain else ', supports only'}"
        yield f"  where: {rule.where}"
        if rule.languages:
            yield f"  languages: {', '.join(rule.languages)}"
        if rule.pattern:
            yield f"  pattern: {rule.pattern}"
        yield from (f"  {name}: {value}" for name, value in _limits(rule))
        for title, lines in (
            ("phrases", rule.phrases),
            ("examples", rule.examples),
            ("counter-examples", rule.counter_examples),
        ):
            if lines:
                yield f"  {title}:"
                yield from (f"    {line}" for line in lines)


def _limits(rule: Rule) -> Iterator[tuple[str, object]]:
    """Yield what else a rule asks of its lines, where it differs from what a rule of its kind asks unless told."""
    given = rule.guard._asdict() | (rule.block._asdict() if rule.block else {})
    for name, value in given.items():
        if value:
            listed = value if isinstance(value, tuple | frozenset) else (value,)
            yield name, ", ".join(sorted(map(str, listed)))
    if rule.shape in {Shape.PREFIX, Shape.SUFFIX, Shape.INLINE}:
        yield "max_words", rule.max_words
    if rule.shape is not Shape.LITERAL:
        yield "max_chars", rule.max_chars
    if rule.shape is Shape.INLINE:
        yield "then", rule.then
    if rule.glue:
        yield "glue", "true"


def _test(names: Sequence[str]) -> int:
    from newsclean.rules.check import check_pack  # noqa: PLC0415 - only this action needs it

    failed = False
    for name in names:
        try:
            pack = _pack(name)
        except RulePackError as error:
            complain(f"{error.code}: {error}")  # and the other packs are tested
            failed = True
            continue
        findings = check_pack(pack)
        for finding in findings:
            say(f"{name}: {finding}")
        failed = failed or bool(findings)
        if not findings:
            examples = sum(len(rule.examples) + len(rule.counter_examples) for rule in pack.rules)
            _print([f"{name}: {len(pack.rules)} rules hold on {examples} examples and counter-examples"])
    return FAILED if failed else DONE


def _find(identifier: str, packs: Sequence[str]) -> Rule:
    stem = identifier.partition("/")[0]
    known: dict[str, Rule] = {}
    for name in (*packs, *(name for name in _shipped() if name == stem)):
        known |= {rule.id: rule for rule in _pack(name).rules}
    if identifier not in known:
        raise ConfigError(f"there is no rule {identifier!r}; {_advice(identifier, stem, known)}")
    return known[identifier]


def _advice(identifier: str, stem: str, known: Mapping[str, Rule]) -> str:
    """Return where to look for a rule that is not among those that are known."""
    from difflib import get_close_matches  # noqa: PLC0415 - only for a message

    if close := get_close_matches(identifier, known, 1):
        return f"did you mean {close[0]!r}?"
    if stem in _shipped():
        return f"newsclean rules list {stem} names those that there are"
    return f"an id begins with the name of its pack: {', '.join(_shipped())}"


def _pack(name: str) -> Pack:
    from newsclean.rules import load_pack, shipped_pack  # noqa: PLC0415 - reading packs takes its time

    if name in _shipped():
        return shipped_pack(name)
    if "." not in name and "/" not in name:
        raise RulePackError(
            f"there is no pack {name!r}; a file has a suffix, and the languages are {', '.join(_shipped())}"
        )
    return load_pack(name)


def _shipped() -> tuple[str, ...]:
    from newsclean.rules import shipped_languages  # noqa: PLC0415 - reading packs takes its time

    return (*shipped_languages(), "any")


def _role(rule: Rule) -> str:
    return f"{rule.role}/{rule.kind}" if rule.kind else str(rule.role)


def _print(lines: Sequence[str] | Iterator[str]) -> None:
    for line in lines:
        put(line)
