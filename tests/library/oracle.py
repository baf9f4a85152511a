"""Floats of symmetric traceless tensors by their textbook formulas, and layers run in orthonormal components."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import permutations
from math import factorial, prod
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tnforge import Layer
from tnforge.check.case import channel_extents
from tnforge.ir.graph import Graph
from tnforge.ir.interpret import Connections, interpret
from tnforge.ir.types import Site, Type
from tnforge.symmetry.spherical import embedding, harmonics

Array = NDArray[Any]


def double_factorial(number: int) -> int:
    return prod(range(number, 0, -2))


def outer(*tensors: Array) -> Array:
    total = np.ones(())
    for tensor in tensors:
        total = np.multiply.outer(total, tensor)
    return total


def braces(tensor: Array, a: int, b: int, deltas: int) -> Array:
    """The sum over the distinct permutations of a product of symmetric blocks of a and b indices and of deltas."""
    rank = tensor.ndim
    count = factorial(rank) // (factorial(a) * factorial(b) * 2**deltas * factorial(deltas))
    mean = sum(np.transpose(tensor, order) for order in permutations(range(rank))) / factorial(rank)
    return count * mean


def of_vector(u: Array, degree: int) -> Array:
    """The irreducible tensor of a unit vector, by its sum over deltas."""
    total = np.zeros((3,) * degree)
    for m in range(degree // 2 + 1):
        factor = (-1) ** m * double_factorial(2 * degree - 2 * m - 1) / factorial(degree)
        term = outer(*[u] * (degree - 2 * m), *[np.eye(3)] * m)
        total = total + factor * braces(term, degree - 2 * m, 0, m)
    return total


def product(x: Array, y: Array, l3: int) -> Array:
    """The product of two irreducible tensors without its constant, by the sum over deltas."""
    l1, l2 = x.ndim, y.ndim
    odd = (l1 + l2 + l3) % 2
    k = (l1 + l2 - l3 - odd) // 2
    epsilon = np.zeros((3, 3, 3))
    for i, j, n in permutations(range(3)):
        epsilon[i, j, n] = (i - j) * (j - n) * (n - i) / 2
    total = np.zeros((3,) * l3)
    for m in range(min(l1, l2) - k - odd + 1):
        joined = np.tensordot(x, y, axes=(list(range(l1 - k - m, l1)), list(range(k + m))))
        a, b = l1 - k - m, l2 - k - m
        if odd:  # the epsilon takes one free index of each; its own index comes first
            joined = np.tensordot(epsilon, joined, axes=([1, 2], [0, a]))
        factor = (-2) ** m * double_factorial(2 * l3 - 2 * m - 1) / double_factorial(2 * l3 - 1)
        rest = (a - odd, b - odd)
        whole = outer(joined, *[np.eye(3)] * m)
        total = total + factor * braces(whole, *rest, m)
    return total


def isometry(degree: int) -> Array:
    """The symmetric traceless tensors of unit norm behind the orthonormal components, one in each row."""
    roots = np.sqrt(np.array(harmonics(degree).norms, dtype=float))
    return np.moveaxis(embedding(degree).to_floats(), -1, 0) * roots.reshape(-1, *(1,) * degree)


def orthonormal(tensor: Array) -> Array:
    """The orthonormal components of a symmetric traceless tensor."""
    rows = isometry(tensor.ndim)
    return np.tensordot(rows, tensor, axes=tensor.ndim)


def run(layer: Layer, inputs: Mapping[str, Array], connections: Connections | None = None) -> dict[str, Array]:
    """The results of a layer; spherical legs of what goes in and comes out are orthonormal."""
    graph = layer.graph
    types = {graph.input_name(k): graph.type(k) for k in graph.inputs}
    lower = {name: value * norms(types[name]) for name, value in inputs.items()}
    found = interpret(graph, lower, connections)
    return {output.name: found[output.name] / norms(graph.output_type(output)) for output in graph.outputs}


def norms(type_: Type) -> Array:
    roots = np.sqrt(np.array(type_.rep.norms, dtype=float)).reshape(type_.rep.shape)
    return roots.reshape((*roots.shape, *(1 for _ in type_.channels)))


def random_vector(seed: int) -> Array:
    vector = np.random.default_rng(seed).normal(size=3)
    return vector / np.linalg.norm(vector)


def draw(graph: Graph, rows: Mapping[Site, int]) -> dict[str, Array]:
    """Random arguments of a layer, given the number of rows of each site."""
    random, extents = np.random.default_rng(5), channel_extents(graph)
    values = {}
    for k in graph.inputs:
        type_ = graph.type(k)
        head = () if type_.site is Site.SHARED else (rows[type_.site],)
        shape = (*head, *type_.rep.shape, *(extents[letter] for letter in type_.channels))
        values[graph.input_name(k)] = random.normal(scale=0.5, size=shape)
    return values


def summed(values: Array, rows: Array, count: int) -> Array:
    """The rows added up where an index says."""
    total = np.zeros((count, *values.shape[1:]))
    np.add.at(total, rows, values)
    return total
