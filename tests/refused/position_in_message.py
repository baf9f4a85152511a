from tnforge import Edge, Position, Scalar, indices, layer, sum_neighbours

i = indices("i")[0]


@layer
def weighted(x: Position, w: Edge[Scalar]):
    return sum_neighbours(w * x.sender[i])
