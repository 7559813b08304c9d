"""The loaders of public benchmarks on small folders in their formats, made here from text of our own."""

import gzip
import json

import pytest
from benchmarks.boilerplate import __main__ as command
from benchmarks.boilerplate.loaders import FormatError, fundus, records, scrapinghub, wcxb
from benchmarks.boilerplate.metrics import score, shingles, word_f1

BODY = [
    "The ministers left the hotel by the river without an agreement on Friday, an official said.",
    "They had met there on Monday for the first time since the vote, and had talked for four days.",
    "The next meeting will be held in the spring, both of the sides have said, and it will be shorter.",
    "Nobody in the two capitals would say what it is that the talks have failed on in the end.",
]
MENU = ["Home", "Politics", "Sport", "Contact us", "Subscribe to our newsletter"]


def page(body, title="Talks fail", lang="en"):
    items = "".join(f"<li><a href='#'>{item}</a></li>" for item in MENU)
    paragraphs = "".join(f"<p>{text}</p>" for text in body)
    head = f"<head><title>{title}</title></head>"
    return f'<html class="js" lang="{lang}">{head}<body><ul>{items}</ul><h1>{title}</h1>{paragraphs}</body></html>'


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    raw = text.encode()
    path.write_bytes(gzip.compress(raw) if path.suffix == ".gz" else raw)


@pytest.fixture
def scrapinghub_clone(tmp_path):
    truth = {
        "b2": {"articleBody": "\n".join(BODY), "url": "https://example.org/b2"},
        "a1": {"articleBody": "\n".join(BODY[:2]), "url": "https://example.org/a1"},
        "lost": {"articleBody": "There is no page of this name.", "url": "https://example.org/lost"},
    }
    write(tmp_path / "ground-truth.json", json.dumps(truth))
    write(tmp_path / "html" / "a1.html.gz", page(BODY[:2]))
    write(tmp_path / "html" / "b2.html.gz", page(BODY, lang="de"))
    return tmp_path


@pytest.fixture
def wcxb_clone(tmp_path):
    types = {
        "0001": {"page_type": {"primary": "article", "confidence": "high"}},
        "0002": {"page_type": {"primary": "forum"}},
        "0003": {"page_type": "article"},
        "0004": None,
    }
    for name, internal in types.items():
        truth = {"main_content": f"Text of {name}.", "title": "Talks fail", "with": [], "without": []}
        record = {"file_id": name, "ground_truth": truth, "_internal": internal}
        write(tmp_path / "dev" / "ground-truth" / f"{name}.json", json.dumps(record))
        suffix = ".html" if name == "0003" else ".html.gz"
        write(tmp_path / "dev" / "html" / f"{name}{suffix}", page(BODY, title=name))
    write(
        tmp_path / "test" / "ground-truth" / "9001.json",
        json.dumps({"ground_truth": {"main_content": "Held out."}}),
    )
    write(tmp_path / "test" / "html" / "9001.html.gz", page(BODY))
    return tmp_path


@pytest.fixture
def fundus_clone(tmp_path):
    folder = tmp_path / "tests" / "resources" / "parser" / "test_data" / "de"
    body = {
        "summary": ["What it is about."],
        "sections": [{"headline": ["Part one"], "paragraphs": BODY[:2]}],
    }
    newer = {"summary": [], "sections": [{"headline": [], "paragraphs": BODY[2:]}]}
    truth = {
        "V1": {"title": "Talks fail", "body": body},
        "V1_1": {"title": "Talks end", "body": newer},
        "V2": {"title": "No body"},
    }
    write(folder / "Example.json", json.dumps(truth))
    write(folder / "Example_2024_01_02.html.gz", page(BODY[2:], lang="ja"))
    write(folder / "Example_2025_03_04.html.gz", page(["What it is about.", *BODY[:2]]))
    write(folder / "meta.info", json.dumps({"Example_2024_01_02.html.gz": {"url": "https://example.org"}}))
    return tmp_path


def test_scrapinghub(scrapinghub_clone):
    first, second = scrapinghub(scrapinghub_clone)
    assert (first.id, first.lang, first.gold) == ("a1", "en", "\n".join(BODY[:2]))
    assert (second.id, second.lang, second.html) == ("b2", "de", page(BODY, lang="de"))


