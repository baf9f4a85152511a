"""`tnforge doctor`."""

from __future__ import annotations

import importlib.metadata
import importlib.util
import platform
from collections.abc import Iterator

import torch

from ..runtime.library import cache_folder, compiler_version
from .report import Finding

__all__ = ["run"]

PACKAGES = ("torch", "numpy", "sympy", "python-flint", "opt_einsum", "networkx", "jinja2", "typer", "vesin")
OPTIONAL = {"ase": "sim", "matplotlib": "sim", "h5py": "train", "tensorboard": "train", "rich": "train"}
"""Packages that some commands need, with the extra that brings them."""


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
    for package, extra in OPTIONAL.items():
        yield package, _version(package, f"none: pip install tnforge[{extra}]")
    yield "C compiler", compiler_version() or "none: layers run in plain PyTorch, compile with --target torch"
    yield "triton", _version("triton", "none: compile without the target triton, layers run in PyTorch on GPUs")
    yield "GPUs", _gpus()
    yield "threads", f"{torch.get_num_threads()} of OpenMP; OMP_NUM_THREADS sets how many"
    yield "kernel cache", str(cache_folder())


def _gpus() -> str:
    """The GPUs that PyTorch sees."""
    names = [torch.cuda.get_device_name(number) for number in range(torch.cuda.device_count())]
    return ", ".join(names) or "none that PyTorch sees: everything runs on the CPU"


def _version(package: str, missing: str = "missing: run pip install tnforge again") -> str:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return missing
