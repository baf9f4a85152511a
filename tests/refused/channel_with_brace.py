from tnforge import Node, Vector, indices, layer

(i,) = indices("i")


@layer
def copy(a: Node[Vector, "{u}"]):
    return a["{u}", i]
