import json
import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.report.embed import data_for_script, policy, script, style, template
from newsclean.report.page import write_report
from report_samples import MINISTER, hostile


class Scripts(HTMLParser):
    """Collects what a browser would take for scripts, and every element."""

    def __init__(self, text):
        super().__init__()
        self.elements = []
        self.scripts = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.append(tag)
        if tag == "script":
            self.scripts.append([dict(attrs), ""])

    def handle_data(self, data):
        if self.elements and self.elements[-1] == "script" and self.cdata_elem == "script":
            self.scripts[-1][1] += data


def page_of(documents, **options):
    stream = StringIO()
    write_report(documents, stream, **options)
    return stream.getvalue()


@given(
    st.recursive(st.text() | st.integers() | st.none(), lambda x: st.lists(x) | st.dictionaries(st.text(), x))
)
def test_data_round_trips_and_cannot_leave_its_element(value):
    text = data_for_script(value)
    assert json.loads(text) == value
    assert not re.search("[<>&\n\r\u2028\u2029\u202e\ud800-\udfff]", text)
    text.encode()


def test_the_policy_allows_this_script_and_this_style_only():
    for part in (script(), style()):
        digest = b64encode(sha256(part.encode()).digest()).decode()
        assert f"-src 'sha256-{digest}'" in policy()
        assert "</" not in part
        assert "<!--" not in part
    assert policy().startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe" not in policy()


def test_the_script_never_makes_markup_or_code_from_text():
    assert not re.search(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|\bFunction\(|srcdoc", script()
    )


def test_the_page_has_the_same_elements_whatever_the_documents_hold():
    plain, attacked = Scripts(page_of([])), Scripts(page_of(hostile(), title="</title><script>x</script>"))
    assert attacked.elements == plain.elements
    assert [attributes.get("type") for attributes, _ in attacked.scripts] == ["application/json"] * 2 + [None]
    assert attacked.scripts[2][1] == script()
    index = json.loads(attacked.scripts[1][1])
    assert index["title"] == "</title><script>x</script>"
    lines = attacked.scripts[0][1].split("\n")[1:]
    assert len(lines) == len(index["documents"]) == len(list(hostile()))
    assert all(json.loads(line)["rows"] for line in lines)


def test_the_page_names_no_place_outside_itself():
    around = "".join(template()) + style() + script()
    assert set(re.findall(r"\w+://[\w./]+", around)) == {"http://www.w3.org/2000/svg"}
    assert not re.search(r"@import|url\(|\bsrc=|fetch\(|XMLHttp|WebSocket|sendBeacon|import\(", around)


def test_the_same_documents_give_the_same_page(tmp_path):
    target = tmp_path / "report.html"
    assert write_report([MINISTER], target) == 1
    assert target.read_text("utf-8") == page_of([MINISTER])
    assert str(tmp_path) not in target.read_text("utf-8")


def test_a_page_that_cannot_be_finished_leaves_the_old_one(tmp_path):
    def broken():
        yield MINISTER
        raise ZeroDivisionError

    target = tmp_path / "report.html"
    target.write_text("the old one", "utf-8")
    with pytest.raises(ZeroDivisionError):
        write_report(broken(), target)
    assert target.read_text("utf-8") == "the old one"
    assert list(tmp_path.iterdir()) == [target]
