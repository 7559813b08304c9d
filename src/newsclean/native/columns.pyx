# cython: cdivision=True, initializedcheck=False
"""Columns of 32-bit integers: the arithmetic of the line model's features, for the lines of several documents.

The twin of ``labels/model/lists.py`` and ``labels/model/arrays.py``: the same names, the same numbers. As in ``arrays``,
what belongs to a document stands once for each of its lines. Every index below is a loop's own, or held within its
bounds before it is used; lengths are compared first, so no column is read beyond its end.
"""

cimport cython
from cpython.mem cimport PyMem_Free, PyMem_Malloc
from libc.stdint cimport uint8_t
from libc.string cimport memcpy, memset

cdef extern from *:
    """
    #ifdef _MSC_VER
    #define NC_RESTRICT __restrict
    #else
    #define NC_RESTRICT restrict
    #endif
    typedef void (*Two)(int *, const int *, const int *, Py_ssize_t);
    typedef void (*One)(int *, const int *, int, int, Py_ssize_t);
    #define NC_TWO(name, expression)                                                                        \\
        static void name(int *NC_RESTRICT o, const int *NC_RESTRICT x, const int *NC_RESTRICT y, Py_ssize_t n) {     \\
            for (Py_ssize_t i = 0; i < n; i++) { int a = x[i], b = y[i]; o[i] = (expression); }             \\
        }
    #define NC_ONE(name, expression)                                                                        \\
        static void name(int *NC_RESTRICT o, const int *NC_RESTRICT x, int b, int c, Py_ssize_t n) {              \\
            for (Py_ssize_t i = 0; i < n; i++) { int a = x[i]; o[i] = (expression); }                       \\
        }
    /* floor(a / b) for b > 0: a quotient of 32-bit integers as a double never reaches the next integer, and doubles
       are divided several at a time */
    static inline int nc_floor(int a, int b) {
        double q = (double)a / (double)b;
        int t = (int)q;
        return t - ((double)t > q);
    }
    NC_TWO(nc_add, a + b)
    NC_TWO(nc_sub, a - b)
    NC_TWO(nc_times, a * b)
    NC_TWO(nc_div, nc_floor(a, b))
    NC_TWO(nc_least, a >= b)
    NC_ONE(nc_scale, a * b + c)
    NC_ONE(nc_part, nc_floor(a, b))
    NC_ONE(nc_clip, a < b ? b : a > c ? c : a)
    NC_ONE(nc_most, a > b ? b : a)
    NC_ONE(nc_positive, a < 1 ? 1 : a)
    NC_ONE(nc_from, b - a)
    NC_ONE(nc_reaches, a >= b)
    static void nc_shifted(int *NC_RESTRICT o, const int *NC_RESTRICT x, int factor, const int *NC_RESTRICT y, Py_ssize_t n) {
        for (Py_ssize_t i = 0; i < n; i++) o[i] = x[i] * factor + y[i];
    }
    static void nc_bytes(unsigned char *NC_RESTRICT o, const int *NC_RESTRICT x, Py_ssize_t n) {
        for (Py_ssize_t i = 0; i < n; i++) o[i] = (unsigned char)x[i];
    }
    """
    ctypedef void (*Two)(int *, const int *, const int *, Py_ssize_t) noexcept
    ctypedef void (*One)(int *, const int *, int, int, Py_ssize_t) noexcept
    void nc_add(int *o, const int *x, const int *y, Py_ssize_t n) noexcept
    void nc_sub(int *o, const int *x, const int *y, Py_ssize_t n) noexcept
    void nc_times(int *o, const int *x, const int *y, Py_ssize_t n) noexcept
    void nc_div(int *o, const int *x, const int *y, Py_ssize_t n) noexcept
    void nc_least(int *o, const int *x, const int *y, Py_ssize_t n) noexcept
    void nc_scale(int *o, const int *x, int b, int c, Py_ssize_t n) noexcept
    void nc_part(int *o, const int *x, int b, int c, Py_ssize_t n) noexcept
    void nc_clip(int *o, const int *x, int b, int c, Py_ssize_t n) noexcept
    void nc_most(int *o, const int *x, int b, int c, Py_ssize_t n) noexcept
    void nc_positive(int *o, const int *x, int b, int c, Py_ssize_t n) noexcept
    void nc_from(int *o, const int *x, int b, int c, Py_ssize_t n) noexcept
    void nc_reaches(int *o, const int *x, int b, int c, Py_ssize_t n) noexcept
    void nc_shifted(int *o, const int *x, int factor, const int *y, Py_ssize_t n) noexcept
    void nc_bytes(unsigned char *o, const int *x, Py_ssize_t n) noexcept


