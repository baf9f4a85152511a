"""Multiplies exact numbers once, and where there is least to multiply.

(2 delta)_ij        ->  2 times delta_ij: constants hold integers without a common factor
1/2 a_i + 1/2 b_i   ->  1/2 (a_i + b_i)
1/2 (w m_ij)        ->  (1/2 w) m_ij, where w has fewer rows, channels or components than the product
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from fractions import Fraction
from math import gcd

from ..ir.graph import Builder, Graph, Node
from ..ir.ops import Constant, Product, Scalar, Sum
from ..ir.rebuild import copy_node, rebuild
from ..ir.size import volume
from ..symmetry.exact import ExactTensor
from .base import Pass

__all__ = ["PLACE_NUMBERS", "UNSCALE_CONSTANTS"]


def _unscale(graph: Graph) -> Graph:
    """Constants that formulas read stay as they are: a root is taken of the whole number."""
    read = {graph.nodes[k] for node in graph.nodes if isinstance(node.op, Scalar) for k in node.operands}
    return rebuild(graph, lambda builder, node, own: (copy_node if node in read else _unscaled)(builder, node, own))[0]


def _unscaled(builder: Builder, node: Node, operands: tuple[int, ...]) -> int:
    if not isinstance(node.op, Constant) or node.op.tensor.is_zero():
        return copy_node(builder, node, operands)
    content = _content(node.op.tensor)
    tensor = node.op.tensor.scale(1 / content)
    same = (k for k, other in enumerate(builder.nodes) if isinstance(other.op, Constant) and other.op.tensor == tensor)
    place = next(same, None)
    place = builder.add(Constant(node.op.name, tensor)) if place is None else place
    return place if content == 1 else builder.add(Sum((content,)), place)


def _content(tensor: ExactTensor) -> Fraction:
    """The positive number whose product with a tensor of integers without a common factor this is."""
    return Fraction(gcd(*(int(value) for value in tensor.numerators.ravel())), tensor.denominator)


def _place(graph: Graph) -> Graph:
    uses = Counter(operand for node in graph.nodes for operand in node.operands)
    uses.update(output.node for output in graph.outputs)
    return rebuild(graph, _Placer(uses))[0]


@dataclass(frozen=True)
class _Placer:
    """Rewrites sums; a product that is used elsewhere too stays as it is."""

    uses: Counter[int]

    def __call__(self, builder: Builder, node: Node, operands: tuple[int, ...]) -> int:
        op = node.op
        if not isinstance(op, Sum):
            return copy_node(builder, node, operands)
        common = _common(op.coefficients)
        placed = [
            self._placed(builder, operand, value / common) if self.uses[old] == 1 else (operand, value / common)
            for old, operand, value in zip(node.operands, operands, op.coefficients, strict=True)
        ]
        left = Sum(tuple(value for _, value in placed), op.direct)
        places = [place for place, _ in placed]
        total = places[0] if left.coefficients == (Fraction(1),) else builder.add(left, *places)
        return total if common == 1 else builder.add(Sum((common,)), total)

    def _placed(self, builder: Builder, operand: int, value: Fraction) -> tuple[int, Fraction]:
        """A term and its number; the number leaves its sign where it goes to the smallest factor of a product."""
        node, size = builder.nodes[operand], abs(value)
        if not isinstance(node.op, Product) or size in (0, 1):
            return operand, value
        volumes = [volume(builder.nodes[k].type) for k in node.operands]
        smallest = min(range(len(volumes)), key=lambda place: volumes[place])
        if volumes[smallest] >= volume(node.type):
            return operand, value
        factors = list(node.operands)
        factors[smallest] = builder.add(Sum((size,)), factors[smallest])
        return builder.add(node.op, *factors), value / size


def _common(values: tuple[Fraction, ...]) -> Fraction:
    """The size that several numbers have, if any have one in common that is not one."""
    sizes = Counter(abs(value) for value in values if value and abs(value) != 1)
    size, count = min(sizes.items(), key=lambda item: (-item[1], item[0]), default=(Fraction(1), 0))
    return size if count > 1 else Fraction(1)


UNSCALE_CONSTANTS = Pass("unscale", _unscale)
PLACE_NUMBERS = Pass("number", _place)
