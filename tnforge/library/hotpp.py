"""HotPP: Cartesian tensors of any rank, contracted with products of the direction to each neighbour.

Nothing here is symmetric or traceless, and no epsilon occurs, so every tensor has the parity of its rank.
"""

from __future__ import annotations

from functools import reduce
from operator import add

from ..dsl import Edge, Layer, Node, Scalar, Scalars, Species, Tensor, Vector, layer, sum_neighbours
from ..dsl.expression import Expression
from ..dsl.leaf import Leaf
from ..errors import ConfigError
from ..ir.types import Type
from .hotpp_interaction import LARGEST as LARGEST_FEATURE
from .hotpp_interaction import edge_scalars, interaction, routes
from .hotpp_parts import Path, contracted, gate, paths
from .hotpp_readout import elasticity, hyperpolarizability, polarizability, readout

__all__ = [
    "Path",
    "edge_scalars",
    "elasticity",
    "embedding",
    "gate",
    "hyperpolarizability",
    "interaction",
    "message",
    "messages",
    "paths",
    "polarizability",
    "potential",
    "readout",
    "routes",
]

LARGEST = 8


def message(ranks: int = 2, out: int = 2) -> Layer:
    """The message of rank `out`: all paths into it from features and directions of ranks up to `ranks`.

    The last indices of a feature are contracted with the first directions; `w` holds one weight for each path.
    """
    if not 0 <= ranks <= LARGEST or not 0 <= out <= LARGEST:
        raise ConfigError(f"ranks and out are between 0 and {LARGEST}; found ranks={ranks} and out={out}")
    found = paths(ranks, out)
    if not found:
        raise ConfigError(f"no path leads from ranks up to {ranks} to rank {out}")

    @layer(name=f"message_{ranks}_{out}", inputs=_inputs(found))
    def body(w: Leaf, **h: Leaf) -> Expression:
        """Features of the senders contracted with directions, weighted and summed over neighbours."""
        n = h.get("n", w)  # no path reads it where there is none
        terms: list[Expression] = [
            w[k, "u"] * contracted(h[f"h{path.a}"].sender, n, path) for k, path in enumerate(found)
        ]
        return sum_neighbours(reduce(add, terms))

    return body


def messages(ranks: int = 2) -> tuple[Layer, ...]:
    """The messages of every rank up to `ranks`."""
    return tuple(message(ranks, out) for out in range(ranks + 1))


def _inputs(found: tuple[Path, ...]) -> dict[str, Type]:
    """The arguments that occur in the paths."""
    features = {f"h{a}": Node[Tensor[a], "u"] for a in sorted({path.a for path in found})}
    directions = {"n": Edge[Vector]} if any(path.r for path in found) else {}
    return features | directions | {"w": Edge[Scalars[len(found)], "u"]}


@layer(inputs={"z": Species[Scalar, "u"]}, results=[Node[Scalar, "u"]])
def embedding(z: Leaf) -> Expression:
    """The first features of a node: those of its species."""
    return z.species["u"]


def potential(
    ranks: int = 2, last: int = 0, layers: int = 5, topology: str = "published", envelope: str = "polynomial"
) -> tuple[Layer, ...]:
    """The layers of which a potential is made: embedding, so many interactions, energy of each atom.

    Features have ranks up to `ranks`, those of the last interaction up to `last`: 1 adds the dipole of a structure,
    2 its polarizability, 3 its hyperpolarizability, 4 its elastic tensor. Interactions that are equal are one layer.
    """
    if not 0 <= last <= min(ranks, LARGEST_FEATURE) or layers < 1:
        raise ConfigError(f"last is between 0 and ranks, and layers at least 1; found {last} and {layers}")
    steps = dict.fromkeys((ranks if step else 0, ranks if step < layers - 1 else last) for step in range(layers))
    interactions = [interaction(given, made, topology, envelope) for given, made in steps]
    heads = (readout(0), readout(1), polarizability, hyperpolarizability, elasticity)[: last + 1]
    return (embedding, *([edge_scalars(envelope)] if topology == "node_edge" else []), *interactions, *heads)
