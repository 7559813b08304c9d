"""Documents for the tests of the report, made by hand: no stage has to work for them."""

from __future__ import annotations

from newsclean.edits import Edit, apply
from newsclean.lines import LineTable
from newsclean.report.record import ReportDocument

ROLES = {
    "Advertisement": ("boilerplate", "ad", 0.95, "en/advertisement"),
    "Share this": ("boilerplate", "share", 0.95, "en/share"),
    "By ": ("byline", None, 0.9, "en/byline"),
}


def make_document(name, text, edits=(), **known):
    """Return a document with these edits: ``(span text, replacement, stage, rule)``, found one after the other."""
    made = []
    position = 0
    for original, replacement, stage, rule in edits:
        start = text.index(original, position)
        position = start + len(original)
        made.append(Edit(start, position, original, replacement, stage, rule))
    details = {
        "version": 1,
        "edits": [edit._asdict() | {"causes": []} for edit in made],
        "lines": list(lines_of(text, made)),
        "dates": [],
        "metadata": {},
        "warnings": [],
    }
    details |= {key: known.pop(key) for key in ("dates", "metadata", "warnings") if key in known}
    return ReportDocument(name, text, apply(text, made), details, **known)


def lines_of(text, edits):
    table = LineTable(text)
    for index, content in enumerate(table.texts):
        if not content.strip():
            continue
        found = next((label for start, label in ROLES.items() if content.startswith(start)), None)
        role, kind, score, evidence = found or ("title" if index == 0 else "body", None, 0.5, "default")
        start, end = table.start(index), table.end(index)
        gone = any(edit.start <= start and edit.end >= end and not edit.replacement for edit in edits)
        yield {
            "number": index + 1,
            "start": start,
            "end": end,
            "role": role,
            "kind": kind,
            "score": score,
            "evidence": evidence,
            "kept": not gone,
        }


MINISTER = make_document(
    "minister.txt",
    "Minister resigns after talks\n\nAdvertisement\n\nBy Ana Example\n\nThe minister left. . He said caf\u00c3\u00a9 talks\u00a0failed on Nov. 15, 2019.\n\nShare this\n",
    [
        ("Advertisement\n\n", "", "boilerplate", "en/advertisement"),
        ("By Ana Example\n\n", "", "boilerplate", "en/byline"),
        (". .", ".", "punctuation", "stop-twice"),
        ("\u00c3\u00a9", "\u00e9", "encoding", "mojibake"),
        ("\u00a0", " ", "whitespace", "no-break-space"),
        ("Nov. 15, 2019", "2019-11-15", "dates", "explicit"),
        ("\nShare this\n", "", "boilerplate", "en/share"),
    ],
    url="https://www.example.org/minister",
    language="en",
    metadata={
        "title": "Minister resigns after talks",
        "byline": "Ana Example",
        "dateline": {"place": "Seoul", "date": "2019-11-15", "agency": None},
        "captions": ["A caption.", "Another one."],
    },
    dates=[
        {
            "start": 0, "end": 0, "text": "Nov. 15, 2019", "type": "DATE",
            "value": "2019-11-15", "anchor": None, "status": "explicit",
        }
    ],
)  # fmt: skip

ARABIC = make_document(
    "arabic.txt",
    "\u0627\u0633\u062a\u0642\u0627\u0644\u0629 \u0627\u0644\u0648\u0632\u064a\u0631\n\n\u063a\u0627\u062f\u0631 \u0627\u0644\u0648\u0632\u064a\u0631 \u0627\u0644\u0645\u062f\u064a\u0646\u0629 \u0641\u064a 15 \u0646\u0648\u0641\u0645\u0628\u0631 2019 \u060c\u0648\u0642\u0627\u0644 \u0625\u0646\u0647 \u0644\u0646 \u064a\u0639\u0648\u062f.\n",
    [(" \u060c", "\u060c ", "punctuation", "space-before-comma")],
    url="https://ar.example.net/1",
    language="ar",
)

UNTOUCHED = make_document(
    "calm.txt", "Nothing to do here\n\nIt is a quiet day.\n", site="calm.example", language="en"
)

WARNED = make_document(
    "warned.txt",
    "Share this\n",
    warnings=[{"code": "no-body", "message": "the document would lose its body, so it keeps its text"}],
)

ATTACKS = (
    "</script><script>window.ran = 1</script>",
    "</ScRiPt ><img src=x onerror=window.ran=1>",
    "<!-- <script>",
    "--> ]]> <![CDATA[",
    "<svg onload=window.ran=1>",
    "${window.ran=1} `${window.ran=1}` {{constructor.constructor('window.ran=1')()}}",
    "'\"><iframe srcdoc='<script>parent.ran=1</script>'>",
    "javascript:window.ran=1",
    "&lt;script&gt;window.ran=1&lt;/script&gt; &#60;img src=x onerror=window.ran=1&#62;",
    "\u202eoverride \u2066isolate\u2028line\u2029paragraph\u0000nul\ud800surrogate\ufeff\uffff",
    "</style><style>*{display:none}</style>",
    "</title></head><body onload=window.ran=1>",
    "\\u003cimg src=x onerror=window.ran=1\\u003e \\",
)


def hostile():
    """Return documents that try to get out of the data in every field that a page shows."""
    text = "\n\n".join(ATTACKS) + "\n"
    for number, attack in enumerate(ATTACKS):
        document = make_document(
            f"{number} {attack}",
            text,
            [(attack, attack[::-1], f"stage {attack}", f"rule {attack}")],
            url=f"javascript:window.ran=1//{attack}" if number % 2 else f"https://example.org/{attack}",
            site=attack,
            language=attack,
            title=f"{number} {attack}",
            metadata={"byline": attack, "captions": [attack]},
            warnings=[{"code": attack, "message": attack}],
            dates=[{"text": attack, "value": attack, "status": attack}],
        )
        for line in document.details["lines"]:
            line["evidence"] = attack
        yield document


def many(number):
    """Yield this many small documents."""
    for at in range(number):
        yield make_document(
            f"news.jsonl:{at + 1}",
            f"Report {at + 1} of the harbour board\n\nAdvertisement\n\nThe board met. . It spoke of ship {at + 1}.\n",
            [("Advertisement\n\n", "", "boilerplate", "en/advertisement"), (". .", ".", "punctuation", "stop-twice")][: at % 3],
            url=f"https://site{at % 40}.example/{at + 1}",
            language=("en", "de", "fr")[at % 3],
        )  # fmt: skip
