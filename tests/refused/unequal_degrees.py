from tnforge import Spherical, Vector, indices, layer, vertex

a, b, c = indices("a b c")


@layer
def mixed(x: Spherical[2], v: Vector):
    return vertex(2, 2, 2)[a, b, c] * x[a] * v[b]
