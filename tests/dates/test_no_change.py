"""First of all: text that looks like a date, and is none, or is not ours to rewrite."""

import pytest

from newsclean.dates import find_all, find_dates, rewrites

NO_DATE = """
We may march on, and the sun sat high.
The mar and the jan are not months.
The march to the sea may begin.
It ended 3-2, then 2-1, 10-9 and 21-15.
A score of 3-2-1 and a ratio of 16:9.
Call 555-1234 or +1 (202) 555-0143 or 0800 2019 000.
Version 2.10.20.19 is out; so is 1.2.3.
It costs $2,019.50, €2019 or £1999.
Room 2019 is on Highway 1999 near Route 2020.
He had 2,015 votes and 2015 votes.
The 2000-mile walk and the 1,500-metre race.
An IP address such as 192.168.2019.1 or 10.0.0.1.
Twentieth Century Fox made it.
The Boeing 1999 and ISO 2014 and Resolution 1973.
9/11 changed everything.
24/7 service at 1/2 price.
Page 1985 of the book.
The 32nd of 13.13.2013 is not a day.
Call me at 2019@example.com.
""".strip().splitlines()


@pytest.mark.parametrize("line", NO_DATE)
def test_no_date(line):
    assert [m for m in find_dates(line, language="en") if m.status == "explicit"] == []


NO_REWRITE = """
"We met on Nov. 15, 2019," he said.
“We met on Nov. 15, 2019, and again
We met on Nov. 15, 2019,” he said.
‘We met on Nov. 15, 2019,’ he said.
«Nous étions là le Nov. 15, 2019», dit-il.
„Wir waren Nov. 15, 2019 da“, sagte er.
``We met on Nov. 15, 2019 and left'', he said.
From Nov. 15, 2019 to Nov. 18, 2019, they met.
Between Nov. 15, 2019 and Nov. 18, 2019, they met.
They met Nov. 15, 2019-Nov. 18, 2019.
They met Nov. 15, 2019 – Nov. 18, 2019.
They met on 5 and 6 May 2019.
They met on 5th and 6th May 2019.
They met 5-6 May 2019 in Paris.
They met on Aug. 5-7, 2019.
They met on May 4, 2019, May 6, 2019 and May 8, 2019.
They met on 4 May 2019, 6 May 2019, and left.
They met on 04.05.2019 (14.05.2019).
They met on Nov. 15, 2019 at 3 p.m. in Paris.
They met at 15:30 on Nov. 15, 2019 in Paris.
They met at 3 p.m. on Nov. 15, 2019.
The May 4, 1919 Movement began it.
He lives in the Rue du 11 novembre 1918 in Paris.
The Stadion 23 August 1944 was full.
See http://example.com/2019/11/15/story and news.example.com/15.11.2019/a.
The file report-15-Nov-2019.pdf and shot_2019-11-15.png
The date 2019-11-15 is ISO already.
On 03/04/2019 they met.
On 11/15/19 and on 15.11.19 they met.
The 15.11.2019.3 release
WASHINGTON, Nov. 15, 2019 (Xinhua) -- They met.
Berlin, 15. November 2019 - Sie trafen sich.
МОСКВА, 15 ноября 2019. /ТАСС/. Они встретились.
San José, 15 Nov 2019 (Elpaís.cr).- Se reunieron.
Vom 1. November 1996 bis zum 31. Juli 2017 war er da.
Zum 16 października i 3 grudnia 2014 r. doszło do wybuchu.
Vom 1. Mai bis einschließlich 7. Mai 2023 gilt es.
Entre le 30 octobre 2023 et le 1er novembre 2023.
On the night of Nov. 15, 2019 they met.
Am Abend des 15. November 2019 trafen sie sich.
In November 2019 they met.
In 2019 they met.
In 2019, May 5 times was late.
In 2019 we voted, May 5 times.
Our top 10 March 2019 releases are here.
The best 10 March 2019 releases are here.
Issue 12 May 2019 of the magazine is out.
It is in No. 12 May 2019 and in Vol. 12 May 2019.
Part 12 May 2019, Chapter 3 May 2019 and Episode 4 May 2019 are out.
The Unity 2019.2.1 version and Unity 2019.2.1 are out.
The version 2019-02-01 and the 2019.02.01 release and 2019.02.13 (beta) are out.
Nov. 15, 2019's meeting was short.
The Windows 10 May 2019 Update and the Windows 10 October 2018 Update are out.
The iOS 13 September 2019 release and the Boeing 737 MAX 8 March 2019 crash were news.
They met on Tuesday, November 11, 2019, in Paris.
They met at Easter 2019, on New Year's Day 2019 and on the Fourth of July 2018.
He died on 15 March 1044 BC in Rome.
PARIS (AFP) - 15 Nov 2019 - They met.
NEW DELHI: November 15, 2019 - They met.
(dpa) Berlin, 15.11.2019 - Sie trafen sich.
""".strip().splitlines()


