"""The operations of a graph: small frozen records, each with the rule for the type of its result.

A rule refuses what has no meaning (wrong number of indices, sites that do not meet). What has a meaning but may be
false, such as a sum of unequal parities, gets an open parity and is left to the proof.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import prod
from typing import TypeAlias, TypeVar

from ..errors import DefinitionError
from ..symmetry.exact import ExactTensor
from ..symmetry.rep import SCALAR, VECTOR, Block, Layout, Rep, Symmetry
from ..symmetry.spherical import degree_of
from . import scalar
from .types import LETTERS, Site, Type

__all__ = [
    "OWNERS",
    "Carrier",
    "Constant",
    "Displacement",
    "End",
    "Flat",
    "Gather",
    "Input",
    "Keep",
    "Lookup",
    "Mix",
    "Op",
    "Opaque",
    "Product",
    "Scalar",
    "Select",
    "Sum",
    "SumNeighbours",
    "SumNodes",
    "Table",
    "common_channels",
    "common_degrees",
    "common_site",
    "flat_of",
]

Label = TypeVar("Label", bound=Hashable)

End: TypeAlias = str
"""`sender` or `receiver`: the two ends of an edge."""

Table: TypeAlias = str
"""`species` or `structure`, what a node is of and part of, or `pair`, what an edge is part of."""

OWNERS: Mapping[Table, Site] = {"species": Site.NODE, "structure": Site.NODE, "pair": Site.EDGE}
"""What has a row of a table."""


@dataclass(frozen=True)
class Input:
    """An argument of the layer; its type is declared."""

    name: str
    type: Type

    def infer(self, operands: tuple[Type, ...]) -> Type:
        """The declared type."""
        return self.type


@dataclass(frozen=True)
class Constant:
    """A named tensor of exact numbers that the proof must find invariant.

    Its extents tell the degrees of its legs; along a spherical leg it holds lower components.
    """

    name: str
    tensor: ExactTensor

    def infer(self, operands: tuple[Type, ...]) -> Type:
        """Numbers do not change under inversion, so a constant is even in every rank."""
        try:
            degrees = tuple(degree_of(extent) for extent in self.tensor.shape)
        except DefinitionError as error:
            raise DefinitionError(f"constant {self.name} has shape {self.tensor.shape}: {error}") from None
        return Type(Rep((Block.of(degrees, 1),)), Site.SHARED)


@dataclass(frozen=True)
class Product:
    """A tensor product with contractions: operand k has the indices `labels[k]`, the result has `out`."""

    labels: tuple[tuple[int, ...], ...]
    out: tuple[int, ...]

    @classmethod
    def of(cls, labels: Sequence[Sequence[Hashable]], out: Sequence[Hashable]) -> Product:
        """The product with its indices numbered as they appear, those of the result first."""
        numbers: dict[Hashable, int] = {}
        for label in (*out, *(label for own in labels for label in own)):
            numbers.setdefault(label, len(numbers))
        if len(numbers) > len(LETTERS):
            raise DefinitionError(
                f"a product with {len(numbers)} indices is beyond the scope of tnforge, {len(LETTERS)} indices: "
                f"written out it would have 3^{len(numbers)} terms or more",
                advice="Split the product into factors that are values of their own, of rank 8 at most.",
            )
        return cls(tuple(tuple(numbers[x] for x in own) for own in labels), tuple(numbers[x] for x in out))

    def infer(self, operands: tuple[Type, ...]) -> Type:
        """Every index stands twice: in two operands when summed, in one operand and the result when free."""
        for labels, operand in zip(self.labels, operands, strict=True):
            if len(labels) != operand.rep.legs or (operand.rep.layout is Layout.FLAT):
                raise DefinitionError(f"{operand} has {operand.rep.legs} indices and is given {len(labels)}")
        counts = Counter(label for labels in (*self.labels, self.out) for label in labels)
        wrong = [label for label, count in counts.items() if count != 2]
        if wrong or len(set(self.out)) != len(self.out):
            raise DefinitionError(f"index {(wrong or list(self.out))[0]} must stand exactly twice")
        degrees = common_degrees(zip(self.labels, (t.rep.degrees for t in operands), strict=True))
        legs, carried = tuple(degrees[label] for label in self.out), self._carried(operands)
        block = Block.of(legs, prod(t.rep.parity for t in operands))
        rep = carried if carried is not None and carried.degrees == legs else Rep((block,))
        return Type(rep, common_site(operands), common_channels(operands))

    def _carried(self, operands: tuple[Type, ...]) -> Rep | None:
        """The representation of the one operand with indices, if the rest are true scalars and all indices are free."""
        tensors = [t.rep for t in operands if t.rep.legs]
        scalars = [t.rep for t in operands if not t.rep.legs]
        if len(tensors) != 1 or len(self.out) != tensors[0].legs:
            return None
        if any(rep.parity != 1 for rep in scalars):
            return None
        return tensors[0]


@dataclass(frozen=True)
class Sum:
    """A linear combination of values with the same indices; a `direct` one joins blocks of any parity."""

    coefficients: tuple[Fraction, ...]
    direct: bool = False

    def infer(self, operands: tuple[Type, ...]) -> Type:
        """Equal representations add to the same; others keep their common parity or leave it open."""
        if len(operands) != len(self.coefficients) or not operands:
            raise DefinitionError(f"a sum of {len(operands)} values has {len(self.coefficients)} coefficients")
        legs = {operand.rep.degrees for operand in operands}
        if len(legs) != 1 or any(operand.rep.layout is Layout.FLAT for operand in operands):
            kinds = " and ".join(str(operand.rep) for operand in operands)
            raise DefinitionError(f"values with different legs can not be added: {kinds}")
        return Type(self._rep(operands), common_site(operands), common_channels(operands))

    def _rep(self, operands: tuple[Type, ...]) -> Rep:
        reps = {operand.rep for operand in operands}
        if len(reps) == 1:
            return reps.pop()
        parities = {rep.parity for rep in reps}
        parity = parities.pop() if len(parities) == 1 else 0
        if operands[0].rep.is_spherical:
            return Rep((Block.of(operands[0].rep.degrees, parity),))
        symmetric = all(rep.layout is Layout.SINGLE and rep.block.symmetry is not Symmetry.GENERAL for rep in reps)
        return Rep((Block(operands[0].rep.legs, parity, Symmetry.SYMMETRIC if symmetric else Symmetry.GENERAL),))


@dataclass(frozen=True)
class Gather:
    """A node value seen from each edge: at its sender or its receiver."""

    end: End

    def infer(self, operands: tuple[Type, ...]) -> Type:
        """Node to edge."""
        (operand,) = operands
        if self.end not in ("sender", "receiver"):
            raise DefinitionError(f"an edge has a sender and a receiver, not {self.end!r}")
        if operand.site is not Site.NODE:
            raise DefinitionError(f"only node values have a {self.end}; this one lives on: {operand.site.value}")
        return Type(operand.rep, Site.EDGE, operand.channels, operand.affine)


@dataclass(frozen=True)
class SumNeighbours:
    """The sum over all edges that end in a node, at the node.

    `rep` states the representation where types leave the parity open; whether it holds is for the proof to decide.
    """

    rep: Rep | None = None

    def infer(self, operands: tuple[Type, ...]) -> Type:
        """Edge to node."""
        (operand,) = operands
        if operand.site is not Site.EDGE:
            raise DefinitionError(f"sum_neighbours takes an edge value; this one lives on: {operand.site.value}")
        return Type(_stated(operand.rep, self.rep), Site.NODE, operand.channels)


@dataclass(frozen=True)
class SumNodes:
    """The sum over all nodes of a structure, at the structure. `rep` as for neighbours."""

    rep: Rep | None = None

    def infer(self, operands: tuple[Type, ...]) -> Type:
        """Node to structure."""
        (operand,) = operands
        if operand.site is not Site.NODE:
            raise DefinitionError(f"sum_nodes takes a node value; this one lives on: {operand.site.value}")
        return Type(_stated(operand.rep, self.rep), Site.STRUCTURE, operand.channels)


@dataclass(frozen=True)
class Lookup:
    """The value that belongs to the species or the structure of each node, or to the pair of each edge.

    `rep` as for neighbours.
    """

    table: Table
    rep: Rep | None = None

    def infer(self, operands: tuple[Type, ...]) -> Type:
        """Species or structure to node, pair to edge."""
        (operand,) = operands
        if self.table not in OWNERS:
            raise DefinitionError(f"a node has a species and a structure, and an edge a pair, not {self.table!r}")
        if operand.site is not Site(self.table):
            raise DefinitionError(f"this value has no rows for {self.table}; it lives on: {operand.site.value}")
        return Type(_stated(operand.rep, self.rep), OWNERS[self.table], operand.channels)


@dataclass(frozen=True)
class Mix:
    """A matrix between channels applied to a value: its first operand has the axes [v] [u], its second has [u].

    `rep` as for neighbours.
    """

    rep: Rep | None = None

    def infer(self, operands: tuple[Type, ...]) -> Type:
        """The value with the other channels."""
        matrix, value = operands
        if len(matrix.channels) != 2 or matrix.rep != SCALAR:
            raise DefinitionError(f"channels are mixed by a true scalar with two channel axes, not by: {matrix}")
        if value.channels != matrix.channels[1:] or value.affine:
            raise DefinitionError(f"a matrix from channels {matrix.channels[1]!r} is applied to: {value}")
        return Type(_stated(value.rep, self.rep), common_site(operands), matrix.channels[:1])


@dataclass(frozen=True)
class Keep:
    """The same value, made in a step of its own and kept in memory. `rep` as for neighbours.

    What is made of it relies on its representation alone.
    """

    rep: Rep | None = None

    def infer(self, operands: tuple[Type, ...]) -> Type:
        """The type of the value; a position is in memory already."""
        (operand,) = operands
        if operand.affine:
            raise DefinitionError("a position is not kept; keep what is made of displacements")
        return operand.with_rep(_stated(operand.rep, self.rep))


@dataclass(frozen=True)
class Opaque:
    """An opaque block, a learnable function of true scalars: `count` scalars for each of its channels, or of each row.

    The scalars of all operands are joined. A `vanishing` one is zero where all of them are.
    """

    name: str
    count: int = 1
    channels: tuple[str, ...] = ()
    vanishing: bool = False

    def infer(self, operands: tuple[Type, ...]) -> Type:
        """Scalars of the same rows."""
        if not operands:
            raise DefinitionError(f"the function {self.name} is given no arguments")
        if len(self.channels) > 1 or self.count < 1:
            raise DefinitionError(f"the function {self.name} makes one or more scalars with at most one channel axis")
        for operand in operands:
            if any(block.rank for block in operand.rep.blocks) or len(operand.channels) > 1:
                raise DefinitionError(f"the function {self.name} takes scalars; this argument is: {operand}")
        if len({operand.site for operand in operands}) > 1:
            names = " and ".join(sorted({operand.site.value for operand in operands}))
            raise DefinitionError(f"the arguments of the function {self.name} live on different sites: {names}")
        rep = SCALAR if self.count == 1 else Rep(SCALAR.blocks * self.count, Layout.FLAT)
        return Type(rep, operands[0].site, self.channels)


@dataclass(frozen=True)
class Displacement:
    """The vector from the receiver to the sender of each edge; a second operand is the shift of the sender's image."""

    def infer(self, operands: tuple[Type, ...]) -> Type:
        """The only operation on positions."""
        position, *shift = operands
        if not position.affine or position.site is not Site.NODE:
            raise DefinitionError(f"displacement takes positions of nodes, not: {position}")
        if shift and (shift[0].rep != VECTOR or shift[0].site is not Site.EDGE or len(shift) > 1):
            raise DefinitionError(f"the shift of an image is an edge vector 1o, not: {shift[0]}")
        return Type(VECTOR, Site.EDGE)


