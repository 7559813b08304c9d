"""Bylines, timestamps and sources: the article's own go and are recorded, those of something inside it stay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean import Cleaner
from newsclean.testing import assert_laws

PRESETS = ("article", "body")
NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight")


def prose(number):
    return (
        f"The story of a young woman who arranges the marriages of all her friends, part {NUMBERS[number]}."
    )


def page(*blocks, title="The books that people read this week"):
    return "\n\n".join((title, *(prose(b) if isinstance(b, int) else b for b in blocks))) + "\n"


# what stands on the page in order, a number being a paragraph; what goes; what is recorded of byline, published, source
INSIDE = {
    "a list of books": (
        ["Emma", "By Jane Austen", 0, "Ulysses", "By James Joyce", 1, "Tom Jones", "By Henry Fielding", 2],
        {"By Jane Austen"},
        ("By Jane Austen", None, None),
    ),
    "a live blog": (
        ["15 Nov 2019 10:30", 0, "15 Nov 2019 10:20", 1, "15 Nov 2019 10:10", 2, "15 Nov 2019 10:00", 3],
        {"15 Nov 2019 10:30"},
        (None, "2019-11-15T10:30", None),
    ),
    "charts": (
        [0, "Source: Eurostat", 1, "Source: Bundesbank", 2, "Source: OECD"],
        {"Source: OECD"},
        (None, None, "OECD"),
    ),
    "charts, and a paragraph below": (
        [0, "Source: Eurostat", 1, "Source: Bundesbank", 2, "Source: OECD", 3],
        set(),
        (None, None, "Eurostat"),
    ),
    "a guest's piece in the middle": (
        ["By Jane Doe", 0, 1, "By John Roe", 2, 3],
        {"By Jane Doe"},
        ("By Jane Doe", None, None),
    ),
    "the byline once more": (
        ["By Jane Doe", 0, 1, "By Jane Doe", 2, 3],
        {"By Jane Doe"},
        ("By Jane Doe", None, None),
    ),
    "head and foot": (
        ["By Jane Doe", "15 Nov 2019 10:30", 0, 1, 2, "Source: Reuters"],
        {"By Jane Doe", "15 Nov 2019 10:30", "Source: Reuters"},
        ("By Jane Doe", "2019-11-15T10:30", "Reuters"),
    ),
    "a deck that reads as prose": (
        [0, "By Jane Doe", "Published: 15 Nov 2019 10:30", "Updated: 16 Nov 2019 09:00", 1, 2, 3],
        {"By Jane Doe", "Published: 15 Nov 2019 10:30", "Updated: 16 Nov 2019 09:00"},
        ("By Jane Doe", "2019-11-15T10:30", None),
    ),
    "a note below the source": (
        [0, 1, 2, "Source: Reuters", 3],
        {"Source: Reuters"},
        (None, None, "Reuters"),
    ),
    "the days of a week": (
        ["Saturday, May 8", 0, "Sunday, May 9", 1, "Monday, May 10", 2],
        set(),
        (None, None, None),
    ),
    "a day without its year": (["Saturday, May 8", 0, 1, 2], {"Saturday, May 8"}, (None, None, None)),
    "how long ago, inside": ([0, 1, 2, "3 hours ago", 3, 4], {"3 hours ago"}, (None, None, None)),
}


@pytest.mark.parametrize("preset", PRESETS)
@pytest.mark.parametrize("name", INSIDE)
def test_what_stands_inside_the_article_stays(name, preset):
    blocks, gone, recorded = INSIDE[name]
    cleaner = Cleaner(preset, keep=["title"] if preset == "body" else None)
    text = page(*blocks)
    assert_laws(cleaner, text)
    result = cleaner.clean(text)
    kept = result.text.split("\n")
    assert {block for block in blocks if isinstance(block, str) and block not in kept} == gone
    assert (result.metadata.byline, result.metadata.published, result.metadata.source) == recorded


def test_a_wrapped_text_is_read_by_its_paragraphs():
    wrapped = [
        prose(n).replace("arranges ", "arranges\n") + "\n" + prose(n + 1).replace("who ", "who\n")
        for n in range(6)
    ]
    text = page("By Jane Doe", *wrapped[:3], "By John Roe", *wrapped[3:])
    result = Cleaner().clean(text)
    assert "Jane Doe" not in result.text
    assert "John Roe" in result.text


AMBIGUOUS = [
    "Published 03/04/2019",
    "Published: 03/04/2019 10:12",
    "Updated on 09/10/2019",
    "4:42 PM on 03/04/2019",
]


@pytest.mark.parametrize("line", AMBIGUOUS)
def test_a_timestamp_that_could_be_read_in_two_ways_gives_its_year(line):
    result = Cleaner(dates="annotate").clean(page(line, 0, 1))
    assert line not in result.text
    assert result.metadata.published == "2019"
    assert not any(date.anchor for date in result.dates)


@pytest.mark.parametrize("line", ["07.11. 09:20", "06.11. 20:02 Uhr", "vor 3 Stunden"])
def test_a_time_without_a_year_means_nothing_without_its_page_and_goes(line):
    text = (
        "Regierung tritt nach der Abstimmung zurück\n\n"
        f"{line}\n\n"
        "Die Regierung hat noch nicht gesagt, wer das Ministerium übernimmt und wann das entschieden wird.\n"
    )
    result = Cleaner().clean(text, language="de")
    assert [found.role for found in result.lines] == ["title", "timestamp", "body"]
    assert line not in result.text
    assert result.metadata.published is None


@pytest.mark.parametrize("line", ["Παρ 15 Νοε 2019 - 17:39", "17:39, Παρασκευή 15 Νοεμβρίου 2019"])
def test_a_timestamp_is_read_in_the_language_of_the_page(line):
    text = (
        "Η κυβέρνηση παραιτείται μετά την ψηφοφορία\n\n"
        f"{line}\n\n"
        "Η κυβέρνηση δεν έχει πει ακόμη ποιος αναλαμβάνει το υπουργείο και πότε θα αποφασιστεί αυτό.\n"
    )
    result = Cleaner().clean(text, language="el")
    assert [found.role for found in result.lines] == ["title", "timestamp", "body"]
    assert line not in result.text
    assert result.metadata.published == "2019-11-15T17:39"


def test_it_goes_where_the_region_says_how_it_is_read():
    result = Cleaner().clean(page("Published 03/04/2019", 0, 1), language="en-gb")
    assert "Published" not in result.text
    assert result.metadata.published == "2019-04-03"


def test_names_of_months_are_those_of_the_language():
    text = (
        "Rząd podał się do dymisji po głosowaniu\n\nOpublikowano: 15 listopada 2019, 10:12\n\n"
        "Rząd nie powiedział jeszcze, kto przejmie ministerstwo, ani kiedy zapadnie decyzja w tej sprawie.\n"
    )
    result = Cleaner().clean(text, language="pl")
    assert "Opublikowano" not in result.text
    assert result.metadata.published == "2019-11-15T10:12"


LINES = [
    "By Jane Doe", "By John Roe", "15 Nov 2019 10:30", "Published 03/04/2019", "Updated: 16 Nov 2019 09:00", "3 hours ago",
    "Source: Reuters", "Source: OECD", "By  Jane Doe", "Source: Reu\u200bters", "Emma", "Share this", "Advertisement",
]  # fmt: skip


@given(
    st.lists(st.sampled_from(LINES) | st.integers(0, len(NUMBERS) - 1), max_size=16), st.sampled_from(PRESETS)
)
def test_the_laws_hold_wherever_such_lines_stand(blocks, preset):
    assert_laws(Cleaner(preset), page(*blocks))
