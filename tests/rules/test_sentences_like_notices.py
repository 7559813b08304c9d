"""Paragraphs and lines of articles that begin, or read, like a notice: they stay, whatever goes."""

import pytest

from newsclean import Cleaner
from newsclean.rules import shipped_matcher

PROSE = {
    "en": (
        "The ministers met in the capital on Tuesday and talked for six hours about the new budget.",
        "They left late in the evening without an agreement, and will meet again next week.",
    ),
    "de": (
        "Die Minister trafen sich am Dienstag in der Hauptstadt und sprachen sechs Stunden über den Haushalt.",
        "Sie gingen spät am Abend ohne eine Einigung und wollen sich nächste Woche wieder treffen.",
    ),
    "fr": (
        "Les ministres se sont réunis mardi dans la capitale et ont parlé du budget pendant six heures.",
        "Ils sont repartis tard dans la soirée sans accord et se reverront la semaine prochaine.",
    ),
    "es": (
        "Los ministros se reunieron el martes en la capital y hablaron del presupuesto durante seis horas.",
        "Se fueron tarde por la noche sin un acuerdo y volverán a verse la próxima semana.",
    ),
    "pt": (
        "Os ministros reuniram-se na terça-feira na capital e falaram do orçamento durante seis horas.",
        "Saíram tarde da noite sem um acordo e vão encontrar-se de novo na próxima semana.",
    ),
    "it": (
        "I ministri si sono riuniti martedì nella capitale e hanno parlato del bilancio per sei ore.",
        "Sono andati via a tarda sera senza un accordo e si rivedranno la prossima settimana.",
    ),
    "nl": (
        "De ministers kwamen dinsdag bijeen in de hoofdstad en spraken zes uur over de begroting.",
        "Ze gingen laat op de avond zonder akkoord uiteen en zien elkaar volgende week weer.",
    ),
    "pl": (
        "Ministrowie spotkali się we wtorek w stolicy i przez sześć godzin rozmawiali o budżecie.",
        "Rozeszli się późnym wieczorem bez porozumienia i spotkają się znów za tydzień.",
    ),
    "ru": (
        "Министры встретились во вторник в столице и шесть часов говорили о новом бюджете страны.",
        "Они разошлись поздно вечером без соглашения и встретятся снова на следующей неделе.",
    ),
    "uk": (
        "Міністри зустрілися у вівторок у столиці й шість годин говорили про новий бюджет країни.",
        "Вони розійшлися пізно ввечері без згоди й зустрінуться знову наступного тижня.",
    ),
    "cs": (
        "Ministři se sešli v úterý v hlavním městě a šest hodin mluvili o novém rozpočtu.",
        "Rozešli se pozdě večer bez dohody a sejdou se znovu příští týden.",
    ),
    "zh": (
        "部长们星期二在首都开会，就新的预算谈了六个小时，会后没有发表声明。",
        "他们深夜离开时仍然没有达成协议，下星期将再次见面，继续讨论这个问题。",
    ),
    "ja": (
        "閣僚らは火曜日に首都で会合を開き、新しい予算について六時間にわたり話し合った。",
        "合意のないまま夜遅くに解散し、来週また会って協議を続けることにした。",
    ),
    "ko": (
        "장관들은 화요일 수도에서 만나 새 예산을 놓고 여섯 시간 동안 이야기를 나누었다.",
        "이들은 합의 없이 밤늦게 헤어졌으며 다음 주에 다시 만나 논의를 이어 가기로 했다.",
    ),
    "id": (
        "Para menteri bertemu pada hari Selasa di ibu kota dan berbicara enam jam tentang anggaran.",
        "Mereka pulang larut malam tanpa kesepakatan dan akan bertemu lagi pekan depan.",
    ),
    "tr": (
        "Bakanlar salı günü başkentte bir araya geldi ve altı saat boyunca yeni bütçeyi konuştu.",
        "Gece geç saatte anlaşmaya varmadan ayrıldılar ve gelecek hafta yeniden buluşacaklar.",
    ),
    "vi": (
        "Các bộ trưởng gặp nhau hôm thứ ba ở thủ đô và bàn về ngân sách mới trong sáu giờ.",
        "Họ ra về lúc đêm khuya mà không đạt thỏa thuận và sẽ gặp lại vào tuần sau.",
    ),
    "ar": (
        "اجتمع الوزراء يوم الثلاثاء في العاصمة وتحدثوا ست ساعات عن الميزانية الجديدة للبلاد.",
        "وغادروا في ساعة متأخرة من الليل دون اتفاق وسيلتقون مرة أخرى في الأسبوع المقبل.",
    ),
    "hu": (
        "A miniszterek kedden a fővárosban találkoztak, és hat órán át beszéltek a költségvetésről.",
        "Késő este megállapodás nélkül távoztak, és a jövő héten újra találkoznak.",
    ),
    "fi": (
        "Ministerit tapasivat tiistaina pääkaupungissa ja puhuivat kuusi tuntia budjetista.",
        "He lähtivät myöhään illalla ilman sopua ja tapaavat uudelleen ensi viikolla.",
    ),
    "sv": (
        "Ministrarna möttes på tisdagen i huvudstaden och talade i sex timmar om budgeten.",
        "De gick sent på kvällen utan en överenskommelse och ses igen nästa vecka.",
    ),
    "da": (
        "Ministrene mødtes tirsdag i hovedstaden og talte i seks timer om det nye budget.",
        "De gik sent om aftenen uden en aftale og mødes igen i næste uge.",
    ),
    "nb": (
        "Ministrene møttes tirsdag i hovedstaden og snakket i seks timer om det nye budsjettet.",
        "De gikk sent på kvelden uten en avtale og møtes igjen neste uke.",
    ),
    "ro": (
        "Miniștrii s-au întâlnit marți în capitală și au vorbit șase ore despre noul buget.",
        "Au plecat seara târziu fără o înțelegere și se vor vedea din nou săptămâna viitoare.",
    ),
    "el": (
        "Οι υπουργοί συναντήθηκαν την Τρίτη στην πρωτεύουσα και μίλησαν έξι ώρες για τον νέο προϋπολογισμό.",
        "Έφυγαν αργά το βράδυ χωρίς συμφωνία και θα ξαναβρεθούν την επόμενη εβδομάδα.",
    ),
    "he": (
        "השרים נפגשו ביום שלישי בבירה ושוחחו שש שעות על התקציב החדש של המדינה.",
        "הם הלכו בשעת לילה מאוחרת בלי הסכם וייפגשו שוב בשבוע הבא.",
    ),
    "fa": (
        "وزیران روز سه‌شنبه در پایتخت دیدار کردند و شش ساعت دربارهٔ بودجهٔ تازه گفت‌وگو کردند.",
        "آنان دیروقت شب بی‌توافق رفتند و هفتهٔ آینده دوباره دیدار خواهند کرد.",
    ),
    "th": (
        "รัฐมนตรีหลายคนพบกันเมื่อวันอังคารที่เมืองหลวงและหารือเรื่องงบประมาณใหม่นานหกชั่วโมง",
        "พวกเขาแยกย้ายกันตอนดึกโดยไม่มีข้อตกลงและจะพบกันอีกครั้งในสัปดาห์หน้า",
    ),
    "bg": (
        "Министрите се срещнаха във вторник в столицата и говориха шест часа за новия бюджет.",
        "Те си тръгнаха късно вечерта без споразумение и ще се видят отново следващата седмица.",
    ),
    "hr": (
        "Ministri su se u utorak sastali u glavnom gradu i šest sati razgovarali o novom proračunu.",
        "Razišli su se kasno navečer bez dogovora i ponovno će se vidjeti idući tjedan.",
    ),
    "sr": (
        "Министри су се у уторак састали у престоници и шест сати разговарали о новом буџету.",
        "Разишли су се касно увече без договора и поново ће се видети следеће недеље.",
    ),
    "sk": (
        "Ministri sa v utorok stretli v hlavnom meste a šesť hodín hovorili o novom rozpočte.",
        "Rozišli sa neskoro večer bez dohody a znovu sa stretnú budúci týždeň.",
    ),
    "hi": (
        "मंत्रियों ने मंगलवार को राजधानी में मुलाकात की और नए बजट पर छह घंटे तक बातचीत की।",
        "वे देर रात बिना किसी समझौते के लौट गए और अगले हफ्ते फिर मिलेंगे।",
    ),
    "ca": (
        "Els ministres es van reunir dimarts a la capital i van parlar del pressupost durant sis hores.",
        "Se'n van anar tard al vespre sense cap acord i es tornaran a veure la setmana que ve.",
    ),
    "sl": (
        "Ministri so se v torek sestali v glavnem mestu in šest ur govorili o novem proračunu.",
        "Razšli so se pozno zvečer brez dogovora in se bodo znova videli prihodnji teden.",
    ),
    "lt": (
        "Ministrai antradienį susitiko sostinėje ir šešias valandas kalbėjosi apie naują biudžetą.",
        "Jie išsiskirstė vėlai vakare be susitarimo ir vėl susitiks kitą savaitę.",
    ),
    "lv": (
        "Ministri otrdien tikās galvaspilsētā un sešas stundas runāja par jauno budžetu.",
        "Viņi izklīda vēlu vakarā bez vienošanās un atkal tiksies nākamnedēļ.",
    ),
    "et": (
        "Ministrid kohtusid teisipäeval pealinnas ja rääkisid kuus tundi uuest eelarvest.",
        "Nad läksid hilja õhtul kokkuleppeta laiali ja kohtuvad uuesti järgmisel nädalal.",
    ),
    "ms": (
        "Para menteri bertemu pada hari Selasa di ibu negara dan berbincang selama enam jam mengenai belanjawan baharu.",
        "Mereka bersurai lewat malam tanpa persetujuan dan akan bertemu semula minggu hadapan kerana masih ada perkara belum selesai.",
    ),
}  # fmt: skip

