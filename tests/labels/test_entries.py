"""Times above the entries of a live blog, which the line model takes for a list of other stories."""

import pytest

from newsclean import Cleaner
from newsclean.labels.stamps.entries import entry_times

ENTRIES = [
    (
        "14:35",
        "The storm has made landfall near the port, the weather service says, with gusts of 140 km an hour.",
    ),
    ("2.20pm BST", "Trains between the coast and the capital have been cancelled until further notice."),
    ("13:50", "The mayor asks people to stay at home and to keep away from the sea front until the morning."),
    ("12h10", "Trains between the coast and the capital have been cancelled until further notice."),
]
BLOG = [line for entry in ENTRIES for line in (*entry, "")]


@pytest.mark.parametrize(
    "texts",
    [
        [],
        BLOG[:6],  # too few
        [
            "14:35",
            "Storm hits the coast",
            "14:20",
            "Trains cancelled",
            "13:50",
            "Mayor asks people to stay at home",
        ],
        ["0:00", "19:15", "1x", "9:51", "0:00", BLOG[1]],  # a player
        ["25:10", BLOG[1], "14:75", BLOG[4], "14:3", BLOG[7], "7", BLOG[10]],  # no times
    ],
)
def test_no_entries(texts):
    ends = [int(text.endswith(".")) for text in texts]
    assert not entry_times(texts, ends, range(len(texts)))


TEXT = "\n".join(["Live: Storm reaches the coast", "", *BLOG]).rstrip("\n") + "\n"


def test_the_times_of_entries_stay_and_so_does_what_an_entry_repeats():
    assert Cleaner().clean(TEXT).text == TEXT


def test_no_entry_that_stays_loses_its_time():
    lines = Cleaner(lean=-1.0).clean(TEXT).text.split("\n")
    entries = [f"{time}\n{said}" for time, said in ENTRIES]
    times = [time for time, _ in ENTRIES]
    assert [line for line in lines if line in times]
    for at, line in enumerate(lines):
        assert line not in times or "\n".join(lines[at : at + 2]) in entries
        assert line in times or lines[at - 1] in times or line in {"", "Live: Storm reaches the coast"}
