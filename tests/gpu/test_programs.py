"""What torch does with programs of layers on a GPU: streams, captured graphs, compilation, traces with derivatives."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest
import torch
from torch import Tensor, nn

from tests.gpu.layers import DEVICE, assert_near, find, needs_gpu
from tnforge.errors import ConfigError
from tnforge.runtime.trace import trace

pytestmark = needs_gpu
CHAIN = find("chain")
CHANNELS = 32
TOLERANCE = {torch.float64: 1e-9, torch.float32: 1e-4}
every_type = pytest.mark.parametrize("dtype", TOLERANCE, ids=str)


@dataclass(frozen=True)
class Atoms:
    """Positions, the two ends of random edges, and weights."""

    weight: Tensor
    position: Tensor
    sender: Tensor
    receiver: Tensor

    @classmethod
    def random(cls, nodes: int, edges: int, dtype: torch.dtype = torch.float64) -> Atoms:
        random = torch.Generator().manual_seed(nodes)
        weight, position = (torch.randn(size, generator=random) for size in ((CHANNELS,), (nodes, 3)))
        sender, receiver = torch.randint(nodes, (2, edges), generator=random)
        real = (x.to(DEVICE, dtype).requires_grad_() for x in (weight, position))
        return cls(*real, sender.to(DEVICE), receiver.to(DEVICE))

    @property
    def arrays(self) -> tuple[Tensor, ...]:
        return self.weight, self.position, self.sender, self.receiver


Program = Callable[..., tuple[Tensor, ...]]


def energy(layer: nn.Module, weight: Tensor, position: Tensor, sender: Tensor, receiver: Tensor) -> Tensor:
    """The sum of all results of the chain, along edges whose lengths enter as weights."""
    n = position.index_select(0, sender) - position.index_select(0, receiver)
    w = torch.exp(-(n * n).sum(1, keepdim=True)) * weight
    found = layer(x=position.unsqueeze(2) * weight, n=n, w=w, sender=sender, receiver=receiver)
    return sum((output * output).mean() for output in found)


def energy_alone(layer: nn.Module) -> Program:
    return lambda *arrays: (energy(layer, *arrays),)


def energy_and_forces(layer: nn.Module) -> Program:
    def program(weight: Tensor, position: Tensor, sender: Tensor, receiver: Tensor) -> tuple[Tensor, ...]:
        total = energy(layer, weight, position, sender, receiver)
        (slope,) = torch.autograd.grad(total, position, create_graph=True)
        return total, -slope

    return program


def training(layer: nn.Module) -> Program:
    """Energy, forces, and the gradient of a loss of both."""
    program = energy_and_forces(layer)

    def step(weight: Tensor, *rest: Tensor) -> tuple[Tensor, ...]:
        total, forces = program(weight, *rest)
        (slope,) = torch.autograd.grad(total**2 + (forces * forces).sum(), weight)
        return total, forces, slope

    return step


PROGRAMS = {made.__name__: made for made in (energy_alone, energy_and_forces, training)}
every_program = pytest.mark.parametrize("name", PROGRAMS)


def plain(name: str, atoms: Atoms) -> tuple[Tensor, ...]:
    """What a program computes with the torch path, in float64."""
    weight, position = (x.detach().double().requires_grad_() for x in (atoms.weight, atoms.position))
    return PROGRAMS[name](CHAIN.make("torch"))(*replace(atoms, weight=weight, position=position).arrays)


@every_type
@every_program
def test_a_captured_program_is_replayed_with_other_numbers(name: str, dtype: torch.dtype) -> None:
    atoms, program = Atoms.random(40, 600, dtype), PROGRAMS[name](CHAIN.make())
    stream = torch.cuda.Stream()
    stream.wait_stream(torch.cuda.current_stream())
    with torch.cuda.stream(stream):
        for _ in range(3):
            program(*atoms.arrays)
    torch.cuda.current_stream().wait_stream(stream)
    graph = torch.cuda.CUDAGraph()
    with torch.cuda.graph(graph):
        found = program(*atoms.arrays)
    for factor in (0.5, 3.0):
        with torch.no_grad():
            atoms.position.mul_(factor)
        graph.replay()
        assert_near([x.detach() for x in found], [x.detach() for x in plain(name, atoms)], TOLERANCE[dtype])


def test_an_index_that_was_not_seen_before_is_refused_in_a_capture() -> None:
    atoms, program = Atoms.random(40, 600), energy_alone(CHAIN.make())
    program(*atoms.arrays)
    torch.cuda.synchronize()
    other = replace(atoms, receiver=atoms.receiver.clone())
    with pytest.raises(ConfigError, match="while a CUDA graph is captured"), torch.cuda.graph(torch.cuda.CUDAGraph()):
        program(*other.arrays)


@every_program
def test_another_stream(name: str) -> None:
    atoms, program = Atoms.random(200, 20_000), PROGRAMS[name](CHAIN.make())
    stream = torch.cuda.Stream()
    stream.wait_stream(torch.cuda.current_stream())
    with torch.cuda.stream(stream):
        found = [x.detach() for x in program(*atoms.arrays)]
    stream.synchronize()
    assert_near(found, [x.detach() for x in plain(name, atoms)], 1e-9)


@every_type
def test_a_layer_compiles_whole_for_any_size(dtype: torch.dtype) -> None:
    layer = CHAIN.make()
    compiled = torch.compile(lambda *arrays: energy(layer, *arrays), fullgraph=True, dynamic=True)
    for size in ((30, 400), (50, 900)):
        atoms = Atoms.random(*size, dtype)
        found = compiled(*atoms.arrays)
        slopes = torch.autograd.grad(found, [atoms.weight, atoms.position])
        weight, position = (x.detach().double().requires_grad_() for x in (atoms.weight, atoms.position))
        exact = energy(CHAIN.make("torch"), weight, position, atoms.sender, atoms.receiver)
        exact_slopes = torch.autograd.grad(exact, [weight, position])
        assert_near([found.detach(), *slopes], [exact.detach(), *exact_slopes], TOLERANCE[dtype])


def test_training_on_forces_compiles_through_a_trace() -> None:
    program = energy_and_forces(CHAIN.make())
    traced = trace(program, *Atoms.random(30, 400).arrays)
    compiled = torch.compile(traced, fullgraph=True, dynamic=True)
    for size in ((30, 400), (50, 900)):
        atoms = Atoms.random(*size)
        total, forces = compiled(*atoms.arrays)
        (slope,) = torch.autograd.grad(total**2 + (forces * forces).sum(), atoms.weight)
        found = [x.detach() for x in (total, forces, slope)]
        assert_near(found, [x.detach() for x in plain("training", atoms)], 1e-9)
