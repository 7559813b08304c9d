"""Spark, for real: a local session of two workers. It needs Java 17."""

import os
import shutil
import sys

import pytest

import engine_pages

pytest.importorskip("pyspark", reason="pip install 'newsclean[spark]'")
if not (shutil.which("java") or os.environ.get("JAVA_HOME")):
    pytest.skip("Spark needs Java 17 (Debian: openjdk-17-jre-headless)", allow_module_level=True)

from newsclean.engines.spark import clean_frame, learn_sites
from newsclean.sites.learn import learn
from newsclean.sites.store import dumps

# The engine's own warnings are its own affair.
pytestmark = pytest.mark.filterwarnings("default")


@pytest.fixture(scope="module")
def spark():
    from pyspark.sql import SparkSession

    os.environ["PYSPARK_PYTHON"] = sys.executable
    builder = SparkSession.builder.master("local[2]").appName("newsclean tests")
    for name, value in {
        "spark.ui.enabled": "false",
        "spark.sql.shuffle.partitions": "4",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "127.0.0.1",
    }.items():
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    yield session
    session.stop()


def test_the_values_are_those_of_the_bare_function(spark):
    texts, details = engine_pages.expected()
    frame = spark.createDataFrame(engine_pages.table()).repartition(3)
    cleaned = clean_frame(frame)
    assert cleaned.columns == [*frame.columns, "newsclean"]
    assert cleaned.schema.fields[:-1] == frame.schema.fields
    rows = sorted((row.asDict(recursive=True) for row in cleaned.collect()), key=lambda row: row["id"])
    assert [row["text"] for row in rows] == texts
    assert [engine_pages.canonical(row["newsclean"]) for row in rows] == details


def test_learning_is_the_same_in_parts(spark):
    records = engine_pages.site_records()
    frame = spark.createDataFrame(records).repartition(4)
    assert dumps(learn_sites(frame)) == dumps(learn(records))