@dataclass(frozen=True)
class Select:
    """One block of a flat sum."""

    block: int

    def infer(self, operands: tuple[Type, ...]) -> Type:
        """The block on its own."""
        (operand,) = operands
        if operand.rep.layout is not Layout.FLAT:
            raise DefinitionError(f"only flat sums have numbered blocks; this value is: {operand}")
        if not 0 <= self.block < len(operand.rep.blocks):
            raise DefinitionError(
                f"block {self.block} of {operand.rep} does not exist; it has {len(operand.rep.blocks)}"
            )
        return operand.with_rep(Rep((operand.rep.blocks[self.block],)))


@dataclass(frozen=True)
class Flat:
    """Values one behind the other in one array: block k of the flat sum is operand k.

    `rep` states the representation where types leave the parity of a block open; the proof decides whether it holds.
    """

    rep: Rep | None = None

    def infer(self, operands: tuple[Type, ...]) -> Type:
        """The flat sum of the blocks of the operands."""
        if not operands:
            raise DefinitionError("a flat sum has one or more blocks")
        if any(operand.affine for operand in operands):
            raise DefinitionError("a position is no block of a flat sum; differences of positions are")
        rep = flat_of(operand.rep for operand in operands)
        return Type(_stated(rep, self.rep), common_site(operands), common_channels(operands))


