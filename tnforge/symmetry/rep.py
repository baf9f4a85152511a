"""Representations of O(3): direct sums of blocks, how they are stored, and how the group acts on the storage.

Every value of a layer carries a representation. Rotations act on each vector index of the storage. Inversion acts
block by block: by a sign on a single block, by an exact involution on a sum of blocks that share one array.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from functools import cache

from ..errors import DefinitionError
from .constants import delta, epsilon, identity, symmetric_projector, traceless_projector
from .exact import ExactTensor, outer

__all__ = ["MATRIX", "SCALAR", "VECTOR", "Block", "Layout", "Rep", "Symmetry", "parse_rep"]

MAX_RANK = 8


class Symmetry(Enum):
    """What a block promises of its index permutations; the value is its letter in text."""

    GENERAL = "t"
    SYMMETRIC = "s"
    STF = ""


class Layout(Enum):
    """How the blocks of a representation share storage."""

    SINGLE = "single"
    MATRIX = "matrix"
    FLAT = "flat"


@dataclass(frozen=True, order=True)
class Block:
    """A tensor with `rank` vector indices; `parity` is its sign under inversion, 0 while that is undetermined."""

    rank: int
    parity: int
    symmetry: Symmetry = Symmetry.GENERAL

    def __post_init__(self) -> None:
        """Scalars and vectors are irreducible as they stand."""
        if self.rank > MAX_RANK:
            raise DefinitionError(
                f"rank {self.rank} is beyond the scope of tnforge, rank {MAX_RANK}: the tensor would have "
                f"{3**self.rank} components"
            )
        if self.rank < 2:
            object.__setattr__(self, "symmetry", Symmetry.STF)

    def __str__(self) -> str:
        """`1o`, `2e` (irreducible), `s2e` (symmetric), `t2e` (any tensor of rank two); `?` for an open parity."""
        return f"{self.symmetry.value}{self.rank}{'?eo'[self.parity]}"

    @property
    def size(self) -> int:
        """Number of stored components."""
        return int(3**self.rank)

    def projector(self) -> ExactTensor:
        """The projector onto the tensors of this block, output axes first."""
        return _projector(self.rank, self.symmetry)


@cache
def _projector(rank: int, symmetry: Symmetry) -> ExactTensor:
    if symmetry is Symmetry.GENERAL:
        return identity(rank)
    return symmetric_projector(rank) if symmetry is Symmetry.SYMMETRIC else traceless_projector(rank)


@dataclass(frozen=True, order=True)
class Rep:
    """A direct sum of blocks in one array.

    `SINGLE` holds one block; `MATRIX` holds `0 + 1 + 2` as the 3 x 3 matrix `s delta + epsilon v + S`; `FLAT` holds
    the blocks one behind the other.
    """

    blocks: tuple[Block, ...]
    layout: Layout = Layout.SINGLE

    def __str__(self) -> str:
        """The notation that `parse_rep` reads back."""
        if self.layout is Layout.SINGLE:
            return str(self.blocks[0])
        body = " + ".join(_runs(self.blocks))
        return f"matrix({body})" if self.layout is Layout.MATRIX else f"flat({body})"

    @property
    def block(self) -> Block:
        """The block of a single-block representation."""
        return self.blocks[0]

    @property
    def shape(self) -> tuple[int, ...]:
        """Component axes of the stored array."""
        if self.layout is Layout.FLAT:
            return (sum(block.size for block in self.blocks),)
        return (3,) * self.legs

    @property
    def size(self) -> int:
        """Number of stored components."""
        return sum(block.size for block in self.blocks) if self.layout is Layout.FLAT else 3**self.legs

    @property
    def legs(self) -> int:
        """Vector indices that can be contracted; a flat sum has none."""
        return {Layout.SINGLE: self.blocks[0].rank, Layout.MATRIX: 2, Layout.FLAT: 0}[self.layout]

    @property
    def parity(self) -> int:
        """The sign under inversion of a single block, 0 where there is no one sign."""
        return self.blocks[0].parity if self.layout is Layout.SINGLE else 0

    @property
    def is_determined(self) -> bool:
        """Whether inversion is known on every block."""
        return all(block.parity != 0 for block in self.blocks)

    @property
    def is_scalar(self) -> bool:
        """Whether this is one number."""
        return self.layout is Layout.SINGLE and self.blocks[0].rank == 0

    def projector(self) -> ExactTensor:
        """The projector onto the values this representation can take, output axes first; not for flat sums."""
        return identity(2) if self.layout is Layout.MATRIX else self.block.projector()

    def inversion(self) -> ExactTensor:
        """Inversion on the stored components, output axes first; not for flat sums."""
        if not self.is_determined:
            raise ValueError(f"the parity of {self} is undetermined")
        if self.layout is Layout.MATRIX:
            parts = [part.scale(block.parity) for part, block in zip(_matrix_parts(), self.blocks, strict=True)]
            return parts[0] + parts[1] + parts[2]
        return identity(self.block.rank).scale(self.block.parity)

    def offset(self, block: int) -> int:
        """Where a block starts in a flat sum."""
        return sum(other.size for other in self.blocks[:block])


@cache
def _matrix_parts() -> tuple[ExactTensor, ExactTensor, ExactTensor]:
    """Projectors of a 3 x 3 matrix onto its trace, antisymmetric and symmetric traceless parts."""
    trace = outer([delta(), delta()]).scale(Fraction(1, 3))
    skew = epsilon().contract(epsilon(), (2,), (2,)).scale(Fraction(1, 2))
    return trace, skew, traceless_projector(2)


def _runs(blocks: tuple[Block, ...]) -> list[str]:
    """Blocks in text, with repeats counted: `3x0e`."""
    runs: list[tuple[str, int]] = []
    for block in blocks:
        if runs and runs[-1][0] == str(block):
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        else:
            runs.append((str(block), 1))
    return [text if count == 1 else f"{count}x{text}" for text, count in runs]


SCALAR = Rep((Block(0, 1),))
VECTOR = Rep((Block(1, -1),))
MATRIX = Rep((Block(2, 1),))

_TERM = re.compile(r"(?:(\d+)x)?([st]?)(\d+)([eo?])")


def parse_rep(text: str) -> Rep:
    """Read `1o`, `t2e`, `matrix(0e + 1o + 2e)`, `flat(3x0e)`, or a bare sum, which is flat."""
    wrapped = re.fullmatch(r"\s*(matrix|flat)\((.*)\)\s*", text)
    body = wrapped.group(2) if wrapped else text
    blocks = [block for term in body.split("+") for block in _parse_term(term.strip(), text)]
    if wrapped is None and len(blocks) == 1:
        return Rep(tuple(blocks))
    layout = Layout(wrapped.group(1)) if wrapped else Layout.FLAT
    if layout is Layout.MATRIX and [(b.rank, b.symmetry) for b in blocks] != [(r, Symmetry.STF) for r in range(3)]:
        raise DefinitionError(f"a 3 x 3 matrix holds one block each of degree 0, 1 and 2, not {text!r}")
    return Rep(tuple(blocks), layout)


def _parse_term(term: str, whole: str) -> list[Block]:
    match = _TERM.fullmatch(term)
    if match is None:
        raise DefinitionError(f"{term!r} in {whole!r} is not a block; write 0e, 1o, 2e, s2e, t3o or 4x0e")
    count, letter, rank, parity = match.groups()
    if count is not None and int(count) == 0:
        raise DefinitionError(f"{whole!r} counts zero blocks")
    block = Block(int(rank), {"e": 1, "o": -1, "?": 0}[parity], Symmetry(letter))
    return [block] * int(count or 1)
