"""The committed packages on a GPU, beside their torch path: values and derivatives up to the second.

They need torch, triton and pytest alone: `pytest -m gpu tests/gpu`.
"""

from __future__ import annotations

import importlib
import inspect
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pytest
import torch
from torch import Tensor, nn

from tnforge import runtime
from tnforge.resources import generated

pytestmark = [
    pytest.mark.gpu,
    pytest.mark.skipif(not torch.cuda.is_available(), reason="there is no CUDA device"),
]
DEVICE = "cuda"
NODES, EDGES = 37, 300
CHANNELS = (1, 7, 64, 100)
TOLERANCE = {torch.float64: 1e-10, torch.float32: 1e-4}
"""Of the largest number of an array; derivatives add up hundreds of terms."""
ARGUMENT = re.compile(r"^ *(\w+): \[([^\]]*)\]", re.MULTILINE)


def layers() -> Iterator[tuple[str, str]]:
    """Package and name of every layer with kernels for GPUs."""
    for file in sorted(generated().glob("*/*_triton.py")):
        yield file.parent.name, file.name.removesuffix("_triton.py")


LAYERS = list(layers())
IDS = [f"{package}-{name}" for package, name in LAYERS]


def make(package: str, name: str, target: str) -> nn.Module:
    """A layer for a target."""
    module = importlib.import_module(f"tnforge.generated.{package}.{name}")
    (kind,) = (value for value in vars(module).values() if isinstance(value, type) and issubclass(value, nn.Module))
    layer: nn.Module = kind(target=target)
    return layer.to(DEVICE)


@dataclass(frozen=True)
class Case:
    """The arguments of a layer: tensors that are differentiated; index arrays and numbers of rows."""

    tensors: dict[str, Tensor]
    indices: dict[str, Any]

    def to(self, dtype: torch.dtype) -> Case:
        return Case({name: tensor.detach().to(dtype) for name, tensor in self.tensors.items()}, self.indices)


def draw(layer: nn.Module, channels: int, edges: int = EDGES, ordered: bool = False) -> Case:
    """Arguments of the shapes that the documentation of a layer names; the last node has no edges."""
    random = torch.Generator(device=DEVICE).manual_seed(5)
    sizes = {"nodes": NODES, "edges": edges, "rows": NODES, "structures": 3, "species": 4, "u": channels}
    documentation = inspect.getdoc(layer.forward) or ""
    arguments = documentation.partition("Args:")[2].partition("Returns:")[0]
    tensors, indices = {}, {}
    for name, shape in ARGUMENT.findall(arguments):
        extents = [sizes[word] if word in sizes else int(word) for word in shape.split(", ")]
        if name in ("sender", "receiver"):
            index = torch.randint(NODES - 1, extents, generator=random, device=DEVICE)
            indices[name] = index.sort().values if ordered and name == "receiver" else index
        elif name in ("species", "structure"):
            indices[name] = torch.randint(3, extents, generator=random, device=DEVICE)
        else:
            tensors[name] = torch.randn(extents, generator=random, device=DEVICE, dtype=torch.float32).double()
    counts = {
        name: sizes[name] for name in ("nodes", "structures") if name in inspect.signature(layer.forward).parameters
    }
    return Case(tensors, {**indices, **counts})


def results(layer: nn.Module, case: Case) -> list[Tensor]:
    """Values, first derivatives of a sum of squares, and derivatives of the sum of squares of those."""
    inputs = {name: tensor.detach().clone().requires_grad_() for name, tensor in case.tensors.items()}
    found = layer(**inputs, **case.indices)
    outputs = found if isinstance(found, tuple) else (found,)
    first = slopes(outputs, list(inputs.values()))
    second = slopes(first, list(inputs.values()))
    return [tensor.detach() for tensor in (*outputs, *first, *second)]


def slopes(outputs: Sequence[Tensor], inputs: list[Tensor]) -> tuple[Tensor, ...]:
    total = torch.stack([(output * output).sum() / 2 for output in outputs]).sum()
    return torch.autograd.grad(total, inputs, create_graph=True, allow_unused=True, materialize_grads=True)


def assert_near(found: Sequence[Tensor], exact: Sequence[Tensor], tolerance: float) -> None:
    for one, other in zip(found, exact, strict=True):
        size = float(other.abs().max()) if other.numel() else 0.0
        torch.testing.assert_close(one.double(), other.double(), rtol=tolerance, atol=tolerance * max(size, 1.0))


