"""What HotPP reads from the features of nodes: energies of nodes, and tensors of structures with their symmetries."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import reduce
from itertools import permutations
from operator import add

from ..dsl import Layer, Node, Sym, Tensor, Weight, delta, layer, permuted, sum_nodes
from ..dsl.expression import Expression
from ..dsl.leaf import Leaf
from ..errors import ConfigError
from ..ir.types import Type
from .hotpp_parts import LETTERS, activated, mixed

__all__ = ["elasticity", "hyperpolarizability", "polarizability", "readout"]


def readout(rank: int = 0) -> Layer:
    """The energy of a node for rank 0, the dipole of a structure, summed over its nodes, for rank 1.

    A feature is mixed, gated and mixed down to the channels `v`.
    """
    if rank not in (0, 1):
        raise ConfigError(f"rank is 0 or 1, and a polarizability has its own layer; found {rank}")
    kinds = {"h": Node[Tensor[rank], "u"], f"a_u{rank}": Weight["u", "u"], f"b_u{rank}": Weight["v", "u"]}
    kinds |= {"a_c0": Weight["u"], "b_c0": Weight["v"]} if rank == 0 else {"a_w1": Weight["u"], "a_b1": Weight["u"]}

    @layer(name=("energy", "dipole")[rank], inputs=kinds)
    def body(h: Leaf, **w: Leaf) -> Expression:
        """What a feature makes of each node, for a dipole summed over the nodes of a structure."""
        made = _made(h, w, rank)[("v", *LETTERS[:rank])]
        return sum_nodes(made) if rank else made

    return body


def _made(h: Leaf, w: Mapping[str, Leaf], rank: int) -> Leaf:
    """A feature mixed, gated, and mixed down to the channels `v`."""
    return mixed(activated(mixed(h, w, rank, "a"), w, rank, "a"), w, rank, "b", "v")


def _head(ranks: Sequence[int], again: Sequence[int] = ()) -> dict[str, Type]:
    """The arguments of what is read from features of several ranks, of some of them `again` with other weights."""
    kinds: dict[str, Type] = {f"h{rank}": Node[Tensor[rank], "u"] for rank in ranks}
    for step, own in (("ab", ranks), ("d", again)):
        for rank in own:
            kinds |= {name: kind for word in step for name, kind in _map_of(word, rank).items()}
    return kinds


def _map_of(step: str, rank: int) -> dict[str, Type]:
    """What a feature of some rank is mixed and gated by in step `a`, or mixed down to the channels `v` by."""
    if step != "a":
        return {f"{step}_u{rank}": Weight["v", "u"]} | ({f"{step}_c0": Weight["v"]} if rank == 0 else {})
    gate = {"a_c0": Weight["u"]} if rank == 0 else {f"a_w{rank}": Weight["u"], f"a_b{rank}": Weight["u"]}
    return {f"a_u{rank}": Weight["u", "u"]} | gate


def _made_of(features: Mapping[int, Leaf], w: Mapping[str, Leaf], again: Sequence[int] = ()) -> list[Leaf]:
    """What features of each rank are made into, then what those of some of the ranks are made into `again`."""
    inside = {rank: activated(mixed(h, w, rank, "a"), w, rank, "a") for rank, h in features.items()}
    found = [mixed(h, w, rank, "b", "v") for rank, h in inside.items()]
    return found + [mixed(inside[rank], w, rank, "d", "v") for rank in again]


@layer(inputs=_head((0, 2)), results=[Sym[2]])
def polarizability(h0: Leaf, h2: Leaf, **w: Leaf) -> Expression:
    """The polarizability T + T^T + d I of a structure, summed over what two features make of each node."""
    i, j = LETTERS[:2]
    scalar, tensor = _made_of({0: h0, 2: h2}, w)
    return sum_nodes(tensor["v", i, j] + tensor["v", j, i] + scalar["v"] * delta[i, j])


@layer(inputs=_head((1, 3)), results=[Sym[3]])
def hyperpolarizability(h1: Leaf, h3: Leaf, **w: Leaf) -> Expression:
    """The first hyperpolarizability of a structure: a tensor over all orders of its indices, and a vector times I."""
    vector, tensor = _made_of({1: h1, 3: h3}, w)
    orders = [tensor[("v", *order)] for order in permutations(LETTERS[:3])]
    i, j, k = LETTERS[:3]
    trace = vector["v", i] * delta[j, k] + vector["v", j] * delta[i, k] + vector["v", k] * delta[i, j]
    return sum_nodes(reduce(add, orders) + trace)


_HOOKE = (permuted(1, 0, 2, 3), permuted(0, 1, 3, 2), permuted(2, 3, 0, 1))
"""The symmetries of an elastic tensor: of each pair of indices, and of the two pairs."""

_HOOKE_ORDERS = tuple(
    (*one[::way], *other[::back])
    for one, other in ((LETTERS[:2], LETTERS[2:4]), (LETTERS[2:4], LETTERS[:2]))
    for way in (1, -1)
    for back in (1, -1)
)
"""The orders of four indices that these make of one."""


@layer(inputs=_head((0, 2, 4), again=(0, 2)), results=[Tensor[4]], claims=_HOOKE)
def elasticity(h0: Leaf, h2: Leaf, h4: Leaf, **w: Leaf) -> Expression:
    """The elastic tensor of a structure times its volume: second derivatives of an energy by strain.

    It is the sum of a tensor over the orders of its indices, of two symmetric matrices times I, and of the two
    isotropic tensors.
    """
    volume, matrix, tensor, shear, other = _made_of({0: h0, 2: h2, 4: h4}, w, again=(0, 2))
    i, j, k, p = LETTERS[:4]
    total: Expression = reduce(add, (tensor[("v", *order)] for order in _HOOKE_ORDERS))
    total = total + volume["v"] * delta[i, j] * delta[k, p]
    total = total + shear["v"] * (delta[i, k] * delta[j, p] + delta[i, p] * delta[j, k])
    for (a, b), (c, d) in (((i, j), (k, p)), ((k, p), (i, j))):
        total = total + (matrix["v", a, b] + matrix["v", b, a]) * delta[c, d]
    for a, b, c, d in ((i, k, j, p), (i, p, j, k), (j, k, i, p), (j, p, i, k)):
        total = total + (other["v", a, b] + other["v", b, a]) * delta[c, d]
    return sum_nodes(total)