@dataclass(frozen=True)
class Scalar:
    """A closed formula of scalars.

    `rep` states the representation where types leave the parity open; whether it holds is for the proof to decide.
    """

    expr: scalar.Expr
    rep: Rep | None = None

    def infer(self, operands: tuple[Type, ...]) -> Type:
        """A scalar whose parity is read off the formula."""
        if scalar.arity(self.expr) > len(operands):
            raise DefinitionError(f"the formula uses {scalar.arity(self.expr)} arguments and is given {len(operands)}")
        for operand in operands:
            if not operand.rep.is_scalar:
                raise DefinitionError(f"a scalar function takes scalars; this argument is: {operand}")
        sign = scalar.parity(self.expr, [operand.rep.parity for operand in operands])
        rep = _stated(Rep((Block(0, sign),)), self.rep)
        return Type(rep, common_site(operands), common_channels(operands))


Carrier: TypeAlias = SumNeighbours | SumNodes | Lookup | Mix | Keep
"""What carries its last operand elsewhere and leaves its representation as it is."""

Op: TypeAlias = Input | Constant | Product | Sum | Gather | Displacement | Select | Flat | Scalar | Opaque | Carrier


def _stated(inferred: Rep, stated: Rep | None) -> Rep:
    """The stated representation, which may only settle a parity that types leave open."""
    if stated is None:
        return inferred
    if inferred.is_determined and inferred == stated:
        return inferred
    if inferred.is_determined or not stated.is_determined or not stated.is_stored_as(inferred):
        raise DefinitionError(f"a value that is {inferred} can not be stated to be {stated}")
    return stated


