from newsclean.native.folding cimport Folded, FoldTables
from newsclean.native.rolling cimport Sketch

cdef bint may_be_labels(const Folded *line, FoldTables tables, Sketch labels, Sketch certain, int weak_needed) noexcept
