"""Pages that the engine tests clean: the sample corpus, odd ones among them, with columns of many types."""

from __future__ import annotations

import json
from pathlib import Path

from newsclean import Cleaner

FIXTURES = Path(__file__).parents[1] / "fixtures"


def records():
    texts = [path.read_text(encoding="utf-8") for path in sorted((FIXTURES / "raw").glob("*.txt"))]
    odd = [
        "",
        "\n\n",
        "Ein Satz ohne Ende",
        "It rained. .\n\nIt rained. .",
        "\u200bA line with café and â€œquotesâ€\x9d.",
    ]
    return [
        {
            "id": number,
            "text": text,
            "url": f"https://news{number % 3}.example/story/{number}" if number % 4 else None,
            "title": None,
            "published": "2019-11-15" if number % 2 else None,
            "score": number / 8,
            "tags": ["a", "b"][: number % 3],
        }
        for number, text in enumerate((texts + odd) * 6)
    ]


def table():
    import pyarrow as pa

    return pa.Table.from_pylist(records())


def expected():
    """What the bare function makes of the pages."""
    cleaner = Cleaner()
    hints = ("url", "title", "published")
    results = [cleaner.clean(r["text"], **{name: r[name] for name in hints}) for r in records()]
    return [result.text for result in results], [canonical(result.details()) for result in results]


def canonical(value):
    return json.dumps(value, sort_keys=True, default=str)


def site_records():
    """Pages of three sites; each site repeats lines of its own, and all print one agency story twice."""
    pages = []
    for site in range(3):
        head = [f"Site {site} home", f"Log in to site {site}", f"Sections of site {site}"]
        tail = [
            f"Subscribe to site {site} for 9.99 a month and never miss a story again.",
            "Terms of use",
            "Contact",
        ]
        for page in range(12):
            story = "agency" if page < 2 else f"{site}-{chr(65 + page)}"
            body = [
                f"Paragraph {letter * 3} of story {story} says what nobody else says."
                for letter in "abcdefgh"
            ]
            text = "\n".join([*head, *body, f"Comments ({page})", *tail])
            pages.append(
                {
                    "url": f"https://www.site{site}.example/{page}",
                    "text": text,
                    "published": f"2020-01-{page + 1:02}",
                }
            )
    return pages
