"""Dates of another language or calendar than the document's: what stays, then what is rewritten."""

import tomllib
from importlib.resources import files

import pytest

from newsclean.dates import find_dates, read_timestamp, rewrites
from newsclean.dates.readers.foreign import months

STAYS = """
en | The swimmer, who in 2019 set 3 world records, will not compete.
en | She in 2019 led 5 expeditions to the pole.
en | The Pro 13, 2019 is slower, and Set 3, 2019 was over, and mars 13 2019 people.
en | The MacBook Pro 13 2019 was slower than the Surface Pro 7 2019.
en | An iPad Gen 7 2019 and a 2017 Gen 2 Raptor are here.
en | The 2019 AVG 30 HR is good, and so is AVG 30 2019.
en | Those who in 2019 may 5 times have voted were there.
en | On May 5 may 2019 be better.
en | They bought 10 Mac 2019 and 3 Pro 2019 and 3 pro. 2019 was good.
en | He won 3 set 2019 and 2 out 2019, and 2 mag 2019.
en | The 5 Ian 2019 and 5 Martin 2019 guitars are here.
en | A few of them, 3 ago 2019, were there.
fr | Les résultats 2018 des 28 pays sont là, et les 28 des 2018 pays.
fr | Il en voit 5 mais 2019 est loin.
de | Er zog die Bilanz 2019 des 1. FC Köln.
de | Wer 2019 mag 5 Tage warten?
nl | Wie in 2019 mag 5 dagen wachten met 12 leden 2019?
it | Nel 2019 set 3 vittorie e nel Set 3 2019 due.
cs | Zisk 2019 pro 12 firem a MacBook Pro 13 2019 rostl.
sv | Han har sedan 2019 led 5 år, och 12 sett 2019.
 | Dal 2019 set 3 volte e 2019 ott 3 volte.
""".strip("\n").splitlines()


def rewritten(line, mode="explicit", anchor=None):
    language, text = (part.strip() for part in line.split("|"))
    found = find_dates(text, language=language or None, anchor=anchor, explicit_only=mode == "explicit")
    return [new for *_, new, _ in rewrites(text, found, mode=mode)]


@pytest.mark.parametrize("mode", ["explicit", "anchored"])
@pytest.mark.parametrize("line", STAYS)
def test_everyday_words_are_no_months(line, mode):
    assert rewritten(line, mode) == []


OTHER_CALENDARS = """
 | เมื่อวันที่ 28 พฤษภาคม 2562 นายกรัฐมนตรีกล่าวว่าการประชุมจะมีขึ้น
en | เมื่อวันที่ 28 พฤษภาคม 2562 นายกรัฐมนตรีกล่าวว่าการประชุมจะมีขึ้น
th | เมื่อวันที่ 28 พฤษภาคม 2562 นายกรัฐมนตรีกล่าวว่าการประชุมจะมีขึ้น
 | Le 5 mai 2562 le roi est venu.
fr | Le 5 mai 2562 le roi est venu.
en | On 5 May 2562 and on May 5, 2199 the king came.
zh | 佛历2562年5月5日他来了。
fa | در تاریخ 1398/08/24 وزیر گفت که
en | در تاریخ 1398/08/24 وزیر گفت که
 | در تاریخ 1398/08/24 وزیر گفت که
fa | در تاریخ ۱۳۹۸/۰۸/۲۴ وزیر گفت که
fa | در تاریخ 24/08/1398 وزیر گفت که
fa | 1398/08/24
 | 1398/08/24
ar | في 18/03/1441 قال الوزير
 | في 1441/03/18 قال الوزير
ar | في 18.03.1441 هـ قال الوزير
ur | نے 1441-03-18 کو کہا
""".strip("\n").splitlines()


@pytest.mark.parametrize("mode", ["explicit", "anchored"])
@pytest.mark.parametrize("line", OTHER_CALENDARS)
def test_other_calendars_stay(line, mode):
    assert rewritten(line, mode) == []


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("fa", "تاریخ انتشار: 1398/08/24"),
        ("fa", "24/8/98"),
        ("fa", "1398/08/24 - 17:39"),
        (None, "1398/08/24 17:39"),
        ("ar", "تاريخ 18/03/1441"),
        (None, "เผยแพร่ 28 พฤษภาคม 2562"),
    ],
)
def test_lines_of_other_calendars_say_no_day(language, line):
    assert [m.value for m in find_dates(line, language=language) if len(m.value) >= 10] == []
    assert read_timestamp(line, language=language) is None


REWRITTEN = """
en | It was on 12 mars 2019 in Paris. | 2019-03-12
en | Fue el 12 de marzo de 2019 en Madrid. | 2019-03-12
en | Det var 12. desember 2019 i Oslo. | 2019-12-12
en | Det var 12 des. 2019 i Oslo. | 2019-12-12
 | Era il 3 ago. 2019 a Roma. | 2019-08-03
 | Det skedde 12 okt 2019 i Lund. | 2019-10-12
en | Ez 2019. november 12. napján volt. | 2019-11-12
hu | Ez 2019. november 12. napján volt. | 2019-11-12
 | Ez 2019. március 12. napján volt. | 2019-03-12
it | Era il 3 set 2019 a Roma. | 2019-09-03
de | Es war am 24.08.1398 in Prag. | 1398-08-24
fa | در تاریخ 2019/08/24 وزیر گفت که | 2019-08-24
ar | في 18/03/2019 قال الوزير | 2019-03-18
ar | في 29 مايو 1453 سقطت | 1453-05-29
de | Er schrieb am October 27, 2021 aus Bonn. | 2021-10-27
 | Kommentar, März 9, 2019 (Bonn) | 2019-03-09
 | Lunes 18 Abril, 2022 (Lima) | 2022-04-18
th | เมื่อวันที่ 28 พฤษภาคม 2019 นายกรัฐมนตรีกล่าว | 2019-05-28
 | เมื่อวันที่ 28 พฤษภาคม 2019 นายกรัฐมนตรีกล่าว | 2019-05-28
 | Это было 12 марта 2019 в Москве. | 2019-03-12
""".strip("\n").splitlines()


@pytest.mark.parametrize("line", REWRITTEN)
def test_whole_dates_are_rewritten(line):
    rest, _, value = line.rpartition("|")
    assert rewritten(rest) == [value.strip()]


def test_no_name_of_a_month_elsewhere_is_a_stop_word():
    profiles = list(files("newsclean.language").joinpath("profiles").iterdir())
    words = {
        word
        for entry in profiles
        for word in tomllib.loads(entry.read_text("utf-8")).get("stop_words", "").split()
    }
    assert words & set(months()) == {"mai", "des"}  # more, in Romanian only; des. has its full stop
