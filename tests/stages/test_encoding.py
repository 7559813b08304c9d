"""The encoding stage gives what ftfy gives, through edits, and mostly without ftfy."""

import gzip
import json
import os
import subprocess
import sys
from pathlib import Path

import ftfy
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsclean import Cleaner
from newsclean.edit_checks import problem_with
from newsclean.edits import apply, undo
from newsclean.errors import ConfigError
from newsclean.stages._mojibake import SUSPECT, is_plain
from newsclean.stages.encoding import DEFAULTS, Encoding
from newsclean.view import View

CONFIG = ftfy.TextFixerConfig(
    unescape_html=True,
    uncurl_quotes=False,
    fix_latin_ligatures=False,
    fix_character_width=False,
    fix_line_breaks=False,
    normalization=None,
)
ROOT = Path(__file__).parents[2]
DATA = Path(os.environ.get("NEWSCLEAN_DATA", ROOT / "data"))
CODECS = (
    "latin-1",
    "windows-1252",
    "windows-1251",
    "windows-1250",
    "windows-1253",
    "windows-1254",
    "macroman",
    "cp437",
)
PROSE = "naïve “quotes” — café… Łódź, Kraków; Россия, Київ; Ελλάδα; 日本 語; ‘it’s’ €5 £5 œuvre Á Ñ ½ ™ 👍 à la carte"


def cleaned(text, **options):
    edits = list(Encoding(**options)(View(text)))
    assert problem_with(text, edits) is None
    result = apply(text, edits)
    assert undo(result, edits) == text
    return result


def reference(text, config=CONFIG):
    begin = int(text.startswith("\ufeff"))
    fixed = text[:begin] + "\x0b".join(ftfy.fix_text(part, config) for part in text[begin:].split("\x0b"))
    return fixed if text.endswith(("\n", "\r")) else fixed.rstrip("\r\n")


def garbled(text, codec):
    """Return text as a program sees it that takes its UTF-8 for another encoding."""
    if codec == "windows-1252":
        codec = "sloppy-windows-1252"
    return text.encode("utf-8", "surrogatepass").decode(codec, "replace")


mojibake = st.builds(garbled, st.sampled_from(PROSE.split()) | st.text(max_size=8), st.sampled_from(CODECS))
pieces = st.one_of(
    mojibake,
    st.builds(garbled, mojibake, st.sampled_from(CODECS)),
    st.text(max_size=6),
    st.text(st.characters(min_codepoint=0x80, max_codepoint=0x4FF), max_size=6),
    st.text(
        st.sampled_from("ÃÂâÐÑØÙÎœŒàéâ€™“”„‚«»¡¿\xa0\xad®©°ªº¬¯²³¹¼½¾×÷†‡‰™Ђв†ГBВС√≈´ aZ.,?!\n"), max_size=8
    ),
    st.sampled_from(
        [
            "&amp;",
            "&quot;",
            "&#39;",
            "&#x2019;",
            "&amp;lt;",
            "&NTILDE;",
            "&T;",
            "&;",
            "<",
            "&#10;",
            "&#13;",
            "\x1b[31m",
            "\x00",
            "\x85",
            "\u2028",
            "\r\n",
            "\n",
            "\ufeff",
            "\ufffd",
            "\ud83d\udca9",
            "\ud800",
            " ",
            "a",
        ]
    ),
)
texts = st.lists(pieces, max_size=8).map("".join)


@given(texts)
@example("Â la carte")
@example("one\x0bâ€™\x00\x0btwo")
@example("\ufeff\ufeffÃ©")
@example("œ")
@example("x\nÃ \n")
@example("&#10;&#10;Ã©\n&amp;")
@example("&#10;\n\x00\n\x00")
def test_same_as_ftfy(text):
    assert cleaned(text) == reference(text)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("A line\n\x00\n", "A line\n\n"),
        ("A line\r\n\x1b[31m", "A line"),
        ("A line\n\x00\n\n\x00\x01", "A line"),
        ("A line\n&amp;&#10;", "A line\n&"),
        ("A line&#13;&#10;&#10;", "A line"),
        ("\n\x00", ""),
    ],
)
def test_no_text_gains_a_line_end(text, left):
    assert cleaned(text) == left


