"""The compiled twin that looks for lines which begin alike does what the plain function does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.labels.shapes.heads import keys_of, plain_keys_of
from newsclean.native import twin

pytestmark = pytest.mark.skipif(
    twin("scanning") is None, reason="not compiled: no C compiler, or NEWSCLEAN_PLAIN"
)

LINES = st.text() | st.text(st.sampled_from("aBc19 .,•ß\xb2İı\ud800漢𝒜"), max_size=80)


@given(st.lists(LINES), st.sampled_from([8, 32]))
def test_lines_have_the_same_keys(lines, letters):
    lines = [line.replace("\n", " ") for line in lines]
    assert keys_of(lines, letters) == plain_keys_of(lines, letters)
