"""A site profile as evidence: what a site repeats goes, and only from pages of that site."""

import pickle

import engine_pages
from newsclean import Cleaner
from newsclean.cli import main
from newsclean.sites.learn import learn
from newsclean.sites.store import dumps

PAGES = engine_pages.site_records()
REPEATED = "Subscribe to site 1 for 9.99 a month and never miss a story again."


def profile_in(folder):
    path = folder / "sites.profile"
    path.write_text(dumps(learn(PAGES)), "utf-8")
    return str(path)


def test_what_the_site_repeats_goes_and_the_story_stays(tmp_path):
    page = PAGES[15]
    # leaning to recall, the line model leaves the notice to the profile
    cleaner = Cleaner(stages=["boilerplate"], site_profile=profile_in(tmp_path), lean=1.0)
    result = cleaner.clean(page["text"], url=page["url"])
    assert REPEATED not in result.text
    assert result.text.count("Paragraph") == 8
    evidence = {line.evidence for line in result.lines if REPEATED in page["text"][line.start : line.end]}
    assert evidence == {"site/repeated"}


def test_it_says_nothing_about_other_sites(tmp_path):
    text = "\n".join([REPEATED, *(f"Paragraph {letter} says what nobody else says." for letter in "abc")])
    cleaner = Cleaner(stages=["boilerplate"], site_profile=profile_in(tmp_path))
    for url in (None, "https://other.example/1"):
        assert cleaner.clean(text, url=url).text == text


def test_a_site_of_few_pages_has_to_repeat_more(tmp_path):
    lines = PAGES[15]["text"].replace(f"{REPEATED}\n", "").split("\n")
    page = {**PAGES[15], "text": "\n".join([*lines[:5], REPEATED, *lines[5:]])}
    few = [
        {**other, "text": other["text"] if n < 4 else other["text"].replace(REPEATED, "")}
        for n, other in enumerate(PAGES[16:24])
    ]
    path = tmp_path / "few.profile"
    path.write_text(dumps(learn(few)), "utf-8")
    assert REPEATED in path.read_text("utf-8")
    cleaner = Cleaner(stages=["boilerplate"], site_profile=str(path))
    known = {
        line.evidence
        for line in cleaner.clean(page["text"], url=page["url"]).lines
        if REPEATED in page["text"][line.start : line.end]
    }
    assert known != {"site/repeated"}


def test_a_file_that_is_no_profile_is_named(tmp_path, capsys):
    path = tmp_path / "sites.profile"
    path.write_text("{}\n")
    (tmp_path / "a.txt").write_text("A text.\n")
    assert main(["--site-profile", str(path), str(tmp_path / "a.txt")]) == 2
    assert "is not a site profile" in capsys.readouterr().err


def test_a_profile_that_is_at_hand_does_as_its_file(tmp_path):
    page = PAGES[15]
    by_path, at_hand = (
        Cleaner(stages=["boilerplate"], site_profile=profile)
        for profile in (profile_in(tmp_path), learn(PAGES))
    )
    for cleaner in (at_hand, pickle.loads(pickle.dumps(at_hand))):
        assert (
            cleaner.clean(page["text"], url=page["url"]).edits
            == by_path.clean(page["text"], url=page["url"]).edits
        )
