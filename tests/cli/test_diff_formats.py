"""What has no lines has no diff: said for each such file, and the others are still shown."""

import pytest

import corpus_files

MESSAGE = b"--diff shows changes of text and JSON Lines, not of %s; --check says whether it would change"


def parquet(path):
    pa = pytest.importorskip("pyarrow", reason="pip install 'newsclean[parquet]'")
    import pyarrow.parquet as pq

    pq.write_table(pa.table({"text": [record["text"] for record in corpus_files.records()]}), path)


def test_parquet(tmp_path):
    parquet(tmp_path / "a.parquet")
    (tmp_path / "b.txt").write_text("It rained. .\n")
    done = corpus_files.newsclean("--diff", "a.parquet", "b.txt", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (2, b"a.parquet: input: " + MESSAGE % b"parquet" + b"\n")
    assert done.stdout.endswith(b"-It rained. .\n+It rained.\n")
    assert corpus_files.newsclean("--check", "a.parquet", cwd=tmp_path).returncode == 1


def test_wet(tmp_path):
    (tmp_path / "a.wet").write_bytes(corpus_files.wet(members=False))
    done = corpus_files.newsclean("--diff", "a.wet", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr == b"a.wet: input: " + MESSAGE % b"wet" + b"\n"
