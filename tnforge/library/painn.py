"""PaiNN: scalars and vectors for each channel, directions mixed in by filters.

The learned functions of scalars stand outside: `phi` is what the sender's scalars make, `w` the filter of the distance,
`a` what the scalars and norms of a node make.
"""

# mypy: ignore-errors
# Annotations are tensor types here, not Python types.

from fractions import Fraction

from ..dsl import Edge, Node, Scalar, Scalars, Vector, Weight, indices, layer, sqrt, sum_neighbours

__all__ = ["message", "norms", "update"]

i = indices("i")[0]
FLOOR = Fraction(1, 10**8)
"""What is added under the root of a norm, which so has a derivative at zero."""


@layer(outputs="ds dv")
def message(
    v: Node[Vector, "u"], phi: Node[Scalars[3], "u"], w: Edge[Scalars[3], "u"], n: Edge[Vector]
) -> tuple[Scalar, Vector]:
    """What neighbours add to the scalars, and to the vectors by their own vectors and by their directions."""
    scalars = sum_neighbours(w[0, "u"] * phi.sender[0, "u"])
    vectors = w[1, "u"] * phi.sender[1, "u"] * v.sender["u", i] + w[2, "u"] * phi.sender[2, "u"] * n[i]
    return scalars, sum_neighbours(vectors)


@layer
def norms(v: Node[Vector, "u"], right: Weight["u", "u"]) -> Node[Scalar, "u"]:
    """The norms of the mixed vectors, which the learned function of the update takes beside the scalars."""
    mixed = right["u", "u"] @ v["u", i]
    return sqrt(mixed * mixed + FLOOR)


@layer(outputs="ds dv")
def update(
    v: Node[Vector, "u"], a: Node[Scalars[3], "u"], left: Weight["u", "u"], right: Weight["u", "u"]
) -> tuple[Scalar, Vector]:
    """What a node adds to its scalars, products of mixed vectors among them, and to its vectors."""
    first, second = left["u", "u"] @ v["u", i], right["u", "u"] @ v["u", i]
    return a[0, "u"] + a[1, "u"] * first * second, a[2, "u"] * first
