"""Fits the network over lines with torch (the extra ``training`` of ``pyproject.toml``), on one thread.

The same network as ``newsclean.labels.model.network`` in floats. A feature enters as a number and as the answers to a few
questions ``value > border``, so that it has a row of weights for each of its levels. Beside the label of a line its role,
where the HTML tells one, is learned (Caruana 1997, "Multitask Learning"); what learns roles is not shipped.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from newsclean.labels.model.network import POINT, TOP, WIDTH
from training.recurrence import Recurrence
from training.windows import tensors, windows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from training.windows import Pages

BLOCKS = (1, 2, 0, 4, 0)
"""Of each block how far it reaches; 0 is a recurrence."""
EPOCHS = 7
RATE = 3e-3
DECAY = 1e-4
DROPOUT = 0.12
MISSING = 0.05
"""Chance that a feature says nothing about a window of lines."""
AUXILIARY = 0.1
"""What the loss of roles weighs."""
QUESTIONS = 5
"""Questions about a feature, at most."""
_LIMIT = TOP / 2**POINT


class Input(nn.Module):
    """Features -> units.

    Args:
        sample: Lines from which scale and questions are taken, a row a line, already on their levels.
    """

    def __init__(self, sample: Any) -> None:
        super().__init__()
        sample = sample.astype(np.float32)
        self.register_buffer("mean", torch.tensor(sample.mean(0)))
        self.register_buffer("scale", torch.tensor(sample.std(0) + 1e-3))
        at = np.linspace(0, 1, QUESTIONS + 2)[1:-1]
        borders = [sorted({*np.floor(np.quantile(values, at))}) for values in sample.T]
        self.register_buffer("feature", torch.tensor([n for n, some in enumerate(borders) for _ in some]))
        self.register_buffer("border", torch.tensor([b + 0.5 for some in borders for b in some]))
        self.linear = nn.Linear(sample.shape[1] + len(self.border), WIDTH)

    def forward(self, x: Any) -> Any:
        """Units of lines."""
        number = ((x - self.mean) / self.scale).clamp(-3, 3)
        answers = (x[..., self.feature] > self.border).float() - 0.5
        return self.linear(torch.cat([number, answers], -1))


class Convolution(nn.Module):
    """One block of the network, as ``newsclean.labels.model.network.Convolution``."""

    def __init__(self, reach: int) -> None:
        super().__init__()
        self.reach = reach
        self.near = nn.Linear(3 * WIDTH, WIDTH)
        self.page = nn.Linear(WIDTH, WIDTH, bias=False)
        self.own = nn.Linear(WIDTH, WIDTH)

    def forward(self, h: Any, share: Any, mask: Any) -> Any:
        """Units of lines behind the block."""
        count, by = h.shape[1], self.reach
        above = functional.pad(h, (0, 0, by, 0))[:, :count]
        below = functional.pad(h, (0, 0, 0, by))[:, by:]
        z = self.near(torch.cat([above, h, below], -1)) + self.page((h * share).sum(1, keepdim=True))
        z = functional.dropout(z.clamp(0, _LIMIT), DROPOUT, self.training)
        return (h + self.own(z)).clamp(-_LIMIT, _LIMIT) * mask


class Floats(nn.Module):
    """The network in floats; the argument as of ``Input``."""

    def __init__(self, sample: Any, roles: int) -> None:
        super().__init__()
        self.input = Input(sample)
        self.blocks = nn.ModuleList(
            [Convolution(reach) if reach else Recurrence(DROPOUT) for reach in BLOCKS]
        )
        self.head = nn.Linear(WIDTH, 1)
        self.roles = nn.Linear(WIDTH, roles)

    def forward(self, x: Any, share: Any, mask: Any) -> tuple[Any, Any]:
        """Logits of lines and their last units.

        Args:
            x: Features; a row a window, a column a line.
            share: What each line weighs in the mean of its page.
            mask: 1 where a line is, else 0.
        """
        h = functional.dropout(self.input(x).clamp(0, _LIMIT), DROPOUT, self.training) * mask
        for block in self.blocks:
            h = block(h, share, mask)
        h = functional.relu(h)
        return self.head(h)[..., 0], h


def fit(pages: Pages, use: Sequence[int], seed: int) -> Floats:
    """A network fitted to some of the documents.

    Args:
        pages: All documents, their features on their levels.
        use: Numbers of those to learn from, none of them without lines.
        seed: Of all that is drawn at random.
    """
    torch.set_num_threads(1)
    torch.manual_seed(seed)
    rng = np.random.default_rng(seed)
    some = pages.matrix[
        np.sort(rng.choice(len(pages.matrix), min(len(pages.matrix), 100_000), replace=False))
    ]
    net = Floats(some, int(pages.role.max()) + 1)
    optimiser = torch.optim.AdamW(net.parameters(), lr=RATE, weight_decay=DECAY)
    steps = EPOCHS * len(windows(pages, use, np.random.default_rng(seed)))
    label, weight = torch.from_numpy(pages.label).float(), torch.from_numpy(pages.weight).float()
    role = torch.from_numpy(pages.role).long()
    net.train()
    step = 0
    for _ in range(EPOCHS):
        for batch in windows(pages, use, rng):
            for group in optimiser.param_groups:
                rise, fall = min(1.0, step / 200), 0.5 * (1 + np.cos(np.pi * min(1.0, step / steps)))
                group["lr"] = RATE * rise * (0.02 + 0.98 * fall)
            step += 1
            x, share, mask, place, stand = map(torch.from_numpy, tensors(pages, batch))
            blind = torch.rand(x.shape[0], 1, x.shape[2]) < MISSING
            logit, h = net(torch.where(blind, net.input.mean, x), share, mask)
            heavy = weight[place] * mask[..., 0] * stand
            loss = functional.binary_cross_entropy_with_logits(logit, label[place], heavy, reduction="sum")
            told = (role[place] > 0) & (mask[..., 0] > 0)
            if told.any():
                of_roles = functional.cross_entropy(net.roles(h[told]), role[place][told], reduction="none")
                loss = loss + AUXILIARY * (of_roles * heavy[told]).sum()
            optimiser.zero_grad()
            (loss / 30).backward()
            nn.utils.clip_grad_norm_(net.parameters(), 2.0)
            optimiser.step()
    return net.eval()
