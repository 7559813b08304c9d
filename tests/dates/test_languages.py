"""Dates in all languages: printed as CLDR prints them, found, and read back."""

import datetime as dt

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from date_rendering import render, samples
from newsclean.dates import find_dates, rewrites
from newsclean.dates.words.languages import known_language, languages

DAYS = [dt.date(2019, month, day) for month in range(1, 13) for day in (1, 9, 15, 28)]
PATTERNS = [(locale, pattern) for locale, names in samples().items() for pattern in names["patterns"]]


def test_at_least_forty_languages():
    assert len(languages()) >= 40


@pytest.mark.parametrize("locale", sorted(samples()))
@pytest.mark.parametrize("explicit_only", [True, False])
def test_cldr_dates_are_found_and_read(locale, explicit_only):
    wrong = []
    for pattern in samples()[locale]["patterns"]:
        for day in DAYS:
            line = render(locale, pattern, day)
            found = find_dates(line, language=locale, explicit_only=explicit_only)
            if [m.value for m in found] != [day.isoformat()]:
                wrong.append((line, found))
    assert wrong == []


@given(st.sampled_from(PATTERNS), st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31)))
def test_any_date_in_any_language(choice, day):
    locale, pattern = choice
    line = render(locale, pattern, day)
    (mention,) = find_dates(line, language=locale, explicit_only=True)
    assert mention.value == day.isoformat()


@pytest.mark.parametrize(
    ("language", "date"),
    [("ar", "15 كانون الثاني 2019"), ("ar", "15 تشرين الأول 2019"), ("ga", "15 Meán Fómhair 2019")],
)
@pytest.mark.parametrize("before", ["", "- ", "x "])
@pytest.mark.parametrize("behind", ["", " x", ", x", "\nx"])
def test_months_named_by_two_words(language, date, before, behind):
    text = before + date + behind
    (mention,) = find_dates(text, language=language, explicit_only=True)
    assert mention.text == date
    assert rewritten(text, language, "explicit") == before + mention.value + behind


@pytest.mark.parametrize(
    ("language", "text", "new"),
    [
        ("hr", "u utorak, 15. listopada 2019., rekao je", "u 2019-10-15, rekao je"),
        ("hr", "15. listopada 2019.: sve je isto", "2019-10-15: sve je isto"),
        ("de", "Er kam (am 15. Oktober 2019.)", "Er kam (am 2019-10-15.)"),
        ("zh", "会议(2019年3月23日星期六)在北京举行", "会议(2019-03-23)在北京举行"),
        ("ja", "会議は2019年3月23日(土)に開かれた", "会議は2019-03-23に開かれた"),
        ("zh", "公司于2019年3月23日发布公告", "公司于2019-03-23发布公告"),
        ("ko", "회의는 2019년 3월 23일에 열렸다", "회의는 2019-03-23에 열렸다"),
    ],
)
def test_marks_behind_a_date_go_only_if_they_are_its_own(language, text, new):
    assert rewritten(text, language, "explicit") == new


SIGNED_STAYS = """
zh | 会议于2019年3月23日晚在北京举行
zh | 会议于2019年3月23日上午9时在北京举行
zh | 会议于2019年3月23日至25日在北京举行
zh | 会议于2019年3月23日和2019年3月25日在北京举行
zh | 新华社北京2019年3月23日电 记者报道
zh | 农历2019年3月23日是节日
zh | 小明（2019年3月23日－）是
ja | 2019年3月23日付の新聞と2019年3月23日号の雑誌
ja | 会議は2019年3月23日午後に開かれた
ja | 会議は2019年3月23日から25日まで開かれた
ja | 会議は2019年3月23日の10時30分から開かれた
ja | 会議はA2019年3月23日に開かれた
ko | 회의는 2019년 3월 23일부터 25일까지 열렸다
ko | 2019년 3월 23일자 신문은
ko | 회의는 2019년 3월 23일 오전에 열렸다
""".strip().splitlines()


