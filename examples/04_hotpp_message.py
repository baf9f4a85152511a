"""A message of HotPP: every way to get a matrix from the neighbours' vectors and matrices and the direction to them."""

from tnforge import Edge, Matrix, Node, Scalar, Scalars, Vector, indices, layer, sum_neighbours

i, j, k = indices("i j k")


@layer
def message(
    h0: Node[Scalar, "u"], h1: Node[Vector, "u"], h2: Node[Matrix, "u"], n: Edge[Vector], w: Edge[Scalars[4], "u"]
) -> Node[Matrix, "u"]:
    return sum_neighbours(
        w[0, "u"] * h0.sender["u"] * n[i] * n[j]
        + w[1, "u"] * h1.sender["u", i] * n[j]
        + w[2, "u"] * h2.sender["u", i, j]
        + w[3, "u"] * h2.sender["u", i, k] * n[k] * n[j]
    )
