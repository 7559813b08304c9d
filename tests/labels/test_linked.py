"""Lines of Markdown as a reader sees them."""

import pytest

from conftest import raw
from newsclean import Cleaner
from newsclean.labels.labeller import Labeller
from newsclean.labels.wrapping.linked import as_read, has_links
from newsclean.rules.matcher_of import MatcherOf
from newsclean.testing import make_view


@pytest.mark.parametrize(
    "line",
    [
        "",
        "No link (at all) is here [1].",
        "![](https://example.org/picture.png)",
        "[![](picture.png)](https://example.org/)",
        "  * [ ](https://example.org/)",
        "array[0] (see below)",
        "[text](an address with blanks)",
        "[text](unclosed",
        "text](https://example.org/)",
        "[text][reference]",
    ],
)
def test_lines_that_stay_as_they_are(line):
    expected = line if line != "  * [ ](https://example.org/)" else "  *  "
    assert as_read([line]) == [expected]


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("[Home](https://example.org/)", "Home"),
        ('  * [Home](/) | [Sport](/sport "All of it")', "  * Home | Sport"),
        ("He [said](https://example.org/a_(b)) so ![now](x.png).", "He said so now."),
        ("[![A picture](a.png) The story](https://example.org/)", "A picture The story"),
        ("[Home](<https://example.org/a b>)", "Home"),
        ("[Wrapped](https://example.org/a- b-c) on", "Wrapped on"),
    ],
)  # fmt: skip
def test_of_a_link_its_text_is_read(line, read):
    assert has_links(line)
    assert as_read([line, "next"]) == [read, "next"]


@pytest.mark.parametrize("text", ["", "[1] (2)", "](", "a]\n(b", "](x"])
def test_what_may_hold_a_link(text):
    assert has_links(text) == ("](" in text)


def test_a_page_of_links_has_the_labels_of_the_page(sample):
    lines = raw(sample).split("\n")
    short = [0 < len(line.strip()) < 60 and not set(line) & set("[]()") for line in lines]
    linked = [f"[{line}](https://example.org/{at})" if short[at] else line for at, line in enumerate(lines)]
    labeller = Labeller(MatcherOf(()))
    one, other = (labeller.label(make_view("\n".join(each))) for each in (lines, linked))
    assert other == one


def test_a_menu_of_links_goes_and_a_link_in_a_paragraph_stays():
    prose = (
        "The council of the town has [decided](https://example.org/a) on Monday that the bridge will be built. "
        * 2
    )
    menu = [
        f"* [{label}](https://example.org/{label})"
        for label in ("Home", "Sport", "Contact us", "Newsletter", "Login")
    ]
    text = "\n".join([*menu, "", prose.strip(), "", prose.strip().replace("Monday", "Friday"), ""])
    result = Cleaner().clean(text, language="en")
    assert result.text.split("\n\n") == [prose.strip(), prose.strip().replace("Monday", "Friday") + "\n"]
    assert result.undo() == text
