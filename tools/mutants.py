"""What can be changed in a module so that its tests ought to notice: one small mistake at a time.

Each mutant is the module's syntax tree with one node altered, as a careless hand would alter it: a comparison turned or
shifted by one, a number off by one, a condition negated, ``and`` for ``or``, ``+`` for ``-``, a statement left out, nothing
returned. Text, annotations, docstrings and what is read by type checkers only stay as they are. Names that are bound for the
first time are not left out: whoever uses them would notice without a test.
"""

from __future__ import annotations

import ast
import copy
from typing import TYPE_CHECKING, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator

N = TypeVar("N", bound=ast.AST)

COMPARISONS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
OPERATORS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.FloorDiv: ast.Mult,
    ast.Div: ast.Mult,
    ast.Mod: ast.Mult,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}
CALLS = {
    "min": "max",
    "max": "min",
    "any": "all",
    "all": "any",
    "bisect_left": "__import__('bisect').bisect_right",
    "bisect_right": "__import__('bisect').bisect_left",
}


class Mutant(NamedTuple):
    """A module with one mistake in it.

    Attributes:
        line: where, from 1.
        before: the code there.
        after: what became of it.
        tree: the whole module.
    """

    line: int
    before: str
    after: str
    tree: ast.Module


def mutants_of(source: str) -> Iterator[Mutant]:
    """Yield the mutants of a module, in the order of its lines."""
    module = ast.parse(source)
    for node in sorted(_places(module), key=lambda node: (node.lineno, node.col_offset)):
        for altered in _altered(node):
            yield Mutant(node.lineno, _said(node), _said(altered), _with(module, node, altered))


def _with(module: ast.Module, node: ast.AST, altered: ast.AST) -> ast.Module:
    """Return a copy of a module in which a node is another."""

    class Exchange(ast.NodeTransformer):
        def visit(self, seen: ast.AST) -> ast.AST:
            return ast.copy_location(altered, seen) if seen is node else self.generic_visit(seen)

    # generic_visit works in place: what is not exchanged is copied first, with the node to exchange kept as it is
    memo = {id(node): node}
    return ast.fix_missing_locations(Exchange().visit(copy.deepcopy(module, memo)))


def _said(node: ast.AST) -> str:
    return " ".join(ast.unparse(node).split("\n", 1)[0].split())


def _places(module: ast.Module) -> Iterator[ast.expr | ast.stmt]:
    """Yield the nodes that can be altered."""
    todo: list[ast.AST] = [module]
    while todo:
        node = todo.pop()
        if _is_for_readers_only(node):
            continue
        if isinstance(node, (ast.expr, ast.stmt)):
            yield node
        for name, value in ast.iter_fields(node):
            if name in {"annotation", "returns", "decorator_list", "bases"}:
                continue
            todo += [
                child
                for child in (value if isinstance(value, list) else [value])
                if isinstance(child, ast.AST)
            ]


def _is_for_readers_only(node: ast.AST) -> bool:
    """Tell whether a node is a docstring or for type checkers; or an error's message, which is prose."""
    if isinstance(node, ast.If) and _said(node.test).endswith("TYPE_CHECKING"):
        return True
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return True
    if isinstance(node, ast.Assign) and _said(node.targets[0]) == "__slots__":
        return True
    return isinstance(node, (ast.JoinedStr, ast.Assert, ast.Import, ast.ImportFrom))


def _altered(node: ast.AST) -> Iterator[ast.AST]:
    """Yield what a node can be mistaken for."""
    match node:
        case ast.If(test=test) | ast.While(test=test) | ast.IfExp(test=test):
            if not _is_turned_elsewhere(test):
                yield _but(node, test=_negated(test))
        case ast.stmt():
            yield from _altered_statement(node)
        case ast.Constant(value=value):
            yield from map(ast.Constant, _altered_values(value))
        case ast.expr():
            yield from _altered_expression(node)


def _altered_statement(node: ast.stmt) -> Iterator[ast.stmt]:
    match node:
        case ast.Return(value=value):
            if value is not None and not _is_none(value):
                yield ast.Return(ast.Constant(None))
        case ast.AugAssign(op=op):
            if type(op) in OPERATORS:
                yield _but(node, op=OPERATORS[type(op)]())
            yield ast.Pass()
        case ast.Break():
            yield ast.Continue()
        case ast.Continue():
            yield ast.Break()
        case (
            ast.Expr() | ast.Raise() | ast.Delete() | ast.Assign(targets=[ast.Attribute() | ast.Subscript()])
        ):
            yield ast.Pass()


def _altered_values(value: object) -> Iterator[bool | float]:
    match value:
        case bool():
            yield not value
        case int() | float():
            yield value + 1
            yield value - 1


def _altered_expression(node: ast.expr) -> Iterator[ast.expr]:
    match node:
        case ast.Compare(ops=ops):
            for at, op in enumerate(ops):
                yield _but(node, ops=[*ops[:at], COMPARISONS[type(op)](), *ops[at + 1 :]])
        case ast.BoolOp(op=op):
            yield _but(node, op=ast.And() if isinstance(op, ast.Or) else ast.Or())
        case ast.BinOp(op=op) if type(op) in OPERATORS:
            yield _but(node, op=OPERATORS[type(op)]())
        case ast.UnaryOp(op=ast.Not() | ast.USub(), operand=operand):
            yield operand
        case ast.ListComp(generators=[first, *rest]) | ast.GeneratorExp(generators=[first, *rest]) if (
            first.ifs
        ):
            negated = [_negated(first.ifs[0]), *first.ifs[1:]]
            yield _but(node, generators=[_but(first, ifs=negated), *rest])
        case ast.Call(func=ast.Name(id=name)) if name in CALLS:
            yield _but(node, func=ast.parse(CALLS[name], mode="eval").body)


def _but(node: N, **fields: object) -> N:
    other = copy.copy(node)
    for name, value in fields.items():
        setattr(other, name, value)
    return other


def _is_turned_elsewhere(test: ast.expr) -> bool:
    """Tell whether to negate a test is what altering its operator does."""
    if isinstance(test, ast.Compare):
        return len(test.ops) == 1 and not isinstance(test.ops[0], (ast.Lt, ast.LtE, ast.Gt, ast.GtE))
    return isinstance(test, ast.UnaryOp)


def _negated(test: ast.expr) -> ast.expr:
    return ast.UnaryOp(ast.Not(), test)


def _is_none(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is None
