"""Cleans JSON Lines with Hugging Face datasets: python examples/huggingface_job.py pages.jsonl clean.jsonl."""

from __future__ import annotations

import sys

from datasets import load_dataset

from newsclean.engines.huggingface import clean_dataset


def main(source: str, target: str) -> None:
    """Clean a file of JSON Lines into another."""
    dataset = load_dataset("json", data_files=source, split="train")
    clean_dataset(dataset).to_json(target)


if __name__ == "__main__":
    main(*sys.argv[1:])
