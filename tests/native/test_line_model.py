"""The compiled twins of the line model read, add up and judge as the plain functions do."""

import sys
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsclean.labels.judge import OPEN, Verdict, plain_verdicts, plain_weighed
from newsclean.labels.label import BODY, Label
from newsclean.labels.model import compiled, line_features
from newsclean.labels.model.engine import engine
from newsclean.labels.model.lines import read_lines
from newsclean.labels.model.page_features import plain_cut
from newsclean.labels.model.scored import Scored
from newsclean.labels.model.sections import sections
from newsclean.labels.model.select import FURNITURE, plain_cut_of, precision_of
from newsclean.labels.model.trees import DEPTH, LEAVES, Trees, scores
from newsclean.labels.recall import Recall
from newsclean.labels.shapes.lines import shapes_of
from newsclean.labels.survey import BRIEF, INSERTED, PARAGRAPH, SENTENCE, plain_survey
from newsclean.native import twin
from newsclean.roles import Kind, Role

pytestmark = pytest.mark.skipif(
    not compiled.is_built() or twin("judging") is None,
    reason="not compiled: no C compiler, or NEWSCLEAN_PLAIN",
)

PIECES = (
    " ", "  ", "\t", "\xa0", "\u2003", "\u3000", "\x1c", "\x85", "\0", "\ud800", "\udc00", "\U0001f600", "𝐀𝐁", "Σ", "ΣΑΣ",
    "İstanbul", "ß", "ǅ", "ŉ", "K", "ﬁ", "the", "The", "THE", "U.S.", "Comments", "comments:", "17 Comments", "1,234", "[3]", "(12)", "3 thoughts on", "件のコメント", "评论 ","Related", "stories",
    "关于", "我们", "【相关】", "相关", "評論", "한국", "ᄀ", "ไทย", "។", "अब।", "؟", "،", "2021", "0", "x1", "@kim", "#tag", "a@b.c",
    "http://x", "www.", "www.x", "WWW.X", "://", "…", "”", "»", "'", '."', "?!”", ",", ";", "-", "©", "•", "|", "a" * 150,
    "日" * 100, "日 " * 80, ", " * 90,
)  # fmt: skip
"""What lines are read by, and what has been read wrongly by someone."""

hostile = st.lists(
    st.sampled_from(PIECES) | st.text(max_size=4) | st.characters(), min_size=1, max_size=30
).map("".join)
lines = st.lists(hostile.map(str.strip).filter(bool), min_size=1, max_size=12)


@pytest.fixture(scope="module")
def scorer():
    return compiled.Scorer(engine().model, engine().lines, sections())


def read(scorer, texts):
    return [column.tolist() for column in scorer.parts(texts)]


def plain(texts):
    return line_features.parts_of(read_lines(texts, None), engine().lines.read)


@settings(deadline=None)
@given(texts=lines)
def test_lines_are_read_alike(scorer, texts):
    assert read(scorer, texts) == plain(texts)


@settings(deadline=None)
@given(
    before=st.lists(lines, min_size=1, max_size=3),
    after=st.lists(lines, min_size=1, max_size=3),
    data=st.data(),
)
def test_lines_that_were_read_before_are_read_alike(scorer, before, after, data):
    recalls = [Recall() for _ in before]
    scorer.parts([line for each in before for line in each], list(map(len, before)), recalls)
    again = [data.draw(st.lists(st.sampled_from(each))) for each in before[: len(after)]]
    mixed = [old + new + old for old, new in zip(again, after, strict=False)]
    texts = [line for each in mixed for line in each]
    counts = list(map(len, mixed))
    for _ in range(2):  # the second time all are known
        assert [column.tolist() for column in scorer.parts(texts, counts, recalls)] == read(scorer, texts)


def test_columns_of_other_lines_are_refused(scorer):
    recall = Recall()
    scorer.parts(["one line"], [1], [recall])
    lines_, columns_, _ = recall.facts
    recall.facts = lines_, columns_, 1
    with pytest.raises(ValueError, match="columns of other lines"):
        scorer.parts(["one line"], [1], [recall])


def test_every_character_is_read_alike(scorer):
    numbers = [
        *range(0x3500),
        *range(0x4E00, 0x9000, 97),
        *range(0xA000, 0x20000),
        *range(0x20000, 0x110000, 4099),
    ]
    texts = [f"A{chr(code)}b {chr(code)} x{chr(code)}y" for code in numbers]
    got, wanted = read(scorer, texts), plain(texts)
    wrong = [
        code
        for at, code in enumerate(numbers)
        if any(a[at] != b[at] for a, b in zip(got, wanted, strict=True))
    ]
    assert [hex(code) for code in wrong] == []
    texts = [chr(code) * 3 for code in numbers if not chr(code).isspace()]
    assert read(scorer, texts) == plain(texts)


def test_phrases_of_the_model_are_read_alike(scorer):
    model, heads = engine().model, sections()
    texts = [*heads.whole, *heads.start, *list(model.lines)[::7], *list(model.words)[::11]]
    texts = [text.strip() for text in texts if text.strip()]
    assert read(scorer, texts) == plain(texts)
    told = [f"【{text.upper()}: more" for text in texts]
    assert read(scorer, told) == plain(told)


@pytest.mark.parametrize("piece", ["a", ",", "日", "한", "\U0001f600", "a ", "é, "])
def test_very_long_lines_are_read_alike(scorer, piece):
    texts = [(piece * count).strip() for count in (63, 64, 65, 143, 144, 145, 5000, 400_000)]
    assert read(scorer, texts) == plain(texts)


