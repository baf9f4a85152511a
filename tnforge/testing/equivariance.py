"""A numeric test of every claim of a layer, on random arrays: independent of the proof, and usable on any layer.

    assert_equivariant(graph)
    assert_equivariant(module, Signature({"x": Type(VECTOR)}, {"out": Type(SCALAR)}))

A layer is a graph, or a callable that takes tensors in the order of its signature, and how their rows belong together
as the keywords of its signature, and returns a tensor or a tuple of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeAlias

import torch
from torch import Tensor

from ..ir.graph import Graph
from ..ir.interpret import Connections, interpret
from ..ir.types import Site, Type
from ..symmetry.group import Group
from ..symmetry.rep import Layout, Symmetry
from .action import Relabelling, invert, random_rotation, rotate, trace
from .bound import BOUND_FUNCTIONS, pack, unpack
from .case import Case, Extents, Signature, draw_case

__all__ = ["TOLERANCE", "Deviation", "NotEquivariantError", "Sized", "assert_equivariant", "deviations", "evaluate"]

TOLERANCE = 1e-12

Layer: TypeAlias = Graph | Callable[..., Any]

SMALLEST = 1e-290
"""Below this a float64 has fewer digits than its relative error promises."""


@dataclass(frozen=True)
class Sized:
    """An array and, entry by entry, the sum of the absolute terms it was made from."""

    value: Tensor
    size: Tensor

    def map(self, action: Callable[[Tensor], Tensor]) -> Sized:
        """An action that moves entries and changes at most their signs."""
        return Sized(action(self.value), action(self.size).abs())

    def rotated(self, type_: Type, matrix: Tensor) -> Sized:
        """A matrix on every vector index."""
        return Sized(rotate(self.value, type_, matrix), rotate(self.size, type_, matrix, absolute=True))


Arrays: TypeAlias = Mapping[str, Sized]


@dataclass(frozen=True)
class Deviation:
    """By how much one output fails one claim, relative to the sum of the absolute terms."""

    claim: str
    output: str
    value: float

    def __str__(self) -> str:
        """`rotation of out: 3.2e-01`."""
        return f"{self.claim} of {self.output}: {self.value:.1e}"


class NotEquivariantError(AssertionError):
    """A layer that fails its claims; `claim` is the first one, `deviations` are all."""

    def __init__(self, failed: tuple[Deviation, ...], tolerance: float) -> None:
        self.claim = failed[0].claim
        self.deviations = failed
        listed = "\n".join(f"  {deviation}" for deviation in failed)
        super().__init__(f"claims fail by more than {tolerance:.0e} of the terms added up:\n{listed}")


def assert_equivariant(
    layer: Layer,
    signature: Signature | None = None,
    *,
    group: Group = Group.O3,
    case: Case | None = None,
    seed: int = 0,
    tolerance: float = TOLERANCE,
) -> None:
    """Test every claim of a layer; raises NotEquivariantError.

    Claims are rotation, inversion (under O3), translation (of positions), relabelling (a new order of nodes,
    edges, structures, species and rows), and of results that are said to have them, index symmetry and tracelessness.

    Args:
        layer: a graph, or a callable on float64 tensors.
        signature: the types of a callable; a graph brings its own, and its group.
        group: the group of a callable.
        case: the arguments to test on, random ones if left out.
        seed: what random numbers start from.
        tolerance: relative to the sum of absolute terms for a graph; for a callable, whose terms are unknown, relative
            to the largest entry of the result or to one.
    """
    found = deviations(layer, signature, group=group, case=case, seed=seed)
    failed = tuple(deviation for deviation in found if not deviation.value <= tolerance)
    if failed:
        raise NotEquivariantError(failed, tolerance)


def deviations(
    layer: Layer,
    signature: Signature | None = None,
    *,
    group: Group = Group.O3,
    case: Case | None = None,
    seed: int = 0,
) -> tuple[Deviation, ...]:
    """The deviation from every claim, for every output."""
    generator = torch.Generator().manual_seed(seed)
    if isinstance(layer, Graph):
        signature, group = Signature.of(layer), layer.group
    if signature is None:
        raise TypeError("a callable is tested with the signature of its arguments and results")
    case = case or draw_case(signature.inputs, Extents(), generator)
    return tuple(_Test(layer, signature, group, case, generator).all())


def evaluate(graph: Graph, case: Case) -> dict[str, Sized]:
    """The results of a graph, with the sums of the absolute terms they were made from."""
    inputs = {name: Sized(value, value.abs()) for name, value in case.inputs.items()}
    return _run_graph(graph, inputs, case.connections)


@dataclass(frozen=True)
class _Test:
    """One layer on one set of arguments."""

    layer: Layer
    signature: Signature
    group: Group
    case: Case
    generator: torch.Generator

    def all(self) -> Iterator[Deviation]:
        inputs = {name: Sized(value, value.abs()) for name, value in self.case.inputs.items()}
        before = self.run(inputs, self.case.connections)
        yield from self.rotation(inputs, before)
        if self.group is Group.O3:
            yield from self.inversion(inputs, before)
        if any(type_.affine for type_ in self.signature.inputs.values()):
            yield from self.translation(inputs, before)
        yield from self.relabelling(inputs, before)
        for name, type_ in self.signature.outputs.items():
            yield from _block_claims(name, type_, before[name])

    def rotation(self, inputs: Arrays, before: Arrays) -> Iterator[Deviation]:
        matrix = random_rotation(self.generator)
        turned = {name: value.rotated(self.signature.inputs[name], matrix) for name, value in inputs.items()}
        expected = {name: value.rotated(self.signature.outputs[name], matrix) for name, value in before.items()}
        yield from self.compare("rotation", turned, expected)

    def inversion(self, inputs: Arrays, before: Arrays) -> Iterator[Deviation]:
        turned = {name: _inverted(value, self.signature.inputs[name]) for name, value in inputs.items()}
        expected = {name: _inverted(value, self.signature.outputs[name]) for name, value in before.items()}
        yield from self.compare("inversion", turned, expected)

    def translation(self, inputs: Arrays, before: Arrays) -> Iterator[Deviation]:
        step = torch.randn(3, generator=self.generator, dtype=torch.float64)
        moved = {
            name: Sized(array.value + step, array.size + step.abs()) if self.signature.inputs[name].affine else array
            for name, array in inputs.items()
        }
        yield from self.compare("translation", moved, before)

    def relabelling(self, inputs: Arrays, before: Arrays) -> Iterator[Deviation]:
        types = self.signature.inputs
        rows, kinds = (
            next((array.value.shape[0] for name, array in inputs.items() if types[name].site is site), least)
            for site, least in ((Site.ROW, 0), (Site.SPECIES, self._kinds()))
        )
        change = Relabelling.draw(rows, kinds, self.case.connections, self.generator)
        moved = _relabelled(inputs, types, change)
        expected = _relabelled(before, self.signature.outputs, change)
        yield from self.compare("relabelling", moved, expected, change.connections(self.case.connections))

    def _kinds(self) -> int:
        """How many species the nodes are of."""
        return int(max(self.case.connections.table("species"), default=-1)) + 1

    def compare(
        self, claim: str, inputs: Arrays, expected: Arrays, connections: Connections | None = None
    ) -> Iterator[Deviation]:
        found = self.run(inputs, connections or self.case.connections)
        for name, array in found.items():
            yield Deviation(claim, name, _relative(array, expected[name]))

    def run(self, inputs: Arrays, connections: Connections) -> dict[str, Sized]:
        if isinstance(self.layer, Graph):
            return _run_graph(self.layer, inputs, connections)
        return _run_callable(self.layer, self.signature, inputs, connections)


def _run_graph(graph: Graph, inputs: Arrays, connections: Connections) -> dict[str, Sized]:
    arrays = {name: pack(array.value, array.size) for name, array in inputs.items()}
    outputs = interpret(graph, arrays, connections, BOUND_FUNCTIONS)
    return {name: Sized(*unpack(array)) for name, array in outputs.items()}


def _run_callable(
    layer: Callable[..., Any], signature: Signature, inputs: Arrays, connections: Connections
) -> dict[str, Sized]:
    found = {name: connections.keyword(name) for name in signature.keywords}
    keywords = {name: value if isinstance(value, int) else torch.as_tensor(value) for name, value in found.items()}
    results = layer(*(inputs[name].value for name in signature.inputs), **keywords)
    results = results if isinstance(results, tuple) else (results,)
    tensors = [torch.as_tensor(result).detach() for result in results]
    return {name: _unsized(tensor) for name, tensor in zip(signature.outputs, tensors, strict=True)}


def _unsized(value: Tensor) -> Sized:
    """A result whose terms are unknown counts as large as its largest entry, or one."""
    largest = max(1.0, float(value.abs().max())) if value.numel() else 1.0
    return Sized(value, torch.full_like(value, largest))


def _relabelled(arrays: Arrays, types: Mapping[str, Type], change: Relabelling) -> dict[str, Sized]:
    return {name: array.map(partial(change.array, type_=types[name])) for name, array in arrays.items()}


def _inverted(array: Sized, type_: Type) -> Sized:
    if type_.rep.layout is Layout.MATRIX:
        size = array.size + array.size.transpose(*((0, 1) if type_.site is Site.SHARED else (1, 2)))
        return Sized(invert(array.value, type_), size)
    return array.map(partial(invert, type_=type_))


def _relative(found: Sized, expected: Sized) -> float:
    """The largest deviation of an entry, relative to the terms of both sides; nothing deviates from zero terms."""
    size = found.size + expected.size + SMALLEST
    difference = (found.value - expected.value).abs()
    relative = torch.where(difference == 0, torch.zeros_like(size), difference / size)
    return float(relative.nan_to_num(torch.inf).max()) if relative.numel() else 0.0


def _block_claims(name: str, type_: Type, array: Sized) -> Iterator[Deviation]:
    """Index symmetry and tracelessness of a result that claims them."""
    block, rank = type_.rep.blocks[0], type_.rep.legs
    if type_.rep.layout is not Layout.SINGLE or rank < 2 or block.symmetry is Symmetry.GENERAL:
        return
    first = 0 if type_.site is Site.SHARED else 1
    swaps = [array.map(partial(torch.transpose, dim0=k, dim1=k + 1)) for k in range(first, first + rank - 1)]
    yield Deviation("index symmetry", name, max(_relative(array, swapped) for swapped in swaps))
    if block.symmetry is Symmetry.STF:
        sums = Sized(trace(array.value, type_), trace(array.size, type_))
        yield Deviation("tracelessness", name, _relative(sums, Sized(torch.zeros_like(sums.value), sums.size)))
