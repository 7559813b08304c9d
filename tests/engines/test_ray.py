"""Ray Data, for real: a local cluster of two workers."""

import pytest

import engine_pages

ray = pytest.importorskip("ray", reason="pip install 'newsclean[ray]'")

from newsclean.engines.ray import clean_dataset, learn_sites  # noqa: E402
from newsclean.sites.learn import learn  # noqa: E402
from newsclean.sites.store import dumps  # noqa: E402

# The engine's own warnings are its own affair.
pytestmark = pytest.mark.filterwarnings("default")


@pytest.fixture(scope="module", autouse=True)
def cluster():
    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False)
    ray.data.DataContext.get_current().enable_progress_bars = False
    ray.data.DataContext.get_current().execution_options.preserve_order = True
    yield
    ray.shutdown()


def test_the_values_are_those_of_the_bare_function():
    texts, details = engine_pages.expected()
    dataset = ray.data.from_arrow(engine_pages.table()).repartition(3)
    rows = clean_dataset(dataset, batch_size=16).take_all()
    rows.sort(key=lambda row: row["id"])
    assert [row["text"] for row in rows] == texts
    assert [engine_pages.canonical(row["newsclean"]) for row in rows] == details


def test_learning_is_the_same_in_parts():
    records = engine_pages.site_records()
    dataset = ray.data.from_items(records).repartition(4)
    assert dumps(learn_sites(dataset)) == dumps(learn(records))
