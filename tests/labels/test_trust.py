"""Which of the timestamps of a page say when its article was published."""

import pytest

from newsclean.labels.label import BODY, Label
from newsclean.labels.trust import in_order_of_trust
from newsclean.roles import Role

TITLE = "Council approves plan for a new bridge"
PROSE = "The city council approved a plan on Tuesday to build a new bridge over the river."
READ = "Friday, May 6, 2022"
PRINTED = "May 3, 2022 10:41"
COMMENT = "May 4, 2022 at 9:30 am"
ANSWER = "May 5, 2022 at 8:15 am"

PAGES = [
    ([TITLE, PRINTED, PROSE, PROSE, PROSE], [PRINTED]),
    ([READ, TITLE, PRINTED, PROSE, PROSE, PROSE], [PRINTED, READ]),
    ([READ, "Published: May 3, 2022", TITLE, PROSE, PROSE], ["Published: May 3, 2022", READ]),
    ([TITLE, PROSE, PROSE, PRINTED], [PRINTED]),
    ([TITLE, PROSE, PROSE, PRINTED, PRINTED], [PRINTED, PRINTED]),
    ([TITLE, PROSE, PROSE, COMMENT, ANSWER], []),
    ([TITLE, PROSE, PROSE, "Updated: May 3, 2022", COMMENT, ANSWER], ["Updated: May 3, 2022"]),
    ([TITLE, PRINTED, PROSE, PROSE, COMMENT, ANSWER], [PRINTED]),
]


@pytest.mark.parametrize(("lines", "trusted"), PAGES)
def test_order_of_trust(lines, trusted):
    labels = [
        Label(Role.TITLE) if line == TITLE else BODY if line == PROSE else Label(Role.TIMESTAMP)
        for line in lines
    ]
    stamps = [index for index, label in enumerate(labels) if label.role is Role.TIMESTAMP]
    assert in_order_of_trust(lines, labels, stamps) == trusted
