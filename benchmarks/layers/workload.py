"""What a workload is: cases with arguments, contenders for each, and the work that none can avoid."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Protocol

import torch

from ..measuring.roofline import Work
from .contender import Contender, Mode, Tensors
from .device import Device, Processor
from .packages import Packages

__all__ = ["Builder", "Case", "Setting", "Workload"]

Builder = Callable[[], Contender]


@dataclass(frozen=True)
class Setting:
    """What is the same for all cases of a run."""

    packages: Packages
    dtype: torch.dtype = torch.float32
    quick: bool = False
    peers: bool = True
    device: Device = field(default_factory=Processor)

    @property
    def type_name(self) -> str:
        """`float32` or `float64`."""
        return str(self.dtype).removeprefix("torch.")


@dataclass(frozen=True)
class Case:
    """Sizes, arguments that gradients are taken of, and builders of contenders, ours first.

    `messages` is how many bytes a contender that stores what it computes on each edge needs for that alone.
    """

    sizes: Mapping[str, int]
    arguments: Tensors
    builders: Mapping[str, Builder]
    work: Callable[[Mode], Work]
    modes: tuple[Mode, ...]
    messages: int = 0

    @property
    def title(self) -> str:
        """The sizes in words."""
        return " ".join(f"{name}={value}" for name, value in self.sizes.items())


class Workload(Protocol):
    """A named family of cases."""

    name: str
    title: str

    def cases(self, setting: Setting, lmax: int | None) -> Iterator[Case]:
        """The standard cases, those of one degree alone if it is given."""
        ...
