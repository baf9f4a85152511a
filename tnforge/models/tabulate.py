"""Potentials whose edge weights are read from tables: what layers make of distances alone, as polynomials in cells.

The energy is that of the tables, and forces are exactly minus its derivatives.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from math import ceil
from typing import Any, TypeAlias
from weakref import ReferenceType, ref

import torch
from torch import Tensor, nn

from ..errors import ConfigError, DataError
from ..runtime.curve import Made
from .potential import Potential
from .structure import structure
from .table import MOST, Grid, Table, make_table

__all__ = ["LEAST", "Entry", "tabulate"]

LEAST = 0.4
"""Where tables begin, in Angstrom."""

RIM = 1e-6
"""How far before the cutoff tables end, as a part of it; beyond, values stay. Some derivatives jump at the cutoff."""

CELLS = 64
"""Cells of the first tables that are tried."""

STEP, ORDER = 1.05, 5
"""By how much the next tables are finer at least, and the power of the width of cells with which derivatives err."""

Shapes: TypeAlias = tuple[tuple[int, ...], ...]
"""Of each value that a layer makes of a distance, the shape behind the axis of pairs."""

SCALARS = "scalars"


@dataclass(frozen=True)
class Entry:
    """A table of a layer, and its errors over the largest value and the largest derivative."""

    layer: str
    columns: int
    cells: int
    value: float
    slope: float


class Tabulated(nn.Module):
    """The tables of a potential, all of one grid; it makes what its layers make of distances.

    The distances of a call are the same for all layers, so their cells are found once. Its layers are known as they
    are, so that a copy of a potential knows its own.
    """

    def __init__(self, grid: Grid, quintic: nn.Module, number: torch.dtype) -> None:
        super().__init__()
        self.grid, self.quintic, self.number = grid, quintic, number
        self.names: dict[nn.Module, str] = {}
        self.shapes: dict[str, Shapes] = {}
        self._known: tuple[ReferenceType[Tensor], Tensor] | None = None

    def add(self, name: str, layer: nn.Module, shapes: Shapes, tables: Mapping[str, Table]) -> None:
        """The tables of a layer by their kind, `scalars` or the number of a value with channels."""
        self.names[layer], self.shapes[name] = name, shapes
        for kind, table in tables.items():
            self.register_buffer(_key(name, kind), table.coefficients.to(self.number), persistent=False)

    def forward(self, made: Made, numbers: Tensor, shared: tuple[Tensor, ...]) -> tuple[Tensor, ...]:
        """What a layer makes of the distance of each pair."""
        name = self.names[_layer_of(made)]
        shapes, (cell, place) = self.shapes[name], self._found(numbers)
        found = {kind: self.quintic(c=getattr(self, _key(name, kind)), t=place, species=cell) for kind in kinds(shapes)}
        scalars = iter(found.get(SCALARS, numbers.new_zeros(0, 0)).unbind(1))
        return tuple(
            found[str(number)].unflatten(1, shape) if shape else next(scalars) for number, shape in enumerate(shapes)
        )

    def _found(self, numbers: Tensor) -> tuple[Tensor, Tensor]:
        """The cell of each distance, and the place in it."""
        known = self._known
        if known is None or known[0]() is not numbers:
            known = self._known = ref(numbers), self._cells(numbers)
        start = self.grid.least + known[1].to(numbers.dtype) * self.grid.width
        return known[1], ((numbers - start) / self.grid.width).clamp(max=1)

    @torch.no_grad()
    def _cells(self, numbers: Tensor) -> Tensor:
        """The cell of each distance; beyond the last one that one."""
        nearest = float(numbers.min()) if len(numbers) else self.grid.least
        if not nearest >= self.grid.least:
            raise DataError(
                f"two atoms are {nearest:.3f} apart, and tables begin at {self.grid.least}",
                advice="Run the potential without tables where atoms are that near.",
            )
        return ((numbers - self.grid.least) / self.grid.width).to(torch.int64).clamp(max=self.grid.cells - 1)


def _refuse_weights(potential: nn.Module, *_: object) -> None:
    """A potential with tables takes no other weights, for its tables would stay as they are."""
    raise ConfigError(
        "a potential with tables takes no other weights",
        advice="Put them into a potential without tables, and make its tables then.",
    )


def tabulate(potential: Potential, tolerance: float, quintic: nn.Module) -> tuple[Potential, tuple[Entry, ...]]:
    """The potential with tables in place of what its layers make of distances, and what is known of each table.

    Args:
        potential: one whose layers run kernels.
        tolerance: the largest error of tabulated values over the largest of them; ten times that for derivatives.
        quintic: the emitted layer that evaluates tables.
    """
    if not 0 < tolerance < 1:
        raise ConfigError(f"the tolerance of tables is between 0 and 1, not {tolerance}")
    if potential.way is not None:
        raise ConfigError("this potential has tables", advice="Make tables of the potential that it was made of.")
    curves = dict(_curves(deepcopy(potential).double().requires_grad_(False)))
    grid, known = _fine_enough(curves, Grid(LEAST, (1 - RIM) * potential.cutoff, CELLS), tolerance)
    made = deepcopy(potential).requires_grad_(False)
    tables, layers = Tabulated(grid, quintic, potential.dtype), dict(made.body.named_modules())
    for name, own in known.items():
        tables.add(name, layers[name], curves[name].shapes, own)
    made.way, made.tolerance = tables.to(potential.device), tolerance
    hooked: Any = made  # torch gives this method no types
    hooked.register_load_state_dict_pre_hook(_refuse_weights)
    return made, tuple(
        Entry(name, table.coefficients.shape[-1], grid.cells, table.value, table.slope)
        for name, own in known.items()
        for table in own.values()
    )


def _fine_enough(
    curves: Mapping[str, _Curve], grid: Grid, tolerance: float
) -> tuple[Grid, dict[str, dict[str, Table]]]:
    """The first grid on which all tables are within a tolerance, each finer than the one before."""
    while True:
        known = {name: own.tables(grid) for name, own in curves.items()}
        wrong = {name: max(_error(table) for table in own.values()) for name, own in known.items()}
        worst = max(wrong, key=lambda name: wrong[name])
        if wrong[worst] <= tolerance:
            return grid, known
        if grid.cells >= MOST:
            raise ConfigError(
                f"with {grid.cells} cells the error of the table of {worst} is {wrong[worst]:.1e}; asked for is "
                f"{tolerance:.1e}",
                advice="Ask for a larger tolerance.",
            )
        finer = min(2.0, max(STEP, (wrong[worst] / tolerance) ** (1 / ORDER)))
        grid = Grid(grid.least, grid.most, min(MOST, ceil(grid.cells * finer)))


def _error(table: Table) -> float:
    """What is held against the tolerance."""
    return max(table.value, table.slope / 10)


def _key(name: str, kind: str) -> str:
    """The name of a buffer."""
    return f"{name}_{kind}".replace(".", "_")


def _layer_of(made: Made) -> nn.Module:
    """The layer whose method it is."""
    layer: nn.Module = getattr(made, "__self__")  # noqa: B009
    return layer


@dataclass(frozen=True)
class _Curve:
    """What a layer makes of distances, with the shared values that it takes."""

    made: Made
    shared: tuple[Tensor, ...]
    shapes: Shapes
    device: torch.device

    def tables(self, grid: Grid) -> dict[str, Table]:
        """The tables by their kind."""
        return {kind: make_table(self._columns(numbers), grid) for kind, numbers in kinds(self.shapes).items()}

    def _columns(self, chosen: Sequence[int]) -> Callable[[Tensor], Tensor]:
        def columns(numbers: Tensor) -> Tensor:
            values = self.made(numbers.to(self.device), *self.shared)
            return torch.cat([values[k].reshape(len(numbers), -1) for k in chosen], 1).to(numbers.device)

        return columns


def kinds(shapes: Shapes) -> dict[str, list[int]]:
    """The values of each table: those without channels share one, the others have one each."""
    scalars = [number for number, shape in enumerate(shapes) if not shape]
    found = {str(number): [number] for number, shape in enumerate(shapes) if shape}
    return {SCALARS: scalars, **found} if scalars else found


def _curves(potential: Potential) -> Iterator[tuple[str, _Curve]]:
    """What each layer makes of distances, seen when the potential is run once; a layer that makes more is refused."""
    seen: dict[nn.Module, _Curve] = {}

    def watch(made: Made, numbers: Tensor, shared: tuple[Tensor, ...]) -> tuple[Tensor, ...]:
        values = made(numbers, *shared)
        shapes = tuple(tuple(value.shape[1:]) for value in values)
        given = tuple(tensor.detach() for tensor in shared)
        seen[_layer_of(made)] = _Curve(made, given, shapes, numbers.device)
        return values

    first = potential.species.numbers[0]
    two = structure([first, first], [[0.0, 0.0, 0.0], [0.0, 0.0, 0.6 * potential.cutoff]])
    potential.way = watch
    potential(two.to(potential.device), want=("energy",))
    for name, layer in potential.body.named_modules():
        if layer in seen:
            yield name, seen[layer]
        elif "pair" in inspect.signature(layer.forward).parameters:
            raise ConfigError(
                f"the layer {name} has no table: it makes edge weights of more than distances, or runs no kernels",
                advice="Run the potential without tables.",
            )
