"""The polarizability of HotPP's preprint: each entry of its diagonal is a scalar of its own."""

from tnforge import Matrix, Node, Scalar, Structure, Sym, constant, indices, layer, sum_nodes

i, j = indices("i j")


def entry(place):
    return [[int(row == column == place) for column in range(3)] for row in range(3)]


@layer
def polarizability(t: Node[Matrix], a: Node[Scalar], b: Node[Scalar], c: Node[Scalar]) -> Structure[Sym[2]]:
    """Claimed to be a tensor."""
    x, y, z = (constant(name, entry(place)) for place, name in enumerate(("xx", "yy", "zz")))
    diagonal = a * x[i, j] + b * y[i, j] + c * z[i, j]
    return sum_nodes(t[i, j] + t[j, i] + diagonal)
