"""Threads and processes, forked or started anew, give what one after the other gives."""

import multiprocessing
import sys
import threading
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

import pytest

from conftest import SAMPLES, raw
from hostile import REPEATED, hostile
from newsclean import Cleaner

TEXTS = [raw(name) for name in SAMPLES] * 3 + [hostile(name, 0.01) for name in REPEATED]
OPTIONS = {"dates": "anchored"}


def details(text):
    result = Cleaner(**OPTIONS).clean(text, published="2019-11-15")
    return result.text, result.details()


@pytest.fixture(scope="module")
def serial():
    return [details(text) for text in TEXTS]


def test_eight_threads_that_start_together(serial):
    cleaner = Cleaner(**OPTIONS)
    barrier = threading.Barrier(8)

    def work(number):
        barrier.wait()
        order = TEXTS[number:] + TEXTS[:number]
        found = [cleaner.clean(text, published="2019-11-15") for text in order]
        found = [(result.text, result.details()) for result in found]
        return found[len(order) - number :] + found[: len(order) - number]

    switch = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)  # as often as can be
    try:
        with ThreadPoolExecutor(8) as pool:
            assert all(found == serial for found in pool.map(work, range(8)))
    finally:
        sys.setswitchinterval(switch)


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_four_processes(serial, method):
    if method not in multiprocessing.get_all_start_methods():
        pytest.skip(f"this system cannot {method}")
    context = multiprocessing.get_context(method)
    with ProcessPoolExecutor(4, mp_context=context) as pool:
        assert list(pool.map(details, TEXTS)) == serial


def test_a_table_that_is_filled_while_others_read(serial):
    from newsclean.labels.model.words import WordTable, fold, widen

    words = sorted({word for text in TEXTS for word in text.split()})[:600]
    lexicon = {fold(word): widen(bytes(8)) for word in words[::2]}
    alone, shared = WordTable(lexicon), WordTable(lexicon)
    wanted = [alone[word] for word in words]

    def work(_):
        return [shared[word] for word in words]

    with ThreadPoolExecutor(8) as pool:
        assert all(found == wanted for found in pool.map(work, range(8)))
