"""What a site repeats: found in one pass, in any order, in parts; stories that are printed again are not it."""

import json
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

import engine_pages
from newsclean import Cleaner
from newsclean.errors import ConfigError
from newsclean.sites.keys import ending_key, host_of, line_key, opening_key
from newsclean.sites.learn import WINDOW, SiteCounter, learn
from newsclean.sites.store import FORMAT, VERSION, dumps, load, loads

PAGES = engine_pages.site_records()
HEAD = {"format": FORMAT, "version": VERSION}


def lines_of(profile, host):
    return {count.line for count in profile.sites[host].lines.values()}


def test_the_chrome_of_each_site_is_found_and_nothing_else():
    profile = learn(PAGES)
    assert sorted(profile.sites) == ["site0.example", "site1.example", "site2.example"]
    assert lines_of(profile, "site1.example") == {
        "Site 1 home",
        "Log in to site 1",
        "Sections of site 1",
        "Comments (0)",
        "Subscribe to site 1 for 9.99 a month and never miss a story again.",
        "Terms of use",
        "Contact",
    }


def test_counts_positions_and_dates():
    count = learn(PAGES).sites["site0.example"].lines[line_key("Terms of use")]
    assert (count.pages, count.top, count.middle, count.bottom) == (12, 0, 0, 12)
    assert (count.first, count.last) == ("2020-01-01", "2020-01-12")


def test_a_story_that_a_site_prints_again_and_again_is_not_chrome():
    story = "\n".join(f"The agency's paragraph {letter} is printed by everybody." for letter in "abcdefg")
    copies = [{"url": f"https://a.example/{n}", "text": f"Home page\n{story}"} for n in range(9)]
    others = [
        {
            "url": f"https://a.example/x{n}",
            "text": "Home page\n" + "\n".join(f"Line {w} of {n * 'x'}." for w in "abcdef"),
        }
        for n in range(9)
    ]
    assert lines_of(learn(copies + others), "a.example") == {"Home page"}


def test_parts_in_any_order_give_the_whole():
    whole = SiteCounter()
    parts = [SiteCounter() for _ in range(5)]
    pages = random.Random(7).sample(PAGES, len(PAGES))
    for number, page in enumerate(pages):
        for counter in (whole, parts[number % 5]):
            counter.add(page["url"], page["text"], page["published"])
    merged = SiteCounter()
    for part in reversed(parts):
        merged.merge(part)
    assert dumps(merged.profile()) == dumps(whole.profile()) == dumps(learn(PAGES))


def test_a_large_site_takes_bounded_memory_and_keeps_what_it_repeats():
    counter = SiteCounter()
    sizes = []
    for page in range(4 * WINDOW):
        counter.add(
            "big.example",
            f"Home page\nLine of letters {'abcdefghij'[page % 10]} {chr(0x4E00 + page)}\nImprint",
        )
        if page % WINDOW == WINDOW - 1:
            sizes.append(sum(1 for _ in counter.counts()))
    assert max(sizes) < 2 * WINDOW
    assert lines_of(counter.profile(), "big.example") == {"Home page", "Imprint"}


BYLINES = ["ann", "bob", "cy", "dee", "eve"]


def pages_with_bylines():
    return [
        f"Title of story {name}\nFollow @{name}\nPublished 4 hours ago\n"
        + "\n".join(f"Sentence {letter} about {name} that nobody else has printed." for letter in "abcdef")
        + f"\nQ: Why {name}?\nA: Because {name}"
        for name in BYLINES
    ]


def shares(profile, host, texts):
    return [None if repeat is None else repeat.share for repeat in profile.repeated(host, texts)]


def standing(profile, texts):
    return [repeat is not None and repeat.is_standing for repeat in profile.repeated("a.example", texts)]


def test_lines_that_begin_alike_and_go_on_differently():
    profile = learn([{"url": "a.example", "text": text} for text in pages_with_bylines()])
    assert {key for key in profile.sites["a.example"].lines if key.endswith("\n")} == {"follow @\n", "a:\n"}
    page = [
        "Title",
        "Follow @zoe",
        "Published 9 hours ago",
        "A story.",
        "A: Because I wanted to",
        "She left.",
    ]
    assert shares(profile, "a.example", page) == [None, 1.0, None, None, None, None]
    assert loads(dumps(profile)).repeated("a.example", page) == profile.repeated("a.example", page)
    assert '"begins": "follow @"' in dumps(profile)


def test_lines_that_end_alike_and_begin_differently():
    for mark in "|»-–—":
        stories = [f"{name} wins {mark} The Herald\nSubscribe now\nStory of {name}." for name in BYLINES]
        profile = learn([{"url": "a.example", "text": text} for text in stories])
        page = [f"Zoe wins {mark} The Herald", "Subscribe now", "A story.", f"Pros {mark} Cons"]
        assert shares(profile, "a.example", page) == [1.0, None, None, None]
        assert loads(dumps(profile)).repeated("a.example", page) == profile.repeated("a.example", page)
        assert f'"ends": "{mark} the herald"' in dumps(profile)


