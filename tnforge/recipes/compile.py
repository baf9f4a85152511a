"""Compiles the layers of a family into a folder."""

from __future__ import annotations

from pathlib import Path

from ..build import build_package
from ..compiler import Options
from ..dsl.trace import load_layers
from ..runtime.library import has_compiler
from .family import Family

__all__ = ["compile_family"]


def compile_family(family: Family, folder: Path) -> None:
    """Prove, compile and check a family; without a C compiler for plain PyTorch alone."""
    settings = dict(family.settings)
    definitions = [layer.definition for layer in load_layers(family.target, settings)]
    options = Options() if has_compiler() else Options(("torch",))
    build_package(family.package, definitions, folder, options, family.target, settings=settings)
