"""The stages that a configuration may name are those that can be made."""

import pytest

from newsclean.config import STAGES, Config
from newsclean.stages.build import SHIPPED, follows_from_text


def test_every_stage_of_a_configuration_can_be_made_and_no_other():
    assert tuple(SHIPPED) == STAGES


@pytest.mark.parametrize(
    ("dates", "names"),
    [
        ("explicit", {"encoding", "whitespace", "punctuation", "dates"}),
        ("anchored", {"encoding", "whitespace", "punctuation"}),
    ],
)
def test_stages_that_follow_from_the_text_alone(dates, names):
    config = Config(dates=dates)
    assert {name for name in STAGES if follows_from_text(name, config)} == names
    assert not follows_from_text(lambda _view: (), config)
