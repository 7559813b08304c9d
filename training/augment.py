"""More pages than there are: other bodies in a page's furniture, pages in a script without blanks or in no language.

All are for training only. *Mixed* pages teach that furniture and body do not depend on each other. *Unspaced*
pages keep a page's layout but write every word in Han or kana characters, which no lexicon knows, so that the
model learns to go by shape where it cannot read. *Foreign* pages do the same for scripts with blanks. *Rearranged*
pages are for the network alone, which sees the page as a sequence and learns by heart what it has seen too often.
"""

from __future__ import annotations

import random
import re
import zlib
from collections import defaultdict
from functools import partial
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from newsclean.labels.model.sections import KINDS, sections
from training.dataset import Doc
from training.records import DUMPS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_WORD = re.compile(r"[^\W\d_]+")
_MARKS = str.maketrans({",": "，", ".": "。", "!": "！", "?": "？", ":": "：", ";": "；", " ": ""})
_HAN, _KANA = (0x4E00, 2000), (0x3041, 80)


def mixed(docs: Sequence[Doc], dump: str = "resiliparse_full", seed: int = 11) -> Iterator[Doc]:
    """For every other page one with its own head and foot around the body of another page of the same language."""
    rng = random.Random(seed)
    pools: dict[tuple[int, str, str], list[Doc]] = defaultdict(list)
    for doc in docs:
        if doc.kind == dump and any(doc.keep):
            pools[doc.fold, doc.page.lang[:2], doc.page.source].append(doc)
    for pool in pools.values():
        if len(pool) < 2:
            continue
        for outer in pool[::2]:
            inner = rng.choice(pool)
            if inner.page.domain == outer.page.domain:
                continue
            head, tail = outer.keep.index(True), len(outer.keep) - outer.keep[::-1].index(True)
            start, end = inner.keep.index(True), len(inner.keep) - inner.keep[::-1].index(True)
            texts = outer.texts[:head] + inner.texts[start:end] + outer.texts[tail:]
            keep = outer.keep[:head] + inner.keep[start:end] + outer.keep[tail:]
            roles = outer.roles[:head] + inner.roles[start:end] + outer.roles[tail:]
            yield Doc(inner.page, "mixed", texts, keep, roles, None, outer.fold)


def _character(match: re.Match[str], *, kana: bool) -> str:
    word = match[0]
    seed = zlib.crc32(word.lower().encode())
    count = max(1, round(len(word) / 3))
    base, many = _KANA if kana and len(word) < 4 else _HAN
    return "".join(chr(base + (seed >> (5 * k)) % many) for k in range(count))


def unspaced(docs: Sequence[Doc], share: float = 0.2, seed: int = 12) -> Iterator[Doc]:
    """Some pages with every word written in Han and kana characters and no blanks."""
    rng = random.Random(seed)
    heads: dict[int, list[str]] = defaultdict(list)
    for phrase, code in sections().start.items():
        if phrase and ord(phrase[0]) > 0x3040:
            heads[code].append(phrase)
    for doc in docs:
        if (
            doc.kind not in ("resiliparse_full", "resiliparse_main", "varied1")
            or rng.random() > share
            or doc.page.lang[:2] in ("zh", "ja", "ko")
        ):
            continue
        kana = rng.random() < 0.5
        texts = []
        for text, keep in zip(doc.texts, doc.keep, strict=True):
            code = sections().code(text.strip().lower()) if len(text) < 60 and not keep else 0
            if code and heads[code] and rng.random() < 0.7:
                texts.append(rng.choice(heads[code]))
                continue
            body = text.strip()
            indent = text[: len(text) - len(text.lstrip())]
            glue = rng.random() < 0.85
            new = _WORD.sub(partial(_character, kana=kana), body)
            texts.append(indent + (new.translate(_MARKS) if glue or len(body) > 30 else new))
        yield Doc(doc.page, "unspaced", texts, doc.keep, doc.roles, None, doc.fold)


