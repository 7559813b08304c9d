"""Getting about in a report in a real browser: overview, list, filters, keyboard."""

import re

import pytest

from report_samples import ARABIC, MINISTER, UNTOUCHED, WARNED, make_document, many

FEW = (MINISTER, ARABIC, UNTOUCHED, WARNED)
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True}


def headlines(page):
    return page.locator("#list .headline").all_inner_texts()


def wait_for_count(page, text):
    page.locator("#count", has_text=re.compile(f"^{re.escape(text)}$")).wait_for()


def test_the_overview_tells_the_totals(visit):
    page = visit(FEW)
    assert page.title() == "A run"
    assert page.locator("h1").inner_text() == "A run"
    assert "2 documents of 4 changed, by 8 edits" in page.locator(".lead").inner_text()
    stages = page.locator(".destiny tbody tr").first.inner_text().split()
    assert stages[:4] == ["boilerplate", "3", "43", "0"]
    tables = page.locator("caption").all_inner_texts()
    assert tables == ["Rules", "Roles", "Boilerplate", "Sites", "Languages", "Warnings"]


def test_every_drawing_is_told_in_words_or_hidden(visit):
    page = visit(FEW)
    for drawing in page.locator("#overview svg").all():
        assert drawing.get_attribute("aria-hidden") == "true" or "table below" in drawing.get_attribute(
            "aria-label"
        )


def test_a_row_of_a_table_shows_its_documents(visit):
    page = visit(FEW)
    page.get_by_role("button", name="space-before-comma").click()
    wait_for_count(page, "1 of 4 documents")
    assert headlines(page) == [ARABIC.headline]
    page.get_by_role("button", name="Remove the filter Rule").click()
    wait_for_count(page, "4 documents")


@pytest.mark.parametrize(
    ("label", "choice", "names"),
    [
        ("Outcome", "with warnings", [WARNED.headline]),
        ("Outcome", "unchanged", [UNTOUCHED.headline, WARNED.headline]),
        ("Site", "example.org", [MINISTER.headline]),
        ("Language", "Arabic", [ARABIC.headline]),
        ("Rule", "dates · explicit", [MINISTER.headline]),
        ("Role that went", "byline", [MINISTER.headline]),
        ("Share removed", "30 to 35 %", [MINISTER.headline]),
    ],
)
def test_filters(visit, label, choice, names):
    page = visit(FEW)
    page.get_by_text("Filter and sort").click()
    page.get_by_label(label, exact=True).select_option(label=choice)
    wait_for_count(page, f"{len(names)} of 4 documents")
    assert headlines(page) == names


def test_order(visit):
    page = visit([UNTOUCHED, WARNED, MINISTER])
    page.get_by_text("Filter and sort").click()
    page.get_by_label("Order").select_option("most removed first")
    page.locator("#row-0", has_text=MINISTER.headline).wait_for()
    page.get_by_label("Order").select_option("by headline")
    page.locator("#row-1", has_text=UNTOUCHED.headline).wait_for()
    assert headlines(page) == [MINISTER.headline, UNTOUCHED.headline, WARNED.headline]


def test_search_in_names_and_in_texts(visit):
    page = visit(FEW)
    page.keyboard.press("/")
    page.keyboard.type("CALM")
    wait_for_count(page, "1 of 4 documents")
    page.locator("#search").fill("café talks failed")
    wait_for_count(page, "0 of 4 documents")
    page.get_by_label("also in their text").check()
    wait_for_count(page, "1 of 4 documents")
    page.locator("#search").fill("left. . he")
    wait_for_count(page, "1 of 4 documents")
    page.locator("#search").press("Escape")
    wait_for_count(page, "4 documents")
    page.locator("#search").press("Escape")
    page.locator("#list:focus").wait_for(state="attached")


def test_the_keyboard_alone_reads_a_run(visit):
    page = visit(FEW)
    page.locator("#list").focus()
    page.keyboard.press("ArrowDown")
    assert page.locator("#list").get_attribute("aria-activedescendant") == "row-0"
    assert page.locator("#reader-title").inner_text() == MINISTER.headline
    page.keyboard.press("ArrowDown")
    page.keyboard.press("k")
    page.keyboard.press("Enter")
    page.locator("#reader-title:focus").wait_for(state="attached")
    page.keyboard.press("n")
    assert page.evaluate("document.activeElement.textContent") == "Advertisement"
    assert "boilerplate" in page.locator("#hint").inner_text()
    described = page.evaluate("document.activeElement.getAttribute('aria-describedby')")
    assert described == "hint"
    page.keyboard.press("p")
    assert page.locator("#announcer").inner_text() == "No more changes"
    page.keyboard.press("o")
    assert page.locator("pre").text_content() == MINISTER.original
    page.keyboard.press("o")
    page.keyboard.press("j")
    assert page.locator("#reader-title").inner_text() == ARABIC.headline
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == "list"
    page.keyboard.press("g")
    page.locator("#overview").wait_for(state="visible")


