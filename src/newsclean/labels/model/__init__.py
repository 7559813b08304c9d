"""The line model: how likely each line of a document belongs to the article, by its text alone.

What ``engine`` returns scores lines: a pure function of the lines (and the title, when one is known). It picks the
arithmetic: the compiled twins where they were built; else plain Python, or numpy where it is installed and the work is
large. All give the same numbers.
"""

from newsclean.labels.model.engine import engine
from newsclean.labels.model.explaining import LineScore
from newsclean.labels.model.select import select

__all__ = ["LineScore", "engine", "select"]
