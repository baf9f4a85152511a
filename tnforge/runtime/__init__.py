"""What emitted layers need at run time: torch; for the kernels a C compiler on CPUs and Triton on GPUs."""

from .choose import choose, use_kernels
from .curve import curve
from .kernels import KernelSet, load
from .mixing import mixed

__all__ = ["KernelSet", "choose", "curve", "load", "mixed", "use_kernels"]
