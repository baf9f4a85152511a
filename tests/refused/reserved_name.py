from tnforge import Vector, indices, layer

(i,) = indices("i")


@layer
def copy(a: Vector, register: Vector):
    return a[i] + register[i]
