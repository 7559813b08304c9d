"""Reads one rule of a pack, with errors that say what to do."""

from __future__ import annotations

from newsclean.errors import RulePackError
from newsclean.language_codes import language_code
from newsclean.roles import Kind, Role
from newsclean.rules.fold import fold, fold_head, fold_phrase, fold_tail
from newsclean.rules.patterns import foreign
from newsclean.rules.rule import Block, Guard, Rule, Shape, Then, Where
from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

    from newsclean.rules.slots import Slots
    from newsclean.rules.spellings import Spellings

_BLOCK_KEYS = frozenset({"opened_by", "members", "member_patterns", "short", "max_lines"})
_GUARD_KEYS = frozenset({"starts", "ends", "has", "also"})
_KEYS = frozenset({
    "id", "kind", "role", "languages", "phrases", "pattern", "max_words", "max_chars", "where", "certain", "glue",
    "examples", "counter_examples", "note", "then",
}) | _BLOCK_KEYS | _GUARD_KEYS  # fmt: skip
_ID = lazy(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_MAX_WIDE_PHRASE = 600
_TITLE_WORDS = 24  # of a link that is glued to a paragraph


def refuse_unknown(table: Mapping[str, Any], known: frozenset[str], where: str) -> None:
    """Refuse a table with a key that is not known.

    Raises:
        RulePackError: it has one.
    """
    unknown = sorted(set(table) - known)
    if unknown:
        raise RulePackError(f"{where}: unknown key {unknown[0]!r}; known are {', '.join(sorted(known))}")


def phrases(value: Any, where: str, key: str) -> tuple[str, ...]:
    """Read a list of strings, or one string with a phrase on each line.

    Raises:
        RulePackError: it is neither.
    """
    if isinstance(value, str):
        return tuple(line.strip() for line in value.split("\n") if line and not line.isspace())
    if isinstance(value, list | tuple) and all(isinstance(item, str) for item in value):
        return tuple(value)
    raise RulePackError(f"{where}: {key!r} must be a list of strings, or a string with one phrase a line")


def refuse_no_codes(languages: Iterable[str], where: str, key: str) -> None:
    """Refuse languages that are not named by a code, as hints name them.

    Raises:
        RulePackError: one is not.
    """
    for name in languages:
        if language_code(name) is None:
            raise RulePackError(
                f"{where}: {key} has {name!r}; it takes ISO 639 codes such as 'en' or 'pt-br'"
            )


class RuleReader:
    """Reads the rules of one pack.

    Args:
        name: of the pack.
        source: what errors call it.
        languages: of rules that name none.
        slots: knows the lists that they may refer to.
        spellings: knows how else their phrases are spelled.
        trusted: whether their patterns are known to be sound.
    """

    def __init__(
        self,
        name: str,
        source: str,
        languages: tuple[str, ...],
        slots: Slots,
        spellings: Spellings,
        trusted: bool,
    ) -> None:
        self._name = name
        self._source = source
        self._languages = languages
        self._slots = slots
        self._spellings = spellings
        self._trusted = trusted
        self._where = source

    def rule(self, entry: Any, number: int) -> Rule:
        """Return a rule of its table.

        Args:
            entry: the table.
            number: which of the pack's it is, from 1, for errors.

        Raises:
            RulePackError: it is not well formed.
        """
        if not isinstance(entry, dict):
            raise RulePackError(f"{self._source}: rule {number} is not a table; write [[rule]]")
        name = entry.get("id")
        if not isinstance(name, str) or _ID.fullmatch(name) is None:
            raise RulePackError(
                f"{self._source}: rule {number} needs an id such as 'share-bar' (a-z, 0-9, -)"
            )
        self._where = f"{self._source}: rule {name!r}"
        refuse_unknown(entry, _KEYS, self._where)
        shape = self._one_of(entry, "kind", Shape)
        role, kind = self._role(entry)
        strings = self._strings(entry, "phrases")
        self._refuse_misplaced(entry, shape)
        if shape is not Shape.REGEX and not strings and "opened_by" not in entry:
            raise RulePackError(f"{self._where}: a rule of kind {shape.value!r} needs phrases")
        return Rule(
            id=f"{self._name}/{name}",
            shape=shape,
            role=role,
            kind=kind,
            languages=self._codes(entry) or self._languages,
            certain=self._flag(entry, "certain", True),
            where=self._one_of(entry, "where", Where, Where.ANY),
            phrases=self._folded(strings, shape),
            pattern=self._pattern(entry.get("pattern", ""), "pattern"),
            guard=self._guard(entry),
            max_words=self._count(entry, "max_words", _TITLE_WORDS if shape is Shape.INLINE else 8),
            max_chars=self._count(entry, "max_chars", 200),
            glue=self._flag(entry, "glue", shape is Shape.LITERAL and role is Role.BOILERPLATE),
            block=self._block(entry) if shape is Shape.BLOCK else None,
            then=self._one_of(entry, "then", Then, Then.END),
            trusted=self._trusted,
            examples=self._strings(entry, "examples", fill=False),
            counter_examples=self._strings(entry, "counter_examples", fill=False),
        )

    def _refuse_misplaced(self, entry: Mapping[str, Any], shape: Shape) -> None:
        if shape is Shape.REGEX:
            if not entry.get("pattern"):
                raise RulePackError(f"{self._where}: a rule of kind 'regex' needs a pattern")
            wrong = _BLOCK_KEYS | {"phrases", "max_words", "glue"}
        elif shape is Shape.BLOCK:
            wrong = _GUARD_KEYS | {"pattern", "max_words", "glue"}
        elif shape is Shape.INLINE:
            wrong = _BLOCK_KEYS | _GUARD_KEYS | {"pattern", "glue", "where", "certain"}
        else:
            wrong = _BLOCK_KEYS | _GUARD_KEYS | {"pattern"}
        if shape is not Shape.INLINE:
            wrong = wrong | {"then"}
        if shape is Shape.LITERAL:
            wrong = wrong | {"max_words", "max_chars"}
        for key in sorted(wrong & set(entry)):
            raise RulePackError(f"{self._where}: {key!r} means nothing for kind {shape.value!r}; remove it")

    def _one_of(self, entry: Mapping[str, Any], key: str, kind: Any, default: Any = None) -> Any:
        value = entry.get(key, default)
        try:
            return kind(value)
        except ValueError:
            known = ", ".join(member.value for member in kind)
            raise RulePackError(f"{self._where}: {key} is {value!r}; it must be one of {known}") from None

    def _role(self, entry: Mapping[str, Any]) -> tuple[Role, Kind | None]:
        value = entry.get("role")
        if not isinstance(value, str):
            value = str(value)
        if value in set(Kind):
            return Role.BOILERPLATE, Kind(value)
        if value in set(Role) - {Role.BOILERPLATE}:
            return Role(value), None
        known = ", ".join([*Kind, *(role for role in Role if role is not Role.BOILERPLATE)])
        raise RulePackError(f"{self._where}: role is {value!r}; it must be one of {known}")

    def _flag(self, entry: Mapping[str, Any], key: str, default: bool) -> bool:
        value = entry.get(key, default)
        if not isinstance(value, bool):
            raise RulePackError(f"{self._where}: {key} must be true or false")
        return value

    def _count(self, entry: Mapping[str, Any], key: str, default: int) -> int:
        value = entry.get(key, default)
        if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= _MAX_WIDE_PHRASE:
            raise RulePackError(f"{self._where}: {key} must be a whole number from 0 to {_MAX_WIDE_PHRASE}")
        return value

    def _strings(self, entry: Mapping[str, Any], key: str, *, fill: bool = True) -> tuple[str, ...]:
        found = phrases(entry.get(key, []), self._where, key)
        return self._spellings.of(self._slots.phrases(found, self._where, key)) if fill else found

    def _codes(self, entry: Mapping[str, Any]) -> tuple[str, ...]:
        found = self._strings(entry, "languages")
        refuse_no_codes(found, self._where, "languages")
        return found

    def _folded(self, phrases: tuple[str, ...], shape: Shape) -> tuple[str, ...]:
        if shape is Shape.INLINE:
            return phrases  # compared with a part of a line as it is printed
        how = {Shape.PREFIX: fold_head, Shape.SUFFIX: fold_tail}.get(shape, fold_phrase)
        folded = tuple(dict.fromkeys(how(phrase) for phrase in phrases))
        whole = shape in {Shape.LITERAL, Shape.BLOCK}
        if "" in folded or (whole and any(not any(map(str.isalpha, phrase)) for phrase in folded)):
            raise RulePackError(
                f"{self._where}: a phrase has no letter; it would know every number or nothing"
            )
        return folded

    def _pattern(self, value: Any, key: str) -> str:
        if not isinstance(value, str):
            raise RulePackError(f"{self._where}: {key} must be a string")
        filled = self._slots.pattern(value, self._where, key)
        if filled:
            self._compile(filled)
        return filled

    def _compile(self, pattern: str) -> None:
        if self._trusted:
            return  # the tests have done it; compiling costs more than reading the pack
        try:
            foreign(pattern)
        except ValueError as error:
            raise RulePackError(f"{self._where}: the pattern {pattern!r} is not valid: {error}") from error

    def _guard(self, entry: Mapping[str, Any]) -> Guard:
        return Guard(
            tuple(dict.fromkeys(map(_fold_head_numbers, self._strings(entry, "starts")))),
            tuple(dict.fromkeys(map(_fold_tail_numbers, self._strings(entry, "ends")))),
            *(
                tuple(dict.fromkeys(text.casefold() for text in self._strings(entry, key)))
                for key in ("has", "also")
            ),
        )

    def _block(self, entry: Mapping[str, Any]) -> Block:
        opened_by = tuple(
            text if "/" in text else f"{self._name}/{text}" for text in self._strings(entry, "opened_by")
        )
        return Block(
            opened_by=opened_by,
            members=frozenset(fold(text) for text in self._strings(entry, "members")),
            patterns=tuple(
                self._pattern(text, "member_patterns")
                for text in self._strings(entry, "member_patterns", fill=False)
            ),
            short=self._count(entry, "short", 0),
            max_lines=self._count(entry, "max_lines", 12),
        )


def _fold_head_numbers(text: str) -> str:
    """Fold a guard's start; ``#`` alone stands for a digit."""
    return text if text == "#" else fold_head(text)


def _fold_tail_numbers(text: str) -> str:
    """Fold a guard's end; ``#`` alone stands for a digit."""
    return text if text == "#" else fold(f"x{text}")[1:]
