"""Imports an emitted layer from a folder under a private name and checks one target of it."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

from ..errors import VerifyError
from ..ir.graph import Graph
from .numeric import Agreement, compare

__all__ = ["check_layer", "load_layer"]


def check_layer(graph: Graph, folder: Path, target: str) -> Agreement:
    """Compare one target of an emitted layer with its graph."""
    return compare(graph, target, load_layer(folder, graph.name, target))


def load_layer(folder: Path, name: str, target: str) -> Any:
    """The module of a layer, made for one target."""
    module = _import(folder / f"{name}.py", f"_tnforge_check_{name}")
    layers = [
        value for value in vars(module).values() if isinstance(value, type) and value.__module__ == module.__name__
    ]
    if len(layers) != 1:
        raise VerifyError(f"{name}.py defines {len(layers)} classes; a layer is one")
    return layers[0](target=target)


def _import(path: Path, name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise VerifyError(f"{path.name} can not be imported")
    module = importlib.util.module_from_spec(spec)
    written, sys.dont_write_bytecode = sys.dont_write_bytecode, True
    try:
        spec.loader.exec_module(module)
    finally:
        sys.dont_write_bytecode = written
    return module
