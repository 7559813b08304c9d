"""The reference names every rule."""

from pathlib import Path

from newsclean.stages.encoding import DEFAULTS
from newsclean.stages.punctuation import RULES

REFERENCE = (Path(__file__).parents[2] / "docs" / "reference" / "stages-text.md").read_text("utf-8")


def test_every_rule_and_option_is_documented():
    for rule in RULES:
        assert f"| `{rule.name}` | {rule.safety} |" in REFERENCE
    for option in DEFAULTS:
        assert f"`{option}`" in REFERENCE
