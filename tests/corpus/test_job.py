"""A job and a batch travel to another process and give the same outcome there."""

import pickle

import pytest

from newsclean import Cleaner
from newsclean.corpus.batch import Batch, Counts
from newsclean.corpus.clean_batches import clean_batch
from newsclean.corpus.job import Job
from newsclean.document import Hints

BATCHES = {
    "text": Batch(1, [b"Seoul expanded the programs. .\n"]),
    "jsonl": Batch(7, [b'{"text": "programs. ."}\n', b"nope\n", b"\n", b'{"text": "Fine."}\n']),
}


@pytest.mark.parametrize("name", BATCHES)
@pytest.mark.parametrize("details", [False, True])
def test_a_job_pickles(name, details):
    job = Job(Cleaner("minimal"), name, hints=Hints(language="en"), details=details, keep_before=True)
    here = clean_batch(job, BATCHES[name])
    travelled = pickle.loads(pickle.dumps((job, BATCHES[name])))
    there = pickle.loads(pickle.dumps(clean_batch(*travelled)))
    assert there == here


def test_counts_add_up():
    outcome = clean_batch(Job(Cleaner("minimal"), "jsonl"), BATCHES["jsonl"])
    assert outcome.counts == Counts(documents=3, reported=1, changed=1, read=16, written=14)
    assert outcome.counts.plus(outcome.counts) == Counts(6, 2, 2, 32, 28)
    assert [problem.line for problem in outcome.problems] == [8]
