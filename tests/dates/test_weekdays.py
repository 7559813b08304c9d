"""Weekdays beside dates go with them, in any language, also where the language is not known; no other word does."""

import pytest

from newsclean.dates import find_dates, rewrites

LEFT = """
 | Je to po 30. prosince 2019 v Praze. | Je to po 2019-12-30 v Praze.
 | So, 5 January 2020 it is. | So, 2020-01-05 it is.
 | and so, 5. Januar 2020 | and so, 2020-01-05
 | la dom 5 gennaio 2020 | la dom 2020-01-05
 | Er kam am Dienstag. 31. Dezember 2019 war es kalt. | Er kam am Dienstag. 2019-12-31 war es kalt.
 | Am Mittwoch, 31. Dezember 2019, kam er. | Am Mittwoch, 31. Dezember 2019, kam er.
 | 31 Aralık 2019 Pazar yeri | 2019-12-31 Pazar yeri
 | Salı günü 31 Aralık 2019 | Salı günü 2019-12-31
""".strip("\n").splitlines()

TAKEN = """
 | Stalo se to v úterý 31. prosince 2019 v Praze. | Stalo se to v 2019-12-31 v Praze.
 | Am Dienstag, den 31. Dezember 2019, kam er. | Am 2019-12-31, kam er.
 | So, 5. Januar 2020 | 2020-01-05
 | Di. 31.12.2019, Bonn | 2019-12-31, Bonn
 | le mardi 31 décembre 2019 | le 2019-12-31
 | ven. 15 nov. 2019 | 2019-11-15
 | el martes, 31/12/2019 | el 2019-12-31
 | na terça-feira, 31 de dezembro de 2019 | na 2019-12-31
 | na terça, 31 de dezembro de 2019 | na 2019-12-31
 | maandag 30 december 2019 | 2019-12-30
 | Sal 31 Aralık 2019 | 2019-12-31
 | 31 Aralık 2019 Salı | 2019-12-31
 | во вторник, 31 декабря 2019 года | во 2019-12-31
 | вторник, 31 декабря 2019\u202fг. в Москве | 2019-12-31 в Москве
 | Thứ Ba, ngày 31/12/2019 | 2019-12-31
 | الثلاثاء 31 ديسمبر 2019 | 2019-12-31
vi | Thứ 3, 31 tháng 12, 2019 | 2019-12-31
sk | so 4. 1. 2020 | 2020-01-04
fi | sunnuntaina 5. tammikuuta 2020 | 2020-01-05
hu | kedd, 2019. december 31. | 2019-12-31.
de | on Tuesday, 31 December 2019 | on 2019-12-31
""".strip("\n").splitlines()


@pytest.mark.parametrize("line", [*LEFT, *TAKEN])
def test_what_goes_with_a_date(line):
    language, text, expected = (part.strip(" ") for part in line.split(" | "))
    for start, end, value, _ in reversed(
        list(rewrites(text, find_dates(text, language=language or None, explicit_only=True), mode="explicit"))
    ):
        text = text[:start] + value + text[end:]
    assert text == expected


def test_the_weekday_settles_the_order_of_day_and_month():
    assert [m.value for m in find_dates("martes 3/9/2019, jueves 3/10/2019")] == ["2019-09-03", "2019-10-03"]
