"""Documents built to make a stage work hard: one awkward thing, again and again."""

HEAD = "Ministers meet again in the capital on Friday\n\nThe minister said on Friday that talks would go on. "

SEEDS = {
    "a sentence on one line": "The minister said so again and again today. ",
    "a letter": "a",
    "words": "word ",
    "a sentence a line": "The minister said so again and again today.\n",
    "a label a line": "Advertisement\n",
    "a heading a line": "What comes next\n",
    "a caption a line": "Photo: AP\n",
    "a dateline a line": "SEOUL, Aug. 7 (Yonhap) -- The minister left for the talks in the capital.\n",
    "a list": "• an item of a list\n",
    "labels in a row": "Share Tweet Email ",
    "labels run together": "ShareTweetEmail",
    "a breadcrumb": "Home > News > ",
    "empty lines": "\n",
    "blank lines": " \t\n",
    "blanks": " ",
    "no-break spaces": "word\xa0word",
    "unusual blanks": "a\xa0\u2003 b  ",
    "joiners": "क\u200dका\u200c",
    "title": "Ministers meet again in the capital on Friday\n",
    "questions": "Is it? ",
    "initials": "J. R. ",
    "hyphenated dates": "2019-11-15T10:00:00Z ",
    "ranges": "5-7 May 2019 to ",
    "footnotes": "[^a",
    "fences": "```\n",
    "ticks": "`a ``b ",
    "table rows": "| a | b |\n",
    "quoted lines": "> he said\n",
    "backslashes": "\\u2019\\'",
    "TeX quotes": "``a ",
    "tabs": "\t",
    "columns": "one   two   three\n",
    "indented": "    indented\n",
    "carriage returns": "\r",
    "all line ends": "a\r\n\rb\n\n",
    "opened quotations": "“He ",
    "closed quotations": "he” ",
    "straight quotations": '"he" \'she" ',
    "apostrophes": "'a 'b’ ‘c ",
    "doubled stops": "end. . ",
    "a chain of stops": ". ",
    "spaced ellipses": "word . . . ",
    "blanks before commas": "word , ",
    "entities": "&amp;",
    "nested entities": "&amp;amp;amp;lt;",
    "ampersands": "&",
    "mojibake": "itâ€™s Ã©tÃ© ",
    "broken surrogates": "\ud800a",
    "controls": "\x00\x1b[31m",
    "invisible": "\u200b\ufeffa",
    "combining": "e\u0301\u0302\u0303\u0304",
    "marks from right to left": "\u202eabc\u202c ",
    "dates": "Nov. 15, 2019, ",
    "numeric dates": "03/04/2019 ",
    "figures": "1.1.",
    "months": "May March ",
    "weekdays": "last Friday next Monday ",
    "addresses": "http://example.org/a/b?c=d&e ",
    "slashes": "/a=",
    "brackets": "([{",
    "markdown": "[a](b [^c ",
    "angles": "<a <",
    "code": "= a_b(c) { ;\n",
    "han": "部长星期五说，会谈将继续。",
    "kana": "大臣は金曜日に「会談を続ける」と述べた。\n",
    "thai": "รัฐมนตรีกล่าว ",
    "arabic": "قال الوزير، ",
    "hyphens": "co- operation -- ",
    "underscores": "_ * _ ",
}


def numbered(size):
    """Lines that differ in their last word only."""
    lines = []
    while sum(map(len, lines)) < size:
        lines += [f"The minister of the country said so on day {len(lines) + at}\n" for at in range(64)]
    return "".join(lines)[:size]


def prefixes(size):
    """Paragraphs each of which begins like all of those before."""
    words = ["the minister said that the talks about the pact would go on again"]
    lines = []
    for number in range(size):
        if sum(map(len, lines)) >= size:
            break
        words = words if number % 40 else ["The talks about the pact go on in the capital today"]
        words = [f"{words[0]} {number}"]
        lines.append(words[0] + "\n")
    return "".join(lines)[:size]


def teasers(size):
    """Paragraphs and, after them all, the beginning of each."""
    text = [
        f"Paragraph {n} says that the talks about pact {n} will go on for {n} more days.\n"
        for n in range(size // 120)
    ]
    return "".join(text + [" ".join(line.split()[:10]) + "...\n" for line in text])[:size]


def document(name, size):
    """Return the document of a name, of a size in characters, or a little less: what is repeated stays whole.

    Cut anywhere, one document would end in a blank and that of twice the size would not, and one would need a round more.
    """
    if name in GROWN:
        return HEAD + "\n" + GROWN[name](size)
    seed = SEEDS[name]
    return HEAD + seed * (size // len(seed))


GROWN = {"numbered lines": numbered, "prefixes": prefixes, "teasers": teasers}
NAMES = (*SEEDS, *GROWN)