def test_what_is_no_line_is_refused(scorer):
    for texts in ([""], ["a", ""], [None], [b"a"]):
        with pytest.raises((ValueError, TypeError)):
            scorer.parts(texts)


@settings(deadline=None)
@given(
    texts=st.lists(hostile | st.just("") | st.just("a 12 A"), max_size=30),
    title=st.none() | hostile | st.just(" ".join(map(chr, range(0x4E00, 0x4F00)))),
)
def test_lines_are_found_alike(scorer, texts, title):
    told, wanted = scorer.read(texts, title), read_lines(texts, title)
    assert (told.texts, told.numbers) == (wanted.texts, wanted.numbers)
    assert [column.tolist() for column in told[2:]] == list(wanted[2:])


@pytest.mark.parametrize("wide", [False, True])
@settings(deadline=None)
@given(
    seed=st.integers(0),
    count=st.integers(1, 40),
    size=st.integers(1, 700),
    leaf=st.sampled_from([9, 900, 32768]),
)
def test_trees_give_the_same_sums(wide, seed, count, size, leaf):
    random = Random(seed)
    features = 9
    questions = [
        [(random.randrange(features), random.randrange(256)) for _ in range(DEPTH)] for _ in range(count)
    ]
    leaves = [[random.randrange(-leaf, leaf) for _ in range(LEAVES)] for _ in range(count)]
    matrix = [bytes(random.randrange(256) for _ in range(size)) for _ in range(features)]
    slow, fast = Trees(questions, leaves, 77), twin("trees").Trees(questions, leaves, 77, wide)
    columns_ = [twin("columns").Columns.column(row) for row in matrix]
    pieces = [twin("columns").bytes_of(some, size) for some in (columns_[:4], columns_[4:])]
    assert fast.sums(pieces, size).tolist() == slow.sums(matrix)
    assert fast.scores(pieces, size).tolist() == scores(slow.sums(matrix))


def test_trees_ask_only_for_features_that_are_there():
    trees = twin("trees").Trees([[(3, 9)] * DEPTH], [[0] * LEAVES], 0)
    with pytest.raises(ValueError, match="missing"):
        trees.sums([bytes(96)], 10)


labels = st.none() | st.builds(
    Label, st.sampled_from(Role), st.none() | st.sampled_from(Kind), certain=st.booleans()
)


@settings(deadline=None)
@given(
    st.lists(st.tuples(labels, hostile | st.sampled_from(["", "a" * 70 + ".", "b" * 90 + "!"])), max_size=40)
)
def test_pages_are_surveyed_alike(page):
    known, texts = [label for label, _ in page], [text for _, text in page]
    arguments = (known, texts, shapes_of(texts).ends, SENTENCE, PARAGRAPH, BRIEF, INSERTED)
    assert twin("judging").survey(*arguments) == plain_survey(*arguments)


@given(
    st.lists(st.tuples(st.integers(0, 255), st.integers(0, 70_000)), max_size=60),
    st.floats(-1, 1),
    st.sampled_from([0, 0.01, 0.3]),
)
def test_lines_are_selected_alike(rows, lean, worth):
    chances, sizes = [chance for chance, _ in rows], [size for _, size in rows]
    precision = precision_of(lean)
    cut = twin("judging").cut_of(chances, sizes, precision, worth, FURNITURE)
    assert cut == plain_cut_of(chances, sizes, precision, worth)


@given(st.lists(st.integers(0, 3_630_000), min_size=256, max_size=256).filter(any))
def test_pages_are_cut_alike(by):
    assert tuple(twin("judging").cut(by, 8)) == tuple(plain_cut(by))


def test_a_sum_that_is_too_large_for_a_double_is_left_to_plain_python():
    assert twin("judging").cut_of([9] * 20_000, [2**31 - 1] * 20_000, 0.6, 0, FURNITURE) == -1


@settings(deadline=None)
@given(
    st.lists(st.tuples(labels, st.integers(0, 255)), min_size=1, max_size=40),
    st.integers(0, 256),
    st.booleans(),
)
def test_verdicts_are_alike(page, cut, kinds):
    known, chances = [label for label, _ in page], [chance for _, chance in page]
    numbers = list(range(0, len(known), 2))
    chances = chances[: len(numbers)]
    scored = Scored(numbers, [1] * len(numbers), chances, [[100] * len(numbers)] * len(line_features.names()))
    both = twin("judging")
    asked = plain_weighed(known, numbers, chances, BODY, Role.BOILERPLATE)
    assert both.weighed(known, numbers, chances, BODY, Role.BOILERPLATE) == asked
    arguments = (
        known,
        numbers,
        asked,
        cut,
        OPEN,
        Role.BOILERPLATE,
        Label,
        scored,
        Verdict if kinds else None,
    )
    told, wanted = both.verdicts(*arguments), plain_verdicts(*arguments)
    assert told == wanted
    assert [type(label) for label in told] == [type(label) for label in wanted]


def test_many_threads_read_alike(scorer):
    from concurrent.futures import ThreadPoolExecutor

    texts = [f"{piece} Comments {number}" for piece in PIECES if piece.strip() for number in range(20)]
    texts = [text.strip() for text in texts]
    wanted = plain(texts)
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(4) as pool:
            assert all(told == wanted for told in pool.map(lambda _: read(scorer, texts), range(12)))
    finally:
        sys.setswitchinterval(0.005)
