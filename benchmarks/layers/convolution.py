"""W1: features of senders times harmonics of edges, each path weighted and kept apart, summed over neighbours."""

from __future__ import annotations

from collections.abc import Iterator

import torch
from torch import Tensor

from ..measuring.roofline import Work
from .algebra import natural_paths
from .contender import OURS, Contender, Mode, Tensors
from .convolution_peers import builders
from .edges import Edges, random_edges
from .packages import Family, Packages
from .workload import Builder, Case, Setting

__all__ = [
    "Convolution",
    "convolution_case",
    "convolution_work",
    "family",
    "ours",
]

NEIGHBOURS = 20


def convolution_work(lmax: int, channels: int, edges: int, nodes: int, size: int, mode: Mode) -> Work:
    """Harmonics are folded into the couplings once for each edge, messages are never stored."""
    paths = natural_paths(lmax)
    results, count = len(paths.owner), len(paths.triples)
    flops = edges * (2 * paths.entries + channels * (2 * paths.pairs + results) + channels * results)
    x, y, w = nodes * channels * paths.components, edges * paths.components, edges * channels * count
    inputs, output, indices = size * (x + y + w), size * nodes * channels * results, 16 * edges
    forward = inputs + output + indices
    backward = forward + inputs
    double = 3 * inputs + output + indices
    total = [forward, forward + backward, forward + backward + double][mode.order]
    return Work((1, 4, 10)[mode.order] * flops, total)


def convolution_case(
    setting: Setting, lmax: int, channels: int, edges: int, modes: tuple[Mode, ...] = tuple(Mode)
) -> Case:
    """One case; x, y and w are random."""
    paths, nodes = natural_paths(lmax), max(5, edges // NEIGHBOURS)
    torch.manual_seed(lmax)
    shapes = ((nodes, paths.components, channels), (edges, paths.components), (edges, len(paths.triples), channels))
    device = setting.device.name
    where = random_edges(nodes, edges).to(device)
    size = torch.finfo(setting.dtype).bits // 8
    found: dict[str, Builder] = {OURS: lambda: ours(setting.packages, lmax, where, setting.dtype)}
    if setting.peers:
        found |= builders(lmax, channels, where, setting)
    return Case(
        {"lmax": lmax, "channels": channels, "edges": edges, "nodes": nodes},
        tuple(torch.randn(shape, dtype=setting.dtype, device=device) for shape in shapes),
        found,
        lambda mode: convolution_work(lmax, channels, edges, nodes, size, mode),
        modes,
        edges * channels * len(paths.owner) * size,
    )


def family(lmax: int) -> Family:
    """The layer of the library."""
    return Family("tnforge.library.spherical:convolution", {"lmax": lmax, "apart": "true"})


def ours(packages: Packages, lmax: int, edges: Edges, dtype: torch.dtype) -> Contender:
    """The layer of the library on some edges."""
    layer = packages.load(family(lmax), dtype).to(edges.device)

    def call(x: Tensor, y: Tensor, w: Tensor) -> Tensors:
        return (layer(x=x, y=y, w=w, sender=edges.sender, receiver=edges.receiver),)

    return Contender(OURS, call)


class Convolution:
    """The workload."""

    name = "W1"
    title = "Clebsch-Gordan convolution, channel by channel, paths apart; gradients of features, harmonics and weights"

    def cases(self, setting: Setting, lmax: int | None) -> Iterator[Case]:
        """Degrees 1 to 4 on few edges and on many."""
        degrees = range(1, 3 if setting.quick else 5) if lmax is None else [lmax]
        for edges in (2000,) if setting.quick else (2000, 20000):
            for degree in degrees:
                yield convolution_case(setting, degree, 64, edges)
