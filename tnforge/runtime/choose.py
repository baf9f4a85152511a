"""Chooses between the kernels and the plain torch path of a layer."""

from __future__ import annotations

import warnings
from functools import cache

import torch
from torch import Tensor

from ..errors import BuildError, ConfigError
from .library import has_compiler
from .triton import has_triton, is_interpreted, no_triton

__all__ = ["choose", "use_kernels"]

AUTO = "auto:"

KERNELS = {"cpu": "c", "cuda": "triton"}
"""The target whose kernels run on a kind of device."""


def choose(target: str, targets: tuple[str, ...]) -> str:
    """What a layer runs: `torch`, `c`, `triton`, or `auto:` and the kernels that can run here.

    With `auto` a call with float32 or float64 runs the kernels for its device, if they are named, and torch otherwise.
    """
    if target not in ("auto", *targets):
        raise ConfigError(f"this layer has no target {target!r}; it has {', '.join(targets)}")
    if target != "auto":
        if fault := _fault(target):
            raise fault
        return target
    wanted = [kind for kind in KERNELS.values() if kind in targets]
    found = [kind for kind in wanted if _fault(kind) is None]
    if "c" in wanted and "c" not in found:
        _say_once("no C compiler was found: layers run in plain PyTorch, which is slower")
    return AUTO + ",".join(found) if found else "torch"


def _fault(target: str) -> BuildError | None:
    """Why the kernels of a target can not run here; None where they can."""
    if target == "c" and not has_compiler():
        return BuildError("no C compiler was found for the kernels", advice="Install one (cc), or use target='torch'.")
    if target == "triton" and not has_triton():
        return no_triton()
    return None


@cache
def _say_once(message: str) -> None:
    warnings.warn(message, stacklevel=4)


def use_kernels(target: str, tensor: Tensor) -> bool:
    """Whether a call with this tensor goes to the kernels."""
    kind = KERNELS.get(tensor.device.type, "")
    if target.startswith(AUTO):
        return tensor.dtype in (torch.float32, torch.float64) and kind in target.removeprefix(AUTO).split(",")
    if target == "torch":
        return False
    if kind not in ("", target) and not (target == "triton" and is_interpreted()):
        raise ConfigError(
            f"this layer was made for the target {target}, whose kernels do not run on {tensor.device}",
            advice="Move its arguments to another device, or make it with target='auto'.",
        )
    return True
