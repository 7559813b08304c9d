"""What fuzzing begins with: small inputs that reach much of the code, and pieces worth putting in."""

from __future__ import annotations

import json

_PAGE = """Home | News
Advertisement
Ministers meet again on Friday
By Jane Roe
SEOUL, Aug. 7 (Yonhap) -- The minister left on Nov. 15, 2019. .
“We may go ,” she said&nbsp;: it\u00e2\u20ac\u2122s \ud55c\uad6d\uc5b4 2019\u5e7411\u670815\u65e5\u3002\u3002
  \u2022 item one
Photo: AP
Photo: AP
Leave a Comment
"""
_LONG = "".join(
    f"{line}\n"
    for line in (
        "Home", "News", "Sport", "Ministers meet again on Friday", "By Jane Roe", "Share", "Tweet", "Comments (12)",
        "The minister said on Friday that talks would go on.", "", "\u201cWe may go,\u201d she said.", "Related stories",
        "\u3010\u76f8\u5173\u3011\u5173\u4e8e\u6211\u4eec", "Read more: Ministers meet", "Sign up for our newsletter", "\u00a9 2019 The Paper",
        "The minister said on Friday that talks would go on.", "1,204 views", "Privacy", "Terms of use", "About us",
    )
)  # fmt: skip
"""Enough lines for the line model to be asked."""
_DETAILS = {
    "version": 1,
    "edits": [
        {"start": 4, "end": 6, "original": ". ", "replacement": "", "stage": "x", "rule": "y", "causes": []}
    ],
}
_PACK = """language = "en"
[lists]
names = ["AP", "AFP"]
[[rule]]
id = "share"
kind = "literal"
role = "share"
phrases = ["Share this article", "{{names}}"]
examples = ["Share this article"]
[[rule]]
id = "by"
kind = "regex"
role = "byline"
pattern = 'By {{names}}'
starts = ["by"]
max_chars = 80
[[rule]]
id = "block"
kind = "block"
role = "related"
phrases = ["Read more"]
members = ["Next"]
member_patterns = ['\\d+ min']
short = 3
"""
_SITES = '{"version": 1, "documents": 3}\n{"site": "example.org", "line": "share", "count": 3}\n'


def _records() -> bytes:
    values = [
        {"text": _PAGE, "url": "https://example.org/a", "published": "2019-11-15", "id": 1.5e300},
        {"text": "programs. .", "newsclean": {"edits": []}},
        {"text": "The end.", "newsclean": _DETAILS},
        {"text": None},
        {"text": "\ud800", "language": "en", "title": "The end"},
    ]
    return "".join(json.dumps(value) + "\n" for value in values).encode()


SEEDS: dict[str, list[bytes]] = {
    "clean": [bytes([choice]) + _PAGE.encode() for choice in range(0, 256, 17)] + [b"\x01a\r\nb\rc\n"],
    "twins": [bytes([choice]) + f"{_PAGE}\f{_LONG}\f\f{_PAGE}".encode() for choice in (0, 13, 26, 75, 127)],
    "undo": [_records(), _records().splitlines(keepends=True)[2]],
    "jsonl": [
        _records(),
        b'\xef\xbb\xbf{"text": "a"}\r\n\n',
        b'{"a": ' + b"[" * 50 + b"]" * 50 + b"}",
        b"1e999\n[]\n",
    ],
    "pack": [_PACK.encode(), _SITES.encode()],
}
TOKENS = [
    token.encode("utf-8", "surrogatepass")
    for token in (
        "Advertisement\n", "\n\n", "\r", "\r\n", "\ufeff", "\u200b", "\xa0", "\u2028", "\ud800", "\x00", "\x1b[31m",
        "\u202e", "e\u0301\u0302", "&amp;amp;lt;", "&#x1F600;", "\u00e2\u20ac\u2122", ". .", " ,", " . . .", "\u201c", "\u201d",
        "2019-11-15", "03/04/2019", "last Friday", "Photo: AP\n", "Share Tweet ", "[a](b)", "```\n", "| a | b |\n",
        '{"text": "', '"newsclean": ', '"edits": [', '"start": -1', "\\ud800", "1e400", "[[", "{{", "[[rule]]\n",
        'kind = "regex"\n', "pattern = '", "(?:a+)+", "{{agency}}", "max_chars = 99999999", "\u65b0\u534e\u793e\u5317\u4eac11\u670815\u65e5\u7535",
    )
]  # fmt: skip
