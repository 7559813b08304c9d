"""Labels follow their lines through edits."""

from hypothesis import given
from hypothesis import strategies as st

from edit_strategies import edits_of
from newsclean.labels.label import BODY, Label, carry
from newsclean.offsets import Offsets
from newsclean.roles import Role
from newsclean.view import View


def labels_of(view):
    return [
        Label(Role.BODY, evidence=str(index)) if text.strip() else None
        for index, text in enumerate(view.lines.texts)
    ]


def test_a_dropped_line_takes_its_label_with_it():
    view = View("a\nb\n\nc")
    after = view.after([view.delete(2, 4, "x")])
    assert [label and label.evidence for label in carry(labels_of(view), view, after)] == ["0", None, "3"]


def test_edits_inside_lines_change_nothing():
    view = View("a\nb\n\nc")
    labels = labels_of(view)
    assert carry(labels, view, view.after([view.replace(2, 3, "xyz", "x")])) is labels


@st.composite
def edited_views(draw):
    view = View(draw(st.text("ab \n", min_size=1, max_size=20)))
    edits = draw(edits_of(view.text))
    if draw(st.booleans()):
        edits = [edit._replace(replacement=draw(st.sampled_from(["", "\n", "x\ny"]))) for edit in edits]
    return view, view.after(edits)


@given(edited_views())
def test_a_line_is_what_the_line_was_that_its_first_character_came_from(views):
    view, after = views
    labels = labels_of(view)
    carried = carry(labels, view, after)
    offsets = Offsets(after.edits)
    assert len(carried) == len(after.lines) or carried is labels
    if carried is labels:
        return
    for index, text in enumerate(after.lines.texts):
        if not text.strip():
            assert carried[index] is None
            continue
        start = after.lines.start(index) + len(text) - len(text.lstrip())
        source = view.lines.index_at(offsets.to_original((start, start + 1))[0])
        assert carried[index] == (labels[source] or BODY)
