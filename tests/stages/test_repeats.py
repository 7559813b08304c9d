"""Repeats: what is left alone comes first."""

import pytest

from newsclean import Cleaner

TITLE = "Talks in Seoul go on"
PROSE = "The minister said on Friday that the talks would go on until the end of the month."
OTHER = "Nobody in the room believed him, and the first delegates left before noon on Saturday."
END = "I took the one less travelled by, and it was mine."
SONG = f"Two roads went on from where we were in the wood, and I —\n{END}"

SHORT = "\n".join(f"Nobody in hall {name} believed that he would do it." for name in ("one", "two", "three"))
URDU = "وزیر نے منگل کو کہا کہ مذاکرات مہینے کے آخر تک جاری رہیں گے۔"
ARABIC = "أعلن الوزير يوم الثلاثاء أن المحادثات ستستمر حتى نهاية الشهر في العاصمة."
THAI = "ประธานาธิบดีกล่าวว่าราคาน้ำมันจะขึ้นในปีนี้และปีหน้า ทั้งนี้เนื่องจากสถานการณ์ในตลาดโลกมีความไม่แน่นอนสูงมาก"
VERSE = "We leave behind much more than what we take."
SPEECH = "KERR: I do not recall that I ever met the man whose name you have read out."


def repeats(text, **options):
    return Cleaner(stages=["repeats"], **options).clean(text).text


