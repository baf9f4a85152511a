"""PaiNN: scalars and vectors that pass messages to each other, and an update that mixes channels."""

from tnforge import Edge, Function, Node, Scalar, Scalars, Vector, Weight, indices, layer, sum_neighbours

i = indices("i")[0]


@layer(outputs="scalars vectors")
def painn_message(
    s: Node[Scalar, "u"], v: Node[Vector, "u"], n: Edge[Vector], w: Edge[Scalars[3], "u"], phi: Function[3, "u"]
) -> tuple[Node[Scalar, "u"], Node[Vector, "u"]]:
    f = phi(s["u"]).sender
    scalars = sum_neighbours(f[0, "u"] * w[0, "u"])
    vectors = sum_neighbours(f[1, "u"] * w[1, "u"] * v.sender["u", i] + f[2, "u"] * w[2, "u"] * n[i])
    return s["u"] + scalars, v["u", i] + vectors


@layer(outputs="scalars vectors")
def painn_update(
    s: Node[Scalar, "u"], v: Node[Vector, "u"], a: Weight["u", "u"], b: Weight["u", "u"], phi: Function[3, "u"]
) -> tuple[Node[Scalar, "u"], Node[Vector, "u"]]:
    left, right = a["u", "u"] @ v["u", i], b["u", "u"] @ v["u", i]
    f = phi(s["u"], right * right)
    return s["u"] + f[0, "u"] + f[1, "u"] * (left * right), v["u", i] + f[2, "u"] * left
