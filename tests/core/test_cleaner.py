"""Rounds, errors, and what a result says of them; with stages small enough to follow by eye."""

import copy
import pickle
from concurrent.futures import ThreadPoolExecutor

import pytest

import newsclean
from conftest import SAMPLES, raw
from newsclean import Cleaner, ConfigError, Edit, StageError, UnstableStage
from newsclean.config import Config
from newsclean.stages.build import build_stage
from newsclean.stages.encoding import Encoding
from newsclean.testing import assert_laws


def shout(view):
    """Append a mark, for ever."""
    yield Edit(len(view.text), len(view.text), "", "!", rule="mark")


def drop_vowels_one_by_one(view):
    """Take out the first vowel: settles after as many rounds as there are vowels."""
    for at, character in enumerate(view.text):
        if character in "aeiou":
            yield view.delete(at, at + 1, "vowel")
            return


def test_rounds_go_on_until_nothing_changes():
    result = Cleaner(stages=[drop_vowels_one_by_one]).clean("a text of it")
    assert result.text == " txt f t"
    assert result.rounds == 5
    assert [edit.original for edit in result.edits] == ["a", "e", "o", "i"]


class Markup(str):
    """A string of a caller's own class, as template engines and numpy have them."""

    __slots__ = ()

    def __str__(self):
        return "something else"


def test_a_string_of_another_class_is_cleaned_by_its_characters():
    text = raw(SAMPLES[0])
    result = newsclean.clean(Markup(text))
    assert type(result.text) is str
    assert result.text == newsclean.clean(text).text
    assert result.undo() == text


def test_a_stage_that_never_settles_is_an_error_that_names_it():
    with pytest.raises(UnstableStage, match=r"8 rounds.*shout"):
        Cleaner(stages=[shout]).clean("text")


def test_a_stage_that_never_settles_is_an_error_among_shipped_ones_too():
    with pytest.raises(UnstableStage, match=r"8 rounds.*shout"):
        Cleaner(stages=["whitespace", shout]).clean("text")


def test_a_cleaner_without_arguments_has_the_configuration_without_arguments():
    assert Cleaner().config == Config()
    assert Cleaner(lean=0.5).config == Config(lean=0.5)


@pytest.mark.parametrize(("name", "times"), [("punctuation", 1), ("repeats", 2)])
def test_what_follows_from_the_text_is_not_asked_about_the_same_text_again(monkeypatch, name, times):
    asked = []

    def build(stage, *options):
        made = build_stage(stage, *options)

        def counting(view):
            asked.append(view.text)
            yield from made(view)

        return counting if stage == name else made

    monkeypatch.setattr("newsclean.cleaner.build_stage", build)
    result = Cleaner(stages=["whitespace", name]).clean("The talks go  on.\n")
    assert result.rounds == 2
    assert asked == ["The talks go on.\n"] * times


@pytest.mark.parametrize(
    "edit",
    [Edit(0, 2, "xx", ""), Edit(3, 99, "", ""), Edit(2, 1, "", "")],
)
def test_an_unusable_edit_is_an_error_that_names_the_stage(edit):
    def careless(view):
        yield edit

    with pytest.raises(StageError, match="careless"):
        Cleaner(stages=[careless]).clean("text")


def test_edits_that_change_nothing_are_not_changes():
    def idle(view):
        yield view.replace(0, 4, "text", "idle")

    result = Cleaner(stages=[idle]).clean("text")
    assert (result.text, result.edits, result.rounds) == ("text", (), 1)


def test_the_cleaner_puts_the_name_of_the_stage_on_its_edits():
    result = Cleaner(stages=[drop_vowels_one_by_one]).clean("abc")
    assert result.edits == (Edit(0, 1, "a", "", "drop_vowels_one_by_one", "vowel"),)


def test_a_shipped_stage_with_options_keeps_its_name():
    result = Cleaner(stages=[Encoding(uncurl_quotes=True)]).clean("She said “no”.")
    assert result.text == 'She said "no".'
    assert {edit.stage for edit in result.edits} == {"encoding"}


@pytest.mark.parametrize("name", [5, "", None])
def test_a_stage_without_a_name_goes_by_that_of_its_class(name):
    class Shorten:
        def __call__(self, view):
            if len(view.text) > 1:
                yield view.delete(1, len(view.text), "rest")

    Shorten.name = name
    (edit,) = Cleaner(stages=[Shorten()]).clean("abc").edits
    assert (edit.stage, edit.rule) == ("Shorten", "rest")


