"""Chrome that is glued to a paragraph: what stays comes first."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsclean
from newsclean import Cleaner
from newsclean.rules import seams, shipped_languages, shipped_matcher, shipped_pack
from newsclean.rules.inserts import Inserts
from newsclean.rules.lint import lint_pattern
from newsclean.rules.rule import Shape, Then
from newsclean.testing import assert_laws

NO_CHANGE = """
The minister said on Monday that he would read more books.
The minister has promised his party that he will read more
She told the class what she thinks of it all. You should read more
Read more: Minister resigns after the vote on the budget of the city
There are two more chapters in the new edition. Read more: they are about the war.
There are two more chapters in the new edition. Read more: They are about the war. The first one is long.
There are two more chapters in the new edition. Read more:
There are two more chapters in the new edition of it, read more: The War, The Peace
He bought the largest of them (read more: the oldest), and nobody asked him why.
He bought a share of a giant of the trade (read: Google) and of two smaller firms.
The three have the same father, the police said (related: the fourth does not).
The sign above the door says it in large letters: Read more: Books and More
The last line of the leaflet says: “Stay at home. Read more: Books”
The form has two fields at the end. See also: Notes for authors
She has bought the house that she was born in. Share the news
The brothers sold the firm in spring. Share prices fell
All of them have left the network by now. Tweets stay
Her guests came by road, by rail and by sea. Follow us on our way
The word stands above the text in capitals: ADVERTISEMENT
The complaint was about a poster in the town. ADVERTISEMENT STANDARDS AUTHORITY rules say so.
The complaint was upheld. ADVERTISEMENT is what it must say above the text.
The vote was close. Advertisement revenue fell by a tenth in the year before.
The picture was taken on the day of the vote. Photo: AP
The talks are to go on, she said. Source: Reuters
The story continues below advertisement columns that nobody remembers.
Lesen Sie auch: Der Minister tritt nach der Abstimmung zurück
À lire aussi : Le ministre démissionne après le vote
部长说他不会辞职。
""".strip().split("\n")

CUTS = [
    ("The minister said on Monday that he would not go.", " Read more: Minister resigns", ""),
    ("The minister said on Monday that he would not go.", "READ MORE: Who is the new minister?", ""),
    ("The minister said on Monday that he would not go.", " Read more: Minister res...", ""),
    ("The minister said on Monday that he would not go.", " | Read more: St. Louis votes", ""),
    ("“I shall not go,” the minister said. “Not this year.”", " Related: Minister “resigns”", ""),
    ("The minister said on Monday that he would not go", " (Also read: Minister resigns)", "."),
    ("The minister said on Monday that he would not go. ", "[Read more: Minister resigns] ", "He did."),
    ("The minister said on Monday that he would not go.", " Read more: One Also read: Two Share this", ""),
    ("The minister said on Monday that he would not go.", " Read more »", ""),
    ("The minister said on Monday that he would…", " [Read more…]", ""),
    ("The minister said on Monday that he would not go.", "Share this:FacebookTwitterEmail", ""),
    ("The minister said on Monday that he would not go.", " Share Tweet Email", ""),
    ("The minister said on Monday that he would not go.", "Share on Facebook Share on Twitter", ""),
    ("The minister said on Monday that he would not go.", " Read more: Minister resigns Share this: Facebook", ""),
    ("The vote was close, as in the spring. ", "ADVERTISEMENT Continue reading below ", "The minister left."),
    ("The vote was close, as in the spring. ", "ADVERTISEMENT", "The minister left."),
    ("", "ADVERTISEMENT ", "The vote was close, as it had been in the spring."),
    ("The vote was close, as it had been in the spring.", " Story continues below advertisement", ""),
    ("The vote was close, as it had been in the spring.", " Read more: Minister resigns  ", ""),
]  # fmt: skip


def cutter():
    return shipped_matcher("en").cutter


@pytest.mark.parametrize("line", NO_CHANGE)
@pytest.mark.parametrize("language", ["en", None])
def test_nothing_goes(line, language):
    assert not shipped_matcher(language).cutter.cuts(line)


@pytest.mark.parametrize(("before", "gone", "after"), CUTS)
def test_what_goes(before, gone, after):
    line = before + gone + after
    cuts = cutter().cuts(line)
    stays = line
    for cut in reversed(cuts):
        stays = stays[: cut.start] + stays[cut.end :]
    assert stays == before + after


@pytest.mark.parametrize("language", [*shipped_languages(), "any"])
def test_no_rule_of_a_pack_cuts_a_counter_example_of_another(language):
    everything = shipped_matcher(None).cutter
    lines = [
        line
        for rule in shipped_pack(language).rules
        if rule.shape is Shape.INLINE
        for line in rule.counter_examples
    ]
    assert [line for line in lines if everything.cuts(line)] == []


@pytest.mark.parametrize("name", ["SENTENCE_END", "SENTENCE_INSIDE"])
def test_patterns_are_linear(name):
    assert lint_pattern(getattr(seams, name).pattern) == []


PIECES = [
    "The minister said on Monday that he would not go. ", "Read more: ", "Read more", "(Also read: ", ") ", "[", "]",
    "ADVERTISEMENT ", "Continue reading below ", "Share this:", "FacebookTwitterEmail", "Minister resigns", ".", "“", "”",
    " ", "\u3000", "İ", "Lesen Sie auch: ", "À lire aussi : ", "相关阅读：", "。",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=16).map("".join))
def test_cuts_are_in_order_apart_and_leave_nothing_more_to_cut_at_the_end(line):
    found = shipped_matcher(None).cutter
    cuts = found.cuts(line)
    assert all(0 <= cut.start < cut.end <= len(line) for cut in cuts)
    assert all(one.end <= two.start for one, two in pairwise(cuts))
    if cuts and cuts[-1].end == len(line):
        rest = line[: cuts[-1].start]
        assert not any(cut.end == len(rest) > cut.start for cut in found.cuts(rest) if cut not in cuts)


@given(st.lists(st.sampled_from([*PIECES, "\n", "\n\n"]), max_size=24).map("".join))
def test_the_laws_hold(text):
    assert_laws(Cleaner(), text)


ARTICLE = """\
Talks fail in Seoul after a week