def test_the_name_of_the_site_behind_a_headline_goes_and_the_headline_stays(tmp_path):
    def told(name):
        sentences = "\n".join(
            f"Witnesses of the {letter} accident told {name} that the road had been icy since Monday."
            for letter in "abcdef"
        )
        return f"{name} wins the race — The Herald\n{name} wins the race\n{sentences}"

    path = tmp_path / "sites.profile"
    path.write_text(dumps(learn({"url": "a.example", "text": told(name)} for name in BYLINES)), "utf-8")
    text = told("Zoe")
    cleaned = Cleaner(stages=["boilerplate", "repeats"], site_profile=str(path)).clean(text, url="a.example")
    assert cleaned.text == text.partition("\n")[2]


def test_a_line_with_a_common_opening_is_worth_what_the_opening_is():
    names = [*BYLINES, *BYLINES]
    pages = [
        f"Title of story {n} by {name}\n, @{name if n > 2 else 'zoe'}\nPublished on 4 May\nStory {chr(97 + n)} of {name}."
        for n, name in enumerate(names)
    ]
    profile = learn({"url": "a.example", "text": text} for text in pages)
    page = ["A title", ", @zoe", "Published on 9 May", "A story."]
    assert profile.sites["a.example"].lines[line_key(", @zoe")].pages == 3
    assert shares(profile, "a.example", page) == [None, 1.0, 1.0, None]


NOTICE = "This video cannot be shown on the device that you use."
PARAGRAPH = (
    "The court had found last year that " + "the bridge was closed without any reason and " * 3 + "ruled."
)


def seen(*some, often=3, pages=24):
    """Return the profile of a site on some of whose pages some lines stand."""
    return learn(
        {
            "url": "a.example",
            "text": "\n".join([f"Story {chr(97 + n)} begins.", *(some if n < often else ())]),
        }
        for n in range(pages)
    )


STORY = [
    "A new story about something that is told at some length here.",
    "It goes on for a while, as they do.",
] * 3


@pytest.mark.parametrize(
    ("profile", "lines", "known"),
    [
        (seen(NOTICE), [NOTICE], [True]),
        (seen(NOTICE, pages=9), [NOTICE], [False]),
        (seen(PARAGRAPH), [PARAGRAPH], [False]),
        (seen("Pros", "Cons"), ["Pros", "Cons"], [False] * 2),
        (seen("More", "The week in pictures", "Ten things to know"), ["More", "The week in pictures", "Ten things to know"], [True] * 3),
        (seen("More", "The week in pictures", "Ten things to know", pages=9), ["The week in pictures", "Ten things to know"], [False] * 2),
        (seen("Roe", "and", "Doe", "told"), ["Roe", "and", "Doe", "told"], [False] * 4),
        (seen("Mr Roe of the county", "and", "Mrs Doe of the city"), ["Mr Roe of the county", "and", "Mrs Doe of the city"], [False] * 3),
    ],
    ids=["a notice", "of a small site", "a paragraph", "headings", "a block", "less than a block", "pieces", "pieces of a sentence"],
)  # fmt: skip
def test_lines_that_few_pages_have(profile, lines, known):
    assert standing(profile, [*STORY, *lines, *STORY])[6:-6] == known
    assert not any(standing(profile, lines)), "a page that is all repeated is a story that was printed again"


@pytest.mark.parametrize(
    ("line", "times", "known"),
    [
        (". Retrieved", 3, None), (". Retrieved", 2, 1.0), ("and of the", 3, None), (", told", 4, None), (") is", 3, None),
        ("Retrieved", 3, 1.0), ("@name", 3, 1.0),
    ],
)  # fmt: skip
def test_pieces_of_sentences_that_a_page_is_full_of_are_not_what_its_site_repeats(line, times, known):
    profile = seen(line, *STORY[:2], often=24)
    found = shares(profile, "a.example", [*STORY[:2], *[line] * times, "Something new that ends it all."])
    assert found[2:-2] == [known] * (times - 1)


def test_marks_are_not_repeated():
    profile = seen("a", "b", "More of it", often=24)
    assert shares(profile, "a.example", [*STORY, "a", "b", "More of it"])[6:] == [None, None, 1.0]


def test_an_opening_that_one_line_accounts_for_is_that_line():
    texts = [f"Photo: Agency\nStory {name} begins.\nStory {name} ends." for name in BYLINES]
    assert lines_of(learn([{"url": "a.example", "text": text} for text in texts]), "a.example") == {
        "Photo: Agency"
    }


@pytest.mark.parametrize(
    ("line", "opening"),
    [
        ("Follow @zoe", "follow @\n"),
        ("Filed Under: Crime, Courts", "filed under:\n"),
        ("He said: it was raining.", ""),
        ("He said:", ""),
        ("12:30 PM", ""),
        ("A line without a mark", ""),
        ("Note: " + "a long paragraph " * 8, ""),
        ("", ""),
    ],
)
def test_openings(line, opening):
    assert opening_key(line_key(line)) == opening


