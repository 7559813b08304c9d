"""Lines of the head that say beside a date who wrote the article, or where it is from."""

import pytest

from newsclean import clean

TITLE = "Council approves plan for a new bridge"
BODY = (
    "The city council approved a plan on Tuesday to build a new bridge over the river, after two years of debate.\n\n"
    "The mayor said that work would begin in the spring and that the bridge would be open within three years.\n"
)


def cleaned(line, language="en"):
    return clean(f"{TITLE}\n\n{line}\n\n{BODY}", language=language)


STAYS = [
    ("en", "Jane Doe · May 3, 2022"),  # no rule knows who that is, and there is no time of day
    ("en", "On May 3, 2022 by the river"),
    ("en", "Bridge by Jane Doe wins the prize of May 3, 2022"),
    ("en", "May 3, 2022 by the river, 10 days by train"),
    ("de", "Von Rom nach Wien am 3. Mai 2022 um 10:41"),
    ("en", "Bridge opens | Updated May 3, 2022 | 12 men at work"),
]


@pytest.mark.parametrize(("language", "line"), STAYS)
def test_stays(language, line):
    result = cleaned(line, language)
    assert len(result.text.splitlines()) == len(f"{TITLE}\n\n{line}\n\n{BODY}".splitlines())
    assert (result.metadata.byline, result.metadata.published) == (None, None)


DATED_BYLINES = [
    ("en", "By Jane Doe May 3, 2022 10:41", "By Jane Doe"),
    ("en", "By Jane Doe, May 3, 2022 at 10:41", "By Jane Doe"),
    ("en", "By Jane DoePublished: May 3, 2022 10:41", "By Jane Doe"),
    ("en", "Posted on May 3, 2022 10:41 by admin", "by admin"),
    ("en", "Posted May 3, 2022 10:41 by Jane Doe | Leave a comment", "by Jane Doe"),
    ("en", "Updated: May 4, 2022 Published: May 3, 2022 10:41 By Jane Doe", "By Jane Doe"),
    ("en", "By Jane Doe — May 3, 2022 10:41 | 6 min read", "By Jane Doe"),
    ("de", "Von Anna Müller, Stand: 03.05.2022, 10:41 Uhr", "Von Anna Müller"),
    ("de", "03.05.2022, 10:41 Uhr von Anna Müller", "von Anna Müller"),
    ("fr", "Par Marie Dupont Publié le 3 mai 2022 à 10h41", "Par Marie Dupont"),
    ("it", "di Anna Rossi - 3 maggio 2022 alle 10:41", "di Anna Rossi"),
    ("es", "Ana María Pérez 3/5/2022 10:41", "Ana María Pérez"),
    ("cs", "Jan Novák 3. května 2022 10:41", "Jan Novák"),
    ("ru", "3 мая 2022, 10:41 • Иван Петров", "Иван Петров"),
    ("vi", "Nguyễn Văn An - Thứ Ba, 03/05/2022, 10:41", "Nguyễn Văn An"),
    ("ko", "김철수 기자 | 2022-05-03 10:41", "김철수 기자"),
    ("zh", "王小明 2022-05-03 10:41", "王小明"),
]


@pytest.mark.parametrize(("language", "line", "byline"), DATED_BYLINES)
def test_both_are_recorded(language, line, byline):
    result = cleaned(line, language)
    assert result.text == f"{TITLE}\n\n{BODY}"
    assert result.metadata.byline == byline
    assert result.metadata.published == "2022-05-03T10:41"


SECTIONS = [
    ("en", "Published May 3, 2022 10:41 • 5 min read"),
    ("en", "May 3, 2022 / 10:41 / Sample City News"),
    ("en", "World News May 3, 2022 10:41"),
    ("es", "Madrid - 3 may 2022 - 10:41"),
    ("de", "SPORT EXTRA 03.05.2022, 10:41 Uhr"),
    ("en", "May 3, 2022 10:41 AM Eastern Standard Time"),
]


@pytest.mark.parametrize(("language", "line"), SECTIONS)
def test_a_section_a_place_or_a_time_to_read_is_no_byline(language, line):
    metadata = cleaned(line, language).metadata
    assert (metadata.byline, metadata.published) == (None, "2022-05-03T10:41")


def test_a_byline_of_its_own_comes_first():
    assert cleaned("John Smith May 3, 2022 10:41\n\nBy Jane Doe").metadata.byline == "By Jane Doe"


def test_a_source_beside_a_date():
    for line in ("2022-05-03 10:41 来源：新华网", "来源：新华网 2022-05-03 10:41"):
        metadata = cleaned(line, "zh").metadata
        assert (metadata.source, metadata.published) == ("新华网", "2022-05-03T10:41")
