from tnforge import Node, Vector, indices, layer

i, j = indices("i j")


@layer
def mixed(w: Node[Vector, "v"], x: Node[Vector, "u"]):
    return w["v", i] @ x["u", j]