def test_stages_run_in_the_given_order():
    seen = []

    def first(view):
        seen.append("first")
        return ()

    def second(view):
        seen.append("second")
        return ()

    Cleaner(stages=[second, first]).clean("text")
    assert seen == ["second", "first"]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"preset": "articles"}, "no preset 'articles'; there are article, body, minimal"),
        ({"stages": ["encodings"]}, "no stage 'encodings'; there are encoding"),
        ({"keep": ["captoin"]}, "no role 'captoin'; did you mean 'caption'"),
        ({"keep": ["caption"], "drop": ["caption"]}, "caption cannot be both kept and dropped"),
        ({"dates": "all"}, "off, explicit, annotate, anchored, not 'all'"),
        ({"keep": "caption"}, r"keep is a list, such as \['caption'\], not the string 'caption'"),
        ({"rules": "mine.toml"}, r"rules is a list, such as \['mine.toml'\]"),
        ({"lean": "0.5"}, "lean is a number from -1"),
        ({"spare": [newsclean.Spare()]}, "an exception needs a rule, a host or a line"),
    ],
)
def test_a_wrong_option_is_an_error_that_says_what_is_right(options, message):
    with pytest.raises(ConfigError, match=message):
        Cleaner(**options)


def test_the_language_is_detected_where_no_hint_gives_it():
    text = (
        "Der Minister sagte am Freitag, dass die Gespräche über den Vertrag in der Hauptstadt weitergehen würden.\n"
        * 3
    )
    assert newsclean.clean(text).metadata.language == "de"
    assert newsclean.clean(text, language="nl").metadata.language == "nl"


def test_text_must_be_a_string():
    with pytest.raises(TypeError, match="not bytes"):
        newsclean.clean(b"text")


def test_a_cleaner_is_callable():
    assert Cleaner()("The end. .").text == newsclean.clean("The end. .").text


def test_a_cleaner_pickles_to_its_configuration():
    cleaner = Cleaner("body", keep=["caption"], dates="annotate", stages=["repeats", drop_vowels_one_by_one])
    again = pickle.loads(pickle.dumps(cleaner))
    assert again.config == cleaner.config
    assert again.clean("a text").text == cleaner.clean("a text").text


class Shouting(Cleaner):
    """A cleaner of somebody's own, made in another way than those that it is one of."""

    def __init__(self, mark):
        super().__init__("body", keep=["caption"])
        self.mark = mark

    def clean(self, text, **hints):
        """Clean a text that ends in a mark."""
        return super().clean(text + self.mark, **hints)


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, lambda it: pickle.loads(pickle.dumps(it))])
def test_a_subclass_stays_what_it_is(copied):
    cleaner = copied(Shouting("!"))
    assert type(cleaner) is Shouting
    assert cleaner.config.keep == ("caption",)
    assert cleaner.clean("a text").text == "a text!"


def test_a_result_pickles_with_all_that_is_read_lazily(sample):
    result = newsclean.clean(raw(sample))
    again = pickle.loads(pickle.dumps(result))
    assert again.details() == result.details()
    assert again.undo() == raw(sample)
    assert again.to_original((0, 5)) == result.to_original((0, 5))


def test_clean_many_is_lazy_and_keeps_order():
    def documents():
        yield "one. ."
        yield {"text": "two. .", "language": "en", "ignored": 1}
        raise AssertionError("asked for more than was taken")

    results = Cleaner().clean_many(documents())
    assert [next(results).text, next(results).text] == ["one.", "two."]


@pytest.mark.parametrize("document", ["one. .", {"text": "one. ."}])
def test_one_document_is_not_many(document):
    with pytest.raises(TypeError, match="clean_many takes many documents"):
        Cleaner().clean_many(document)


def test_what_a_record_says_of_its_text_is_known():
    cleaner = Cleaner(dates="anchored")
    text = "They met Nov. 13."
    results = cleaner.clean_many(
        [{"text": text, "language": "en", "published": "2019-11-20"}, {"text": text}, text]
    )
    assert [result.text for result in results] == ["They met 2019-11-13.", text, text]


def test_threads_share_a_cleaner():
    cleaner = Cleaner()
    texts = [raw(name) for name in SAMPLES] * 8
    serial = [cleaner.clean(text).details() for text in texts]
    with ThreadPoolExecutor(8) as pool:
        assert [result.details() for result in pool.map(cleaner.clean, texts)] == serial


@pytest.mark.parametrize("text", ["", "\n", "\n\n\n", " ", "\r\n", "\ufeff", "a", "a\n", "\x00", "\ud800"])
@pytest.mark.parametrize("preset", ["article", "body", "minimal"])
def test_the_laws_hold_on_next_to_nothing(text, preset):
    assert_laws(Cleaner(preset), text)


