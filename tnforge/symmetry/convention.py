"""Named conventions of irreducible tensors, and exact conversion of values and weights between them.

A convention says how the components of a degree are stored, and how large its harmonics and couplings are. Values are
converted as the same geometric tensors in other components; the constants go into the weights.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from enum import Enum
from functools import cache
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from ..errors import DefinitionError
from .constants import delta
from .exact import ExactTensor
from .normalization import Constant, Coupling, Harmonic, matrix_reading, matrix_writing
from .spherical import MAX_DEGREE, basis, embedding, harmonics, rotation
from .surd import Surd

__all__ = [
    "CONVENTIONS",
    "Change",
    "Convention",
    "Storage",
    "convert",
    "find_convention",
    "harmonic_factor",
    "path_factor",
]

Polar = Literal["y", "z"]


class Storage(Enum):
    """What the stored components of a degree are, with the highest degree so stored."""

    SPHERICAL = ("2l + 1 components, m = -l .. l", MAX_DEGREE)
    CARTESIAN = ("the 3**l components of the symmetric traceless tensor", 6)
    MATRIX = ("the 9 components of a 3 x 3 matrix", 2)


@dataclass(frozen=True)
class Convention:
    """How a system writes irreducible tensors; `polar` is the axis of m = 0, `orthonormal` divides by sqrt(N_m)."""

    name: str
    summary: str
    storage: Storage
    harmonic: Harmonic
    coupling: Coupling
    orthonormal: bool = False
    polar: Polar = "y"

    def __str__(self) -> str:
        """The name."""
        return self.name

    def check_degree(self, degree: int) -> None:
        """Refuse a degree this convention does not store."""
        text, highest = self.storage.value
        if not 0 <= degree <= highest:
            raise DefinitionError(f"convention {self.name!r} stores {text}, for degrees 0 to {highest}, not {degree}")

    def reading(self, degree: int) -> ExactTensor:
        """The matrix from stored components, times `sizes`, to lower spherical components."""
        self.check_degree(degree)
        match self.storage:
            case Storage.SPHERICAL:
                return rotation(degree, _frame(self.polar).transpose((1, 0)))
            case Storage.CARTESIAN:
                return basis(degree).reshape((2 * degree + 1, 3**degree))
            case Storage.MATRIX:
                return matrix_reading(degree)

    def writing(self, degree: int) -> ExactTensor:
        """The matrix from lower spherical components to stored components times `sizes`."""
        self.check_degree(degree)
        match self.storage:
            case Storage.SPHERICAL:
                return rotation(degree, _frame(self.polar))
            case Storage.CARTESIAN:
                return embedding(degree).reshape((3**degree, 2 * degree + 1))
            case Storage.MATRIX:
                return matrix_writing(degree)

    def sizes(self, degree: int) -> tuple[Surd, ...]:
        """The number that each stored component was divided by: sqrt(N_m) or one."""
        self.check_degree(degree)
        if self.orthonormal:
            return tuple(Surd.root(norm) for norm in harmonics(degree).norms)
        return (Surd.root(1),) * self.writing(degree).shape[0]


CONVENTIONS: tuple[Convention, ...] = (
    Convention(
        "spherical",
        "integer solid harmonics, all components lower; what tnforge computes with",
        Storage.SPHERICAL,
        Harmonic.PROJECTED,
        Coupling.NETWORK,
    ),
    Convention(
        "cartesian",
        "symmetric traceless tensors and bare projectors",
        Storage.CARTESIAN,
        Harmonic.PROJECTED,
        Coupling.NETWORK,
    ),
    Convention(
        "unit",
        "orthonormal components and unit-norm 3j couplings",
        Storage.SPHERICAL,
        Harmonic.PROJECTED,
        Coupling.UNIT,
        orthonormal=True,
    ),
    Convention(
        "e3nn-component",
        "e3nn with normalization='component'",
        Storage.SPHERICAL,
        Harmonic.COMPONENT,
        Coupling.COMPONENT,
        orthonormal=True,
    ),
    Convention(
        "e3nn-norm",
        "e3nn with normalization='norm'",
        Storage.SPHERICAL,
        Harmonic.NORM,
        Coupling.NORM,
        orthonormal=True,
    ),
    Convention(
        "e3nn-integral",
        "e3nn with normalization='integral' and bare 3j couplings",
        Storage.SPHERICAL,
        Harmonic.INTEGRAL,
        Coupling.UNIT,
        orthonormal=True,
    ),
    Convention(
        "standard",
        "real spherical harmonics about z, orthonormal on the sphere, as in sphericart",
        Storage.SPHERICAL,
        Harmonic.INTEGRAL,
        Coupling.UNIT,
        orthonormal=True,
        polar="z",
    ),
    Convention(
        "ictp",
        "irreducible Cartesian tensors whose contraction with u .. u is one",
        Storage.CARTESIAN,
        Harmonic.CONTRACTED,
        Coupling.CONTRACTED,
    ),
    Convention(
        "tensornet",
        "degrees 0, 1 and 2 as 3 x 3 matrices s delta, -epsilon v and S, coupled by Y M + M Y",
        Storage.MATRIX,
        Harmonic.PROJECTED,
        Coupling.MATRIX,
    ),
)


def find_convention(name: str) -> Convention:
    """The convention of a name."""
    known = {convention.name: convention for convention in CONVENTIONS}
    if name in known:
        return known[name]
    close = get_close_matches(name, known, n=1)
    raise DefinitionError(
        f"there is no convention {name!r}; known are {', '.join(known)}",
        advice=f"did you mean {close[0]!r}?" if close else "",
    )


@dataclass(frozen=True)
class Change:
    """The linear map `rows[i] * matrix[i, j] * columns[j]` between stored components."""

    rows: tuple[Surd, ...]
    matrix: ExactTensor
    columns: tuple[Surd, ...]

    def entry(self, row: int, column: int) -> Surd:
        """One entry."""
        return self.rows[row] * self.columns[column] * self.matrix.item((row, column))

    def entries(self) -> Iterator[tuple[tuple[int, int], Surd]]:
        """The non-zero entries in order."""
        for (row, column), _ in self.matrix.entries():
            yield (row, column), self.entry(row, column)

    def nearest_floats(self) -> NDArray[np.float64]:
        """The entries as the nearest float64, for numeric checks."""
        result = np.zeros(self.matrix.shape)
        for place, value in self.entries():
            result[place] = value.nearest_float()
        return result


@cache
def convert(source: Convention, target: Convention, degree: int) -> Change:
    """The components of a degree in the target convention, from those in the source convention."""
    matrix = target.writing(degree).contract(source.reading(degree), (1,), (0,))
    rows = tuple(Surd.root(1) / size for size in target.sizes(degree))
    return Change(rows, matrix, source.sizes(degree))


def harmonic_factor(source: Convention, target: Convention, degree: int) -> Constant:
    """What a weight on the harmonic of a unit vector is multiplied with when it moves to the target convention."""
    for convention in (source, target):
        convention.check_degree(degree)
    return source.harmonic.constant(degree) / target.harmonic.constant(degree)


def path_factor(
    source: Convention, target: Convention, degrees: tuple[int, int, int], *, harmonic: bool = False
) -> Constant:
    """What the weight of a path l1, l2 -> l3 is multiplied with when it moves to the target convention.

    With `harmonic` the second input is the harmonic of a unit vector, otherwise both inputs are the same tensors in
    both conventions.
    """
    constants = [_path_constant(convention, degrees) for convention in (source, target)]
    factor = constants[0] / constants[1]
    return factor * harmonic_factor(source, target, degrees[1]) if harmonic else factor


def _path_constant(convention: Convention, degrees: tuple[int, int, int]) -> Constant:
    """The constant of a path, refused where the convention has no such path."""
    for degree in degrees:
        convention.check_degree(degree)
    constant = convention.coupling.constant(*degrees)
    if constant.surd.sign == 0:
        raise DefinitionError(f"convention {convention.name!r} has no path {degrees[0]}, {degrees[1]} -> {degrees[2]}")
    return constant


@cache
def _frame(polar: Polar) -> ExactTensor:
    """The rotation that takes the polar axis to y."""
    return delta() if polar == "y" else ExactTensor.from_fractions([[0, 1, 0], [0, 0, 1], [1, 0, 0]])
