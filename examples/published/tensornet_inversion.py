"""TensorNet's product for rotations alone, Y M in place of Y M + M Y, and a norm that energies are made of."""

from tnforge import Node, Scalar, TensorNetMatrix, indices, layer, named

i, j, k = indices("i j k")


@layer
def norm(y: Node[TensorNetMatrix, "u"], m: Node[TensorNetMatrix, "u"]) -> Node[Scalar, "u"]:
    """Claimed to stay the same under inversion."""
    product = named(2 * y["u", i, k] * m["u", k, j])
    skew = named(product["u", i, j] - product["u", j, i])
    return skew["u", i, j] * skew["u", i, j] / 4
