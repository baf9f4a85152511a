"""The SymPy prover: claims as identities between polynomials in the components of the leaves.

It reads the graph by itself and shares with the integer prover only what each leaf is. There is one variable for each
independent component of a leaf. A formula f of scalars s_i is a variable of its own, and so is each of its derivatives
f_i: an infinitesimal rotation D acts on it as D f = sum_i f_i D s_i, so what is proved holds for every formula.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import compress, count
from typing import Any, TypeAlias

from sympy.external.gmpy import GROUND_TYPES
from sympy.polys.domains import QQ
from sympy.polys.orderings import lex
from sympy.polys.rings import PolyElement, PolyRing

from ..errors import TnforgeError
from ..ir.graph import Graph
from ..ir.ops import Constant, Flat, Gather, Product, Scalar, Select, Sum
from ..symmetry.rep import Layout, Rep
from .claims import Property, Segmentation
from .parity import formula_parity
from .sparse import Tensor, clean, combined, contracted, derived, exchanged, generated, raised, rational, traced
from .variables import Form, Index, independent, inverted, rotated, spread

__all__ = ["WORK_LIMIT", "Identities"]

WORK_LIMIT = 4 * 10**7
"""Largest number of exponents that are multiplied to make one value."""

Seen: TypeAlias = tuple[int, str]
"""A node, and the end of the edge it is seen from."""

Leaf: TypeAlias = tuple[int, str, int]
"""A node, the end of the edge it is seen from, and the block of a flat sum, or -1."""


@dataclass(frozen=True)
class Identities:
    """Polynomial identities of the segments of one graph, those of each in a ring of the variables it has."""

    segmentation: Segmentation

    def __post_init__(self) -> None:
        """Exact and fast arithmetic is a condition, not a hope."""
        if GROUND_TYPES != "flint":
            raise TnforgeError(f"SymPy computes with {GROUND_TYPES} and must compute with flint: install python-flint")

    def has_property(self, root: int, claim: Rep, property_: Property) -> bool:
        """Whether the value of a node has a property as a value of the claimed representation."""
        return self._of(root).has_property(claim, property_)

    def exchanges(self, root: int, first: int, second: int, sign: int) -> bool:
        """Whether exchanging two inputs multiplies the value of a node by a sign."""
        return self._of(root).exchanges(first, second, sign)

    def permutes(self, root: int, order: tuple[int, ...]) -> bool:
        """Whether the value of a node is the same with its indices in another order."""
        return self._of(root).permutes(order)

    def _of(self, root: int) -> _Identities:
        if root not in self._known:
            self._known[root] = _Identities(self.segmentation, root)
        return self._known[root]

    @cached_property
    def _known(self) -> dict[int, _Identities]:
        return {}


@dataclass(frozen=True)
class _Identities:
    """Identities of the value of one node."""

    segmentation: Segmentation
    root: int

    def has_property(self, claim: Rep, property_: Property) -> bool:
        """Whether the value has a property as a value of the claimed representation."""
        value = self._whole
        match property_:
            case Property.ROTATION:
                return all(self._rotates(value, claim, axis) for axis in range(3))
            case Property.INVERSION:
                return self._inverts(value, claim)
            case Property.SYMMETRY:
                return all(exchanged(value, slot) == value for slot in range(claim.legs - 1))
            case Property.TRACE:
                return not any(traced(value, slot) for slot in range(claim.legs - 1))
            case Property.TRANSLATION | Property.EXCHANGE | Property.PERMUTATION:
                raise ValueError(f"{property_.value} is decided elsewhere")

    def exchanges(self, first: int, second: int, sign: int) -> bool:
        """Whether exchanging two inputs multiplies the value by a sign."""
        value, images = self._whole, self._exchange_images(first, second)
        after = {index: self._substituted(p, images) for index, p in value.items()}
        return after == {index: p * sign for index, p in value.items()}

    def permutes(self, order: tuple[int, ...]) -> bool:
        """Whether the value is the same with its indices in another order."""
        return self._whole == {tuple(index[place] for place in order): p for index, p in self._whole.items()}

    def _exchange_images(self, first: int, second: int) -> Mapping[int, Any]:
        """Every variable after an exchange, but for those whose counterpart does not occur."""
        images, names = dict(enumerate(self._ring.gens)), {first: second, second: first}
        for (node, end, block), start in self._starts.items():
            other = self._starts.get((names.get(node, node), end, block))
            for k in range(len(independent(self._leaf_rep((node, end, block))))):
                del images[start + k]
                images |= {start + k: self._ring.gens[other + k]} if other is not None else {}
        return images

    # The ring -----------------------------------------------------------------------------------

    @property
    def _graph(self) -> Graph:
        return self.segmentation.graph

    @cached_property
    def _found(self) -> tuple[tuple[Leaf, ...], tuple[Seen, ...]]:
        """The leaves and the formulas that the segment reaches, in order of the graph."""
        leaves: set[Leaf] = set()
        formulas: set[Seen] = set()
        reached: set[Seen] = set()
        waiting = [(self.root, "", True)]
        while waiting:
            node, end, top = waiting.pop()
            if (node, end) in reached and not top:
                continue
            reached |= {(node, end)} if not top else set()
            leaf, operands = self._step(node, end, top)
            leaves |= {leaf} if leaf else set()
            formulas |= {(node, end)} if isinstance(self._graph.nodes[node].op, Scalar) else set()
            waiting += [(operand, other, False) for operand, other in operands]
        return tuple(sorted(leaves)), tuple(sorted(formulas))

    def _step(self, node: int, end: str, top: bool) -> tuple[Leaf | None, list[Seen]]:
        """What a node is a leaf of, or the operands it is made of."""
        op, operands = self._graph.nodes[node].op, self._graph.nodes[node].operands
        if node in self.segmentation.cuts and not top:
            return (node, end, -1), []
        match op:
            case Constant():
                return None, []
            case Sum() | Product() | Scalar():
                return None, [(operand, end) for operand in operands]
            case Gather(own):
                return None, [(operands[0], own)]
            case Select(block):
                source, seen = self._source(operands[0], end)
                made = self._graph.nodes[source]
                if isinstance(made.op, Flat):
                    return None, [(made.operands[block], seen)]
                return (source, seen, block), []
            case _:
                return (node, end, -1), []

    def _source(self, node: int, end: str) -> Seen:
        """The flat value behind the ends it is seen from."""
        while isinstance(op := self._graph.nodes[node].op, Gather):
            node, end = self._graph.nodes[node].operands[0], op.end
        return node, end

    def _leaf_rep(self, leaf: Leaf) -> Rep:
        rep = self.segmentation.rep(leaf[0])
        return rep if leaf[2] < 0 else Rep((rep.blocks[leaf[2]],))

    @cached_property
    def _starts(self) -> Mapping[Leaf, int]:
        """The number of the first variable of each leaf."""
        starts, count = {}, 0
        for leaf in self._found[0]:
            starts[leaf] = count
            count += len(independent(self._leaf_rep(leaf)))
        return starts

    @cached_property
    def _formula_starts(self) -> Mapping[Seen, int]:
        """The number of the variable of each formula; those of its derivatives follow."""
        starts, count = {}, self._leaf_size
        for node, end in self._found[1]:
            starts[node, end] = count
            count += 1 + len(self._graph.nodes[node].operands)
        return starts

    @cached_property
    def _leaf_size(self) -> int:
        """The number of variables of all leaves."""
        return sum(len(independent(self._leaf_rep(leaf))) for leaf in self._found[0])

    @cached_property
    def _ring(self) -> PolyRing:
        formulas = sum(1 + len(self._graph.nodes[node].operands) for node, _ in self._found[1])
        return PolyRing([f"x{k}" for k in range(max(self._leaf_size + formulas, 1))], QQ, lex)

    # Values -------------------------------------------------------------------------------------

    @cached_property
    def _values(self) -> dict[Seen, Tensor]:
        return {}

    @cached_property
    def _whole(self) -> Tensor:
        """The value of the segment; a node that is cut is a leaf everywhere else."""
        return self._expand(self.root, "", top=True)

    def _value(self, node: int, end: str) -> Tensor:
        if (node, end) not in self._values:
            self._values[node, end] = self._expand(node, end)
        return self._values[node, end]

    def _expand(self, node: int, end: str, top: bool = False) -> Tensor:
        op, operands = self._graph.nodes[node].op, self._graph.nodes[node].operands
        leaf, below = self._step(node, end, top)
        if leaf is not None:
            return self._leaf(leaf)
        match op:
            case Constant(_, tensor):
                return {index: self._ring(rational(value)) for index, value in tensor.entries()}
            case Sum(coefficients):
                parts = [self._value(operand, end) for operand in operands]
                return combined(parts, [rational(c) for c in coefficients])
            case Product(labels, out):
                return contracted(self._factors(operands, labels, end), labels, out, self._most_terms)
            case Gather() | Select():
                return self._value(*below[0])
            case Scalar():
                return {(): self._ring.gens[self._formula_starts[node, end]]}
            case _:
                raise TnforgeError(f"%{node} is neither a leaf nor an operation of a segment")

    def _factors(self, operands: Sequence[int], labels: Sequence[Index], end: str) -> list[Tensor]:
        """The factors of a product, with the metric where an index stands for the second time."""
        met: set[int] = set()
        factors = []
        for operand, own in zip(operands, labels, strict=True):
            value = self._value(operand, end)
            for slot, (label, degree) in enumerate(zip(own, self.segmentation.rep(operand).degrees, strict=True)):
                value = raised(value, slot, degree) if label in met else value
                met.add(label)
            factors.append(value)
        return factors

    @property
    def _most_terms(self) -> int:
        """The largest number of products of terms that one value may take."""
        return WORK_LIMIT // int(self._ring.ngens)

    def _leaf(self, leaf: Leaf) -> Tensor:
        start = self._starts[leaf]
        return clean({index: self._linear(form, start) for index, form in spread(self._leaf_rep(leaf)).items()})

    def _linear(self, form: Form, start: int) -> PolyElement:
        terms = {self._unit(start + k): rational(value) for k, value in form.items()}
        return self._ring.from_dict(terms)

    def _unit(self, place: int) -> Index:
        zero = self._ring.zero_monom
        return (*zero[:place], 1, *zero[place + 1 :])

    # Rotations ----------------------------------------------------------------------------------

    def _rotates(self, value: Tensor, claim: Rep, axis: int) -> bool:
        """Whether D F, F a function of the leaves, is the generator applied to the indices of F."""
        changes = self._changes[axis]
        after = clean({index: derived(p, changes) for index, p in value.items()})
        return after == generated(value, claim.degrees, axis)

    @cached_property
    def _changes(self) -> tuple[Mapping[int, Any], ...]:
        """For each axis the change D x of every variable, where it is not zero."""
        return tuple(self._change(axis) for axis in range(3))

    def _change(self, axis: int) -> Mapping[int, Any]:
        changes: dict[int, Any] = {}
        for leaf in self._found[0]:
            start = self._starts[leaf]
            forms = rotated(self._leaf_rep(leaf), axis)
            changes |= {start + k: self._linear(form, start) for k, form in enumerate(forms) if form}
        for (node, end), place in self._formula_starts.items():
            total = self._ring.zero
            for k, operand in enumerate(self._graph.nodes[node].operands):
                argument = self._value(operand, end).get((), self._ring.zero)
                total += self._ring.gens[place + 1 + k] * derived(argument, changes)
            changes |= {place: total} if total else {}
        return changes

    # Inversion ----------------------------------------------------------------------------------

    def _inverts(self, value: Tensor, claim: Rep) -> bool:
        found = {index: self._substituted(p, self._images) for index, p in value.items()}
        return None not in found.values() and clean(found) == self._acted(value, claim)

    def _acted(self, value: Tensor, claim: Rep) -> Tensor:
        """Inversion of a value of the claimed representation."""
        if claim.layout is Layout.SINGLE:
            return {index: p * claim.parity for index, p in value.items()}
        every = independent(claim)
        return clean(
            {
                index: sum(
                    (value[every[k]] * rational(c) for k, c in form.items() if every[k] in value), self._ring.zero
                )
                for index, form in zip(every, inverted(claim), strict=True)
            }
        )

    @cached_property
    def _images(self) -> Mapping[int, Any]:
        """Every variable after inversion, but for formulas without a definite sign."""
        images: dict[int, Any] = {}
        for leaf in self._found[0]:
            start = self._starts[leaf]
            forms = inverted(self._leaf_rep(leaf))
            images |= {start + k: self._linear(form, start) for k, form in enumerate(forms)}
        for (node, end), place in self._formula_starts.items():
            sign = self._formula_sign(node, end, images)
            images |= {place: self._ring.gens[place] * sign} if sign else {}
        return images

    def _formula_sign(self, node: int, end: str, images: Mapping[int, Any]) -> int:
        op, signs = self._graph.nodes[node].op, []
        for operand in self._graph.nodes[node].operands:
            argument = self._value(operand, end).get((), self._ring.zero)
            after, sign = self._substituted(argument, images), self.segmentation.rep(operand).parity
            if sign == 0 or after is None or after != argument * sign:
                return 0
            signs.append(sign)
        return formula_parity(op.expr, signs) if isinstance(op, Scalar) else 0

    def _substituted(self, poly: PolyElement, images: Mapping[int, Any]) -> PolyElement | None:
        """The polynomial with every variable replaced at once; nothing if one of them has no image."""
        total = self._ring.zero
        for monomial, coefficient in poly.iterterms():
            term = self._ring(coefficient)
            for place in compress(count(), monomial):
                if place not in images:
                    return None
                for _ in range(monomial[place]):
                    term = term * images[place]
            total += term
        return total
