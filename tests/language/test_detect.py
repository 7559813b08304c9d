"""Detection says what is certain, the same in every thread, and nothing of what it does not know."""

import random
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.language._words import Counted
from newsclean.language.detect import _left_open, detect, detect_lines
from newsclean.language.profile import languages
from newsclean.view import View

SENTENCES = {
    "en": "The minister said on Monday that the government would not change its plans for the new school year.",
    "de": "Der Minister sagte am Montag, dass die Regierung ihre Pläne für das neue Schuljahr nicht ändern werde.",
    "fr": "Le ministre a déclaré lundi que le gouvernement ne changerait pas ses projets pour la rentrée.",
    "es": "El ministro dijo el lunes que el gobierno no cambiará sus planes para el nuevo curso escolar.",
    "it": "Il ministro ha detto lunedì che il governo non cambierà i suoi piani per il nuovo anno scolastico.",
    "pt": "O ministro disse na segunda-feira que o governo não vai mudar os seus planos para o novo ano letivo.",
    "nl": "De minister zei maandag dat de regering haar plannen voor het nieuwe schooljaar niet zal wijzigen.",
    "sv": "Ministern sade på måndagen att regeringen inte kommer att ändra sina planer för det nya skolåret.",
    "da": "Ministeren sagde mandag, at regeringen ikke vil ændre sine planer for det nye skoleår, som de har været.",
    "nb": "Ministeren sa mandag at regjeringen ikke vil endre planene sine for det nye skoleåret etter ferien.",
    "fi": "Ministeri sanoi maanantaina, että hallitus ei muuta suunnitelmiaan, kun se on jo tehnyt päätöksen.",
    "pl": "Minister powiedział w poniedziałek, że rząd nie zmieni swoich planów na nowy rok szkolny.",
    "cs": "Ministr v pondělí řekl, že vláda nezmění své plány na nový školní rok, který začne už za týden.",
    "sk": "Minister v pondelok povedal, že vláda nezmení svoje plány na nový školský rok, ktorý sa už začne.",
    "hu": "A miniszter hétfőn azt mondta, hogy a kormány nem változtatja meg a terveit az új tanévre.",
    "ro": "Ministrul a declarat luni că guvernul nu își va schimba planurile pentru noul an școlar.",
    "bg": "Министърът каза в понеделник, че правителството няма да промени плановете си за новата учебна година.",
    "el": "Ο υπουργός είπε τη Δευτέρα ότι η κυβέρνηση δεν θα αλλάξει τα σχέδιά της.",
    "ru": "Министр сказал в понедельник, что правительство не изменит свои планы на новый учебный год.",
    "uk": "Міністр сказав у понеділок, що уряд не змінить своїх планів на новий навчальний рік.",
    "tr": "Bakan pazartesi günü hükümetin yeni eğitim yılı için planlarını değiştirmeyeceğini ve bu konuda çok net olduğunu söyledi.",
    "ar": "قال الوزير يوم الاثنين إن الحكومة لن تغير خططها للعام الدراسي الجديد.",
    "fa": "وزیر روز دوشنبه گفت که دولت برنامه‌های خود را برای سال تحصیلی جدید تغییر نخواهد داد.",
    "he": "השר אמר ביום שני כי הממשלה לא תשנה את תוכניותיה לשנת הלימודים החדשה.",
    "hi": "मंत्री ने सोमवार को कहा कि सरकार नए स्कूल वर्ष के लिए अपनी योजनाओं को नहीं बदलेगी।",
    "id": "Menteri mengatakan pada hari Senin bahwa pemerintah tidak akan mengubah rencananya untuk tahun ajaran baru.",
    "vi": "Bộ trưởng cho biết hôm thứ Hai rằng chính phủ sẽ không thay đổi các kế hoạch của mình cho năm học mới.",
    "th": "รัฐมนตรีกล่าวเมื่อวันจันทร์ว่ารัฐบาลจะไม่เปลี่ยนแปลงแผนสำหรับปีการศึกษาใหม่",
    "zh": "部长星期一表示，政府不会改变新学年的计划。",
    "ja": "大臣は月曜日、政府は新学年の計画を変更しないと述べた。",
    "ca": "El ministre va dir dilluns que el govern no canviarà els seus plans per al nou curs escolar.",
    "sl": "Minister je v ponedeljek dejal, da vlada ne bo spremenila svojih načrtov za novo šolsko leto.",
    "lt": "Ministras pirmadienį sakė, kad vyriausybė nekeis savo planų dėl naujų mokslo metų, nors mokytojai to prašo.",
    "lv": "Ministrs pirmdien sacīja, ka valdība nemainīs savus plānus jaunajam mācību gadam, lai gan skolotāji to prasa.",
    "et": "Minister ütles esmaspäeval, et valitsus ei muuda oma uue õppeaasta plaane, kuigi õpetajad on seda palunud.",
    "hr": "Ministar je u ponedjeljak rekao da vlada neće mijenjati svoje planove za novu školsku godinu.",
    "sr": "Министар је у понедељак рекао да влада неће мењати своје планове за нову школску годину.",
    "ms": "Menteri itu berkata pada Isnin bahawa kerajaan tidak akan mengubah rancangannya bagi sesi persekolahan baharu kerana ia sudah dipersetujui.",
    "ko": "장관은 월요일 정부가 새 학년도 계획을 바꾸지 않을 것이라고 말했다.",
}


