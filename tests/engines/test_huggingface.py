"""Hugging Face datasets, for real: in memory with two processes, and streaming."""

import pytest

import engine_pages

datasets = pytest.importorskip("datasets", reason="pip install 'newsclean[huggingface]'")

from newsclean import Cleaner  # noqa: E402
from newsclean.engines.huggingface import clean_dataset  # noqa: E402

# The library's own warnings are its own affair.
pytestmark = pytest.mark.filterwarnings("default")


@pytest.fixture(autouse=True)
def quiet(tmp_path, monkeypatch):
    monkeypatch.setattr(datasets.config, "HF_DATASETS_CACHE", str(tmp_path))
    datasets.disable_progress_bars()


@pytest.mark.parametrize("processes", [None, 2])
def test_the_values_are_those_of_the_bare_function(processes):
    texts, details = engine_pages.expected()
    dataset = datasets.Dataset(engine_pages.table())
    cleaned = clean_dataset(dataset, num_proc=processes, batch_size=16)
    assert cleaned.column_names == [*dataset.column_names, "newsclean"]
    assert list(cleaned["text"]) == texts
    assert [engine_pages.canonical(value) for value in cleaned["newsclean"]] == details
    assert (
        cleaned.remove_columns(["text", "newsclean"]).to_list() == dataset.remove_columns(["text"]).to_list()
    )


def test_a_stream():
    texts, details = engine_pages.expected()
    stream = datasets.Dataset(engine_pages.table()).to_iterable_dataset()
    rows = list(clean_dataset(stream))
    assert [row["text"] for row in rows] == texts
    assert [engine_pages.canonical(row["newsclean"]) for row in rows] == details


def test_what_was_kept_of_another_rule_pack_is_not_given_back(tmp_path):
    pack = tmp_path / "mine.toml"
    dataset = datasets.Dataset.from_dict({"text": ["The minister left.\nWas this good?\nHe came back."]})

    def cleaned(phrase):
        pack.write_text(
            f'language = "en"\n[[rule]]\nid = "vote"\nkind = "literal"\nrole = "feedback"\n'
            f'phrases = ["{phrase}"]\nexamples = ["{phrase}"]\n',
            encoding="utf-8",
        )
        return clean_dataset(dataset, Cleaner(rules=[str(pack)]))._fingerprint  # noqa: SLF001 - it has no public name

    first = cleaned("Was this good?")
    assert cleaned("Was this good?") == first
    assert cleaned("Was that good?") != first
