"""Lines that say when a page was published, in the languages with relative words."""

import pytest

from newsclean.dates import read_timestamp

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
