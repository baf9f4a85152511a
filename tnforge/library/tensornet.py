"""TensorNet: a feature is a 3 x 3 matrix per channel, the sum of a scalar, a vector and a symmetric traceless part.

The vector part is stored as the antisymmetric matrix A_ij = -eps_ijk v_k, so that inversion transposes the matrix.
"""

# mypy: ignore-errors
# Annotations are tensor types here, not Python types.

from ..dsl import (
    STF,
    Edge,
    Node,
    Scalar,
    Scalars,
    TensorNetMatrix,
    Vector,
    delta,
    direct_sum,
    eps,
    indices,
    layer,
    sum_neighbours,
)

__all__ = ["compose", "decompose", "embed", "product_o3", "product_so3", "scale"]

i, j, k, m = indices("i j k m")


@layer
def compose(s: Node[Scalar, "u"], v: Node[Vector, "u"], t: Node[STF[2], "u"]) -> TensorNetMatrix:
    """The matrix of a scalar, a vector and a symmetric traceless tensor."""
    return direct_sum(s["u"] * delta[i, j], -eps[i, j, k] * v["u", k], t["u", i, j])


@layer(outputs="s v t")
def decompose(x: Node[TensorNetMatrix, "u"]) -> tuple[Scalar, Vector, STF[2]]:
    """The scalar, the vector and the symmetric traceless tensor of a matrix."""
    trace = x["u", k, k] / 3
    vector = -eps[i, j, k] * x["u", j, k] / 2
    return trace, vector, (x["u", i, j] + x["u", j, i]) / 2 - delta[i, j] * x["u", k, k] / 3


@layer
def embed(f: Edge[Scalars[3], "u"], n: Edge[Vector]) -> TensorNetMatrix:
    """The matrix of a node from the directions to its neighbours, one weight for each part."""
    square = n[i] * n[j] - delta[i, j] * n[k] * n[k] / 3
    parts = direct_sum(f[0, "u"] * delta[i, j], -f[1, "u"] * eps[i, j, k] * n[k], f[2, "u"] * square)
    return sum_neighbours(parts)


@layer
def product_o3(x: Node[TensorNetMatrix, "u"], y: Node[TensorNetMatrix, "u"]) -> TensorNetMatrix:
    """The product X Y + Y X, which commutes with transposition and so respects inversion."""
    return x["u", i, k] * y["u", k, j] + y["u", i, k] * x["u", k, j]


@layer(group="SO3")
def product_so3(x: Node[TensorNetMatrix, "u"], y: Node[TensorNetMatrix, "u"]) -> TensorNetMatrix:
    """The product 2 X Y, for rotations alone."""
    return 2 * x["u", i, k] * y["u", k, j]


@layer
def scale(x: Node[TensorNetMatrix, "u"]) -> TensorNetMatrix:
    """The matrix divided by its squared Frobenius norm plus one."""
    return x["u", i, j] / (x["u", k, m] * x["u", k, m] + 1)
