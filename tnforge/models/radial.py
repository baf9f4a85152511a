"""The numbers that radial functions are made of."""

from __future__ import annotations

from math import exp, pi

import torch
from torch import Tensor, nn

__all__ = ["Radial", "Waves"]


class Radial(nn.Module):
    """The cutoff radius, and the centres and widths of radial functions, trainable or not."""

    r_c: Tensor
    means: Tensor
    betas: Tensor

    def __init__(self, kind: str, count: int, cutoff: float, trainable: bool) -> None:
        """Centres and widths as published for `exponential` or `gaussian` functions."""
        super().__init__()
        self.register_buffer("r_c", torch.tensor(cutoff, dtype=torch.float64), persistent=False)
        make = _gaussian if kind == "gaussian" else _exponential
        for name, value in zip(("means", "betas"), make(count, cutoff), strict=True):
            if trainable:
                self.register_parameter(name, nn.Parameter(value))
            else:
                self.register_buffer(name, value)

    @property
    def arguments(self) -> dict[str, Tensor]:
        """What layers take."""
        return {"r_c": self.r_c, "means": self.means, "betas": self.betas}


class Waves(nn.Module):
    """The cutoff radius, and the frequencies of waves, which are trained."""

    r_c: Tensor

    def __init__(self, count: int, cutoff: float) -> None:
        """Waves that vanish at the cutoff."""
        super().__init__()
        self.register_buffer("r_c", torch.tensor(cutoff, dtype=torch.float64), persistent=False)
        self.frequencies = nn.Parameter(torch.arange(1, count + 1, dtype=torch.float64) * (pi / cutoff))

    @property
    def arguments(self) -> dict[str, Tensor]:
        """What layers take."""
        return {"r_c": self.r_c, "frequencies": self.frequencies}


def _exponential(count: int, cutoff: float) -> tuple[Tensor, Tensor]:
    least = exp(-cutoff)
    means = torch.linspace(least, 1.0, count, dtype=torch.float64)
    return means, torch.full_like(means, (2 / count * (1 - least)) ** -2)


def _gaussian(count: int, cutoff: float) -> tuple[Tensor, Tensor]:
    means = torch.linspace(0.0, cutoff, count, dtype=torch.float64)
    step = cutoff / max(count - 1, 1)
    return means, torch.full_like(means, 0.5 / step**2)
