"""What a result tells: the text, its repr, its dates in the original's coordinates, its metadata, its details."""

import pickle

import pytest

from newsclean import Cleaner
from newsclean.document import DateMention, Notice, as_json

DATED = "Advertisement\nIn Paris , on May 5, 2019 it rained , and on May 6, 2020 it did not .\nThe end."
"""Before the first date a line goes and a blank does; between the dates another blank."""


def quieten(view):
    """Take out the byline in the first round, and in each later one an exclamation mark that another one follows."""
    at = view.text.find("By ")
    if at >= 0:
        yield view.delete(at, view.text.index("\n", at) + 1, "byline")
    elif "!!" in view.text:
        yield view.delete(view.text.index("!!"), view.text.index("!!") + 1, "cry")


def test_a_result_shows_sizes():
    result = Cleaner(stages=["punctuation"]).clean("programs. .")
    assert repr(result) == "<Result: 11 to 9 characters, 1 edits>"


def test_edits_undo_and_offsets_are_those_of_the_net():
    result = Cleaner(stages=["punctuation"]).clean("programs. . Next.")
    assert (result.text, [edit[:4] for edit in result.edits]) == ("programs. Next.", [(9, 11, " .", "")])
    assert result.undo() == "programs. . Next."
    assert result.to_original((10, 14)) == (12, 16)
    assert result.to_cleaned((12, 16)) == (10, 14)
    for ask in (result.to_original, result.to_cleaned):
        with pytest.raises(ValueError, match="end"):
            ask((3, 2))


def test_dates_are_located_in_the_original():
    result = Cleaner().clean(DATED, language="en")
    assert result.text == "In Paris, on 2019-05-05 it rained, and on 2020-05-06 it did not.\nThe end."
    first, second = DATED.index("May 5"), DATED.index("May 6")
    assert result.dates == (
        DateMention(first, first + 11, "May 5, 2019", "DATE", "2019-05-05", None, "explicit"),
        DateMention(second, second + 11, "May 6, 2020", "DATE", "2020-05-06", None, "explicit"),
    )


@pytest.mark.parametrize(
    ("text", "stages"),
    [
        (DATED, ["encoding", "whitespace", "punctuation"]),  # nobody looked
        ("No day is named here.", ["dates"]),
        ("", ["dates"]),
    ],
)
def test_no_dates_are_an_empty_tuple(text, stages):
    assert Cleaner(stages=stages).clean(text).dates == ()


def test_metadata_are_those_of_the_text_as_it_came():
    text = "A headline about the town\nBy Jane Doe\nThe town has a new bridge!!! It was opened on Monday.\n"
    result = Cleaner(stages=["boilerplate", quieten], preset="minimal").clean(text)
    assert "By Jane" not in result.text
    assert result.rounds == 4
    assert result.metadata.byline == "By Jane Doe"


def test_the_language_is_that_of_the_text_as_it_came():
    english = "The minister said on Monday that the government would not change its mind about the law.\n"
    german = "Die Regierung hat am Montag gesagt, dass sie das neue Gesetz nicht ändern will.\n"

    def drop_english(view):
        if (at := view.text.find("The")) >= 0:
            yield view.delete(at, len(view.text), "english")
        else:
            yield from quieten(view)

    stages = ["boilerplate", drop_english]
    result = Cleaner(stages=stages, preset="minimal").clean(f"Ein Tag!!!\n{german}{english * 6}")
    assert result.text == f"Ein Tag!\n{german}"
    assert result.metadata.language == "en"


NEWS = (
    "Minister resigns\n\n{}\n\nThe talks went on for two days, and nobody could say when they would end.\n\n{}\n\n"
    "The government has not said who will take over the ministry, or when it will decide.\n"
)


@pytest.mark.parametrize(
    ("line", "byline", "source"),
    [
        ("By  Jane Doe", "By Jane Doe", None),
        ("B\u200by Jane Doe", "By Jane Doe", None),
        ("By Jane Doe. .", "By Jane Doe.", None),
        ("By Jane Doe, Nov. 15, 2019", "By Jane Doe", None),
        ("Source: Reu\u200bters", None, "Reuters"),
        ("By Jane Doe\nBy  John Roe", "By Jane Doe", None),
    ],
)
def test_what_only_a_later_round_recognises_is_recorded(line, byline, source):
    result = Cleaner().clean(NEWS.format(line, "There was no vote."))
    assert not any(part in result.text for part in ("Doe", "Roe", "Reu"))
    assert (result.metadata.byline, result.metadata.source) == (byline, source)