@pytest.mark.parametrize("line", SIGNED_STAYS)
def test_a_signed_date_stays_where_it_is_part_of_something_else(line):
    language, text = line.split(" | ")
    assert rewritten(text, language, "explicit") == text


@pytest.mark.parametrize("before", ["", "입력 ", "KBS가 ", "뉴스 KBS "])
def test_korean_dates_in_figures(before):
    (mention,) = find_dates(f"{before}2019. 12. 31. 보도", language="ko", explicit_only=True)
    assert (mention.text, mention.value) == ("2019. 12. 31.", "2019-12-31")


@example(("ja", "y年M月d日"), [dt.date(2000, 1, 1)] * 2, ". ", "explicit")
@given(
    st.sampled_from(PATTERNS),
    st.lists(st.dates(dt.date(1950, 1, 1), dt.date(2049, 12, 31)), max_size=4),
    st.sampled_from([" ", ", ", ". ", "\n", " – ", "“", "” (", "/", ""]),
    st.sampled_from(["explicit", "anchored"]),
)
@settings(deadline=None, max_examples=1500)
def test_rewriting_is_idempotent(choice, days, joint, mode):
    locale, pattern = choice
    text = joint.join(render(locale, pattern, day) for day in days)
    once = rewritten(text, locale, mode)
    assert rewritten(once, locale, mode) == once


def rewritten(text, language, mode):
    mentions = find_dates(text, language=language, anchor="2019-11-15", explicit_only=mode == "explicit")
    plain = {m.start for m in mentions}  # the widest scope there can be
    for start, end, new, _ in reversed(list(rewrites(text, mentions, mode=mode, plain=plain))):
        text = text[:start] + new + text[end:]
    return text


WHOLE = [  # all of a date goes, and no more than the date; with the language known and without
    ("sr", "Bilo je to 15. novembra 2019. godine u Nišu.", "Bilo je to 2019-11-15 u Nišu."),
    ("sr", "Било је то 15. новембра 2019. године.", "Било је то 2019-11-15."),
    ("hr", "Bilo je to 15. studenog 2019. u Zagrebu.", "Bilo je to 2019-11-15 u Zagrebu."),
    ("hr", "Bilo je to 15.11.2019. Godine 2020. ne.", "Bilo je to 2019-11-15. Godine 2020. ne."),
    ("bg", "Беше на 15 ноември 2019 година в София.", "Беше на 2019-11-15 в София."),
    ("be", "Было 15 лістапада 2019 года. 20 чалавек.", "Было 2019-11-15. 20 чалавек."),
    ("ru", "Было 15 ноября 2019 г. в Омске.", "Было 2019-11-15 в Омске."),
    ("ru", "Было 15 ноября 2019 г. В Омске шёл снег.", "Было 2019-11-15. В Омске шёл снег."),
    ("uk", "Було 15.11.2019 року в Одесі.", "Було 2019-11-15 в Одесі."),
]


@pytest.mark.parametrize(("language", "text", "expected"), WHOLE)
def test_a_rewrite_takes_the_word_for_the_year_and_leaves_the_sentence_its_stop(language, text, expected):
    assert rewritten(text, language, "explicit") == expected
    assert rewritten(text, None, "explicit") == expected


