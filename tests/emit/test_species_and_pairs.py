"""Layers whose matrices of species mix what nodes have in common, and whose pairs read what other steps make too."""

from pathlib import Path

import pytest

from tnforge.build import build_package
from tnforge.compiler import Options, Timer
from tnforge.dsl import Edge, Node, Pair, Scalar, Species, Vector, Weight, exp, indices, layer, named, sum_neighbours
from tnforge.dsl.layer import Layer

(a,) = indices("a")


@layer
def common(w: Species[Scalar, "v", "u"], x: Weight["u"], s: Node[Scalar]) -> Node[Scalar, "v"]:
    """What is the same for all nodes, mixed by the matrix of the species of each."""
    return w.species["v", "u"] @ x["u"] * s


@layer
def twice(d: Pair[Scalar], r: Edge[Vector], b: Weight["u"], c: Weight["u"], s: Node[Scalar, "u"]) -> Node[Vector, "u"]:
    """A product of weights that pairs read, and nodes too."""
    width = named(b["u"] * c["u"])
    weight = named(exp(-d * width["u"])).pair
    return sum_neighbours(weight["u"] * r[a]) * (s["u"] * width["u"])


@pytest.mark.parametrize("own", [common, twice], ids=lambda own: own.name)
def test_kernels_and_plain_torch_agree(own: Layer, tmp_path: Path) -> None:
    build_package("made", [own.definition], tmp_path, Options(), "made", Timer())