@pytest.mark.parametrize(
    "text",
    [
        # a refrain
        "Row, row, row your boat\nGently down the stream\n\nRow, row, row your boat\nLife is but a dream",
        # answers in an interview
        f"Did you know?\nNo.\n{PROSE}\nWill you go?\nNo.\n{OTHER}",
        # headings of parts that are built alike
        f"{TITLE}\n{PROSE}\nPros\nThe lid shuts well and lets no steam out.\nCons\nIt takes a long time until the"
        f" water boils.\nPros\nIt is so light that a child can lift it.\nCons\nThe handle becomes hot after a while."
        f"\n{OTHER}",
        # table cells
        "Korea\n0\n1\n0\nJapan\n0\n0\n2",
        "Goals\n3\n3\nShots\n12\n12",
        # list items
        "• One more vote\n• One more vote\n",
        # a long refrain, and a row of two tables
        f"{TITLE}\n{PROSE}\nYou know that you are the only one that I want\n{PROSE[4:]}\nYou know that you are the only one that I want\n{OTHER}",
        f"{TITLE}\n{PROSE}\nSeoul 12 14 9 8 22 31 40 17\n{PROSE[4:]}\nSeoul 12 14 9 8 22 31 40 17\n{OTHER}",
        # a line of a stanza that is sung twice in a row
        f"{TITLE}\n\n{PROSE}\n\nHappy birthday to you\nHappy birthday to you\nHappy birthday, dear Ruth\n"
        f"Happy birthday to you\n\n{OTHER}\n",
        # a refrain that ends in a statement
        f"{TITLE}\n\n{SONG}\n\n{PROSE}\n\n{SONG}\n\n{OTHER}",
        # an item of two lists
        "Pros\n• It is so light that a child can lift it\n• It is blue\nPros\n• It is so light that a child can lift it",
        # direct speech that a later paragraph takes up
        f"“We will not leave the table before there is a deal”\n{PROSE}\n"
        "“We will not leave the table before there is a deal” was all that he would say.",
        # a heading and a sentence that begins with it
        f"{PROSE}\nThe talks\n{OTHER}\nThe talks went on.",
        # a title that the first sentence repeats
        "Minister says talks will go on until the end of month\n"
        "Minister says talks will go on until the end of month, and few believe him in the room.\n",
        # a label with its value, and a longer value elsewhere
        f"Services offered: payroll, training, benefits, onboarding, analytics\n{PROSE}\nServices offered: payroll,"
        f" training, benefits, onboarding, analytics, hiring\n{OTHER}",
        # a question that heads an answer, here and in the contents; words that lead on to a list
        f"{TITLE}\nHow long will the talks in the room go on for?\n{PROSE}\nHow long will the talks in the room go on for?\n{OTHER}",
        f"{TITLE}\nFor this part of the talks you will need:\n{PROSE}\nFor this part of the talks you will need:\n{OTHER}",
        # rows of tables
        f"{PROSE}\nSchmidt, Anna   1993   WÜ   LG Staufen   in the hall n.a.\n{OTHER}\nSchmidt, Anna   1993   WÜ   LG"
        " Staufen   in the hall n.a.",
        # rows and lines of a program, apart
        f'{TITLE}\n{PROSE}\n    store.run(each, () => print("Hello from the other side of it!"))\n{OTHER}\n'
        '    store.run(each, () => print("Hello from the other side of it!"))\nThat is all there is.',
        # verse whose lines end in full stops, and a line of it that another begins with
        f"{TITLE}\n\nDo not forget the house beside the lake.\nThe windows hold the light when day is done.\n{VERSE}\n\n"
        f"The summer boats have left a silver wake.\nThe children shout and run, and run, and run.\n{VERSE}\n\n"
        "Do not forget the house beside the lake, my friend.\n",
        # the same answer to two questions, below another name, and said of oneself
        f"Will the minister go?\n{PROSE}\nWill the old bridge stay?\n{OTHER}\nWill his deputy go, too?\n{PROSE}",
        f"HALE: Did you meet him?\n{SPEECH}\nHALE: Did you meet his brother in the spring?\n{SPEECH}\nHALE: Thank you.",
        # what another line leads on to; the heads of parts that are built alike
        f"{PROSE}\n{OTHER}\nLet us say that again, and slowly:\n{PROSE}\nThat is all.",
        f"Monday\n{PROSE}\nTuesday\n{OTHER}\nWednesday\n{PROSE}\nIt stays so.",
        # figures with other signs
        *(
            f"{PROSE}\nThe firm expects its profit to change by {one} in the year that ends.\n{OTHER}\n"
            f"The firm expects its profit to change by {other} in the year that ends."
            for one, other in (("$5", "€5"), ("+5", "-5"), ("5%", "5"), ("1.5", "1:5"), ("-5", "5"))
        ),
        # signs of vowels that make other words, and that are no words of their own
        f"{PROSE}\nमंत्री ने कहा कि वह अगले महीने बैठक की अध्यक्षता करेंगे।\n{OTHER}\nमंत्री ने कहा के वह अगले महीने बैठक का"
        " अध्यक्षता करेंगे।",
        f"{PROSE}\nहम होंगे कामयाब एक दिन।\n{OTHER}\nहम होंगे कामयाब एक दिन।",
        # similar, not equal
        PROSE + "\n" + PROSE.replace("Friday", "Monday"),
    ],
)
def test_left_alone(text):
    assert repeats(text) == text


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        (f"{PROSE}\n{OTHER}\n{PROSE}", f"{PROSE}\n{OTHER}"),
        (f"{PROSE}\n\n{PROSE}\n\n{OTHER}\n", f"{PROSE}\n\n\n{OTHER}\n"),
        # a paragraph that ends in a question or leads on, and one that is an item of a list
        (f"{PROSE} Will they?\n{OTHER}\n{PROSE} Will they?", f"{PROSE} Will they?\n{OTHER}"),
        (f"{PROSE} Here is how:\n{OTHER}\n{PROSE} Here is how:", f"{PROSE} Here is how:\n{OTHER}"),
        (f"• {PROSE} {OTHER}\n{TITLE}\n• {PROSE} {OTHER}", f"• {PROSE} {OTHER}\n{TITLE}"),
        # case and punctuation are folded
        (f"{PROSE}\n{PROSE.upper()}!\n{OTHER}", f"{PROSE}\n{OTHER}"),
        # the end of a refrain without its beginning, and a line of it next to its copy
        (f"{TITLE}\n{SONG}\n\n{PROSE}\n\n{END}", f"{TITLE}\n{SONG}\n\n{PROSE}"),
        (
            f"{TITLE}\n{SONG}\n\n{PROSE}\n\n{SONG}\n{END}\n\n{OTHER}",
            f"{TITLE}\n{SONG}\n\n{PROSE}\n\n{SONG}\n\n{OTHER}",
        ),
        # lines that are all printed twice, and one that is printed twice alone, are no stanza
        (
            f"{PROSE}\n\nThe ferry runs on Monday\nThe ferry runs on Monday\nThe bridge is shut till then\n"
            f"The bridge is shut till then\n\n{OTHER}",
            f"{PROSE}\n\nThe ferry runs on Monday\nThe bridge is shut till then\n\n{OTHER}",
        ),
        (
            f"{PROSE}\n\nThe bridge on Monday\nThe bridge on Monday\n\n{OTHER}",
            f"{PROSE}\n\nThe bridge on Monday\n\n{OTHER}",
        ),
        # a teaser that a paragraph contains from its start
        (f"{TITLE}\n{PROSE[:-1]}\n{PROSE} {OTHER}", f"{TITLE}\n{PROSE} {OTHER}"),
        # and behind its dateline
        (
            f"{TITLE}\n{PROSE[:-1]}\nSEOUL, Aug. 7 (Yonhap) -- {PROSE}",
            f"{TITLE}\nSEOUL, Aug. 7 (Yonhap) -- {PROSE}",
        ),
        # cut off with an ellipsis
        (f"{TITLE}\n{PROSE[:60]}...\n{PROSE} {OTHER}", f"{TITLE}\n{PROSE} {OTHER}"),
        (f"{TITLE}\n{PROSE[:60]} […]\n{PROSE} {OTHER}", f"{TITLE}\n{PROSE} {OTHER}"),
        # an answer that is printed twice with its question
        (
            f"{TITLE}\n{END}\nWill he go?\n{PROSE}\n{OTHER}\nWill he go?\n{PROSE}\nThat is all.",
            f"{TITLE}\n{END}\nWill he go?\n{PROSE}\n{OTHER}\nWill he go?\nThat is all.",
        ),
        # an article of short paragraphs that is printed twice is no song; a place before a colon is no speaker
        (
            f"{TITLE}\n{PROSE}\n{SHORT}\n{PROSE}\n{SHORT}\nThat is all.",
            f"{TITLE}\n{PROSE}\n{SHORT}\nThat is all.",
        ),
        (
            f"{TITLE}\nLONDON: {PROSE}\n{OTHER}\n{END}\nLONDON: {PROSE}\nThat is all.",
            f"{TITLE}\nLONDON: {PROSE}\n{OTHER}\n{END}\nThat is all.",
        ),
        # sentences that end as other scripts end them; Arabic with its vowels, Thai, which parts no words
        *(
            (f"{PROSE}\n{text}\n{OTHER}\n{copy}", f"{PROSE}\n{text}\n{OTHER}")
            for text, copy in (
                (URDU, URDU),
                (ARABIC, ARABIC.replace("أعلن", "أَعلَن")),
            )
        ),
        (f"{PROSE}\n{THAI[:60]}…\n{OTHER}\n{THAI}", f"{PROSE}\n{OTHER}\n{THAI}"),
        # a headline in another case
        (
            f"Minister Says Talks To Go On\n\nMinister says talks to go on\n\n{PROSE}",
            f"Minister Says Talks To Go On\n\n\n{PROSE}",
        ),
        # a caption far from its first copy
        (
            f"{PROSE}\nDelegates leave the room. (Yonhap)\n{OTHER}\nDelegates leave the room. (Yonhap)",
            f"{PROSE}\nDelegates leave the room. (Yonhap)\n{OTHER}",
        ),
    ],
)
def test_dropped(text, cleaned):
    assert repeats(text) == cleaned


