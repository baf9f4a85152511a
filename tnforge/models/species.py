"""The species that a potential knows, and their places in its tables."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn

from ..errors import ConfigError, DataError
from .elements import SYMBOLS, symbol
from .structure import Structures

__all__ = ["Species"]


class Species(nn.Module):
    """The place of each atomic number in the tables of a potential."""

    places: Tensor

    def __init__(self, numbers: Sequence[int]) -> None:
        super().__init__()
        if not numbers or len(set(numbers)) != len(numbers) or not all(0 <= z < len(SYMBOLS) for z in numbers):
            raise ConfigError(f"species are different atomic numbers below {len(SYMBOLS)}, not {list(numbers)}")
        self.numbers = tuple(numbers)
        places = torch.full((len(SYMBOLS),), -1, dtype=torch.int64)
        places[list(numbers)] = torch.arange(len(numbers))
        self.register_buffer("places", places, persistent=False)

    def forward(self, structures: Structures) -> Tensor:
        """The place of each atom's species; an unknown one is refused."""
        numbers = structures.numbers
        within = numbers.clamp(0, len(SYMBOLS) - 1)
        places = self.places.index_select(0, within).where(numbers == within, -1)
        strangers = (places < 0).nonzero().flatten().tolist()
        if strangers:
            raise DataError(
                f"atom {strangers[0]} is of the unknown species {symbol(int(numbers[strangers[0]]))}; "
                f"this potential knows {', '.join(map(symbol, self.numbers))}"
            )
        return places
