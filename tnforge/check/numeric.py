"""Compares an emitted layer with its exact definition: value and directional derivatives, in float64.

What is differentiated is a weighted sum of all outputs and of their squares, along x + (t + t^2) d: so every cotangent
depends on t, and with it each kernel of a derivative is run. Those of order 3 are the last that a package needs; what
says which kernels are their derivatives is used in order 4. The reference is the interpreter of the graph on power
series, which knows nothing of planning, printing or autograd. Emitted arrays hold orthonormal components of spherical
legs and the interpreter lower ones: each is an orthonormal one times the norm of its basis tensor.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import comb, factorial
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from ..errors import VerifyError
from ..ir.graph import Graph
from ..ir.interpret import Connections, interpret
from ..ir.types import Type
from .case import Case, draw_case
from .jet import JET_FUNCTIONS, Jet

__all__ = ["Agreement", "compare"]

ORDER = 5
TOLERANCE = 1e-12
Array = NDArray[np.float64]


@dataclass(frozen=True)
class Agreement:
    """The largest deviation of the value and of each derivative, relative to the terms added up."""

    target: str
    deviations: tuple[float, ...]

    @property
    def largest(self) -> float:
        """The largest of all deviations."""
        return max(self.deviations)


def compare(
    graph: Graph, target: str, function: Callable[..., Any], case: Case | None = None, orders: int = ORDER
) -> Agreement:
    """Run `function` (tensors in, tensor or tuple of tensors out) beside the definition; raises VerifyError.

    `orders` counts the value and the derivatives that are compared.
    """
    case = case or draw_case(graph)
    reference = _reference(graph, case)
    weights = [np.random.default_rng(1).normal(size=(2, *series.shape[1:])) for series in reference]
    found = _directional(graph, function, case, weights, orders)
    deviations = []
    for order in range(orders):
        terms = [part for pair in zip(reference, weights, strict=True) for part in _terms(*pair, order)]
        expected = sum(float(term.sum()) for term in terms)
        scale = sum(float(np.abs(term).sum()) for term in terms)
        deviations.append(abs(found[order] - expected) / max(scale, 1.0))
    agreement = Agreement(target, tuple(deviations))
    if not agreement.largest <= TOLERANCE:
        raise VerifyError(
            f"the {target} code of layer {graph.name} differs from its definition: value and derivatives "
            f"deviate by {', '.join(f'{d:.1e}' for d in deviations)}; allowed is {TOLERANCE:.0e}"
        )
    return agreement


def _terms(series: Array, weights: Array, order: int) -> list[Array]:
    """What is added up for a derivative of `w x + v x x`."""
    w, v = weights
    pairs = ((comb(order, k), series[k], series[order - k]) for k in range(order + 1))
    return [w * series[order], *(v * count * left * right for count, left, right in pairs)]


def _reference(graph: Graph, case: Case) -> list[Array]:
    """For each output the value and its derivatives along the direction, stacked."""
    series = {}
    for name, norms in ((graph.input_name(k), _norms(graph.type(k))) for k in graph.inputs):
        value, direction = case.inputs[name] * norms, case.directions[name] * norms
        flat = np.empty(value.size, dtype=object)
        pairs = zip(value.ravel(), direction.ravel(), strict=True)
        flat[:] = [Jet((float(x), float(d), float(d), *(0.0,) * (ORDER - 3))) for x, d in pairs]
        series[name] = flat.reshape(value.shape)
    outputs = interpret(graph, series, case.connections, JET_FUNCTIONS)
    return [_unpacked(outputs[output.name]) / _norms(graph.output_type(output)) for output in graph.outputs]


def _norms(type_: Type) -> Array:
    """The norm of the basis tensor behind each component, with extents of one for rows before and channels behind."""
    roots = np.sqrt(np.array(type_.rep.norms, dtype=np.float64)).reshape(type_.rep.shape)
    return roots.reshape((*roots.shape, *(1 for _ in type_.channels)))


def _unpacked(array: NDArray[Any]) -> Array:
    zero = Jet((0.0,) * ORDER)
    parts = [
        [(value if isinstance(value, Jet) else zero + value).coefficients[k] * factorial(k) for value in array.ravel()]
        for k in range(ORDER)
    ]
    return np.array(parts, dtype=np.float64).reshape(ORDER, *array.shape)


def _directional(
    graph: Graph, function: Callable[..., Any], case: Case, weights: list[Array], orders: int
) -> list[float]:
    """The weighted sum of all outputs and squares along the direction and its derivatives, in reverse mode."""
    step = torch.zeros((), dtype=torch.float64, requires_grad=True)
    arguments = [
        torch.from_numpy(case.inputs[name]) + (step + step * step) * torch.from_numpy(case.directions[name])
        for name in (graph.input_name(k) for k in graph.inputs)
    ]
    outputs = function(*arguments, **_connections(graph, case.connections))
    outputs = outputs if isinstance(outputs, tuple) else (outputs,)
    pairs = zip(outputs, map(torch.from_numpy, weights), strict=True)
    total = sum((w[0] * o + w[1] * o * o).sum() for o, w in pairs)
    found = [total]
    for _ in range(1, orders):
        found.append(_slope(found[-1], step))
    return [float(value.detach()) for value in found]


def _slope(value: Any, step: torch.Tensor) -> torch.Tensor:
    """The derivative, zero where the value no longer depends on the step."""
    if not value.requires_grad:
        return torch.zeros((), dtype=torch.float64)
    (slope,) = torch.autograd.grad(value, step, create_graph=True, allow_unused=True)
    return torch.zeros((), dtype=torch.float64) if slope is None else slope


def _connections(graph: Graph, case: Connections) -> dict[str, Any]:
    """The keyword arguments by which a layer knows how rows belong together."""
    found = {name: case.keyword(name) for name in graph.keywords}
    return {name: value if isinstance(value, int) else torch.from_numpy(value) for name, value in found.items()}
