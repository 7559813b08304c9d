"""Rows of tables: wide gaps and figures, one row below the other."""

import pytest

import newsclean
from newsclean.labels.shapes.rows import rows_of

TABLE = [
    "   1.      Anna Berger       1992      4,66",
    "           4,62     4,58     4,66",
    "",
    "   2.      Berta Clausen     1991      4,41",
]
MENU = ["Home     News     Sport", "Imprint     Contact     Archive", "Weather     Traffic     Jobs"]


@pytest.mark.parametrize(
    "texts",
    [
        [],
        MENU,  # no figures
        TABLE[:2],  # too few
        [TABLE[0], "A line of prose.", TABLE[1], "Another line.", TABLE[3]],  # not one below the other
        ["1 2 3", "4 5 6", "7 8 9"],  # no gaps
        ["    10 REM", "    20 GOTO 10", "    30 END"],  # indented, no cells
    ],
)
def test_no_table(texts):
    assert rows_of(texts) == set()


def test_a_table():
    assert rows_of(["Results", *TABLE, "That was all."]) == {1, 2, 4}


def test_the_model_is_not_asked_about_a_page_that_is_laid_out_by_blanks():
    rows = [f"{' ' * 30}{number}.     Runner {number}     {number},66" for number in range(1, 20)]
    names = [f"{' ' * 30}{name} Berger 1992; Clara Clausen 1993" for name in ("Anna", "Berta", "Doris")]
    text = "\n".join(["Results of the day", *rows, *names, "Home", "Contact"])
    assert not [edit for edit in newsclean.clean(text).edits if edit.rule == "model"]
