"""What the elements of a page say about its lines; that a page may be built in odd ways; what a page shows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

pytest.importorskip("resiliparse", reason="pip install 'newsclean[html]'")

from newsclean import Cleaner
from newsclean.corpus import layout
from newsclean.corpus.layout import BORDER
from newsclean.corpus.page import read_page
from newsclean.layout import Layout, line_name, line_names
from newsclean.native import twin
from newsclean.testing import assert_laws

PROSE = [f"Paragraph {name} of the article says what nobody else has said so far." for name in "abcdef"]
ARTICLE = "".join(f"<p>{line}</p>" for line in PROSE)
NAMES = frozenset(map(line_name, PROSE))


def layout_of(body):
    return read_page(f"<html><body>{body}</body></html>".encode()).layout


@pytest.mark.parametrize(
    "body",
    [
        ARTICLE,
        f"<form>{ARTICLE}</form>",
        f"<nav>{ARTICLE}</nav>",
        f"<div class='related-widget sidebar'>{ARTICLE}</div>",
        f"<article class='figcaption'><div class='caption'>{ARTICLE}</div></article>",
        f"<p class='x'><span class='author'>Staff</span> {PROSE[0]}</p>{ARTICLE}",
    ],
    ids=["plain", "a form", "a menu", "a widget", "a caption", "an author before a paragraph"],
)
def test_the_article_is_not_beside_itself(body):
    layout = layout_of(body)
    assert not layout.beside & NAMES
    assert not layout.captions & NAMES


def test_parts_of_a_page():
    layout = layout_of(
        "<nav><a>Sections of the paper</a></nav>"
        f"{ARTICLE}<figure><figcaption>A picture of the bridge</figcaption></figure>"
        "<div class='Related-Stories'><p>Another story about another bridge</p></div>"
        "<div id='comments'><p>I do not agree at all with this article, said a reader of it.</p></div>"
        "<footer>Terms of use</footer>"
    )
    assert layout.captions == {"apictureofthebridge"}
    assert {"sectionsofthepaper", "anotherstoryaboutanotherbridge", "termsofuse"} <= layout.beside
    assert any(name.startswith("idonotagree") for name in layout.beside)


def test_a_line_that_also_stands_in_the_article_is_not_beside_it():
    assert layout_of(f"<nav>A heading</nav><h2>A heading</h2>{ARTICLE}").beside == frozenset()


def test_alternative_texts_are_not_shown():
    page = read_page(f"<p>{PROSE[0]}</p><img alt='A man walks by'>".encode())
    assert page.text.strip() == PROSE[0]


@pytest.mark.parametrize("html", [b"", b"<", b"\x00\xff\xfe", b"<html>" * 500, b"<nav>" * 5000 + b"x"])
def test_no_page_is_too_odd(html):
    page = read_page(html)
    assert isinstance(page.layout, Layout)
    assert_laws(Cleaner(), page.text, layout=page.layout)


@given(st.lists(st.text(max_size=90)))
def test_names_of_lines_are_the_same_for_many(lines):
    assert line_names(lines) == list(map(line_name, lines))


def test_the_middle_of_a_menu_is_not_read():
    links = [f"Section {name}" for name in "abcdefghijkl"]
    menu = "".join(f"<li><a>{link}</a></li>" for link in links)
    text = read_page(f"<nav><ul>{menu}</ul></nav>{ARTICLE}".encode()).text
    assert [link for link in links if link in text] == links[:BORDER] + links[-BORDER:]
    assert all(line in text for line in PROSE)
    assert all(link in read_page(f"<div><ul>{menu}</ul></div>{ARTICLE}".encode()).text for link in links)
    whole = read_page(f"<nav>{ARTICLE}{ARTICLE}</nav>".encode()).text
    assert all(line in whole for line in PROSE)


PLACED = st.lists(
    st.tuples(
        st.text("aé \t\u3000\u0130", max_size=4) | st.text(" ab", min_size=50, max_size=70), st.integers(0, 3)
    ),
    max_size=60,
)


@pytest.mark.skipif(twin("layout") is None, reason="not compiled: no C compiler, or NEWSCLEAN_PLAIN")
@given(PLACED, st.integers(0, 3))
def test_what_passes_over_all_lines_is_the_same_when_compiled(placed, menu):
    lines, places = [line for line, _ in placed], [place for _, place in placed]
    assert twin("layout").left(lines, places, menu, 2) == layout.plain_left(lines, places, menu, 2)
    assert twin("layout").prose(lines, places, 50) == layout.plain_prose(lines, places, 50)
    assert twin("layout").names_by_place(lines, places) == layout.plain_names_by_place(lines, places)
