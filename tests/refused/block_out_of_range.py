from tnforge import Edge, Scalars, Vector, indices, layer

(i,) = indices("i")


@layer
def weighted(w: Edge[Scalars[2], "u"], n: Edge[Vector]):
    return w[2, "u"] * n[i]
