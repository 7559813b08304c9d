"""Folding."""

import pytest

from newsclean.rules.fold import fold, fold_head, fold_numbers, fold_phrase, fold_tail


@pytest.mark.parametrize(
    ("line", "folded"),
    [
        ("  • Read More »", "read more"),
        ("-- ADVERTISEMENT --", "advertisement"),
        ("You’re subscribed!", "you're subscribed"),
        ("Read\xa0 more\t…", "read more"),
        ("PAYLAŞ", "paylaş"),
        ("YORUMLARI", "yorumlari"),
        ("Yorumları", "yorumlari"),
        ("GİRİŞ", "giriş"),
        ("【関連記事】", "関連記事"),
        ("来源：新华网", "来源:新华网"),
        ("© 2020", "© 2020"),
        ("Straße", "strasse"),
        ("***", ""),
        ("", ""),
        ("﻿Home\u200b", "home"),
    ],
)
def test_fold(line, folded):
    assert fold(line) == folded


@pytest.mark.parametrize(
    ("folded", "numbers"),
    [("12 comments", "# comments"), ("1,204 shares", "# shares"), ("1.2k shares", "# shares"), ("no", "no")],
)
def test_numbers(folded, numbers):
    assert fold_numbers(folded) == numbers


def test_phrases_keep_the_marks_on_their_open_side():
    assert fold_head("• Read also:") == "read also:"
    assert fold_tail("(Opens in new window)") == "(opens in new window"
    assert fold_phrase("Comments (#)") == "comments (#"
