from tnforge import Vector, indices, layer

(i,) = indices("i")


@layer
def half(r: Vector):
    return 0.5 * r[i]
