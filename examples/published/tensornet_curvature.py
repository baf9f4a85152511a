"""The message of TensorNet as published: a cosine envelope on the radial functions and on what is learned of them."""

from tnforge import (
    Edge,
    Function,
    Matrix,
    Node,
    Vector,
    Weight,
    exp,
    indices,
    layer,
    named,
    smooth,
    sqrt,
    sum_neighbours,
)
from tnforge.library.cutoffs import cosine

i, j = indices("i j")


@layer(claims=[smooth(2)])
def message(
    h: Node[Matrix, "u"], r: Edge[Vector], r_c: Weight, mu: Weight["k"], beta: Weight["k"], f: Function[1, "u"]
):
    """Claimed to have two continuous derivatives where an edge reaches the cutoff, as phonons need."""
    x = named(sqrt(r[i] * r[i]) / r_c)
    radial = cosine(x) * exp(-beta["k"] * (exp(-5 * x) - mu["k"]) ** 2)
    return sum_neighbours(cosine(x) * f(radial)["u"] * h.sender["u", i, j])
