"""A recurrence that is quick to fit: what goes in is known for all lines before the first step is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
from torch import nn
from torch.nn import functional

from newsclean.labels.model.network import KEPT, POINT, TOP, WIDTH

if TYPE_CHECKING:
    from typing import Any

LONGEST = 4.0
"""Logit that the slowest unit of a direction begins with, and of the fastest, beside which all others stand between."""
SHORTEST = -1.0
_LIMIT = TOP / 2**POINT


class Scan(torch.autograd.Function):
    """``memory[t] = kept[t] * memory[t - 1] + new[t]``, time first; written out, for autograd would record every step."""

    @staticmethod
    def forward(ctx: Any, kept: Any, new: Any) -> Any:
        """The memory behind each step."""
        out, memory = torch.empty_like(new), torch.zeros_like(new[0])
        for at in range(len(new)):
            memory = torch.addcmul(new[at], kept[at], memory, out=out[at])
        ctx.save_for_backward(kept, out)
        return out

    @staticmethod
    def backward(ctx: Any, gradient: Any) -> tuple[Any, Any]:  # type: ignore[override]
        """The gradients of what is kept and of what is new."""
        kept, out = ctx.saved_tensors
        of_new, of_kept = gradient.clone(), torch.zeros_like(kept)
        for at in range(len(out) - 2, -1, -1):
            of_new[at].addcmul_(kept[at + 1], of_new[at + 1])
        of_kept[1:] = of_new[1:] * out[:-1]
        return of_kept, of_new


class Recurrence(nn.Module):
    """One block of the network, as ``newsclean.labels.model.network.Recurrence``.

    Args:
        dropout: Chance that a unit of the memory is not seen.
    """

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.dropout = dropout
        self.gate = nn.Linear(WIDTH, WIDTH)
        self.value = nn.Linear(WIDTH, WIDTH)
        self.own = nn.Linear(WIDTH, WIDTH)
        with torch.no_grad():
            self.gate.bias.copy_(torch.linspace(SHORTEST, LONGEST, WIDTH // 2).repeat(2))

    def forward(self, h: Any, _share: Any, mask: Any) -> Any:
        """Units of lines behind the block."""
        kept = torch.where(mask > 0, torch.sigmoid(self.gate(h)) * (KEPT / (KEPT + 1)), 1.0)
        new = (1 - kept) * self.value(h).clamp(-_LIMIT, _LIMIT)
        memory = _both_ways(
            Scan.apply(_both_ways(kept).transpose(0, 1), _both_ways(new).transpose(0, 1)).transpose(0, 1)
        )
        return (h + self.own(functional.dropout(memory, self.dropout, self.training))).clamp(
            -_LIMIT, _LIMIT
        ) * mask


def _both_ways(units: Any) -> Any:
    """The second half of the units with the last line first."""
    half = WIDTH // 2
    return torch.cat([units[..., :half], units[..., half:].flip(1)], -1)
