"""Layers with kernels for GPUs, arguments for them, and their derivatives."""

from __future__ import annotations

import importlib
import inspect
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import torch
from torch import Tensor, nn

from tnforge.resources import generated

HAS_GPU = torch.cuda.is_available()
DEVICE = "cuda" if HAS_GPU else "cpu"
needs_gpu = [pytest.mark.gpu, pytest.mark.skipif(not HAS_GPU, reason="there is no CUDA device")]
NODES, EDGES = (37, 300) if HAS_GPU else (5, 12)
OWN = Path(__file__).parent / "packages"
ARGUMENT = re.compile(r"^ *(\w+): \[([^\]]*)\]", re.MULTILINE)
SIZES = {"nodes": NODES, "rows": NODES, "structures": 3, "species": 4}
INDICES = {"sender": NODES - 1, "receiver": NODES - 1, "species": 3, "structure": 3}
"""Index arrays, and how many places they point to: the last node has no edges."""


@dataclass(frozen=True)
class Emitted:
    """A layer of a committed package."""

    package: str
    name: str

    def __str__(self) -> str:
        return f"{self.package.rpartition('.')[2]}-{self.name}"

    def make(self, target: str = "triton", device: str = DEVICE) -> nn.Module:
        """The layer for a target."""
        module = importlib.import_module(f"{self.package}.{self.name}")
        (kind,) = (value for value in vars(module).values() if isinstance(value, type) and issubclass(value, nn.Module))
        layer: nn.Module = kind(target=target)
        return layer.to(device)


def emitted() -> Iterator[Emitted]:
    """Every layer of a committed package that has kernels for GPUs."""
    for folder, package in ((generated(), "tnforge.generated"), (OWN, "tests.gpu.packages")):
        for file in sorted(folder.glob("*/*_triton.py")):
            yield Emitted(f"{package}.{file.parent.name}", file.name.removesuffix("_triton.py"))


LAYERS = list(emitted())


def find(name: str) -> Emitted:
    """The layer with a name."""
    return next(layer for layer in LAYERS if layer.name == name)


@dataclass(frozen=True)
class Case:
    """The arguments of a layer: tensors that are differentiated; index arrays and numbers of rows."""

    tensors: dict[str, Tensor]
    indices: dict[str, Any]

    def to(self, dtype: torch.dtype) -> Case:
        """The same numbers in another type."""
        return Case({name: tensor.detach().to(dtype) for name, tensor in self.tensors.items()}, self.indices)

    def leaves(self) -> dict[str, Tensor]:
        """Copies of the tensors to differentiate by."""
        return {name: tensor.detach().clone().requires_grad_() for name, tensor in self.tensors.items()}


def draw(layer: nn.Module, channels: int, edges: int = EDGES, ordered: bool = False, device: str = DEVICE) -> Case:
    """Arguments of the shapes that the documentation of a layer names; the last node has no edges."""
    random = torch.Generator(device=device).manual_seed(5)
    sizes = {**SIZES, "edges": edges, "u": channels}
    documentation = inspect.getdoc(layer.forward) or ""
    arguments = documentation.partition("Args:")[2].partition("Returns:")[0]
    tensors: dict[str, Tensor] = {}
    indices: dict[str, Any] = {}
    for name, shape in ARGUMENT.findall(arguments):
        extents = [sizes[word] if word in sizes else int(word) for word in shape.split(", ")]
        if name in INDICES:
            index = torch.randint(INDICES[name], extents, generator=random, device=device)
            indices[name] = index.sort().values if ordered and name == "receiver" else index
        else:
            tensors[name] = torch.randn(extents, generator=random, device=device, dtype=torch.float32).double()
    wanted = inspect.signature(layer.forward).parameters
    return Case(tensors, {**indices, **{name: sizes[name] for name in ("nodes", "structures") if name in wanted}})


def outputs_of(layer: nn.Module, case: Case, tensors: dict[str, Tensor]) -> tuple[Tensor, ...]:
    """What a layer makes of tensors and of the indices of a case."""
    found = layer(**tensors, **case.indices)
    return found if isinstance(found, tuple) else (found,)


def results(
    layer: nn.Module, case: Case, orders: int = 2, chosen: Sequence[int] | None = None, by: Sequence[str] | None = None
) -> list[Tensor]:
    """Values and, up to an order, the slopes of what is there; of the `chosen` outputs alone, `by` some arguments."""
    inputs = case.leaves()
    outputs = outputs_of(layer, case, inputs)
    found = [outputs if chosen is None else tuple(outputs[k] for k in chosen)]
    for _ in range(orders):
        found.append(slopes(found[-1], [inputs[name] for name in (inputs if by is None else by)]))
    return [tensor.detach() for own in found for tensor in own]


def slopes(outputs: Sequence[Tensor], inputs: Sequence[Tensor]) -> tuple[Tensor, ...]:
    """The gradients of a sum of squares, each weighted so that numbers stay of one size from order to order."""
    used = [output for output in outputs if output.requires_grad]
    if not used:
        return tuple(map(torch.zeros_like, inputs))
    total = torch.stack([(output * output).sum() / 2 / size_of(output) for output in used]).sum()
    return torch.autograd.grad(total, inputs, create_graph=True, allow_unused=True, materialize_grads=True)


def size_of(tensor: Tensor) -> float:
    """The largest number of a tensor, or one."""
    return max(float(tensor.detach().abs().max()), 1.0) if tensor.numel() else 1.0


def assert_near(found: Sequence[Tensor], exact: Sequence[Tensor], tolerance: float) -> None:
    """Tensors differ by no more than a part of the largest number of each."""
    for one, other in zip(found, exact, strict=True):
        torch.testing.assert_close(one.double(), other.double(), rtol=tolerance, atol=tolerance * size_of(other))
