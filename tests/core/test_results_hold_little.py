"""What a result holds once its text is there: what can be read again from the text is not kept with it."""

import gc

import pytest

from newsclean import Cleaner

PAGE = "Home\nSport\n\n" + "\n\n".join(
    f"The council voted on Monday for the {number}th time to build the bridge that the town has waited for."
    for number in range(60)
)


def held(result):
    """Return every object that one reaches from a result through objects of this package, without the package itself."""
    seen, todo = {}, [result]
    while todo:
        value = todo.pop()
        if id(value) in seen or isinstance(value, type) or callable(value):
            continue
        seen[id(value)] = value
        todo += gc.get_referents(value)
    return list(seen.values())


@pytest.mark.parametrize("preset", ["article", "body"])
def test_a_result_holds_no_lines(preset):
    result = Cleaner(preset).clean(PAGE)
    lines = set(PAGE.split("\n")) - {"", "Home", "Sport"}
    assert not [value for value in held(result) if isinstance(value, str) and value in lines]


def test_lines_are_read_again():
    result = Cleaner().clean(PAGE)
    assert [line.kept for line in result.lines] == [line.kept for line in Cleaner().clean(PAGE).lines]
    assert result.lines[-1].end == len(PAGE)
