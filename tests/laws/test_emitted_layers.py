"""Emitted code of both targets against the graph it came from: value, first, second and third derivatives.

The reference is the interpreter on power series along a line, which knows nothing of plans, printing or autograd.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from math import factorial
from pathlib import Path
from typing import Any, get_args

import numpy as np
import pytest
import torch
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tnforge.build import write_files
from tnforge.check.jet import JET_FUNCTIONS, Jet
from tnforge.check.load import load_layer
from tnforge.check.standin import stand_ins
from tnforge.compiler import USUAL, Options, Timer, compile_package
from tnforge.ir.definition import Definition
from tnforge.ir.graph import Graph
from tnforge.ir.interpret import interpret
from tnforge.ir.ops import Op
from tnforge.ir.text import parse_graph
from tnforge.ir.types import Type
from tnforge.passes.simplify import simplify
from tnforge.runtime.library import has_compiler
from tnforge.schedule.fuse import plan_graph
from tnforge.schedule.plan import Fused
from tnforge.testing.case import Case, Extents, Signature, draw_case
from tnforge.testing.strategies import connections, graphs

from .running import widths

ORDERS = 4
TOLERANCE = 1e-12
COUNT, SLOW_COUNT = 24, 150
DRAWING = settings(
    phases=[Phase.generate], derandomize=True, database=None, deadline=None, suppress_health_check=list(HealthCheck)
)


def drawn(strategy: st.SearchStrategy[Graph], count: int) -> list[Graph]:
    """The same different graphs every time, those with the rarest operations, named apart: one build serves many."""
    found: dict[Graph, None] = {}

    @settings(DRAWING, max_examples=8 * count)
    @given(strategy)
    def collect(graph: Graph) -> None:
        if not vanishes(graph):
            found[graph] = None

    collect()
    numbers = Counter(kind for graph in found for kind in kinds(graph))
    rarest = sorted(found, key=lambda graph: sum(1 / numbers[kind] for kind in kinds(graph)), reverse=True)
    first = list(dict.fromkeys(next(graph for graph in rarest if kind in kinds(graph)) for kind in reversed(numbers)))
    chosen = list(dict.fromkeys((*first, *rarest)))[:count]
    return [replace(graph, name=f"layer{k}") for k, graph in enumerate(chosen)]


def kinds(graph: Graph) -> set[object]:
    """What is in a graph: its operations, the sites of its values, spherical legs."""
    nodes = graph.nodes
    return {type(n.op) for n in nodes} | {n.type.site for n in nodes} | {n.type.rep.is_spherical for n in nodes}


def vanishes(graph: Graph) -> bool:
    """Whether a value that a kernel writes has no terms; see the test of such a layer below."""
    kernels = [step.kernel for step in plan_graph(simplify(graph)).steps if isinstance(step, Fused)]
    return any({term.output for term in kernel.terms} != set(range(len(kernel.outputs))) for kernel in kernels)


def emit(layers: list[Graph], folder: Path) -> Path:
    definitions = [Definition(graph) for graph in layers]
    package, _ = compile_package("drawn", definitions, Options(), "drawn", Timer())
    write_files(package, folder / "drawn")
    return folder / "drawn"


# Derivatives along a line -------------------------------------------------------------------------------


@dataclass(frozen=True)
class Line:
    """Arguments, small enough that formulas of formulas stay well conditioned, and a direction for each."""

    start: Case
    direction: dict[str, torch.Tensor]

    @classmethod
    def draw(cls, graph: Graph, extents: Extents, seed: int) -> Line:
        generator = torch.Generator().manual_seed(seed)
        first, second = (draw_case(Signature.of(graph).inputs, extents, generator) for _ in range(2))
        small = {name: value / 3 for name, value in first.inputs.items()}
        return cls(replace(first, inputs=small), second.inputs)

    def series(self, types: Mapping[str, Type]) -> dict[str, Any]:
        """Arguments as power series, their spherical components the lower ones."""
        return {
            name: series_of(*(part.numpy() * norms(types[name]) for part in (value, self.direction[name])))
            for name, value in self.start.inputs.items()
        }


def norms(type_: Type) -> np.ndarray:
    """The norm of the basis tensor behind each component: a lower component over the orthonormal one."""
    roots = np.sqrt(np.array(type_.rep.norms, dtype=np.float64)).reshape(type_.rep.shape)
    return roots.reshape((*roots.shape, *(1 for _ in type_.channels)))


def series_of(start: np.ndarray, direction: np.ndarray) -> np.ndarray:
    array = np.empty(start.shape, dtype=object)
    for place in np.ndindex(start.shape):
        array[place] = Jet((float(start[place]), float(direction[place]), *(0.0,) * (ORDERS - 2)))
    return array


def expected_slopes(graph: Graph, line: Line) -> Iterator[list[np.ndarray]]:
    """For each output its value and derivatives along the line."""
    outputs = interpret(graph, line.series(Signature.of(graph).inputs), line.start.connections, JET_FUNCTIONS)
    for output in graph.outputs:
        lower = norms(graph.output_type(output))
        yield [coefficient(outputs[output.name], order) / lower * factorial(order) for order in range(ORDERS)]


def coefficient(array: Any, order: int) -> np.ndarray:
    numbers = np.asarray(array, dtype=object)
    values = [n.coefficients[order] if isinstance(n, Jet) else float(n) * (order == 0) for n in numbers.ravel()]
    return np.array(values, dtype=np.float64).reshape(numbers.shape)


def found_slopes(graph: Graph, layer: Any, line: Line) -> Iterator[list[np.ndarray]]:
    """The same by automatic differentiation of a layer, every entry at once by a double backward.

    The derivative of an array along a line is the derivative of its gradient with respect to its own cotangent.
    """
    step = torch.zeros((), dtype=torch.float64, requires_grad=True)
    arguments = [value + step * line.direction[name] for name, value in line.start.inputs.items()]
    outputs = layer(*arguments, **ends_of(graph, line.start))
    for output in outputs if isinstance(outputs, tuple) else (outputs,):
        slopes = [output]
        for _ in range(1, ORDERS):
            slopes.append(along(slopes[-1], step))
        yield [slope.detach().numpy() for slope in slopes]


def along(value: torch.Tensor, step: torch.Tensor) -> torch.Tensor:
    if not value.requires_grad:
        return torch.zeros_like(value)
    cotangent = torch.zeros_like(value, requires_grad=True)
    (pulled,) = torch.autograd.grad(value, step, cotangent, create_graph=True, allow_unused=True)
    if pulled is None or not pulled.requires_grad:
        return torch.zeros_like(value)
    (slope,) = torch.autograd.grad(pulled, cotangent, create_graph=True, allow_unused=True)
    return torch.zeros_like(value) if slope is None else slope


def ends_of(graph: Graph, case: Case) -> dict[str, Any]:
    found = {name: case.connections.keyword(name) for name in graph.keywords}
    return {name: value if isinstance(value, int) else torch.as_tensor(value) for name, value in found.items()}


def load(folder: Path, graph: Graph, target: str, line: Line) -> Any:
    """A layer, its blocks the polynomials that the interpreter takes for them."""
    return load_layer(folder, graph.name, target, **stand_ins(graph, widths(graph, line.start.inputs)))


def check(graph: Graph, layer: Any, line: Line) -> None:
    for output, expected, found in zip(
        graph.outputs, expected_slopes(graph, line), found_slopes(graph, layer, line), strict=True
    ):
        for order, (right, value) in enumerate(zip(expected, found, strict=True)):
            assert value.shape == right.shape, output.name
            scale = max(1.0, np.abs(right).max(initial=0))
            deviation = np.abs(value - right).max(initial=0) / scale
            assert deviation <= TOLERANCE, f"derivative {order} of {output.name} in\n{graph}"


# Laws ---------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Emitted layers, and a kernel cache that nobody else uses."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield emit(LAYERS, tmp_path_factory.mktemp("layers"))


LAYERS = drawn(graphs(max_steps=4), COUNT)


@pytest.mark.parametrize("target", USUAL)
@pytest.mark.parametrize("graph", LAYERS, ids=lambda graph: graph.name)
def test_emitted_layer_and_three_derivatives_are_those_of_the_graph(graph: Graph, target: str, folder: Path) -> None:
    if target == "c" and not has_compiler():
        pytest.skip("no C compiler")
    for seed in range(3):
        line = Line.draw(graph, Extents(), seed)
        check(graph, load(folder, graph, target, line), line)


@pytest.mark.parametrize("target", USUAL)
@settings(max_examples=30)
@given(data=st.data())
def test_emitted_layers_run_on_any_edges(target: str, data: st.DataObject, folder: Path) -> None:
    if target == "c" and not has_compiler():
        pytest.skip("no C compiler")
    graph = data.draw(st.sampled_from(LAYERS))
    channels = data.draw(st.sampled_from([(2, 3), (1, 2), (0, 2), (2, 0), (0, 0)]))
    extents = Extents(data.draw(st.integers(0, 2)), channels, data.draw(connections()))
    line = Line.draw(graph, extents, data.draw(st.integers(0, 99)))
    check(graph, load(folder, graph, target, line), line)


def test_every_operation_is_among_the_layers() -> None:
    assert {type(node.op) for graph in LAYERS for node in graph.nodes} == set(get_args(Op))


VANISHING = """layer vanishing : O3
  %0 = input x : row 0e
  %1 = input y : row 1o [u]
  %2 = constant eps 3 {1 2 3: 1, 1 3 2: -1, 2 1 3: -1, 2 3 1: 1, 3 1 2: 1, 3 2 1: -1} : shared t3e
  %3 = scalar %0 = sigmoid(x0) : row 0e
  %4 = product %1[i] %2[j j i] %3[] -> [] : row 0o [u]
  out out = %4 : 0o
