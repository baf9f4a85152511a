from tnforge import Node, Position, indices, layer

(i,) = indices("i")


@layer
def distance(x: Node[Position]):
    return x[i] * x[i]