STAY = {
    "en": """
The views expressed here are not new, but they were never put so well, the jury said.
Are you affected by the issues raised in court, the lawyer asked each of the jurors.
To send flowers to the family, her friends took up a collection on the square.
Half of those who had read him for free ended up becoming a paid subscriber.
Thank you for your patience while we were away, she wrote to her readers.
These cookies are crisp at the edges, soft in the middle and keep for a week in a tin.
When you buy something through an online marketplace, the law protects you, the ministry said.
When you click on links in such messages, you hand your password to the thieves, the police warned.
“Sign up for our newsletter,” the email said, but the link led to a page that stole passwords.
You can accept or reject the offer, the judge told the two sides on Tuesday.
Market data provided by the exchange showed that shares of the company had fallen by a tenth.
By submitting this form, farmers can claim up to 500 euros a hectare, the ministry said.
Reproduction without permission is a crime in the country, and the painter has sued.
Topics: taxes, roads and schools. The debate lasted two hours.
These cookies help children in the hospital, the bakers say.
This cookie is used by bakers to test their ovens.
The cookie is used to scoop up the last of the cream.
Out of these cookies, she made a house for the fair.
Any cookies that may not be sold go to the food bank.
These cookies may be the oldest in the world, the museum said.
These cookies allow the bakery to use up its bread.
You can accept or refuse, the general was told.
You may withdraw your consent until the operation begins, doctors tell their patients.
You may withdraw your consent, the form of the clinic says.
By continuing to use our forests as a quarry, the minister said, the country loses them.
By continuing to browse the shelves, shoppers spend more, the study says.
By clicking accept, the driver takes the order and the clock starts.
We and our partners store grain for the winter, the farmer said.
We and our partners process milk from 300 farms.
By submitting this form late, the firm lost its right to the subsidy.
By signing up, you will help to defend the country, the poster says.
By signing up, you agree to serve for six years, recruits are told.
By entering your email, you hand the thieves half of what they need.
By providing your email to strangers, you take a risk, police said.
You may opt out at any time, the insurers told patients.
If you buy something through a stranger, ask for a receipt.
If you make a purchase through the app, the fee is a euro, the railway said.
As an Amazon Associate in the warehouse, he walked 20 kilometres a day.
All products featured at the fair come from the region.
Purchases made through links in such messages are lost money, the police said.
The clinic will repeat the test, the letter says, at no extra cost to you.
In that case, the broker told the court, we may receive a commission.
No part of this site may be built on, the council ruled.
No part of this site may be entered before the police are done.
Reproduction in whole or in part cost the painter weeks.
Use of this site constitutes a danger to the bathers, the town said.
Reproduction without permission is common, galleries say.
Reproduction without permission is forbidden by a law of 1911, the painter's lawyer said.
Market data provided by brokers told another story.
Topics: the war, the peace and what comes after it. They spoke for an hour.
Categories: gold, silver and bronze. Nobody else gets a medal.
Labels: the new law asks for them. Shops have until May.
Tags: every sheep now needs two.
Category: hurricanes of the fifth were rare. They are not now.
Posts by the minister drew anger on Tuesday.
Posts by Jane Doe were deleted, her lawyer said.
More stories by women are needed, she said.
More articles by the author appeared in 1950.
More posts by soldiers followed.
Latest posts by the account show a burning ship.
More from this year's festival will be shown on Sunday.
More from this forest than from any other goes to the mills, he said.
A lock (pictured) was found in the river.
A lock (the largest in Europe) opened on Monday.
Here's how you know that a melon is ripe.
Here's how you know he lied, the lawyer said.
Launching Visual Studio in 1997 changed the firm, he said.
Launching Xcode for free was a surprise to developers.
We use cookies from the bakery next door for the base.
We and our 27 partners in the union must act, the minister wrote.
By continuing to use this site as a dump, the county breaks its own law.
Subscribe to our newsletter, said every box on every page.
Your email address will not be published, said the form; a week later it was on a list.
Copyright 2019 was stamped on the back of the photograph, and that was enough for the judge.
Users outside Europe will find that the American terms of service apply.
Enter your email address to get a link, then check your inbox.
Here's how you know:
About the company
""",
    "de": """
Bitte beachten Sie: Die zeitgleiche Nutzung von Dusche und Herd ist untersagt, stand auf dem Zettel.
Durch die Nutzung dieser Technik sparen die Bauern viel Wasser.
Durch die Nutzung dieser Flächen sollen Wohnungen entstehen.
Durch die weitere Nutzung der Halle spart die Stadt Geld.
Durch die weitere Nutzung der Atomkraft sinken die Preise nicht.
Mit der Nutzung unserer Wälder müsse Schluss sein, sagte sie.
Mit der Nutzung dieser Daten habe niemand gerechnet.
Wir und unsere Partner in der Koalition haben lange verhandelt.
Wir und unsere Partner liefern, was die Ukraine braucht, sagte der Minister.
Um Ihnen ein optimales Erlebnis zu bieten, hat das Hotel umgebaut, heißt es im Prospekt.
Um dir ein optimales Erlebnis zu bieten, kommen drei Köche, verspricht das Plakat.
An dieser Stelle befindet sich heute ein Denkmal für die Opfer.
An dieser Stelle befindet sich seit 1950 ein Kino.
An dieser Stelle finden Sie nur noch Ruinen, sagt der Führer.
An dieser Stelle finden Sie im Sommer Orchideen.
Dieser Inhalt kann leider nicht mehr gerettet werden, sagt der Restaurator.
Die Kommentarfunktion der Zeitung wurde von Hackern genutzt.
Die Kommentarfunktion ist bei vielen Zeitungen ein Ärgernis.
Sie müssen angemeldet sein, um wählen zu dürfen, sagt der Beamte.
Sie müssen angemeldet sein, um den Bus zu nehmen.
Du musst angemeldet sein, um mitlaufen zu dürfen, sagt der Trainer.
Mit der Anmeldung zum Newsletter begann der Betrug.
Mit der Anmeldung zum Newsletter kam die erste Mahnung.
Melden Sie sich für unseren Chor, bittet der Pfarrer.
Melden Sie sich für unseren Lauf an, steht auf dem Plakat.
Folgen Sie uns auf eine Reise durch das Land der Seen.
Folgen Sie uns auf den Gipfel, ruft der Führer.
Folge uns auf dem Weg nach oben, heißt es im Lied.
Jede Vervielfältigung des Virus bringt neue Fehler.
Jede Vervielfältigung der Zellen dauert einen Tag.
Diese Website wird betrieben, um Käufer zu täuschen, warnt die Polizei.
Diese Website wird betrieben von Leuten aus Russland, sagt er.
Nur für Abonnenten gilt der niedrigere Preis, teilte der Verlag mit.
Exklusiv für Abonnenten spielte das Orchester am Sonntag im Hof.
Passwort vergessen? Das passiert jedem Zweiten einmal im Jahr, sagt die Studie.
Noch kein Konto? Dann wird es für Rentner schwierig, sagt der Verband.
Zum Thema: Der Minister sagte nichts.
Zum Thema: Rente, Pflege, Miete. Darüber stritten sie lange.
Stichwörter: Gas, Strom, Wärme. Mehr fiel niemandem ein.
Kategorien: Gold, Silber, Bronze. Mehr gibt es nicht.
Auch interessant: Der Turm ist hohl.
Abgelegt unter dem Namen eines Toten, lag die Akte im Keller.
Alle Artikel von 1949 bis heute sind nun im Netz zu lesen, sagte der Archivar.
Alle Beiträge von Frauen wurden gestrichen.
Der Angriff beginnt, wenn die Seite wird in einem neuen Fenster geöffnet.
Registrieren Sie sich kostenlos beim Portal der Behörde und laden Sie Ihren Lebenslauf hoch.
Kommentare sind für diesen Beamten kein Problem, sagt er.
Wir verwenden Cookies mit Schokostücken als Boden, sagt die Konditorin.
Alle Rechte vorbehalten, stand auf der Rückseite des Fotos, und mehr wollte der Richter nicht wissen.
Laden Sie unsere App, sagt die Stimme am Telefon der Bank.
Jetzt kostenlos registrieren lassen können sich Hundehalter beim Amt.
Sie möchten weiterlesen, wenn das Licht ausgeht, und haben keine Kerze im Haus.
""",
    "fr": """
En poursuivant votre navigation vers le nord, vous verrez des baleines, dit le capitaine.
En continuant votre navigation, gardez le phare à gauche.
En poursuivant votre navigation, vous atteindrez la Corse.
Nous et nos partenaires utilisons le même pont, a dit le maire.
Nous et nos partenaires stockons du grain pour l'hiver.
Pour offrir les meilleures expériences à ses clients, l'hôtel a fermé un mois.
Pour offrir les meilleures expériences, le parc a embauché.
La réforme ouvre pour des milliers de jeunes une nouvelle fenêtre.
L'accord ouvre une nouvelle fenêtre.
Le maçon a posé une nouvelle fenêtre.
Le jeu s'ouvre dans une nouvelle fenêtre.
Pour lire cet article, le procureur a mis ses lunettes et s'est levé.
Pour lire cet article, il faut connaître la loi de 1881.
Pour lire la suite, le juge a demandé le silence.
Pour lire la suite, les enfants attendent Noël.
Se connecter pour travailler prend dix minutes, disent les agents.
Vous êtes abonné à un fournisseur d'électricité et vous voulez partir ?
Vous êtes abonné à l'eau : la facture va monter.
Vous avez déjà un compte dans cette banque et vous voulez la quitter ?
Vous n'avez pas de compte en banque : la loi vous donne droit à un.
Recevez chaque enfant comme un roi, disait le curé.
Recevez gratuitement un sac de sable, annonce la mairie aux riverains.
J'accepte de recevoir des coups, dit le boxeur.
Inscrivez-vous gratuitement à la course, dit l'affiche.
En vous inscrivant, vous aidez la recherche, dit le médecin.
En vous inscrivant, vous gagnez une place au marathon.
En renseignant votre adresse, vous aidez le voleur, prévient la police.
Votre adresse email est peut-être déjà entre leurs mains.
Suivez-nous sur les traces des loups, propose le guide.
Suivez-nous sur ce chemin, dit-il.
Retrouvez-nous sur la place à midi, crie un manifestant.
Rejoignez-nous sur les barricades, lançait-il en mai.
Saisissez votre adresse e-mail, puis votre numéro fiscal.
Entrez votre email et attendez le code, indique la notice.
Vous devez être connecté pour toucher l'aide, dit la caisse.
Vous devez vous connecter pour payer vos impôts.
Les commentaires sont modérés par une machine depuis un an, explique le journal.
Les commentaires sont fermés sur la plupart des sites depuis l'attentat, dit-elle.
Reproduction interdite, chasse surveillée : le loup reste sous tutelle en Savoie.
À lire : la lettre du maire. Elle est affichée depuis lundi.
Catégories : or, argent et bronze. Il n'y en a pas d'autre.
Mots-clés : eau, feu et terre. Le jury n'en veut pas plus.
Publié dans : une revue que personne ne lit. Il en est fier.
Vous n'avez pas de compte bancaire ?
Vous avez déjà un compte fiscal ?
Connectez-vous pour vérifier le montant de votre impôt, puis cliquez sur le bouton vert.
Nous utilisons des cookies au chocolat pour le fond, dit la pâtissière.
Nous et nos 26 partenaires européens devons agir, écrit la ministre.
Tous droits réservés, lit-on au dos de la carte postale de 1911.
Toute reproduction interdite, dit la loi de 1911, est punie d'amende.
Confidentialité et cookies font mauvais ménage, note la Cnil.
""",
    "es": """
Si continúa navegando hacia el norte, el barco llegará el lunes al puerto.
Si continúas navegando con este viento, dijo el capitán, verás la isla.
Al continuar navegando de noche, la lancha chocó con una roca.
Nosotros y nuestros socios de gobierno hemos cumplido, dijo.
Nosotros y nuestros socios europeos estamos preparados.
Con el acuerdo se abre una nueva ventana.
El programa se abre en una nueva ventana.
Recibe las últimas noticias de su familia por radio, en una celda sin luz.
Recibe las últimas noticias del frente cada noche.
Únete a nuestro grupo de teatro, dice el cartel de la plaza.
Síguenos en este viaje por los Andes.
Síguenos en la oscuridad, pide el guía.
Síganos en silencio, pide el guarda a los turistas.
Ingresa tu correo y la clave que te dio el banco, dice la guía.
Introduce tu correo y pulsa en continuar.
¿Ya tienes una cuenta en la nueva red social? Millones se han apuntado en dos días.
¿No tienes cuenta en el banco? El Gobierno paga la ayuda en efectivo.
¿Has olvidado tu contraseña? Le pasa a uno de cada tres, según el estudio.
Has superado el límite de velocidad, dice el panel a los conductores.
Has superado el límite de lo que un padre aguanta, le gritó.
El periodismo independiente necesita jueces independientes, dijo el premiado.
Debes iniciar sesión para pedir la cita con el médico.
Debe iniciar sesión para pagar la multa, dice la guía.
Se prohíbe la reproducción de aves exóticas sin licencia, según la nueva ley.
Se prohíbe la reproducción en cautividad de los osos.
Queda prohibida la reproducción de esas razas de perro.
Prohibida la reproducción asistida a las parejas del mismo sexo, muchas viajan a España.
Prohibida su reproducción por el zar, la obra circuló a mano.
El autor pidió que quedara prohibida su reproducción.
La ley deja los minerales como derechos reservados.
Durante la dictadura estuvo prohibida su reproducción.
Etiquetas: la ley las pide en todos los envases. Las tiendas tienen un año.
Etiquetas: rojo, verde y azul. No hay más.
Archivado en: un cajón del juzgado. Allí estuvo diez años.
¿No tiene cuenta bancaria?
¿Ya tiene una cuenta de ahorro?
Regístrate gratis con el certificado digital, rellena el formulario y guarda el justificante.
He leído y acepto la sentencia, aunque no la comparto, escribió el alcalde.
Usamos cookies de avena para la base, explica la pastelera.
Todos los derechos reservados, decía el cartel, y nadie se atrevió a copiarlo.
Privacidad y cookies: lo que cambia en enero para las tiendas.
""",
    "pt": """
Siga o canal até a ponte e vire à esquerda, disse o barqueiro aos turistas.
Ao continuar navegando rumo ao norte, o barco bateu numa rocha.
Ao continuar a navegar sem luz, o navio pôs todos em perigo.
Nós e os nossos parceiros de coligação cumprimos, disse o ministro.
Nós e nossos parceiros do Mercosul queremos o acordo.
Para fornecer as melhores experiências aos hóspedes, o hotel fechou um mês.
Ao clicar em links suspeitos, a vítima entrega a senha aos criminosos.
Ao clicar em comprar, o cliente era levado a outra página.
Ao se inscrever, você garante a vaga no mutirão, diz a prefeitura.
Ao se cadastrar, você recebe uma senha para a vacina.
Li e aceito a derrota, disse o treinador.
Entre no canal do Panamá e o mar há 80 quilômetros de selva.
Entre no canal do rio e a estrada vivem 300 famílias.
Receba notícias do filho era tudo o que a mãe queria.
Participe do canal de diálogo, pediu o prefeito.
Digite seu e-mail e a senha do gov.br e clique em entrar.
Cadastre o seu e-mail na página do INSS até sexta.
Siga-nos no escuro, pede o guia da caverna.
Siga a gente no meio da mata, pediu o guia.
Baixe o aplicativo do banco e confirme o cadastro.
Faça o login com a conta gov.br e escolha a opção.
Faça login para ver o saldo do FGTS e escolha a opção.
Apenas assinantes podem entrar no clube, e só aos domingos.
Não tem conta em banco um em cada dez brasileiros, segundo o estudo.
Já tem conta em três bancos digitais a maioria dos jovens.
Esqueceu a senha do cofre o homem que roubou o banco em Goiás.
É proibida a reprodução de aves silvestres sem licença.
É proibida a reprodução em cativeiro da espécie.
É vedada a reprodução assistida fora de clínicas, diz a lei.
As notícias veiculadas pela emissora causaram pânico entre os moradores.
As notícias veiculadas ontem eram falsas.
No parque é proibida a reprodução.
Em cativeiro é proibida a reprodução.
Os povos têm sobre a terra direitos reservados.
Ver mais de um eclipse na vida é raro.
Tags: azul, verde e rosa. Não há outra.
Não tem conta bancária?
Já tem conta na Caixa?
Inscreva-se para receber o kit até 3 de maio na escola do bairro.
Inscreva-se e receba a camiseta da corrida, diz o cartaz.
Usamos cookies de aveia na base, conta a confeiteira.
Todos os direitos reservados, dizia a placa do museu.
Baixe nosso aplicativo, diz o banco, e fique na fila em casa.
Privacidade e cookies: o que muda em janeiro para as lojas.
""",
    "it": """
Se vuoi restare aggiornato sulle notizie compra un giornale, dice il nonno.
Continuando a navigare verso nord, la nave ha incontrato una tempesta.
Proseguendo la navigazione senza luci, il barcone ha urtato uno scoglio.
Proseguendo nella navigazione notturna, il traghetto è arrivato alle tre.
Noi e i nostri partner europei vogliamo la pace, ha detto il ministro.
Noi e i nostri partner di governo abbiamo deciso.
Per fornire le migliori esperienze agli ospiti, l'albergo ha assunto tre cuochi.
Con l'accordo si apre in una nuova finestra di dialogo una nuova finestra.
Il gioco si apre in una nuova finestra.
Ricevi ogni giorno tre pasti e un letto, dice il volontario.
Ricevi ogni mattina un saluto dal vicino, racconta.
Iscriviti gratuitamente alla corsa, dice il manifesto.
Inserisci la tua email e il codice fiscale, poi premi invio.
Inserisci il tuo indirizzo email e la password dello Spid.
Seguici su questo sentiero, dice la guida.
Seguici su per la montagna, gridava il nonno.
Hai già un account su questo social e vuoi chiuderlo? La legge ti aiuta.
Sei già abbonato ai treni regionali? Da marzo paghi di più.
Per continuare a leggere senza occhiali, molti si operano.
Per continuare a leggere la sera serve una lampada, dice.
Devi essere connesso per fare la visita a distanza, spiega il medico.
Devi essere registrato per votare.
Partecipa alla discussione anche il sindaco, che non ha gradito.
È vietata la riproduzione di animali esotici senza licenza.
È vietata la riproduzione in cattività dei lupi.
Vietata la riproduzione di cani da combattimento in tutta la regione.
Argomenti: tasse, strade e scuole. Il dibattito è durato due ore.
Per approfondire: il testo è nella biblioteca comunale.
Tutti gli articoli di giornale su quel delitto sono raccolti in due stanze.
Tutti gli articoli di legge citati furono cambiati.
Non hai un account Spid?
Sei già registrato all'anagrafe?
Accedi o registrati con lo Spid, scegli l'azienda di trasporto e scarica il buono.
Ho letto e accetto la decisione del giudice, ha scritto il sindaco.
Usiamo i cookie al cioccolato per il fondo, dice la pasticciera.
Scarica la nostra app, dice la banca, e fa la coda da casa.
I commenti sono chiusi, ha annunciato il club dopo gli insulti.
""",
    "nl": """
Door verder te gaan met de bouw riskeert de gemeente een boete.
Door verder te gaan dan de wet vraagt, wint de stad tijd.
Door gebruik te blijven maken van kolen haalt het land zijn doel niet.
Om de beste ervaringen te bieden, sluit het hotel een maand.
Wij en onze partners in de coalitie zijn het eens, zei hij.
Wij en onze partners leveren wat nodig is.
Het spel dat opent in nieuw venster.
De link is gevaarlijk als die wordt in een nieuw venster geopend.
Al een account op dat netwerk hebben drie van de vier kinderen.
Wachtwoord vergeten is de vaakste klacht, zegt de bank.
Nog geen abonnee van de krant heeft zich beklaagd, zegt de baas.
Ontvang elke ochtend een gast aan tafel, raadt de monnik aan.
Volg ons op een reis door de Alpen.
Volg ons via het pad naar de top, zegt de gids.
Download de app van de bank en volg de stappen.
Vul je e-mailadres in en daarna de code van de bank.
Vul uw e-mailadres in, staat op het formulier van de gemeente.
Je moet ingelogd zijn om je belasting te zien.
U moet ingelogd zijn om te kunnen stemmen.
Onderwerpen: geld, wegen en scholen. Het debat duurde twee uur.
Alle artikelen van voor 1950 staan nu op internet, zegt het archief.
Heeft u al een account bij de bank?
Wij gebruiken cookies van havermout als bodem, zegt de bakker.
Download onze app, zegt de bank, en wacht thuis.
Wil je verder lezen als het licht uitgaat, dan helpt deze lamp.
""",
    "pl": """
Dziękujemy, że jesteś z nami w tej trudnej chwili, powiedziała wdowa do sąsiadów.
Korzystając z tej strony boiska, piłkarze mieli słońce w oczy.
Korzystając z tej strony rzeki, wędkarze łowią najwięcej.
Kontynuując przeglądanie akt, śledczy znaleźli list.
Dalsze korzystanie ze strony grozi utratą pieniędzy, ostrzega policja.
My i nasi partnerzy z koalicji mamy większość, mówi minister.
My i nasi partnerzy w NATO jesteśmy gotowi.
Masz już konto? Bank i tak każe przyjść do oddziału z dowodem.
Nie masz konta? Emeryturę przyniesie ci wtedy listonosz, ale drożej.
Zaloguj się, aby złożyć wniosek o dopłatę.
Zarejestruj się, aby zagłosować w budżecie miasta.
Musisz się zalogować, aby zobaczyć receptę.
Musisz być zalogowany, aby oddać głos.
Podaj swój adres e-mail i numer PESEL, a potem kliknij dalej.
Wpisz swój adres e-mail i hasło do banku, pisali oszuści.
Dołącz do nas na placu o szóstej, wołali.
Śledź nas na szlaku, prosi przewodnik.
Administratorem danych osobowych jest szpital, a nie lekarz, orzekł sąd.
Możliwość komentowania cieszy czytelników, mówi badaczka.
Redakcja nie ponosi odpowiedzialności za upadek banku, orzekł sąd.
Polecamy: zupę, pierogi i kompot. Obsługa jest miła.
Słowa kluczowe: woda, las i cisza. Tak reklamuje się gmina.
Więcej na temat: nikt nic nie wie.
Zaloguj się lub załóż profil zaufany, a potem wypełnij formularz.
Używamy ciasteczek owsianych na spód, radzi cukierniczka.
Pobierz naszą aplikację, mówi bank, i czekaj w domu.
""",
    "ru": """
Чтобы не пропустить поезд, пассажиры ночевали на вокзале.
Чтобы не пропустить мяч, вратарь вышел вперёд.
Хотите быть в курсе дела — спросите соседа, шутит он.
Читайте нас в детстве, просил поэт.
Новости, аналитика и музыка — так строился эфир.
Нажимая на кнопку, пассажир вызывает машиниста.
Нажимая кнопку, рабочий останавливает конвейер.
Используя этот сайт, мошенники собрали миллион рублей.
Продолжая просмотр записей, следователь заметил вторую машину.
Продолжая пользоваться сайтом, люди теряют деньги, сообщили в полиции.
Мы и наши партнеры по блоку готовы к переговорам, заявил он.
Мы и наши партнёры строим мост.
Использование материалов с низкой теплопроводностью снижает расходы на отопление.
Использование материалов дела адвокатом суд признал законным.
При использовании материалов из дерева дом стоит дешевле.
При цитировании указа министр ошибся.
При перепечатке романа потеряли главу.
Копирование материалов дела заняло неделю.
Полное или частичное копирование органов на принтере — дело будущего.
Сетевое издание сообщило, что завод закрыт.
Сетевое издание выплатит штраф, решил суд.
Свидетельство о регистрации СМИ отозвали у телеканала.
Регистрация СМИ подорожает с января.
Главный редактор: Почему вы ушли в отставку?
Главный редактор: Мы не знали об этом.
Учредитель — человек скромный, и о нём мало известно.
Главный редактор — его жена, сообщил суд.
Учредитель фонда скрылся.
Адрес редакции не изменился, сообщил редактор.
Телефон редакции молчал весь день.
Электронная почта редакции была взломана.
Настоящий материал для крыш — это медь, говорит мастер.
Настоящий материал следователь передал в суд.
Нашли ошибку в расчётах проектировщиков лишь через год, когда мост просел.
Обнаружили ошибку в программе случайно.
Заметили ошибку не сразу, признал министр.
Если вы нашли ошибку в квитанции, идите в управляющую компанию.
Увидели ошибку судьи все, кроме него самого.
Сообщить об ошибке можно было и раньше.
Нашли ошибку в расчётах проектировщиков лишь через год.
Войдите, чтобы согреться, приглашает хозяйка.
Зарегистрируйтесь, чтобы получить пособие, советует ведомство.
Для просмотра необходимо тёмное небо, говорит астроном.
Материал доступен только в двух карьерах страны.
Забыли пароль? Такое случается с каждым третьим, говорит исследование.
Нет аккаунта? Тогда пенсию придётся получать на почте, пояснили там.
В России признаны экстремистскими более ста книг, сообщило министерство.
На территории России признаны опасными двести мостов.
Список организаций, признанных банкротами, вырос вдвое.
Темы: налоги, дороги и школы. Спорили два часа.
По теме: министр ничего не сказал.
Подробнее: он вышел из дома в шесть. Больше его не видели.
Ключевые слова: вода, лес и тишина. Так зовут туристов.
Рубрика: о еде. Её ведёт повар.
Чтобы прочитать полностью «Войну и мир», нужно около шестидесяти часов, подсчитали учёные.
Войдите или зарегистрируйтесь на портале, выберите услугу и прикрепите справку.
Оформите подписку на год, советует юрист, и не забудьте её отменить.
Для продолжения чтения судье понадобились очки.
Все права защищены, говорится на обложке, но это никого не остановило.
""",
    "uk": """
Долучайтесь до толоки в суботу, кличе мер.
Долучайтесь до збору одягу, просять волонтери.
Хочете бути в курсі справ — спитайте сусіда.
Приєднуйтесь до нашого війська, закликає плакат.
Використовуючи цей сайт, шахраї зібрали мільйон.
Продовжуючи перегляд записів, слідчий помітив авто.
На сайті використовуються старі мапи, каже історик.
Ми та наші партнери готові до переговорів, заявив він.
Ми та наші партнери будуємо міст.
Використання матеріалів з дерева здешевлює дім.
Використання матеріалів справи суд визнав законним.
При цитуванні указу міністр помилився.
Будь-яке копіювання ключів від архіву карається.
При передруці роману загубили розділ.
Головний редактор: Чому ви пішли?
Головний редактор — його дружина, повідомив суд.
Адреса редакції не змінилася, каже редактор.
Адреса редакції відома всім.
Знайшли помилку в розрахунках лише за рік.
Помітили помилку не одразу, визнав міністр.
Якщо ви виявили помилку в рахунку, ідіть до банку.
Побачили помилку судді всі.
Повідомити про помилку можна було й раніше.
Теми: податки, дороги та школи. Сперечалися дві години.
До теми: міністр нічого не сказав.
Детальніше: він вийшов з дому о шостій. Більше його не бачили.
""",
    "cs": """
Tyto webové stránky používají podvodníci, varuje policie.
Pokračováním v používání uhlí stát ztrácí peníze.
My a naši partneři v koalici jsme se dohodli, řekl ministr.
My a naši partneři stavíme most.
Nemáte účet v bance a stát vám přesto chce poslat peníze?
Zapomněli jste heslo k datové schránce a běží vám lhůta?
Sledujte nás na cestě do hor, zve průvodce.
Stáhněte si aplikaci banky a potvrďte platbu.
Pro komentování se hodí každý, směje se trenér.
Témata: daně, silnice a školy. Spor trval dvě hodiny.
Klíčová slova: voda, les a ticho. Tak obec láká hosty.
Nemáte účet v bance?
Přihlaste se k odběru krve do pátku, žádá nemocnice.
Používáme cookies s čokoládou, říká cukrářka.
Všechna práva vyhrazena, stálo na obalu.
""",
    "zh": """
未经许可，任何人不得进入该区域，警方在通告中说。
未经许可，船只不得靠岸。
未经授权，无人机不得在机场附近飞行。
未经授权，他人不得领取包裹，公司表示。
未經授權，無人機不得升空。
版权所有者表示，公司从未付费。
版权所有人起诉了三家网站。
版權所有人要求賠償。
他说这首歌没有版权。
郑重声明：公司没有裁员，他在信中写道。
特别声明：明天停水。
互联网新闻信息服务许可证管理办法公布。
增值电信业务经营许可证被吊销后，公司停业。
网络视听许可证到期，平台下架了节目。
违法和不良信息举报中心表示，将严查此类账号。
互联网违法和不良信息举报中心收到举报三万件。
责任编辑表示，稿件已经撤回。
责编说他不知情。
关键词：稳中求进
法院判决该网站今后不得转载。
公司在声明中说，保留所有权利。
网站备案制度实施十年。
本報內容曾被多家媒體引用。
""",
    "ja": """
当ウェブサイトでは明日から切符を売ると、鉄道会社は説明した。
当ウェブサイトでは偽物を売っていたと警察は発表した。
キーワード：安心と安全
""",
    "ko": """
네이버에서 검색하면 값을 알 수 있다고 그는 말했다.
네이버에서 일하던 그는 회사를 차렸다.
제보는 익명으로 이뤄졌다고 경찰은 밝혔다.
제보자 A씨는 회사가 알고 있었다고 말했다.
제보를 받은 경찰이 창고를 뒤졌다.
등록번호 12가3456 차량이 사고를 냈다고 경찰은 밝혔다.
등록번호가 없는 배였다.
사업자등록번호가 없는 노점상도 지원금을 받는다.
사업자등록번호를 빌린 일당이 잡혔다.
통신판매업신고를 하지 않은 업체가 적발됐다.
통신판매업신고가 늘었다고 시는 밝혔다.
저작권자의 허락 없이 쓴 노래가 논란이다.
저작권자를 찾지 못한 사진이 많다.
저희는 쿠키를 하루에 삼백 개 굽는다고 주인은 말했다.
당사는 쿠키를 한 봉지에 천 원에 판다고 제과 회사는 밝혔다.
""",
    "id": """
Dengan melanjutkan pembangunan jembatan, pemerintah berharap jalan tidak macet.
Dengan melanjutkan sekolah, ia ingin menjadi guru.
Kami dan mitra kami di koalisi sudah sepakat, kata menteri.
Kami dan mitra kami akan membangun pabrik.
Mari bergabung di barisan depan, seru orator itu.
Mari bergabung di lapangan pada hari Minggu, ajak wali kota.
Dapatkan update soal banjir, warga menelepon posko.
Belum punya akun bank, separuh petani menerima bantuan secara tunai di balai desa.
Lupa kata sandi menjadi keluhan terbanyak nasabah bank tahun ini.
Anda harus login untuk mencetak kartu ujian.
Silakan masuk untuk mengambil nomor antrean, kata petugas.
Seluruh hak cipta lagunya ia jual kepada label.
Seluruh hak cipta film itu jatuh ke tangan bank.
Topik: pajak, jalan, dan sekolah. Debat berlangsung dua jam.
Kata kunci: air, hutan, dan sunyi. Begitu desa itu dijual.
Halaman selanjutnya dari buku harian itu robek dan tidak pernah ditemukan.
Belum punya akun bank?
Saksikan video itu, kata hakim, lalu katakan apa yang Anda lihat.
Hak cipta dilindungi undang-undang, tertulis di sampul.
""",
    "tr": """
Sizlere daha iyi hizmet sunabilmek için çalışıyoruz, dedi başkan.
Size daha iyi hizmet vermek boynumuzun borcu, dedi vali.
Biz ve iş ortaklarımız bu köprüyü iki yılda bitireceğiz, dedi.
Yorum yapmak için erken olduğunu söyledi bakan.
Yorum yapmak için sonucu bekliyoruz, dedi teknik direktör.
Devamını okumak için kütüphaneye koştu.
Şifremi unuttum diyerek bankaya gelen adam başkasının hesabını boşalttı.
Kaynak gösterilmeden yapılan haberler paniğe yol açtı.
Kaynak gösterilmeden verilen rakamlara inanmayın, dedi bakan.
Bizi takip edin diye bağırdı rehber.
Bizi takip edin, yol bu tarafta, dedi asker.
Etiketler: yeni yasa hepsini zorunlu kılıyor. Dükkânların bir yılı var.
Anahtar kelimeler: su, orman ve sessizlik. Köy böyle tanıtılıyor.
Hesabınız yok mu bankada?
Tüm hakları saklıdır, yazıyordu kapakta.
""",
    "vi": """
Giấy phép số 12 của nhà máy đã hết hạn từ tháng ba.
Giấy phép hoạt động của công ty bị thu hồi.
Giấy phép xuất bản cuốn sách chưa được cấp.
Giấy phép thiết lập trạm cân bị hủy.
Bản quyền thuộc về tác giả, tòa phán quyết hôm thứ ba.
Cấm sao chép chìa khóa kho, giám đốc nhắc.
Không sao chép mẫu của đối thủ, hãng khẳng định.
Chịu trách nhiệm nội dung cuốn sách là ông An.
Vui lòng đăng nhập để nộp thuế, cổng dịch vụ công báo.
Bạn chưa có tài khoản ngân hàng thì vẫn nhận được tiền trợ cấp tại xã.
Quên mật khẩu? Cứ ba người dùng thì một người gặp chuyện đó mỗi năm.
Chủ đề: thuế, đường và trường học. Cuộc tranh luận kéo dài hai giờ.
Từ khóa: nước, rừng và yên tĩnh. Xã quảng bá như thế.
Bạn chưa có tài khoản ngân hàng?
Đường dây nóng: 1900 1234
Trụ sở: 12 Lê Lợi, Huế
Mời bạn đọc sách cùng con mỗi tối, cô giáo nói.
""",
    "ar": """
نحن وشركاؤنا في الائتلاف اتفقنا على الميزانية، قال الوزير.
نحن وشركاؤنا سنبني الجسر في عامين.
كلمات مفتاحية: الماء والغابة والهدوء. هكذا تروج القرية لنفسها.
الوسوم: قانون جديد يطلبها. أمام المحلات عام.
جميع الحقوق محفوظة، هكذا كتب على الغلاف، لكن أحدا لم يهتم.
""",
    "hu": """
Iratkozz fel a versenyre péntekig, kérik a szervezők.
Iratkozzon fel a listára, aki segíteni akar, mondta a pap.
Ne maradj le a többiek mögött, kiabálta az edző.
Ha nem szeretne lemaradni a vonatról, induljon korábban, tanácsolja a vasút.
Hibát talált a rendszerben a kutató, és a cég megjutalmazta.
Hibát talált az ügyész a perben.
Hibát találtál benne, és én is, mondta a mester.
Sütiket használunk alapnak, mondja a cukrász.
""",
    "fi": """
Me ja kumppanimme rakennamme sillan, sanoi johtaja.
Me ja kumppanimme hallituksessa olemme samaa mieltä.
Kirjaudu sisään pankin tunnuksilla ja valitse sitten lomake, ohjeessa neuvotaan.
Unohditko salasanan ja pelkäät että joku toinen sen löytää?
Seuraa meitä, huusi opas pimeässä.
Seuraa meitä kuin varjo, mies kertoi poliisille.
Juttu jatkuu vielä kauan, poliisi arvelee.
Artikkeli jatkuu ensi numerossa, lehti lupaa.
Vastaava päätoimittaja Matti Esimerkki kertoo, että lehti loppuu.
Päätoimittaja: Miksi lähditte ja minne nyt menette?
Aiheet: verot, tiet ja koulut. Väittely kesti kaksi tuntia.
Avainsanat: vesi, metsä ja rauha. Niin kunta mainostaa.
Onko sinulla jo tunnus pankkiin?
Kirjaudu sisään pankkitunnuksilla.
""",
    "sv": """
Vi och våra partners i regeringen är överens, sade ministern.
Vi och våra samarbetspartners bygger en bro.
Genom att fortsätta använda kol når landet inte målet.
Har du redan ett konto i banken och vill byta till en annan?
Glömt lösenord? Det händer var tredje svensk, visar en studie.
Logga in för att deklarera, uppmanar Skatteverket.
Logga in för att se din kö till tandläkaren.
Följ oss på en resa genom Alperna.
Följ oss på vägen till toppen, säger guiden.
Ansvarig utgivare Anna Exempel säger att hon inte kände till bilden.
Ansvarig utgivare är den som bär ansvaret inför domstolen.
Ämnen: skatter, vägar och skolor. Debatten varade i två timmar.
Etiketter: den nya lagen kräver dem. Butikerna har ett år på sig.
Har du redan ett konto i utlandet?
Vi använder kakor av mördeg till botten, men digestive går också bra.
""",
    "da": """
Vi og vores partnere i regeringen står sammen, sagde ministeren.
Vi og vores samarbejdspartnere bygger en bro.
Ved at fortsætte med at bruge kul når landet ikke målet.
Har du allerede en konto i banken og vil skifte til en anden?
Glemt adgangskode? Det sker for hver tredje, viser en undersøgelse.
Log ind for at se din årsopgørelse, siger Skat.
Log ind for at stemme, lyder det.
Følg os på en rejse gennem Alperne.
Følg os på vejen til toppen, siger guiden.
Ansvarshavende chefredaktør Anna Eksempel siger, at avisen ikke vidste det.
Ansvarshavende chefredaktør er den, der bærer ansvaret.
Emner: skat, veje og skoler. Debatten varede to timer.
Emner: krigen, freden. Mere nåede de ikke.
Har du allerede en konto i udlandet?
Vi bruger cookies med havre i bunden, siger bageren.
""",
    "nb": """
Vi og våre partnere i regjeringen står sammen, sa ministeren.
Vi og våre samarbeidspartnere bygger en bro.
Ved å fortsette å bruke kull når landet ikke målet.
Har du allerede en konto i banken og vil bytte til en annen?
Glemt passord? Det skjer hver tredje, viser en studie.
Logg inn for å se skattemeldingen, sier Skatteetaten.
Logg inn for å stemme, heter det.
Følg oss på en reise gjennom Alpene.
Følg oss på veien til toppen, sier guiden.
Ansvarlig redaktør Anna Eksempel sier at avisen ikke visste det.
Ansvarlig redaktør er den som bærer ansvaret for alt i avisen.
Emner: skatt, veier og skoler. Debatten varte i to timer.
Emner: krigen, freden. Mer rakk de ikke.
Har du allerede en konto i utlandet?
Vi bruker cookies med havre i bunnen, sier bakeren.
""",
    "ro": """
Citește și scrie în trei limbi, spune mama lui despre băiatul de nouă ani.
Lasă un comentariu amar în urmă cartea aceasta, scrie criticul.
Abonează-te la o bibliotecă, îi sfătuia învățătorul pe copii.
Abonați-vă la liniște, spune reclama unei pensiuni din munți.
Ai uitat parola? Se întâmplă la o treime dintre români, arată studiul.
Noi și partenerii noștri din coaliție ne-am înțeles, a spus ministrul.
Continuarea navigării pe Dunăre este imposibilă, anunță autoritățile.
Folosim cookie-urile bunicii, spune cofetarul.
Redacția nu răspunde de datoriile fostului proprietar, a decis tribunalul.
Preluarea conținutului camionului a durat două ore, spune șoferul.
Urmărește-ne pe potecă, i-a spus ghidul turistului.
Autentifică-te pentru a depune declarația, cere Fiscul.
Publicat în 1969, romanul s-a vândut în trei milioane de exemplare.
Sursa: un oficial care a cerut să nu fie numit a spus vineri că nu.
Cuvinte cheie: apă, pădure și liniște. Așa se laudă comuna.
""",
    "el": """
Διαβάστε επίσης όσα έγραψε στη φυλακή, προτείνει ο εκδότης.
Αφήστε ένα σχόλιο να πέσει κάτω, έλεγε ο παππούς.
Ακολουθήστε μας στο μονοπάτι, είπε ο οδηγός.
Ακολουθήστε το ρέμα ως το εκκλησάκι, λέει ο βοσκός.
Συνδεθείτε με τη φύση, προτείνει ο γιατρός.
Συνδεθείτε για να υποβάλετε τη δήλωση, καλεί η εφορία.
Εμείς και οι συνεργάτες μας στην κυβέρνηση συμφωνήσαμε, είπε ο υπουργός.
Απαγορεύεται η αναπαραγωγή του είδους στην αιχμαλωσία, λέει ο νόμος.
Τα σχόλια που έκανε ο υπουργός προκάλεσαν οργή.
Δημοσιεύθηκε το 1969 και πούλησε τρία εκατομμύρια.
Γράφει ο ποιητής για τη θάλασσα και τα νησιά.
Πηγή: ένας αξιωματούχος είπε την Παρασκευή πως όχι.
Σχετικά άρθρα του νόμου θα αλλάξουν, είπε ο υπουργός.
Λέξεις κλειδιά: νερό, δάσος και ησυχία. Έτσι διαφημίζεται το χωριό.
Χρησιμοποιούμε cookies με κρέμα για τη βάση, λέει η ζαχαροπλάστρια.
""",
    "he": """
כתבות נוספות בנושא יתפרסמו בשבוע הבא, הודיע העורך.
קראו גם בקול, ביקשה המורה מן הילדים.
הוסף תגובה לתגובה, והנה ויכוח, כתב המשורר.
שכחת סיסמה? זה קורה לאחד מכל שלושה, מגלה המחקר.
אנחנו משתמשים בעוגיות חמאה, אומר הקונדיטור.
אנחנו והשותפים שלנו בקואליציה הסכמנו, אמר השר.
עקבו אחרינו בשביל, ביקש המדריך.
התחברו כדי לנצח, קרא המאמן לשחקנים.
כל הזכויות שמורות לאמן, אמרה הגלריה.
אין להעתיק במבחן, אמר המורה.
דיווח: ישראל תקפה בסוריה
מקור: האיראנים לא יוותרו על כלום
צרו קשר עין עם הילד, ממליצה היועצת.
מילות מפתח: מים, יער ושקט. כך מתפרסם הכפר.
""",
    "fa": """
بیشتر بخوانید و کمتر حرف بزنید، معلم می‌گفت.
تمام حقوق زنان باید محفوظ بماند، او گفت.
تمامی حقوق کارگران باید تا جمعه پرداخت شود، وزیر گفت.
نظراتی که مردم در میدان شهر داشتند یکسان نبود.
برای دریافت وام باید دو ضامن معرفی کرد، بانک گفت.
به کانال سوئز دو کشتی رسید.
انتهای پیام او شنیده نشد، همسرش گفت.
نویسنده کتاب را در زندان نوشت.
خبرنگار: نظر شما چیست؟
منبع: هیچ توافقی در کار نیست، مقام وزارت گفت.
صفحه اول کتاب گم شده بود، کتابدار گفت.
عکس شهر تغییر کرده است.
تبلیغات در این شهر گران شده است، مغازه‌داران می‌گویند.
""",
    "th": """
แสดงความคิดเห็นได้อย่างเสรี คือหัวใจของประชาธิปไตย
ข่าวที่เกี่ยวข้องกับคดีนี้ถูกลบไปหมดแล้ว ตำรวจกล่าว
อ่านเพิ่มเติมอีกเล่มหนึ่งก่อนสอบ ครูแนะนำ
โฆษณาแพงขึ้นทุกปี ผู้ประกอบการกล่าว
ลืมรหัสผ่าน? เรื่องนี้เกิดกับหนึ่งในสามของคนไทย
เราใช้คุกกี้เนยเป็นฐานของเค้ก เชฟกล่าว
เราและพันธมิตรในรัฐบาลเห็นตรงกัน รัฐมนตรีกล่าว
สงวนลิขสิทธิ์ไว้กับครอบครัวศิลปิน ทนายกล่าว
ห้ามนำเด็กเล็กเข้าสนาม ตำรวจเตือน
ติดตามเรามาตั้งแต่เช้า ผู้เสียหายเล่า
เข้าสู่ระบบเพื่อยื่นภาษี กรมสรรพากรแนะนำ
ผู้เขียนนวนิยายเล่มนี้อยู่ในคุกสองปี
ที่มาของเงินยังไม่ชัดเจน ตำรวจกล่าว
โดย ตำรวจ จับกุม
""",
    "bg": """
Прочети още веднъж писмото, помоли го тя.
Остави коментар за себе си, помоли го тя.
Абонирай се за тишина, съветва рекламата на хижата.
Последвайте ни в гората, каза водачът.
Използваме бисквитки с масло, каза сладкарят.
Ние и нашите партньори в коалицията се разбрахме, каза министърът.
Влезте, за да подадете декларацията, призова данъчната служба.
Забравихте паролата? Случва се на всеки трети, показва проучване.
Редакцията не носи отговорност за дълговете на стария собственик, реши съдът.
Копирането на къщата отне две години.
Публикуван през 1969 година, романът се продаде в три милиона.
От Стара Загора
""",
    "hr": """
Pročitajte još jednom pismo, zamolila je ona.
Ostavite komentar za kraj, rekao je sudac.
Pratite nas na stazi, rekao je vodič.
Pridružite se prosvjedu u šest, pozvali su.
Koristimo kolačiće od oraha, kaže slastičar.
Mi i naši partneri u koaliciji smo se dogovorili, rekao je ministar.
Prijavite se za popis birača do petka, poziva ministarstvo.
Za čitanje ovog pisma trebao je sat.
Preuzimanje sadržaja kontejnera trajalo je dva sata.
Zaboravili ste lozinku? Događa se svakom trećem, pokazuje studija.
Piše pismo svakog dana.
Objavljen 1969. godine, roman je prodan u tri milijuna primjeraka.
""",
    "sr": """
Прочитајте још једном писмо, замолила је она.
Пратите нас на стази, рекао је водич.
Користимо колачиће од ораха, каже посластичар.
Ми и наши партнери у коалицији смо се договорили, рекао је министар.
Преузимање садржаја контејнера трајало је два сата.
Редакција не одговара за дугове старог власника, одлучио је суд.
""",
    "sk": """
Čítajte aj nahlas, žiadala učiteľka.
Pridať komentár bolo ťažké, povedal.
Sledujte nás na chodníku, povedal sprievodca.
Odoberajte vodu len z kohútika, radí úrad.
My a naši partneri v koalícii sme sa dohodli, povedal minister.
Zabudli ste heslo? Stáva sa to každému tretiemu, ukazuje prieskum.
Ak chcete čítať v tme, zapáľte sviečku, radila babka.
Redakcia si vyhradzuje pol dňa na prestávku, žartuje šéfka.
Rozmnožovanie rýb trvá od marca do mája.
Kľúčové slová: voda, les a ticho. Tak sa chváli obec.
Používame cookies s čokoládou, hovorí cukrárka.
""",
    "hi": """
यह भी पढ़ें और वह भी, शिक्षक ने बच्चों से कहा।
टिप्पणी करें तो सोच कर करें, उन्होंने कहा।
शेयर करें या न करें, फैसला आपका है, उन्होंने कहा।
पासवर्ड भूल गए? हर तीसरे व्यक्ति के साथ ऐसा होता है।
हम अपनी वेबसाइट पर नतीजे शुक्रवार को डालेंगे, मंत्री ने कहा।
देश-दुनिया की चिंता उसे नहीं थी, बहन ने कहा।
लेखक ने जेल में किताब लिखी।
स्रोत का पता नहीं चल सका, पुलिस ने कहा।
विज्ञापन पर खर्च बढ़ गया है।
टैग: नया कानून यही मांगता है।
""",
    "ca": """
Llegeix també en veu alta, demanava la mestra.
Deixa un comentari enverinat cada vegada que parla.
Segueix-nos a peu, va dir el guia.
Uneix-te al cor, que no cal saber cantar.
Apunta't al curs abans de divendres, recomana l'ajuntament.
Nosaltres i els nostres socis de coalició ens hem posat d'acord, va dir el ministre.
Si continueu navegant cap al nord, arribareu a l'illa, deia la carta.
Fem servir galetes de mantega, explica la pastissera.
Has oblidat la contrasenya? Li passa a una de cada tres persones, segons un estudi.
Per continuar llegint de nit, encenia una espelma, explica la seva filla.
La redacció es reserva mitja hora per dinar, fa broma la directora.
Prohibida la reproducció de conills, el poble va canviar de negoci.
Paraules clau: aigua, bosc i silenci. Així es ven el poble.
Publicada el 1969, la novel·la va vendre tres milions d'exemplars.
Fa tres hores que plou i ningú no ha vist el riu tan alt.
""",
    "sl": """
Preberite še enkrat pismo, je prosila.
Dodaj komentar, preden zaprejo razpravo, mu je svetovala sestra.
Sledite nam na poti, je rekel vodnik.
Prijavite se na tečaj do petka, vabi občina.
Prijavite se na tečaj na e-naslov občine, vabi županja.
Naročite se na pregled po e-pošti, svetuje bolnišnica.
Ne zamudite vlaka, je svetoval sprevodnik.
Prenesite si zabavo domov, vabi knjižnica.
Mi in naši partnerji v koaliciji smo se dogovorili, je dejal minister.
Piškotke uporabljamo za praznično mizo, pravi slaščičarka.
Ste pozabili geslo? To se zgodi vsakemu tretjemu uporabniku, kaže raziskava.
Če želite brati v temi, prižgite svečo, je svetovala babica.
Uredništvo si pridržuje pol dneva za malico, se šali urednica.
Razmnoževanje rib traja od marca do maja.
Ključne besede: voda, gozd in tišina. Tako se hvali občina.
Objavljen leta 1969, je roman prodal tri milijone izvodov.
Piše pismo vsak dan.
""",
    "lt": """
Skaitykite daugiau knygų, ragino mokytoja.
Rašyti komentarą jis nustojo trečią naktį, pasakojo žmona.
Pasidalinkite su draugais obuoliais, siūlė ji.
Sekite mus taku, pasakė gidas.
Prenumeruokite laikraštį savo seneliams, siūlo paštas.
Gaukite leidimą iki penktadienio, primena savivaldybė.
Gaukite leidimą el. paštu, ragina tarnyba.
Norėdami skaityti knygas, registruokitės bibliotekoje.
Mes ir mūsų partneriai koalicijoje sutarėme, sakė ministras.
Toliau naršydami po miškus jie rado seną bunkerį.
Pamiršote slaptažodį? Taip nutinka kas trečiam gyventojui, rodo tyrimas.
Norėdami skaityti tamsoje, uždekite žvakę, patarė močiutė.
Redakcija pasilieka teisę pietauti ilgiau, juokauja redaktorė.
Draudžiama kopijuoti raktus, skelbia lentelė prie durų.
Raktiniai žodžiai: vanduo, miškas ir tyla. Taip giriasi kaimas.
Paskelbta 1969 metais, knyga buvo parduota trijų milijonų egzempliorių tiražu.
""",
    "lv": """
Lasi arī skaļi, mudināja skolotāja.
Pievienot komentāru viņš nepaguva, stāstīja sieva.
Dalies ar draugiem ābolos, viņa ieteica.
Seko mums pa taku, teica gids.
Piesakies kursam līdz piektdienai, aicina pašvaldība.
Saņem pensiju un raksta dzeju, stāsta kaimiņi.
Saņem viltus e-pastus un nezina, ko darīt.
Lai lasītu grāmatas, jāreģistrējas bibliotēkā.
Mēs un mūsu partneri koalīcijā vienojāmies, sacīja ministrs.
Turpinot izmantot veco tiltu, pašvaldība riskē, brīdina būvnieki.
Aizmirsi paroli? Tā gadās katram trešajam, liecina pētījums.
Lai lasītu tumsā, aizdedz sveci, ieteica vecmāmiņa.
Redakcija patur tiesības pusdienot ilgāk, joko redaktore.
Jebkāda veida palīdzība noder, saka brīvprātīgie.
Atslēgvārdi: ūdens, mežs un klusums. Tā lielās ciems.
Publicēts 1969. gadā, romāns pārdots trīs miljonos eksemplāru.
""",
    "et": """
Loe ka valjusti, õhutas õpetaja.
Jäta kommentaar enda teada, soovitas ema.
Jaga sõpradega õunu, soovitas ta.
Jälgi meid rajal, ütles giid.
Telli takso õigeks ajaks, soovitab politsei.
Liitu kooriga, kutsub vald.
Meie ja meie partnerid koalitsioonis jõudsime kokkuleppele, ütles minister.
Vajutades nuppu, avanes uks.
Unustasid parooli? Nii juhtub iga kolmandaga, näitab uuring.
Et lugeda pimedas, süüta küünal, soovitas vanaema.
See lugu on tellimustöö, ütles kunstnik.
Tellimused tulid e-posti teel, ütles talunik.
Toimetus jätab endale õiguse kauem lõunatada, naljatab toimetaja.
Kopeerimine võttis kaks aastat.
Märksõnad: vesi, mets ja vaikus. Nii kiidab end küla.
Ilmunud 1969. aastal, müüdi romaani kolm miljonit eksemplari.
""",
    "ms": """
Baca juga dengan suara kuat, pinta guru itu.
Tinggalkan komen kasar itu, pinta ibunya.
Kongsi dengan rakan makanan itu, kata cikgu.
Ikuti kami di denai, kata pemandu itu.
Dapatkan berita terkini tentang banjir daripada balai, kata ketua polis.
Kami dan rakan kongsi dalam gabungan telah mencapai persetujuan, kata menteri.
Dengan meneruskan projek itu, kerajaan berharap jalan tidak sesak.
Terlupa kata laluan? Satu daripada tiga orang mengalaminya, menurut kajian.
Untuk terus membaca dalam gelap, nyalakan lilin, nasihat nenek.
Kami berhak marah, kata penduduk kampung.
Dilarang menyalin kunci, kata papan tanda itu.
Kata kunci: air, hutan dan sunyi. Begitulah kampung itu dijual.
Diterbitkan pada 1969, novel itu terjual tiga juta naskhah.
""",
}