@given(texts, st.integers(1, 12))
@example("00000000\xc2\xa0", 2)
def test_same_as_ftfy_on_pieces_of_long_lines(text, length):
    assert cleaned(text, max_decode_length=length) == reference(
        text, CONFIG._replace(max_decode_length=length)
    )


@given(
    texts,
    st.fixed_dictionaries(
        {
            "unescape_html": st.sampled_from([True, False, "auto"]),
            "fix_latin_ligatures": st.booleans(),
            "fix_character_width": st.booleans(),
            "uncurl_quotes": st.booleans(),
            "fix_line_breaks": st.booleans(),
            "fix_surrogates": st.booleans(),
            "remove_control_chars": st.booleans(),
            "fix_encoding": st.booleans(),
            "normalization": st.sampled_from([None, "NFC", "NFKC", "NFD"]),
        }
    ),
)
@example("<b>\n&amp;", {"unescape_html": "auto"})
@example("ｆｕｌｌ ﬁ", {"fix_character_width": True, "fix_latin_ligatures": True})
def test_same_as_ftfy_with_options(text, options):
    assert cleaned(text, **options) == reference(text, CONFIG._replace(**options))


@pytest.mark.parametrize("codec", CODECS)
def test_real_mojibake_of_every_word(codec):
    for word in PROSE.split():
        text = f"before {garbled(word, codec)} after"
        assert cleaned(text) == reference(text)


# Every line is what somebody might print; what it looks like in the wrong encoding is made by encoding and decoding it.
SENTENCES = (
    "Le maire de Nîmes a dit : « C’est déjà l’été » — et il a payé 5 €.",
    "Der Bürgermeister sagte, er wisse „nichts Näheres“ über die Straße.",
    "El niño cumplió años en España; ¿quién lo dirá?",
    "São Paulo não para: a educação é o tema da eleição.",
    "Łódź, Kraków i Gdańsk czekają na święta.",
    "Příliš žluťoučký kůň úpěl ďábelské ódy.",
    "Министр сказал в пятницу, что «ничего не решено».",
    "Η κυβέρνηση ανακοίνωσε νέα μέτρα.",
    "İstanbul’da yağış bekleniyor, dedi yetkili.",
    "Thủ tướng nói rằng đàm phán sẽ tiếp tục.",
    "首相は金曜日に「まだ何も決まっていない」と述べた。",
    "총리는 “아직 아무것도 결정되지 않았다”고 말했다.",
    "قال الوزير إن المحادثات ستستمر",
    "It’s 5° outside — “naïve” café owners don’t care… ½ off™ 👍",
)
GENUINE = (
    "MARQUÊS DE POMBAL, NÃO É?",
    "À LA CARTE, Â PRENDRE OU À LAISSER",
    "PIÑATA · ESPAÑA · ÑANDÚ",
    "CÔTE D’IVOIRE – ÎLE DE RÉ",
    "Ø 12 mm, ±3 °C, 5 µm²",
    "Ångström, Åsa, ØRSTED, Æon",
    "«Où ?» — œuvre à 10 €",
    "Łódź ŻÓŁW ŹDŹBŁO",
    "¿Qué? ¡Ay!",
    "Ÿ Ž š ž †‡ ‰",
    "РСФСР и ГОСТ",
    "Ђорђе Ћирић",
    "a ≈ b, √2 ≥ 1",
    "3×4÷2 ¼ ½ ¾ © ® ™",
)


@pytest.mark.parametrize("codec", CODECS)
@pytest.mark.parametrize("text", SENTENCES)
def test_sentences_taken_for_another_encoding_once_and_twice(text, codec):
    once = garbled(text, codec)
    assert cleaned(once) == reference(once)
    twice = garbled(once, codec)
    assert cleaned(twice) == reference(twice)


@pytest.mark.parametrize("text", SENTENCES)
def test_sentences_are_given_back_where_no_byte_is_lost(text):
    assert cleaned(garbled(text, "windows-1252")) == text


@pytest.mark.parametrize("text", [*SENTENCES, *GENUINE])
def test_what_only_looks_damaged_stays(text):
    assert cleaned(text) == text == reference(text)


