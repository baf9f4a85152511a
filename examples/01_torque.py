"""The torque of a force: a pseudovector from two vectors."""

from tnforge import Vector, eps, indices, layer

i, j, k = indices("i j k")


@layer
def torque(r: Vector, f: Vector):
    return eps[i, j, k] * r[j] * f[k]
