from tnforge import Function, Node, Vector, indices, layer

i = indices("i")[0]


@layer
def learned(x: Node[Vector], phi: Function[1]):
    return phi(x[i]) * x[i]