@pytest.mark.parametrize(
    ("line", "byline", "published"),
    [
        ("By Jane Doe, Reuters", "By Jane Doe, Reuters", None),
        ("By Jane Doe, Agent 47", "By Jane Doe, Agent 47", None),
        ("By Jane Doe | Nov. 15, 2019", "By Jane Doe", "2019-11-15"),
        ("By Jane Doe and John Smith, 15 November 2019", "By Jane Doe and John Smith", "2019-11-15"),
    ],
)
def test_the_date_behind_a_byline_is_no_part_of_it(line, byline, published):
    body = "The ministers left the talks in Seoul without an agreement on Friday, an official said."
    metadata = Cleaner().clean(f"\ufeffTalks end in Seoul\n\n{line}\n\n{body}\n").metadata
    assert (metadata.title, metadata.byline, metadata.published) == ("Talks end in Seoul", byline, published)


@pytest.mark.parametrize(
    ("lines", "published"),
    [
        ("Published: Nov. 15, 2019 09:00\nUpdated: Nov. 16, 2019 10:00", "2019-11-15T09:00"),
        ("Updated: Nov. 16, 2019 10:00\nPublished: Nov. 15, 2019 09:00", "2019-11-15T09:00"),
        ("Aktualisiert: 16.11.2019 10:00\nVeröffentlicht: 15.11.2019 09:00", "2019-11-15T09:00"),
        ("Updated: Nov. 16, 2019 10:00\nUpdated: Nov. 15, 2019 09:00", "2019-11-16T10:00"),
        ("Updated: Nov. 16, 2019 10:00\nPublished: 03/04/2019", "2019-11-16T10:00"),
        ("Nov. 16, 2019 10:00\nNov. 15, 2019 09:00", "2019-11-16T10:00"),
    ],
)
def test_a_label_of_publishing_has_the_word_before_one_of_updating(lines, published):
    cleaner = Cleaner(dates="annotate")
    result = cleaner.clean(NEWS.format(lines, "He had left on Thursday, for good."))
    assert result.metadata.published == published
    thursday = next(date for date in result.dates if date.text.endswith("Thursday"))
    assert thursday.anchor == published[:10]


def test_dates_of_lines_that_go_in_a_later_round_are_no_dates():
    line = "The minister said on Tuesday that he had left on Nov. 15, 2019, for good."
    text = NEWS.format(line, line.replace("minister", "min\u200bister"))
    result = Cleaner().clean(text)
    assert [date.start for date in result.dates] == [text.index("Nov. 15")]


def test_details_are_json_values_of_all_but_the_text():
    result = Cleaner().clean(DATED, language="en")
    details = result.details()
    assert list(details) == ["version", "edits", "lines", "dates", "metadata", "warnings"]
    assert details["version"] == 1
    assert [line["kept"] for line in details["lines"]] == [False, True, True]
    assert details["dates"] == as_json(result.dates)
    assert details["metadata"]["language"] == "en"
    assert details["warnings"] == []


def test_a_pickled_result_tells_the_same():
    for text in (DATED, "Advertisement\nShare this\n", ""):
        result = Cleaner().clean(text)
        again = pickle.loads(pickle.dumps(result))
        assert (again.text, again.rounds, again.undo()) == (result.text, result.rounds, text)
        assert again.details() == result.details()
        assert all(isinstance(notice, Notice) for notice in again.warnings)


def test_a_span_that_is_not_in_the_text_is_an_error():
    result = Cleaner().clean("The minister left. .")
    assert result.to_original((0, len(result.text))) == (0, 18)
    assert result.to_cleaned((0, 20)) == (0, 18)
    for map_, span in (
        (result.to_original, (0, 19)),
        (result.to_cleaned, (0, 21)),
        (result.to_cleaned, (-1, 2)),
    ):
        with pytest.raises(ValueError, match="is not within the"):
            map_(span)