def test_every_profile_has_a_sentence():
    assert set(SENTENCES) == languages()


@pytest.mark.parametrize("language", SENTENCES)
def test_one_sentence_is_enough(language):
    assert detect_lines([SENTENCES[language]]) == language


@pytest.mark.parametrize("language", SENTENCES)
def test_prose_outweighs_navigation(language):
    lines = ["Home", "News", "Sport", "Login", SENTENCES[language] * 2, "Share", "Tweet"]
    assert detect_lines(lines) == language


NOTICES = (
    "This website uses cookies to improve your experience while you navigate through the website. " * 4,
    "Necessary cookies are absolutely essential for the website to function properly. These are stored. " * 4,
    "Any cookies that may not be particularly necessary for the website to function are non-necessary. " * 4,
)


@pytest.mark.parametrize("language", ["el", "he", "fa", "th", "bg", "ru", "ar", "hi", "zh", "ja", "ko"])
def test_long_notices_in_english_do_not_outweigh_prose_in_other_letters(language):
    prose = [SENTENCES[language]] * 4
    assert detect_lines([*NOTICES, *prose]) == language
    assert detect_lines([*NOTICES, *prose[:1]]) == "en"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "12:30 — 15.11.2019",
        "Esper",
        "OK",
        "Xyzzy qwrtp bcdfg",
        "œ" * 40,
        "a" * 90,
        "\n\n",
        "👍👍",
    ],
)
def test_nothing_is_certain(text):
    assert detect(View(text)) is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ur", "وزیر نے پیر کو کہا کہ حکومت اپنے منصوبے نہیں بدلے گی، ٹھیک ہے، بڑے لوگ ہیں۔"),
        ("ka", "მინისტრმა ორშაბათს განაცხადა, რომ მთავრობა გეგმებს არ შეცვლის."),
        (
            "af",
            "Die minister het Maandag gesê dat die regering nie sy planne vir die nuwe skooljaar sal verander nie.",
        ),
    ],
)
def test_languages_without_a_profile_are_not_taken_for_others(language, text):
    assert detect_lines([text]) in {language, None}


def test_same_answer_in_threads_and_whatever_the_global_state():
    texts = [sentence[:40] for sentence in SENTENCES.values()] * 3
    serial = [detect_lines([text]) for text in texts]
    random.seed(42)
    langdetect = sys.modules.get("langdetect.detector_factory")
    if langdetect is not None:
        langdetect.DetectorFactory.seed = 7
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(lambda text: detect_lines([text]), texts)) == serial
    if langdetect is not None:
        langdetect.DetectorFactory.seed = None


@given(st.lists(st.tuples(st.integers(0, 40), st.floats(0, 40)), min_size=4, max_size=8), st.integers(1, 200))
def test_few_languages_or_all_are_left_to_langdetect(counts, words):
    """A detector is kept for each set of languages that was asked about, so there must be few sets."""
    languages = ("cs", "da", "de", "en", "id", "ms", "nb", "sv")[: len(counts)]
    hits, weights = ([pair[at] for pair in counts] for at in (0, 1))
    candidates = ("cs", "da", "de", "en", "id", "no", "sv")
    left = _left_open(Counted(languages, words, hits, weights), candidates)
    assert left == candidates or 1 <= len(left) <= 3
    assert set(left) <= set(candidates)


