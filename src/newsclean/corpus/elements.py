"""What the elements of HTML mean for where a text stands: which are shown, which end which, which parts a page has."""

from __future__ import annotations

LEFT_OUT = 1
"""Its tags say nothing about the text: it is a piece of a line, or shows nothing."""

VOID = 2
"""It holds nothing."""

CUT = 4
"""What it holds is no text of the page."""

SPECIAL = 8
"""An end tag of formatting does not reach past it."""

ENDS_P = 16
"""A paragraph that is open ends where it begins."""

SCOPE = 32
"""An end tag does not reach past it, unless that of a part of a table."""

IN_TABLE = 64
"""A part of a table."""

BLOCK = 128
"""Special, but an item of a list does not hide behind it."""

WHOLE = 256
"""It holds the article, whatever it is called and wherever it stands."""

_GROUP = 512
ITEM, TERM, CELL, ROW, ROWS, P = (_GROUP * number for number in range(1, 7))
"""An element of one of these groups ends the one before it in the same list or table."""

GROUP = 7 * _GROUP

_FLAGS = (
    (LEFT_OUT | VOID, "area base img input link meta param source track"),
    (VOID, "br col embed hr wbr frame basefont bgsound keygen"),
    (LEFT_OUT | CUT, "iframe noembed noframes noscript script style svg textarea"),
    (CUT, "title"),
    (
        LEFT_OUT,
        (
            "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark nobr s samp small span"
            " strike strong sub sup time tt u var"
        ),
    ),
    (SPECIAL | ENDS_P | BLOCK, "address div"),
    (
        SPECIAL | ENDS_P,
        (
            "article aside blockquote center details dialog dir dl fieldset figcaption figure footer form h1 h2 h3 h4 h5"
            " h6 header hgroup menu nav ol pre listing search section summary ul"
        ),
    ),
    (SPECIAL | ENDS_P | BLOCK | P, "p"),
    (SPECIAL | ENDS_P | ITEM, "li"),
    (SPECIAL | ENDS_P | TERM, "dd dt"),
    (SPECIAL | SCOPE | IN_TABLE | CELL, "td th"),
    (SPECIAL | IN_TABLE | ROW, "tr"),
    (SPECIAL | IN_TABLE | ROWS, "tbody tfoot thead"),
    (SPECIAL | SCOPE | IN_TABLE | ENDS_P, "table"),
    (SPECIAL | SCOPE | IN_TABLE, "caption"),
    (SPECIAL | SCOPE | WHOLE, "html"),
    (SPECIAL | SCOPE, "object template"),
    (SPECIAL | ENDS_P | WHOLE, "main"),
    (SPECIAL | WHOLE, "body"),
    (SPECIAL, "button colgroup frameset head select"),
)

FLAGS = {name: flags for flags, names in _FLAGS for name in names.split()}
"""What is known of an element; of one that is not named here, nothing."""

MENU, PART, FURNITURE, OTHERS, CAPTION = (1 << bit for bit in range(5))
"""Where a text may stand: in a menu or a footer of the page; in another part of it beside the article; in something that
is called like either; in what tells of other stories, or of people; in a caption."""

_ELEMENT_PARTS = ((MENU, "nav footer"), (PART, "aside form dialog"), (CAPTION, "figcaption"))
_NAMED_PARTS = (
    (FURNITURE, "sidebar footer menu tags banner advert breadcrumb copyright"),
    (
        OTHERS,
        (
            "related recommend teaser promo popular most-read read-more readmore trending latest comment disqus kommentar"
            " respond author byline bio"
        ),
    ),
    (CAPTION, "caption credit"),
)

PARTS = {name: part for part, names in _ELEMENT_PARTS for name in names.split()}
"""The part of the page that an element is."""

WORDS = {word: part for part, words in _NAMED_PARTS for word in words.split()}
"""The part of the page that an element is with such a word in its class or its identifier.

That a class has a part of a name in it (``related-stories``) is how style sheets of all publishers speak of the same parts;
nothing here belongs to any one site.
"""
