"""How many news pages datatrove's quality filters keep: as they were dumped, cleaned, and as people cut them.

The filters judge whole documents, with their defaults. Pages are those of the training data in English, plain-text dumps
of the whole page; their gold bodies say what a filter would keep of perfect input.

Run: python -m benchmarks.corpus.filters --data FOLDER [--limit PAGES]   (pip install 'newsclean[datatrove]' spacy)
"""

from __future__ import annotations

from importlib.metadata import version

from datatrove.data import Document
from datatrove.pipeline.filters import C4QualityFilter, FineWebQualityFilter, GopherQualityFilter

from benchmarks.data import pages, parser
from newsclean import Cleaner

FILTERS = {
    "FineWeb quality": FineWebQualityFilter,
    "C4 quality": C4QualityFilter,
    "Gopher quality": GopherQualityFilter,
}


def main() -> None:
    options = parser(__doc__)
    options.add_argument("--limit", type=int, default=10**9, help="so many pages at most")
    options.add_argument("--dump", default="resiliparse_full", help="which plain-text dump of the pages")
    arguments = options.parse_args()
    found = [
        page
        for page in pages(arguments.data)
        if page["texts"].get(arguments.dump) and page["lang"] in {"en", ""} and page.get("gold_body")
    ]
    found = found[:: max(1, -(-len(found) // arguments.limit))]
    cleaner = Cleaner()
    texts = {
        "as dumped": [page["texts"][arguments.dump] for page in found],
        "cleaned": [cleaner.clean(page["texts"][arguments.dump]).text for page in found],
        "gold body": [page["gold_body"] for page in found],
    }
    print(f"datatrove {version('datatrove')}, {len(found)} pages, {arguments.dump}; documents kept\n")
    print(f"{'':16} {'':>10} " + " ".join(f"{name:>10}" for name in texts))
    for name, make in FILTERS.items():
        print(f"{name:16} {'':>10} " + " ".join(f"{kept(make(), given):10}" for given in texts.values()))


def kept(step: object, texts: list[str]) -> int:
    """Return how many of the texts a filter keeps."""
    documents = (Document(text=text, id=str(number)) for number, text in enumerate(texts))
    return len(list(step.run(documents)))


if __name__ == "__main__":
    main()
