"""Values from a table: a polynomial in each cell of an even grid."""

# mypy: ignore-errors
# Annotations are tensor types here, not Python types.

from ..dsl import Node, Scalar, Scalars, Species, layer, named

__all__ = ["quintic"]

DEGREE = 5


@layer
def quintic(c: Species[Scalars[6], "u"], t: Node[Scalar]) -> Node[Scalar, "u"]:
    """The polynomial of degree five of the cell of each row, at its place `t` from 0 to 1 in the cell.

    The cells are what rows are of the species of.
    """
    own, power = c.species, t
    total = own[0, "u"]
    for degree in range(1, DEGREE + 1):
        total = total + own[degree, "u"] * power
        power = named(power * t)
    return total
