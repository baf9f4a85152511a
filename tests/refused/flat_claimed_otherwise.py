from tnforge import Blocks, Node, Scalar, Vector, flat, indices, layer

i = indices("i")[0]


@layer
def joined(h: Node[Vector], g: Node[Scalar]) -> Node[Blocks("flat(1o + 0e)")]:
    return flat(g, h[i])
