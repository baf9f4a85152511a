"""W5: the symmetric contraction of MACE, all products of one to three equal features with weights of each element."""

from __future__ import annotations

from collections.abc import Iterator

import torch

from ..measuring.roofline import Work
from .contender import OURS, Mode
from .contraction_model import CHANNELS, ELEMENTS, Shape, ours
from .contraction_peers import builders
from .workload import Builder, Case, Setting

__all__ = ["Contraction", "contraction_case", "contraction_work"]

MODES = (Mode.FORWARD, Mode.BACKWARD)


def contraction_work(shape: Shape, nodes: int, size: int, mode: Mode) -> Work:
    """Two operations for each product of components, by Horner; every number is read or written once."""
    weights = sum(len(chains) for chains in shape.chains)
    rows = nodes * CHANNELS
    flops = rows * 2 * shape.monomials
    table = ELEMENTS * weights * CHANNELS
    forward = Work(flops, size * (rows * (shape.inputs + shape.outputs) + table))
    if mode is Mode.FORWARD:
        return forward
    return Work(3 * flops, forward.bytes + size * (rows * (2 * shape.inputs + shape.outputs) + table))


class Contraction:
    """The workload."""

    name = "W5"
    title = "symmetric contraction of three features, weights of each element; gradient of the features"

    def cases(self, setting: Setting, lmax: int | None) -> Iterator[Case]:
        """Features up to degree 2 and 3, results up to degree 0 and 1, few nodes and many."""
        degrees = (2, 3) if lmax is None else (lmax,)
        for nodes in (100,) if setting.quick else (100, 1000):
            for lin in degrees:
                for lout in (0, 1):
                    yield contraction_case(setting, Shape(lin, lout), nodes)


def contraction_case(setting: Setting, shape: Shape, nodes: int) -> Case:
    """One case on random features and elements."""
    torch.manual_seed(0)
    size = torch.finfo(setting.dtype).bits // 8
    elements = torch.randint(0, ELEMENTS, (nodes,))
    count = sum(len(chains) for chains in shape.chains)
    weights = torch.randn(ELEMENTS, count, CHANNELS, dtype=setting.dtype)
    found: dict[str, Builder] = {OURS: lambda: ours(setting.packages, shape, setting.dtype).bind(weights, elements)}
    return Case(
        {"lin": shape.lin, "lout": shape.lout, "nodes": nodes, "channels": CHANNELS, "elements": ELEMENTS},
        (torch.randn(nodes, shape.inputs, CHANNELS, dtype=setting.dtype),),
        found | builders(setting, shape, weights, elements) if setting.peers else found,
        lambda mode: contraction_work(shape, nodes, size, mode),
        MODES,
        nodes * CHANNELS * shape.outputs * shape.inputs**2 * size,
    )
