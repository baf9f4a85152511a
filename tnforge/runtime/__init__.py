"""What emitted layers need at run time: torch, and a C compiler for the kernels."""

from .choose import choose, use_kernels
from .kernels import KernelSet, load

__all__ = ["KernelSet", "choose", "load", "use_kernels"]
