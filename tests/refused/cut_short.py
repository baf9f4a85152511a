from tnforge import Edge, Scalar, Vector, cutoff, indices, layer, smooth, sum_neighbours

i = indices("i")


@layer(claims=[smooth(0)])
def message(d: Edge[Scalar], n: Edge[Vector]):
    return sum_neighbours(cutoff(d, 1 - d / 2) * n[i])
