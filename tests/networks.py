"""Networks of chance weights, and lines to show them."""

from random import Random

from newsclean.labels.model.network import WIDTH, Head, Network

FEATURES = 7


def chance(random, largest, count):
    return b"".join(
        random.randint(-largest, largest).to_bytes(2, "little", signed=True) for _ in range(count)
    )


def network(seed, reaches=(1, 0, 3)):
    """A network whose sums come near what is exact."""
    random = Random(seed)
    borders = [bytes(sorted(random.sample(range(256), random.randrange(9)))) for _ in range(FEATURES)]
    rows = sum(len(each) + 1 for each in borders)
    values = chance(random, 32767 // FEATURES, rows * WIDTH)
    squares, rows = sum(5 if reach else 3 for reach in reaches), sum(2 if reach else 3 for reach in reaches)
    values += chance(random, random.choice([9, 84]), squares * WIDTH * WIDTH)
    biases = b"".join(
        random.randint(-99_999, 99_999).to_bytes(4, "little", signed=True) for _ in range(rows * WIDTH)
    )
    blocks = [(reach, random.randrange(6, 10), random.randrange(6, 10)) for reach in reaches]
    head = Head([random.randint(-99, 99) for _ in range(WIDTH)], random.randint(-9999, 9999), 7)
    return Network(borders, values, biases, random.randrange(3, 6), blocks, head)


def pages(seed, counts):
    """Feature columns and sizes of the lines of some documents, each document's by itself."""
    random = Random(seed)
    return [
        (
            [[random.randrange(256) for _ in range(count)] for _ in range(FEATURES)],
            [random.choice([1, 30, 599, 601, 65535]) for _ in range(count)],
        )
        for count in counts
    ]