@cython.freelist(256)
cdef class Column:
    """Some integers, one a line; what is made of columns is a new one."""

    def __dealloc__(self):
        PyMem_Free(self.v)

    def __len__(self):
        return self.n

    def __getitem__(self, place):
        if isinstance(place, slice):
            return self.cut(*place.indices(self.n)[:2])
        cdef Py_ssize_t at = place
        if not 0 <= at < self.n:
            raise IndexError(at)
        return self.v[at]

    def tolist(self):
        """The integers."""
        cdef Py_ssize_t i
        return [self.v[i] for i in range(self.n)]

    def cut(self, Py_ssize_t start, Py_ssize_t end):
        """Those from ``start`` up to ``end``."""
        end = max(0, min(end, self.n))
        start = max(0, min(start, end))
        cdef Column out = new(end - start)
        memcpy(out.v, self.v + start, out.n * sizeof(int))
        return out

    def raw(self, Py_ssize_t start, Py_ssize_t end):
        """Those from ``start`` up to ``end``, each of them 0..255, as bytes."""
        end = max(0, min(end, self.n))
        start = max(0, min(start, end))
        cdef bytearray out = bytearray(end - start)
        nc_bytes(<unsigned char *> out, self.v + start, end - start)
        return bytes(out)

    def __neg__(self):
        return one(nc_scale, self, -1, 0)

    def __add__(self, other):
        return two(nc_add, self, other) if isinstance(other, Column) else one(nc_scale, self, 1, other)

    def __radd__(self, other):
        return one(nc_scale, self, 1, other)

    def __sub__(self, other):
        return two(nc_sub, self, other) if isinstance(other, Column) else one(nc_scale, self, 1, -other)

    def __rsub__(self, other):
        return one(nc_from, self, other, 0)

    def __mul__(self, other):
        return two(nc_times, self, other) if isinstance(other, Column) else one(nc_scale, self, other, 0)

    def __rmul__(self, other):
        return one(nc_scale, self, other, 0)

    def __floordiv__(self, other):
        return divided(self, other)


cdef Column new(Py_ssize_t n):
    """A column of which nothing is set."""
    cdef Column out = Column.__new__(Column)
    out.v = <int *> PyMem_Malloc(max(1, n) * sizeof(int))
    if out.v is NULL:
        raise MemoryError
    out.n = n
    return out


cdef Column one(One work, Column a, int b, int c):
    cdef Column out = new(a.n)
    work(out.v, a.v, b, c, a.n)
    return out


cdef Column two(Two work, Column a, Column b):
    if a.n != b.n:
        raise ValueError("columns of different lengths")
    cdef Column out = new(a.n)
    work(out.v, a.v, b.v, a.n)
    return out


cdef Column divided(Column a, by):
    if isinstance(by, Column):
        return two(nc_div, a, by)
    if by < 1:
        raise ValueError("a divisor is positive")
    return one(nc_part, a, by, 0)


cdef Column looked(const unsigned char *table, Py_ssize_t size, Column a):
    cdef Column out = new(a.n)
    cdef Py_ssize_t i, x
    for i in range(a.n):
        x = a.v[i]
        out.v[i] = table[0 if x < 0 else x if x < size else size - 1]
    return out


def filled(Py_ssize_t n, int value):
    """A column of one value."""
    cdef Column out = new(n)
    cdef Py_ssize_t i
    for i in range(n):
        out.v[i] = value
    return out


def join(list columns):
    """Columns one after the other."""
    cdef Py_ssize_t n = 0
    cdef Column column
    for column in columns:
        n += column.n
    cdef Column out = new(n)
    n = 0
    for column in columns:
        memcpy(out.v + n, column.v, column.n * sizeof(int))
        n += column.n
    return out


cdef Py_ssize_t stride_of(Py_ssize_t n) noexcept:
    """From one column to the next in what `bytes_of` returns: so many lines are worked on at a time."""
    return (n + 31) & ~<Py_ssize_t> 31