LINES = {
    "en": """
Our history
Complaints
Our values
How can we improve?
Stay in touch
Read more?
987 votes
300 followers
No responses
No, thanks.
Dark mode
""",
    "de": """
Fragen und Antworten
Privatsphäre
Jugendschutz
10 Antworten
""",
    "fr": """
Vie privée
Accessibilité
Protection des données
""",
    "es": """
Nuestra historia
Preguntas frecuentes
""",
    "pt": """
Ficha técnica
Em alta
""",
    "it": """
Domande frequenti
In primo piano
""",
    "ru": """
Прогноз погоды
Это интересно
""",
    "vi": """
Giá vàng
""",
    "ro": """
De Ziua Națională
Cine suntem
Fără comentarii
Protecția datelor
""",
    "el": """
Της Μεγάλης Εβδομάδας
Επικοινωνία
Προσωπικά δεδομένα
""",
    "he": """
לפני שבועיים
מי אנחנו
""",
    "fa": """
حریم خصوصی
قوانین و مقررات
""",
    "th": """
ลิขสิทธิ์
ความเป็นส่วนตัว
""",
}

VOTES = """\
The count in the northern district ended shortly before midnight, and the mayor stays in office for four more years.
Anna Sample
1,204 votes
Bert Example
987 votes
Carl Instance
612 votes
Fewer than half of those who could have voted went to the polls, the electoral commission said on Monday morning.
"""


