from tnforge import Edge, Node, Scalar, Vector, flat, indices, layer

i = indices("i")[0]


@layer
def joined(h: Node[Vector], n: Edge[Vector], s: Edge[Scalar]):
    return flat(s, h[i], n[i])
