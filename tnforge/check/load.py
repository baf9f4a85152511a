"""Imports an emitted layer from a folder under a private name and checks one target of it."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path
from threading import Lock
from types import ModuleType
from typing import Any

import torch
from torch import nn

from ..errors import VerifyError
from ..ir.graph import Graph
from ..runtime.triton import interpreted
from .case import channel_extents
from .numeric import Agreement, compare
from .standin import stand_ins

__all__ = ["check_layer", "load_layer"]

INTERPRETED = 4
"""The value and the derivatives that are compared where the interpreter of Triton, which is slow, runs the kernels."""

_loads = count()
_importing = Lock()
"""Held while the state of the interpreter that imports share is changed; layers are checked in several threads."""


def check_layer(graph: Graph, folder: Path, target: str) -> Agreement:
    """Compare one target of an emitted layer with its graph."""
    blocks = stand_ins(graph, channel_extents(graph))
    layer = load_layer(folder, graph.name, target, **blocks)
    if target == "triton" and torch.cuda.is_available():
        return compare(graph, target, _on_gpu(layer.cuda()))
    if target == "triton":
        with interpreted():
            return compare(graph, target, layer, orders=INTERPRETED)
    return compare(graph, target, layer)


def _on_gpu(layer: nn.Module) -> Callable[..., Any]:
    """A layer that works on a GPU, called with tensors on the CPU."""

    def run(*arguments: Any, **others: Any) -> Any:
        found = layer(*map(_moved, arguments), **{name: _moved(value) for name, value in others.items()})
        return tuple(output.cpu() for output in found) if isinstance(found, tuple) else found.cpu()

    return run


def _moved(value: Any) -> Any:
    return value.cuda() if isinstance(value, torch.Tensor) else value


def load_layer(folder: Path, name: str, target: str, **blocks: nn.Module) -> Any:
    """The module of a layer, made for one target of the modules that it calls."""
    module = _import(folder, name)
    layers = [
        value for value in vars(module).values() if isinstance(value, type) and value.__module__ == module.__name__
    ]
    if len(layers) != 1:
        raise VerifyError(f"{name}.py defines {len(layers)} classes; a layer is one")
    return layers[0](**blocks, target=target)


def _import(folder: Path, name: str) -> ModuleType:
    """Import one module of a package under a package name that no other import has."""
    package = ModuleType(f"_tnforge_check_{next(_loads)}")
    package.__path__ = [str(folder)]
    sys.modules[package.__name__] = package
    with _importing:
        written, sys.dont_write_bytecode = sys.dont_write_bytecode, True
        importlib.invalidate_caches()
        try:
            return importlib.import_module(f"{package.__name__}.{name}")
        except ModuleNotFoundError as error:
            raise VerifyError(f"{name}.py can not be imported: {error}") from error
        finally:
            sys.dont_write_bytecode = written
