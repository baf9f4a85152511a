"""The scalar product of two vectors, and the quadrupole of one, claimed symmetric and traceless."""

from tnforge import STF, Scalar, Vector, delta, indices, layer

i, j, k = indices("i j k")


@layer
def dot(a: Vector, b: Vector) -> Scalar:
    return a[i] * b[i]


@layer
def quadrupole(n: Vector) -> STF[2]:
    return n[i] * n[j] - delta[i, j] * n[k] * n[k] / 3
