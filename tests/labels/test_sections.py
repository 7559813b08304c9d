"""Lines that open a part of a page, and lines that count comments."""

import pytest

from newsclean import Cleaner
from newsclean.labels.model.sections import COUNTED, KINDS, Sections, sections

HEADS = {
    "ar": "3 تعليقات", "cs": "12 komentářů", "da": "5 kommentarer", "de": "17 kommentare", "en": "comments [3]",
    "es": "8 comentarios", "fi": "4 kommenttia", "fr": "12 commentaires", "hu": "6 hozzászólás", "id": "2 tanggapan",
    "it": "7 commenti", "ja": "3件のコメント", "ko": "5개의 댓글", "nb": "9 svar", "nl": "2 reacties", "pl": "11 komentarzy",
    "pt": "4 respostas", "ru": "21 комментарий", "sv": "3 svar", "tr": "6 yorum", "uk": "5 коментарів", "vi": "7 phản hồi",
    "zh": "32条评论",
}  # fmt: skip
"""A line that counts comments, in every language that has rules."""


@pytest.mark.parametrize("language", HEADS)
def test_heads_that_count_are_known_in_every_language(language):
    assert sections().code(HEADS[language]) == COUNTED


@pytest.mark.parametrize(
    "line",
    [
        "1,234 comments",
        "1.234 kommentare:",
        "comments (3)",
        "comments(3)",
        "kommentare 12",
        "kommentare: 12",
        "3 thoughts on “a bridge over the river”",
        "142 antworten zu eine brücke",
        "5 kommentare on “scherenschnitt”",
    ],
)
def test_where_the_number_stands_and_how_it_is_written_does_not_matter(line):
    assert sections().code(line) == COUNTED


@pytest.mark.parametrize(
    "line",
    [
        "17",
        "(3)",
        "3 people comments",
        "comments on 3",
        "17 commentators",
        "2021",
        ")",
        "1.",
        "3 on a bridge",
    ],
)
def test_other_lines_with_numbers_open_nothing(line):
    assert sections().code(line) == 0


def test_a_phrase_for_lines_with_a_number_is_none_without():
    assert sections().code("antworten zu eine brücke") == 0
    assert KINDS[sections().code("comments")] == "comment"


def test_a_phrase_with_a_star_needs_a_number_before_it():
    few = Sections("counted: votes | votes for*\n")
    assert few.code("3 votes") == COUNTED
    assert few.code("3 votes for a bridge") == COUNTED
    assert few.code("votes for 3") == 0
    assert few.code("votes (3)") == COUNTED


LEAD = (
    "The city council approved on Tuesday a new bridge that will link the two banks of the river, officials said. "
    "Work is expected to begin next year."
)
SAID = "It will last eighteen months, according to the mayor, who welcomed the vote at the end of a long session in the town hall"
COMMENTS = (
    "I think this is a waste of money, and nobody in this town ever asked for it, to be honest.",
    "Well, I do not agree with John, my kids cross the river every day to get to school and it is dangerous.",
)


@pytest.mark.parametrize(
    "head", ["Comments", "17 Comments", "Comments [3]", "17 Kommentare", "12 commentaires"]
)
def test_comments_go_below_a_head_that_counts_them(head):
    article = ["Council approves new bridge over the river", "", LEAD, *(f"{SAID}, {n}." for n in range(6))]
    said = ["John Smith", COMMENTS[0], "Mary Jones", COMMENTS[1]]
    menu, foot = ["Home", "News", "Sport", "Subscribe"], ["Privacy Policy", "Contact us"]
    cleaned = Cleaner().clean("\n".join([*menu, "", *article, "", head, *said, "", *foot])).text
    assert LEAD in cleaned
    assert [comment for comment in COMMENTS if comment in cleaned] == []
