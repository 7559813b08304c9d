"""The work that is counted; runs under callgrind. Arguments: the library of marks, and a file of tasks.

A task is a name and what to do: patterns with texts to try them on, or texts to clean. Each is done once before it is
counted, so that what is built at the first use does not count.
"""

import ctypes
import gc
import json
import re
import sys


def tried(pattern, flags, method, texts):
    compiled = re.compile(pattern, flags)
    call = getattr(compiled, method)
    if method == "finditer":
        return lambda: [list(call(text)) for text in texts]
    return lambda: [call(text) for text in texts]


def cleaned(options, texts):
    from newsclean import Cleaner
    from newsclean.testing import make_view  # noqa: F401 - as a user's tests would

    cleaner = Cleaner(**options)

    def work():
        for text in texts:
            result = cleaner.clean(text, language="en", published="2019-11-15")
            assert result.undo() == text
            assert len(result.lines) >= 0
            result.to_original((0, len(result.text)))

    return work


def first_round(options, texts):
    """Work as `cleaned`, but for one round."""
    from newsclean import Cleaner
    from newsclean.document import Hints
    from newsclean.rounds import settle

    cleaner = Cleaner(**options)

    def work():
        for text in texts:
            run = cleaner._run(text, Hints("en", "2019-11-15"))
            settle([run], cleaner._stages, 1)
            assert run.rounds == 1

    return work


def main():
    marks = ctypes.CDLL(sys.argv[1])
    with open(sys.argv[2], encoding="utf-8") as file:
        tasks = json.load(file)
    gc.disable()
    works = []
    for name, kind, *rest in tasks:
        work = {"pattern": tried, "clean": cleaned, "round": first_round}[kind](*rest)
        if kind != "pattern":
            work()
        works.append((name.encode(), work))
    marks.start()
    for name, work in works:
        marks.begin()
        work()
        marks.end(name)


main()
