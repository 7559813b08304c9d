"""What a line weighs in the means and runs of its page: what it holds, and very long ones no more than long ones."""

from __future__ import annotations

from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from newsclean.labels.model.line_features import Column, Operations

HEAVY = 600
"""Characters beyond which a line does not weigh more; the network's compiled twin is handed them."""

_LEAST = 5


def weights_of(size: Column, ops: Operations) -> Column:
    """The weight of each line.

    Args:
        size: The size of each line, in characters.
        ops: The arithmetic to use.
    """
    return ops.scale(ops.most(size, HEAVY), 1, _LEAST)