@pytest.mark.parametrize("line", NO_REWRITE)
@pytest.mark.parametrize("mode", ["explicit", "anchored"])
def test_no_rewrite(line, mode):
    assert list(rewrites(line, find_dates(line, language="en"), mode=mode)) == []


NO_REWRITE_ANCHORED = """
In October, 10 companies left the town.
Since October, 10 companies have left the town.
In November 12 people died in the fire.
In early November 12 people died in the fire.
Since November 12 workers have died in the fire.
Every year on November 5 they met.
On November 5 each year they celebrated.
They usually met on November 5 in London.
It was marked annually on November 5.
""".strip().splitlines()


@pytest.mark.parametrize("line", NO_REWRITE_ANCHORED)
def test_no_rewrite_of_what_may_be_no_day_of_one_year(line):
    assert anchored(line) == []


@pytest.mark.parametrize(
    "line",
    [
        "They met on November 12 in Paris.",
        "On November 12 people gathered in Paris.",
        "The court ruled Nov. 12 that it was so.",
        "Since November 12, they have met in Paris.",
        "Its plant was closed November 12 as planned.",
        "They met Tuesday, Nov. 12th in Paris.",
        "The annual fair was opened on November 12.",
    ],
)
def test_rewrite_of_a_day_near_the_publication(line):
    assert anchored(line) == ["2019-11-12"]


def anchored(line):
    found = find_all(line, language="en", anchor="2019-11-15")
    return [new for *_, new, _ in rewrites(line, found.mentions, mode="anchored", plain=found.plain)]


@pytest.mark.parametrize("language", ["de", "fr", "es", "sv", "pl"])
def test_a_number_behind_a_month_is_no_day_where_days_stand_before_it(language):
    text = {
        "de": "Im November 12 Menschen starben.",
        "fr": "En novembre 12 personnes sont mortes.",
        "es": "En noviembre 12 personas murieron.",
        "sv": "I november 12 personer dog.",
        "pl": "W listopadzie 12 osób zginęło.",
    }[language]
    found = find_all(text, language=language, anchor="2019-11-15")
    assert list(rewrites(text, found.mentions, mode="anchored", plain=found.plain)) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Er sprach am Dienstag, 12. November, in Bonn."),
        ("fr", "Elle a parlé mardi 12 novembre à Paris."),
        ("es", "Habló el martes 12 de noviembre en Madrid."),
        ("sv", "Han talade den 12 november i Lund."),
    ],
)
def test_a_number_before_a_month_is_a_day(language, text):
    found = find_all(text, language=language, anchor="2019-11-15")
    new = [new for *_, new, _ in rewrites(text, found.mentions, mode="anchored", plain=found.plain)]
    assert new == ["2019-11-12"]


def test_the_number_of_a_korean_version_stays():
    for text, values in (
        ("유니티 2019.2.1 버전이 나왔다.", []),
        ("그는 2019.2.1 서울에서 말했다.", ["2019-02-01"]),
    ):
        assert [
            new for *_, new, _ in rewrites(text, find_dates(text, language="ko"), mode="explicit")
        ] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("They met on 12 May 2019 in Paris.", ["2019-05-12"]),
        ("Smith (2019, May 5) wrote it.", ["2019-05-05"]),
        ("Smith wrote it on 2019 May 5 in Paris.", ["2019-05-05"]),
        ("It has been out since 5 May 2019 and is good.", ["2019-05-05"]),
    ],
)
def test_rewrite_beside_what_stays(text, values):
    assert [new for *_, new, _ in rewrites(text, find_dates(text, language="en"), mode="explicit")] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Our top 10 March 2019 releases", ["2019-03"]),
        ("In 2019, May 5 times", ["2019"]),
        ("On May 5 may 2019 be better", ["2019"]),
    ],
)
def test_what_is_left_of_a_date_that_is_none(text, values):
    assert [m.value for m in find_dates(text, language="en", explicit_only=True)] == values


