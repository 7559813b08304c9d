"""Hypothesis strategies for edits."""

from hypothesis import strategies as st

from newsclean.edits import Edit


@st.composite
def edits_of(draw, text):
    """Edits of a text: sorted, apart, some touching, some insertions."""
    edits = []
    position = 0
    while position <= len(text) and draw(st.booleans()):
        start = draw(st.integers(position, len(text)))
        end = draw(st.integers(start, min(len(text), start + 4)))
        replacement = draw(st.text("xyz", max_size=3))
        if text[start:end] != replacement:
            rule = f"rule{draw(st.integers(0, 99))}"
            edits.append(Edit(start, end, text[start:end], replacement, "stage", rule))
        position = end + (start == end)
    return edits
