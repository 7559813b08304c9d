"""What a person sees of a document in a real browser."""

import re

import pytest

from report_samples import ARABIC, MINISTER, UNTOUCHED, WARNED, make_document


@pytest.fixture
def document(visit):
    """The page with the first document open."""
    return visit([MINISTER, ARABIC, UNTOUCHED, WARNED], "#document-1")


def test_removed_lines_are_struck_with_their_reason(document):
    gone = document.locator(".line.gone")
    assert gone.locator("del").all_inner_texts() == ["Advertisement", "By Ana Example", "Share this"]
    assert gone.locator(".role").all_inner_texts() == ["ad", "byline", "share"]
    assert gone.locator(".why").first.inner_text() == "en/advertisement 95 %"


def test_changes_show_what_was_and_what_is(document):
    changes = document.locator(".line.is-body .change")
    assert changes.locator("del").all_inner_texts() == [
        ". .",
        "\u00c3\u00a9",
        "no-break space",
        "Nov. 15, 2019",
    ]
    assert changes.locator("ins").all_inner_texts() == [".", "\u00e9", "␣", "2019-11-15"]


def test_the_reason_appears_on_hover_and_goes_again(document):
    document.locator("del", has_text="Nov. 15, 2019").hover()
    hint = document.locator("#hint")
    hint.wait_for(state="visible")
    assert "Replaced by" in hint.inner_text()
    assert "dates explicit" in hint.inner_text()
    document.locator("#reader-title").hover()
    hint.wait_for(state="hidden")


def test_the_reason_appears_on_tap(visit):
    page = visit([MINISTER], "#document-1", viewport={"width": 390, "height": 844}, has_touch=True)
    page.get_by_text("Advertisement", exact=True).tap()
    page.locator("#hint").wait_for(state="visible")
    assert "boilerplate en/advertisement" in page.locator("#hint").inner_text()
    page.locator("#reader-title").tap()
    page.locator("#hint").wait_for(state="hidden")


def test_the_original_and_the_cleaned_text_are_a_click_away(document):
    document.get_by_text("Original", exact=True).click()
    assert document.locator("pre").text_content() == MINISTER.original
    document.get_by_text("Cleaned", exact=True).click()
    assert document.locator("pre").text_content() == MINISTER.cleaned
    document.get_by_text("Changes", exact=True).click()
    assert document.locator(".change").count() == 7


def test_metadata_dates_and_warnings_are_told(document):
    document.get_by_text("Metadata and dates").click()
    known = document.locator(".known").inner_text()
    assert "Ana Example" in known
    assert "Seoul, 2019-11-15" in known
    assert "Nov. 15, 2019 → 2019-11-15 explicit" in known
    link = document.get_by_role("link", name="example.org")
    assert link.get_attribute("href") == "https://www.example.org/minister"
    assert link.get_attribute("rel") == "noopener noreferrer"
    document.keyboard.press("k")
    for _ in range(3):
        document.keyboard.press("j")
    assert "no-body" in document.locator(".warnings").inner_text()


def test_reasons_for_every_line_can_be_shown(document):
    reason = document.locator(".is-title .why")
    assert not reason.is_visible()
    document.get_by_label("reason for every line").check()
    assert reason.inner_text() == "default 50 %"


def test_text_runs_in_its_own_direction(visit):
    page = visit([ARABIC], "#document-1")
    directions = page.locator(".line .text").evaluate_all(
        "nodes => nodes.map(n => getComputedStyle(n).direction)"
    )
    assert directions == ["rtl", "rtl"]
    assert page.locator("#reader-title").evaluate("node => getComputedStyle(node).direction") == "rtl"


def test_a_long_document_is_drawn_as_it_is_read(visit):
    text = "".join(f"Line {number} of the minutes. .\n" for number in range(3000))
    page = visit(
        [make_document("long.txt", text, [(". .", ".", "punctuation", "stop-twice")] * 3000)], "#document-1"
    )
    lines = page.locator(".line")
    drawn = lines.count()
    assert 0 < drawn < 1000
    page.locator(".end").scroll_into_view_if_needed()
    lines.nth(drawn).wait_for()
    last = page.locator(".change").count()
    page.locator(".change").last.focus()
    page.keyboard.press("n")
    page.locator(".change").nth(last).wait_for()


def test_lines_that_run_on_are_marked(visit):
    page = visit([make_document("x", "one\ntwo\n", [("\n", "", "own", "join")])], "#document-1")
    assert page.locator(".change del").all_inner_texts() == ["↵"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_follow_the_system_and_the_button(visit, scheme):
    page = visit([MINISTER], color_scheme=scheme)
    lightness = "() => Number(getComputedStyle(document.body).backgroundColor.match(/\\d+/)[0])"
    assert (page.evaluate(lightness) > 128) == (scheme == "light")
    page.keyboard.press("t")
    assert page.evaluate(lightness) > 128
    page.keyboard.press("t")
    assert page.evaluate(lightness) < 128
    assert re.search("dark", page.locator("#theme").get_attribute("aria-label"))
