"""Cleans Parquet files on Ray: python examples/ray_job.py pages/ clean/."""

from __future__ import annotations

import sys

import ray

from newsclean.engines.ray import clean_dataset


def main(source: str, target: str) -> None:
    """Clean a folder of Parquet files into another."""
    ray.init()  # on a cluster: the address of its head is found in RAY_ADDRESS
    clean_dataset(ray.data.read_parquet(source)).write_parquet(target)


if __name__ == "__main__":
    main(*sys.argv[1:])
