"""Collects every regular expression of the package: those of its code, as they are compiled, and those of its packs.

Run as a program, in a process of its own, it prints them as JSON. All that `re` and `regex` are asked to compile goes
through one function each, and that function is watched from before the package is imported.
"""

import ast
import importlib
import json
import pkgutil
import re
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "newsclean"

COMPILES = re.compile(r"lazy|(?:re|regex)\.(?!escape)\w+")

PAGE = """Home | News | World
ShareTweet
By Jane Roe | AP
Published 3:15 p.m. EST, Friday, Nov. 15, 2019
SEOUL, Aug. 7 (Yonhap) -- The minister left on 2019年11月15日. . “We may 　go ,” she said&nbsp;: l’été 12,5 %。。
* item one
• Pentagon chief, 3 May 2018 to 5 May, 令和元年5月1日, last week, 15/11/2019, the 1990s, in March, \\u2019 ``x'' â€™
The minister went on for an hour. Advertisement. Scroll to continue reading. She left in the evening.
Photo: AP
"""


def watch():
    """Record what is compiled, and from which line of the package."""
    seen = {}
    real = re._compile

    def compile_and_note(pattern, flags):
        if isinstance(pattern, (str, bytes)):
            frame = sys._getframe(1)
            while frame.f_code.co_filename == re.__file__:
                frame = frame.f_back
            if frame.f_code.co_filename.startswith(str(PACKAGE)):
                text = pattern if isinstance(pattern, str) else pattern.decode("latin-1")
                where = f"{Path(frame.f_code.co_filename).relative_to(PACKAGE)}:{frame.f_lineno}"
                seen.setdefault((text, int(flags)), where)
        return real(pattern, flags)

    re._compile = compile_and_note
    return seen


def exercise(seen):
    """Import all modules, build all tables, clean pages; return where patterns wait for their first use."""
    import newsclean
    from newsclean.errors import MissingExtraError
    from newsclean.startup.lazy_re import Uncompiled

    modules, named = [], set()
    for info in pkgutil.walk_packages(newsclean.__path__, "newsclean."):
        if info.name != "newsclean.__main__":
            try:
                modules.append(importlib.import_module(info.name))
            except (ImportError, MissingExtraError):
                continue  # an extra that is not installed
    for module in modules:
        for name, value in vars(module).items():
            if isinstance(value, Uncompiled):
                where = f"{Path(module.__file__).relative_to(PACKAGE)}:{name}"
                seen.setdefault((value.pattern, value.flags), where)
                named.add(where)
    clean_pages()
    return named


def clean_pages():
    """Clean a page in every language and with every option that brings patterns of its own."""
    import newsclean
    from newsclean import Cleaner
    from newsclean.dates.words.languages import languages as date_languages
    from newsclean.rules.shipped import shipped_languages
    from newsclean.stages.encoding import Encoding
    from newsclean.testing import make_view

    languages = {*date_languages(), *shipped_languages()}
    for options in ({"uncurl_quotes": True}, {"normalization": "NFC"}):
        for view in map(make_view, ("it’s e\u0301", PAGE)):
            list(Encoding(**options)(view))
    newsclean.clean("今年の夏は暑い。" * 30)  # its language is not said
    for mode in ("explicit", "annotate", "anchored"):
        cleaner = Cleaner(dates=mode, markup="markdown" if mode == "annotate" else "")
        for language in sorted(languages):
            cleaner.clean(PAGE, language=language, published="2019-11-15").details()


def in_the_source(seen, named):
    """Add the patterns that are written out in the source, and return the calls whose patterns were not seen.

    A pattern that is compiled once may stand in several places; one in a branch that no page takes stands in one.
    """
    unseen = []
    places = named.union(seen.values())
    for path in sorted(PACKAGE.rglob("*.py")):
        name = path.relative_to(PACKAGE)
        tree = ast.parse(path.read_text("utf-8"))
        names = {
            node.value: node.targets[0].id
            for node in tree.body
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
        }
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call) or not COMPILES.fullmatch(ast.unparse(node.func)):
                continue
            first = node.args[0]
            if isinstance(first, ast.Constant):
                flags = eval(ast.unparse(node.args[1]), {"re": re}) if _has_flags(node) else 0
                text = first.value if isinstance(first.value, str) else first.value.decode("latin-1")
                seen.setdefault((text, int(flags)), f"{name}:{node.lineno}")
            elif not places & {
                f"{name}:{at}" for at in (*range(node.lineno, node.end_lineno + 1), names.get(node))
            }:
                unseen.append(f"{name}: {ast.unparse(node)}")
    return unseen


def _has_flags(call):
    return ast.unparse(call.func) in {"lazy", "re.compile"} and len(call.args) > 1


def tried_at_one_place():
    """Return the patterns that a name stands for of which only `match` and `fullmatch` of a whole text are used."""
    uses, texts = {}, {}
    for path in PACKAGE.rglob("*.py"):
        tree = ast.parse(path.read_text("utf-8"))
        parents = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
        module = ".".join(("newsclean", *path.relative_to(PACKAGE).with_suffix("").parts)).removesuffix(
            ".__init__"
        )
        loaded = vars(sys.modules.get(module)) if module in sys.modules else {}
        for node in ast.walk(tree):
            if not isinstance(node, ast.Name) or isinstance(node.ctx, ast.Store):
                continue
            value = loaded.get(node.id)
            if isinstance(pattern := getattr(value, "pattern", None), str):
                texts[id(value)] = pattern
                uses.setdefault(id(value), []).append(_is_one_place(node, parents))
    return sorted({texts[key] for key, found in uses.items() if all(found)})


def _is_one_place(name, parents):
    method = parents[name]
    call = parents.get(method)
    if not isinstance(method, ast.Attribute) or method.attr not in {"match", "fullmatch"}:
        return False
    if isinstance(call, ast.Call) and call.func is method:
        return len(call.args) == 1
    return isinstance(call, ast.Call) and ast.unparse(call.func) == "map"  # one text each


def of_packs():
    """Return the patterns of the shipped packs."""
    from newsclean.rules import shipped_languages, shipped_pack

    found = {}
    for name in (*shipped_languages(), "any"):
        for rule in shipped_pack(name).rules:
            for pattern in filter(None, (rule.pattern, *(rule.block.patterns if rule.block else ()))):
                found.setdefault(pattern, rule.id)
    return found


if __name__ == "__main__":
    compiled = watch()
    names_of_lazy_ones = exercise(compiled)
    packs = of_packs()
    unseen = in_the_source(compiled, names_of_lazy_ones)
    code = [[text, flags, where] for (text, flags), where in compiled.items() if text not in packs]
    json.dump(
        {"code": code, "packs": list(packs.items()), "unseen": unseen, "anchored": tried_at_one_place()},
        sys.stdout,
    )
