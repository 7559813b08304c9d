"""datatrove, for real: a local pipeline with two workers, files in and files out."""

import json

import pytest

import engine_pages

pytest.importorskip("datatrove", reason="pip install 'newsclean[datatrove]'")

# The engine's own warnings are its own affair.
pytestmark = pytest.mark.filterwarnings("default")


def test_the_values_are_those_of_the_bare_function(tmp_path):
    from datatrove.executor import LocalPipelineExecutor
    from datatrove.pipeline.readers import JsonlReader
    from datatrove.pipeline.writers import JsonlWriter

    from newsclean.engines.datatrove import NewsCleaner

    records = engine_pages.records()
    texts, details = engine_pages.expected()
    (tmp_path / "in").mkdir()
    for part in range(2):
        lines = (json.dumps(record) + "\n" for record in records[part::2] if record["text"])
        (tmp_path / "in" / f"{part}.jsonl").write_text("".join(lines), encoding="utf-8")
    LocalPipelineExecutor(
        pipeline=[
            JsonlReader(str(tmp_path / "in")),
            NewsCleaner(),
            JsonlWriter(str(tmp_path / "out"), compression=None),
        ],
        tasks=2,
        workers=2,
        logging_dir=str(tmp_path / "logs"),
    ).run()
    found = {}
    for path in (tmp_path / "out").glob("*.jsonl"):
        for line in path.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            found[int(record.get("id", 0))] = record  # its writer leaves out what is zero or empty
    kept = [number for number, record in enumerate(records) if record["text"]]  # its readers skip empty texts
    assert sorted(found) == kept
    assert [found[number].get("text", "") for number in kept] == [texts[number] for number in kept]
    accounts = [engine_pages.canonical(found[number]["metadata"]["newsclean"]) for number in kept]
    assert accounts == [details[number] for number in kept]


def test_a_document_that_cannot_be_cleaned_goes_on_and_is_counted():
    from datatrove.data import Document

    from newsclean.engines.datatrove import NewsCleaner

    step = NewsCleaner()
    documents = [Document(text=None, id="1"), Document(text="It rained. .", id="2")]
    assert [document.text for document in step.run(documents)] == [None, "It rained."]
    assert documents[0].metadata["newsclean"]["warnings"][0]["code"] == "text-not-a-string"
    assert {"reported_text-not-a-string", "changed"} <= set(step.stats.to_dict()["stats"])


def test_a_document_that_was_cleaned_before_leads_back_to_the_first_text():
    from datatrove.data import Document

    from newsclean import Cleaner
    from newsclean.edits import Edit, undo
    from newsclean.engines.datatrove import NewsCleaner

    raw = "The minister  left. ."
    documents = [Document(raw, "1"), Document(raw, "2", metadata={"newsclean": "mine"})]
    for step in (NewsCleaner(Cleaner(stages=["whitespace"])), NewsCleaner()):
        documents = list(step.run(documents))
    cleaned, refused = documents
    assert cleaned.text == "The minister left."
    assert undo(cleaned.text, [Edit(**edit) for edit in cleaned.metadata["newsclean"]["edits"]]) == raw
    assert (refused.text, refused.metadata) == (raw, {"newsclean": "mine"})
