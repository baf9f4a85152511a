"""A layer whose kernels run in one call and hand on values; `tnforge compile` writes it to tests/gpu/packages."""

from tnforge import Edge, Node, Scalar, Vector, indices, keep, layer, named, sum_neighbours

i = indices("i")[0]


@layer(outputs="y z s")
def chain(
    x: Node[Vector, "u"], n: Edge[Vector], w: Edge[Scalar, "u"]
) -> tuple[Node[Vector, "u"], Edge[Scalar, "u"], Node[Scalar, "u"]]:
    a = named(keep(w["u"] * x.sender["u", i] * n[i]))
    v = named(keep(a["u"] * n[i] + w["u"] * x.receiver["u", i]))
    return (
        sum_neighbours(v["u", i] * a["u"]),
        v["u", i] * x.sender["u", i],
        sum_neighbours(v["u", i] * n[i] * a["u"]),
    )
