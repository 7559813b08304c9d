"""Lines that say when a page was published, in the languages with relative words."""

import pytest

from newsclean.dates import find_dates, purpose_of, read_publication, read_timestamp

LINES = [
    ("en", "Published: Nov. 15, 2019 17:39"),
    ("en", "All News 17:39 November 15, 2019"),
    ("de", "Veröffentlicht am 15.11.2019 um 17:39 Uhr"),
    ("de", "Stand: 15.11.2019, 17:39 Uhr"),
    ("fr", "Publié le 15 novembre 2019 à 17h39"),
    ("fr", "Mis à jour le 15/11/2019 à 17:39"),
    ("es", "Publicado el 15 de noviembre de 2019 a las 17:39"),
    ("es", "Actualizado: 15/11/2019 17:39"),
    ("it", "Pubblicato il 15 novembre 2019 alle 17:39"),
    ("pt", "Publicado em 15 de novembro de 2019 às 17h39"),
    ("pt", "Atualizado em 15/11/2019 17h39"),
    ("nl", "Gepubliceerd op 15 november 2019 om 17:39"),
    ("sv", "Publicerad 15 november 2019 kl. 17.39"),
    ("pl", "Opublikowano: 15 listopada 2019, godz. 17:39"),
    ("pl", "Data publikacji: 15.11.2019 17:39"),
    ("ru", "Опубликовано: 15 ноября 2019 в 17:39"),
    ("uk", "Опубліковано: 15 листопада 2019, 17:39"),
    ("tr", "Yayınlanma: 15 Kasım 2019 17:39"),
    ("tr", "Giriş Tarihi: 15.11.2019 17:39"),
    ("ja", "公開日時：2019年11月15日 17時39分"),
    ("ja", "2019年11月15日 17:39 更新"),
    ("zh", "发布时间：2019年11月15日 17:39"),
    ("zh", "2019-11-15 17:39 更新"),
    ("ko", "입력 2019.11.15 17:39"),
    ("ko", "등록: 2019년 11월 15일 17:39"),
    ("ko", "기사입력 2019-11-15 오후 5:39"),
]


@pytest.mark.parametrize(("language", "line"), LINES)
def test_published(language, line):
    assert read_timestamp(line, language=language) == ("2019-11-15T17:39", True)


def test_every_language_with_relative_words_has_one():
    assert {language for language, _ in LINES} == set("en de fr es it pt nl sv pl ru uk tr ja zh ko".split())


OTHER_LANGUAGES = [
    ("ar", "الجمعة، 15 نوفمبر 2019 17:39"),
    ("hi", "15 नवंबर 2019, 17:39"),
    ("el", "Παρ 15 Νοε 2019 - 17:39"),
    ("fr", "ven. 15 nov. 2019 17:39"),
    ("hu", "2019. nov. 15., P 17:39"),
    ("id", "15 November 2019, 5:39 pm"),
    ("ru", "15 нояб. 2019\u202fг., 17:39"),
    ("uk", "15 лист. 2019 р. | 17:39"),
    ("vi", "17:39 15 thg 11, 2019"),
    ("vi", "15 tháng 11, 2019 5:39 CH"),
    ("fr", "15 novembre 2019 5:39pm"),
    ("ar", "الجمعة، 15 نوفمبر 2019 05:39 م"),
    ("hi", "15 नवंबर 2019, 5:39 अपराह्न"),
    ("fa", "15 نوامبر 2019 5:39 ب.ظ"),
    ("tr", "15 Kasım 2019 ÖS 5:39"),
    ("bg", "15 ноември 2019, 17:39 ч."),
    ("th", "15 พฤศจิกายน 2019 เวลา 17:39 น."),
]


HALF_DAYS = [
    ("de", "Er kam am 15. November 2019 5:39 am Morgen", "15. November 2019 5:39"),
    ("fr", "15 novembre 2019 5:39 CHF", "15 novembre 2019 5:39"),
    ("fr", "le 15 novembre 2019 5:39ampère", "novembre 2019"),
]


