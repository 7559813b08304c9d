"""The rounds of documents, seen from inside: what is run again, what is not, and what is remembered of it."""

import pytest

from newsclean.document import Hints, Notice
from newsclean.edits import Edit
from newsclean.errors import UnstableStage
from newsclean.labels.labeller import Labeller
from newsclean.rounds import Rounds, settle
from newsclean.rules.matcher_of import MatcherOf
from newsclean.view import Fact

LABELLER = Labeller(MatcherOf(()), model=False)


class Stage:
    """Takes the first of some characters out in each round; keeps the texts that it is shown."""

    def __init__(self, gone="", asks=None):
        self.gone = gone
        self.asks = asks
        self.shown = []

    def __call__(self, view):
        self.shown.append(view.text)
        if self.asks is not None:
            self.asks(view)
        found = [at for at, character in enumerate(view.text) if character in self.gone]
        return [view.delete(at, at + 1, f"drops {view.text[at]}") for at in found[:1]]


class Toggle:
    """Puts a mark at the end, and takes it away in the next round."""

    def __call__(self, view):
        size = len(view.text)
        yield (
            view.delete(size - 1, size, "off")
            if view.text[-1:] == "!"
            else view.replace(size, size, "!", "on")
        )


def run(text, by_text=(), hints=None):
    return Rounds(text, hints or Hints(language="en"), None, LABELLER, frozenset(by_text))


def settled(text, *stages, by_text=(), limit=None, hints=None):
    document = run(text, by_text, hints)
    settle([document], [(f"stage {place}", stage) for place, stage in enumerate(stages)], limit)
    return document


def test_every_stage_sees_what_those_before_it_left_until_nothing_changes():
    first, second = Stage("x"), Stage("y")
    document = settled("axbxyc", first, second)
    assert first.shown == ["axbxyc", "abxc", "abc"]
    assert second.shown == ["abxyc", "abc", "abc"]
    result = document.outcome()
    assert (result.text, result.rounds) == ("abc", 3)
    assert result.edits == (
        Edit(1, 2, "x", "", "stage 0", "drops x"),
        Edit(3, 4, "x", "", "stage 0", "drops x"),
        Edit(4, 5, "y", "", "stage 1", "drops y"),
    )


def test_a_stage_that_follows_from_the_text_is_not_shown_a_text_again_with_which_it_had_nothing_to_do():
    first, quiet, last = Stage("x"), Stage(), Stage("y")
    settled("axyy", first, quiet, last, by_text=[1])
    assert first.shown == ["axyy", "ay", "a"]
    assert quiet.shown == ["ayy", "ay", "a"]
    assert last.shown == ["ayy", "ay", "a"]
    first, quiet = Stage("x"), Stage()
    settled("axx", first, quiet, by_text=[1])
    assert first.shown == ["axx", "ax", "a"]
    assert quiet.shown == ["ax", "a"]


def test_a_stage_that_follows_from_the_text_sees_what_it_has_changed_itself():
    stage = Stage("x")
    assert settled("xx", stage, by_text=[0]).outcome().text == ""
    assert stage.shown == ["xx", "x", ""]


def test_the_trouble_of_a_stage_ends_the_document_and_no_other():
    def troubled(view):
        if "t" in view.text:
            raise LookupError(view.text)
        return ()

    last = Stage("x")
    documents = [run("xa"), run("xt"), run("xxb")]
    settle(documents, [("first", Stage("y")), ("troubled", troubled), ("last", last)], None)
    assert last.shown == ["xa", "xxb", "a", "xb", "b"]
    assert [type(document.outcome()).__name__ for document in documents] == [
        "Result",
        "LookupError",
        "Result",
    ]
    assert not documents[1].needs(0)
    assert documents[0].needs(0)
    assert [documents[0].outcome().text, documents[2].outcome().text] == ["a", "b"]


def test_views_that_a_stage_will_see_are_prepared_together():
    class Prepared(Stage):
        def __init__(self, gone=""):
            super().__init__(gone)
            self.prepared = []

        def prepare(self, views):
            self.prepared.append([view.text for view in views])

    stage, quiet = Prepared("x"), Prepared()
    documents = [run("a", [1]), run("bx", [1])]
    settle(documents, [("stage", stage), ("quiet", quiet)], None)
    assert stage.prepared == [["a", "bx"], ["b"]]
    assert quiet.prepared == [["a", "b"], []]


@pytest.mark.parametrize(("limit", "says"), [(2, "all was undone"), (3, "made by 'stage 0'")])
def test_rounds_that_do_not_end_are_an_error_at_the_limit(limit, says):
    outcome = settled("text", Toggle(), limit=limit).outcome()
    assert isinstance(outcome, UnstableStage)
    assert str(outcome).startswith(f"the stages have not settled after {limit} rounds; ")
    assert says in str(outcome)


def test_rounds_that_end_at_the_limit_are_no_error():
    assert settled("axx", Stage("x"), limit=3).outcome().text == "a"
    assert isinstance(settled("axx", Stage("x"), limit=2).outcome(), UnstableStage)


def labels_sight(document):
    return [
        (sight.view.text, [edit.original for edit in sight.net])
        for sight in document.outcome()._found.labelled
    ]


def test_the_first_labelled_view_and_those_of_rounds_that_changed_the_text_are_kept():
    labelling = Stage("y", asks=lambda view: view.fact(LABELLER.fact))
    document = settled("axxyy", Stage("x"), labelling, labelling)
    # of the three rounds the last changes nothing; in each the labels are those of the first view that was asked
    assert labels_sight(document) == [("axyy", ["x"]), ("a", ["x", "x", "y", "y"])]


def test_a_round_that_changes_nothing_is_kept_if_it_is_the_only_one():
    assert labels_sight(settled("a", Stage(asks=lambda view: view.fact(LABELLER.fact)))) == [("a", [])]


def test_the_original_is_labelled_if_no_stage_has_asked():
    assert labels_sight(settled("ax", Stage("x"))) == [("ax", [])]


def test_dates_and_notices_are_those_of_the_first_round():
    class Telling(Stage):
        def __init__(self):
            super().__init__("x")
            self.mentions = Fact(lambda view: (f"dates of {view.text}",))

        def notices(self, view):
            return (Notice("code", view.text),)

    found = settled("axx", Telling()).outcome()._found
    assert found.notices == (Notice("code", "axx"),)
    assert found.dated.view.fact(found.mentions) == ("dates of axx",)
    assert (found.dated.view.text, found.dated.net) == ("axx", ())
    assert found.rounds == 3


def test_a_document_that_no_stage_looks_for_dates_in_has_none():
    found = settled("ax", Stage("x")).outcome()._found
    assert (found.dated, found.mentions, found.notices) == (None, None, ())


def test_what_was_remembered_of_lines_is_forgotten_at_the_end():
    memos = []

    def remember(view):
        assert view.memo(len)[view.text] == len(view.text)
        memos.append(view._memos)
        return ()

    document = settled("axx", Stage("x"), remember)
    assert memos[0] is memos[-1] is document.view._memos
    assert memos[0] == {}
