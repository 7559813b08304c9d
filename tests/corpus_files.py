"""Inputs of every format, made from the sample corpus, and the command line as a process."""

import gzip
import io
import json
import subprocess
import sys
from pathlib import Path

RAW = [
    path.read_text(encoding="utf-8")
    for path in sorted((Path(__file__).parents[1] / "fixtures/raw").glob("*.txt"))
]


def records(count=10):
    return [
        {"id": n, "url": f"https://news{n % 3}.example/{n}", "text": RAW[n % len(RAW)], "n": n / 4}
        for n in range(count)
    ]


def jsonl(count=10):
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records(count)).encode()


def wet(count=5, *, members=True):
    parts = [_warc_record("warcinfo", b"Software: test\r\n", {"Content-Type": "application/warc-fields"})]
    parts += [
        _warc_record(
            "conversion",
            record["text"].encode(),
            {"WARC-Target-URI": record["url"], "WARC-Block-Digest": "sha1:OLD", "Content-Type": "text/plain"},
        )
        for record in records(count)
    ]
    return b"".join(gzip.compress(part, mtime=0) if members else part for part in parts)


def page(text, title="A title of the page"):
    lines = "".join(f"<p>{line}</p>\n" for line in text.split("\n") if line.strip())
    head = (
        f"<title>{title}</title><meta charset='utf-8'><link rel='canonical' href='https://a.example/1'>"
        "<script type='application/ld+json'>"
        '{"@graph": [{"datePublished": "2019-11-15T08:30:00Z"}]}</script>'
    )
    return f"<html><head>{head}</head><body>{lines}</body></html>".encode()


def warc(count=5, pages=(), headers=b""):
    """Return an archive of sample pages, or of those that are given with more headers, and a picture."""
    parts = [_warc_record("warcinfo", b"Software: test\r\n", {"Content-Type": "application/warc-fields"})]
    pages = pages or [page(record["text"]) for record in records(count)]
    for record, body in zip(records(len(pages)), pages, strict=True):
        http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n" + headers
        block = http + f"Content-Length: {len(body)}\r\n\r\n".encode() + body
        kind = {"Content-Type": "application/http; msgtype=response"}
        parts.append(_warc_record("response", block, {"WARC-Target-URI": record["url"]} | kind))
    block = b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: 3\r\n\r\nPNG"
    parts.append(_warc_record("response", block, {"WARC-Target-URI": "https://a.example/i.png"} | kind))
    return b"".join(gzip.compress(part, mtime=0) for part in parts)


def parquet(rows, **options):
    import pyarrow as pa
    import pyarrow.parquet as pq

    stream = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(rows), stream, **options)
    return stream.getvalue()


def newsclean(*arguments, **options):
    """Run the command line in a process of its own."""
    command = [sys.executable, "-m", "newsclean", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, check=False, timeout=120, **options)


def _warc_record(kind, block, fields):
    head = f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:{len(block)}>\r\n"
    head += "".join(f"{name}: {value}\r\n" for name, value in fields.items())
    return f"{head}Content-Length: {len(block)}\r\n\r\n".encode() + block + b"\r\n\r\n"
