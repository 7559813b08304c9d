"""Pages that are made of others for training."""

import pytest

pytest.importorskip("numpy")
pytest.importorskip("lxml")

from training.augment import REARRANGED, rearranged
from training.dataset import Doc
from training.evaluate import ONLY_TAUGHT
from training.records import Page

PAGES = 12


def doc(number, kind="resiliparse_full", fold=0):
    """A page whose every line says whose it is, and which part of it."""
    rows = [(f"{number} menu {k}", False, "nav") for k in range(4)]
    for k in range(10):
        rows.append((f"{number} body {k}", True, ""))
        if k % 3 == 1:
            rows += [("", False, ""), (f"{number} inside {k}", False, "ad")]
    rows += [(f"{number} foot {k}", False, "legal") for k in range(5)]
    texts, keep, roles = map(list, zip(*rows, strict=True))
    host = f"{number}.example"
    page = Page("made up", str(number), host, "en", "", f"https://{host}/", "", {}, None, silver=False)
    return Doc(page, kind, texts, keep, roles, None, fold)


@pytest.fixture(scope="module")
def made():
    return list(rearranged([doc(number, fold=number % 2) for number in range(PAGES)]))


def part(text):
    """Whose line it is, and of which part."""
    number, name, _ = text.split()
    return int(number), name


def test_every_page_gives_one(made):
    assert [d.page.id for d in made] == [str(number) for number in range(PAGES)]
    assert {d.kind for d in made} == {REARRANGED + "resiliparse_full"}
    assert all(d.kind.startswith(ONLY_TAUGHT) for d in made)


def test_labels_and_roles_go_with_their_lines(made):
    known = {"menu": (False, "nav"), "body": (True, ""), "inside": (False, "ad"), "foot": (False, "legal")}
    for each in made:
        for text, *told in zip(each.texts, each.keep, each.roles, strict=True):
            assert not text or tuple(told) == known[part(text)[1]]


def test_bodies_are_a_page_s_own_and_in_order(made):
    for each in made:
        inner = [text for text in each.texts if text and part(text)[1] in {"body", "inside"}]
        own = [text for text in doc(int(each.page.id)).texts if text in inner]
        assert inner == own
        assert any(each.keep)


def test_furniture_is_of_pages_of_the_same_fold(made):
    whose = {
        (int(each.page.id), part(text)[0])
        for each in made
        for text in each.texts
        if text and part(text)[1] in {"menu", "foot"}
    }
    assert all((mine - its) % 2 == 0 for mine, its in whose)
    assert any(mine != its for mine, its in whose)


def test_parts_go_missing(made):
    assert any(len(each.texts) < len(doc(0).texts) for each in made)
    assert any(sum(each.keep) < 10 for each in made)


def test_it_is_always_the_same(made):
    again = list(rearranged([doc(number, fold=number % 2) for number in range(PAGES)]))
    assert [each.texts for each in again] == [each.texts for each in made]


def test_pages_without_a_body_and_other_kinds_give_none():
    empty, gold = doc(1), doc(2, kind="gold")
    empty.keep = [False] * len(empty.keep)
    assert list(rearranged([empty, gold])) == []
