"""What all other libraries need: their modes, and compiled forms."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import torch

from .contender import Contender
from .workload import Builder

__all__ = ["compiled", "default_dtype", "e3nn_code"]


def compiled(build: Builder) -> Builder:
    """The same contender through torch.compile, for the shapes it is called with."""

    def build_compiled() -> Contender:
        torch._dynamo.reset()
        contender = build()
        call = torch.compile(contender.call, dynamic=False)
        return replace(contender, name=f"{contender.name} compiled", call=call, compiled=True)

    return build_compiled


@contextmanager
def default_dtype(dtype: torch.dtype) -> Iterator[None]:
    """The number type of modules that are made inside."""
    before = torch.get_default_dtype()
    torch.set_default_dtype(dtype)
    try:
        yield
    finally:
        torch.set_default_dtype(before)


@contextmanager
def e3nn_code(mode: str) -> Iterator[None]:
    """Whether e3nn makes TorchScript (`script`) or plain modules (`eager`) inside."""
    import e3nn

    before = e3nn.get_optimization_defaults()["jit_mode"]
    e3nn.set_optimization_defaults(jit_mode=mode)
    try:
        yield
    finally:
        e3nn.set_optimization_defaults(jit_mode=before)
