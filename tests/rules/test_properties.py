"""What holds for every line."""

from hypothesis import given
from hypothesis import strategies as st

from newsclean.roles import Kind, Role
from newsclean.rules import shipped_matcher
from newsclean.rules.fold import fold
from newsclean.rules.glue import Gluer
from newsclean.rules.rule import Rule, Shape

PHRASES = sorted(
    {phrase for pack in shipped_matcher().packs for rule in pack.rules for phrase in rule.examples}
)

ANY_TEXT = st.text(max_size=300)
LIKE_CHROME = st.lists(
    st.one_of(
        st.sampled_from(PHRASES),
        st.sampled_from([" ", " | ", "12", "\xa0", "©", ":", "", "x"]),
        st.text(max_size=5),
    ),
    max_size=6,
).map("".join)
LINES = st.one_of(ANY_TEXT, LIKE_CHROME)


@given(LINES)
def test_matching_never_raises_and_depends_on_the_line_alone(line):
    matcher = shipped_matcher()
    first = matcher.match(line)
    assert matcher.match(line) is first
    assert matcher.match_lines(["Share this", line, "Home"])[1] is first


@given(LINES)
def test_folding_twice_is_folding_once(line):
    assert fold(fold(line)) == fold(line)


@given(
    st.sampled_from(PHRASES),
    st.sampled_from(["", "• ", "  ", "» ", "\t"]),
    st.sampled_from(["", " ", " »", ":", "…"]),
)
def test_marks_around_a_label_do_not_matter_to_literals(phrase, before, after):
    matcher = shipped_matcher()
    plain = matcher.match(phrase)
    if plain is not None and plain.shape is Shape.LITERAL and not plain.id.startswith("glued/"):
        assert matcher.match(before + phrase + after) == plain


@given(st.lists(LINES, max_size=25))
def test_blocks_and_menus_keep_what_is_certain(texts):
    matcher = shipped_matcher("en")
    hits = matcher.match_lines(texts)
    extended = matcher.extend(texts, hits)
    assert len(extended) == len(hits)
    for before, after in zip(hits, extended, strict=True):
        if before is not None and before.certain:
            assert after is before


@given(st.lists(st.sampled_from(["a", "b", "c", "a a", "x"]), min_size=1, max_size=30).map(" ".join))
def test_cutting_into_labels_is_bounded_and_sound(line):
    rule = Rule("t/r", Shape.LITERAL, Role.BOILERPLATE, Kind.NAV, phrases=("aa",), glue=True)
    gluer = Gluer([("aa", rule), ("aa bb", rule)])
    hit = gluer.match(line, fold(line), line.partition(" ")[0])
    assert hit is None, "none of these words is a label"
