"""EGNN: positions moved along the directions to neighbours, by learned weights of each edge.

The weights are functions of scalars of the two ends and of the squared distance; what moves is the position itself, so
that layers return how far, and the caller adds it.
"""

# mypy: ignore-errors
# Annotations are tensor types here, not Python types.

from ..dsl import Edge, Node, Position, Scalar, Vector, displacement, indices, layer, sum_neighbours

__all__ = ["shift", "squared_distance", "velocity"]

i = indices("i")[0]


@layer
def squared_distance(x: Node[Position]) -> Edge[Scalar]:
    """The squared distance of the two ends of each edge."""
    return displacement(x)[i] * displacement(x)[i]


@layer
def shift(x: Node[Position], w: Edge[Scalar], c: Node[Scalar]) -> Node[Vector]:
    """How far a node moves away from its neighbours; `c` is one over the number of neighbours."""
    return -c * sum_neighbours(w * displacement(x)[i])


@layer
def velocity(x: Node[Position], v: Node[Vector], w: Edge[Scalar], c: Node[Scalar], g: Node[Scalar]) -> Node[Vector]:
    """The new velocity, by which a node moves: the old one times a learned scalar, and the push of its neighbours."""
    return g * v[i] - c * sum_neighbours(w * displacement(x)[i])
