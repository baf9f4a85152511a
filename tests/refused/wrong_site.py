from tnforge import Edge, Node, Vector, indices, layer, sum_neighbours

(i,) = indices("i")


@layer
def message(h: Node[Vector], n: Edge[Vector]):
    return sum_neighbours(h[i] * n[i])