NEIGHBOURS = """
ms | Datuk bandar itu berkata kerja di pasar akan bermula pada Januari dan gerai akan dipindahkan ke dataran selepas cuti.
ms | Beliau berkata ribut itu menyebabkan tiga ribu rumah terputus bekalan elektrik, manakala bomba masih membersihkan jalan daripada pokok yang tumbang.
id | Wali kota mengatakan bahwa pekerjaan di pasar akan dimulai pada Januari dan kios akan dipindahkan ke alun-alun setelah libur.
id | Badai itu membuat tiga ribu rumah tidak bisa menyalakan listrik, dan petugas masih membersihkan jalan dari pohon yang tumbang.
sr | Градоначелница је објаснила да ће радови на пијаци почети у јануару и да ће се тезге преселити на трг испред цркве.
bg | Кметицата обясни, че ремонтът на пазара ще започне през януари и че сергиите ще бъдат преместени на площада.
ru | Мэр объяснила, что работы на рынке начнутся в январе и что прилавки перенесут на площадь перед церковью.
uk | Міська голова пояснила, що роботи на ринку почнуться в січні й що прилавки перенесуть на площу перед церквою.
lt | Merė paaiškino, kad turgaus darbai prasidės sausį ir kad prekystaliai bus perkelti į aikštę prie bažnyčios.
lt | Audra paliko be elektros tris tūkstančius namų, o ugniagesiai dar valo kelius nuo nuvirtusių medžių.
lv | Mēre paskaidroja, ka tirgus darbi sāksies janvārī un ka stendus pārcels uz laukumu pie baznīcas.
lv | Vētra bez elektrības atstāja trīs tūkstošus māju, un ugunsdzēsēji vēl tīra ceļus no kritušiem kokiem.
et | Linnapea selgitas, et turu ehitustööd algavad jaanuaris ja et müügiletid viiakse kiriku kõrval asuvale väljakule.
et | Torm jättis elektrita kolm tuhat majapidamist ning päästjad koristavad veel teedelt langenud puid.
fi | Kaupunginjohtaja kertoi, että torin työt alkavat tammikuussa ja että myyntikojut siirretään kirkon viereen.
sl | Županja je pojasnila, da se bodo dela na tržnici začela januarja in da bodo stojnice preselili na trg pred cerkvijo.
sl | Neurje je brez elektrike pustilo tri tisoč gospodinjstev, gasilci pa še vedno čistijo ceste in podrto drevje.
hr | Gradonačelnica je objasnila da će radovi na tržnici početi u siječnju i da će se štandovi preseliti na trg ispred crkve.
hr | Nevrijeme je bez struje ostavilo tri tisuće kućanstava, a vatrogasci još uvijek čiste ceste i srušena stabla.
cs | Starostka vysvětlila, že práce na tržnici začnou v lednu a že se stánky přestěhují na náměstí před kostelem.
sk | Starostka vysvetlila, že práce na tržnici sa začnú v januári a že stánky presťahujú na námestie pred kostolom.
ca | El temporal ha deixat sense llum tres mil cases de la comarca, i els bombers encara treballen per obrir les carreteres.
ca | L'alcaldessa va explicar que les obres del mercat començaran al gener i que els paradistes es traslladaran a la plaça.
es | La alcaldesa explicó que las obras del mercado comenzarán en enero y que los puestos se trasladarán a la plaza.
pt | A presidente da câmara explicou que as obras do mercado começam em janeiro e que as bancas vão para a praça.
it | La sindaca ha spiegato che i lavori del mercato cominceranno a gennaio e che i banchi saranno spostati in piazza.
fr | La maire a expliqué que les travaux du marché commenceront en janvier et que les étals seront déplacés sur la place.
ro | Primărița a explicat că lucrările la piață vor începe în ianuarie și că tarabele vor fi mutate în centru.
""".strip().splitlines()


@pytest.mark.parametrize("line", NEIGHBOURS)
def test_a_paragraph_is_not_taken_for_one_in_a_neighbour(line):
    language, text = line.split(" | ")
    assert detect_lines([text]) == language


HEADLINES = """
ms | Hujan lebat kerana ribut, jalan ke pantai ditutup selepas tengah malam
ms | Parlimen lulus undang-undang perikanan
id | Hujan deras, jalan ke pantai ditutup karena longsor
lt | Dėl lietaus uždarytas kelias prie jūros
lt | Seimas pritarė žvejybos įstatymui
lv | Lietus dēļ slēgts ceļš pie jūras
lv | Saeima atbalsta zvejas likumu
et | Vihm sulges tee mere ääres
et | Riigikogu võttis vastu kalapüügi seaduse
fi | Sade sulki tien meren rannalla
sl | Zaradi dežja zaprli cesto ob obali
sl | Vlada potrdila predlog zakona o ribolovu
sl | Umrla je pisateljica, ki je opisovala mesto
hr | Zbog kiše zatvorena cesta uz obalu
ca | La pluja obliga a tallar la carretera
ca | El Govern aprova la llei de pesca
ca | Mor l'escriptora que va retratar el barri
es | La lluvia obliga a cortar la carretera de la costa por tercera vez en el año
it | La pioggia costringe a chiudere la strada
""".strip().splitlines()


@pytest.mark.parametrize("line", HEADLINES)
def test_a_headline_is_not_taken_for_one_in_a_neighbour(line):
    language, text = line.split(" | ")
    assert detect_lines([text]) in {language, None}