@pytest.mark.parametrize(
    ("line", "ending"),
    [
        ("A well-known man – and a dog", "\n– and a dog"),
        ("Zoe wins — The Herald", "\n— the herald"),
        ("Zoe wins - again - The Herald", "\n- the herald"),
        ("Zoe wins | The Herald - News", "\n| the herald - news"),
        ("Zoe wins|The Herald", "\n|the herald"),
        ("News » Sports", "\n» sports"),
        ("A well-known man", ""),
        ("A man–and a dog", ""),
        ("— The Herald", ""),
        ("- an item of a list", ""),
        ("Zoe wins —", ""),
        ("He said no - and left.", ""),
        ("A headline - " + "which goes on and on " * 2 + "to its end", ""),
        ("", ""),
    ],
)
def test_endings(line, ending):
    assert ending_key(line_key(line)) == ending


def test_evidence_for_the_lines_of_a_page():
    profile = learn(PAGES)
    texts = [
        "Site 0 home",
        "LOG IN  to site 0",
        "",
        "A new story about something else.",
        "Contact",
        "It goes on.",
    ]
    assert shares(profile, "https://www.site0.example/new", texts) == [1.0, 1.0, None, None, None, None]
    assert profile.repeated("unknown.example", texts) == [None] * 6
    assert profile.repeated("site0.example", []) == []


def test_a_record_without_url_or_text_is_passed_over():
    assert (
        learn([{"text": "x"}, {"url": None, "text": "x"}, {"url": "https://a.example", "text": None}]).sites
        == {}
    )


def test_a_profile_survives_its_file(tmp_path):
    profile = learn(PAGES)
    path = tmp_path / "sites.profile"
    path.write_text(dumps(profile), encoding="utf-8")
    assert dumps(load(path)) == dumps(profile)
    texts = PAGES[0]["text"].split("\n")
    assert load(path).repeated("site0.example", texts) == profile.repeated("site0.example", texts)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "p, line 1: not a line of a site profile"),
        ("[]", "p, line 1: not a line of a site profile"),
        ('{"format": "x"}', "p is not a site profile of version 1; newsclean learn writes one"),
        (
            dumps(learn([])) + '{"host": "a", "line": "x", "pages": 1}',
            "p, line 2: not a line of a site profile",
        ),
    ],
)
def test_what_is_no_profile_is_refused(text, message):
    with pytest.raises(ConfigError, match=message):
        loads(text, "p")


ROWS = [json.loads(row) for row in dumps(learn(PAGES)).splitlines()[1:]]
STRANGE = st.one_of(
    st.sampled_from(
        [
            None,
            True,
            -1,
            0,
            7.5,
            1e999,
            -1e999,
            10**400,
            1 << 60,
            "3",
            "",
            [],
            [1],
            [1, 2, 3, 4],
            [1e999] * 3,
            {},
        ]
    ),
    st.integers(),
    st.text(max_size=3),
)


@pytest.mark.parametrize("key", ["pages", "stories", "where"])
@pytest.mark.parametrize("value", [1e999, -1, 10**400, True, "x", None])
@pytest.mark.parametrize("row", [0, 1])
def test_a_number_that_is_none_is_refused(row, key, value):
    rows = [dict(each) for each in ROWS[:2]]
    rows[row][key] = [1, value, 1] if key == "where" else value
    with pytest.raises(ConfigError, match=f"p, line {2 + row}: not a line of a site profile"):
        loads("\n".join(map(json.dumps, [HEAD, *rows])), "p")


@given(st.data())
def test_a_damaged_profile_is_refused_or_works(data):
    rows = [dict(each) for each in ROWS]
    for _ in range(data.draw(st.integers(1, 3))):
        row = data.draw(st.sampled_from(rows))
        key = data.draw(st.sampled_from([*row, "begins", "ends", "line", "where"]))
        row[key] = data.draw(STRANGE)
        if data.draw(st.booleans()):
            del row[data.draw(st.sampled_from(list(row)))]
    try:
        profile = loads("\n".join(map(json.dumps, [HEAD, *rows])), "p")
    except ConfigError:
        return
    assert dumps(loads(dumps(profile))) == dumps(profile)
    for page in PAGES[:9]:
        for repeat in profile.repeated(page["url"], page["text"].split("\n")):
            assert repeat is None or 0 <= repeat.share <= 1


def test_a_missing_profile_is_named(tmp_path):
    for name in ("missing.profile", "missing.profile\0"):
        with pytest.raises(ConfigError, match=r"missing\.profile.* cannot be read"):
            load(tmp_path / name)


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://www.Example.COM:8080/a?b", "example.com"),
        ("example.com", "example.com"),
        ("//news.example.com./x", "news.example.com"),
        ("http://[bad", ""),
        ("", ""),
    ],
)
def test_host_of(url, host):
    assert host_of(url) == host


def test_line_key_folds_case_blanks_and_digits():
    assert line_key("  Comments\t(12) ") == line_key("COMMENTS (3)") == "comments (0)"
    assert not line_key("12 | 34")
