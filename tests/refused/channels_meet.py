from tnforge import Node, Vector, indices, layer

(i,) = indices("i")


@layer
def dot(a: Node[Vector, "u"], b: Node[Vector, "v"]):
    return a["u", i] * b["v", i]
