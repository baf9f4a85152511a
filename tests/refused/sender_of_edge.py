from tnforge import Edge, Vector, indices, layer

(i,) = indices("i")


@layer
def ends(n: Edge[Vector]):
    return n.sender[i]
