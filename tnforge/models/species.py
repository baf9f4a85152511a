"""The species that a potential knows, and their places in its tables."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn

from ..errors import ConfigError, DataError
from .elements import SYMBOLS, symbol
from .structure import Structures

__all__ = ["Species", "check_species"]


def check_species(numbers: Tensor, known: Sequence[int], place: str = "") -> None:
    """Refuse an atom whose atomic number is not among those that are known; `place` is where the atoms stand."""
    is_known = torch.isin(numbers, torch.tensor(tuple(known), dtype=torch.int64, device=numbers.device))
    strangers = (~is_known).nonzero().flatten().tolist()
    if strangers:
        name = symbol(int(numbers[strangers[0]]))
        raise DataError(
            f"{place and f'{place}: '}atom {strangers[0]} is of the unknown species {name}"
            f"{', an atom of no element' if name == 'X' else ''}; this potential knows {', '.join(map(symbol, known))}"
        )


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
        if bool((places < 0).any()):
            check_species(numbers, self.numbers)
        return places
