"""`tnforge doctor`."""

from __future__ import annotations

import importlib.metadata
import importlib.util
import platform
from collections.abc import Iterator

from ..runtime.library import cache_folder, compiler_version
from .report import Finding

__all__ = ["run"]

PACKAGES = ("torch", "numpy", "sympy", "python-flint", "opt_einsum", "networkx", "jinja2", "typer")


def run() -> Iterator[Finding]:
    """One line for each thing tnforge needs or can use."""
    for name, finding in findings():
        yield Finding(f"{name:<14} {finding}", "findings", ({"name": name, "finding": finding},))


def findings() -> Iterator[tuple[str, str]]:
    """What was found, by name."""
    yield "tnforge", importlib.metadata.version("tnforge")
    yield "python", f"{platform.python_version()} on {platform.system()} {platform.machine()}"
    for package in PACKAGES:
        yield package, _version(package)
    yield "C compiler", compiler_version() or "none: layers run in plain PyTorch, compile with --target torch"
    yield "triton", _version("triton", "none: compile without the target triton, layers run in PyTorch on GPUs")
    yield "kernel cache", str(cache_folder())


def _version(package: str, missing: str = "missing: run pip install tnforge again") -> str:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return missing
