"""Gates: tensors of any rank times functions of true scalars, and an odd function that keeps a pseudoscalar odd."""

from tnforge import Matrix, Node, Pseudoscalar, Pseudovector, Scalar, Vector, indices, layer, sigmoid, silu, tanh

i, j = indices("i j")


@layer(outputs="scalars vectors matrices")
def gates(
    s: Node[Scalar, "u"], a: Node[Scalar, "u"], b: Node[Scalar, "u"], v: Node[Vector, "u"], m: Node[Matrix, "u"]
) -> tuple[Scalar, Vector, Matrix]:
    return silu(s["u"]), sigmoid(a["u"]) * v["u", i], sigmoid(b["u"]) * m["u", i, j]


@layer
def squashed(v: Node[Vector, "u"]) -> Vector:
    return v["u", i] / (1 + v["u", j] * v["u", j])


@layer
def handed(p: Node[Pseudoscalar, "u"], v: Node[Vector, "u"]) -> Pseudovector:
    return tanh(p["u"]) * v["u", i]
