from tnforge import Vector, indices, layer

i, j = indices("i j")


@layer
def mixed(a: Vector, b: Vector):
    return a[i] + a[i] * b[j]
