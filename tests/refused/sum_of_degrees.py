from tnforge import Spherical, Vector, indices, layer

(a,) = indices("a")


@layer
def added(x: Spherical[2], v: Vector):
    return x[a] + v[a]
