"""The example scripts, as a reader would run them: each starts its engine."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import engine_pages

EXAMPLES = Path(__file__).parents[2] / "examples"
PAGES = [record for record in engine_pages.records()[:10] if record["text"]]
HINTS = ("url", "published")


def run(name, *arguments, cwd):
    environment = {**os.environ, "PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1"}
    done = subprocess.run(
        [sys.executable, EXAMPLES / name, *map(str, arguments)],
        cwd=cwd, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


def clean_by_id(rows):
    return {row["id"]: row["text"] for row in rows}


def expected():
    texts, _ = engine_pages.expected()
    return {record["id"]: texts[record["id"]] for record in PAGES}


def parquet_in(folder):
    pa = pytest.importorskip("pyarrow")
    pq = pytest.importorskip("pyarrow.parquet")
    (folder / "pages").mkdir()
    columns = [{name: page[name] for name in ("id", "text", *HINTS)} for page in PAGES]
    for part in range(2):
        pq.write_table(pa.Table.from_pylist(columns[part::2]), folder / "pages" / f"{part}.parquet")


def read_parquet(folder):
    pq = pytest.importorskip("pyarrow.parquet")
    return [row for path in folder.glob("*.parquet") for row in pq.read_table(path).to_pylist()]


def test_ray(tmp_path):
    pytest.importorskip("ray", reason="pip install 'newsclean[ray]'")
    parquet_in(tmp_path)
    run("ray_job.py", tmp_path / "pages", tmp_path / "clean", cwd=tmp_path)
    assert clean_by_id(read_parquet(tmp_path / "clean")) == expected()


def test_spark(tmp_path):
    pytest.importorskip("pyspark", reason="pip install 'newsclean[spark]'")
    if not (shutil.which("java") or os.environ.get("JAVA_HOME")):
        pytest.skip("Spark needs Java 17 (Debian: openjdk-17-jre-headless)")
    parquet_in(tmp_path)
    run("spark_job.py", tmp_path / "pages", tmp_path / "clean", cwd=tmp_path)
    assert clean_by_id(read_parquet(tmp_path / "clean")) == expected()


def test_huggingface(tmp_path):
    pytest.importorskip("datasets", reason="pip install 'newsclean[huggingface]'")
    lines = [json.dumps({name: page[name] for name in ("id", "text", *HINTS)}) + "\n" for page in PAGES]
    (tmp_path / "pages.jsonl").write_text("".join(lines), encoding="utf-8")
    run("huggingface_job.py", "pages.jsonl", "clean.jsonl", cwd=tmp_path)
    rows = map(json.loads, (tmp_path / "clean.jsonl").read_text(encoding="utf-8").splitlines())
    assert clean_by_id(rows) == expected()


def test_cleaning_first_saves_documents_from_filters(tmp_path):
    pytest.importorskip("datatrove", reason="pip install 'newsclean[datatrove]'")
    pytest.importorskip("spacy", reason="FineWeb's filter splits words with spaCy: pip install spacy")
    rows = [
        line.split()
        for line in run(
            "datatrove_filters.py", EXAMPLES.parent / "fixtures" / "raw", cwd=tmp_path
        ).splitlines()
    ]
    kept = {row[0]: row[1:] for row in rows if row and row[-1].isdigit()}
    assert len(kept) == 2
    (fineweb,) = (counts for name, counts in kept.items() if "FineWeb" in name)
    assert fineweb == ["5", "2", "5"]
    (c4,) = (counts for name, counts in kept.items() if "C4" in name)
    assert int(c4[2]) >= int(c4[1])
