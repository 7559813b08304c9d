"""Reads and writes the model file: JSON for the small things, bytes for the tables, one zlib stream. No code.

Layout after decompression: 4 bytes header length, header (JSON), then the blocks it names.
"""

from __future__ import annotations

import json
import struct
import zlib
from itertools import accumulate

from newsclean.labels.model.network import Head, Network
from newsclean.labels.model.tables import Table, WordWeights
from newsclean.labels.model.trees import DEPTH, LEAVES, Trees
from newsclean.labels.model.words import CHANNELS
from newsclean.startup.lean import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

MAGIC = b"NCLM1\n"


class Model(NamedTuple):
    """Everything the labeller has learned.

    Args:
        words: Folded word -> weights of the channels, in the form of ``words.widen``.
        lines: Lower-cased whole line -> weight.
        stages: The trees of stages one, two and three.
        network: The network that reads the page as a sequence.
        extra: Room for small settings in the file's header; the shipped file has none, and nothing reads them.
    """

    words: Mapping[str, bytes]
    lines: Mapping[str, int]
    stages: tuple[Trees, Trees, Trees]
    network: Network
    extra: dict[str, Any]


def _trees(blob: bytes, count: int, bias: int) -> Trees:
    size = 2 * DEPTH
    questions = [
        [(blob[i * size + 2 * k], blob[i * size + 2 * k + 1]) for k in range(DEPTH)] for i in range(count)
    ]
    values = struct.unpack_from(f"<{count * LEAVES}h", blob, count * size)
    return Trees(questions, [values[i * LEAVES : (i + 1) * LEAVES] for i in range(count)], bias)


def _tree_bytes(trees: Trees) -> bytes:
    head = bytes(x for tree in trees.questions for pair in tree for x in pair)
    return head + struct.pack(f"<{len(trees.leaves) * LEAVES}h", *(v for row in trees.leaves for v in row))


def _network(borders: bytes, values: bytes, biases: bytes, told: list[Any]) -> Network:
    counts, shift, blocks, head = told
    stops = list(accumulate(counts))
    edges = [borders[stop - count : stop] for stop, count in zip(stops, counts, strict=True)]
    return Network(edges, values, biases, shift, [tuple(block) for block in blocks], Head(*head))


def dump(model: Model) -> bytes:
    """The model as the bytes of its file."""
    words, lines, net = sorted(model.words), sorted(model.lines), model.network
    blocks = [
        "\n".join(words).encode(),
        b"".join(bytes(model.words[w][2 + 2 * k] for w in words) for k in range(len(CHANNELS))),
        "\n".join(lines).encode(),
        bytes(model.lines[line] for line in lines),
        *(_tree_bytes(stage) for stage in model.stages),
        b"".join(net.borders),
        net.values,
        net.biases,
    ]
    header = {
        "channels": list(CHANNELS),
        "blocks": [len(b) for b in blocks],
        "trees": [[len(s.leaves), s.bias] for s in model.stages],
        "network": [[len(each) for each in net.borders], net.shift, net.blocks, net.head],
        "extra": model.extra,
    }
    head = json.dumps(header, sort_keys=True, ensure_ascii=False).encode()
    return MAGIC + zlib.compress(struct.pack("<I", len(head)) + head + b"".join(blocks), 9)


def load(data: bytes) -> Model:
    """The model from the bytes of its file.

    Raises:
        ValueError: The bytes are not such a file, or were made for other features.
    """
    if not data.startswith(MAGIC):
        raise ValueError("not a newsclean line model")
    raw = zlib.decompress(data[len(MAGIC) :])
    (size,) = struct.unpack_from("<I", raw)
    header = json.loads(raw[4 : 4 + size])
    if header["channels"] != list(CHANNELS):
        raise ValueError("this line model was made for other features")
    at = 4 + size
    blocks = []
    for length in header["blocks"]:
        blocks.append(raw[at : at + length])
        at += length
    words, lines = (blocks[at].decode().split("\n") for at in (0, 2))
    one, two, three = (_trees(blocks[4 + k], *header["trees"][k]) for k in range(3))
    return Model(
        Table(words, WordWeights(blocks[1], len(words))),
        Table(lines, blocks[3]),
        (one, two, three),
        _network(blocks[7], blocks[8], blocks[9], header["network"]),
        header["extra"],
    )
