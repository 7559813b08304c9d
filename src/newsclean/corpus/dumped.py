"""How elements nest and where they begin lines, for the twin that dumps pages without a tree."""

from __future__ import annotations

(
    LINE, BIG, ENDS_P, HEADING, LIST, ORDERED, ITEM, TERM, HIDDEN, SPECIAL, VOID, ODD, IGNORED, P, FORM, BUTTON, SELECT,
    BREAK, TITLE, SCOPE, PLAIN_BLOCK, OPTION, TEMPLATE, TABLE, ROWS, ROW, CELL, CAPTION, COLUMNS, COLUMN, PRE,
) = (1 << bit for bit in range(31))  # fmt: skip

_BLOCK = LINE | ENDS_P | SPECIAL
_FLAGS = (
    (
        _BLOCK,
        (
            "article aside blockquote center details dl fieldset figcaption figure footer header hgroup nav section main"
        ),
    ),
    (_BLOCK | PLAIN_BLOCK, "address div"),
    (_BLOCK | BIG | HEADING, "h1 h2 h3 h4"),
    (_BLOCK | HEADING, "h5 h6"),
    (_BLOCK | BIG | P, "p"),
    (_BLOCK | LIST, "ul"),
    (_BLOCK | LIST | ORDERED, "ol"),
    (_BLOCK | ITEM, "li"),
    (_BLOCK | TERM, "dd dt"),
    (_BLOCK | FORM, "form"),
    (ENDS_P | SPECIAL, "dialog dir menu search summary"),
    (BREAK | VOID | SPECIAL, "br"),
    (LINE | VOID | ENDS_P | SPECIAL, "hr"),
    (VOID | SPECIAL, "area embed img input link meta param source track wbr keygen base basefont bgsound"),
    (HIDDEN | BUTTON | SPECIAL, "button"),
    (HIDDEN | SELECT | SPECIAL, "select"),
    (HIDDEN | OPTION, "option optgroup"),
    (HIDDEN, "label"),
    (SCOPE | SPECIAL, "object"),
    (TEMPLATE, "template"),
    (TITLE, "title"),
    (_BLOCK & ~ENDS_P | SCOPE | TABLE, "table"),
    (SCOPE | SPECIAL | CAPTION, "caption"),
    (SPECIAL | COLUMNS, "colgroup"),
    (VOID | SPECIAL | COLUMN, "col"),
    (SPECIAL | ROWS, "tbody tfoot thead"),
    (LINE | SPECIAL | ROW, "tr"),
    (SCOPE | SPECIAL | CELL, "td th"),
    (_BLOCK | PRE, "pre"),
    (IGNORED, "html head body"),
    (
        ODD,
        (
            "frameset frame math plaintext xmp image listing"
            " rb rt rp rtc applet marquee iframe textarea noframes noembed noscript script"
            " style svg isindex"
        ),
    ),
)
FLAGS = {name: flags for flags, names in _FLAGS for name in names.split()}
"""What is known of an element; of one that is not named here, nothing."""
