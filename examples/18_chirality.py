"""Handedness: a pseudoscalar under O(3), which may enter functions only where its sign is lost, or under SO(3)."""

from tnforge import Pseudoscalar, Scalar, Vector, eps, exchange, exp, indices, layer

i, j, k = indices("i j k")


@layer(claims=[exchange("a", "b", sign=-1), exchange("b", "c", sign=-1)])
def triple(a: Vector, b: Vector, c: Vector) -> Pseudoscalar:
    return eps[i, j, k] * a[i] * b[j] * c[k]


@layer
def without_sign(a: Vector, b: Vector, c: Vector) -> Scalar:
    return exp(-((eps[i, j, k] * a[i] * b[j] * c[k]) ** 2))


@layer(group="SO3")
def with_sign(a: Vector, b: Vector, c: Vector) -> Scalar:
    return exp(eps[i, j, k] * a[i] * b[j] * c[k])
