import pytest

from newsclean.report.record import ReportDocument
from newsclean.report.summary import BINS, Totals, figures_of
from report_samples import ARABIC, MINISTER, UNTOUCHED, WARNED, make_document


@pytest.fixture
def totals():
    totals = Totals()
    for document in (MINISTER, ARABIC, UNTOUCHED, WARNED):
        totals.add(document)
    return totals.as_json()


def test_figures_add_up():
    figures = figures_of(MINISTER)
    assert figures.original == len(MINISTER.original)
    assert figures.cleaned == len(MINISTER.cleaned)
    assert figures.removed == len("Advertisement\n\nBy Ana Example\n\n\nShare this\n")
    assert figures.replaced == len(". .") + 2 + 1 + len("Nov. 15, 2019")
    assert figures.edits == 7
    assert figures_of(make_document("x", "")).share == 0


def test_stages_and_rules_are_ranked_by_characters(totals):
    assert (totals["documents"], totals["changed"], totals["edits"]) == (4, 2, 8)
    assert totals["stages"][0] == {
        "stage": "boilerplate",
        "edits": 3,
        "removed": 43,
        "characters": 43,
        "documents": 1,
    }
    assert {"stage": "punctuation", "edits": 2, "replaced": 5, "characters": 5, "documents": 2} in totals[
        "stages"
    ]
    assert [row["characters"] for row in totals["rules"]] == sorted(
        (r["characters"] for r in totals["rules"]), reverse=True
    )
    assert sum(row["characters"] for row in totals["stages"]) == totals["removed"] + totals["replaced"]


def test_roles_languages_sites_and_warnings(totals):
    roles = {row["role"]: row for row in totals["roles"]}
    assert roles["boilerplate"] == {"role": "boilerplate", "lines": 3, "removed": 2, "kept": 1}
    assert roles["byline"]["removed"] == 1
    assert [row["kind"] for row in totals["kinds"]] == ["share", "ad"]
    assert {row["language"]: row["documents"] for row in totals["languages"]} == {"en": 2, "ar": 1, "": 1}
    assert {row["site"] for row in totals["sites"]} == {"example.org", "ar.example.net", "calm.example", ""}
    assert totals["warnings"] == [{"code": "no-body", "documents": 1}]


def test_shares_count_changed_documents():
    totals = Totals()
    for text in ("gone", "gone, but most of it is still there"):
        totals.add(make_document("x", text, [("gone", "", "boilerplate", "x")]))
    shares = totals.as_json()["shares"]
    assert len(shares) == BINS
    assert shares[BINS - 1] == 1
    assert sum(shares) == 2


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://www.example.org/a?b", "example.org"),
        ("https://user:secret@example.org:8080/", "example.org"),
        ("no address", None),
        ("http://[", None),
        ("https://www.example.org./", "example.org"),
    ],
)
def test_the_site_is_the_host(url, host):
    assert ReportDocument("a.txt", "", "", {}, url).host == host
