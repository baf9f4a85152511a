"""How smooth a message is where an edge reaches the cutoff: as published, and with an envelope outside."""

from tnforge import (
    Edge,
    Function,
    Matrix,
    Node,
    Scalar,
    Vanishing,
    Vector,
    Weight,
    cutoff,
    exp,
    indices,
    layer,
    sin,
    smooth,
    sum_neighbours,
)
from tnforge.library.cutoffs import cosine, polynomial

i, j = indices("i j")


def tensornet_radial(x, mu, beta):
    return cosine(x) * exp(-((beta["k"] * (exp(-5 * x) - mu["k"])) ** 2))


@layer
def tensornet(h: Node[Matrix, "u"], x: Edge[Scalar], mu: Weight["k"], beta: Weight["k"], phi: Function[1, "u"]):
    """TensorNet: the cosine on the radial functions and on the learned function of them; x is distance over cutoff."""
    return sum_neighbours(cosine(x) * phi(tensornet_radial(x, mu, beta))["u"] * h.sender["u", i, j])


@layer
def hotpp(h: Node[Matrix, "u"], n: Edge[Vector], x: Edge[Scalar], f: Weight["k"], phi: Function[1, "u"]):
    """HotPP: the envelope on the arguments of a learned function that has biases."""
    return sum_neighbours(phi(polynomial(x) * sin(f["k"] * x) / x)["u"] * h.sender["u", i, j] * n[j])


@layer
def hotpp_unbiased(h: Node[Matrix, "u"], n: Edge[Vector], x: Edge[Scalar], f: Weight["k"], phi: Vanishing[1, "u"]):
    """HotPP with a learned function without biases, which vanishes where its arguments do."""
    return sum_neighbours(phi(polynomial(x) * sin(f["k"] * x) / x)["u"] * h.sender["u", i, j] * n[j])


@layer(claims=[smooth(2)])
def enveloped(h: Node[Matrix, "u"], n: Edge[Vector], x: Edge[Scalar], f: Weight["k"], phi: Function[1, "u"]):
    """HotPP with the envelope outside of the learned function."""
    return sum_neighbours(polynomial(x) * phi(cutoff(x, sin(f["k"] * x) / x))["u"] * h.sender["u", i, j] * n[j])
