"""What a site profile adds, cross-validated over the pages of each host that occurs often enough.

    python -m benchmarks.corpus.sites --data FOLDER

Each page is cleaned without a profile, and with one that was learned on other pages of its host. Of the lines that stay
without, chrome (not in the gold body) that goes with the profile is caught, and body that goes is lost. Of the chrome that
stays, some stands on another page of the host, or begins or ends like a line there: more than that no profile can know.
With ``--rules`` the line model says nothing, neither with a profile nor without: what a profile knows of a site by itself.
The preset is the default one: ``body`` takes titles out by itself, so it would blame the profile for each headline that is
known for one as soon as its copy with the name of the site is gone.
"""

from __future__ import annotations

import tempfile
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from benchmarks import data
from newsclean import Cleaner
from newsclean.lines import LineTable
from newsclean.sites.keys import host_of, line_key, part_keys
from newsclean.sites.learn import learn
from newsclean.sites.store import dumps

if TYPE_CHECKING:
    from typing import Any

FOLDS = 5
NAMES = ("missed", "shared", "caught", "lost")


def main() -> None:
    parser = data.parser(__doc__)
    parser.add_argument("--show", action="store_true", help="print the lines that are lost or still missed")
    parser.add_argument("--rules", action="store_true", help="without the line model")
    options = parser.parse_args()
    hosts = defaultdict(list)
    for page in data.pages(options.data):
        if data.body(page):
            hosts[host_of(page["domain"])].append(page)
    for dump in ("resiliparse_full", "resiliparse_main", "inscriptis", "bs4"):
        for title, least, most in (("10 pages or more", 10, 10**9), ("4 to 9 pages", 4, 9)):
            found: dict[str, list[str]] = {name: [] for name in NAMES}
            count = 0
            for host, pages in hosts.items():
                if least <= len(pages) <= most:
                    count += 1
                    _validate(host, pages, dump, found, rules=options.rules)
            missed, shared, caught, lost = (len(found[name]) for name in NAMES)
            print(
                f"{dump}, {count} hosts with {title}: chrome missed {missed}, of it on other pages {shared},"
                f" caught {caught} ({caught / max(1, missed):.0%}), body lost {lost}"
            )
            if options.show:
                for name, lines in found.items():
                    print("\n".join(f"  {name}: {line[:100]}" for line in lines[:40]))


def _cleaner(profile: str | None, *, rules: bool) -> Cleaner:
    cleaner = Cleaner(dates="off", site_profile=profile)
    if rules:
        cleaner._labeller._model = False  # noqa: SLF001 - there is no option for it
    return cleaner


def _keys(line: str) -> set[str]:
    key = line_key(line)
    return {key, *part_keys(key)} - {""}


def _validate(
    host: str, pages: list[dict[str, Any]], dump: str, found: dict[str, list[str]], *, rules: bool
) -> None:
    plain = _cleaner(None, rules=rules)
    texts = [page["texts"][dump] for page in pages]
    on = Counter(key for text in texts for key in set().union(*map(_keys, LineTable(text).texts)))
    folds = min(FOLDS, len(pages))
    for fold in range(folds):
        others = [text for at, text in enumerate(texts) if at % folds != fold]
        profile = learn([{"url": host, "text": text} for text in others])
        with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".profile") as file:
            file.write(dumps(profile))
            file.flush()
            cleaner = _cleaner(file.name, rules=rules)
        for page, text in zip(pages[fold::folds], texts[fold::folds], strict=True):
            gold = line_key(data.body(page))
            with_profile = cleaner.clean(text, url=host).lines
            for before, after in zip(plain.clean(text, url=host).lines, with_profile, strict=True):
                line = text[before.start : before.end].strip()
                key = line_key(line)
                is_body = bool(key) and key in gold
                if before.kept and not is_body:
                    found["missed"].append(f"{host}: {line}")
                    if any(on[each] > 1 for each in _keys(line)):
                        found["shared"].append(f"{host}: {line}")
                if before.kept and not after.kept:
                    found["lost" if is_body else "caught"].append(f"{host}: {line}")


if __name__ == "__main__":
    main()
