from tnforge import Edge, Scalars, Vector, indices, layer

i = indices("i")[0]


@layer
def scaled(w: Edge[Scalars[2]], n: Edge[Vector]):
    return w * n[i]