def test_wcxb_has_articles_of_one_split(wcxb_clone):
    assert [(case.id, case.gold) for case in wcxb(wcxb_clone)] == [
        (name, f"Text of {name}.") for name in ("0001", "0003", "0004")
    ]
    assert [case.gold for case in wcxb(wcxb_clone, "test")] == ["Held out."]
    assert [case.id for case in wcxb(wcxb_clone / "dev", page_type="forum")] == ["0002"]
    assert len(list(wcxb(wcxb_clone, page_type="all"))) == 4


def test_fundus_gives_each_version_the_page_that_has_its_words(fundus_clone):
    cases = {case.id: case for case in fundus(fundus_clone)}
    assert list(cases) == ["de/Example_2025_03_04.html.gz@V1", "de/Example_2024_01_02.html.gz@V1_1"]
    first, second = cases.values()
    assert first.gold == "\n".join(["What it is about.", "Part one", *BODY[:2]])
    assert (second.gold, second.lang) == ("\n".join(BODY[2:]), "ja")
    assert [case.id for case in fundus(fundus_clone / "tests/resources/parser/test_data")] == list(cases)


def test_records(tmp_path):
    record = {
        "id": "r",
        "lang": None,
        "silver_body": "Body.",
        "texts": {"resiliparse_full": "Dump."},
        "html": "h/r.gz",
    }
    write(tmp_path / "h" / "r.gz", page(BODY))
    write(tmp_path / "pages.jsonl.gz", json.dumps(record) + "\n")
    (case,) = records(tmp_path / "pages.jsonl.gz")
    assert (case.id, case.lang, case.gold, case.dumps) == ("r", "", "Body.", {"resiliparse_full": "Dump."})


@pytest.mark.parametrize("load", [scrapinghub, wcxb, fundus, records])
def test_a_folder_of_another_kind_is_refused(load, tmp_path):
    with pytest.raises(FormatError, match=str(tmp_path)):
        list(load(tmp_path))


@pytest.mark.parametrize(
    ("gold", "found", "precision", "recall", "words"),
    [
        ("a b c d e", "a b c d e", 1, 1, 1),
        ("a b c d e", "a b c d x", 1 / 2, 1 / 2, 4 / 5),
        ("a b c d e f", "a b c d", 1, 1 / 3, 4 / 5),
        ("A b c d", "a b c d", 0, 0, 1),
        ("a b", "a b", 1, 1, 1),
        ("a b c d", "e f g h", 0, 0, 0),
    ],
)
def test_metrics_of_a_page(gold, found, precision, recall, words):
    result = score([(gold, found)])
    assert (result.precision, result.recall, result.word_f1) == pytest.approx((precision, recall, words))


def test_pages_that_predict_nothing_do_not_count_for_precision():
    result = score([("a b c d", "a b c d"), ("a b c d", "")])
    assert (result.precision, result.recall, result.f1, result.word_f1) == pytest.approx((1, 0.5, 2 / 3, 0.5))


def test_metrics_of_nothing():
    assert shingles(" . ") == {}
    assert (word_f1("", ""), word_f1("a", ""), word_f1("", "a")) == (1, 0, 0)
    assert score([]).f1 == 0


def test_the_command_prints_one_table_a_collection(scrapinghub_clone, fundus_clone, capsys):
    pytest.importorskip("resiliparse")
    folders = ["--scrapinghub", str(scrapinghub_clone), "--fundus", str(fundus_clone)]
    command.main([*folders, "--only", "newsclean", "--dumps", "full,main,wrapped,resiliparse main"])
    lines = capsys.readouterr().out.splitlines()
    assert "scrapinghub: 2 pages" in lines
    assert "fundus: 2 pages" in lines
    rows = [line for line in lines if line.startswith("| newsclean")]
    assert [row.split(" | ")[1] for row in rows] == [
        "HTML",
        "HTML",
        "full dump",
        "full dump",
        "main dump",
        "main dump",
        "wrapped dump",
        "wrapped dump",
        "resiliparse main dump",
        "resiliparse main dump",
    ] * 2
    assert all(row.count("|") == 8 for row in rows)
    f1 = float(rows[1].split(" | ")[2])
    assert f1 > 0.8


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "at least one"),
        (["--dumps", "full,wraped"], "no such dump: wraped; there are full, main"),
        (["--scrapinghub", "."], "ground-truth.json"),
        (["--wcxb", "."], "ground-truth"),
    ],
)
def test_the_command_says_what_is_wrong(arguments, message, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit, match=message):
        command.main(arguments)
