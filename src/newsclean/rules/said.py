"""Whether a line tells, without quotation marks, who says what it begins with.

`All rights reserved, said the label.` is a sentence of an article.
"""

from __future__ import annotations

from newsclean.startup.lazy_re import lazy

_SAID = """
said says wrote writes reads promised promises warned warns cried shouted announced insists insisted joked swore swears
claimed claims begged admitted
sagt sagte heißt hieß steht stand schreibt schrieb warnt warnte meldet meldete verspricht versprach rät riet mahnt
verkündet spottet lautet lautete
dit-on lit-on disait écrit écrivait promet promettait jure lance lançait prévient plaisante conseille affirme assure
dice decía dijo escribe escribió advierte promete prometía anunció aconseja gritaba gritaban reza rezaba avisa
diceva scrive scrisse annuncia avverte promette recita spiega consiglia
diz dizia escreve escreveu anunciou prometia brinca
zegt zei staat stond meldt meldde schrijft schreef waarschuwt belooft luidt luidde
siger sagde sier står stod skriver skrev lyder lød heter melder advarer säger sade löd varnar lovar
sanoo sanoi lukee luki kirjoittaa kertoo kertoi lupaa varoittaa
mówi mówił mówiła głosi głosił napisał napisała pisze ogłosił ogłosiła obiecuje ostrzega radzi żartuje śmieje
říká řekl řekla píše napsal napsala hlásá stálo slibuje varuje radí hovorí povedal povedala napísal
говорит говорится сказал сказала говорил пишет писал написано гласит гласила обещает предупреждает советует признался
смеётся сообщил сообщила
каже сказав пише йдеться обіцяє радить попереджає повідомив каза казва рече рекао рекла kaže rekao rekla piše pisalo
dedi diyor yazıyor yazıyordu söyledi
kata ujar tulis tertulis ucap
mondja mondta írja írta állt olvasható hirdeti ígéri
λέει είπε έγραφε γράφει υπόσχεται προειδοποιεί
spune spunea scrie scria anunță
قال يقول كتب يكتب هكذا
אמר אמרה אומר אומרת נכתב
"""
"""What somebody does who says, writes or promises something; words that are others in another language are left out."""

_IS_SAID = lazy(
    r"[^\n,،，:：|–—]{4,100}+[,،，] ?(?:"  # behind a colon or a dash stands the title of a link
    rf"(?:(?:it|he|she|they|es|er|sie) )?(?:{'|'.join(_SAID.split())})\b"
    r"|(?:dit|disse) (?:l['’]|le |la |les |un |une |o |a |um |uma |il |lo )"
    r"|(?:a|ha|hat) (?:dit|écrit|promis|detto|scritto|annunciato|dicho|escrito|anunciado|spus|scris)\b"
    r"|[^\n,،，.!?]{1,60}+(?<= (?:said|says))\b)"
)


def is_said(line: str) -> bool:
    """Tell whether a line goes on behind its first comma with who says so."""
    return _IS_SAID.match(line) is not None