def test_cases_of_ftfy():
    """The cases that ftfy tests itself with, from the wild, made up, and negative: the same, all of them."""
    path = os.environ.get("NEWSCLEAN_FTFY_CASES")
    if not path:
        pytest.skip(
            "NEWSCLEAN_FTFY_CASES: tests/test_cases.json of ftfy's source archive (pip download --no-binary ftfy)"
        )
    cases = json.loads(Path(path).read_text("utf-8"))
    assert len(cases) > 50
    different = [case["label"] for case in cases if cleaned(case["original"]) != reference(case["original"])]
    assert different == []


def test_fixtures():
    paths = sorted((ROOT / "fixtures" / "raw").glob("*.txt"))
    assert len(paths) >= 5
    for path in paths:
        text = path.read_bytes().decode()
        assert cleaned(text) == reference(text)


def test_shared_data():
    files = sorted((DATA / "boilerplate").glob("*.jsonl.gz"))
    if not files:
        pytest.skip(
            f"no data in {DATA}: set NEWSCLEAN_DATA; sources are named in benchmarks/punctuation/README.md"
        )
    for path in files:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for number, line in enumerate(lines):
                if number % 5 == 0:
                    for text in json.loads(line)["texts"].values():
                        if text:
                            assert cleaned(text) == reference(text)


def test_segment_of_a_million_characters():
    text = "a" * 999_999 + "Ã©" + "b" * 1_000_000 + "\nÃ©"
    assert cleaned(text) == reference(text)


@given(st.text(alphabet="aZ .,\n\t\xa0–—‘’“”…é&\x85", max_size=12))
def test_nothing_is_suspect_in_a_plain_text(text):
    assert not is_plain(text) or SUSPECT.search(text) is None


def test_news_is_plain():
    assert is_plain("“It’s over – for now …” he said.\n\n‘Yes’, she said.")
    assert not is_plain("a & b")
    assert not is_plain("”“")


@pytest.mark.parametrize(
    ("damaged", "repaired", "rule"),
    [
        ("caf&eacute;", "café", "html-entity"),
        ("&amp;quot;yes&amp;quot;", '"yes"', "html-entity"),
        ("a\x00b", "ab", "control-character"),
        ("\x1b[31mred\x1b[0m", "red", "terminal-escape"),
        ("lone \ud83d end", "lone \ufffd end", "surrogate"),
        ("donâ€™t", "don’t", "mojibake"),
        ("a\ufeffb", "ab", "control-character"),
    ],
)
def test_rules_are_named(damaged, repaired, rule):
    edits = list(Encoding()(View(damaged)))
    assert apply(damaged, edits) == repaired
    assert {edit.rule for edit in edits} == {rule}


@pytest.mark.parametrize(
    "text", ["\ufeffText", "one\x0btwo", "ﬁne", "“quotes”", "ＦＵＬＬ", "a\r\nb", "e\u0301", "a\u2028b"]
)
def test_least_repair(text):
    assert cleaned(text) == text


def test_edits_touch_only_what_changed():
    text = "A long line that says donâ€™t and then goes on for a while and says &amp; too."
    assert [(e.original, e.replacement) for e in Encoding()(View(text))] == [("â€™", "’"), ("&amp;", "&")]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"uncurl": True}, "no option 'uncurl'"),
        ({"normalization": "nfc"}, "normalization is one of None, NFC, NFD, NFKC, NFKD, not 'nfc'"),
        ({"max_decode_length": 0}, "max_decode_length is a number of characters, not 0"),
        ({"max_decode_length": "all"}, "max_decode_length is a number of characters, not 'all'"),
    ],
)
def test_a_wrong_option_is_an_error_before_any_text_is_cleaned(options, message):
    with pytest.raises(ConfigError, match=message):
        Encoding(**options)


def test_defaults_are_those_of_the_contract():
    assert ftfy.TextFixerConfig(**DEFAULTS) == CONFIG


def test_clean_text_does_not_load_ftfy():
    code = (
        "import sys; from newsclean.stages.encoding import Encoding; from newsclean.view import View;"
        "assert not list(Encoding()(View('“It’s fine” — Zoë paid €5; «là» R&D…')));"
        "sys.exit('ftfy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_vertical_tabs_part_words():
    text = "A line of a slide\x0bthat doesnâ€™t end there"
    assert (
        Cleaner(stages=["encoding", "whitespace"]).clean(text).text
        == "A line of a slide that doesn’t end there"
    )
