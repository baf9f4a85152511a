"""Who takes part: the library, and for each system the codes that have it or one of the same form."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from ..measuring.result import OURS
from .atoms import Given
from .model import EVALUATION, Model
from .network import Network

__all__ = ["TABULATED", "Build", "builder", "contenders", "is_own"]

Build = Callable[[Network, Given], Model]

MODULES = {"torchmd-net": "torchmd", "mace": "mace", "flashcart": "flashcart"}
"""By the first word of their names."""

PEERS = {
    "tensornet": ("torchmd-net warp", "torchmd-net warp, own neighbours", "torchmd-net torch"),
    "hotpp": (),
    "ictp": ("mace", "mace compiled", "flashcart", "flashcart compiled"),
}
"""Those of ICTP have its form, degrees, channels and order of products, and other products and weights."""


TABULATED = f"{OURS} tabulated 1e-6"
"""The library with tables, which are for evaluation alone."""


def contenders(network: Network, mode: str) -> tuple[str, ...]:
    """All names, ours first."""
    return (OURS, *[TABULATED] * (mode == EVALUATION), *PEERS[network.system])


def is_own(name: str) -> bool:
    """Whether a contender is the library."""
    return name in (OURS, TABULATED)


def builder(name: str) -> Build:
    """How a contender is built; its library is imported then."""
    if is_own(name):
        from .ours import build, build_with_tables

        return build if name == OURS else build_with_tables
    module = import_module(f".{MODULES[name.split()[0]]}", __package__)
    found: Build = module.CONTENDERS[name]
    return found