VALUES = [
    ("lv", "Tas bija 2019. gada 15. novembrī. 20 cilvēki.", ["2019-11-15"]),
    ("el", "την 1η Μαΐου 2015 και στις 15 Νοεμβρίου του 2016", ["2015-05-01", "2016-11-15"]),
    ("ar", "يوم 15 نوفمبر/تشرين الثاني 2015 في القاهرة", ["2015-11-15"]),
    ("ar", "يوم 15 نوفمبر (تشرين الثاني) 2015", ["2015-11-15"]),
    ("ar", "في 15 من نوفمبر عام 2015", ["2015-11-15"]),
    ("pt", "Em 1.º de maio de 2018, ele disse.", ["2018-05-01"]),
    ("fr", "le 15 novembre 2019 à 10 h 12.", ["2019-11-15T10:12"]),
    ("fr", "le 15 novembre 2019 à 10 h 12 personnes", ["2019-11-15T10:00"]),
    ("vi", "Thứ Sáu, 15/11/2019, 12:30 (GMT+7)", ["2019-11-15T12:30+07:00"]),
    ("en", "15 Nov 2019 12:30 UTC-03:30 and 2019-11-15 12:30 +0530", ["2019-11-15T12:30-03:30", "2019-11-15T12:30+05:30"]),
    ("en", "2019-11-15T12:30:00-05:00, then 2019-11-15 12:30-13:45", ["2019-11-15T12:30:00-05:00", "2019-11-15T12:30"]),
    ("en", "on Wednesday 03/04/2019, then on Monday, 4 March 2019", ["2019-04-03", "2019-03-04"]),
    ("en", "From May 3 to June 5, 2017, and on 8 Nov '16", ["2017-05-03", "2017-06-05", "2016-11-08"]),
    ("en", "from Dec. 3, 2017 to Jan. 5", ["2017-12-03", "2018-01-05"]),
    ("de", "vom 29. Dezember bis zum 2. Januar 2017", ["2016-12-29", "2017-01-02"]),
    ("ru", "с 3 мая по 5 июня 2017 года", ["2017-05-03", "2017-06-05"]),
    ("zh", "2018年5月3日至5日，2018年12月3日至1月5日", ["2018-05-03", "2018-05-05", "2018-12-03", "2019-01-05"]),
    ("ja", "2018年5月3〜5日、2018年5月7日から9日", ["2018-05-03", "2018-05-05", "2018-05-07", "2018-05-09"]),
    ("ko", "2018년 5월 3일부터 5일까지", ["2018-05-03", "2018-05-05"]),
    ("pt", "na terça-feira (19) e na quinta-feira (14/11)", ["2019-11-19", "2019-11-14"]),
    ("de", "Am Samstag (16.11.) und am Montag (25.11.) ist geöffnet.", ["2019-11-16", "2019-11-25"]),
    ("th", "เมื่อวันที่ 15 พ.ย. 55 และ 15 พฤศจิกายน พ.ศ. 2555", []),
    ("en", "On March 15, 44 BC, half a year ago, a woman in her early 60s", []),
    ("en", "in the 1800s and the 1820s", ["18", "182"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "values"), VALUES)
def test_value(language, text, values):
    assert [m.value for m in find_dates(text, language=language, anchor="2019-11-15")] == values


@given(st.text(st.characters(exclude_categories=["Nd", "Nl", "No", "Lu", "Ll", "Lo", "Lt", "Lm"])))
def test_without_letters_and_figures_there_is_no_date(text):
    assert find_dates(text) == []


@given(st.lists(st.sampled_from("we me may march sun the a of on said in to mar fall".split())))
def test_everyday_words_are_no_dates(words):
    assert find_dates(" ".join(words), language="en") == [] or "fall" in words


@given(st.text(), st.sampled_from(["en", "de", "ja", "th", "ar", "xx", None]), st.booleans())
def test_any_text(text, language, explicit_only):
    mentions = find_dates(text, language=language, anchor="2019-11-15", explicit_only=explicit_only)
    position = 0
    for mention in mentions:
        assert position <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        position = mention.end


@given(st.text(st.sampled_from("0123456789-/. :,AaMmPp年月日Nov15thFri'\"\n"), max_size=60))
def test_any_figures(text):
    once = rewritten(text, "en", "anchored")
    assert rewritten(once, "en", "anchored") == once


@pytest.mark.parametrize(
    ("code", "known"),
    [
        ("de-AT", "de"),
        ("no", "nb"),
        ("nn", "nb"),
        ("zh_Hant", "zh"),
        ("PT-br", "pt"),
        ("xx", None),
        (None, None),
    ],
)
def test_language_codes(code, known):
    assert known_language(code) == known


FIGURES = [
    ("١٥ نوفمبر ٢٠١٩", "ar", "2019-11-15"),
    ("१५ नवंबर २०१९", "hi", "2019-11-15"),
    ("২০ নভেম্বর ২০১৯", "bn", "2019-11-20"),
    ("۱۵ نوامبر ۲۰۱۹", "fa", "2019-11-15"),
    ("２０１９年１１月１５日", "ja", "2019-11-15"),
]


@pytest.mark.parametrize(("text", "language", "value"), FIGURES)
def test_figures_of_other_scripts(text, language, value):
    (mention,) = find_dates(text, language=language)
    assert (mention.text, mention.value) == (text, value)


RELATIVE = [
    ("de", "Am Montagabend sprach er, gestern schwieg er.", ["2019-11-11TEV", "2019-11-14"]),
    ("de", "vor drei Jahren, im vergangenen Jahr, letzte Woche", ["2016", "2018", "2019-W45"]),
    ("fr", "il y a trois ans, l'an dernier, la semaine prochaine", ["2016", "2018", "2019-W47"]),
    ("es", "hace tres años, el año pasado, el próximo lunes", ["2016", "2018", "2019-11-18"]),
    ("it", "tre anni fa, l'anno scorso, ieri", ["2016", "2018", "2019-11-14"]),
    ("pt", "há três anos, no ano passado, ontem", ["2016", "2018", "2019-11-14"]),
    ("nl", "drie jaar geleden, vorig jaar, gisteren", ["2016", "2018", "2019-11-14"]),
    ("sv", "för tre år sedan, förra året, i fjol", ["2016", "2018", "2018"]),
    ("pl", "trzy lata temu, w zeszłym roku, wczoraj", ["2016", "2018", "2019-11-14"]),
    ("ru", "три года назад, в прошлом году, вчера", ["2016", "2018", "2019-11-14"]),
    ("uk", "три роки тому, минулого року, торік", ["2016", "2018", "2018"]),
    ("tr", "üç yıl önce, geçen yıl, dün", ["2016", "2018", "2019-11-14"]),
    ("ja", "3年前、昨年、先週金曜日、15日", ["2016", "2018", "2019-11-08", "2019-11-15"]),
    ("zh", "三年前，两天前，五十三年前，三个月前", ["2016", "2019-11-13", "1966", "2019-08"]),
    ("zh", "十二月三日", ["2019-12-03"]),
    ("zh", "一百二十年前、数十年前、第三天后、一天", []),
    ("ja", "三年前", ["2016"]),
    ("zh", "3年前，去年，上周五，本月12日", ["2016", "2018", "2019-11-08", "2019-11-12"]),
    ("ko", "3년 전, 지난해, 지난주 금요일", ["2016", "2018", "2019-11-08"]),
    ("en", "three years ago, last year, next Monday", ["2016", "2018", "2019-11-18"]),
]


@pytest.mark.parametrize(("language", "text", "values"), RELATIVE)
def test_relative_words(language, text, values):
    assert [m.value for m in find_dates(text, language=language, anchor="2019-11-15")] == values


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ja", "令和元年5月1日"),
        ("ja", "平成30年"),
        ("ja", "10年間と3日間"),
        ("th", "15 พฤศจิกายน 2562"),
        ("ko", "3일간"),
        ("zh", "10年间"),
    ],
)
def test_other_calendars_and_durations_are_left_alone(language, text):
    assert find_dates(text, language=language, anchor="2019-11-15") == []


def test_full_dates_of_another_language_than_the_documents():
    text = "le 15 novembre 2019, am 15. Dezember 2018, 3 de mayo de 2017"
    assert [m.value for m in find_dates(text, language="en")] == ["2019-11-15", "2018-12-15", "2017-05-03"]


def test_a_name_that_means_two_months_is_left_alone():
    assert [m.value for m in find_dates("15 listopada 2019", language="en")] == ["2019"]