@pytest.mark.parametrize(("language", "line", "date"), HALF_DAYS)
def test_no_half_of_a_day(language, line, date):
    assert next(m.text for m in find_dates(line, language=language)) == date


@pytest.mark.parametrize(("language", "line"), OTHER_LANGUAGES)
def test_timestamps_in_the_words_of_the_language(language, line):
    assert read_timestamp(line, language=language) == ("2019-11-15T17:39", True)


ZONES = [
    ("EST", "-05:00"),
    ("EDT", "-04:00"),
    ("GMT", "Z"),
    ("UTC", "Z"),
    ("CET", "+01:00"),
    ("KST", "+09:00"),
    ("BST", ""),  # British or Bangladesh time
    ("IST", ""),  # Irish, Israeli or Indian time
    ("", ""),
]


@pytest.mark.parametrize(("zone", "offset"), ZONES)
def test_a_zone_is_part_of_the_value_only_where_it_is_stated_and_means_one(zone, offset):
    line = f"Updated: Nov. 15, 2019 5:39 p.m. {zone}".rstrip()
    assert read_timestamp(line, language="en") == (f"2019-11-15T17:39{offset}", True)


FORMS = [
    ("2019-11-15T10:12:00+09:00", "2019-11-15T10:12:00+09:00"),
    ("2019-11-15T10:12-05:00", "2019-11-15T10:12-05:00"),
    ("2019-11-15T10:12:00.000Z", "2019-11-15T10:12:00Z"),
    ("2019-11-15 10:12:33 +0900", "2019-11-15T10:12:33+09:00"),
    ("2019-11-15 10:12:33 -05:00", "2019-11-15T10:12:33-05:00"),
    ("2019-11-15 10:12 UTC+5:30", "2019-11-15T10:12+05:30"),
    ("Fri, 15 Nov 2019 10:12:00 +0000", "2019-11-15T10:12:00Z"),
    ("Fri, 15 Nov 2019 10:12:00 GMT", "2019-11-15T10:12:00Z"),
    ("15/11/2019, 10:12 (GMT+7)", "2019-11-15T10:12+07:00"),
    ("Nov 15, 2019 10:12:33 AM", "2019-11-15T10:12:33"),
    ("Nov 15, 2019 10:12:33 PM EST", "2019-11-15T22:12:33-05:00"),
    ("2019年11月15日 17:39:12", "2019-11-15T17:39:12"),
    ("Nov 15 2019 / 10:30 PM", "2019-11-15T22:30"),
    ("10:30 PM / Nov 15 2019", "2019-11-15T22:30"),
    ("Published: November 2019", "2019-11"),
    ("Updated November 2019", "2019-11"),
    ("Updated: Nov. 16, 2019 10:00 Published: Nov. 15, 2019 09:00 GMT+1", "2019-11-15T09:00+01:00"),
    ("Published Nov. 15, 2019 | Updated Nov. 16, 2019 10:00", "2019-11-15"),
    ("2019-11-16 10:00 更新 2019-11-15 09:00 公開", "2019-11-15T09:00"),
    ("15/11/2019 17h39 - Atualizado em 16/11/2019 08h05", "2019-11-15T17:39"),
    ("Publié le 15 novembre 2019 à 10 h 12", "2019-11-15T10:12"),
    ("15 Νοεμβρίου 2019, 17:39", "2019-11-15T17:39"),
    ("15. 11. 2019 17:39 (aktualizováno 16. 11. 2019 8:05)", "2019-11-15T17:39"),
    ("Publicerad 2019-11-15 17.39", "2019-11-15T17:39"),
    ("17:39, 15 ноября 2019", "2019-11-15T17:39"),
    ("17:39 | 2019年11月15日", "2019-11-15T17:39"),
    ("17:39 2019년 11월 15일", "2019-11-15T17:39"),
    ("15 November 2019, 5:39 PM", "2019-11-15T17:39"),
    ("15. studenoga 2019. - 17:39", "2019-11-15T17:39"),
    ("15 de noviembre de 2019, 5:39 p. m.", "2019-11-15T17:39"),
    ("15. November 2019, 12:10 am", "2019-11-15T00:10"),
    ("15 Νοεμβρίου 2019, 5:39 μμ", "2019-11-15T17:39"),
    ("15/11/2019 5:39 CH", "2019-11-15T17:39"),
    ("5:39 CH 15/11/2019", "2019-11-15T17:39"),
    ("15/11/2019 12:10 SA", "2019-11-15T00:10"),
    ("2019-11-15 下午 05:39", "2019-11-15T17:39"),
    ("15.11.2019 Aktualisiert: 16.11.2019, 09:02 Uhr", "2019-11-15"),
    ("2019/11/15 17:39（11/16 09:02 更新）", "2019-11-15T17:39"),
    ("Nov 15, 2019,05:39pm EST", "2019-11-15T17:39-05:00"),
    ("15 листопада 2019 (17:39)", "2019-11-15T17:39"),
    ("Cập nhật lúc 17:39, Thứ Sáu, 15/11/2019", "2019-11-15T17:39"),
]


