"""EGNN: features and moves of atoms from distances; positions enter as differences, so the origin does not matter."""

from tnforge import Function, Node, Position, Scalar, Vector, displacement, indices, layer, sum_neighbours

i = indices("i")[0]


@layer(outputs="features move")
def convolution(
    x: Position, h: Node[Scalar, "u"], edge: Function[1, "v"], weight: Function[1], node: Function[1, "u"]
) -> tuple[Node[Scalar, "u"], Node[Vector]]:
    r = displacement(x)
    message = edge(h.sender["u"], h.receiver["u"], r[i] * r[i])
    features = h["u"] + node(h["u"], sum_neighbours(message["v"]))["u"]
    return features, sum_neighbours(r[i] * weight(message["v"]))
