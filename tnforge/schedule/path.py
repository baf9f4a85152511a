"""Chooses the order of contractions: every product of a graph becomes a tree of products of two.

The order is opt_einsum's for the nominal sizes of `ir.size`. Operands that carry no channels are met first where
that is cheaper, so that coefficients are combined once per row and not once per channel.
"""

from __future__ import annotations

import opt_einsum

from ..ir.graph import Builder, Node
from ..ir.ops import Product
from ..ir.size import CHANNELS, SIZES
from ..ir.types import Site, Type

__all__ = ["pairwise"]

MAX_OPTIMAL = 7
ROW, CHANNEL = -1, -2

Labels = tuple[int, ...]


def pairwise(builder: Builder, node: Node, operands: tuple[int, ...]) -> int:
    """Add a node with its product, if it is one, split into products of at most two operands."""
    if not isinstance(node.op, Product) or len(operands) <= 2:
        return builder.add(node.op, *operands)
    factors = list(zip(operands, node.op.labels, strict=True))
    for pair in _path(builder, factors, node.op.out):
        chosen = [factors[k] for k in sorted(pair)]
        factors = [factor for k, factor in enumerate(factors) if k not in pair]
        left = [labels for _, labels in factors]
        out = node.op.out if not factors else _open(chosen, [*left, node.op.out])
        product = Product.of([labels for _, labels in chosen], out)
        factors.append((builder.add(product, *(k for k, _ in chosen)), out))
    return factors[0][0]


def _path(builder: Builder, factors: list[tuple[int, Labels]], out: Labels) -> list[tuple[int, ...]]:
    """opt_einsum's contraction path; the last step takes all that is left, at most two operands."""
    types = [builder.nodes[k].type for k, _ in factors]
    sizes = {
        label: extent
        for (_, labels), type_ in zip(factors, types, strict=True)
        for label, extent in zip(labels, type_.rep.extents, strict=True)
    }
    sizes |= {CHANNEL: CHANNELS, ROW: max(SIZES[type_.site] for type_ in types)}
    inputs = [frozenset(_labels(labels, type_)) for (_, labels), type_ in zip(factors, types, strict=True)]
    output = frozenset(label for k, type_ in enumerate(types) for label in _labels(out, type_))
    find = opt_einsum.paths.optimal if len(factors) <= MAX_OPTIMAL else opt_einsum.paths.greedy
    return [tuple(pair) for pair in find(inputs, output, sizes)]


def _labels(labels: Labels, type_: Type) -> Labels:
    rows = () if type_.site is Site.SHARED else (ROW,)
    return (*labels, *rows, *((CHANNEL,) if type_.channels else ()))


def _open(chosen: list[tuple[int, Labels]], others: list[Labels]) -> Labels:
    """Indices of a pair that are still needed, in order of appearance."""
    needed = {label for labels in others for label in labels}
    found = dict.fromkeys(label for _, labels in chosen for label in labels)
    return tuple(label for label in found if label in needed)
