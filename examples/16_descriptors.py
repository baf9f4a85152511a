"""Angular descriptors of an atom's surroundings, invariant under motions and relabelling: moments and products."""

from tnforge import (
    Node,
    Position,
    Scalar,
    Spherical,
    Weight,
    displacement,
    exp,
    harmonic,
    indices,
    layer,
    sum_neighbours,
    vertex,
)

a, b, c, i, j = indices("a b c i j")


@layer
def power_spectrum(x: Position, decay: Weight["u"]) -> Node[Scalar, "u"]:
    r = displacement(x)
    moment = sum_neighbours(exp(-decay["u"] * r[i] * r[i]) * harmonic(2)[a, i, j] * r[i] * r[j])
    return moment * moment


@layer
def bispectrum(m: Node[Spherical[2], "u"]) -> Node[Scalar, "u"]:
    return vertex(2, 2, 2)[a, b, c] * m["u", a] * m["u", b] * m["u", c]
