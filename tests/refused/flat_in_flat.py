from tnforge import Node, Scalar, Vector, flat, indices, layer

i = indices("i")[0]


@layer
def joined(h: Node[Vector], g: Node[Scalar]):
    return flat(g, flat(g, h[i]))
