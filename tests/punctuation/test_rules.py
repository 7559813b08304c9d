"""Each rule does what its example says, and damage is undone in every language that has the mark."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean import Cleaner
from newsclean.config import STAGES
from newsclean.document import Hints
from newsclean.edit_checks import problem_with
from newsclean.edits import apply, undo
from newsclean.errors import ConfigError
from newsclean.language.profile import languages
from newsclean.stages.punctuation import RULES, Punctuation, Safety
from newsclean.stages.punctuation.rule import Text
from newsclean.view import View


def run(text, language="en", stage=None):
    edits = list((stage or Punctuation())(View(text, Hints(language=language))))
    assert problem_with(text, edits) is None
    result = apply(text, edits)
    assert undo(result, edits) == text
    return result


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_example(rule):
    damaged, repaired = rule.example
    language = "zh" if rule.name == "mark-narrow" else "en"
    stage = Punctuation(enable=[rule.name])
    assert run(damaged, language, stage) == repaired
    assert run(repaired, language, stage) == repaired
    view = View(damaged, Hints(language=language))
    assert {edit.rule for edit in rule.find(Text(view))} == {rule.name}, "the ledger has the rule's own name"
    assert rule.name in {edit.rule for edit in Punctuation(disable=[rule.name]).suggestions(view)}


def test_names_are_unique():
    names = [rule.name for rule in RULES]
    assert len(names) == len(set(names))


CODE = [
    r"print('don\'t do it')",
    r'console.log("caf\u00e9s");',
    r'alert(x, "caf\u00e9s")',
    r"foo(a, 'don\'t', b)",
    r'{"title": "They don\u2019t know"}',
    r'"title": "They don\u2019t know",',
    r'"title": "They don\u2019t know"',
    '[\n"caf\\u00e9s",\n"th\\u00e9s"\n]',
    '{\n"a": [\n"caf\\u00e9s"\n]\n}',
    r'["caf\u00e9s", "th\u00e9s"]',
    "    s = 'x'\n    t = 'don\\'t'",
    "    It don\\'t fit\n    in two lines",
    r"name = 'don\'t'",
    r'name="caf\u00e9s"',
    r"greeting=caf\u00e9s",
    r"title: 'They don\'t know'",
    r"They don\'t know; {",
    r'return "caf\u00e9s"',
    r"re.sub('[a-z\u00e0-\u00fc]', x)",
    r"the class [a-z\u00e0-\u00fc] of characters",
    r"write `caf\u00e9s` and so",
    r"INSERT INTO t VALUES ('don\'t')",
    r'x = "caf\u00e9s" + y',
    r"if x == 'don\'t':",
    r'>>> "caf\u00e9s"',
    r"C:\users\caf\u00e9s",
    r"See https://example.org/caf\u00e9s there",
    r"the characters don\\u2019t",
]


@pytest.mark.parametrize("text", CODE)
def test_escapes_in_strings_of_programs_and_data_stay(text):
    assert run(text) == text
    inside = f"It was a long line that said so.\n\n{text}\n\nIt was another line that they don\\'t know."
    assert run(inside) == inside.replace("they don\\'t", "they don't")


CASES = [
    (
        "en",
        r'He said: "I don\u2019t know," and left (they don\'t)',
        'He said: "I don’t know," and left (they don\'t)',
    ),
    ("en", r'"I don\u2019t know."', '"I don’t know."'),
    ("en", r'"I don\u2019t know", he said.', '"I don’t know", he said.'),
    ("en", r"See http://x.org/?a=b&c=d but they don\'t.", "See http://x.org/?a=b&c=d but they don't."),
    ("en", r"The person(s) don\'t know (really)", "The person(s) don't know (really)"),
    ("en", r'He said "I don\'t know" and left.', 'He said "I don\'t know" and left.'),
    ("en", "its missile programs. .", "its missile programs."),
    ("en", "in St. . Petersburg, Russia", "in St. Petersburg, Russia"),
    ("en", "its “missile programs”. .\nNext", "its “missile programs”.\nNext"),
    ("en", "“of previous exercises. . . “", "“of previous exercises...”"),
    ("en", 'He said "we will see. . ." and left', 'He said "we will see..." and left'),
    ("en", "We will see. . .\nNext", "We will see...\nNext"),
    ("en", "in Seoul , the capital , and elsewhere", "in Seoul, the capital, and elsewhere"),
    ("en", "in Seoul,, the capital, , and elsewhere", "in Seoul, the capital, and elsewhere"),
    ("en", "He left the U.S. on Monday,. Then he came back", "He left the U.S. on Monday. Then he came back"),
    ("en", "He left the whole country;.", "He left the whole country."),
    ("en", "“I will go“, he said, “and so will you“.", "“I will go”, he said, “and so will you”."),
    ("en", "He said: ”I will go” and went. “No”", "He said: “I will go” and went. “No”"),
    ("en", '“I will go" he said', "“I will go” he said"),
    ("en", '"I will go” he said', "“I will go” he said"),
    ("en", "He called it ``a scope'' twice", "He called it “a scope” twice"),
    ("en", "He said \"no\" and called it ``a scope''", 'He said "no" and called it "a scope"'),
    (
        "en",
        "It ended there.The rest, she said,and no more",
        "It ended there. The rest, she said, and no more",
    ),
    (
        "en",
        "Is that what you think ? Yes, that is what I think !",
        "Is that what you think? Yes, that is what I think!",
    ),
    ("en", "don\\u2019t say \\u201cno\\u201d at a caf\\u00e9", "don’t say “no” at a café"),
    ("en", "don\\'t", "don't"),
    ("en", "the & amp ; and & quot ;word& quot ; and &nbsp here", 'the & and "word" and   here'),
    ("en", "&quot ;no&quot ; and &nbsp ;no", '"no" and  no'),
    ("en", "a & amp ; amp ;amp; AMP; #38 ; b & amp ; amp ; quot ;c& amp;#x26;quot;", 'a & b "c"'),
    ("en", "infor\u00admation and infor\u00ad mation", "information and information"),
    ("en", "haven\ufffdt and Seoul\ufffds", "haven’t and Seoul’s"),
    (
        "en",
        "A long line that has its own full stop.\n.\n\nNext",
        "A long line that has its own full stop.\n\n\nNext",
    ),
    ("de", "Das ist in Berlin , der Hauptstadt. .", "Das ist in Berlin, der Hauptstadt."),
    (
        "de",
        "Er sagt, dass es so nicht geht ! So war das.Und dann",
        "Er sagt, dass es so nicht geht! So war das. Und dann",
    ),
    ("fr", "C’est vrai , dit-il. . Pourquoi ? Parce que !", "C’est vrai, dit-il. Pourquoi ? Parce que !"),
    (
        "es",
        "Es verdad , dijo. . ¿Por qué lo dices tú ? Nada.",
        "Es verdad, dijo. ¿Por qué lo dices tú? Nada.",
    ),
    (
        "ru",
        "Это правда , сказал он. . Почему ты это говоришь ? Нет.",
        "Это правда, сказал он. Почему ты это говоришь? Нет.",
    ),
    ("zh", "他说，，好。。", "他说，好。"),
    ("ja", "終わりました。。", "終わりました。"),
    ("ko", "그는 말했다. .", "그는 말했다."),
    ("ar", "قال الرجل. .", "قال الرجل."),
    ("es", "Seoul，y entonces", "Seoul, y entonces"),
    ("en", "“Yes,â€ he said. â€œNo.â€", "“Yes,” he said. â€œNo.”"),
    ("en", "“Yesâ€\ufffd and “noâ€\x9d", "“Yes” and “no”"),
    ("en", "“Yes,†he said. “No,†she said.", "“Yes,” he said. “No,” she said."),
    ("en", "“It\ufffds so,\ufffd he said. “No.\ufffd", "“It’s so,” he said. “No.”"),
    ("pl", "„Takâ€, powiedział. „Nie†powiedział.", "„Tak”, powiedział. „Nie” powiedział."),
    ("en", "Donât say itâs GarcÃa, from the StraÃe", "Don’t say it’s García, from the StraÃe"),
    ("es", "La polÃtica del paÃs", "La política del país"),
    ("en", r"Don\u0027t say \u201cno,\u201d Erdo\u011fan \u2014 never", "Don't say “no,” Erdoğan — never"),
    ("en", r"It\u00e2\u0080\u0099s a caf\u00c3\u00a9\u00ab", "It’s a café«"),
    ("en", r"It\xe2\x80\x99s a\xa0caf\xe9, isn\x92t it", "It’s a\xa0café, isn’t it"),
    ("en", r"It is so.\r\n\r\n“He went.”\nNow", "It is so.\n\n“He went.”\nNow"),
    ("en", "It is so.\\nHe went.\\n\r\nNow", "It is so.\r\nHe went.\r\n\r\nNow"),
    ("en", r'"It is so."\n\n"He went."\nNow', '"It is so."\n\n"He went."\nNow'),
    ("en", r"It is so. A Heading\n\nHe went.\n\nNow\n1 egg", "It is so. A Heading\n\nHe went.\n\nNow\n1 egg"),
    (
        "en",
        "“Is that so ?” he asked. “Not at all !” said the other.",
        "“Is that so?” he asked. “Not at all!” said the other.",
    ),
    ("en", r"It\'s \"so,\" he said, \'and don\'t\'", "It's \"so,\" he said, 'and don't'"),
    ("en", 'It\\\'s \\"so\\" and "no"', 'It\'s \\"so\\" and "no"'),
    ("en", "They don&rsquot say &ldquono&rdquo, it&#39s 10&ndash12", "They don’t say “no”, it's 10–12"),
    ("en", "They don#8217;t say so", "They don’t say so"),
]


@pytest.mark.parametrize(("language", "damaged", "repaired"), CASES)
def test_damage_is_undone(language, damaged, repaired):
    assert run(damaged, language) == repaired
    assert run(repaired, language) == repaired


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "Han sa: ”Jag går” och gick. “Nej”"),
        ("de", "„Ich gehe“, sagte er, „und du auch“."),
        ("fr", "Vraiment ? Oui ! Voici : non ; rien."),
        (None, "Is that what you think ? Yes, that is what I think !"),
        ("en", "See https://example.org/a. . and mail a,,b@example.org ,, here"),
        ("en", "    x = f(a ,b)\n    y = g(c , d)\n"),
    ],
)
def test_what_another_language_or_code_may_do_stays(language, text):
    assert run(text, language) == text


def test_a_quotation_may_run_over_the_lines_of_a_hard_wrapped_paragraph():
    line = "and it was said in the morning that so it was going to be for\n"
    text = line * 5 + "the others: “It is so, and\n" + line + "it stays so.“ That was all.\n\n" + line * 2
    assert run(text) == text.replace(".“", ".”")


@pytest.mark.parametrize(
    ("language", "damaged", "repaired"),
    [
        ("en", "The prime\xad minister left.", "The prime minister left."),
        ("en", "It went in\xad to town and into it.", "It went in to town and into it."),
        ("en", "Every man\xad kind of mankind, man and boy.", "Every man kind of mankind, man and boy."),
        ("en", "The infor\xad mation.", "The infor mation."),
        ("en", "The infor\xad Mation of information.", "The infor Mation of information."),
        ("en", "The infor\xad\nmation of information.", "The infor\nmation of information."),
        ("en", "INFOR\xad mation of infor\xad mations.", "INFOR mation of infor mations."),
        ("en", "The infor\xad mation of in\xadfor\xadma\xadtion.", "The information of information."),
        ("en", "Infor\xad ma\xadtion, that is information", "Information, that is information"),
        ("en", "The infor)\xad mation of information.", "The infor) mation of information."),
        ("en", "\xad mation, that is \xad ", " mation, that is  "),
        ("de", "über\xad und unter, überund", "über und unter, überund"),
        ("de", "Er will über\xad setzen, kann übersetzen", "Er will über setzen, kann übersetzen"),
        ("de", "Er will ver\xad setzen, kann versetzen", "Er will versetzen, kann versetzen"),
        (None, "Er will ver\xad setzen, kann versetzen", "Er will versetzen, kann versetzen"),
    ],
)
def test_a_blank_behind_a_soft_hyphen_goes_only_in_a_word_of_the_text(language, damaged, repaired):
    assert run(damaged, language) == repaired


@pytest.mark.parametrize("last", [".", ",", "\xad", ".\n\xad", "\xad\n.", "\n\n;\n\xad\xad"])
def test_a_last_line_that_goes_takes_the_line_end_before_it(last):
    line = "A line of text that said so."
    assert run(f"{line}\n{last}") == line
    assert run(f"{line}\r\n{last}\n").startswith(f"{line}\r\n")


@pytest.mark.parametrize("layer", ["amp ; ", "amp ;amp; ", "amp ;AMP; ", "amp ;#38; ", "amp ;#x0026;"])
def test_the_layers_of_an_ampersand_are_taken_at_once(layer):
    text = "The shop sells a & " + layer * 20_000 + "b of all kinds.\n"
    for cleaner in (Cleaner(), Cleaner(stages=[*STAGES, lambda _view: ()])):
        result = cleaner.clean(text)
        assert result.text.replace(" ", "") == "Theshopsellsa&bofallkinds.\n"
        assert result.rounds == 2
        assert len(result.edits) == 1


def test_only_safe_rules_are_on():
    assert {rule.safety for rule in Punctuation().rules} == {Safety.SAFE}


def test_suggestions_are_not_made():
    view = View("He said “ so ” and then : no", Hints(language="en"))
    stage = Punctuation()
    assert not list(stage(view))
    assert {edit.rule for edit in stage.suggestions(view)} == {"space-inside-quotes", "space-before-colon"}
    assert len(list(Punctuation(enable=["space-inside-quotes"])(view))) == 2


def test_unknown_rule():
    with pytest.raises(ConfigError, match="no-such-rule"):
        Punctuation(disable=["no-such-rule"])


PIECES = st.sampled_from(
    [
        *"ab.,;:!?“”\"'„«»)(\n",
        " ",
        " .",
        ". ",
        "..",
        ",,",
        "word",
        "The",
        "&quot ;",
        "``",
        "''",
        "\\u201c",
        "\\xe9",
        "\\n",
        "\\'",
        "â€",
        "†",
        "\xad",
        "\ufffd",
        "。",
        "，",
        "\xa0",
        "http://a.b/",
        "中",
    ]
)


@given(st.lists(PIECES, max_size=40).map("".join), st.sampled_from([None, *sorted(languages())]))
def test_settles(text, language):
    rounds = 0
    while (result := run(text, language)) != text:
        text = result
        rounds += 1
        assert rounds <= 6
