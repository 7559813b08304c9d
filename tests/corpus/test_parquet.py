"""Parquet files whose rows are all bad, and Parquet that is compressed as a whole."""

import gzip
import io

import pytest

import corpus_files

pa = pytest.importorskip("pyarrow", reason="pip install 'newsclean[parquet]'")
pq = pytest.importorskip("pyarrow.parquet", reason="pip install 'newsclean[parquet]'")

NO_TEXTS = {
    "null": pa.nulls(2),
    "null string": pa.nulls(2, pa.string()),
    "integer": pa.array([1, 2]),
    "binary": pa.array([b"a", b"b"]),
    "dictionary": pa.nulls(2, pa.dictionary(pa.int32(), pa.string())),
    "list": pa.array([["a"], []]),
}


@pytest.mark.parametrize("column", NO_TEXTS.values(), ids=NO_TEXTS)
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_rows_of_which_none_is_good_are_reported_and_the_run_goes_on(tmp_path, column, jobs):
    pq.write_table(pa.table({"text": column}), tmp_path / "a.parquet")
    (tmp_path / "b.txt").write_bytes(b"A line . \n")
    done = corpus_files.newsclean("a.parquet", "b.txt", "-o", "out", "-j", jobs, cwd=tmp_path)
    lines = done.stderr.decode().splitlines()
    assert done.returncode == 2
    assert [line.partition(": ")[0] for line in lines] == ["a.parquet:1", "a.parquet:2"]
    assert all(": text-not-a-string: the text is " in line for line in lines)
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["b.txt"]


def test_a_batch_without_a_good_row_among_others(tmp_path):
    texts = [None] * 64 + ["A line."] + [None] * 64
    pq.write_table(pa.table({"text": texts}), tmp_path / "a.parquet")
    done = corpus_files.newsclean("a.parquet", "-o", "out.parquet", "--details", cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr.count(b": text-not-a-string: ") == 128
    assert pq.read_table(tmp_path / "out.parquet")["text"].to_pylist() == ["A line."]


def _zstandard():
    return pytest.importorskip("zstandard", reason="pip install 'newsclean[zstd]'")


@pytest.mark.parametrize(
    ("suffix", "pack", "unpack"),
    [
        (".gz", gzip.compress, gzip.decompress),
        (
            ".zst",
            lambda data: _zstandard().compress(data),
            lambda data: _zstandard().ZstdDecompressor().stream_reader(io.BytesIO(data)).read(),
        ),
    ],
    ids=["gz", "zst"],
)
@pytest.mark.parametrize("count", [0, 200])
def test_compressed_as_a_whole(tmp_path, suffix, pack, unpack, count):
    table = pa.Table.from_pylist(corpus_files.records(200)).slice(0, count)
    pq.write_table(table, tmp_path / "plain.parquet")
    (tmp_path / f"a.parquet{suffix}").write_bytes(pack((tmp_path / "plain.parquet").read_bytes()))
    for arguments in (("plain.parquet",), (f"a.parquet{suffix}",)):
        target = f"out-{arguments[0].removesuffix(suffix)}{suffix}"
        assert corpus_files.newsclean(*arguments, "-o", target, cwd=tmp_path).returncode == 0
    assert corpus_files.newsclean("plain.parquet", "-o", "clean.parquet", cwd=tmp_path).returncode == 0
    assert corpus_files.newsclean("-w", f"a.parquet{suffix}", cwd=tmp_path).returncode == 0
    clean = pq.read_table(tmp_path / "clean.parquet")
    for name in ("out-plain", "out-a", "a"):
        data = unpack((tmp_path / f"{name}.parquet{suffix}").read_bytes())
        assert pq.read_table(io.BytesIO(data)).equals(clean)
    assert corpus_files.newsclean("--check", f"a.parquet{suffix}", cwd=tmp_path).returncode == 0
