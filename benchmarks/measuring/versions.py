"""The versions of what is measured."""

from __future__ import annotations

import importlib.metadata

__all__ = ["versions"]

PACKAGES = (
    "tnforge",
    "torch",
    "e3nn",
    "cuequivariance",
    "cuequivariance-torch",
    "cuequivariance-ops-torch-cu13",
    "flashcart",
    "mace-torch",
    "openequivariance",
    "opt_einsum",
    "sphericart-torch",
    "torchmd-net",
    "triton",
    "warp-lang",
)


def versions() -> dict[str, str]:
    """The versions of all packages that are there."""
    found = {}
    for name in PACKAGES:
        try:
            found[name] = importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            continue
    return found