The ministers left without an agreement on Friday, an official said.{}

They had met in a hotel by the river, where the talks had begun on Monday.

The next meeting will be held in the spring, both of the sides have said.
"""
GLUED = ARTICLE.format(" Read more: Minister resigns")
CLEAN = ARTICLE.format("")


def test_the_edit_says_which_stage_and_rule():
    result = newsclean.clean(GLUED)
    assert result.text == CLEAN
    (edit,) = result.edits
    assert (edit.original, edit.replacement, edit.stage, edit.rule) == (
        " Read more: Minister resigns", "", "boilerplate", "en/glued-link",
    )  # fmt: skip
    assert result.lines[1].kept
    assert result.undo() == GLUED


@pytest.mark.parametrize(
    "options", [{"keep": ["related"]}, {"spare": [newsclean.config.Spare(rule="en/glued-*")]}]
)
def test_what_the_policy_or_an_exception_keeps_stays(options):
    assert Cleaner(**options).clean(GLUED).text == GLUED


@pytest.mark.parametrize("preset", ["article", "minimal"])
def test_every_preset_cuts_what_is_certain(preset):
    assert Cleaner(preset).clean(GLUED).text == CLEAN


def test_a_title_is_left_alone():
    title = "Ten books that our readers have read twice. Read more: Ten more"
    text = CLEAN.replace("Talks fail in Seoul after a week", title)
    assert newsclean.clean(text, title=title).text == text


def test_a_hard_wrapped_text_is_left_alone():
    days = "monday tuesday wednesday thursday friday saturday sunday weekdays holidays".split()
    lines = [f"the ministers left without any agreement on {day:<9} an official said and" for day in days]
    lines[4] = "he went on to say they had not met in a year. Read more: Of the talks"
    text = "\n".join([*lines, "the rest of it is not known."])
    assert " Read more: Of the talks" in newsclean.clean(text).text


INSERTS = Inserts(
    {
        phrase: rule
        for rule in shipped_pack("en").rules
        if rule.then is Then.SENTENCE
        for phrase in rule.phrases
    }
)


@given(
    st.lists(
        st.sampled_from(sorted(INSERTS.rules))
        | st.sampled_from([piece for phrase in INSERTS.rules for piece in phrase.split()])
        | st.text(" aC", max_size=3),
        max_size=8,
    ),
    st.sampled_from(["", " ", "é", "—", "😀"]),
)
def test_no_phrase_between_sentences_is_overlooked(parts, between):
    text = between.join(parts)
    assert INSERTS.may_be_in(text) == any(phrase in text for phrase in INSERTS.rules)
