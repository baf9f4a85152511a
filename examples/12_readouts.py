"""What a structure has as a whole: its dipole, and its polarizability as a symmetric matrix."""

from tnforge import Matrix, Node, Scalar, Structure, Sym, Vector, Weight, delta, indices, layer, sum_nodes

i, j = indices("i j")


@layer
def dipole(v: Node[Vector, "u"], w: Weight["v", "u"]) -> Structure[Vector, "v"]:
    return sum_nodes(w["v", "u"] @ v["u", i])


@layer
def polarizability(t: Node[Matrix], a: Node[Scalar]) -> Structure[Sym[2]]:
    return sum_nodes((t[i, j] + t[j, i]) / 2 + a * delta[i, j])
