from tnforge import Node, Scalar, Vector, flat, indices, layer

i = indices("i")[0]


@layer
def joined(h: Node[Vector, "u"], g: Node[Scalar, "v"]):
    return flat(g["v"], h["u", i])
