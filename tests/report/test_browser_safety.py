"""Documents are other people's text: nothing in them runs, leaves the page or misleads."""

import pytest

from report_samples import ATTACKS, MINISTER, WARNED, hostile

NOTHING_RAN = "window.ran === undefined"


def test_nothing_in_a_hostile_document_runs(visit):
    documents = list(hostile())
    page = visit(documents)
    page.locator("#list").focus()
    for number, document in enumerate(documents):
        page.keyboard.press("ArrowDown")
        assert page.locator("#reader-title").text_content().startswith(f"{number} ")
        page.get_by_text("Metadata and dates").click()
        page.locator(".change").first.hover()
        page.get_by_text("Original", exact=True).click()
        # as escapes: a test runner cannot send a lone surrogate
        assert ascii(page.locator("pre").text_content()) == ascii(document.original)
        page.get_by_text("Changes", exact=True).click()
        page.locator("#list").focus()
    assert page.evaluate(NOTHING_RAN)
    assert page.locator("img, iframe, object, embed, base, form[action], svg [onload]").count() == 0


def test_only_addresses_of_the_web_are_links(visit):
    page = visit(hostile())
    page.locator("#list").focus()
    for _ in ATTACKS:
        page.keyboard.press("ArrowDown")
        links = page.locator("#reader a").evaluate_all("nodes => nodes.map(node => node.protocol)")
        assert set(links) <= {"https:"}


def test_characters_that_turn_the_direction_are_named(visit):
    page = visit(hostile(), "#document-1")
    named = page.locator(".line .unseen").all_inner_texts()
    assert {"U+202E", "U+2066"} <= set(named)
    assert "\u202e" not in page.locator(".lines").text_content()


def test_the_policy_holds_even_against_the_page_itself(browser, tmp_path):
    from newsclean.report.page import write_report

    path = tmp_path / "report.html"
    write_report([MINISTER], path)
    page = browser.new_context().new_page()
    refused = []
    page.on("console", lambda message: refused.append(message.text))
    page.goto(path.as_uri())
    page.evaluate(
        """() => {
            const script = document.createElement("script");
            try { script.text = "window.ran = 1"; document.body.append(script); } catch {}
            try { document.body.innerHTML = "<img src=x>"; } catch {}
            const image = new Image();
            image.src = "https://example.org/x.png";
            document.body.append(image);
        }"""
    )
    assert page.evaluate(NOTHING_RAN)
    assert page.locator("h1").count() == 1
    assert refused
    page.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_every_screen_passes_an_accessibility_check(visit, scheme, width):
    axe = pytest.importorskip(
        "axe_playwright_python.sync_playwright", reason="axe is not installed (group: browser)"
    )
    page = visit(
        [MINISTER, WARNED],
        color_scheme=scheme,
        viewport={"width": width, "height": 800},
        reduced_motion="reduce",
    )
    check = axe.Axe()

    def assert_accessible():
        found = check.run(page, options={"resultTypes": ["violations"]})
        assert found.response["violations"] == [], found.generate_report()

    assert_accessible()
    page.get_by_role("link", name="Documents", exact=True).click()
    page.get_by_text("Filter and sort").click()
    page.get_by_label("Outcome").select_option("changed")
    page.locator(".row").first.wait_for()
    assert_accessible()
    page.locator(".row").first.click()
    page.get_by_text("Metadata and dates").click()
    page.keyboard.press("e")
    page.keyboard.press("n")
    assert_accessible()
    page.get_by_role("button", name="Keys").click()
    assert_accessible()
