"""The gate of HotPP: a tensor times a sigmoid of its squared norm, with a slope and an offset for each channel."""

from tnforge import Matrix, Node, Weight, indices, layer, sigmoid

i, j = indices("i j")


@layer
def gate(t: Node[Matrix, "u"], w: Weight["u"], b: Weight["u"]) -> Node[Matrix, "u"]:
    return t["u", i, j] * sigmoid(w["u"] * t["u", i, j] * t["u", i, j] + b["u"])
