"""The neighbours' matrices contracted once with the direction to them."""

from tnforge import Edge, Matrix, Node, Scalar, Vector, indices, layer, sum_neighbours

i, j = indices("i j")


@layer
def contract_once(h: Node[Matrix, "u"], n: Edge[Vector], w: Edge[Scalar, "u"]):
    return sum_neighbours(w["u"] * h.sender["u", i, j] * n[j])
