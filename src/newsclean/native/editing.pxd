"""What the other twins make edits with."""

cdef object made(object start, object end, object original, object replacement, object stage, object rule)
