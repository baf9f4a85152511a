from tnforge import Vector, eps, indices, layer

i, j, k = indices("i j k")


@layer
def mixed(r: Vector, f: Vector):
    return r[i] + eps[i, j, k] * r[j] * f[k]