_VOWELS, _CONSONANTS = "aeiou", "bcdfghjklmnpqrstvwxz"


def foreign(docs: Sequence[Doc], share: float = 0.3, seed: int = 13) -> Iterator[Doc]:
    """Some pages in a language that nobody knows: their letters are exchanged, all else stays as it is."""
    rng = random.Random(seed)
    for doc in docs:
        if doc.kind not in ("resiliparse_full", "resiliparse_main", "varied1") or rng.random() > share:
            continue
        old, new = "", ""
        for letters in (_VOWELS, _CONSONANTS):
            shuffled = "".join(rng.sample(letters, len(letters)))
            old, new = old + letters + letters.upper(), new + shuffled + shuffled.upper()
        table = str.maketrans(old, new)
        texts = [text.translate(table) for text in doc.texts]
        yield Doc(doc.page, "foreign", texts, doc.keep, doc.roles, None, doc.fold)


REARRANGED = "rearranged "
"""What the kinds of documents begin with that the network alone learns from."""

_OTHERS, _LESS = 0.35, 0.25
"""Chances that a head or a foot is another page's, or only a part of its own."""

_GAP, _FEWER = 0.5, 0.3
"""Chances that a part of the body is missing, and that furniture between its lines is."""

_Row = tuple[str, bool, str]


def rearranged(docs: Sequence[Doc], seed: int = 99) -> Iterator[Doc]:
    """Every dump once more with parts missing, or with the head or the foot of another page of the same sort."""
    rng = random.Random(seed)
    pools: dict[tuple[int, str, str], list[Doc]] = defaultdict(list)
    for doc in docs:
        if doc.kind in DUMPS and doc.kind != "resiliparse_main" and any(doc.keep):
            pools[doc.fold, doc.kind, doc.page.lang[:2]].append(doc)
    for doc in docs:
        if (doc.kind in DUMPS or doc.kind.startswith("varied")) and any(doc.keep):
            pool = [
                d for d in pools[doc.fold, doc.kind, doc.page.lang[:2]] if d.page.domain != doc.page.domain
            ]
            head, body, foot = _parts(doc)
            head = _replaced(head, pool, 0, rng)
            foot = _replaced(foot, pool, 2, rng)
            rows = [*head, *_thinned(body, rng), *foot]
            texts, keep, roles = map(list, zip(*rows, strict=True))
            yield Doc(doc.page, REARRANGED + doc.kind, texts, keep, roles, doc.title, doc.fold)


def _parts(doc: Doc) -> tuple[list[_Row], list[_Row], list[_Row]]:
    """Lines above the body, from its first to its last line, and below it."""
    rows = list(zip(doc.texts, doc.keep, doc.roles, strict=True))
    start, end = doc.keep.index(True), len(rows) - doc.keep[::-1].index(True)
    return rows[:start], rows[start:end], rows[end:]


def _replaced(rows: list[_Row], pool: Sequence[Doc], part: int, rng: random.Random) -> list[_Row]:
    """A head (part 0) or foot (part 2), now and then of another page, or only what is next to the body of its own."""
    how = rng.random()
    if how < _OTHERS and pool:
        return _parts(rng.choice(pool))[part]
    if how < _OTHERS + _LESS:
        at = rng.randint(0, len(rows))
        return rows[:at] if part else rows[at:]
    return rows


def _thinned(body: list[_Row], rng: random.Random) -> list[_Row]:
    """A body, now and then without a part of it, and without some of the furniture between its lines."""
    if rng.random() < _GAP and len(body) > 6:
        count = rng.randint(1, len(body) * 3 // 5)
        at = rng.randint(0, len(body) - count)
        body = body[:at] + body[at + count :]
    out: list[_Row] = []
    for keep, run in groupby(body, key=itemgetter(1)):
        rows = list(run)
        if not keep and rng.random() < _FEWER:
            rows = [row for row in rows if not row[0].strip()][:1]
        out += rows
    return out


__all__ = ["KINDS", "foreign", "mixed", "rearranged", "unspaced"]
