"""A Parquet file that is small and asks for all memory: what it grows to is known before anything is decompressed."""

import io

import pytest

pytest.importorskip("pyarrow", reason="pip install 'newsclean[parquet]'")

import pyarrow as pa
import pyarrow.parquet as pq

from newsclean.corpus.compressed import HARMLESS
from newsclean.corpus.parquet import BATCH_BYTES, BATCH_ROWS, read
from newsclean.corpus.parquet_pages import check_pages
from newsclean.errors import InputError

HUGE = "a" * (HARMLESS + 1)


def written(table, **options):
    stream = io.BytesIO()
    pq.write_table(table, stream, **{"compression": "zstd", **options})
    return stream


def dictionary_of(value, rows):
    return pa.DictionaryArray.from_arrays(pa.array([0] * rows, pa.int32()), pa.array([value]))


@pytest.mark.parametrize(
    "stream",
    [
        written(pa.table({"text": ["b"], "other": [HUGE]})),
        written(pa.table({"text": [HUGE]}), use_dictionary=False),
        written(pa.table({"text": [HUGE]}), use_dictionary=False, data_page_version="2.0"),
        written(pa.table({"text": dictionary_of(HUGE, 1000)})),
    ],
    ids=["another column", "a page", "a page of version 2", "a dictionary"],
)
def test_what_grows_beyond_text_is_refused(stream):
    assert len(stream.getvalue()) < HARMLESS // 1000
    with pytest.raises(InputError, match="grows more than 200-fold"):
        list(read(stream))


def test_a_list_of_endless_runs_is_refused(monkeypatch):
    monkeypatch.setattr("newsclean.corpus.parquet_pages.MOST_VALUES", 1000)
    one = written(pa.table({"text": ["b"], "lists": [[0] * 1001]}))
    with pytest.raises(InputError, match="more than 1000 values"):
        list(read(one))
    assert len(list(read(written(pa.table({"text": ["b"] * 1001}))))) == 1 + 1001 // BATCH_ROWS


def test_rows_that_repeat_a_long_value_come_a_few_at_once():
    value = "A long text. " * (BATCH_BYTES // 13 // 4)
    batches = [batch.records[0] for batch in read(written(pa.table({"text": [value] * 10})))]
    assert max(batch.num_rows for batch in batches) < BATCH_ROWS
    assert sum(batch.num_rows for batch in batches) == 10
    assert {batch.column(0)[0].as_py() for batch in batches} == {value}


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"data_page_version": "2.0"},
        {"compression": "none"},
        {"use_dictionary": False},
        {"write_page_checksum": True},
    ],
)
def test_a_file_of_texts_is_read_as_ever(options):
    texts = [f"Text {number} says what no other says." for number in range(1000)]
    lists = [[number, None, 3] for number in range(1000)]
    table = pa.table(
        {"text": texts, "lists": lists, "same": ["x"] * 1000, "empty": pa.nulls(1000, pa.string())}
    )
    stream = written(table, row_group_size=300, data_page_size=2000, **options)
    assert (check_pages(stream, pq.ParquetFile(stream).metadata) > 0) == options.get("use_dictionary", True)
    assert pa.Table.from_batches([batch.records[0] for batch in read(stream)]) == table


def test_a_damaged_file_is_told(tmp_path):
    data = bytearray(written(pa.table({"text": ["a text"] * 100})).getvalue())
    data[4:12] = b"\xff" * 8
    with pytest.raises(InputError):
        list(read(io.BytesIO(bytes(data))))