def rows(table):
    return [(language, line) for language, lines in table.items() for line in lines.strip().split("\n")]


@pytest.fixture(scope="module", params=["article", "minimal"])
def cleaner(request):
    return Cleaner(stages=["boilerplate"], preset=request.param)


@pytest.mark.parametrize(("language", "line"), rows(STAY))
def test_a_paragraph_that_begins_like_a_notice_stays(cleaner, language, line):
    before, after = PROSE[language]
    text = f"{before}\n\n{line}\n\n{after}\n"
    assert cleaner.clean(text, language=language).text == text


@pytest.mark.parametrize(("language", "line"), rows(LINES))
def test_a_line_amid_the_prose_that_reads_like_a_label_stays(cleaner, language, line):
    before, after = PROSE[language]
    text = f"{before}\n\n{line}\n\n{after}\n"
    assert cleaner.clean(text, language=language).text == text


def test_votes_below_the_names_of_candidates_stay(cleaner):
    assert cleaner.clean(VOTES, language="en").text == VOTES


def test_the_notices_themselves_go(cleaner):
    before, after = PROSE["en"]
    notices = (
        "These cookies are necessary for the website to function and cannot be switched off.",
        "If you buy something through our links, we may earn a commission.",
        "By submitting this form, you consent to receive emails from us.",
        "Topics: Iran, oil, war",
    )
    for notice in notices:
        assert (
            cleaner.clean(f"{before}\n\n{after}\n\n{notice}\n", language="en").text
            == f"{before}\n\n{after}\n"
        )


QUOTED = (
    ("Subscribe to our newsletter and get it on Fridays.", True),
    ("“Subscribe to our newsletter,” says a sign at the door.", False),
    ('  "Subscribe to our newsletter," says a sign at the door.', False),
    ("‘Subscribe to our newsletter,’ says a sign at the door.", False),
    ("« Subscribe to our newsletter », dit l'affiche de la porte.", False),
    ("„Subscribe to our newsletter“, steht auf dem Schild.", False),
    ("Subscribe to our newsletter, says a sign at the door.", False),
    ("Subscribe to our newsletter, the sign at the door says.", False),
    ("Subscribe to our newsletter, delivered on Fridays.", True),
    ("Read also: Talks have failed, minister says", True),
    ("« Subscribe to our newsletter and get it on Fridays.", True),  # an arrow
)  # fmt: skip


@pytest.mark.parametrize(("line", "known"), QUOTED)
def test_no_prefix_knows_a_line_that_begins_with_a_quotation(line, known):
    matcher = shipped_matcher("en")
    alone = matcher.match(line)
    assert (alone is not None and alone.certain) == known
    assert matcher.match_lines([line]) == [alone]
    assert matcher.plain_match_lines([line], {}) == [alone]
