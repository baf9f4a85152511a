"""Where a run takes place: versions, device and threads; no names of machines, no paths."""

from __future__ import annotations

import importlib.metadata
import platform
from typing import Any

import torch

from .parallel import World

__all__ = ["describe"]

PACKAGES = ("tnforge", "torch", "numpy", "ase", "vesin", "safetensors", "triton")


def describe(world: World, number: str) -> dict[str, Any]:
    """What numbers may depend on."""
    is_cuda = world.device.type == "cuda"
    return {
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.machine()}",
        "versions": {name: _version(name) for name in PACKAGES},
        "device": torch.cuda.get_device_name(world.device) if is_cuda else "cpu",
        "cuda": torch.version.cuda if is_cuda else None,
        "vectors": torch.backends.cpu.get_cpu_capability(),
        "threads": torch.get_num_threads(),
        "processes": world.size,
        "number": number,
    }


def _version(name: str) -> str | None:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return None
