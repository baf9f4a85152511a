from tnforge import Spherical, indices, layer, vertex

a, b, c = indices("a b c")


@layer
def coupled(x: Spherical[2], y: Spherical[2]) -> Spherical[3]:
    return vertex(2, 2, 2)[a, b, c] * x[a] * y[b]
