# cython: cdivision=True, initializedcheck=False
"""Which lines of a text tell its language, and how often they say the function words of each: twins of loops in ``language``."""

from newsclean.native.hashed cimport NC_PADDING, Keys, nc_entry, nc_find, nc_hash
from newsclean.native.text cimport *

cdef extern from "Python.h":
    int PyDict_Contains(object table, object key) except -1

cdef enum:
    LANGUAGES = 256
    LONGEST = 64  # characters of a function word
    FEW = 64  # lines


def longest(list texts not None, Py_ssize_t few):
    """Return the longest lines of a text, of equals the first; twin of ``language.detect``.

    Args:
        texts: lines.
        few: how many to return, at most `FEW`.
    """
    cdef Py_ssize_t sizes[FEW]
    cdef Py_ssize_t places[FEW]
    cdef Py_ssize_t index, size, at, count = 0
    if not 0 < few <= FEW:
        raise ValueError("too many lines")
    for index in range(len(texts)):
        size = PyUnicode_GET_LENGTH(texts[index])
        if count < few:
            count += 1
        elif size <= sizes[count - 1]:
            continue
        at = count - 1
        while at and sizes[at - 1] < size:
            sizes[at], places[at] = sizes[at - 1], places[at - 1]
            at -= 1
        sizes[at], places[at] = size, index
    return [texts[places[at]] for at in range(count)]


cdef struct Counts:
    Py_ssize_t words
    int hits[LANGUAGES]
    double weights[LANGUAGES]


cdef class FunctionWords:
    """The function words of some languages; twin of ``language._words``.

    Args:
        places: for each word, which of the languages have it.
        languages: how many there are.
    """

    cdef Keys words
    cdef list places
    cdef int languages
    cdef Py_ssize_t longest

    def __init__(self, dict places not None, int languages):
        if not 0 <= languages <= LANGUAGES:
            raise ValueError("too many languages")
        self.words, self.places, self.languages = Keys(list(places)), list(places.values()), languages
        self.longest = max(map(len, places), default=0)
        if self.longest > LONGEST or any(self.words[word] < 0 for word in places):
            raise ValueError("no function word")
        if not all(type(known) is bytes and known and max(known) < languages for known in self.places):
            raise ValueError("no such language")

    def count(self, str text not None):
        """Count the words of a text in lower case, and for each language its function words and their weight."""
        cdef Counts counts
        self.read(text, &counts)
        hits = [counts.hits[place] for place in range(self.languages)]
        return counts.words, hits, [counts.weights[place] for place in range(self.languages)]

    def leader(self, str text not None):
        """Return which language's function words weigh most in a text in lower case, None if it has none of any.

        Returns:
            The place of the language, of equals the first; the words of the text, and how many of them are its
            function words; what those weigh, and what those of the next language weigh.
        """
        cdef Counts counts
        cdef int place, best = 0
        cdef double following = 0
        self.read(text, &counts)
        for place in range(1, self.languages):
            if counts.weights[place] > counts.weights[best]:
                following, best = counts.weights[best], place
            elif counts.weights[place] > following:
                following = counts.weights[place]
        if not self.languages or not counts.weights[best]:
            return None
        return best, counts.words, counts.hits[best], counts.weights[best], following

    cdef int read(self, str text, Counts *counts) except -1:
        cdef uint16_t word[LONGEST + NC_PADDING]
        cdef Py_ssize_t at = 0, size = PyUnicode_GET_LENGTH(text), length
        cdef int width = PyUnicode_KIND(text), place
        cdef void *data = PyUnicode_DATA(text)
        cdef uint32_t every
        cdef Py_UCS4 char
        cdef const nc_entry *found
        cdef const unsigned char *each
        cdef double weight
        cdef bytes known
        counts.words = 0
        for place in range(self.languages):
            counts.hits[place], counts.weights[place] = 0, 0
        while at < size:
            length = every = 0
            while at < size:
                char = PyUnicode_READ(width, data, at)
                if not is_letter(char):
                    break
                if length < self.longest:
                    word[length] = <uint16_t>char
                length += 1
                every |= <uint32_t>char
                at += 1
            at += 1
            if not length:
                continue
            counts.words += 1
            if length > self.longest or every > 0xffff:
                continue
            found = nc_find(&self.words.table, word, length, nc_hash(word, length))
            if found is NULL:
                continue
            known = self.places[found - self.words.table.entries]
            weight = 1.0 / len(known)
            each = known
            for place in range(len(known)):
                counts.hits[each[place]] += 1
                counts.weights[each[place]] += weight
        return 0


cdef enum:
    GRAM = 3  # characters of a sequence, as in langdetect


def sequences(str text not None, known not None, list profiles not None, normalize):
    """Return the sequences of one to three letters of a text that a language has; twin of langdetect.

    Args:
        text: a text, as langdetect has tidied it.
        known: what is known of sequences; it is asked for those that it does not know yet, and then knows them.
        profiles: the sequences of each language.
        normalize: what langdetect makes of a character that is not ASCII.
    """
    cdef Py_UCS4 gram[GRAM + 1]
    cdef Py_UCS4 char, last
    cdef Py_ssize_t at, n, held = 1
    cdef int width = PyUnicode_KIND(text)
    cdef const void *data = PyUnicode_DATA(text)
    cdef bint in_capitals = False
    cdef list found = []
    cdef set unknown = set()
    cdef dict profile
    gram[0] = c' '
    for at in range(PyUnicode_GET_LENGTH(text)):
        char = PyUnicode_READ(width, data, at)
        if char >= 128:
            char = ord(normalize(chr(char)))
        elif not (c'a' <= char <= c'z' or c'A' <= char <= c'Z'):
            char = c' '
        last = gram[held - 1]
        if last == c' ':
            gram[0], held, in_capitals = c' ', 1, False
            if char == c' ':
                continue
        elif held == GRAM:
            gram[0], gram[1], held = gram[1], gram[2], GRAM - 1
        gram[held] = char
        held += 1
        in_capitals = Py_UNICODE_ISUPPER(char) and (in_capitals or Py_UNICODE_ISUPPER(last))
        if in_capitals:
            continue
        for n in range(2 if char == c' ' else 1, held + 1):
            sequence = PyUnicode_FromKindAndData(4, gram + held - n, n)
            if not PyDict_Contains(known, sequence):
                if sequence in unknown:
                    continue
                for profile in profiles:
                    if sequence in profile:
                        break
                else:
                    unknown.add(sequence)
                    continue
                if sequence not in known:  # which makes it known
                    continue
            found.append(sequence)
    return found


def weigh(list chances not None, list shares not None, double weight):
    """Multiply the chance of each language by its share of a sequence, and a little; twin of langdetect."""
    cdef Py_ssize_t at
    for at in range(len(chances)):
        chances[at] = <double>chances[at] * (weight + <double>shares[at])


def normalized(list chances not None, double total):
    """Divide the chance of each language by their sum, and return the highest; twin of langdetect."""
    cdef Py_ssize_t at
    cdef double chance, highest = 0
    if not total:
        raise ZeroDivisionError
    for at in range(len(chances)):
        chance = <double>chances[at] / total
        highest = max(highest, chance)
        chances[at] = chance
    return highest
