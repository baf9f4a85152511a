from tnforge import Vector, indices, layer

(i,) = indices("i")


@layer
def copy(out: Vector):
    return 2 * out[i]
