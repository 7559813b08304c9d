"""What a stage sees: facts that are computed once a round and carried over edits, and what is remembered of lines."""

import pytest

from newsclean.document import Hints
from newsclean.edits import Edit
from newsclean.layout import Layout
from newsclean.view import Fact, View


class Counted:
    """A function that counts its calls."""

    def __init__(self, function):
        self.function = function
        self.asked = []

    def __call__(self, *arguments):
        self.asked.append(arguments)
        return self.function(*arguments)


def chain(view, times):
    """Return views, each with the first character of the one before taken out."""
    views = [view]
    for _ in range(times):
        views.append(views[-1].after([views[-1].delete(0, 1, "first")]))
    return views


def test_a_view_without_hints_knows_nothing():
    view = View("text")
    assert view.hints == Hints()
    assert (view.parent, view.edits, view.layout) == (None, (), None)
    assert view.language is None
    assert view.known_language() is None


def test_the_hints_are_those_that_are_given():
    hints = Hints("de", "2019-11-15", "https://example.org/", "title")
    assert View("text", hints).hints is hints


@pytest.mark.parametrize("name", ["text", "hints", "lines", "language"])
def test_a_stage_can_change_nothing_but_by_its_edits(name):
    view = View("text")
    with pytest.raises(AttributeError):
        setattr(view, name, None)
    assert view.text == "text"


def test_a_hint_wins_over_the_detector():
    detect = Counted(lambda _: "en")
    view = View("text", Hints(language="de"), detect)
    assert (view.language, view.known_language()) == ("de", "de")
    assert detect.asked == []


def test_the_language_is_detected_once_a_round_and_from_the_first_view_that_asks():
    detect = Counted(lambda view: f"language of {view.text}")
    first, second, third = chain(View("abc", None, detect), 2)
    assert third.known_language() is None
    assert second.language == "language of bc"
    assert third.language == "language of bc"
    assert third.known_language() == "language of bc"
    assert first.known_language() is None
    assert first.language == "language of abc"
    assert detect.asked == [(second,), (first,)]


def test_edits_make_the_next_view():
    layout = Layout()
    view = View("abc", Hints(language="en"), layout=layout)
    edits = [view.replace(0, 1, "X", "rule"), view.delete(2, 3, "other")]
    assert edits == [Edit(0, 1, "a", "X", "", "rule"), Edit(2, 3, "c", "", "", "other")]
    after = view.after(edits)
    assert (after.text, after.parent, after.edits) == ("Xb", view, edits)
    assert (after.hints, after.layout) == (view.hints, layout)
    assert after.lines.texts == ["Xb"]
    assert after.lines is after.lines


def test_a_fact_without_a_way_to_carry_it_stays():
    compute = Counted(lambda view: [view.text])
    fact = Fact(compute)
    views = chain(View("abc"), 3)
    value = views[1].fact(fact)
    assert value == ["bc"]
    assert views[3].fact(fact) is value
    assert views[2].fact(fact) is value
    assert len(compute.asked) == 1


def test_a_fact_is_carried_from_view_to_view_once():
    carry = Counted(lambda value, before, after: f"{value}, {before.text} to {after.text}")
    fact = Fact(lambda view: view.text, carry)
    views = chain(View("abcd"), 3)
    assert views[0].fact(fact) == "abcd"
    assert views[3].fact(fact) == "abcd, abcd to bcd, bcd to cd, cd to d"
    assert views[2].fact(fact) == "abcd, abcd to bcd, bcd to cd"
    assert [asked[1:] for asked in carry.asked] == [(views[at], views[at + 1]) for at in range(3)]


def test_the_nearest_view_that_knows_and_the_first():
    fact = Fact(lambda view: view.text)
    views = chain(View("abcd"), 3)
    assert views[3].knows(fact) is None
    views[1].fact(fact)
    assert [view.knows(fact) for view in views] == [None, views[1], views[1], views[1]]
    views[3].fact(fact)
    assert views[3].knows(fact) is views[3]
    assert views[3].origin(fact) is views[1]
    assert views[0].origin(fact) is views[0]
    assert views[0].knows(fact) is views[0]


def test_what_is_learnt_is_not_computed():
    fact = Fact(lambda _: pytest.fail("it is known"))
    view = View("text")
    view.learn(fact, "learnt")
    assert view.fact(fact) == "learnt"
    assert view.after([]).fact(fact) == "learnt"


def test_lines_are_remembered_by_function_for_all_views_of_a_document():
    size, shout = Counted(len), Counted(str.upper)
    memos = {}
    view = View("a\nbc", memos=memos)
    after = view.after([view.delete(0, 2, "first")])
    assert [view.memo(size)[line] for line in ("a", "bc", "bc")] == [1, 2, 2]
    assert after.memo(size)["bc"] == 2
    assert after.memo(shout)["bc"] == "BC"
    assert View("bc", memos=memos).memo(size)["bc"] == 2
    assert size.asked == [("a",), ("bc",)]
    assert View("bc").memo(size)["bc"] == 2
    assert len(size.asked) == 3


def test_a_view_anew_knows_its_lines_and_no_facts():
    fact = Fact(lambda view: [view.text])
    memos = {}
    first, second = chain(View("a\nbc", Hints(language="en"), memos=memos), 1)
    value, lines = second.fact(fact), second.lines
    again = second.anew()
    assert (again.text, again.hints, again.parent, again.edits) == ("\nbc", first.hints, None, ())
    assert again.lines is lines
    assert again.fact(fact) == value
    assert again.fact(fact) is not value
    assert again.memo(len) is first.memo(len)


def test_an_object_that_is_kept_belongs_to_the_document_and_to_no_other():
    view = View("a\nbc", memos={})
    after = view.after([view.delete(0, 2, "first")])
    kept = view.kept(list)
    kept.append(1)
    assert after.kept(list) is kept
    assert after.anew().kept(list) is kept
    assert view.kept(set) == set()
    assert View("a").kept(list) == []


@pytest.mark.parametrize(
    ("said", "code"),
    [("EN", "en"), ("en_US", "en-us"), ("pt-BR", "pt-br"), ("de", "de"), ("eng", "en"), ("deu-AT", "de-at")],
)
def test_the_language_of_a_hint_is_in_lower_case(said, code):
    view = View("text", Hints(said))
    assert view.language == view.known_language() == code
