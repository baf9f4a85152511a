from tnforge import Blocks, Node, Vector, eps, flat, indices, layer

i, j, k = indices("i j k")


@layer
def joined(a: Node[Vector], b: Node[Vector]) -> Node[Blocks("flat(0e + 1o)")]:
    return flat(a[i] * b[i], eps[i, j, k] * a[j] * b[k])
