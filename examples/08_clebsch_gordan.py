"""Spherical legs: a Clebsch-Gordan product, an invariant of three features, harmonics, and a spherical message."""

from tnforge import Edge, Node, Scalar, Spherical, Vector, harmonic, indices, layer, sum_neighbours, vertex

a, b, c, i, j = indices("a b c i j")


@layer
def clebsch_gordan(x: Node[Spherical[2], "u"], y: Node[Spherical[1], "u"]) -> Spherical[2, "o"]:
    return vertex(2, 1, 2)[a, b, c] * x["u", a] * y["u", b]


@layer
def triple(x: Spherical[2], y: Spherical[2], z: Spherical[2]) -> Scalar:
    return vertex(2, 2, 2)[a, b, c] * x[a] * y[b] * z[c]


@layer
def quadrupole_of(r: Edge[Vector]) -> Spherical[2]:
    return harmonic(2)[a, i, j] * r[i] * r[j]


@layer
def spherical_message(x: Node[Spherical[2], "u"], y: Edge[Spherical[3]], w: Edge[Scalar, "u"]) -> Spherical[1]:
    return sum_neighbours(w["u"] * vertex(2, 3, 1)[a, b, c] * x.sender["u", a] * y[b])
