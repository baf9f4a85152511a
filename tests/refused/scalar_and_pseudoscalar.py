from tnforge import Vector, eps, indices, layer

i, j, k = indices("i j k")


@layer
def volume(a: Vector, b: Vector, c: Vector):
    return a[i] * b[i] + eps[i, j, k] * a[i] * b[j] * c[k]
