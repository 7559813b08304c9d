"""What the line model is asked about, and what of a page it need not see."""

from __future__ import annotations

from newsclean.labels.recall import MOST_LINES
from newsclean.labels.shapes.lines import ends_sentence
from newsclean.native import twin
from newsclean.roles import Kind
from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclean.labels.label import Labels
    from newsclean.labels.recall import Recall
    from newsclean.labels.shapes.lines import Shapes

INSERTED = frozenset({Kind.AD, Kind.NEWSLETTER})
"""Chrome that stands between the paragraphs of an article; the model sees the article without it."""

FEWEST_LINES = 8
"""A page has more; a snippet of fewer gives the model nothing to compare them with."""

PARAGRAPH = 60
"""Characters; a line of so many is a paragraph, not a label."""

SENTENCE = 80
"""Characters; a line of so many that ends in a sentence mark is prose."""

LEAST_CHROME = 0.05
"""Share of a text: if less than this stands beside its prose, it is not worth asking the model."""

BRIEF = 16
"""Characters; the time of day on a line of its own has so many at most."""

_FIGURE = lazy("[0-9]")
_NATIVE = twin("judging")


class Asked(NamedTuple):
    """What the model is asked about.

    Attributes:
        labels: the label of each line by rules and shape, None for a blank one.
        texts: the lines, blank ones included.
        shapes: what the lines look like; None if all are blank.
        title: the headline, if the caller knows it.
        shifts: by how much other evidence moves the chance of each line, in sixteenths of a logit; empty for none.
        recall: what the round before found out about the lines, if there was one.
    """

    labels: Labels
    texts: Sequence[str]
    shapes: Shapes | None
    title: str | None
    shifts: Sequence[int] = ()
    recall: Recall | None = None


class Survey(NamedTuple):
    """What the model need not see of a page.

    Attributes:
        labelled: lines that have a label.
        whole: characters of all lines.
        prose: characters of the lines of `SENTENCE` characters or more that end a sentence.
        inserts: the lines that rules know as chrome which a page puts between paragraphs: they end nothing.
        copies: the lines of `PARAGRAPH` characters or more that repeat an earlier one, and which. To the model a line
            that a page repeats is chrome. A paragraph printed twice is not: the model sees it once, and which copy
            stays is for the stage that drops repeats.
        figures: the lines of `BRIEF` characters or fewer with a figure.
    """

    labelled: int
    whole: int
    prose: int
    inserts: set[int]
    copies: dict[int, int]
    figures: list[int]

    def is_open(self, gaps: int) -> bool:
        """Tell whether the model has anything to say.

        Not about a snippet, nor where nearly all is sentences or most lines are laid out by blanks.
        """
        return (
            FEWEST_LINES <= self.labelled <= MOST_LINES
            and 2 * gaps <= self.labelled
            and not _is_prose(self.prose, self.whole)
        )


def _is_prose(sentences: int, whole: int) -> bool:
    """Tell whether nearly all characters are those of sentences."""
    return sentences >= (1 - LEAST_CHROME) * whole


def is_too_long(texts: Sequence[str]) -> bool:
    """Tell whether the model is not asked about lines only because there are more than `MOST_LINES`."""
    if sum(1 for text in texts if text.strip()) <= MOST_LINES:
        return False
    sentences = sum(len(text) for text in texts if len(text) >= SENTENCE and ends_sentence(text))
    return not _is_prose(sentences, sum(map(len, texts)))


_NOTHING = Survey(0, 0, 0, set(), {}, [])


def survey_of(asked: Asked) -> Survey:
    """Return what the model need not see of a page."""
    if asked.shapes is None:
        return _NOTHING
    look = plain_survey if _NATIVE is None else _NATIVE.survey
    return Survey(*look(asked.labels, asked.texts, asked.shapes.ends, SENTENCE, PARAGRAPH, BRIEF, INSERTED))


def plain_survey(
    labels: Labels,
    texts: Sequence[str],
    ends: Sequence[int],
    sentence: int,
    paragraph: int,
    brief: int,
    inserted: frozenset[Kind],
) -> tuple[int, int, int, set[int], dict[int, int], list[int]]:
    """Return the fields of a `Survey`."""
    prose = sum([len(text) for text, end in zip(texts, ends, strict=True) if end and len(text) >= sentence])
    inserts = {
        at
        for at, label in enumerate(labels)
        if label is not None and label.certain and label.kind in inserted
    }
    first: dict[str, int] = {}
    copies = {
        at: first[text]
        for at, text in enumerate(texts)
        if len(text) >= paragraph and first.setdefault(text, at) != at
    }
    figures = [at for at, text in enumerate(texts) if len(text) <= brief and _FIGURE.search(text)]
    return len(labels) - labels.count(None), sum(map(len, texts)), prose, inserts, copies, figures


def shown(texts: Sequence[str], survey: Survey) -> Sequence[str]:
    """Return the lines that the model sees; the others are blank to it."""
    if not survey.inserts and not survey.copies:
        return texts
    lines = list(texts)
    for at in survey.inserts.union(survey.copies):
        lines[at] = ""
    return lines
