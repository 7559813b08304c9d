"""Pages that are dumped without a tree give what resiliparse gives."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.corpus import page
from newsclean.corpus.markup import cut_down, unmark
from newsclean.native import twin

native = twin("dumping")
if native is None:
    pytest.skip("not compiled", allow_module_level=True)
pytest.importorskip("resiliparse")

TAGS = (
    "div p li ul ol h1 h3 h5 section article form button label select option optgroup dd dt dl x-y br hr img template"
    " object header nav dialog details summary address figure body html head title main table tr td th tbody thead caption"
    " colgroup col pre"
).split()
TEXTS = (
    "a", "b ", " c", " ", "\n  ", "1.", "&amp;", "&nbsp;", "&#39;s", "\u00e9", "&copy", "\u00a0", "&#8217;", "\ufdd0x", "x  y",
    "\ufdd3 y", "& ", "&bogus;", "AT&T", "&#0;", "&#128;", "&#1;", "&#10;", "&nGt;", "\x0b", "\r", "\u2003", "<", "&#xFDD1;",
)  # fmt: skip
tags = st.sampled_from(TAGS)
soups = st.lists(
    st.one_of(
        st.sampled_from(TEXTS),
        tags.map("<{}>".format),
        tags.map("</{}>".format),
        st.tuples(tags, st.sampled_from(TEXTS)).map(lambda pair: "<{0}>{1}</{0}>".format(*pair)),
    ),
    max_size=30,
).map("".join)

PLAIN = {
    "<ul><li>a</li><li>b<ul><li>c</ul></ul>d": ["  • a", "  • b", "    • c", "d"],
    "<ol><li>a<li><li>b</ol>": ["  1. a", "  3. b"],
    "<ol><li>a</li>b<li>c</ol>": ["  1. a", "    2. b", "  2. c"],
    "<ul></ul><ul><li>a</ul>": ["    • a"],
    "<div>a<p>b</p>c</div>d": ["a", "", "b", "", "c", "d"],
    "<p>a<p><h3>b</h3><h5>c": ["a", "", "b", "", "c"],
    "<p>a</p></p><br>b": ["a", "", "", "b"],
    "a<hr><hr>b<br><br>c": ["a", "b", "", "c"],
    "<div>a <button>b</button><label>c</label> d<select><option>e</select></div>": ["a d"],
    "<dl><dt>a<dd>b</dl>c": ["a", "b", "c"],
    "<title>x</title><body> a": [" a"],
    "<form>a<form>b</form>c</form>d": ["ab", "cd"],
    "<p>a<template><p>b</template>c": ["ac"],
    "x<li>a</li>b": ["x", "  • a", "    • b"],
    "<body> <x>a</x> b": [" a b"],
    "": [""],
    "<table><tr><td>a<td>b<tr><td>c</td> <td>d </table>e": ["a\t\tb", "c\t\td", "e"],
    "<table> <caption>a</caption> <col> <thead> <tr> <th>b </th> <th> c<tbody><tr><td>d</td></tr></tbody>\n</table> e": [
        "a",
        "b \t\tc",
        "d",
        "e",
    ],
    "<table><td></td><td>a<td> <td>b</table>": ["\t\ta\t\t\t\tb"],
    "<table><tr><td>a<td><table><tr><td>b<td>c</table><td>d</table>": ["a", "b\t\tc", "\t\td"],
    "<table><tr><td>a<td><table><tr></table>b<td>c</table>": ["a", "bc"],
    "<ul><li>a<table><tr><td>b<td>c</table></ul>": ["  • a", "    b\t\t    c"],
    "<p>a</p><table><tr><td><p>b</p> c</td> </tr></table><p>d": ["a", "", "b", "", "c", "", "d"],
    "a</td></table>b</tr>c": ["abc"],
    "<pre>\n a  b\r\n\tc\n</pre>d": [" a  b", "\tc", "d"],
    "<p>a</p><pre>\n\nb</pre><p>c": ["a", "", "", "b", "", "c"],
    "<ul><li><pre>a\nb</pre></ul>": ["  • a", "b"],
    "<x-y><div>a</div></x-y>b": ["a", "b"],
    "<p>a</p><x-y><p>b</p></x-y> <div>c</div>": ["a", "", "b", "c"],
    "<x-y><div>a</div></x-y> b": ["a", " b"],
}
PARSED = (
    "<table>a<tr><td>b</table>", "<table><p>a</table>", "<p>a<table></table>", "<table><table>", "<table></p></table>", "<p>a&#10;b", "a\0b", "<option>a",
    "<form><div></form></div>", "<button><button>", "<div>" * 300, "<ul></ul>" * 300, "a<title>b</title>", "a</1>b",
)  # fmt: skip


@pytest.mark.parametrize("source", PLAIN)
def test_what_is_plain(source):
    lines, places = native.lines_of(source.encode())
    assert lines == PLAIN[source]
    assert (lines, places) == unmark(page.dump(source))


@pytest.mark.parametrize("source", PARSED)
def test_what_has_to_be_parsed(source):
    assert native.lines_of(source.encode()) is None


tables = st.recursive(
    st.sampled_from(TEXTS),
    lambda inner: st.lists(
        st.one_of(
            inner,
            st.tuples(st.sampled_from("p div li ul x-y pre button".split()), inner).map(
                lambda pair: "<{0}>{1}</{0}>".format(*pair)
            ),
            st.lists(st.lists(inner, max_size=3), max_size=3).map(
                lambda rows: "<table>\n{}</table>".format(
                    "".join("<tr>{}</tr>\n".format("".join(map("<td>{}</td>\n".format, row))) for row in rows)
                )
            ),
        ),
        max_size=4,
    ).map("".join),
    max_leaves=12,
)


@given(tables)
def test_any_table(source):
    found = native.lines_of(source.encode())
    assert found is None or found == unmark(page.dump(source))


@given(soups)
def test_any_page(source):
    found = native.lines_of(source.encode())
    assert found is None or found == unmark(page.dump(source))


@given(st.text("<>/!-?divulp ab&;#1\n\0\u00e9'\"=", max_size=60))
def test_what_is_left_of_any_text(text):
    source = cut_down(text.encode()).source
    found = native.lines_of(source)
    assert found is None or found == unmark(page.dump(source.decode()))


def test_a_page_that_is_not_utf8_is_no_page_of_utf8():
    with pytest.raises(UnicodeDecodeError):
        page.lines_of(b"<title>\xff</title>a")
