"""Which lines go, and whether a body is left, is told alike by the compiled loops and the plain ones."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.labels.label import Label, kept_body, plain_kept_body
from newsclean.labels.policy import PRESETS, Policy
from newsclean.native import twin
from newsclean.roles import Kind, Role

pytestmark = pytest.mark.skipif(
    twin("judging") is None, reason="not compiled: no C compiler, or NEWSCLEAN_PLAIN"
)

LABELS = st.lists(
    st.none()
    | st.builds(
        Label,
        st.sampled_from(Role),
        st.none() | st.sampled_from(Kind),
        evidence=st.sampled_from(["rule", "model"]),
        certain=st.booleans(),
    ),
    max_size=30,
)
POLICIES = st.sampled_from(
    [*PRESETS.values(), Policy(frozenset({"ad", "title"}), frozenset({"share"}), certain_only=True)]
)


@given(LABELS, POLICIES)
def test_the_same_lines_go_and_as_much_is_left(labels, policy):
    dropped = policy.convicts(labels)
    assert dropped == policy.plain_convicts(labels)
    assert list(dropped) == sorted(dropped)
    assert kept_body(labels, dropped) == plain_kept_body(labels, dropped)
    assert kept_body(labels, {}) == plain_kept_body(labels, {})
