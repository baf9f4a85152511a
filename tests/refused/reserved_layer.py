from tnforge import Vector, indices, layer

(i,) = indices("i")


@layer
def struct(a: Vector):
    return a[i]
