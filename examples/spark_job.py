"""Cleans Parquet files on Spark: spark-submit examples/spark_job.py pages/ clean/."""

from __future__ import annotations

import sys

from pyspark.sql import SparkSession

from newsclean.engines.spark import clean_frame


def main(source: str, target: str) -> None:
    """Clean a folder of Parquet files into another."""
    spark = SparkSession.builder.appName("newsclean").getOrCreate()
    clean_frame(spark.read.parquet(source)).write.parquet(target)
    spark.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
