from tnforge import Vector, indices, layer

i, j = indices("i j")


@layer
def ratio(a: Vector, b: Vector):
    return a[i] / b[j]