def test_there_are_packages() -> None:
    assert len(LAYERS) >= 8


@pytest.mark.parametrize("dtype", TOLERANCE, ids=str)
@pytest.mark.parametrize("channels", CHANNELS)
@pytest.mark.parametrize(("package", "name"), LAYERS, ids=IDS)
def test_kernels_agree_with_torch(package: str, name: str, channels: int, dtype: torch.dtype) -> None:
    layer = make(package, name, "triton")
    case = draw(layer, channels)
    exact = results(make(package, name, "torch"), case)
    assert_near(results(layer, case.to(dtype)), exact, TOLERANCE[dtype])


@pytest.mark.parametrize("edges", [0, 1])
@pytest.mark.parametrize(("package", "name"), LAYERS, ids=IDS)
def test_few_edges(package: str, name: str, edges: int) -> None:
    layer = make(package, name, "triton")
    case = draw(layer, 5, edges)
    assert_near(results(layer, case), results(make(package, name, "torch"), case), 1e-10)


@pytest.mark.parametrize(("package", "name"), LAYERS, ids=IDS)
def test_edges_in_the_order_of_their_receivers(package: str, name: str) -> None:
    layer = make(package, name, "triton")
    case = draw(layer, 32, ordered=True)
    assert_near(results(layer, case), results(make(package, name, "torch"), case), 1e-10)


@pytest.mark.parametrize(("package", "name"), LAYERS, ids=IDS)
def test_two_runs_give_the_same_bits(package: str, name: str) -> None:
    layer = make(package, name, "triton")
    case = draw(layer, 48, 20_000).to(torch.float32)
    for one, other in zip(results(layer, case), results(layer, case), strict=True):
        assert torch.equal(one, other)


def convolution() -> tuple[nn.Module, nn.Module, Case]:
    package, name = next(pair for pair in LAYERS if pair[1] == "convolution_2")
    layer = make(package, name, "auto")
    return layer, make(package, name, "torch"), draw(layer, 64, 5000).to(torch.float32)


def test_tensors_on_the_gpu_go_to_the_kernels() -> None:
    layer, _, _ = convolution()
    assert "triton" in str(layer.target)
    assert runtime.use_kernels(str(layer.target), torch.empty(1, device=DEVICE))


def test_nodes_with_thousands_of_edges_are_divided_among_programs() -> None:
    layer, plain, _ = convolution()
    case = draw(layer, 16, 300_000)
    assert_near(results(layer, case), results(plain, case), 1e-9)


def test_a_convolution_is_captured_in_a_graph() -> None:
    layer, plain, case = convolution()
    arguments = {**case.tensors, **case.indices}
    stream = torch.cuda.Stream()
    with torch.no_grad(), torch.cuda.stream(stream):
        layer(**arguments)
    torch.cuda.current_stream().wait_stream(stream)
    graph = torch.cuda.CUDAGraph()
    with torch.no_grad(), torch.cuda.graph(graph):
        found = layer(**arguments)
    case.tensors["x"].mul_(2)
    graph.replay()
    assert_near(found, plain(**arguments), 1e-4)


def test_a_convolution_is_compiled_whole() -> None:
    layer, plain, case = convolution()
    compiled = torch.compile(layer, fullgraph=True, dynamic=True)
    inputs = {name: tensor.requires_grad_() for name, tensor in case.tensors.items()}
    found, exact = (
        torch.autograd.grad(sum(output.square().sum() for output in call(**inputs, **case.indices)), [*inputs.values()])
        for call in (compiled, plain)
    )
    assert_near(found, exact, 1e-4)


def test_more_numbers_than_32_bits_count() -> None:
    if torch.cuda.get_device_properties(0).total_memory < 40 * 2**30:
        pytest.skip("needs 40 GiB of memory")
    layer, channels = make("tensornet_embed", "embed", "triton"), 128
    edges = 2**31 // (3 * channels) + 1000
    f, n = torch.zeros(edges, 3, channels, device=DEVICE), torch.randn(edges, 3, device=DEVICE)
    f[-1] = 1.0
    node = torch.arange(edges, device=DEVICE) * 10 // edges
    found = layer(f, n, node, node, nodes=10)
    last = make("tensornet_embed", "embed", "torch")(f[-1:], n[-1:], node[-1:], node[-1:], nodes=10)
    assert_near([found[-1]], [last[-1]], 1e-5)
