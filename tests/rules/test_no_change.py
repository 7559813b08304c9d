"""Lines that look like chrome and are not: no rule may be certain of them wherever they stand."""

import pytest

from newsclean.roles import Role
from newsclean.rules import Where, shipped_matcher

ENGLISH = """
Share your thoughts with your doctor, she said.
Share prices fell 3 percent on Monday.
Shared by millions, the picture was a fake.
Sharing is the first thing that children learn.
Advertisement revenue fell 3 percent.
Advertising is a mirror of its time.
Ads for gambling will be banned from next year.
Sponsored by two senators, the bill passed on Friday.
Slow
Average
Fast
Black
1.25x
250 WPM
Yes
No
Play
Source: a government official said on Friday that the talks had failed.
Sources said that nothing had been agreed.
Source code was stolen in the attack.
Via Dolorosa
Comments on the draft law are due on Friday.
Comment is free, but facts are sacred.
Leave a comment on the grave, the tradition says, and walk away.
He declined to comment.
Reply
Name
Email
Follow the money.
Follow us on our journey through the Alps.
Subscribe to the theory that prices fall, and you will be poor, he wrote.
Newsletters are back in fashion, publishers say.
Sign up for the course closes on Friday.
Sign in the window read: closed.
Get started early, coaches say.
Related to the case are three others, police said.
Related
Read more than one book on it, he advises.
Read more: set aside ten minutes each day, and leave the telephone in another room
Read more: Set aside ten minutes each day, and leave the telephone in another room.
Listen to this story of two brothers and a boat.
Scroll down for an hour, and you have seen nothing, she said.
Read the letter in full below, and judge for yourself.
More than 100 people died.
More to the point, nobody had asked.
Most popular of all was the third king.
The most read book of the year is a cook book.
Latest figures show that prices rose again.
Trending upwards for a decade, the rate has now fallen.
Next week the court will decide.
Previous governments had tried and failed.
See also under dragons.
Topics ranged from war to weather.
Tags were found on the birds' legs.
Cookies are baked at 180 degrees for ten minutes.
We use cookie dough from the shop.
Privacy policy is a matter for the states.
Privacy
Terms of the deal were not disclosed.
Terms of use for the new road are strict.
All rights reserved to the people, it says.
Copyright law was reformed in 2019.
Log in with your finger, and the phone opens.
Log in the fireplace
Register of members' interests
Support us or resign, he told the ministers.
Donate blood today
Home is where the heart is.
Home
News of the death spread fast.
Menu prices rose by 5 percent.
Menu
Search for the missing plane continues.
Search results were posted on Friday.
Skip to the last page of any Russian novel.
Go to the top of the hill and turn left.
Back to school
Back to the future
Top of the pops
Contact with the crew was lost at 3 a.m.
Contact
About 300 people came.
About us, he said nothing.
Careers end early in boxing.
World News Tonight won an award.
Business as usual
Sport is war without the shooting.
Politics
South Korea
How can we improve schools?
Thanks for your feedback, the minister wrote to the farmers.
Was this helpful to anyone, the judge asked.
Reading time fell to 3 minutes a day.
It was a 3 minute read.
3 minutes
30 min
By Friday the talks had failed.
By the time they left, it was dark.
By then
By 2019
By Tuesday, Trump Had Lost
From Russia with love
Story of my life
Jane Doe
Jane Doe, the minister's aunt, was there.
Shares rose on Friday, Reuters reported.
He told Reuters that he knew nothing.
The desk
He walked over to the desk
Published in 1969, the novel sold 3 million copies.
Published by Happy Camper Games
Updated figures show that 12 people died.
Posted profits of 3 million were not enough.
Date: June 8-11, 2026
Date palms grow 20 metres high.
March 4
2019
November 15, 2019
May 2019 was dry.
A year ago, he left.
Two days ago the rain began.
12 people
4.7/5
3-2
10:15
Photography is his passion.
Photo by photo, the story came out.
Photos show the damage.
Image is everything in this business.
Picture this: a man walks into a bar.
Credit where credit is due.
Credit Suisse: shares fall again
UniCredit: profit rises
She took the photo: it shows nothing at all.
Reuters and others
Reuters was first to report it.
AP Biology
The agency (Yonhap) said no.
© is the sign of copyright.
Why you can trust nobody in this story, and what the judges said about it on Friday
Why you can trust your gut
Facebook said on Monday that it would appeal.
Facebook
Twitter
Website Marketing
Social Media Marketing Services
No free trial
printHeader()
PostFinance Schweiz
JavaScript
iPhone
MacBook Pro
x x x
* * *
---
"Go back," he shouted.
“No comment,” she said.
- We were close.
"""

