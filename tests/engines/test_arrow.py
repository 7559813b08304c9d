"""The Arrow function: other columns stay, types stay, nothing is lost, odd texts are reported."""

import datetime as dt
import pickle

import pytest

import engine_pages

pa = pytest.importorskip("pyarrow", reason="pip install 'newsclean[parquet]'")

from newsclean import Cleaner  # noqa: E402
from newsclean.engines.arrow import ArrowCleaner  # noqa: E402
from newsclean.errors import RecordError  # noqa: E402

DAMAGED = "The minister left. .\n\nHe did not come back. .\n"
REPAIRED = "The minister left.\n\nHe did not come back.\n"


def test_the_values_are_those_of_the_bare_function():
    texts, details = engine_pages.expected()
    cleaned = ArrowCleaner()(engine_pages.table())
    assert cleaned["text"].to_pylist() == texts
    assert [engine_pages.canonical(value) for value in cleaned["newsclean"].to_pylist()] == details


def test_other_columns_their_types_and_the_order_stay():
    table = engine_pages.table()
    cleaned = ArrowCleaner()(table)
    assert cleaned.schema.names == [*table.schema.names, "newsclean"]
    assert cleaned.drop_columns(["text", "newsclean"]).equals(table.drop_columns(["text"]))


def test_an_account_that_is_there_is_overwritten_in_place():
    batch = pa.record_batch({"newsclean": ["old"], "text": [DAMAGED], "id": [7]})
    cleaned = ArrowCleaner()(batch)
    assert cleaned.schema.names == ["newsclean", "text", "id"]
    assert cleaned["newsclean"][0]["edits"][0]["stage"].as_py() == "punctuation"


def test_without_details_the_schema_stays():
    batch = pa.record_batch({"text": [DAMAGED]})
    assert ArrowCleaner(details=False)(batch).equals(pa.record_batch({"text": [REPAIRED]}))


@pytest.mark.parametrize(
    "kind",
    [pa.string(), pa.large_string(), pa.string_view(), pa.dictionary(pa.int32(), pa.string())],
    ids=str,
)
def test_the_type_of_the_text_stays(kind):
    plain = pa.array([DAMAGED, None, DAMAGED], kind.value_type if pa.types.is_dictionary(kind) else kind)
    column = plain.dictionary_encode() if pa.types.is_dictionary(kind) else plain
    cleaned = ArrowCleaner()(pa.record_batch({"text": column}))
    assert cleaned.schema.field("text").type == column.type
    assert cleaned["text"].to_pylist() == [REPAIRED, None, REPAIRED]


def test_a_text_that_is_null_or_not_utf8_stays_and_is_reported():
    offsets = pa.array([0, 2, 4, 4 + len(DAMAGED)], pa.int32()).buffers()[1]
    data = pa.py_buffer(b"a\xffok" + DAMAGED.encode())
    broken = pa.Array.from_buffers(pa.string(), 3, [None, offsets, data])
    cleaned = ArrowCleaner()(pa.record_batch({"text": broken}))
    warnings = [value["warnings"] for value in cleaned["newsclean"].to_pylist()]
    assert [[w["code"] for w in found] for found in warnings][:2] == [["text-not-a-string"], []]
    assert cleaned["text"][0].as_buffer().to_pybytes() == b"a\xff"
    assert cleaned["text"][2].as_py() == REPAIRED


def test_a_column_that_is_not_text_is_reported_row_by_row():
    batch = pa.record_batch({"text": [1, 2]})
    cleaned = ArrowCleaner()(batch)
    assert cleaned["text"].equals(batch["text"])
    assert cleaned["newsclean"][1]["warnings"][0]["message"].as_py() == "the text is int, not text"


def test_a_missing_column_names_those_that_there_are():
    with pytest.raises(RecordError, match="no column 'text'; there are 'body', 'id'") as caught:
        ArrowCleaner()(pa.record_batch({"body": ["x"], "id": [1]}))
    assert caught.value.code == "no-text-field"


def test_dates_of_a_type_of_their_own_are_hints():
    text = "SEOUL, Nov. 15 (Yonhap) -- The minister left on Tuesday and did not come back for a long while."
    cleaner = ArrowCleaner(Cleaner(dates="annotate"))
    day = dt.date(2019, 11, 15)
    batches = [
        cleaner(pa.record_batch({"text": [text], "published": [published]}))
        for published in (day, dt.datetime(2019, 11, 15, 8, 30), "2019-11-15")  # noqa: DTZ001
    ]
    dates = [batch["newsclean"][0].as_py()["dates"][0] for batch in batches]
    assert [(date["value"], date["status"]) for date in dates] == [("2019-11-15", "anchored")] * 3


def test_it_pickles_to_its_configuration():
    cleaner = ArrowCleaner(Cleaner("body"), field="body", details=False)
    copy = pickle.loads(pickle.dumps(cleaner))
    assert (copy.cleaner.config, copy.field, copy.details) == (cleaner.cleaner.config, "body", False)


def test_an_empty_table_has_the_schema_of_a_full_one():
    table = engine_pages.table()
    clean = ArrowCleaner()
    assert clean(table.slice(0, 0)).schema == clean(table).schema
