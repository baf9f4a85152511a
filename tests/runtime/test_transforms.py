"""Kernels under what torch does with programs: compilation, tracing, export, forward mode and vmap."""

from pathlib import Path

import pytest
import torch
from torch import Tensor

from tests.kernel.cases import SIZES, message
from tnforge import runtime
from tnforge.emit.targets.c import render_kernels
from tnforge.errors import TnforgeError
from tnforge.runtime import KernelSet
from tnforge.runtime.library import has_compiler
from tnforge.runtime.trace import trace

pytestmark = pytest.mark.skipif(not has_compiler(), reason="no C compiler")
Graph = tuple[Tensor, Tensor, Tensor]


@pytest.fixture(scope="module")
def kernels(tmp_path_factory: pytest.TempPathFactory):
    place = tmp_path_factory.mktemp("message")
    for name, text in render_kernels("message", {"message": message()}).items():
        (place / name).write_text(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(place / "cache"))
        yield runtime.load(str(place / "message.py"), "message")


def graph(edges: int, nodes: int, seed: int = 0) -> Graph:
    """Positions, and the two ends of random edges."""
    random = torch.Generator().manual_seed(seed)
    ends = torch.randint(0, nodes, (2, edges), generator=random)
    return torch.randn(nodes, 3, dtype=torch.float64, generator=random), ends[0], ends[1]


def energy(kernels: KernelSet, weight: Tensor, position: Tensor, sender: Tensor, receiver: Tensor) -> Tensor:
    """Two messages, one behind the other, along edges whose lengths enter as weights."""
    nodes = position.shape[0]
    n = position.index_select(0, sender) - position.index_select(0, receiver)
    w = torch.exp(-(n * n).sum(1))[:, None, None] * weight
    h = (position * position)[:, :, None] * weight[0]
    for _ in range(2):
        arrays, maps = (n, w, h), {"sender": sender, "receiver": receiver}
        (h,) = kernels.call("message", arrays, maps, sender.shape[0], {"receiver": nodes})
    return (h * h).sum()


def energy_and_forces(kernels: KernelSet, weight: Tensor, position: Tensor, sender: Tensor, receiver: Tensor):
    total = energy(kernels, weight, position, sender, receiver)
    (slope,) = torch.autograd.grad(total, position, create_graph=True)
    return total, -slope


def weights() -> Tensor:
    return torch.randn(2, 4, dtype=torch.float64, generator=torch.Generator().manual_seed(5)).requires_grad_()


def trained(function, case: Graph) -> tuple[Tensor, Tensor, Tensor]:
    """Energy, forces, and the gradient of a loss of both with respect to the weights."""
    weight = weights()
    total, forces = function(weight, case[0].clone().requires_grad_(), *case[1:])
    (slope,) = torch.autograd.grad(total**2 + (forces * forces).sum(), weight)
    return total, forces, slope


@pytest.mark.parametrize("backend", ["aot_eager", pytest.param("inductor", marks=pytest.mark.slow)])
def test_forward_and_backward_compile_for_any_size(kernels: KernelSet, backend: str):
    compiled = torch.compile(lambda *x: energy(kernels, *x), fullgraph=True, dynamic=True, backend=backend)
    for size in ((12, 5), (30, 7)):
        case, weight = graph(*size), weights()
        plain = torch.autograd.grad(energy(kernels, weight, *case), weight)
        torch.testing.assert_close(torch.autograd.grad(compiled(weight, *case), weight), plain)


@pytest.mark.parametrize("backend", ["eager", "aot_eager", pytest.param("inductor", marks=pytest.mark.slow)])
def test_training_on_forces_through_a_trace_is_training_on_forces(kernels: KernelSet, backend: str):
    case = graph(12, 5)
    example = (weights(), case[0].clone().requires_grad_(), *case[1:])
    traced = trace(lambda *x: energy_and_forces(kernels, *x), *example)
    compiled = torch.compile(traced, fullgraph=True, dynamic=True, backend=backend)
    for size in ((12, 5), (40, 9)):
        expected = trained(lambda *x: energy_and_forces(kernels, *x), graph(*size))
        torch.testing.assert_close(trained(compiled, graph(*size)), expected)


def test_a_trace_detaches_nothing(kernels: KernelSet):
    case = graph(12, 5)
    traced = trace(lambda x: (x.detach() * x).sum(), case[0])
    assert not [node for node in traced.graph.nodes if node.target is torch.ops.aten.detach.default]


class Energy(torch.nn.Module):
    def __init__(self, kernels: KernelSet) -> None:
        super().__init__()
        self.kernels, self.weight = kernels, torch.nn.Parameter(weights().detach())

    def forward(self, position: Tensor, sender: Tensor, receiver: Tensor) -> Tensor:
        return energy(self.kernels, self.weight, position, sender, receiver)


def test_programs_are_exported_for_any_size(kernels: KernelSet, tmp_path: Path):
    edges, nodes = torch.export.Dim("edges", min=2), torch.export.Dim("nodes", min=2)
    shapes = ({0: nodes}, {0: edges}, {0: edges})
    program = torch.export.export(Energy(kernels), graph(12, 5), dynamic_shapes=shapes)
    torch.export.save(program, tmp_path / "energy.pt2")
    loaded = torch.export.load(tmp_path / "energy.pt2").module()
    for size in ((12, 5), (31, 8)):
        torch.testing.assert_close(loaded(*graph(*size)), Energy(kernels)(*graph(*size)))


def arguments(kernels: KernelSet) -> tuple[list[Tensor], dict[str, Tensor]]:
    random = torch.Generator().manual_seed(1)
    shapes = ((5, 3), (5, 2, 4), (3, 3, 4))
    arrays = [torch.randn(shape, dtype=torch.float64, generator=random) for shape in shapes]
    return arrays, {"sender": torch.tensor([0, 2, 1, 1, 0]), "receiver": torch.tensor([3, 0, 0, 1, 3])}


def test_forward_mode_is_refused(kernels: KernelSet):
    (n, w, h), maps = arguments(kernels)
    with torch.autograd.forward_ad.dual_level():
        dual = torch.autograd.forward_ad.make_dual(h, torch.ones_like(h))
        with pytest.raises(TnforgeError, match="forward mode"):
            kernels.call("message", (n, w, dual), maps, 5, SIZES)
    with pytest.raises(TnforgeError, match="forward mode"):
        torch.func.jvp(lambda h: kernels.call("message", (n, w, h), maps, 5, SIZES)[0], (h,), (h,))


def test_vmap_is_refused(kernels: KernelSet):
    (n, w, h), maps = arguments(kernels)
    with pytest.raises(TnforgeError, match="vmap"):
        torch.func.vmap(lambda h: kernels.call("message", (n, w, h), maps, 5, SIZES)[0])(torch.stack([h, h]))


def test_functional_gradients_are_refused(kernels: KernelSet):
    (n, w, h), maps = arguments(kernels)
    with pytest.raises(TnforgeError, match=r"torch\.func"):
        torch.func.grad(lambda h: kernels.call("message", (n, w, h), maps, 5, SIZES)[0].sum())(h)