def test_a_full_stop_that_ends_the_sentence_stays():
    text = "Doszło do tego 3 grudnia 2014 r. W Ostrawie i 4 grudnia 2014 r. w Brnie."
    found = find_dates(text, language="pl", explicit_only=True)
    assert [text[start:end] for start, end, *_ in rewrites(text, found, mode="explicit")] == [
        "3 grudnia 2014 r",
        "4 grudnia 2014 r.",
    ]


NO_REWRITE_OF_A_PART = """
ro | Festivalul are loc între 3 și 5 mai 2019 la Cluj.
el | Το φεστιβάλ γίνεται από 3 έως 5 Μαΐου 2019.
vi | Lễ hội diễn ra từ ngày 3 đến ngày 5 tháng 5 năm 2019.
hi | यह मेला 3 से 5 मई 2019 तक चलेगा।
ar | المهرجان من 3 إلى 5 مايو 2019 في دبي.
fa | جشنواره از ۳ تا ۵ مه ۲۰۱۹ برگزار شد.
id | Festival digelar 3 sampai 5 Mei 2019 di Bali.
cs | Festival se koná 3. až 5. května 2019 v Brně.
fi | Festivaali järjestetään 3. ja 4. toukokuuta 2019.
et | Festival toimub 3. kuni 5. mail 2019.
da | Festivalen er den 3. og 4. maj 2019.
lt | Festivalis vyks nuo 2019 m. gegužės 3 d. iki 5 d. Vilniuje.
hu | A fesztivál 2019. május 3. és 5. között lesz.
sv | Mötet började kl. 17.30 den 15 november 2019 i Lund.
cs | Stalo se to dne 15. 11. 2019 v 17:30 v Praze.
fi | Ottelu pelataan 15.11.2019 kello 17.30 Oulussa.
fr | Le match commence à 21h00 le 15 novembre 2019 à Lyon.
ru | Это было в ночь на 15 ноября 2019 года.
de | Sie trafen sich am Montag, 15.11.2019, in Bonn.
ja | 2019年11月15日(木)、彼は言った。
it | L'11 settembre 2001 cambiò tutto, dall'11 settembre 2001 in poi.
it | La legge 20 maggio 1970, n. 300, resta.
it | (ANSA) - ROMA, 15 NOV 2019 - Il ministro parla.
fr | Ils se voient les 1er et 2 mai 2019 à Paris.
fr | Paris, le 15 novembre 2019 – Le ministre parle.
""".strip().splitlines()


@pytest.mark.parametrize("line", NO_REWRITE_OF_A_PART)
def test_no_rewrite_of_an_end_of_a_range_or_beside_a_time(line):
    language, text = line.split(" | ")
    assert (
        list(rewrites(text, find_dates(text, language=language, explicit_only=True), mode="explicit")) == []
    )


WRAPPED = [  # how a text goes on behind the end of a line, and the days that are rewritten: both ends of a range, or none
    ("They met from Nov. 15, 2019 to\nNov. 18, 2019 in Paris.", []),
    ("They met Nov. 15, 2019\r\nto Nov. 18, 2019 in Paris.", []),
    ("They met Nov. 15, 2019 -\nNov. 18, 2019 in Paris.", []),
    ("They met from\nNov. 15, 2019 to Nov. 18, 2019 in Paris.", []),
    ("They met from 3 to\n5 May 2019 in Paris.", []),
    ("They met on Nov. 15, 2019,\nNov. 16, 2019 and Nov. 18, 2019.", []),
    ("2019年5月3日至\n2019年5月5日", []),
    ("- Nov. 15, 2019\n- Nov. 18, 2019", ["2019-11-15", "2019-11-18"]),
    ("Nov. 15, 2019\nNov. 18, 2019", ["2019-11-15", "2019-11-18"]),
    ("They met on Nov. 15, 2019 and\n\nNov. 18, 2019 came.", ["2019-11-15", "2019-11-18"]),
    ("Di, 10:19 Uhr\n15.11.2019\n-3", ["2019-11-15"]),
    ("They met in 2018.\nNov. 15, 2019 came.", ["2019-11-15"]),
]


@pytest.mark.parametrize(("text", "values"), WRAPPED)
def test_rewrite_where_a_line_goes_on_in_the_next(text, values):
    assert [new for *_, new, _ in rewrites(text, find_dates(text), mode="explicit")] == values
