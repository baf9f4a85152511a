from tnforge import Node, Vector, indices, layer, sum_neighbours

(i,) = indices("i")


@layer
def total(h: Node[Vector]):
    return sum_neighbours(h[i])
