"""A real browser for the page: Debian's Chromium, driven by Playwright. Without them its tests are skipped."""

from __future__ import annotations

import os
import shutil

import pytest

FLAGS = (
    "--no-sandbox",  # CI runs as root, where Chromium's sandbox does not start
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def browser():
    playwright = pytest.importorskip(
        "playwright.sync_api", reason="Playwright is not installed (group: browser)"
    )
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if chromium is None:
        pytest.skip("Chromium is not installed: apt-get install chromium, or set CHROMIUM to its path")
    with playwright.sync_playwright() as running:
        started = running.chromium.launch(executable_path=chromium, args=list(FLAGS))
        yield started
        started.close()


class Visit:
    """A report opened in a browser, and all that went wrong or left the page in the meantime."""

    def __init__(self, page, path):
        self.page = page
        self.address = path.as_uri()
        self.problems = []
        self.requests = []
        page.on("console", lambda message: self.problems.append(message.text))
        page.on("pageerror", lambda error: self.problems.append(str(error)))
        page.on("dialog", lambda dialog: (self.problems.append(dialog.message), dialog.dismiss()))
        page.on("popup", lambda popup: self.problems.append(popup.url))
        page.on("request", lambda request: self.requests.append(request.url))

    def go(self, fragment=""):
        self.page.goto(self.address + fragment)
        self.page.wait_for_selector("html[data-ready]")
        return self.page

    def assert_quiet(self):
        assert self.problems == []
        assert {request.split("#")[0] for request in self.requests} <= {self.address}


@pytest.fixture
def visit(browser, tmp_path):
    """Return a function that writes documents to a page and opens it; afterwards nothing may have gone wrong."""
    from newsclean.report.page import write_report

    visits = []

    def open_report(documents, fragment="", **context):
        path = tmp_path / f"report-{len(visits)}.html"
        write_report(documents, path, title="A run")
        page = browser.new_context(**({"viewport": {"width": 1280, "height": 800}} | context)).new_page()
        page.set_default_timeout(30_000)
        visits.append(Visit(page, path))
        visits[-1].go(fragment)
        return page

    yield open_report
    for one in visits:
        one.assert_quiet()
        one.page.context.close()
