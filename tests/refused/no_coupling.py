from tnforge import Spherical, indices, layer, vertex

a, b, c = indices("a b c")


@layer
def coupled(x: Spherical[1], y: Spherical[1]):
    return vertex(1, 1, 3)[a, b, c] * x[a] * y[b]