def stride(Py_ssize_t n):
    """How far a column stands behind the one before it in what `bytes_of` returns for ``n`` lines."""
    return stride_of(n)


def bytes_of(columns, Py_ssize_t n):
    """Columns of ``n`` values of 0..255 each, as bytes: one column after the other, each filled up with zeros."""
    cdef list each = list(columns)
    cdef Py_ssize_t width = stride_of(n)
    cdef bytearray out = bytearray(len(each) * width)
    cdef unsigned char *at = <unsigned char *> out
    cdef Column column
    for column in each:
        if column.n != n:
            raise ValueError("columns of different lengths")
        nc_bytes(at, column.v, n)
        at += width
    return out


cdef class Columns:
    """The arithmetic over the lines of some documents.

    Args:
        counts: The number of lines of each document.
        run: The named tuple that `runs` returns.
    """

    cdef Py_ssize_t n, documents
    cdef Column stops
    cdef type run

    def __init__(self, counts, type run=tuple):
        cdef Py_ssize_t at = 0, number, count
        cdef list each = list(counts)
        self.documents = len(each)
        self.run = run
        self.stops = new(self.documents)
        for number in range(self.documents):
            count = each[number]
            if count < 0 or count > 0x7FFFFFFF - at:
                raise ValueError("not a number of lines")
            at += count
            self.stops.v[number] = <int> at
        self.n = at

    cdef Py_ssize_t _start(self, Py_ssize_t document) noexcept:
        return self.stops.v[document - 1] if document else 0

    cdef Py_ssize_t _whole(self, Column a) except -1:
        """Makes sure that a column has a value for every line."""
        if a is None or a.n != self.n:
            raise ValueError("a column of another number of lines")
        return self.n

    def places(self):
        """Number of each line in its document, from 0."""
        cdef Column out = new(self.n)
        cdef Py_ssize_t d, i, start = 0
        for d in range(self.documents):
            for i in range(start, self.stops.v[d]):
                out.v[i] = <int> (i - start)
            start = self.stops.v[d]
        return out

    def count(self):
        """Lines of the document."""
        cdef Column out = new(self.n)
        cdef Py_ssize_t d, start
        for d in range(self.documents):
            start = self._start(d)
            self._fill(out, d, self.stops.v[d] - <int> start)
        return out

    cdef void _fill(self, Column out, Py_ssize_t document, int value) noexcept:
        cdef Py_ssize_t i
        for i in range(self._start(document), self.stops.v[document]):
            out.v[i] = value

    def spread(self, value):
        """A value of each document as a column."""
        if isinstance(value, Column):
            return value
        return filled(self.n, value)

    def rows(self, values):
        """As columns the values of each document, from a list of them for each document."""
        cdef list each = list(values), row
        cdef Py_ssize_t d, k
        cdef Column column
        if len(each) != self.documents:
            raise ValueError("a list for each document is needed")
        cdef Py_ssize_t width = len(each[0]) if each else 0
        cdef list out = [new(self.n) for k in range(width)]
        for d in range(self.documents):
            row = list(each[d])
            if len(row) != width:
                raise ValueError("documents have as many values each")
            for k in range(width):
                column = out[k]
                self._fill(column, d, row[k])
        return out

    def look_each(self, tables, Column a not None):
        """The document's own table[a], for values below the table's length."""
        self._whole(a)
        cdef list each = list(tables)
        cdef Column out = new(self.n)
        cdef Py_ssize_t d, i, size, x, start = 0
        cdef bytes table
        cdef const unsigned char *at
        if len(each) != self.documents:
            raise ValueError("a table for each document is needed")
        for d in range(self.documents):
            table = each[d]
            at, size = table, len(table)
            for i in range(start, self.stops.v[d]):
                x = a.v[i]
                if not 0 <= x < size:
                    raise IndexError(x)
                out.v[i] = at[x]
            start = self.stops.v[d]
        return out

    @staticmethod
    def pick(columns, Column again not None):
        """Of every column the values at some places."""
        cdef list out = []
        cdef Column column, picked
        cdef Py_ssize_t i, least = 0, most = -1
        for i in range(again.n):
            least = min(least, again.v[i])
            most = max(most, again.v[i])
        for column in columns:
            if least < 0 or most >= column.n:
                raise IndexError("no such line")
            picked = new(again.n)
            for i in range(again.n):
                picked.v[i] = column.v[again.v[i]]
            out.append(picked)
        return out

    def among(self, Column again not None):
        """The arithmetic over some lines, in order; not for what looks around a line."""
        cdef Py_ssize_t d, i = 0, before
        cdef list counts = []
        for d in range(self.documents):
            before = i
            while i < again.n and again.v[i] < self.stops.v[d]:
                i += 1
            counts.append(i - before)
        return Columns(counts, self.run)

    @staticmethod
    def places_where(bytes flags not None, Column a not None):
        """The lines of which the flag of their value is set."""
        cdef Column flagged = looked(flags, len(flags), a), out
        cdef Py_ssize_t i, count = 0
        for i in range(a.n):
            count += flagged.v[i] != 0
        out = new(count)
        count = 0
        for i in range(a.n):
            if flagged.v[i]:
                out.v[count] = <int> i
                count += 1
        return out

    @staticmethod
    def replaced(Column a not None, Column again not None, Column values not None):
        """The column with other values at some places."""
        cdef Column out = new(a.n)
        cdef Py_ssize_t i
        if again.n != values.n:
            raise ValueError("columns of different lengths")
        memcpy(out.v, a.v, a.n * sizeof(int))
        for i in range(again.n):
            if not 0 <= again.v[i] < a.n:
                raise IndexError("no such line")
            out.v[again.v[i]] = values.v[i]
        return out

    def sums(self, columns):
        """Sums of every column, for each document."""
        cdef list out = [[] for _ in range(self.documents)]
        cdef Column column
        cdef Py_ssize_t d, i, start
        cdef long long total
        for column in columns:
            self._whole(column)
            start = 0
            for d in range(self.documents):
                total = 0
                for i in range(start, self.stops.v[d]):
                    total += column.v[i]
                (<list> out[d]).append(total)
                start = self.stops.v[d]
        return out

    def runs(self, Column p not None, Column weight not None, Column m not None, leasts):
        """For each document its heaviest runs of ``(p - least) * weight``; ``m`` is ``p * weight``."""
        self._whole(p)
        self._whole(weight)
        self._whole(m)
        cdef list out = [], each
        cdef Py_ssize_t d, start, stop, begin, end
        for d in range(self.documents):
            start, stop = self._start(d), self.stops.v[d]
            each = []
            for least in leasts:
                heaviest(m.v, weight.v, least, start, stop, &begin, &end)
                each.append(tuple.__new__(self.run, (
                    begin - start, end - start,
                    summed(weight.v, start, begin), summed(weight.v, start, end),
                    summed(m.v, start, begin), summed(m.v, start, end),
                    largest(p.v, start, begin), largest(p.v, end, stop),
                )))
            out.append(each)
        return out

    def by_value(self, Column a not None, Column weight not None):
        """The weight that stands at each value from 0 to 255, for each document."""
        self._whole(a)
        self._whole(weight)
        cdef long long at[256]
        cdef list out = []
        cdef Py_ssize_t d, i, start = 0
        for d in range(self.documents):
            memset(at, 0, sizeof(at))
            for i in range(start, self.stops.v[d]):
                at[a.v[i] & 255] += weight.v[i]
            out.append([at[i] for i in range(256)])
            start = self.stops.v[d]
        return out

    def total(self, Column a not None):
        """Sum over the document."""
        self._whole(a)
        cdef Column out = new(self.n)
        cdef Py_ssize_t d
        for d in range(self.documents):
            self._fill(out, d, <int> summed(a.v, self._start(d), self.stops.v[d]))
        return out

    def top(self, Column a not None):
        """The largest value of the document."""
        self._whole(a)
        cdef Column out = new(self.n)
        cdef Py_ssize_t d, i, start
        cdef int most
        for d in range(self.documents):
            start = self._start(d)
            if start < self.stops.v[d]:
                most = a.v[start]
                for i in range(start, self.stops.v[d]):
                    most = max(most, a.v[i])
                self._fill(out, d, most)
        return out

    def upto(self, Column a not None, Column place not None):
        """Sum of the document's first ``place`` values."""
        self._whole(a)
        self._whole(place)
        cdef Column out = new(self.n)
        cdef Py_ssize_t d, start, stop
        for d in range(self.documents):
            start = self._start(d)
            if start < self.stops.v[d]:
                stop = max(start, min(start + place.v[start], self.stops.v[d]))
                self._fill(out, d, <int> summed(a.v, start, stop))
        return out

    def shifts(self, a, fills, by):
        """Every column moved by every distance: the value that many lines above (below when negative)."""
        cdef list out = [], each = list(a), blanks = list(fills)
        cdef Column column, moved
        cdef Py_ssize_t step, d, i, k, start, stop, edge
        cdef int blank
        if len(blanks) != len(each):
            raise ValueError("a value for each column is needed")
        for step in by:
            for k in range(len(each)):
                column, blank = each[k], blanks[k]
                self._whole(column)
                moved = new(self.n)
                start = 0
                for d in range(self.documents):
                    stop = self.stops.v[d]
                    if step >= 0:
                        edge = min(start + step, stop)
                        for i in range(start, edge):
                            moved.v[i] = blank
                        for i in range(edge, stop):
                            moved.v[i] = column.v[i - step]
                    else:
                        edge = max(stop + step, start)
                        for i in range(start, edge):
                            moved.v[i] = column.v[i - step]
                        for i in range(edge, stop):
                            moved.v[i] = blank
                    start = stop
                out.append(moved)
        return out

    def spans(self, a, reach):
        """Sums over the lines from ``low`` to ``high`` away, both included: for each span, a column for each column."""
        cdef list each = list(a), bounds = list(reach), out = [[] for _ in bounds]
        cdef Column column, around, sums
        cdef Py_ssize_t low, high, pad = 0, longest = 0, d, i, start, count, span, number
        cdef int total
        cdef int *upper
        cdef int *lower
        for low, high in bounds:
            if low > high:
                raise ValueError("a span ends before it begins")
            pad = max(pad, max(abs(low), abs(high)) + 1)
        for d in range(self.documents):
            longest = max(longest, self.stops.v[d] - self._start(d))
        sums = new(longest + 1 + 2 * pad)  # what stands above each line, with the ends drawn out
        for number in range(len(each)):
            column = each[number]
            self._whole(column)
            for span in range(len(bounds)):
                (<list> out[span]).append(new(self.n))
            start = 0
            for d in range(self.documents):
                count = self.stops.v[d] - start
                for i in range(pad):
                    sums.v[i] = 0
                total = 0
                for i in range(count):
                    sums.v[pad + i] = total
                    total += column.v[start + i]
                for i in range(pad + count, count + 1 + 2 * pad):
                    sums.v[i] = total
                for span in range(len(bounds)):
                    low, high = bounds[span]
                    around = (<list> out[span])[number]
                    upper, lower = sums.v + pad + high + 1, sums.v + pad + low
                    nc_sub(around.v + start, upper, lower, count)
                start = self.stops.v[d]
        return out

    def before(self, Column a not None):
        """Sum of all values above each line."""
        self._whole(a)
        cdef Column out = new(self.n)
        cdef Py_ssize_t d, i, start = 0
        cdef int total
        for d in range(self.documents):
            total = 0
            for i in range(start, self.stops.v[d]):
                out.v[i] = total
                total += a.v[i]
            start = self.stops.v[d]
        return out

    def since(self, flags, int far):
        """Lines since the last flagged line above (1 = the line above), at most ``far``; for each column of flags."""
        cdef list out = []
        cdef Column column, away
        cdef Py_ssize_t d, i, start
        cdef int gap
        for column in flags:
            self._whole(column)
            away = new(self.n)
            start = 0
            for d in range(self.documents):
                gap = far
                for i in range(start, self.stops.v[d]):
                    away.v[i] = gap
                    gap = 1 if column.v[i] else gap + 1 if gap < far else far
                start = self.stops.v[d]
            out.append(away)
        return out

    def until(self, flags, int far):
        """Lines until the next flagged line below (1 = the line below), at most ``far``; for each column of flags."""
        cdef list out = []
        cdef Column column, away
        cdef Py_ssize_t d, i, start
        cdef int gap
        for column in flags:
            self._whole(column)
            away = new(self.n)
            start = 0
            for d in range(self.documents):
                gap = far
                i = self.stops.v[d]
                while i > start:
                    i -= 1
                    away.v[i] = gap
                    gap = 1 if column.v[i] else gap + 1 if gap < far else far
                start = self.stops.v[d]
            out.append(away)
        return out

    def heaviest(self, Column a not None):
        """Start and end of the run with the largest sum; of equal ones the first to end, and its last start."""
        self._whole(a)
        cdef Column starts = new(self.n), ends = new(self.n)
        cdef Py_ssize_t d, start, begin, end
        for d in range(self.documents):
            start = self._start(d)
            heaviest(a.v, NULL, 0, start, self.stops.v[d], &begin, &end)
            self._fill(starts, d, <int> (begin - start))
            self._fill(ends, d, <int> (end - start))
        return starts, ends

    @staticmethod
    def column(values):
        """A column of the given integers."""
        if isinstance(values, Column):
            return values
        cdef list each = list(values)
        cdef Column out = new(len(each))
        cdef Py_ssize_t i
        for i in range(out.n):
            out.v[i] = each[i]
        return out

    @staticmethod
    def add(Column a not None, Column b not None):
        """A + b."""
        return two(nc_add, a, b)

    @staticmethod
    def sub(Column a not None, Column b not None):
        """A - b."""
        return two(nc_sub, a, b)

    @staticmethod
    def times(Column a not None, Column b not None):
        """A * b."""
        return two(nc_times, a, b)

    @staticmethod
    def div(Column a not None, Column b not None):
        """A // b, where b > 0."""
        return two(nc_div, a, b)

    @staticmethod
    def quotients(columns, Column by not None):
        """Every column // by, where by > 0."""
        return [two(nc_div, column, by) for column in columns]

    @staticmethod
    def scale(Column a not None, int factor, shift=0):
        """A * factor + shift."""
        if not isinstance(shift, Column):
            return one(nc_scale, a, factor, shift)
        cdef Column more = shift, out
        if a.n != more.n:
            raise ValueError("columns of different lengths")
        out = new(a.n)
        nc_shifted(out.v, a.v, factor, more.v, a.n)
        return out

    @staticmethod
    def part(Column a not None, divisor):
        """A // divisor."""
        return divided(a, divisor)

    @staticmethod
    def clip(Column a not None, int low, int high):
        """Values held within bounds."""
        return one(nc_clip, a, low, high)

    @staticmethod
    def most(Column a not None, int high):
        """Values no higher than a bound."""
        return one(nc_most, a, high, 0)

    @staticmethod
    def positive(Column a not None):
        """Values, 1 at least."""
        return one(nc_positive, a, 0, 0)

    @staticmethod
    def look(bytes table not None, Column a not None):
        """table[a]; values above the table's end take its last entry, none are negative."""
        return looked(table, len(table), a)

    @staticmethod
    def entry(bytes table not None, Column a not None):
        """As `look`."""
        return looked(table, len(table), a)

    @staticmethod
    def least(Column a not None, limit):
        """1 where a >= limit, else 0."""
        return two(nc_least, a, limit) if isinstance(limit, Column) else one(nc_reaches, a, limit, 0)

    @staticmethod
    def where(Column flags not None, Column yes not None, Column no not None):
        """Yes where the flag is set, else no."""
        cdef Py_ssize_t i
        if not flags.n == yes.n == no.n:
            raise ValueError("columns of different lengths")
        cdef Column out = new(flags.n)
        for i in range(flags.n):
            out.v[i] = yes.v[i] if flags.v[i] else no.v[i]
        return out


cdef long long summed(const int *v, Py_ssize_t start, Py_ssize_t stop) noexcept:
    cdef long long total = 0
    cdef Py_ssize_t i
    for i in range(start, stop):
        total += v[i]
    return total


cdef int largest(const int *v, Py_ssize_t start, Py_ssize_t stop) noexcept:
    """The largest value, 0 at least."""
    cdef int most = 0
    cdef Py_ssize_t i
    for i in range(start, stop):
        most = max(most, v[i])
    return most


cdef void heaviest(
    const int *v, const int *weight, int least, Py_ssize_t start, Py_ssize_t stop, Py_ssize_t *begin, Py_ssize_t *end
) noexcept:
    """The run of ``v``, or of ``v - least * weight``, with the largest sum; empty at ``start`` if none is above 0."""
    cdef long long best = 0, floor = 0, total = 0
    cdef Py_ssize_t i, first = start
    begin[0] = end[0] = start
    for i in range(start, stop):
        total += v[i] - (<long long> least * weight[i] if weight is not NULL else 0)
        if total - floor > best:
            best = total - floor
            begin[0] = first
            end[0] = i + 1
        if total <= floor:
            floor = total
            first = i + 1
