"""The C target: one readable file for each layer, with a kernel for every fused step and all their derivatives.

Beside it stands `<layer>.kernels.json`: which function computes which kernel, and which kernels are the gradients of
which. It is data; nothing in it is executed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from ...kernel.kernel import Kernel, Runnable, Slot
from ...kernel.verify import check_kernel
from ...kernel.vjp import Gradient, Member, closure
from ...schedule.nest import schedule_kernel
from ...schedule.sweep import named_sweeps
from ..context import Layer, identifier, plain
from ..function import Function
from ..package import to_json
from ..render import render
from ..rows import print_rows
from ..statement import print_function

__all__ = ["derivatives", "render_c", "render_kernels", "render_records"]

SYMBOL_LENGTH = 12

FORMAT = 3
"""How the runtime calls the functions; packages of another format are refused."""


@dataclass(frozen=True)
class Context:
    """Everything the template prints; `has_rows` where a function works on several rows at once."""

    name: str
    about: tuple[str, ...]
    has_rows: bool
    functions: tuple[Function, ...]


def render_c(layer: Layer) -> dict[str, str]:
    """`<layer>.c`, and `<layer>.kernels.json`."""
    header = layer.header
    about = (
        f"Written by tnforge {header.version} from {header.source}; edit that and compile again.",
        f"definition sha256 {header.definition}",
    )
    return render_kernels(layer.name, named_sweeps(layer.plan), about)


def render_kernels(name: str, programs: Mapping[str, Runnable], about: Iterable[str] = ()) -> dict[str, str]:
    """The files of named programs and of all derivatives of their kernels; `about` goes to the head of the C file."""
    kernels = [member.kernel for member in derivatives(programs).values()]
    context = Context(
        name=identifier(name),
        about=tuple(plain(line) for line in about),
        has_rows=not all(map(_has_channels, kernels)),
        functions=tuple(_function(name, kernel) for kernel in kernels),
    )
    source = render("c/layer.c.jinja", context)
    return {f"{name}.c": source, **render_records(name, programs)}


def render_records(name: str, programs: Mapping[str, Runnable]) -> dict[str, str]:
    """`<layer>.kernels.json`: what the runtime must know of each kernel, whatever target runs it."""
    data = {
        "format": FORMAT,
        "steps": {step: program.call for step, program in programs.items()},
        "kernels": {key: _record(name, member) for key, member in derivatives(programs).items()},
    }
    return {f"{name}.kernels.json": to_json(data)}


def derivatives(programs: Mapping[str, Runnable]) -> dict[str, Member]:
    """The kernels of programs and all their derivatives, by key."""
    return closure(kernel for program in programs.values() for kernel in program.kernels)


def _function(name: str, kernel: Kernel) -> Function:
    check_kernel(kernel)
    for slot in (*kernel.operands, *kernel.outputs):
        identifier(slot.name)
        identifier(slot.map)
    return (print_function if _has_channels(kernel) else print_rows)(_symbol(name, kernel), schedule_kernel(kernel))


def _has_channels(kernel: Kernel) -> bool:
    """Whether any array has the channel axis."""
    return any(slot.channels for slot in (*kernel.operands, *kernel.outputs))


def _record(name: str, member: Member) -> dict[str, Any]:
    """A kernel as plain data: its symbol, its arrays, its gradients."""
    kernel = member.kernel
    return {
        "symbol": _symbol(name, kernel),
        "operands": [_slot(slot) for slot in kernel.operands],
        "outputs": [_slot(slot) for slot in kernel.outputs],
        "gradients": [_gradient(gradient) for gradient in member.gradients],
    }


def _slot(slot: Slot) -> list[Any]:
    return [slot.name, slot.components, slot.channels, slot.map]


def _gradient(gradient: Gradient) -> dict[str, Any]:
    return {"kernel": gradient.kernel.key, "sources": list(gradient.sources)}


def _symbol(name: str, kernel: Kernel) -> str:
    return identifier(f"{name}_{kernel.key[:SYMBOL_LENGTH]}")