def test_a_text_with_very_many_edits_has_them_all():
    text = "a\u200b" * 17_000 + "\n"
    result = Cleaner().clean(text)
    assert result.text == "a" * 17_000 + "\n"
    assert type(result.edits) is tuple
    assert [edit.start for edit in result.edits] == list(range(1, 34_000, 2))
    assert result.undo() == text
    assert result.to_original((2, 3)) == (4, 5)
    assert pickle.loads(pickle.dumps(result)).edits == result.edits


@pytest.mark.parametrize("stages", [None, ["whitespace"]])
@pytest.mark.parametrize(
    "published",
    [
        "15 Nov 2019",
        "yesterday",
        "2019-13-40",
        "2019-11-15garbage",
        "2019-11-159",
        "2019-11-15 or so",
        "2019-1115",
    ],
)
def test_a_day_of_publication_that_cannot_be_read_is_not_used_and_said(published, stages):
    text = "He left Seoul on Nov. 12 after the talks."
    for dates in ("explicit", "anchored", "annotate"):
        result = Cleaner(dates=dates, stages=stages).clean(text, published=published)
        assert result.text == text
        assert [notice.code for notice in result.warnings] == ["published-unreadable"]


@pytest.mark.parametrize(
    "published",
    [
        "20191115T101500Z", "2019-W46-5T10:15", "2019-11-15 10:15:00 +0000", "2019-11-15", " 2019-11-15 ",
        "2019-11-15T10:15:00.123456789Z", "2019-11-15 10:15 UTC", "2019-11-15T10:15+09:00", "2019-11-15t10:15z",
        "2019-11-15 10:15:00+00", "2019-11-15T10:15:00 Europe/Berlin", "2019-11-15 10:15:00 GMT+0200",
    ],
)  # fmt: skip
def test_any_form_of_an_iso_date_is_a_day_of_publication(published):
    result = Cleaner(dates="anchored").clean("He left Seoul on Nov. 12 after the talks.", published=published)
    assert result.text == "He left Seoul on 2019-11-12 after the talks."
    assert [mention.anchor for mention in result.dates] == ["2019-11-15"]
    assert not result.warnings


@pytest.mark.parametrize("language", ["English", "not a lang", "e", "12"])
def test_a_language_that_is_no_code_is_not_used_and_said(language):
    text = "He came ; he saw ! Really ? He said that he would go to the city and that they would stay."
    told, untold = newsclean.clean(text, language=language), newsclean.clean(text)
    assert told.edits == untold.edits != ()
    assert told.metadata == untold.metadata
    assert [notice.code for notice in told.warnings] == ["language-unreadable"]


def test_a_hint_that_is_no_text_is_refused():
    with pytest.raises(TypeError, match="title is a str, not int"):
        newsclean.clean("text", title=5)
    with pytest.raises(TypeError, match=r"layout is a newsclean\.Layout, not dict"):
        Cleaner().clean("text", layout={"captions": []})


def test_an_exception_of_another_type_is_refused():
    with pytest.raises(ConfigError, match=r"newsclean\.Spare"):
        Cleaner(spare=[{"rule": "en/ad"}])


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"keep": "ad"}, r"keep is a list, such as \['ad'\], not the string 'ad'"),
        ({"drop": "title,deck"}, r"drop is a list, such as \['title', 'deck'\]"),
        ({"stages": "repeats"}, "stages is a list"),
        ({"rules": "mine.toml"}, "rules is a list"),
        ({"lean": "1"}, "lean is a number from"),
        ({"lean": None}, "lean is a number from"),
        ({"lean": True}, "lean is a number from"),
        ({"preset": ["article"]}, r"preset is a string, not \['article'\]"),
        ({"preset": None}, "preset is a string, not None"),
        ({"dates": 5}, "dates is a string, not 5"),
        ({"markup": []}, "markup is a string"),
        ({"keep": 5}, "keep is a list, not 5"),
        ({"keep": [None]}, "keep takes names of roles and kinds, and None is none"),
        ({"drop": [["title"]]}, r"drop takes names of roles and kinds, and \['title'\] is none"),
        ({"stages": 5}, "stages is a list, not 5"),
        ({"stages": [["dates"]]}, r"no stage \['dates'\]"),
        ({"spare": 5}, "spare is a list, not 5"),
        ({"rules": [5]}, "rules takes paths of rule packs, and 5 is none"),
        ({"site_profile": 5}, "site_profile is the path of a profile, or a SiteProfile, not 5"),
    ],
)
def test_an_option_of_another_type_is_refused(options, said):
    with pytest.raises(ConfigError, match=said):
        Cleaner(**options)


@pytest.mark.parametrize("document", ["One text.", b"One text.", {"text": "One text."}])
def test_clean_many_takes_more_than_one_document(document):
    with pytest.raises(TypeError, match=r"clean_many takes many documents, and this .* is one"):
        next(Cleaner().clean_many(document))
