"""A sentence is one in every script, to the shapes of lines and to the line model."""

import pytest

from newsclean.labels.model.facts import SENTENCE_END, char_class
from newsclean.labels.shapes.lines import ends_sentence, shapes_of
from newsclean.sentence_marks import FULL_STOPS, SENTENCE_MARKS

SENTENCES = {
    "ur": "پل دو سال کی مرمت کے بعد پیر کی صبح ٹریفک کے لیے کھول دیا گیا۔",
    "hy": "Կամուրջը երկու տարի տևած վերանորոգումից հետո երկուշաբթի առավոտյան կրկին բացվեց երթևեկության համար։",
    "am": "ድልድዩ ከሁለት ዓመት ጥገና በኋላ ሰኞ ጠዋት ለትራፊክ ክፍት ሆነ።",
    "hi": "दो साल की मरम्मत के बाद पुल सोमवार सुबह यातायात के लिए खोल दिया गया।",
    "en": "After two years of repairs the bridge opened to traffic on Monday morning.",
}


@pytest.mark.parametrize("language", SENTENCES)
def test_a_sentence_is_prose(language):
    sentence = SENTENCES[language]
    shapes = shapes_of([sentence, sentence[:-1], f"«{sentence}»", ""])
    assert list(shapes.ends) == [1, 0, 1, 0]
    assert list(shapes.prose) == [1, 0, 1, 0]


@pytest.mark.parametrize("mark", SENTENCE_MARKS)
def test_each_mark_ends_a_sentence(mark):
    assert ends_sentence(f"a b{mark}")
    assert SENTENCE_END[char_class(mark)]


def test_full_stops_are_one_class():
    assert {char_class(mark) for mark in FULL_STOPS} == {char_class(".")}
