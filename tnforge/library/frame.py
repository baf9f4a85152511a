"""What every potential is put into: the vectors along strained edges, and the repulsion of nuclei at short range."""

# mypy: ignore-errors
# Annotations are tensor types here, not Python types.

from fractions import Fraction

from ..dsl import (
    Edge,
    Layer,
    Matrix,
    Node,
    Position,
    Scalar,
    Species,
    Structure,
    Vector,
    Weight,
    displacement,
    exp,
    indices,
    layer,
    named,
    smooth,
    sqrt,
    sum_neighbours,
)
from ..dsl.expression import Expression
from .cutoffs import polynomial

__all__ = ["SCREENING", "edge_vectors", "layers", "repulsion"]

i, j = indices("i j")

SCREENING = tuple(
    (Fraction(weight), Fraction(rate))
    for weight, rate in (("0.1818", "3.2"), ("0.5099", "0.9423"), ("0.2802", "0.4029"), ("0.02817", "0.2016"))
)
"""Weights and rates of the universal screening function of Ziegler, Biersack and Littmark."""


def _screening(place: Expression) -> Expression:
    first, *rest = (weight * exp(-rate * place) for weight, rate in SCREENING)
    return sum(rest, start=first)


@layer
def edge_vectors(x: Node[Position], shift: Edge[Vector], strain: Structure[Matrix]) -> Edge[Vector]:
    """The vector from the receiver to the sender's image of each edge, where all of a structure is strained."""
    r = displacement(x, shift)
    bent = strain.structure.receiver
    return r[i] + bent[i, j] * r[j]


@layer(claims=[smooth(2)])
def repulsion(
    r: Edge[Vector], r_c: Weight, strength: Weight, z: Species[Scalar], inverse: Species[Scalar]
) -> Node[Scalar]:
    """Half of the screened repulsion of the nuclei of a node and its neighbours, within an envelope.

    `z` are the charges of the nuclei. The inverse screening length of a pair is the sum of two `inverse`.
    """
    length = named(sqrt(r[i] * r[i]))
    charge, thickness = named(z.species), named(inverse.species)
    place = named(length * (thickness.sender + thickness.receiver))
    pair = charge.sender * charge.receiver * strength / length
    return sum_neighbours(polynomial(length / r_c) * pair * _screening(place)) / 2


def layers() -> tuple[Layer, ...]:
    """The layers that every potential has use for."""
    return (edge_vectors, repulsion)
