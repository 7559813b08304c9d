"""The line model: which words of a line other lines of its page use."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.labels.model.vocabulary import (
    BODY,
    HEAD,
    LETTERS,
    MOST_WORDS,
    NAMES,
    OTHER,
    SETTINGS,
    STEPS,
    shares,
)
from newsclean.native import twin

SURE, UNSURE, OUT = BODY, (BODY + OTHER) // 2, OTHER
ALL, NONE = STEPS + 1, 1

PIECES = (
    "Minister", "minister,", "MINISTER", "budget", "the", "ever", "naïve", "Straße", "ΟΔΟΣΣΣ", "οδοσσς", "İSTANBUL", "istanbul", "ﬁnance",
    "日本語", "日本", "評論家の話", "한국어", "ไทยรัฐ", "ខ្មែរ", "नमस्ते", "iPhone手机店", "Ⅷ²³Ⅻↅ", "x_y_z_words", "12345", "e\u0301e\u0301lan",
    "\ud800", "\U0001d400" * 6, "\U00010400" * 5, " ", "-", "\0", "a" * 398,
)  # fmt: skip

line = st.lists(st.sampled_from(PIECES) | st.text(max_size=7), max_size=12).map(" ".join)
page = st.lists(st.tuples(line, st.integers(0, 255)), max_size=12)


def told(*lines):
    """What is told of each line: the three columns, row by row."""
    texts, scores = zip(*lines, strict=True)
    return list(zip(*shares(texts, scores), strict=True))


@pytest.mark.parametrize(
    "text",
    ["", "it was so", "12345 67890", "a_name_of_it", "日", "ab日ab", "e\u0301e\u0301e\u0301", "- - - -"],
)
def test_lines_without_such_words_say_nothing(text):
    assert told((text, SURE), (text, SURE)) == [(0, 0, 0), (0, 0, 0)]


def test_a_line_does_not_count_for_itself():
    assert told(("The minister resigned", SURE), ("Related stories", OUT)) == [
        (NONE, NONE, 2),
        (NONE, NONE, 2),
    ]


def test_words_of_the_body_and_of_the_rest():
    lines = [
        ("The minister resigned over budget questions", SURE),
        ("Minister: BUDGET was fine", UNSURE),
        ("More stories about weather", OUT),
        ("Weather stories", UNSURE),
        ("Budget weather", UNSURE),
    ]
    assert told(*lines)[1] == (ALL, NONE, 2)
    assert told(*lines)[3] == (NONE, ALL, 2)
    assert told(*lines)[4] == (1 + STEPS // 2, 1 + STEPS // 2, 2)


def test_unsure_lines_count_for_neither():
    assert told(("minister", UNSURE), ("minister", UNSURE)) == [(NONE, NONE, 1)] * 2


def test_a_word_counts_once_in_a_line():
    assert told(("budget budget Budget", SURE), ("budget", UNSURE)) == [(NONE, NONE, 1), (ALL, NONE, 1)]


def test_scripts_without_blanks_are_read_by_pairs():
    assert told(("日本語の話", SURE), ("本語", UNSURE)) == [(NONE, NONE, 4), (ALL, NONE, 1)]


@pytest.mark.parametrize("capital", ["İSTANBUL istanbul", "ΟΔΟΣ-ΟΔΟΣΣ οδοσσ"])
def test_capitals_are_small_letters(capital):
    assert told((capital, SURE))[0][2] == 1


def test_only_the_beginning_of_a_line_is_read():
    text = "word " * (HEAD // 5) + "minister"
    assert told((text, SURE), ("minister", SURE))[1] == (NONE, NONE, 1)


def test_many_words_are_not_told_apart():
    text = " ".join("abcdefghijklmnopqrstuvwxyz"[k % 26] * (LETTERS + k // 26) for k in range(MOST_WORDS + 9))
    assert told((text, SURE))[0][2] == MOST_WORDS


@given(page)
def test_values_are_in_bounds(lines):
    for shown, (in_body, in_other, words) in zip(lines, told(*lines) if lines else (), strict=True):
        assert NONE * bool(words) <= min(in_body, in_other) <= max(in_body, in_other) <= ALL * bool(words), (
            shown
        )
        assert words <= MOST_WORDS


def test_there_is_a_name_for_each_column():
    assert len(NAMES) == len(shares(["minister"], [0]))


@pytest.mark.skipif(twin("sharing") is None, reason="not compiled: no C compiler, or NEWSCLEAN_PLAIN")
class TestTwin:
    """The compiled twin tells the same."""

    def compiled(self, pages):
        lines = [line for page in pages for line in page]
        scores = twin("columns").Columns.column([score for _, score in lines])
        found = twin("sharing").shares(
            [text for text, _ in lines], scores, [len(page) for page in pages], SETTINGS
        )
        return [column.tolist() for column in found]

    def plain(self, pages):
        each = [shares([text for text, _ in page], [score for _, score in page]) for page in pages]
        return [[value for columns in each for value in columns[k]] for k in range(len(NAMES))]

    @given(st.lists(page, max_size=3))
    def test_on_made_up_pages(self, pages):
        assert self.compiled(pages) == self.plain(pages)

    def test_on_every_character(self):
        lines = [(chr(char) * LETTERS + " " + chr(char).upper() * LETTERS, SURE) for char in range(0x11000)]
        assert self.compiled([lines]) == self.plain([lines])

    def test_on_more_words_than_there_was_room_for(self):
        lines = [
            (
                " ".join(f"{chr(97 + k % 26) * 5}{chr(97 + k // 26 % 26) * (n % 40)}" for k in range(n)),
                n % 256,
            )
            for n in range(300)
        ]
        assert self.compiled([lines, lines[::-1]]) == self.plain([lines, lines[::-1]])

    def test_what_does_not_fit_is_refused(self):
        column = twin("columns").Columns.column
        for texts, scores, counts in ((["a"], [1, 2], [2]), (["a"], [1], [2]), (["a"], [1], [2, -1])):
            with pytest.raises(ValueError, match="for each line"):
                twin("sharing").shares(texts, column(scores), counts, SETTINGS)
        with pytest.raises(TypeError):
            twin("sharing").shares([b"a"], column([1]), [1], SETTINGS)
