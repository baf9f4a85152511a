"""What a potential costs for each edge, pair and atom: operations of a forward pass, and bytes that its kernels move.

Of learned functions the matrices are counted, two operations for each entry and row; what they move is not.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import torch
from torch import nn

from ..dsl.trace import load_layers
from ..ir.ops import Opaque
from ..ir.types import Site
from ..models.origin import Origin
from ..models.potential import Potential
from ..passes.simplify import simplify
from ..recipes.family import Family
from ..recipes.recipe import recipe_of
from ..schedule.fuse import plan_graph
from ..schedule.plan import Plan
from ..schedule.work import kernel_work

__all__ = ["SITES", "Cost", "potential_cost"]

SITES = (Site.EDGE, Site.PAIR, Site.NODE)


@dataclass(frozen=True)
class Cost:
    """Operations and bytes for one row."""

    operations: int = 0
    bytes_read: int = 0
    bytes_written: int = 0

    def __add__(self, other: Cost) -> Cost:
        """Both together."""
        read, written = self.bytes_read + other.bytes_read, self.bytes_written + other.bytes_written
        return Cost(self.operations + other.operations, read, written)


def potential_cost(potential: Potential, origin: Origin, modules: Mapping[str, list[nn.Module]]) -> dict[Site, Cost]:
    """The cost of every layer that is called, given the modules of each by name."""
    total = dict.fromkeys(SITES, Cost())
    width = torch.finfo(potential.dtype).bits // 8
    for family in recipe_of(origin.system).families(origin.settings):
        for name, plan in _plans(family).items():
            for module in modules.get(name, []):
                for site, cost in _layer_cost(plan, module, dict(family.sizes), width).items():
                    total[site] = total[site] + cost
    return total


def _plans(family: Family) -> dict[str, Plan]:
    layers = load_layers(family.target, dict(family.settings))
    return {layer.name: plan_graph(simplify(layer.graph)) for layer in layers}


def _layer_cost(plan: Plan, module: nn.Module, sizes: Mapping[str, int], width: int) -> dict[Site, Cost]:
    """The cost of one call of a layer; channels are counted into rows, so that their number is one."""
    found = dict.fromkeys(SITES, Cost())
    for site, work in kernel_work(plan, sizes).items():
        if site in found:
            traffic = work.traffic
            own = Cost(work.flops.at(1), traffic.bytes_read(1, width), traffic.bytes_written(1, width))
            found[site] = found[site] + own
    for node in plan.graph.nodes:
        if isinstance(node.op, Opaque) and node.type.site in found:
            block = module.get_submodule(node.op.name)
            found[node.type.site] = found[node.type.site] + Cost(operations=_matrix_operations(block))
    return found


def _matrix_operations(block: nn.Module) -> int:
    matrices = [part.weight for part in block.modules() if isinstance(part, nn.Linear)]
    return sum(2 * matrix.numel() for matrix in matrices)
