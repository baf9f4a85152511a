"""Cuts a graph into multilinear segments and decides what each of their leaves is.

A segment ends at inputs, displacements, functions, and at what carries a value elsewhere: sums over neighbours and
nodes, lookups, mixed channels. Where types leave the parity of a formula or a carried value open, the exact polynomial
of its operand decides it; where a symmetric result is claimed, so is the symmetry of carried values.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from ..ir import scalar
from ..ir.graph import Graph, Node
from ..ir.ops import Carrier, Flat, Gather, Keep, Lookup, Mix, Opaque, Scalar, SumNeighbours, SumNodes
from ..ir.polynomial import Polynomial, expand
from ..symmetry.group import Group
from ..symmetry.rep import SCALAR, Block, Layout, Rep, Symmetry, parse_rep
from .claims import Property, Refutation, Segment, Segmentation, Suspect, with_symmetry
from .cuts import choose_cuts
from .integers import has_property, unique_form
from .names import a_rep

__all__ = ["cut_segments", "polynomial_of"]

_SCALARS = (SCALAR, Rep((Block(0, -1),)))
_CARRIES: dict[type, str] = {
    SumNeighbours: "sums",
    SumNodes: "sums",
    Lookup: "looks up",
    Mix: "mixes the channels of",
    Keep: "keeps",
}
_ROLES: dict[type, str] = {Lookup: "looked up", Mix: "mixed", Keep: "kept"}


def cut_segments(graph: Graph) -> Segmentation:
    """The segments of a graph, those that others rely on first."""
    cutter = _Cutter(graph)
    for k, node in enumerate(graph.nodes):
        if isinstance(node.op, Scalar):
            cutter.formula(k, node, node.op)
        elif isinstance(node.op, Opaque):
            cutter.block(k, node, node.op)
        elif isinstance(node.op, Carrier):
            cutter.carried(k, node, node.op)
        elif isinstance(node.op, Flat):
            cutter.joined(k, node)
    for output in graph.outputs:
        cutter.output(output.node, output.claim, output.name)
    return cutter.segmentation()


def polynomial_of(segmentation: Segmentation, root: int) -> Polynomial:
    """The polynomial of a segment in its unique form."""
    return unique_form(expand(segmentation.graph, root, segmentation.cuts - {root}), segmentation.leaf_rep)


@dataclass
class _Cutter:
    """Collects segments in topological order."""

    graph: Graph
    segments: dict[tuple[int, Rep], Segment] = field(default_factory=dict)
    decided: dict[int, Rep] = field(default_factory=dict)
    cuts: frozenset[int] = frozenset()
    polynomials: dict[int, Polynomial] = field(default_factory=dict)

    def segmentation(self) -> Segmentation:
        return Segmentation(self.graph, tuple(self.segments.values()), dict(self.decided), self.cuts)

    def formula(self, k: int, node: Node, op: Scalar) -> None:
        """The arguments of a formula are true scalars, or the formula is even or odd in those that are not."""
        for argument in node.operands:
            self._add(argument, self._argument(k, argument), "argument")
        if self.graph.group is Group.O3:
            sign = scalar.parity(op.expr, [self.segmentation().rep(a).parity for a in node.operands])
            if sign == 0:
                argument = next(a for a in node.operands if self.segmentation().rep(a).parity != 1)
                raise self._odd_argument(k, argument, "a scalar function that is neither even nor odd in it")
            if node.type.rep.parity == -sign:
                raise self._misstated(k, node)
            self.decided[k] = Rep((Block(0, sign),))

    def block(self, k: int, node: Node, op: Opaque) -> None:
        """The arguments of an opaque block are true scalars."""
        for argument in node.operands:
            for part in self._parts(argument):
                self._learned(k, part, op)

    def _parts(self, argument: int) -> tuple[int, ...]:
        """What a flat sum was made of, if it was made here; any other value is one part."""
        source = self.graph.nodes[_source(self.graph, argument)]
        return source.operands if isinstance(source.op, Flat) else (argument,)

    def _learned(self, k: int, argument: int, op: Opaque) -> None:
        flat = self.graph.type(argument).rep.layout is Layout.FLAT
        rep = self.graph.type(argument).rep if flat else self._argument(k, argument)
        if self.graph.group is Group.O3 and any(block.parity != 1 for block in rep.blocks):
            raise self._odd_argument(k, argument, f"the function {op.name}, which may be any function of it")
        if not flat:
            self._add(argument, SCALAR if self.graph.group is Group.O3 else rep, "argument")

    def carried(self, k: int, node: Node, op: Carrier) -> None:
        """What is carried keeps its representation; symmetries are looked for where an output claims one."""
        operand = node.operands[-1]
        if node.type.rep.layout is Layout.FLAT:
            self.decided[k] = self.segmentation().rep(_source(self.graph, operand))
            return
        found = self._decide(operand, _candidates(node.type.rep))
        if found is None:
            raise self._open(k, operand, _candidates(node.type.rep), _CARRIES[type(op)])
        if any(_claims_symmetry(output.claim) for output in self.graph.outputs):
            found = self._with_symmetries(operand, found)
        self.decided[k] = found
        self._add(operand, found, _ROLES.get(type(op), "summand"))

    def joined(self, k: int, node: Node) -> None:
        """Each block of a flat sum has the representation that it is stated to have."""
        parts = [Rep((block,)) for block in node.type.rep.blocks]
        found = [self._block(k, operand, rep) for operand, rep in zip(node.operands, parts, strict=True)]
        self.decided[k] = Rep(tuple(rep.block for rep in found), Layout.FLAT)

    def _block(self, k: int, operand: int, rep: Rep) -> Rep:
        found = self._decide(operand, _signed(rep))
        if found is None:
            raise self._open(k, operand, _signed(rep), "joins")
        if any(_claims_symmetry(output.claim) for output in self.graph.outputs):
            found = self._with_symmetries(operand, found)
        self._add(operand, found, "block")
        return found

    def output(self, node: int, claim: Rep, name: str) -> None:
        """The result has the claimed representation, which must be a definite one."""
        if claim.layout is Layout.FLAT:
            self._flat(node, claim, name)
            return
        self._returned(node, claim, name)

    def _returned(self, node: int, claim: Rep, name: str) -> None:
        if not claim.is_determined and self.graph.group is Group.O3:
            found = self._decide(node, _candidates(claim))
            if found is None:
                raise self._open(node, node, _candidates(claim), "returns")
            claim = found
        self._add(node, claim, f"output {name}")

    def _flat(self, node: int, claim: Rep, name: str) -> None:
        """A flat sum is passed on, or made of blocks that have the claimed representations."""
        source = _source(self.graph, node)
        found, made = self.segmentation().rep(source), self.graph.nodes[source]
        if isinstance(made.op, Flat):
            for operand, block in zip(made.operands, claim.blocks, strict=True):
                self._returned(operand, Rep((block,)), name)
            return
        if found != claim and (self.graph.group is Group.O3 or _unsigned(found) != _unsigned(claim)):
            raise Refutation(
                f"layer '{self.graph.name}' claims {a_rep(claim)} for a result that is {a_rep(found)}",
                claim="equivariance",
                suspects=tuple(Suspect(node, claim, p) for p in (Property.INVERSION, Property.ROTATION)),
                node=node,
            )

    def _add(self, root: int, claim: Rep, role: str) -> None:
        self._cut(root)
        self.segments.setdefault((root, claim), Segment(root, claim, role))

    def _cut(self, root: int) -> None:
        """Make the segment small enough to expand; what it is cut at becomes a segment of its own."""
        for cut in sorted(choose_cuts(self.graph, root, self.cuts) - self.cuts):
            self.cuts |= {cut}
            self.segments.setdefault((cut, self.graph.type(cut).rep), Segment(cut, self.graph.type(cut).rep, "cut"))

    def _polynomial(self, root: int) -> Polynomial:
        if root not in self.polynomials:
            self._cut(root)
            self.polynomials[root] = polynomial_of(self.segmentation(), root)
        return self.polynomials[root]

    def _has(self, root: int, claim: Rep, property_: Property) -> bool:
        return has_property(self._polynomial(root), self.segmentation().leaf_rep, claim, property_)

    def _decide(self, root: int, candidates: tuple[Rep, ...]) -> Rep | None:
        """The first candidate that behaves right under inversion; without inversion in the group the first."""
        if self.graph.group is Group.SO3 or len(candidates) == 1:
            return candidates[0]
        return next((rep for rep in candidates if self._has(root, rep, Property.INVERSION)), None)

    def _argument(self, k: int, argument: int) -> Rep:
        known = self.segmentation().rep(argument)
        found = self._decide(argument, (known,) if known.is_determined else _SCALARS)
        if found is None:
            raise self._open(k, argument, _SCALARS, "gives to a scalar function")
        if self.graph.group is Group.O3:
            self.decided[argument] = found
        return found

    def _with_symmetries(self, operand: int, rep: Rep) -> Rep:
        """The strongest index symmetry that the summands have."""
        if rep.layout is not Layout.SINGLE or rep.block.rank < 2 or rep.is_spherical:
            return rep
        if not self._has(operand, rep, Property.SYMMETRY):
            return rep
        traceless = self._has(operand, rep, Property.TRACE)
        return with_symmetry(rep, Symmetry.STF if traceless else Symmetry.SYMMETRIC)

    def _open(self, k: int, root: int, candidates: tuple[Rep, ...], verb: str) -> Refutation:
        known = ", ".join(str(rep) for rep in candidates)
        return Refutation(
            f"layer '{self.graph.name}' {verb} a value that changes under inversion like none of: {known}",
            claim="equivariance under inversion",
            suspects=tuple(Suspect(root, rep, Property.INVERSION) for rep in candidates),
            node=k,
            advice='If rotations alone are meant, write @layer(group="SO3").',
        )

    def _misstated(self, k: int, node: Node) -> Refutation:
        return Refutation(
            f"layer '{self.graph.name}' states that a scalar function is {a_rep(node.type.rep)}",
            claim="equivariance under inversion",
            suspects=(Suspect(k, node.type.rep, Property.INVERSION),),
            node=k,
        )

    def _odd_argument(self, k: int, argument: int, function: str) -> Refutation:
        return Refutation(
            f"layer '{self.graph.name}' gives a Pseudoscalar (0o) to {function}",
            claim="scalar functions take true scalars",
            suspects=(Suspect(argument, SCALAR, Property.INVERSION),),
            node=k,
            advice='Use its square, or write @layer(group="SO3") if rotations alone are meant.',
        )


def _candidates(rep: Rep) -> tuple[Rep, ...]:
    """The representations that a value of open parity may turn out to have."""
    if rep.is_determined:
        return (rep,)
    signed = _signed(rep)
    return (*signed, parse_rep("matrix(0e + 1o + 2e)")) if rep.degrees == (1, 1) else signed


def _signed(rep: Rep) -> tuple[Rep, ...]:
    """The same where it is known, or with both signs under inversion."""
    return (rep,) if rep.is_determined else tuple(Rep((rep.block.with_parity(sign),)) for sign in (1, -1))


def _source(graph: Graph, node: int) -> int:
    """Where the blocks of a flat sum come from, however they were carried."""
    while isinstance(graph.nodes[node].op, Carrier | Gather):
        node = graph.nodes[node].operands[-1]
    return node


def _claims_symmetry(rep: Rep) -> bool:
    blocks = () if rep.layout is Layout.MATRIX else rep.blocks
    return any(block.rank > 1 and block.symmetry is not Symmetry.GENERAL for block in blocks)


def _unsigned(rep: Rep) -> list[Block]:
    return [block.with_parity(1) for block in rep.blocks]
