"""Puts data, a script and a style into one page such that nothing in the data can become part of the page."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files

from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

SCRIPTS = ("dom", "data", "hint", "charts", "totals", "filters", "list", "pieces", "reader", "keys", "main")
"""The parts of the page's script, in the order in which they are joined."""

# All of these can stand in JSON only inside a string, where an escape means the same. "<", ">" and "&" are what
# HTML reads in a script element; the others end lines, hide, turn the direction of what follows, or are no text.
_ESCAPED = lazy("[<>&\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]")


def data_for_script(value: Any) -> str:
    """Return a value as JSON on one line that is safe inside a ``<script>`` element of any type."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return _ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


@cache
def style() -> str:
    """Return the page's style sheet."""
    return _asset("page.css")


@cache
def script() -> str:
    """Return the page's script: its parts in one function, so that it leaves no names behind."""
    parts = "\n".join(_asset(f"{name}.js") for name in SCRIPTS)
    return f'(() => {{\n"use strict";\n{parts}}})();\n'


@cache
def policy() -> str:
    """Return the content security policy: this script and this style, no other, and nothing from anywhere.

    Trusted Types forbid the script itself to make elements or code out of text.
    """
    rules = (
        "default-src 'none'",
        f"script-src '{_hash(script())}'",
        f"style-src '{_hash(style())}'",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
    )
    return "; ".join(rules)


@cache
def template() -> tuple[str, ...]:
    """Return the page around its slots: before the style, the documents, the index and the script, and the end."""
    return tuple(re.split(r"<!-- slot: \w+ -->", _asset("page.html")))


def _hash(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode()


def _asset(name: str) -> str:
    return files("newsclean.report").joinpath("assets", name).read_text("utf-8")