OTHERS = {
    "de": """
Anzeige erstattete am Montag die Stadt.
Anzeigen
Werbung ist teuer geworden.
Kommentare lesen sich oft wie Briefe aus einer anderen Zeit, sagt er.
Kommentar
Mehr zum Thema Rente will die Ministerin im Herbst sagen.
Von Montag an gilt das neue Gesetz.
Von Berlin nach Hamburg
von Open Source Software (OSS) ein und entwickeln einen Leitfaden.
Teilen Sie Ihre Sorgen mit dem Arzt, riet sie.
Stand 2019 waren es noch 12 Prozent.
Kontakt zur Familie habe er keinen, sagt er.
Bild für Bild zeigt sich mehr.
Datenschutz ist kein Luxus, sagt sie.
Zum Inhalt der Gespräche wollte er nichts sagen.
Pressekontakt
Weitere Informationen
Quelle: eine Person, die dabei war und nicht genannt werden will.
""",
    "fr": """
Publicité mensongère : la cour tranche
Partager le pouvoir n'est pas simple, dit-il.
Plus de cent morts
Par ailleurs, il pleut.
Contact a été pris avec la famille.
Publié en 1969, le roman fit scandale.
Source : un responsable du ministère a dit vendredi que rien n'était fait.
Nous et nos partenaires sportifs avons gagné, dit le maire.
""",
    "es": """
Sin comentarios
Sin comentarios, respondió el ministro.
Compartir el poder no es fácil, dijo.
Más de cien personas murieron en el terremoto del lunes, según el Gobierno.
Por primera vez ganó.
Salir del país fue difícil.
Contacto con la familia no tuvo, dijo.
Publicado en 1969, el libro vendió 3 millones.
""",
    "ru": """
Фото и видео запрещены.
Источник: чиновник министерства сказал в пятницу, что нет.
// 2
18
Автор неизвестен, сообщила полиция.
""",
    "uk": "Фото з місця події ще немає.\nДжерело не назвали.\n",
    "tr": "Yorum yapmadı.\nKaynak belirtilmedi.\nReklam geliri yüzde 3 düştü.\n",
    "zh": "记者从有关部门获悉，会谈没有结果。\n广告费下降了百分之三。\n2019年11月15日，双方举行了会谈。\n图书馆\n来源不明的货物被查获。\n",
    "ja": "広告費は3％減った。\n文化の日に式典が開かれた。\n関連記事を読んだ人は多い。\n2019年11月15日、会談が開かれた。\n彼は元新聞記者。\n",
    "ko": "댓글 쓰기를 금지한 법이 통과됐다.\n광고비가 3% 줄었다.\n기자들이 물었다.\n관련기사를 본 시민들이 모였다.\n",
    "ar": "إعلان الحكومة جاء يوم الجمعة.\nالمزيد من الجهود مطلوب، بحسب الوزير.\nقال الوزير لوكالة رويترز\n",
    "it": "Di solito piove.\nLascia un commento amaro e se ne va.\nFoto e video sono vietati.\n",
    "pt": "Por enquanto, nada mudou.\nFoto e vídeo são proibidos.\nPublicado em 1969, o livro fez escândalo.\n",
    "nl": "Door de regen bleef het stil.\nReclame maken voor gokken mag niet meer.\n",
    "pl": "Reklama kłamie, mówi sędzia.\nAutor nie żyje.\n",
    "ro": """
Publicitatea costă mai mult ca oricând.
Politică
Prima pagină a manuscrisului s-a pierdut.
Despre noi nu s-a scris nimic.
Termenii și condițiile acordului nu au fost făcute publice.
Distribuie pliante în gară, de la ora șase.
Foto și video sunt interzise.
Autor necunoscut, spune poliția.
De Sfântul Andrei
De Crăciun Fericit
15 noiembrie 2019
""",
    "el": """
Η διαφήμιση κοστίζει όσο ποτέ.
Πολιτική
Οι όροι χρήσης του δρόμου είναι αυστηροί.
Επιστροφή στην αρχική ιδέα ζητά ο δήμαρχος.
Επικοινωνία με το πλήρωμα δεν υπάρχει.
Φωτογραφίες και βίντεο απαγορεύονται.
Της Παναγίας Σουμελά
15 Νοεμβρίου 2019
""",
    "he": """
פרסומת אחת עלתה מיליון שקל.
כלכלה
תנאי השימוש בדרך החדשה מחמירים.
צילום השטח אסור.
כתב השר מכתב לכנסת.
השר אמר לרויטרס שלא.
15 בנובמבר 2019 היה יום קשה.
15.11.2019
""",
    "fa": """
اقتصادی
تبلیغات در این شهر گران شده است.
عکس شهر تغییر کرده است.
منبع آگاه گفت که چیزی رخ نداده است.
وزیر به رویترز گفت که نه.
۲۴ آبان ۱۳۹۸ روز سختی بود.
۲۴ آبان ۱۳۹۸
۱۲ نفر
""",
    "th": """
การเมือง
โฆษณาแพงขึ้นทุกปี
ภาพของเมืองเปลี่ยนไปมาก
ที่มาของเงินยังไม่ชัดเจน
15 พฤศจิกายน 2562
12 คน
""",
    "bg": "Рекламата лъже, каза съдията.\nИкономика\nЗа нас няма какво да се пише.\nОт Стара Загора\n15 ноември 2019\n",
    "hr": "Oglas je izašao u novinama.\nKultura\nO nama se ništa ne zna.\nPiše pismo svakog dana.\n15. studenoga 2019.\n",
    "sr": "Оглас је изашао у новинама.\nКултура\nО нама се ништа не зна.\n15. новембра 2019.\n",
    "sk": "Reklama klame, povedal sudca.\nEkonomika\nO nás sa nič nepíše.\nAutor nie je známy, uviedla polícia.\n",
    "hi": "राजनीति\nविज्ञापन पर खर्च बढ़ गया है।\nफोटो में शहर बदला हुआ दिखता है।\n15 नवंबर 2019\n12 लोग\n",
    "ca": "La publicitat enganya, va dir el jutge.\nEconomia\nQui som\nSense comentaris\nL'autor no és conegut, diu la policia.\nPer Sant Jordi\n15 de novembre de 2019\n",
    "sl": "Oglas je izšel v časopisu.\nGospodarstvo\nO nas\nBrez komentarja\nAvtor ni znan, je sporočila policija.\n15. november 2019\n",
    "lt": "Reklama meluoja, pareiškė teisėjas.\nEkonomika\nApie mus\nBe komentarų\nAutorius nežinomas, pranešė policija.\n2019 m. lapkričio 15 d.\n",
    "lv": "Reklāma melo, sacīja tiesnesis.\nEkonomika\nPar mums\nBez komentāriem\nAutors nav zināms, paziņoja policija.\n2019. gada 15. novembris\n",
    "et": "Reklaam valetab, ütles kohtunik.\nMajandus\nMeist\nKommentaarideta\nAutor ei ole teada, teatas politsei.\n15. november 2019\n",
    "ms": "Iklan itu menipu, kata hakim.\nEkonomi\nTentang kami\nPenulis itu tidak dikenali, kata polis.\n15 November 2019\n",
}


def lines(text):
    return [line for line in text.split("\n") if line]


CASES = [("en", line) for line in lines(ENGLISH)]
CASES += [(language, line) for language, text in OTHERS.items() for line in lines(text)]


@pytest.mark.parametrize(("language", "line"), CASES)
def test_stays(language, line):
    hit = shipped_matcher(language).match(line)
    assert hit is None or not hit.certain or hit.where is not Where.ANY, hit.id


def test_single_ambiguous_labels_stay_when_all_packs_are_used():
    hits = {line: shipped_matcher().match(line) for line in lines(ENGLISH)}
    assert [line for line, hit in hits.items() if hit and hit.certain and hit.where is Where.ANY] == []


def test_short_body_lines_among_prose_stay():
    texts = [
        "The minister named four countries in his speech on Friday.",
        "China", "Japan", "Russia", "Canada",
        "None of them had been told before, according to the embassy.",
    ]  # fmt: skip
    matcher = shipped_matcher("en")
    hits = matcher.extend(texts, matcher.match_lines(texts))
    assert not [hit for hit in hits if hit is not None and hit.certain and hit.role is Role.BOILERPLATE]
