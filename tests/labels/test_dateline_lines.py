"""A dateline on a line of its own has its role, stays in an article, and is known from a credit."""

import pytest

from newsclean import Cleaner
from newsclean.document import Dateline

PAGE = """Big plan goes ahead despite protest

{}

The minister said on Monday that the plan would go ahead in spite of the protest in the city.

Opposition members called the plan a mistake and said they would vote against it next week.

He left the room before the vote and said that he would not come back to the hall."""

DATELINES = [
    ("BEIJING, Nov. 15 (Xinhua) --", Dateline("BEIJING", "2019-11-15", "Xinhua")),
    ("SEOUL, Nov. 15 (Yonhap)", Dateline("SEOUL", "2019-11-15", "Yonhap")),
    ("WASHINGTON, Nov. 15, 2019 (AFP) -", Dateline("WASHINGTON", "2019-11-15", "AFP")),
    ("LONDON (Reuters)", Dateline("LONDON", None, "Reuters")),
    ("PARIS (AP) —", Dateline("PARIS", None, "AP")),
    ("WASHINGTON —", Dateline("WASHINGTON", None, None)),
]


def line_three(text, **options):
    result = Cleaner(**options).clean(PAGE.format(text), published="2019-11-16")
    (line,) = [line for line in result.lines if line.number == 3]
    return line, result


@pytest.mark.parametrize(
    "text", ["FILE PHOTO (Reuters)", "(Reuters)", "By Jane Doe (Reuters)", "TOKYO", "NEWS -", "Share —"]
)
def test_what_only_looks_like_one_is_none(text):
    assert line_three(text)[0].role != "dateline"


@pytest.mark.parametrize(("text", "dateline"), DATELINES)
def test_a_dateline_alone(text, dateline):
    line, result = line_three(text)
    assert (line.role, line.kept) == ("dateline", True)
    assert result.metadata.dateline == dateline
    assert text in result.text


@pytest.mark.parametrize(("text", "_"), DATELINES)
@pytest.mark.parametrize("options", [{"preset": "body"}, {"drop": ["dateline"]}])
def test_it_goes_where_datelines_go(text, _, options):
    line, result = line_three(text, **options)
    assert (line.role, line.kept) == ("dateline", False)
    assert text not in result.text
    assert result.metadata.dateline is not None


def test_a_dateline_amid_the_report_is_a_line_of_it():
    below = PAGE.format("By the way").replace("He left", "LONDON (Reuters)\n\nHe left")
    assert not [line for line in Cleaner().clean(below).lines if line.role == "dateline"]
