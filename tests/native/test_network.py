"""The compiled network gives the scores of the plain one."""

from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from networks import network, pages
from newsclean.labels.model import compiled
from newsclean.labels.model.network_lists import NetworkLists
from newsclean.native import twin

pytestmark = pytest.mark.skipif(
    not compiled.is_built(), reason="not compiled: no C compiler, or NEWSCLEAN_PLAIN"
)


def shown(docs):
    """The columns of all documents as the twins want them, in two pieces, and the sizes."""
    over = twin("columns")
    joined = [
        over.Columns.column(list(chain(*parts)))
        for parts in zip(*(columns for columns, _ in docs), strict=True)
    ]
    sizes = over.Columns.column([one for _, size in docs for one in size])
    return [over.bytes_of(some, len(sizes)) for some in (joined[:3], joined[3:])], sizes


@pytest.mark.parametrize("way", [0, 1, 2])
@settings(deadline=None, max_examples=40)
@given(seed=st.integers(0), counts=st.lists(st.integers(1, 12), min_size=1, max_size=4))
def test_scores_are_the_same(way, seed, counts):
    made, docs = network(seed), pages(seed, counts)
    plain = NetworkLists(made)
    alone = [score for columns, size in docs for score in plain.scores(columns, size)]
    assert compiled.network_of(made, way=way).scores(*shown(docs), counts).tolist() == alone


@pytest.mark.parametrize("way", [0, 1, 2])
def test_mean_and_memory_of_a_long_page_are_exact(way):
    made, docs = network(5, (2, 0)), pages(5, [6000])
    plain = NetworkLists(made).scores(*docs[0])
    assert compiled.network_of(made, way=way).scores(*shown(docs), [6000]).tolist() == plain


def test_what_does_not_fit_is_refused():
    made, docs = network(1), pages(1, [4])
    matrices, sizes = shown(docs)
    net = compiled.network_of(made)
    for some, counts in (
        (matrices[:1], [4]),
        (matrices, [3]),
        (matrices, [4, 0]),
        ([*matrices, matrices[0]], [4]),
    ):
        with pytest.raises(ValueError, match="features are missing"):
            net.scores(some, sizes, counts)
    made.values = made.values[:-2]
    with pytest.raises(ValueError, match="rows are missing"):
        compiled.network_of(made)
    made = network(1)
    made.biases = b""
    with pytest.raises(ValueError, match="biases are missing"):
        compiled.network_of(made)


def test_nothing_comes_of_nothing():
    over = twin("columns")
    assert compiled.network_of(network(1)).scores([], over.Columns.column([]), []).tolist() == []