NEXT_KEY = """key => {
    const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
    document.activeElement.dispatchEvent(event);
    return document.activeElement.id;
}"""


def test_a_screen_is_there_before_the_next_key(visit):
    page = visit(FEW, "#document-2")
    page.locator("#reader-title").focus()
    assert page.evaluate(NEXT_KEY, "Escape") == "list"
    page.evaluate(NEXT_KEY, "ArrowUp")
    assert page.evaluate(NEXT_KEY, "Enter") == "reader-title"
    assert page.evaluate(NEXT_KEY, "g") == "main"
    assert page.evaluate(NEXT_KEY, "/") == "search"
    page.go_back()
    page.locator("#reader-title:focus", has_text=MINISTER.headline).wait_for()
    page.go_back()
    page.locator("#reader-title:focus", has_text=ARABIC.headline).wait_for()


def test_the_keys_are_listed_and_can_be_turned_off(visit):
    page = visit(FEW)
    page.keyboard.press("?")
    dialog = page.get_by_role("dialog", name="Keys")
    assert "next change" in dialog.inner_text()
    dialog.get_by_label("single letters are shortcuts").uncheck()
    page.keyboard.press("Escape")
    dialog.wait_for(state="hidden")
    page.keyboard.press("?")
    assert dialog.is_hidden()


def test_back_and_addresses_work(visit):
    page = visit(FEW)
    page.locator(".row").nth(2).click()
    assert page.url.endswith("#document-3")
    assert UNTOUCHED.headline in page.title()
    page.go_back()
    page.locator("#overview").wait_for(state="visible")


def test_a_phone_shows_one_screen_at_a_time(visit):
    page = visit(FEW, **PHONE)
    assert page.locator("#list").is_hidden()
    page.get_by_role("link", name="Documents", exact=True).tap()
    page.locator("#list").wait_for(state="visible")
    page.locator(".row").first.tap()
    page.locator("#reader").wait_for(state="visible")
    assert page.locator("#list").is_hidden()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.get_by_role("button", name="Back to the documents").tap()
    page.locator("#list").wait_for(state="visible")


@pytest.mark.parametrize("screen", ["#overview", "#documents", "#document-1"])
@pytest.mark.parametrize("width", [320, 390, 768, 1440])
def test_nothing_is_wider_than_the_screen(visit, screen, width):
    long = make_document(
        "n" * 200 + ".txt", "W" * 300 + "\n\n" + "x" * 900 + "\n", [("x" * 40, "", "s" * 60, "r" * 90)]
    )
    page = visit([MINISTER, long], screen, viewport={"width": width, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.evaluate(
        "[...document.querySelectorAll('#main, #list, .card')].every(n => n.scrollWidth <= n.clientWidth)"
    )


def test_five_thousand_documents_are_quick_and_few_are_in_the_page(visit):
    page = visit(many(5000))
    nodes = "document.getElementsByTagName('*').length"
    assert page.locator("#count").inner_text() == "5,000 documents"
    assert page.evaluate(nodes) < 1500
    page.locator("#list").focus()
    page.keyboard.press("End")
    page.locator("#reader-title", has_text="Report 5000 of").wait_for()
    assert page.locator("#list").get_attribute("aria-activedescendant") == "row-4999"
    assert page.locator(".row").count() < 60
    page.get_by_label("also in their text").check()
    page.locator("#search").fill("ship 4321.")
    wait_for_count(page, "1 of 5,000 documents")
    assert headlines(page) == ["Report 4321 of the harbour board"]
    assert page.evaluate(nodes) < 1500


def test_no_documents_make_a_page_too(visit):
    page = visit([])
    assert page.locator(".lead").inner_text() == "No document came in."
    page.keyboard.press("j")
    page.keyboard.press("n")
    assert page.locator("#count").inner_text() == "0 documents"
