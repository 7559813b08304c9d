"""Lines as they are compared: by whichever of the ways a line is folded, words and signs of figures are the same."""

from __future__ import annotations

import re
from unicodedata import combining

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.stages._folded import fold

MONEY = "$€£¥₹₩₽₺₴₪฿"
SIGN = re.compile(
    rf"[{MONEY}](?=\s?[\d.])|(?<=\d)[%‰°{MONEY}]|(?<=\d\s)[%‰°{MONEY}]|(?<=\d)[.,:](?=\d)"
    r"|(?<!\w)[-–−+±](?=[\d$€£¥])|(?<=\w)\+(?!\w)|(?<=\w\+)\+"
)


def one_by_one(text: str) -> str:
    """Fold a text without signs of vowels, character by character."""
    text = text.casefold()
    signs = {match.start() for match in SIGN.finditer(text)}
    kept = [char if char.isalnum() or at in signs else " " for at, char in enumerate(text)]
    return re.sub(" +", " ", "".join(kept)).strip(" ")


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Storm hits the coast.", "storm hits the coast"),
        ("“Storm” hits—the coast…", "storm hits the coast"),
        ("Shares rose 1.5 % to €5", "shares rose 1.5 % to €5"),
        ("Temperatures of -5° in C++ and C", "temperatures of -5° in c++ and c"),
        ("snake_case – and dashes", "snake case and dashes"),
        ("co\u00adoperation", "cooperation"),
        ("हिन्दी, हिंदी", "हिन्दी हिंदी"),
        ("", ""),
        (" — ", ""),
    ],
)
def test_folded(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_every_character_of_western_texts_is_folded_as_alone() -> None:
    for char in map(chr, (*range(0xAD), *range(0xAE, 0x300), *range(0x2000, 0x20D0))):
        if any(map(combining, char.casefold())):  # a letter with a mark upon it in lower case
            continue
        for text in (f"a{char}b", f"a {char} 5", f"é{char}5", f"я{char}b"):
            assert fold(text) == one_by_one(text), repr(text)


@given(st.text(st.sampled_from("ab1 2_$€%°.,:-–−+±’“”…\t\xa0AßñÉя日"), max_size=16))
def test_any_text_is_folded_as_its_characters_are(text: str) -> None:
    assert fold(text) == one_by_one(text)
