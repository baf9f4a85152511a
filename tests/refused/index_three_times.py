from tnforge import Vector, indices, layer

(i,) = indices("i")


@layer
def cubed(a: Vector, b: Vector):
    return a[i] * b[i] * a[i]