def flat_of(reps: Iterable[Rep]) -> Rep:
    """The flat sum of representations of one block each."""
    found = tuple(reps)
    wrong = next((rep for rep in found if rep.layout is not Layout.SINGLE), None)
    if wrong is not None:
        raise DefinitionError(
            f"a flat sum is made of single blocks, and {wrong} has {len(wrong.blocks)}",
            advice="Give each of them on its own.",
        )
    return Rep(tuple(rep.block for rep in found), Layout.FLAT)


def common_degrees(legs: Iterable[tuple[Sequence[Label], Sequence[int]]]) -> dict[Label, int]:
    """The degree of each index, which is that of both legs on which it stands."""
    found: dict[Label, int] = {}
    for label, degree in (pair for labels, degrees in legs for pair in zip(labels, degrees, strict=True)):
        if found.setdefault(label, degree) != degree:
            raise DefinitionError(f"a leg of degree {found[label]} meets a leg of degree {degree}")
    return found


def common_site(operands: tuple[Type, ...]) -> Site:
    """Where values that meet in one operation live; shared values go anywhere."""
    sites = {operand.site for operand in operands} - {Site.SHARED}
    if len(sites) > 1:
        names = " and ".join(sorted(site.value for site in sites))
        raise DefinitionError(f"values of different sites meet: {names}")
    return sites.pop() if sites else Site.SHARED


def common_channels(operands: tuple[Type, ...]) -> tuple[str, ...]:
    """The channel axis of values that meet in one operation; values without one go with any."""
    axes = {operand.channels for operand in operands if operand.channels}
    if any(len(letters) > 1 for letters in axes):
        raise DefinitionError("a matrix between channels mixes them by @ and takes part in nothing else")
    if len(axes) > 1:
        names = " and ".join(sorted("".join(f"[{letter}]" for letter in letters) for letters in axes))
        raise DefinitionError(f"values with different channel axes meet: {names}")
    return axes.pop() if axes else ()
