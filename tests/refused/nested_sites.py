from tnforge import Node, Vector, indices, layer

(i,) = indices("i")


@layer
def copy(h: Node[Node[Vector]]):
    return h[i]
