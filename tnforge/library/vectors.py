"""Products of vectors."""

# mypy: ignore-errors
# Annotations are tensor types here, not Python types.

from ..dsl import STF, Pseudovector, Scalar, Vector, delta, eps, indices, layer

__all__ = ["cross", "dot", "quadrupole", "torque"]

i, j, k = indices("i j k")


@layer
def dot(a: Vector, b: Vector) -> Scalar:
    """The scalar product."""
    return a[i] * b[i]


@layer
def cross(a: Vector, b: Vector) -> Pseudovector:
    """The vector product."""
    return eps[i, j, k] * a[j] * b[k]


@layer
def torque(r: Vector, f: Vector) -> Pseudovector:
    """The torque of a force that acts at a distance."""
    return eps[i, j, k] * r[j] * f[k]


@layer
def quadrupole(n: Vector) -> STF[2]:
    """The symmetric traceless square of a vector."""
    return n[i] * n[j] - delta[i, j] * n[k] * n[k] / 3
