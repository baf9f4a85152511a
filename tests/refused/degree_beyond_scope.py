from tnforge import Spherical, indices, layer

(a,) = indices("a")


@layer
def large(x: Spherical[9]):
    return x[a]
