"""Cartesian tensors into irreducible pieces, by chains of vertices that take in one vector index after the other.

A tensor of rank n holds one piece of degree l for each path of degrees 0, l1, .., ln = l whose neighbours couple
through a vector. The basis of a path is its chain of vertices; by Schur's lemma its rows are orthogonal with squared
norms `scale * N_m`, and the bases of different paths are orthogonal to each other, so nothing is orthogonalised.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from itertools import pairwise

from ..errors import DefinitionError
from .exact import ExactTensor, stack
from .spherical import metric
from .vertex import theta, vertex

__all__ = ["MAX_RANK", "Path", "Piece", "assemble", "change", "decompose", "multiplicities", "paths", "restore"]

MAX_RANK = 5


@dataclass(frozen=True, order=True)
class Path:
    """The degrees reached after none, one, .. all vector indices of a tensor, starting with 0."""

    degrees: tuple[int, ...]

    def __str__(self) -> str:
        """`0-1-2-1`."""
        return "-".join(map(str, self.degrees))

    @property
    def degree(self) -> int:
        """The degree of the piece."""
        return self.degrees[-1]

    @property
    def rank(self) -> int:
        """The number of vector indices."""
        return len(self.degrees) - 1

    @property
    def epsilons(self) -> int:
        """The number of vertices with an epsilon, those that keep the degree."""
        return sum(lower == upper for lower, upper in pairwise(self.degrees))

    @property
    def scale(self) -> Fraction:
        """The squared norm of row m of the basis, divided by N_m."""
        result = Fraction(1)
        for lower, upper in pairwise(self.degrees):
            result *= theta(lower, 1, upper) / (2 * upper + 1)
        return result


@dataclass(frozen=True)
class Piece:
    """An irreducible piece of Cartesian tensors: its path, and the basis `Q[m; i1 .. in]` that reads its components."""

    path: Path
    basis: ExactTensor

    @property
    def embedding(self) -> ExactTensor:
        """The tensor of given lower components, `E[i1 .. in; m] = Q[m; i1 .. in] / (scale N_m)`."""
        raised = self.basis.apply(metric(self.path.degree), 0).scale(1 / self.path.scale)
        return raised.transpose([*range(1, self.path.rank + 1), 0])

    @property
    def projector(self) -> ExactTensor:
        """The orthogonal projector onto the piece, output axes first."""
        return self.embedding.contract(self.basis, (self.path.rank,), (0,))


@cache
def paths(rank: int) -> tuple[Path, ...]:
    """The paths of a rank, by degree, then by the degrees on the way."""
    if rank == 0:
        return (Path((0,)),)
    longer = [Path((*path.degrees, degree)) for path in paths(rank - 1) for degree in _neighbours(path.degree)]
    return tuple(sorted(longer, key=lambda path: (path.degree, path.degrees)))


def multiplicities(rank: int) -> tuple[int, ...]:
    """How often each degree 0 .. rank occurs in a tensor of this rank."""
    return tuple(sum(path.degree == degree for path in paths(rank)) for degree in range(rank + 1))


@cache
def decompose(rank: int) -> tuple[Piece, ...]:
    """The irreducible pieces of Cartesian tensors of a rank, in the order of `paths`."""
    _check_rank(rank)
    return tuple(Piece(path, _chain(path.degrees)) for path in paths(rank))


@cache
def change(rank: int) -> ExactTensor:
    """The matrix from the 3**rank Cartesian components to the lower components of all pieces, one behind the other."""
    rows = [piece.basis.take(0, m) for piece in decompose(rank) for m in range(piece.basis.shape[0])]
    return stack([row.reshape((3**rank,)) for row in rows])


@cache
def restore(rank: int) -> ExactTensor:
    """The inverse of `change`."""
    columns = [piece.embedding.take(rank, m) for piece in decompose(rank) for m in range(piece.basis.shape[0])]
    return stack([column.reshape((3**rank,)) for column in columns]).transpose((1, 0))


def assemble(rank: int, weights: Sequence[Fraction | int]) -> ExactTensor:
    """The sum of the projectors of a rank, each times its weight; weights one give the identity."""
    total = ExactTensor.zeros((3,) * (2 * rank))
    for piece, weight in zip(decompose(rank), weights, strict=True):
        if weight:
            total = total + piece.projector.scale(weight)
    return total


@cache
def _chain(degrees: tuple[int, ...]) -> ExactTensor:
    """The chain of vertices of a path, spherical axis first, then the vector indices in order."""
    if len(degrees) == 1:
        return ExactTensor.from_fractions([1])
    below = _chain(degrees[:-1]).apply(metric(degrees[-2]), 0)
    return vertex(degrees[-1], degrees[-2], 1).contract(below, (1,), (0,)).transpose(_last_second(len(degrees)))


def _last_second(rank: int) -> list[int]:
    """The order of axes that moves the second axis to the end."""
    return [0, *range(2, rank), 1]


def _neighbours(degree: int) -> range:
    """The degrees that a degree and a vector couple to."""
    return range(abs(degree - 1), degree + 2)


def _check_rank(rank: int) -> None:
    if rank < 0:
        raise DefinitionError(f"rank {rank} is negative")
    if rank > MAX_RANK:
        raise DefinitionError(
            f"tensors of rank {rank} are not decomposed, only up to rank {MAX_RANK}: "
            f"a projector would have {3**rank} x {3**rank} = {9**rank} entries"
        )
