"""Representations of O(3): direct sums of blocks, how they are stored, and how the group acts on the storage.

Every value of a layer carries a representation. Rotations act on each leg of the storage: a leg of degree one is a
vector index, a leg of degree l holds the 2l + 1 spherical components of that degree. Inversion acts block by block: by
a sign on a single block, by an exact involution on a sum of blocks that share one array.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum
from fractions import Fraction
from functools import cache
from itertools import product
from math import prod

from ..errors import DefinitionError
from .constants import delta, epsilon, identity, identity_on, symmetric_projector, traceless_projector
from .exact import ExactTensor, outer
from .spherical import check_degree, harmonics, power_of_three

__all__ = ["MATRIX", "SCALAR", "VECTOR", "Block", "Layout", "Rep", "Symmetry", "check_sum", "parse_rep"]

MAX_RANK = 8
MAX_SIZE = 10**5
MAX_BLOCKS = 4096


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
    """A tensor with `rank` legs; `parity` is its sign under inversion, 0 while that is undetermined.

    `degrees` holds the degree of each leg, and is empty where all of them are vector indices.
    """

    rank: int
    parity: int
    symmetry: Symmetry = Symmetry.GENERAL
    degrees: tuple[int, ...] = ()

    @classmethod
    def of(cls, degrees: tuple[int, ...], parity: int) -> Block:
        """The tensor with legs of these degrees and no index symmetry."""
        return cls(len(degrees), parity, degrees=degrees)

    def __post_init__(self) -> None:
        """Scalars and single legs are irreducible as they stand; legs of degree one are vector indices."""
        if all(degree == 1 for degree in self.degrees):
            object.__setattr__(self, "degrees", ())
        self._check()
        if self.rank < 2:
            object.__setattr__(self, "symmetry", Symmetry.STF)

    def _check(self) -> None:
        if self.rank > MAX_RANK:
            raise DefinitionError(
                f"rank {self.rank} is beyond the scope of tnforge, rank {MAX_RANK}: the tensor would have "
                f"{power_of_three(self.rank)} components"
            )
        for degree in self.degrees:
            check_degree(degree)
        if self.size > MAX_SIZE:
            raise DefinitionError(
                f"a tensor with legs of degrees {self.degrees} is beyond the scope of tnforge: it would have "
                f"{self.size} components, and at most {MAX_SIZE} are allowed"
            )
        if self.degrees and (min(self.degrees) < 1 or len(self.degrees) != self.rank):
            raise DefinitionError(f"{self.rank} legs can not have the degrees {self.degrees}; a leg has degree 1 to 8")
        if self.degrees and self.rank > 1 and self.symmetry is not Symmetry.GENERAL:
            raise DefinitionError(f"a tensor with legs of degrees {self.degrees} has no declared index symmetry")

    def __str__(self) -> str:
        """The block in text, `?` for an open parity.

        `1o`, `2e` (irreducible), `s2e` (symmetric), `t2e` (any tensor of rank two), `l2e` (one spherical leg),
        `t(1,2)o` (legs of these degrees).
        """
        return f"{self._kind()}{'?eo'[self.parity]}"

    def _kind(self) -> str:
        if not self.degrees:
            return f"{self.symmetry.value}{self.rank}"
        return f"l{self.degrees[0]}" if self.rank == 1 else f"t({','.join(map(str, self.degrees))})"

    @property
    def legs(self) -> tuple[int, ...]:
        """The degree of each leg."""
        return self.degrees or (1,) * self.rank

    @property
    def extents(self) -> tuple[int, ...]:
        """The number of components along each leg."""
        return tuple(2 * degree + 1 for degree in self.legs)

    @property
    def size(self) -> int:
        """Number of stored components."""
        return prod(self.extents)

    @property
    def norms(self) -> tuple[int, ...]:
        """The squared norm of the basis tensor behind each component, one after the other."""
        return tuple(prod(norms) for norms in product(*(harmonics(degree).norms for degree in self.legs)))

    def with_parity(self, parity: int) -> Block:
        """The same tensor with another sign under inversion."""
        return replace(self, parity=parity)

    def projector(self) -> ExactTensor:
        """The projector onto the tensors of this block, output axes first."""
        return identity_on(self.extents) if self.degrees else _projector(self.rank, self.symmetry)


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

    def __post_init__(self) -> None:
        """Refuse more blocks or components than any layer has."""
        check_sum(len(self.blocks), sum(block.size for block in self.blocks))

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
        return self.extents

    @property
    def size(self) -> int:
        """Number of stored components."""
        return prod(self.shape)

    @property
    def degrees(self) -> tuple[int, ...]:
        """The degree of each leg that can be contracted; a flat sum has none."""
        return {Layout.SINGLE: self.blocks[0].legs, Layout.MATRIX: (1, 1), Layout.FLAT: ()}[self.layout]

    @property
    def extents(self) -> tuple[int, ...]:
        """The number of components along each leg that can be contracted."""
        return tuple(2 * degree + 1 for degree in self.degrees)

    @property
    def legs(self) -> int:
        """Legs that can be contracted; a flat sum has none."""
        return len(self.degrees)

    @property
    def is_spherical(self) -> bool:
        """Whether a component belongs to a leg of a degree above one."""
        return any(block.degrees for block in self.blocks)

    @property
    def norms(self) -> tuple[int, ...]:
        """The squared norm of the basis tensor behind each stored component, one after the other."""
        if self.layout is Layout.MATRIX:
            return (1,) * self.size
        return tuple(norm for block in self.blocks for norm in block.norms)

    @property
    def parity(self) -> int:
        """The sign under inversion of a single block, 0 where there is no one sign."""
        return self.blocks[0].parity if self.layout is Layout.SINGLE else 0

    @property
    def is_determined(self) -> bool:
        """Whether inversion is known on every block."""
        return all(block.parity != 0 for block in self.blocks)

    def is_stored_as(self, other: Rep) -> bool:
        """Whether both are the same numbers in the same places: equal indices, and in a flat sum equal legs."""
        flat = Layout.FLAT in (self.layout, other.layout)
        legs = [[block.legs for block in rep.blocks] if flat else rep.degrees for rep in (self, other)]
        return legs[0] == legs[1] and (self.layout is other.layout or not flat)

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
        return identity_on(self.extents).scale(self.block.parity)

    def offset(self, block: int) -> int:
        """Where a block starts in a flat sum."""
        return sum(other.size for other in self.blocks[:block])


def check_sum(blocks: int, size: int) -> None:
    """Refuse a direct sum of too many blocks or components."""
    if blocks > MAX_BLOCKS or size > MAX_SIZE:
        raise DefinitionError(
            f"a direct sum of {blocks} blocks with {size} components is beyond the scope of tnforge, "
            f"{MAX_BLOCKS} blocks and {MAX_SIZE} components"
        )


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

_STACKED = [Block(rank, 1, Symmetry.STF) for rank in range(3)]
_TERM = re.compile(r"(?:(\d+)x)?(?:([st]?)(\d+)|l(\d+)|t\((\d+(?:,\d+)*)\))([eo?])", re.ASCII)
MAX_TEXT = 10**5
MAX_DIGITS = 100


def parse_rep(text: str) -> Rep:
    """Read `1o`, `t2e`, `l3o`, `t(1,2)o`, `matrix(0e + 1o + 2e)`, `flat(3x0e)`, or a bare sum, which is flat."""
    if len(text) > MAX_TEXT or re.search(rf"\d{{{MAX_DIGITS}}}", text):
        raise DefinitionError(
            f"{text[:20]!r}... is beyond the scope of tnforge: {MAX_BLOCKS} blocks, and numbers below 10^{MAX_DIGITS}"
        )
    wrapped = re.fullmatch(r"\s*(matrix|flat)\((.*)\)\s*", text)
    body = wrapped.group(2) if wrapped else text
    blocks = [block for term in body.split("+") for block in _parse_term(term.strip(), text)]
    if wrapped is None and len(blocks) == 1:
        return Rep(tuple(blocks))
    layout = Layout(wrapped.group(1)) if wrapped else Layout.FLAT
    if layout is Layout.MATRIX and [b.with_parity(1) for b in blocks] != _STACKED:
        raise DefinitionError(f"a 3 x 3 matrix holds one block each of degree 0, 1 and 2, not {text!r}")
    return Rep(tuple(blocks), layout)


def _parse_term(term: str, whole: str) -> list[Block]:
    match = _TERM.fullmatch(term)
    if match is None:
        raise DefinitionError(f"{term!r} in {whole!r} is not a block; write 0e, 1o, 2e, s2e, t3o, l2e or 4x0e")
    count, letter, rank, degree, degrees, parity = match.groups()
    times = int(count or 1)
    if times == 0:
        raise DefinitionError(f"{whole!r} counts zero blocks")
    sign = {"e": 1, "o": -1, "?": 0}[parity]
    legs = _degrees(degree, degrees)
    block = Block(int(rank), sign, Symmetry(letter)) if rank else Block.of(legs, sign)
    check_sum(times, times * block.size)
    return [block] * times


def _degrees(one: str | None, several: str | None) -> tuple[int, ...]:
    """The degrees of spherical legs in text; degree zero alone is a scalar."""
    if several is not None:
        return tuple(int(degree) for degree in several.split(","))
    return (int(one),) if one is not None and int(one) else ()