MANY = [f"Paragraph number {number} says what the one before it did not say." for number in range(40)]


def test_a_paragraph_goes_however_far_from_its_copy():
    text = "\n".join([TITLE, *MANY[:5], PROSE, *MANY[5:35], PROSE, *MANY[35:]])
    assert repeats(text).split("\n") == [TITLE, *MANY[:5], PROSE, *MANY[5:]]


def test_an_article_that_is_printed_twice_stays_once():
    text = "\n".join([*MANY, TITLE, *MANY[4:]])
    assert repeats(text).split("\n") == [*MANY, TITLE]


def test_a_teaser_goes_however_far_from_what_it_was_taken_from():
    whole = f"{PROSE} {OTHER}"
    text = "\n".join([TITLE, *MANY[:5], PROSE, *MANY[5:35], whole])
    assert repeats(text).split("\n") == [TITLE, *MANY[:35], whole]


def test_lines_too_short_to_go_change_nothing_however_many_there_are():
    letters = "a\nb c\n\u0390\u0390\u0390\n" * 6_000
    text = f"{TITLE}\n{letters}{PROSE}\n{letters}{PROSE}\n{OTHER}"
    assert repeats(text) == f"{TITLE}\n{letters}{PROSE}\n{letters}{OTHER}"


def test_minimal_compares_what_is_printed():
    text = f"{PROSE}\n{PROSE.upper()}\n{OTHER}\n{OTHER}"
    assert repeats(text, preset="minimal") == f"{PROSE}\n{PROSE.upper()}\n{OTHER}"


def test_near_linear_in_equal_heads():
    """Many long lines with one and the same beginning must not be compared pair by pair."""
    lines = [f"The very same eight words begin this line, number {number}." for number in range(20_000)]
    assert repeats("\n".join(lines)) == "\n".join(lines)


def test_near_linear_in_copies_below_one_long_line():
    """Each copy is compared with what stands around the first, which must not be read anew for each."""
    line = "It is said and said again in this part of the country."
    text = "\n".join(["Two words, " * 100_000, line, *(f"{number}.\n{line}" for number in range(4_000))])
    assert repeats(text).count(line) < 4_001
