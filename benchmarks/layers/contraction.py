"""W5: the symmetric contraction of MACE, all products of one to three equal features with weights of each element."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import torch
from torch import Tensor

from tnforge.library.ace import basis
from tnforge.symmetry.chain import Chain

from .algebra import count_monomials
from .contender import OURS, Contender, Mode, Tensors
from .packages import Family, Packages
from .roofline import Work
from .workload import Builder, Case, Setting

__all__ = [
    "CHANNELS",
    "ELEMENTS",
    "ORDER",
    "Bind",
    "Contraction",
    "Model",
    "Shape",
    "calibrated",
    "contraction_case",
    "contraction_work",
    "families",
]

MODES = (Mode.FORWARD, Mode.BACKWARD)
CHANNELS, ELEMENTS, ORDER = 128, 4, 3
PROBES = 96

Bind = Callable[[Tensor, Tensor], Contender]


@dataclass(frozen=True)
class Shape:
    """Degrees up to `lin` go in, degrees up to `lout` come out."""

    lin: int
    lout: int

    @property
    def inputs(self) -> int:
        """Components of a feature."""
        return (self.lin + 1) ** 2

    @property
    def outputs(self) -> int:
        """Components of the result."""
        return (self.lout + 1) ** 2

    @property
    def chains(self) -> tuple[tuple[Chain, ...], ...]:
        """The independent products into each degree."""
        return tuple(basis(ORDER, self.lin, degree) for degree in range(self.lout + 1))

    @property
    def monomials(self) -> int:
        """Products of components in all results: each has one coefficient for an element and channel."""
        return sum(count_monomials(chains, self.lin) for chains in self.chains)


@dataclass(frozen=True)
class Model:
    """A contraction with `count` weights for each element and channel; `bind` takes them and the elements of nodes."""

    count: int
    bind: Bind


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
    from .contraction_peers import builders

    torch.manual_seed(0)
    size = torch.finfo(setting.dtype).bits // 8
    options = {"dtype": setting.dtype, "device": setting.device}
    elements = torch.randint(0, ELEMENTS, (nodes,)).to(setting.device)
    count = sum(len(chains) for chains in shape.chains)
    weights = torch.randn(ELEMENTS, count, CHANNELS, **options)  # type: ignore[call-overload]
    found: dict[str, Builder] = {OURS: lambda: ours(setting.packages, shape, setting.dtype).bind(weights, elements)}
    return Case(
        {"lin": shape.lin, "lout": shape.lout, "nodes": nodes, "channels": CHANNELS, "elements": ELEMENTS},
        (torch.randn(nodes, shape.inputs, CHANNELS, **options),),  # type: ignore[call-overload]
        found | builders(setting, shape, weights, elements) if setting.peers else found,
        lambda mode: contraction_work(shape, nodes, size, mode),
        MODES,
        nodes * CHANNELS * shape.outputs * shape.inputs**2 * size,
    )


def families(shape: Shape) -> list[Family]:
    """The layers of the library, one for each degree of the result."""
    degrees = range(shape.lout + 1)
    target = "tnforge.library.ace:contraction"
    return [Family(target, {"order": ORDER, "lmax": shape.lin, "degree": degree}) for degree in degrees]


def ours(packages: Packages, shape: Shape, dtype: torch.dtype) -> Model:
    """The layers of the library; weights are looked up in every call."""
    layers = [packages.load(family, dtype) for family in families(shape)]
    counts = [len(chains) for chains in shape.chains]

    def bind(weights: Tensor, elements: Tensor) -> Contender:
        tables = [table.contiguous() for table in weights.split(counts, 1)]

        def call(x: Tensor) -> Tensors:
            pairs = zip(layers, tables, strict=True)
            return tuple(layer(a=x, w=table.index_select(0, elements)) for layer, table in pairs)  # type: ignore[misc]

        return Contender(OURS, call, read=_joined)

    return Model(sum(counts), bind)


def _joined(outputs: Tensors) -> Tensors:
    return (torch.cat([outputs[0].unsqueeze(1), *outputs[1:]], 1),)


def calibrated(make: Callable[[torch.dtype], Model], setting: Setting, shape: Shape) -> Callable[[Tensor], Tensor]:
    """The weights with which another contraction is ours: a linear map of our weights, found in float64."""
    plain = Packages(setting.packages.given, "torch")
    features = torch.randn(PROBES, shape.inputs, 1, dtype=torch.float64, device=setting.device)
    mine, theirs = (_values(model, features) for model in (ours(plain, shape, torch.float64), make(torch.float64)))
    change = torch.linalg.lstsq(theirs.cpu(), mine.cpu(), driver="gelsd").solution.to(setting.device, setting.dtype)
    return lambda weights: torch.einsum("qp,zpc->zqc", change, weights).contiguous()


def _values(model: Model, features: Tensor) -> Tensor:
    """Every product alone on some features: a column for each, found in as many channels as there are."""
    rows = []
    for start in range(0, model.count, CHANNELS):
        alone = torch.zeros(ELEMENTS, model.count, CHANNELS, dtype=features.dtype, device=features.device)
        own = torch.arange(start, min(model.count, start + CHANNELS), device=features.device)
        alone[:, own, own - start] = 1
        contender = model.bind(alone, torch.zeros(len(features), dtype=torch.int64, device=features.device))
        x = features.expand(-1, -1, CHANNELS).contiguous()
        with torch.no_grad():
            (found,) = contender.read(contender.call(*contender.write((x,))))
        rows.append(found[:, :, : len(own)].flatten(0, 1))
    return torch.cat(rows, 1)
