"""Write the month and weekday names of `newsclean.dates` from Unicode CLDR (through Babel).

Run by a developer, never at run time::

    python tools/build_date_tables.py

One JSON file a language goes to ``src/newsclean/dates/words/calendars``. CLDR has the forms that stand in a date and
those that stand alone; what it lacks (other cases, regional names) is added here, by rule where there is one.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

from babel import Locale, localedata

SAMPLES = Path(__file__).parent.parent / "tests" / "dates" / "cldr.json"
OUT = Path(__file__).parent.parent / "src" / "newsclean" / "dates" / "words" / "calendars"

ROOT_NAME = re.compile(r"M\d\d|Mon|Tue|Wed|Thu|Fri|Sat|Sun")  # where CLDR has nothing for a language

# Language -> CLDR locales whose names it uses. The first also gives the order of a numeric date.
LOCALES = {
    "af": ["af"], "ar": ["ar", "ar_SY", "ar_MA", "ar_DZ"], "az": ["az"], "be": ["be"], "bg": ["bg"],
    "bn": ["bn"], "bs": ["bs"], "ca": ["ca"], "cs": ["cs"], "cy": ["cy"], "da": ["da"],
    "de": ["de", "de_AT"], "el": ["el"], "en": ["en", "en_GB", "en_AU"], "es": ["es", "es_MX", "es_PE"],
    "et": ["et"], "eu": ["eu"], "fa": ["fa", "fa_AF"], "fi": ["fi"], "fr": ["fr", "fr_CA"], "ga": ["ga"],
    "gl": ["gl"], "he": ["he"], "hi": ["hi"], "hr": ["hr"], "hu": ["hu"], "hy": ["hy"], "id": ["id"],
    "is": ["is"], "it": ["it"], "ja": ["ja"], "ka": ["ka"], "kk": ["kk"], "ko": ["ko"], "lt": ["lt"],
    "lv": ["lv"], "mk": ["mk"], "mr": ["mr"], "ms": ["ms"], "nb": ["nb", "nn"], "nl": ["nl"], "pl": ["pl"],
    "pt": ["pt", "pt_PT"], "ro": ["ro"], "ru": ["ru"], "sk": ["sk"], "sl": ["sl"], "sq": ["sq"],
    "sr": ["sr", "sr_Latn"], "sv": ["sv"], "sw": ["sw"], "ta": ["ta"], "te": ["te"], "th": ["th"],
    "tr": ["tr"], "uk": ["uk"], "ur": ["ur"], "uz": ["uz"], "vi": ["vi"], "zh": ["zh", "zh_Hant"],
}  # fmt: skip

# Languages that write month or weekday names with a capital: there the lower-case word is another word.
CAPITAL_MONTHS = ["af", "cy", "de", "el", "en", "ga", "id", "ms", "sw", "tr"]
CAPITAL_WEEKDAYS = CAPITAL_MONTHS

# Further names, as printed in news. Months from January, weekdays from Monday; "" where there is nothing.
MORE_MONTHS = {
    "de": "Jaenner Feber Maerz . . . . . Sept . . .",
    "en": ". . . . . . . . Sept . . .",
    "es": ". . . . . . . . setiembre,sept . . .",
    "fr": "janv fevrier,fév mars avr . jui juil,juill aout . . . decembre,déc,dec",
    "it": "genn . . . magg giu,giugn lugl . sett . . .",
    "pt": ". . . . . . . . . . . .",
    "nl": ". . . . . . . . sept . . .",
    "pl": "styczniu lutym marcu kwietniu maju czerwcu lipcu sierpniu wrześniu październiku listopadzie grudniu",
    "ru": "январе,январь,янв феврале,фев марте апреле,апр мае июне июле августе,авг сентябре,сен октябре,окт ноябре,ноя декабре,дек",
    "uk": "січні лютому березні квітні травні червні липні серпні вересні жовтні листопаді грудні",
    "be": "студзені лютым сакавіку красавіку маі чэрвені ліпені жніўні верасні кастрычніку лістападзе снежні",
    "cs": "lednu únoru březnu dubnu květnu červnu červenci srpnu září říjnu listopadu prosinci",
    "sk": "januári februári marci apríli máji júni júli auguste septembri októbri novembri decembri",
    "sl": "januarja februarja marca aprila maja junija julija avgusta septembra oktobra novembra decembra",
    "hr": "siječnju veljači ožujku travnju svibnju lipnju srpnju kolovozu rujnu listopadu studenog,studenome,studenom prosincu",
    "bs": "januara februara marta aprila maja juna jula augusta septembra oktobra novembra decembra",
    "sr": "јануара,јануару,januara,januaru фебруара,фебруару,februara,februaru марта,марту,marta,martu априла,априлу,aprila,aprilu маја,мају,maja,maju јуна,јуну,juna,junu јула,јулу,jula,julu августа,августу,avgusta,avgustu септембра,септембру,septembra,septembru октобра,октобру,oktobra,oktobru новембра,новембру,novembra,novembru децембра,децембру,decembra,decembru",
    "el": "Ιανουάρη,Ιανουάρης,Ιανουάριο Φεβρουάριο Μάρτη,Μάρτης,Μάρτιο Απρίλη,Απρίλης,Απρίλιο Μάη,Μάης,Μάιο Ιούνη,Ιούνης,Ιούνιο Ιούλη,Ιούλης,Ιούλιο Αύγουστο Σεπτέμβρη,Σεπτέμβρης,Σεπτέμβριο Οκτώβρη,Οκτώβρης,Οκτώβριο Νοέμβρη,Νοέμβρης,Νοέμβριο Δεκέμβρη,Δεκέμβρης,Δεκέμβριο",
    "lt": "sausį,sausio vasarį,vasario kovą,kovo balandį,balandžio gegužę,gegužės birželį,birželio liepą,liepos rugpjūtį,rugpjūčio rugsėjį,rugsėjo spalį,spalio lapkritį,lapkričio gruodį,gruodžio",
    "lv": "janvārī,janvāra februārī,februāra martā,marta aprīlī,aprīļa maijā,maija jūnijā,jūnija jūlijā,jūlija augustā,augusta septembrī,septembra oktobrī,oktobra novembrī,novembra decembrī,decembra",
    "et": "jaanuari,jaanuaris,jaanuaril veebruari,veebruaris,veebruaril märtsi,märtsis,märtsil aprilli,aprillis,aprillil mai,mais,mail juuni,juunis,juunil juuli,juulis,juulil augusti,augustis,augustil septembri,septembris,septembril oktoobri,oktoobris,oktoobril novembri,novembris,novembril detsembri,detsembris,detsembril",
    "eu": "urtarrilaren,urtarrilean otsailaren,otsailean martxoaren,martxoan apirilaren,apirilean maiatzaren,maiatzean ekainaren,ekainean uztailaren,uztailean abuztuaren,abuztuan irailaren,irailean urriaren,urrian azaroaren,azaroan abenduaren,abenduan",
    "hy": "հունվար փետրվար մարտ ապրիլ մայիս հունիս հուլիս օգոստոս սեպտեմբեր հոկտեմբեր նոյեմբեր դեկտեմբեր",
    "bg": ". . . . . . . . . . . .",
    "ro": ". . . . . . . . . . . .",
}  # fmt: skip
MORE_WEEKDAYS = {
    "de": ". . . . . Sonnabend .",
    "en": ". Tues Weds Thurs,Thur . . .",
    "pl": "poniedziałku wtorku środę czwartku piątku sobotę niedzielę",
    "ru": "понедельника,понедельником вторника,вторником среду,среды четверга,четвергом пятницу,пятницы субботу,субботы воскресенья",
    "uk": ". . середу,середи . п’ятницю,пʼятницю,п'ятницю суботу,суботи неділю,неділі",
    "be": ". . сераду . пятніцу суботу нядзелю",
    "cs": ". . středu . . sobotu neděli",
    "sk": ". . stredu . . sobotu nedeľu",
    "sl": ". . sredo . . soboto nedeljo",
    "hr": ". . srijedu . . subotu nedjelju",
    "bs": ". . srijedu . . subotu nedjelju",
    "sr": ". . среду,sredu . . суботу,subotu недељу,nedelju",
    "fi": "maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai,sunnuntaina",
    "et": "esmaspäeval teisipäeval kolmapäeval neljapäeval reedel laupäeval pühapäeval",
    "lt": "pirmadienį antradienį trečiadienį ketvirtadienį penktadienį šeštadienį sekmadienį",
    "lv": "pirmdien,pirmdienā otrdien,otrdienā trešdien,trešdienā ceturtdien,ceturtdienā piektdien,piektdienā sestdien,sestdienā svētdien,svētdienā",
    "hu": "hétfőn kedden szerdán csütörtökön pénteken szombaton vasárnap",
    "sv": "måndagen tisdagen onsdagen torsdagen fredagen lördagen söndagen",
    "nb": "mandagen tirsdagen onsdagen torsdagen fredagen lørdagen søndagen",
    "da": "mandagen tirsdagen onsdagen torsdagen fredagen lørdagen søndagen",
    "ro": "luni marți,marţi miercuri joi vineri sâmbătă,sâmbăta duminică,duminica",
    "it": "lunedi martedi mercoledi giovedi venerdi sabato domenica",
}  # fmt: skip
# Names that are other words as well, or hold a figure: known only beside a date.
SHORT_WEEKDAYS = {
    "pt": "segunda terça quarta quinta sexta . .",
    "vi": "Thứ_2 Thứ_3 Thứ_4 Thứ_5 Thứ_6 Thứ_7 .",
}

# Small words inside a date: before a month or year ("of"), before a day ("the"), behind a year or day ("year"; with its full
# stop where the year is an ordinal number).
PARTICLES = {
    "ar": {"of": "من,عام,سنة,من عام,من سنة"},
    "az": {"year": "il,ci il,cu il,cı il,cü il"}, "be": {"year": "г,года,годзе"}, "bg": {"year": "г,година"},
    "bs": {"year": "godine,god,g,. godine,. god,. g"}, "ca": {"of": "de,del,d',d’,de l'any"}, "cs": {"year": ""}, "da": {"the": "den"},
    "de": {"the": "den,dem,der"}, "el": {"of": "του", "suffix": "η,ης"}, "es": {"of": "de,del,de el", "suffix": "ro,º,er"}, "et": {"year": "a,aasta,aastal"},
    "eu": {"year": "(e)ko,ko,eko", "suffix": "(a),a,ean,an"}, "fr": {"suffix": "er", "the": "le"},
    "gl": {"of": "de,do"}, "hr": {"year": "godine,god,g,. godine,. god,. g"}, "hu": {"suffix": "én,án,jén,i,e,a,ai,ei,éig,áig,étől,ától"},
    "hy": {"year": "թ,թվականի"}, "it": {"of": "del,di"}, "ka": {"year": "წელი,წლის", "of": ""},
    "kk": {"year": "ж,жылы,жылғы"}, "lt": {"year": "m,metų,d,dieną"}, "lv": {"year": "g,gada"},
    "mk": {"year": "г,година"}, "nb": {"the": "den"}, "pl": {"year": "r,roku"}, "pt": {"of": "de,do", "suffix": "º,.º"},
    "ru": {"year": "г,года,году,год", "suffix": "го,е,ое,его,ье"}, "sk": {"year": ""}, "sl": {"year": "leta"}, "sq": {"suffix": ""},
    "sr": {"year": "г,године,год,godine,god,g,. године,. год,. г,. godine,. god,. g"}, "sv": {"the": "den", "suffix": ":e,e"},
    "tr": {"year": ""}, "uk": {"year": "р,року,рік"}, "uz": {"year": "yil,yilning,yildagi"}, "vi": {"of": "năm,,", "the": "ngày"},
    "nl": {"suffix": "e"}, "fi": {"suffix": ""}, "en": {"suffix": "st,nd,rd,th", "of": "of", "the": "the"},
}  # fmt: skip
COMMA_AFTER_DAY = {"mr", "te"}

# Endings that a month name takes in news prose, on the form that stands alone.
MONTH_ENDINGS = {
    "fi": ["n", "ssa", "sta", "ta", "lla", "hun"],
    "hu": ["ban", "ben", "i", "tól", "től", "ig", "ra", "re"],
    "az": ["da", "də", "ın", "in", "un", "ün"],
    "uz": ["da", "ning"],
    "kk": ["да", "де", "та", "те", "дың", "дің"],
    "ka": ["ს"],
}
MONTH_PREFIXES = {"he": ["ב", "ל", "מ", "ה"]}
CUT_LAST_VOWEL = {"ka"}  # მარტი -> მარტს


def words(spec: str, index: int) -> list[str]:
    """Return the names at ``index`` of a row of MORE_MONTHS or MORE_WEEKDAYS; of a blank in a name there is a low line."""
    if not spec:
        return []
    cell = spec.split()[index]
    return [] if cell == "." else cell.replace("_", " ").split(",")


def clean(name: str) -> str:
    """Return a CLDR name without the marks that news text lacks."""
    return name.replace("\u200f", "").replace("\u200e", "").replace("\xa0", " ").strip()


def names(locale_names: list[str], what: str, index: int) -> tuple[list[str], list[str]]:
    """Return the whole and the abbreviated names at ``index`` (CLDR's numbering) of months or days."""
    whole: list[str] = []
    short: list[str] = []
    for locale_name in locale_names:
        localedata._cache.clear()
        table = getattr(Locale.parse(locale_name), what)
        for context in ("format", "stand-alone"):
            for width, into in (("wide", whole), ("abbreviated", short)):
                name = clean(table[context][width][index])
                if name and (locale_name[:2] == "en" or not ROOT_NAME.fullmatch(name)):
                    into.append(name)
    return whole, short


def without_article(language: str, name: str) -> str:
    """Return a Catalan month without the article of CLDR's pattern; other names as they are."""
    if language == "ca":
        return re.sub(r"^(?:de |d['’])", "", name)
    return name


def order(locale: Locale) -> str:
    """Return the order of a numeric date: of its letters d, M and y."""
    letters = re.findall(r"[dMy]+", locale.date_formats["short"].pattern)
    return "".join(part[0].upper() for part in letters)


def build(language: str, locale_names: list[str]) -> dict[str, object]:
    """Return the table of a language."""
    table: dict[str, object] = {
        "order": order(Locale.parse(locale_names[0])),
        "capital_months": language in CAPITAL_MONTHS,
        "capital_weekdays": language in CAPITAL_WEEKDAYS,
    }
    for kind, listed in PARTICLES.get(language, {}).items():
        table[kind] = [word for word in listed.split(",") if word]
    if language in COMMA_AFTER_DAY:
        table["comma_after_day"] = True
    months: dict[str, list[str]] = {}
    months_short: dict[str, list[str]] = {}
    for index in range(1, 13):
        whole, short = names(locale_names, "months", index)
        whole += words(MORE_MONTHS.get(language, ""), index - 1)
        whole = [without_article(language, name) for name in whole]
        short = [without_article(language, name) for name in short]
        base = sorted(set(whole), key=len)
        ends = MONTH_ENDINGS.get(language, [])
        base = [name for name in base if not (language == "fi" and name.endswith("ta"))]
        for name in base:
            stems = [name[:-1]] if language in CUT_LAST_VOWEL else [name]
            whole += [stem + end for stem in stems for end in ends]
            whole += [prefix + name for prefix in MONTH_PREFIXES.get(language, [])]
        short += [prefix + name for name in tuple(short) for prefix in MONTH_PREFIXES.get(language, [])]
        tidy(months, months_short, index, whole, short)
    weekdays: dict[str, list[str]] = {}
    weekdays_short: dict[str, list[str]] = {}
    for index in range(7):  # Babel's numbering: Monday is 0
        whole, short = names(locale_names, "days", index)
        whole += words(MORE_WEEKDAYS.get(language, ""), index)
        beside = words(SHORT_WEEKDAYS.get(language, ""), index)
        whole = [name for name in whole if name not in beside]
        short += [name + "." for name in beside]
        tidy(weekdays, weekdays_short, index + 1, whole, short)
    table |= {"months": months, "months_short": months_short}
    table |= {"weekdays": weekdays, "weekdays_short": weekdays_short}
    return table


def tidy(
    whole_table: dict[str, list[str]],
    short_table: dict[str, list[str]],
    number: int,
    whole: list[str],
    short: list[str],
) -> None:
    """File names under ``number``: those of three letters or fewer, and those with a full stop, are short."""
    long_names = {name for name in whole if "." not in name and len(name) > 2}
    short_names = {name.rstrip(".") for name in (*whole, *short)} - long_names
    whole_table[str(number)] = sorted(long_names)
    short_table[str(number)] = sorted(name for name in short_names if name and not name.isdigit())


def rendering(locale_name: str) -> dict[str, object]:
    """Return what a test needs to print any date as CLDR does in a locale: patterns and names."""
    localedata._cache.clear()
    locale = Locale.parse(locale_name)
    patterns = {str(locale.date_formats[width].pattern) for width in ("full", "long", "medium")}
    patterns |= {
        str(locale.datetime_skeletons[skeleton].pattern)
        for skeleton in ("yMMMd", "yMMMEd")
        if skeleton in locale.datetime_skeletons
    }
    months, days = locale.months["format"], locale.days["format"]
    return {
        "patterns": sorted(
            pattern for pattern in patterns if "y" in pattern and "yy" not in pattern.replace("yyyy", "y")
        ),
        "MMMM": [months["wide"][i] for i in range(1, 13)],
        "MMM": [months["abbreviated"][i] for i in range(1, 13)],
        "EEEE": [days["wide"][i] for i in range(7)],
        "EEE": [days["abbreviated"][i] for i in range(7)],
    }


def main() -> None:
    """Write all files."""
    OUT.mkdir(parents=True, exist_ok=True)
    for language, locale_names in LOCALES.items():
        text = json.dumps(build(language, locale_names), ensure_ascii=False, separators=(",", ":"))
        (OUT / f"{language}.json").write_text(text + "\n", encoding="utf-8")
    samples = {name: rendering(name) for names_ in LOCALES.values() for name in names_}
    text = json.dumps(samples, ensure_ascii=False, separators=(",", ":"))
    SAMPLES.write_text(text.replace('},"', '},\n"') + "\n", encoding="utf-8")
    print(f"{len(LOCALES)} languages written to {OUT}")


if __name__ == "__main__":
    main()
