"""Who takes part: the library, and for each system the codes that have it or one of the same form."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from ..measuring.result import OURS
from .atoms import Given
from .model import Model
from .network import Network

__all__ = ["Build", "builder", "contenders"]

Build = Callable[[Network, Given], Model]

MODULES = {"torchmd-net": "torchmd", "mace": "mace", "flashcart": "flashcart"}
"""By the first word of their names."""

PEERS = {
    "tensornet": ("torchmd-net warp", "torchmd-net warp, own neighbours", "torchmd-net torch"),
    "hotpp": (),
    "ictp": ("mace", "mace compiled", "flashcart", "flashcart compiled"),
}
"""Those of ICTP have its form, degrees, channels and order of products, and other products and weights."""


def contenders(network: Network) -> tuple[str, ...]:
    """All names, ours first."""
    return (OURS, *PEERS[network.system])


def builder(name: str) -> Build:
    """How a contender is built; its library is imported then."""
    if name == OURS:
        from .ours import build

        return build
    module = import_module(f".{MODULES[name.split()[0]]}", __package__)
    found: Build = module.CONTENDERS[name]
    return found
