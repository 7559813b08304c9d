"""The documentation builds without a warning, and its generated pages say what the package holds."""

import os
import re
import subprocess
import sys
from html.parser import HTMLParser

import pytest

from conftest import FIXTURES

ROOT = FIXTURES.parent


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    pytest.importorskip("mkdocs", reason="MkDocs is not installed (group: docs)")
    pytest.importorskip("mkdocstrings", reason="mkdocstrings is not installed (group: docs)")
    target = tmp_path_factory.mktemp("site")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(target)],
        cwd=ROOT,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "WARNING" not in done.stderr
    return target


def test_every_rule_of_every_pack_is_described(site):
    from newsclean.rules.shipped import shipped_pack

    for name in ("any", "en", "de"):
        page = (site / "reference" / "rules" / name / "index.html").read_text("utf-8")
        for rule in shipped_pack(name).rules:
            assert f"{rule.id}<" in page


def test_every_stage_error_and_verb_is_described(site):
    from newsclean.cli import VERBS
    from newsclean.config import STAGES

    pages = {
        name: (site / "reference" / name / "index.html").read_text("utf-8") for name in ("errors", "help")
    }
    assert [
        name for name in STAGES if not (site / "reference" / "stages" / name / "index.html").exists()
    ] == []
    assert [verb for verb in VERBS if f'id="{verb}"' not in pages["help"]] == []
    assert "unstable-stage" in pages["errors"]


def test_the_interface_is_described_from_its_docstrings(site):
    import newsclean

    page = (site / "reference" / "python" / "index.html").read_text("utf-8")
    documented = [
        name
        for name in newsclean.__all__
        if not name.startswith("_") and not name.endswith(("Error", "Stage"))
    ]
    assert [name for name in documented if not re.search(rf'id="newsclean(\.\w+)*\.{name}"', page)] == []


class Loaded(HTMLParser):
    """Collects the addresses that a page makes a browser load."""

    def __init__(self, text):
        super().__init__()
        self.addresses = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        if tag in {"script", "img", "iframe"} and "src" in found:
            self.addresses.append(found["src"])
        if tag == "link" and found.get("rel") in {"stylesheet", "preconnect", "preload", "icon"}:
            self.addresses.append(found["href"])


def test_the_site_loads_nothing_from_other_hosts(site):
    for page in site.rglob("*.html"):
        assert [url for url in Loaded(page.read_text("utf-8")).addresses if re.match(r"\w+:|//", url)] == []
