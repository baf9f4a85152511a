from tnforge import Vector, indices

(i,) = indices("i")


def copy(a: Vector):
    return a[i]
