"""The order of figures: settled by the document, then by the region, or by nothing."""

import pytest

from newsclean.dates import find_dates, rewrites


def values(text, language=None):
    return [m.value for m in find_dates(text, language=language)]


BOTH = "2019-04-03|2019-03-04"


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("03/04/2019", "en", [BOTH]),
        ("03/04/2019", None, [BOTH]),
        ("03/04/2019", "en-US", ["2019-03-04"]),
        ("03/04/2019", "en-GB", ["2019-04-03"]),
        ("03/04/2019", "fr", ["2019-04-03"]),
        ("03.04.2019", "en", ["2019-04-03"]),
        ("03/03/2019", "en", ["2019-03-03"]),
        ("03/04/2019 and 25/12/2018", "en", ["2019-04-03", "2018-12-25"]),
        ("03/04/2019 and 12/25/2018", "fr", ["2019-03-04", "2018-12-25"]),
        ("03/04/2019, 25/12/2018 and 12/25/2018", "en", [BOTH, "2018-12-25", "2018-12-25"]),
        ("03/04/2019 and 25-12-2018", "en", [BOTH, "2018-12-25"]),
        ("2019/04/03", "en", ["2019-04-03"]),
        ("13.13.2019", "en", []),
    ],
)
def test_order(text, language, expected):
    assert values(text, language) == expected


def test_what_is_ambiguous_is_never_rewritten():
    text = "They met on 03/04/2019, they said."
    mentions = find_dates(text, language="en")
    assert [m.status for m in mentions] == ["ambiguous"]
    assert list(rewrites(text, mentions, mode="anchored", plain={m.start for m in mentions})) == []


def test_a_weekday_that_is_not_the_dates_makes_it_ambiguous():
    (mention,) = find_dates("They met on Tuesday, 11 November 2019.", language="en")
    assert (mention.value, mention.status) == ("2019-11-11", "ambiguous")


def test_a_settled_date_is_explicit_and_rewritten():
    text = "They met on 03/04/2019, then on 25/12/2018, they said."
    mentions = find_dates(text, language="en")
    assert [new for *_, new, _ in rewrites(text, mentions, mode="explicit")] == ["2019-04-03", "2018-12-25"]