"""


EPS = "constant eps 3 {1 2 3: 1, 1 3 2: -1, 2 1 3: -1, 2 3 1: 1, 3 1 2: 1, 3 2 1: -1} : shared t3e"
OF_SPECIES = f"""layer vanishing : O3
  %0 = input s : species 1o [u]
  %1 = lookup species %0 : node 1o [u]
  %2 = {EPS}
  %3 = product %2[j j i] %1[i] -> [] : node 0o [u]
  out out = %3 : 0o
"""
POOLED = f"""layer vanishing : O3
  %0 = input s : node 1o [u]
  %1 = pool %0 : structure 1o [u]
  %2 = {EPS}
  %3 = product %2[j j i] %1[i] -> [] : structure 0o [u]
  out out = %3 : 0o
"""
MIXED = f"""layer vanishing : O3
  %0 = input s : node 1o [u]
  %1 = input w : shared 0e [v] [u]
  %2 = mix %1 %0 : node 1o [v]
  %3 = {EPS}
  %4 = product %3[j j i] %2[i] -> [] : node 0o [v]
  out out = %4 : 0o
"""
SUMMED = f"""layer vanishing : O3
  %0 = input s : species 1o [u]
  %1 = lookup species %0 : node 1o [u]
  %2 = gather sender %1 : edge 1o [u]
  %3 = {EPS}
  %4 = product %3[j j i] %2[i] -> [] : edge 0o [u]
  %5 = neighbours %4 : node 0o [u]
  out out = %5 : 0o
"""


@pytest.mark.parametrize("target", USUAL)
@pytest.mark.parametrize("text", [VANISHING, OF_SPECIES, POOLED, MIXED, SUMMED])
def test_a_layer_that_vanishes_gives_zeros_of_the_right_shape(text: str, target: str, tmp_path: Path) -> None:
    graph = parse_graph(text)
    check(graph, load_layer(emit([graph], tmp_path), graph.name, target), Line.draw(graph, Extents(), 0))


@pytest.mark.slow
@pytest.mark.parametrize("target", USUAL)
def test_many_emitted_layers_are_their_graphs(target: str, tmp_path: Path) -> None:
    layers = drawn(graphs(max_steps=8), SLOW_COUNT)
    made = emit(layers, tmp_path)
    for graph in layers:
        line = Line.draw(graph, Extents(), 0)
        check(graph, load(made, graph, target, line), line)
