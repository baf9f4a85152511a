"""The definition language: index notation with typed arguments, traced into graphs."""

from .claim import complete, exchange
from .function import cos, direct_sum, displacement, exp, out, sigmoid, silu, sin, sqrt, sum_neighbours, tanh
from .index import Index, indices
from .layer import Layer, layer
from .leaf import constant, delta, eps, harmonic, vertex
from .trace import load_layers
from .types import (
    STF,
    Blocks,
    Edge,
    Matrix,
    Node,
    Position,
    Pseudoscalar,
    Pseudovector,
    Scalar,
    Scalars,
    Spherical,
    Sym,
    Tensor,
    TensorNetMatrix,
    Vector,
    Weight,
)

__all__ = [
    "STF",
    "Blocks",
    "Edge",
    "Index",
    "Layer",
    "Matrix",
    "Node",
    "Position",
    "Pseudoscalar",
    "Pseudovector",
    "Scalar",
    "Scalars",
    "Spherical",
    "Sym",
    "Tensor",
    "TensorNetMatrix",
    "Vector",
    "Weight",
    "complete",
    "constant",
    "cos",
    "delta",
    "direct_sum",
    "displacement",
    "eps",
    "exchange",
    "exp",
    "harmonic",
    "indices",
    "layer",
    "load_layers",
    "out",
    "sigmoid",
    "silu",
    "sin",
    "sqrt",
    "sum_neighbours",
    "tanh",
    "vertex",
]
