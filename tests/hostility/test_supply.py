"""No network, no telemetry, and data that cannot execute."""

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from conftest import FIXTURES

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "newsclean"

# Refuses every socket but those by which processes of one machine talk to each other
GUARD = """
import socket, sys
def refuse(event, arguments):
    if event in {"socket.connect", "socket.bind", "socket.getaddrinfo", "socket.sendto", "urllib.Request"}:
        sys.stderr.write(f"NETWORK {event} {arguments!r}")
        raise PermissionError(event)
sys.addaudithook(refuse)
from newsclean.cli import main
sys.argv = ["newsclean", *sys.argv[1:]]
sys.exit(main(sys.argv[1:]))
"""
NETWORK = {
    "socket",
    "ssl",
    "http",
    "urllib.request",
    "ftplib",
    "smtplib",
    "requests",
    "httpx",
    "aiohttp",
    "urllib3",
}
EXECUTES = {"pickle", "marshal", "shelve", "dill", "joblib", "cloudpickle"}
DATA = {
    ".toml",
    ".txt",
    ".json",
    ".html",
    ".css",
    ".js",
    ".svg",
    ".bin",
    ".gz",
    ".zlib",
    ".xz",
    ".typed",
    ".z",
}


@pytest.mark.parametrize(
    "arguments",
    [
        ["{raw}/scmp.txt"],
        ["--dates", "anchored", "--ledger", "{out}/edits.json", "{raw}/scmp.txt"],
        ["explain", "{raw}/scmp.txt"],
        ["report", "{raw}", "-o", "{out}/review.html"],
        ["rules", "list"],
        ["config"],
    ],
    ids=lambda arguments: arguments[0].strip("-"),
)
def test_the_command_needs_no_network(arguments, tmp_path):
    named = [argument.format(raw=FIXTURES / "raw", out=tmp_path) for argument in arguments]
    run = subprocess.run([sys.executable, "-c", GUARD, *named], capture_output=True, check=False, text=True)
    assert "NETWORK" not in run.stderr
    assert run.returncode == 0, run.stderr


def imports(path):
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield node.module


def test_the_code_imports_nothing_of_the_network_and_nothing_that_runs_data():
    found = {
        f"{path.relative_to(PACKAGE)}: {name}"
        for path in PACKAGE.rglob("*.py")
        for name in imports(path)
        if name in NETWORK | EXECUTES or name.partition(".")[0] in EXECUTES | (NETWORK - {"http"})
    }
    # processes of one run pass values to each other through pipes of their own
    assert found <= {"corpus/parallel.py: pickle"}


def test_the_code_evaluates_no_text():
    calls = {
        f"{path.relative_to(PACKAGE)}: {ast.unparse(node)[:60]}"
        for path in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in {"eval", "exec"}
    }
    assert calls == set()


def test_all_else_in_the_package_is_data():
    files = [path for path in PACKAGE.rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    code = {"native": {".py", ".pyx", ".pxd", ".so", ".pyd"}}  # compiled here, from what stands beside it
    others = {path for path in files if path.suffix not in code.get(path.parent.name, {".py", ".md"})}
    assert {path.suffix for path in others} <= DATA


def test_every_compiled_module_has_its_source_beside_it():
    native = PACKAGE / "native"
    compiled = {path.name.partition(".")[0] for path in [*native.glob("*.so"), *native.glob("*.pyd")]}
    assert compiled <= {path.stem for path in native.glob("*.pyx")}
    assert list(PACKAGE.rglob("*.c")) == []


def test_the_licence_of_every_dependency_is_listed():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    needed = [
        *project["dependencies"],
        *(name for extra in project["optional-dependencies"].values() for name in extra),
    ]
    names = {re.match(r"[\w-]+", requirement)[0].lower() for requirement in needed}
    listed = (ROOT / "docs" / "reference" / "dependencies.md").read_text("utf-8")
    assert {name for name in names if f"| {name} |" not in listed} == set()
