from tnforge import Edge, Scalar, Vector, cos, cutoff, indices, layer, pi, smooth, sum_neighbours

i = indices("i")


@layer(claims=[smooth(2)])
def message(d: Edge[Scalar], n: Edge[Vector]):
    return sum_neighbours(cutoff(d, (cos(pi * d) + 1) / 2) * n[i])
