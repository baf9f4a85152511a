"""The C target: one readable file for each layer, with a kernel for every fused step and all their derivatives."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from ...errors import EmitError
from ...kernel.kernel import Kernel, Slot, map_names
from ...kernel.verify import check_kernel
from ...kernel.vjp import Gradient, Member, closure
from ...schedule.nest import Nest, Sum, Write, schedule_kernel
from ...schedule.plan import step_names
from ...symmetry.surd import Surd
from ..context import Layer, plain
from ..literals import exact_text, literal
from ..package import to_json
from ..render import render

__all__ = ["render_c"]

SYMBOL_LENGTH = 12


@dataclass(frozen=True)
class Function:
    """One kernel as ready lines of C."""

    symbol: str
    comment: str
    shared: tuple[str, ...]
    rows: tuple[str, ...]
    pragma: str
    channels: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True)
class Context:
    """Everything the template prints."""

    name: str
    version: str
    source: str
    definition: str
    kernels: tuple[Function, ...]


def render_c(layer: Layer) -> dict[str, str]:
    """`<layer>.c`, and `<layer>.kernels.json` with what the runtime must know of each kernel."""
    steps = step_names(layer.plan)
    members = closure(step.kernel for step in steps.values())
    functions = tuple(_function(layer.name, member.kernel) for member in members.values())
    header = layer.header
    context = Context(layer.name, header.version, plain(header.source), header.definition, functions)
    data = {
        "steps": {name: step.kernel.key for name, step in steps.items()},
        "kernels": {key: _record(layer.name, member) for key, member in members.items()},
    }
    return {f"{layer.name}.c": render("c/layer.c.jinja", context), f"{layer.name}.kernels.json": to_json(data)}


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
    return _identifier(f"{name}_{kernel.key[:SYMBOL_LENGTH]}")


def _identifier(name: str) -> str:
    if not re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]*", name):
        raise EmitError(f"{name!r} is not an identifier of C")
    return name


def _function(name: str, kernel: Kernel) -> Function:
    check_kernel(kernel)
    return _Lines(schedule_kernel(kernel)).function(_symbol(name, kernel))


class _Lines:
    """Prints a nest as statements of C."""

    def __init__(self, nest: Nest) -> None:
        self.nest, self.kernel = nest, nest.kernel
        self.maps = map_names(self.kernel)
        self.summed = [w for w in nest.writes if not self.kernel.outputs[w.output].channels and self._varies(w.value)]

    def function(self, symbol: str) -> Function:
        """All lines of one kernel."""
        slots = [*self.kernel.operands, *self.kernel.outputs]
        inside = [self._write(w.output, w.component, w.value) for w in self.nest.writes if self._in_channels(w.output)]
        channels = [*self._values(True), *inside, *(f"{self._sum(w)} += {self._read(w.value)};" for w in self.summed)]
        after = [
            self._write(w.output, w.component, w.value, self._sum(w) if w in self.summed else None)
            for w in self.nest.writes
            if not self._in_channels(w.output)
        ]
        return Function(
            symbol=symbol,
            comment=f"{', '.join(map(str, self.kernel.operands))} -> {', '.join(map(str, self.kernel.outputs))}",
            shared=tuple(self._pointer(place, slot) for place, slot in enumerate(slots) if slot.map == "shared"),
            rows=(
                *(self._pointer(place, slot) for place, slot in enumerate(slots) if slot.map != "shared"),
                *self._values(False),
                *(f"real {self._sum(w)} = 0;" for w in self.summed),
            ),
            pragma=self._pragma() if channels else "",
            channels=tuple(channels),
            after=tuple(after),
        )

    def _varies(self, value: int) -> bool:
        return self.nest.channels[value]

    def _in_channels(self, output: int) -> bool:
        return self.kernel.outputs[output].channels

    def _pragma(self) -> str:
        sums = ", ".join(self._sum(w) for w in self.summed)
        return f"#pragma omp simd reduction(+ : {sums})" if sums else "#pragma omp simd"

    def _pointer(self, place: int, slot: Slot) -> str:
        """The start of a row of an array."""
        is_output = place >= len(self.kernel.operands)
        array = f"y[{place - len(self.kernel.operands)}]" if is_output else f"x[{place}]"
        row = {"row": "r", "shared": "0"}.get(slot.map) or f"at[{self.maps.index(slot.map)}][r]"
        offset = "" if slot.map == "shared" else f" + {row} * {slot.components}{' * CHANNELS' if slot.channels else ''}"
        const = "" if is_output else "const "
        return f"{const}real *restrict {self._array(place)} = {array}{offset};"

    def _array(self, place: int) -> str:
        count = len(self.kernel.operands)
        return f"x{place}" if place < count else f"y{place - count}"

    def _values(self, channels: bool) -> list[str]:
        """Statements of the values that do, or do not, differ between channels."""
        return [
            self._value(k, value) for k in self.nest.sums(channels) if isinstance(value := self.nest.values[k], Sum)
        ]

    def _value(self, k: int, value: Sum) -> str:
        return f"const real {self._read(k)} = {self._expression(value)};{self._comment(value)}"

    def _expression(self, value: Sum) -> str:
        text = ""
        for coefficient, factors in value.terms:
            product = " * ".join(map(self._read, factors))
            size = abs(coefficient)
            factor = product if size == 1 and product else " * ".join(filter(None, [_number(size), product]))
            sign = "-" if coefficient < 0 else "+"
            text += f" {sign} {factor}" if text else f"{'-' if coefficient < 0 else ''}{factor}"
        return text or "0"

    def _comment(self, value: Sum) -> str:
        exact = [exact_text(abs(coefficient)) for coefficient, _ in value.terms]
        shown = ", ".join(dict.fromkeys(filter(None, exact)))
        return f" /* {shown} */" if shown else ""

    def _read(self, k: int) -> str:
        value = self.nest.values[k]
        if isinstance(value, Sum):
            return f"{'v' if self.nest.channels[k] else 's'}{k}"
        slot = self.kernel.operands[value.operand]
        return f"x{value.operand}[{self._place(slot, value.component)}]"

    def _place(self, slot: Slot, component: int) -> str:
        if not slot.channels:
            return str(component)
        return f"{component} * CHANNELS + u" if component else "u"

    def _sum(self, write: Write) -> str:
        return f"sum{write.output}_{write.component}"

    def _write(self, output: int, component: int, value: int, name: str | None = None) -> str:
        slot = self.kernel.outputs[output]
        how = "=" if slot.map == "row" else "+="
        scale = " * CHANNELS" if not slot.channels and not self._varies(value) and self._any_channels() else ""
        return f"y{output}[{self._place(slot, component)}] {how} {name or self._read(value)}{scale};"

    def _any_channels(self) -> bool:
        return any(slot.channels for slot in (*self.kernel.operands, *self.kernel.outputs))


def _number(value: Surd) -> str:
    return f"(real){literal(value)}"
