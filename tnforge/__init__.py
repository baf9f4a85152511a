"""tnforge: a compiler for equivariant tensor layers."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .dsl import (
        STF,
        Blocks,
        Edge,
        Function,
        Index,
        Layer,
        Matrix,
        Node,
        Position,
        Pseudoscalar,
        Pseudovector,
        Scalar,
        Scalars,
        Species,
        Spherical,
        Structure,
        Sym,
        Tensor,
        TensorNetMatrix,
        Vanishing,
        Vector,
        Weight,
        complete,
        constant,
        cos,
        cutoff,
        delta,
        direct_sum,
        displacement,
        eps,
        exchange,
        exp,
        flat,
        harmonic,
        indices,
        keep,
        layer,
        load_layers,
        named,
        out,
        permuted,
        pi,
        sigmoid,
        silu,
        sin,
        smooth,
        sqrt,
        sum_neighbours,
        sum_nodes,
        tanh,
        vertex,
    )
    from .dsl.network import Network

__all__ = [
    "STF",
    "Blocks",
    "Edge",
    "Function",
    "Index",
    "Layer",
    "Matrix",
    "Network",
    "Node",
    "Position",
    "Pseudoscalar",
    "Pseudovector",
    "Scalar",
    "Scalars",
    "Species",
    "Spherical",
    "Structure",
    "Sym",
    "Tensor",
    "TensorNetMatrix",
    "Vanishing",
    "Vector",
    "Weight",
    "complete",
    "constant",
    "cos",
    "cutoff",
    "delta",
    "direct_sum",
    "displacement",
    "eps",
    "exchange",
    "exp",
    "flat",
    "harmonic",
    "indices",
    "keep",
    "layer",
    "load_layers",
    "named",
    "out",
    "permuted",
    "pi",
    "sigmoid",
    "silu",
    "sin",
    "smooth",
    "sqrt",
    "sum_neighbours",
    "sum_nodes",
    "tanh",
    "vertex",
]


def __getattr__(name: str) -> object:
    """Public names load the language when they are first asked for."""
    if name not in __all__:
        raise AttributeError(f"module 'tnforge' has no attribute {name!r}")
    from . import dsl
    from .dsl import network

    return getattr(network if name == "Network" else dsl, name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
