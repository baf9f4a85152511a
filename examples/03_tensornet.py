"""TensorNet's features: composed, decomposed, and multiplied with and without respect for inversion."""

from tnforge import STF, Node, Scalar, TensorNetMatrix, Vector, delta, direct_sum, eps, indices, layer

i, j, k = indices("i j k")


@layer
def compose(s: Node[Scalar, "u"], v: Node[Vector, "u"], t: Node[STF[2], "u"]) -> TensorNetMatrix:
    return direct_sum(s["u"] * delta[i, j], -eps[i, j, k] * v["u", k], t["u", i, j])


@layer(outputs="s v t")
def decompose(x: Node[TensorNetMatrix, "u"]) -> tuple[Scalar, Vector, STF[2]]:
    trace = x["u", k, k] / 3
    vector = -eps[i, j, k] * x["u", j, k] / 2
    return trace, vector, (x["u", i, j] + x["u", j, i]) / 2 - delta[i, j] * x["u", k, k] / 3


@layer
def product_o3(x: Node[TensorNetMatrix, "u"], y: Node[TensorNetMatrix, "u"]) -> TensorNetMatrix:
    return x["u", i, k] * y["u", k, j] + y["u", i, k] * x["u", k, j]


@layer(group="SO3")
def product_so3(x: Node[TensorNetMatrix, "u"], y: Node[TensorNetMatrix, "u"]) -> TensorNetMatrix:
    return 2 * x["u", i, k] * y["u", k, j]
