"""The Arrow function: other columns stay, types stay, nothing is lost, odd texts are reported."""

import datetime as dt
import pickle

import pytest

import engine_pages

pa = pytest.importorskip("pyarrow", reason="pip install 'newsclean[parquet]'")

from newsclean import Cleaner  # noqa: E402
from newsclean.edits import Edit, undo  # noqa: E402
from newsclean.engines.arrow import ArrowCleaner  # noqa: E402
from newsclean.errors import ConfigError, RecordError  # noqa: E402

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


MINIMAL = Cleaner(stages=["whitespace"])
TWICE = "The minister  left. .\n"


def originals(table):
    rows = table.to_pylist()
    return [
        undo(row["text"], [Edit(**edit) for edit in row["newsclean"]["edits"]])
        for row in rows
        if row["newsclean"] is not None
    ]


def test_an_account_that_is_there_stays_in_its_place_and_leads_to_the_first_text():
    first = ArrowCleaner(MINIMAL)(
        pa.table({"newsclean": [None, None], "text": [TWICE, DAMAGED], "id": [7, 8]})
    )
    second = ArrowCleaner()(first)
    assert second.schema.names == ["newsclean", "text", "id"]
    assert second["text"].to_pylist() != first["text"].to_pylist()
    assert originals(second) == [TWICE, DAMAGED]
    assert ArrowCleaner()(second).equals(second)


def test_an_account_goes_on_where_nobody_asks_for_one():
    first = ArrowCleaner(MINIMAL)(pa.table({"text": [TWICE, DAMAGED], "id": [7, 8]}))
    other = pa.table({name: first[name].to_pylist() for name in first.schema.names})  # types are guessed
    for table in (first, other):
        second = ArrowCleaner(details=False)(table)
        assert second["text"].to_pylist() != first["text"].to_pylist()
        assert originals(second) == [TWICE, DAMAGED]
        assert second.schema == first.schema
    fresh = pa.table({"text": [DAMAGED], "newsclean": pa.nulls(1)})
    assert ArrowCleaner(details=False)(fresh)["newsclean"].to_pylist() == [None]


def test_an_account_that_another_program_has_written_is_one(tmp_path):
    table = ArrowCleaner()(pa.table({"text": [DAMAGED, "Fine."]}))
    other = pa.table({name: table[name].to_pylist() for name in table.schema.names})  # types are guessed
    assert other.schema != table.schema
    assert ArrowCleaner()(other).equals(table)


def test_a_row_with_the_account_of_another_text_stays_and_says_so():
    table = ArrowCleaner()(pa.table({"text": [DAMAGED, DAMAGED]}))
    table = table.set_column(0, "text", pa.array(["Another text. .", REPAIRED]))
    cleaned = ArrowCleaner()(table)
    assert cleaned["text"].to_pylist() == ["Another text. .", REPAIRED]
    before, after = (data["newsclean"].to_pylist() for data in (table, cleaned))
    assert [warning["code"] for warning in after[0]["warnings"]] == ["stale-account"]
    assert after[0] | {"warnings": []} == before[0]
    assert after[1] == before[1]
    assert ArrowCleaner()(cleaned).equals(cleaned)


@pytest.mark.parametrize(
    "values", [["old"], [1], [{"edits": []}], [{"version": 1, "mine": "a"}], [["a"]]], ids=str
)
def test_a_column_of_somebody_else_is_not_overwritten(values):
    batch = pa.record_batch({"newsclean": values, "text": [DAMAGED]})
    for work in (lambda: ArrowCleaner()(batch), lambda: ArrowCleaner().schema(batch.schema)):
        with pytest.raises(RecordError, match="the column 'newsclean' is ") as error:
            work()
        assert error.value.code == "not-an-account"
    assert ArrowCleaner(details=False)(batch)["newsclean"].to_pylist() == values


def test_a_text_is_not_overwritten_by_its_account():
    with pytest.raises(ConfigError, match="where its account would go"):
        ArrowCleaner(field="newsclean")
    cleaned = ArrowCleaner(field="newsclean", details=False)(pa.record_batch({"newsclean": [DAMAGED]}))
    assert cleaned["newsclean"].to_pylist() == [REPAIRED]


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
