"""A page that is cut down shows the same text, and where each line of it stands; the compiled twin does the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

pytest.importorskip("resiliparse", reason="pip install 'newsclean[html]'")

from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.html import HTMLTree

from newsclean.corpus.elements import CAPTION, FURNITURE, MENU, OTHERS, PART, WORDS
from newsclean.corpus.markup import cut_down, cut_down_plainly, unmark, unmark_plainly
from newsclean.native import twin

SAME = [
    "<p>One <b>two</b>, <i>three</i>.</p><p>Four",
    "a<br>b<hr>c",
    "<ul><li>a<li>b<ul><li>c</ul></ul><ol start=3><li>d</ol>",
    "<table><tr><td>a<td>b<tr><th>c</table>",
    "<pre>\n  a\n    b</pre>",
    "<h1>A<span> title</span></h1><div>x<div>y</div>z</div>",
    "<p title='a > b' data-x=\"<p>no</p>\">c</p>",
    "<p class=x/y>a</p><p/>b",
    "<script>if (a < b) '<p>no</p>'</script>a",
    "<script><!-- '<script>no</script>' --></script>a",
    "<style>p > a { }</style>a<noscript><p>no</p></noscript>b",
    "a<svg><text>no</text></svg>b<svg/>c",
    "a<!-- <p>no</p> -->b<!-->c<!--->d<!-- x --!>e",
    "a<textarea><p>no</p></textarea>b<select><option>no</select>c<label>no</label>",
    "1 < 2 and 3 <4 or <5 &lt;p&gt; &amp;amp; &nbsp;x",
    "<!DOCTYPE html><title>t</title><p>a<table><tr><td>b</table>",
    "a</>b</ x>c<?php no ?>d<![CDATA[no]]>e",
    "<details><summary>a</summary>b</details><dialog>c</dialog><button>no</button><iframe>no</iframe>",
    "a<p",
    "a<p class='",
    "a<!-- no",
    "a<script>no",
    "<UL><LI CLASS=Nav>a</LI></UL><SCRIPT>no</SCRIPT >b",
    "été <b>日本</b> 語",
    "",
]


def shown(source):
    return extract_plain_text(HTMLTree.parse(source), skip_elements=["img", "area", "svg"])


def lines_of(source):
    lines, places = unmark(extract_plain_text(HTMLTree.parse(cut_down(source.encode()).source.decode())))
    return lines, dict(zip(lines, places, strict=True))


@pytest.mark.parametrize("source", SAME)
def test_the_text_is_the_same(source):
    lines, _ = lines_of(source)
    assert "\n".join(lines) == shown(source)


PLACES = [
    ("<p>Q</p>", 0),
    ("<nav>Q</nav>", MENU),
    ("<nav>x</nav>Q", 0),
    ("<nav><div>x</div></nav></div></nav>Q", 0),
    ("<footer><p>x<p>Q</footer>", MENU),
    ("<aside><ul><li class=tags>Q</ul></aside>", PART | FURNITURE),
    ("<ul><li class=tags>x<li>Q</ul>", 0),
    ("<p class=byline>x<div>Q</div>", 0),
    ("<p class=byline>x<br><b>Q</b>", OTHERS),
    ("<dl><dt class=author>x<dd>Q</dl>", 0),
    ("<table class=menu><tr><td class=bio>x<tr><td>Q</table>", FURNITURE),
    ("<div class=menu><table><tr><td></div>Q</table></div>", FURNITURE),
    ("<div class=menu><span></div>Q", 0),
    ("<div class=menu><b></span></p>Q</b></div>", FURNITURE),
    ("<figure><figcaption>Q</figcaption></figure>", CAPTION),
    ("<div id='Post-Comments'>Q</div>", OTHERS),
    ("<div title=comments data-class=menu>Q</div>", 0),
    ("<body class='has-sidebar'><div>Q</div>", 0),
    ("<div class=sidebar><main class=menu>Q</main></div>", 0),
    ("<p><span class=author>Q</span></p>", OTHERS),
    ("<svg class=menu>x</svg>Q", 0),
    ("<br class=menu>Q", 0),
]


@pytest.mark.parametrize(("source", "place"), PLACES)
def test_where_a_line_stands(source, place):
    assert [at for line, at in lines_of(source)[1].items() if "Q" in line] == [place]


def test_a_line_stands_where_all_of_it_stands():
    assert lines_of("<p><span class=author>Staff</span> wrote it")[1]["Staff wrote it"] == 0
    assert lines_of("<p><span class=author>Staff</span>, &nbsp;")[1]["Staff, \xa0"] == OTHERS


def test_marks_in_a_page_are_no_marks():
    assert lines_of("<p>a\ufdd1b\ufdefc</p>") == (["abc"], {"abc": 0})


def test_what_the_head_says_is_kept():
    found = cut_down(
        b"<title> A &amp; B</title><title>no</title><meta name=x content='>'><link rel=y>"
        b"<script type='application/ld+json'>{}</script><script>no</script>"
    )
    assert found[1:] == (b" A &amp; B", [b" name=x content='>'"], [b" rel=y"], [b"{}"])


def test_no_word_begins_another():
    assert not [(a, b) for a in WORDS for b in WORDS if a != b and b.startswith(a)]


PIECES = [
    *'<>"\'= \n/-!?a\x00é', "</", "<!--", "-->", "--!>", "<!doctype html>", "<div class='related x'>", "</div>", "<p", "</p>",
    "<script>", "</script>", "<script type=ld+json>", "<svg>", "<svg/>", "</svg", "<title>", "</title>", "<meta ", "<link ",
    "<table>", "<tr>", "<td>", "</td>", "</table>", "<li>", "<ul>", "</ul>", "<NAV ID=Footer>", "</nav>", "<textarea>",
    "</textarea>", "<noscript>", "</noscript>", "<xÀ>", "</xà>", "<object>", "</object>", "<dd>", "<main>", "</main>", "<b>",
]  # fmt: skip


@pytest.mark.skipif(twin("markup") is None, reason="not compiled")
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_the_twin_does_the_same(source):
    data = source.encode()
    found = cut_down_plainly(data)
    assert twin("markup").cut_down(data) == tuple(found)
    dump = extract_plain_text(HTMLTree.parse(found.source.decode()))
    assert twin("markup").unmark(dump) == unmark_plainly(dump)