@pytest.mark.parametrize(("line", "value"), FORMS)
def test_forms(line, value):
    assert read_timestamp(line) == (value, True)


NO_TIMESTAMPS = [
    "Published 03/04/2019",
    "November 2019",
    "As of November 2019",
    "Published in 1969, the novel sold 3 million copies in May 2019",
    "15 Nov 2019 10:12-11:30",  # some hours, and no zone
    "15 Nov 2019 10:12 +4711",
    "3 hours ago",
    "2019-11-15 10:12 GMT+99",
    "Έκδοση 15 Νοεμβρίου 2019 2.10.1",
]


@pytest.mark.parametrize("line", NO_TIMESTAMPS)
def test_no_timestamps(line):
    assert read_timestamp(line) is None


PUBLICATIONS = [
    ("Viernes, 15 de noviembre de 2019 - 10:12 h", "es", "2019-11-15T10:12"),
    ("November 15, 2019 (10:30 GMT+1)", "en", "2019-11-15"),
    ("Veröffentlicht: März 2019", "de", "2019-03"),
    ("03/04/2019", "en-gb", "2019-04-03"),
    ("03/04/2019", "en", "2019"),
    ("15 novembre 2019 (modifica il 16 novembre 2019 | 09:02)", "it", "2019-11-15"),
    ("Jane Doe (updated Nov. 15, 2019)", "en", "2019-11-15"),
    ("15.11.19, 17:39 Uhr", "de", "2019-11-15T17:39"),
    ("15/11/19 17:39", "fr", "2019-11-15T17:39"),
    ("15.11.19 17:39", "ko", None),  # the year may come first
    ("15/11/19 17:39", "en", None),
    ("Es begann am 15.11.19:3", "de", None),
    ("4:42 PM on 12/07/2012", "en", "2012"),
    ("Nov. 15, 10:12", "en", None),
    ("2005 – 2010", "en", None),
]


@pytest.mark.parametrize(("line", "language", "value"), PUBLICATIONS)
def test_what_a_line_says_that_is_known_to_be_a_timestamp(line, language, value):
    assert read_publication(line, language=language) == value


PURPOSES = [
    ("Published: Nov. 15, 2019", "publishing"),
    ("Zuletzt aktualisiert: 15.11.2019", "updating"),
    ("发布时间：2019-11-15", "publishing"),
    ("Published Nov. 15, updated Nov. 16, 2019", "publishing"),
    ("Friday, Nov. 15, 2019 at 10:12", None),
]


@pytest.mark.parametrize(("line", "purpose"), PURPOSES)
def test_what_the_label_speaks_of(line, purpose):
    assert purpose_of(line) == purpose
