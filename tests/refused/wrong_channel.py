from tnforge import Node, Vector, indices, layer

(i,) = indices("i")


@layer
def norm(h: Node[Vector, "u"]):
    return h["v", i] * h["v", i]
