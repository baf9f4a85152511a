"""The message of HotPP as published: the envelope stands on the arguments of a learned function that has biases."""

from tnforge import (
    Edge,
    Function,
    Matrix,
    Node,
    Vector,
    Weight,
    indices,
    layer,
    named,
    sin,
    smooth,
    sqrt,
    sum_neighbours,
)
from tnforge.library.cutoffs import polynomial

i, j = indices("i j")


@layer(claims=[smooth(0)])
def message(h: Node[Matrix, "u"], r: Edge[Vector], r_c: Weight, f: Weight["k"], phi: Function[1, "u"]):
    """Claimed to be continuous where an edge reaches the cutoff."""
    d = named(sqrt(r[i] * r[i]))
    waves = polynomial(d / r_c) * sin(f["k"] * d) / (f["k"] * d)
    return sum_neighbours(phi(waves)["u"] * h.sender["u", i, j] * r[j] / d)
