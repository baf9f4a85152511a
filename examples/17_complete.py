"""All that two vectors can give, claimed complete: leaving one path out, or writing one twice, is refuted."""

from tnforge import Matrix, Pseudovector, Tensor, Vector, Weight, complete, delta, eps, indices, layer

i, j, k = indices("i j k")


@layer(claims=[complete])
def cross(a: Vector, b: Vector, w: Weight) -> Pseudovector:
    return w * eps[i, j, k] * a[j] * b[k]


@layer(claims=[complete])
def bilinear(a: Vector, b: Vector, w0: Weight, w1: Weight, w2: Weight) -> Matrix:
    return w0 * a[i] * b[j] + w1 * a[j] * b[i] + w2 * delta[i, j] * a[k] * b[k]


@layer(claims=[complete])
def linear(m: Matrix, w0: Weight, w1: Weight, w2: Weight) -> Matrix:
    return w0 * m[i, j] + w1 * m[j, i] + w2 * delta[i, j] * m[k, k]


@layer(claims=[complete])
def raised(v: Vector, w0: Weight, w1: Weight, w2: Weight) -> Tensor[3]:
    return w0 * delta[i, j] * v[k] + w1 * delta[i, k] * v[j] + w2 * delta[j, k] * v[i]
