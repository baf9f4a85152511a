"""Leaves out projections of what is symmetric or traceless already, and products that vanish by symmetry.

P_ijkl S_kl   ->  S_ij              S symmetric traceless by type, or itself a projection by P
H_a,ij H_a,kl S_kl  ->  S_ij        H the harmonics: into spherical components and back
H_a,ij H_b,ij t_b   ->  t_a         and the other way round
S_ii, eps_ijk S_jk  ->  0 times the product
S_ji          ->  S_ij              symmetric indices in one order, so that equal terms become one
"""

from __future__ import annotations

from fractions import Fraction

from ..ir.graph import Builder, Graph, Node
from ..ir.ops import Constant, Sum
from ..ir.rebuild import copy_node, rebuild
from ..symmetry.constants import epsilon, symmetric_projector, traceless_projector
from ..symmetry.exact import ExactTensor
from ..symmetry.spherical import basis
from .base import Pass
from .legs import Legs, Symmetries
from .network import Factor, Labels, Network, add_network, network_of

__all__ = ["PROJECTOR"]

MAX_DEGREE = 4
"""Projectors of higher degree are not looked for."""


def _project_once(graph: Graph) -> Graph:
    return rebuild(graph, _Projector())[0]


class _Projector:
    """Rewrites one node; what is known of symmetric legs is kept while the new graph grows."""

    def __init__(self) -> None:
        self.symmetries: Symmetries | None = None

    def __call__(self, builder: Builder, node: Node, operands: tuple[int, ...]) -> int:
        network = network_of(node)
        if network is None:
            return copy_node(builder, node, operands)
        if self.symmetries is None or self.symmetries.nodes is not builder.nodes:
            self.symmetries = Symmetries(builder.nodes)
        factors = [(k, own) for k, (_, own) in zip(operands, network.factors, strict=True)]
        product = _Product(self.symmetries, factors, network.out)
        while product.shorten():
            pass
        product.sort()
        result = add_network(builder, Network(tuple(product.factors), product.out))
        number = Fraction(0 if product.vanishes() else product.number)
        return result if number == 1 else builder.add(Sum((number,)), result)


class _Product:
    """A product while factors are taken out of it, with the number that is left of those."""

    def __init__(self, symmetries: Symmetries, factors: list[Factor], out: Labels) -> None:
        self.symmetries, self.nodes = symmetries, symmetries.nodes
        self.factors, self.out, self.number = factors, out, 1

    def shorten(self) -> bool:
        """Take out one projection, if there is one to take out."""
        return self._without_projector() or self._without_harmonics()

    def vanishes(self) -> bool:
        """Whether it is zero because an antisymmetric or traceless value meets a symmetric one."""
        groups = [group for _, group in self._groups()]
        for tensor, own in self._constants():
            if tensor == epsilon() and (len(set(own)) < 3 or any(len(group.legs & {*own}) > 1 for group in groups)):
                return True
        return any(self._is_traced(place, group) for place, group in self._groups() if place >= 0 and group.traceless)

    def sort(self) -> None:
        """Symmetric indices of each factor in increasing order."""
        for place, group in self._groups():
            if place >= 0:
                k, own = self.factors[place]
                ordered = iter(sorted(label for label in own if label in group.legs))
                self.factors[place] = (k, tuple(next(ordered) if label in group.legs else label for label in own))

    def _groups(self) -> list[tuple[int, Legs]]:
        return self.symmetries.labels(self.factors)

    def _is_traced(self, place: int, group: Legs) -> bool:
        own = self.factors[place][1]
        return any(own.count(label) == 2 for label in group.legs)

    def _constants(self) -> list[tuple[ExactTensor, Labels]]:
        found = ((self.nodes[k].op, own) for k, own in self.factors)
        return [(op.tensor, own) for op, own in found if isinstance(op, Constant)]

    def _tensor(self, place: int) -> ExactTensor | None:
        op = self.nodes[self.factors[place][0]].op
        return op.tensor if isinstance(op, Constant) else None

    def _without_projector(self) -> bool:
        for place, (_, own) in enumerate(self.factors):
            kind = _projector(self._tensor(place))
            if kind is None or len(set(own)) < len(own):
                continue
            half = len(own) // 2
            for inside, outside in ((own[half:], own[:half]), (own[:half], own[half:])):
                target = self._symmetric(inside, place, kind == "traceless")
                if target is not None:
                    self._wire(target, dict(zip(inside, outside, strict=True)))
                    del self.factors[place]
                    return True
        return False

    def _without_harmonics(self) -> bool:
        """Two equal harmonics that share their spherical index or all of their vector indices."""
        found = [place for place in range(len(self.factors)) if _is_harmonic(self._tensor(place))]
        for first, second in ((a, b) for a in found for b in found if a < b):
            (k, (a, *one)), (other, (b, *two)) = self.factors[first], self.factors[second]
            if k == other and {*one} == {*two} and self._join(first, second, a, b):
                return True
            if k == other and a == b and self._there_and_back(first, second, one, two):
                return True
        return False

    def _join(self, first: int, second: int, a: int, b: int) -> bool:
        """Harmonics with all vector indices in common are a wire between their spherical ones."""
        if a in self.out and b in self.out:
            return False
        if len(self.factors) == 2:
            return False
        extent = self.nodes[self.factors[first][0]].type.rep.extents[0]
        kept, gone = (a, b) if a in self.out else (b, a)
        self.factors = [factor for place, factor in enumerate(self.factors) if place not in (first, second)]
        self.factors = [(k, tuple(kept if label == gone else label for label in own)) for k, own in self.factors]
        self.number *= extent if a == b else 1
        return True

    def _there_and_back(self, first: int, second: int, one: list[int], two: list[int]) -> bool:
        """Into spherical components and back changes no symmetric traceless value."""
        for inside, outside in ((two, one), (one, two)):
            target = self._symmetric(tuple(inside), -1, True, besides=(first, second))
            if target is not None:
                self._wire(target, dict(zip(inside, outside, strict=True)))
                self.factors = [factor for place, factor in enumerate(self.factors) if place not in (first, second)]
                return True
        return False

    def _symmetric(self, labels: Labels, place: int, traceless: bool, besides: tuple[int, ...] = ()) -> int | None:
        """The place of another factor that is symmetric in these indices."""
        for other, group in self._groups():
            apart = other >= 0 and other != place and other not in besides
            if apart and {*labels} <= group.legs and (group.traceless or not traceless):
                return other
        return None

    def _wire(self, place: int, names: dict[int, int]) -> None:
        k, own = self.factors[place]
        self.factors[place] = (k, tuple(names.get(label, label) for label in own))


def _projector(tensor: ExactTensor | None) -> str | None:
    """Which projector a constant is."""
    half = 0 if tensor is None or set(tensor.shape) != {3} or tensor.rank % 2 else tensor.rank // 2
    if not 2 <= half <= MAX_DEGREE:
        return None
    if tensor == traceless_projector(half):
        return "traceless"
    return "symmetric" if tensor == symmetric_projector(half) else None


def _is_harmonic(tensor: ExactTensor | None) -> bool:
    degree = 0 if tensor is None else tensor.rank - 1
    return 2 <= degree <= MAX_DEGREE and tensor == basis(degree)


PROJECTOR = Pass("projector", _project_once)
