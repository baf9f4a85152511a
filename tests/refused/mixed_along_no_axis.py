from tnforge import Node, Vector, Weight, indices, layer

i = indices("i")[0]


@layer
def mixed(w: Weight["v", "u"], x: Node[Vector, "v"]):
    return w["v", "u"] @ x["v", i]
