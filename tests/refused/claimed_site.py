from tnforge import Edge, Vector, indices, layer, sum_neighbours

(i,) = indices("i")


@layer
def total(n: Edge[Vector]) -> Edge[Vector]:
    return sum_neighbours(n[i])
