"""One rule, as an immutable value."""

from __future__ import annotations

from enum import StrEnum

from newsclean.roles import Kind, Role  # noqa: TC001 - a named tuple keeps its annotations
from newsclean.startup.lean import NamedTuple


class Shape(StrEnum):
    """How a rule knows its lines."""

    LITERAL = "literal"
    PREFIX = "prefix"
    SUFFIX = "suffix"
    REGEX = "regex"
    BLOCK = "block"
    INLINE = "inline"


class Where(StrEnum):
    """On which part of the page a rule holds; the caller knows where the body begins and ends."""

    ANY = "any"
    HEAD = "head"
    TAIL = "tail"


class Then(StrEnum):
    """What stands behind a phrase that is glued to a paragraph, and goes with it."""

    END = "end"
    TITLE = "title"
    LABELS = "labels"
    SENTENCE = "sentence"


class Guard(NamedTuple):
    """Cheap conditions on the folded line that must hold before a pattern is tried: one of the first three, and the last.

    Attributes:
        starts: it begins with one of these; ``#`` stands for a digit.
        ends: it ends with one of these; ``#`` stands for a digit.
        has: it contains one of these.
        also: it contains one of these, if there are any; each ``#`` in them stands for a digit.
    """

    starts: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    has: tuple[str, ...] = ()
    also: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.starts or self.ends or self.has)


class Block(NamedTuple):
    """What belongs to a block once a phrase has opened it.

    Attributes:
        opened_by: ids of other rules whose lines open the block too.
        members: folded phrases that are part of it.
        patterns: patterns of whole lines that are part of it.
        short: lines of at most so many words without a sentence mark are part of it; 0 for none.
        max_lines: the block ends after so many non-blank lines.
    """

    opened_by: tuple[str, ...] = ()
    members: frozenset[str] = frozenset()
    patterns: tuple[str, ...] = ()
    short: int = 0
    max_lines: int = 12


class Rule(NamedTuple):
    """What a pack knows about one sort of line.

    Attributes:
        id: the pack's name and the rule's own, such as ``en/comment-form``.
        shape: how the rule knows its lines (``kind`` in a pack file).
        role: what such a line is.
        kind: what sort of chrome it is, when its role is boilerplate.
        languages: the languages it is written for; empty when it holds for all.
        certain: it convicts alone; otherwise it only supports.
        where: the part of the page it holds on.
        phrases: folded phrases (a ``#`` in them is any number), or what opens a block.
        pattern: a regular expression of whole lines.
        guard: what must hold before the pattern is tried.
        max_words: prefix and suffix rules hold for lines of at most so many words.
        max_chars: a pattern is tried on lines of at most so many characters.
        glue: lines made of several of its phrases are known, too.
        block: what follows, for a block rule.
        then: what stands behind the phrase, for an inline rule.
        trusted: shipped with the package; patterns of other packs run under a time limit.
        examples: lines that it must know.
        counter_examples: lines that no certain rule of its pack may know.
    """

    id: str
    shape: Shape
    role: Role
    kind: Kind | None = None
    languages: tuple[str, ...] = ()
    certain: bool = True
    where: Where = Where.ANY
    phrases: tuple[str, ...] = ()
    pattern: str = ""
    guard: Guard = Guard()
    max_words: int = 8
    max_chars: int = 200
    glue: bool = False
    block: Block | None = None
    then: Then = Then.END
    trusted: bool = False
    examples: tuple[str, ...] = ()
    counter_examples: tuple[str, ...] = ()


class Pack(NamedTuple):
    """The rules of one file.

    Attributes:
        name: the file's stem; the first part of the rules' ids.
        source: where it was read from.
        rules: its rules, in the order of the file.
    """

    name: str
    source: str
    rules: tuple[Rule, ...]
