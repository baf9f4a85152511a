"""Chooses between the kernels and the plain torch path of a layer."""

from __future__ import annotations

import warnings
from functools import cache

import torch
from torch import Tensor

from ..errors import BuildError, ConfigError
from .library import has_compiler

__all__ = ["choose", "use_kernels"]


def choose(target: str, targets: tuple[str, ...]) -> str:
    """What a layer runs: `torch`, `c`, or `auto`: kernels for float32 and float64 on CPU, torch elsewhere."""
    if target not in ("auto", *targets):
        raise ConfigError(f"this layer has no target {target!r}; it has {', '.join(targets)}")
    if target == "torch" or "c" not in targets:
        return "torch"
    if has_compiler():
        return target
    if target == "c":
        raise BuildError("no C compiler was found for the kernels", advice="Install one (cc), or use target='torch'.")
    _say_once("no C compiler was found: layers run in plain PyTorch, which is slower")
    return "torch"


@cache
def _say_once(message: str) -> None:
    warnings.warn(message, stacklevel=4)


def use_kernels(target: str, tensor: Tensor) -> bool:
    """Whether a call with this tensor goes to the kernels."""
    if target == "auto":
        return tensor.device.type == "cpu" and tensor.dtype in (torch.float32, torch.float64)
    return target == "c"
