from tnforge import Vector, indices, layer

(i,) = indices("i")


@layer
def dot(a: Vector, b):
    return a[i] * b[i]
