"""Edits for tests: drawn by Hypothesis, or all there are of a small text."""

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


def all_edits_of(text, most=2, replacements=("", "x")):
    """Yield every list of at most ``most`` edits of a text: sorted, apart, each of them a change."""
    yield from _from(text, 0, most, replacements, after_insertion=False)


def _from(text, position, most, replacements, *, after_insertion):
    yield []
    if not most:
        return
    for start in range(position, len(text) + 1):
        for end in range(start, len(text) + 1):
            if start == end == position and after_insertion:
                continue  # two insertions in one place are one
            for replacement in replacements:
                if text[start:end] != replacement:
                    edit = Edit(start, end, text[start:end], replacement, "stage", f"{start}-{end}")
                    rest = _from(text, end, most - 1, replacements, after_insertion=start == end)
                    yield from ([edit, *others] for others in rest)
