"""Exact counterexamples: inputs, what is done to them, the component that then is not what was claimed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, TypeAlias

import numpy as np

from ..ir import scalar
from ..ir.claim import Exchange, Permuted
from ..ir.graph import Graph
from ..ir.interpret import interpret
from ..ir.ops import Constant, Opaque, Scalar
from ..ir.types import Site, Type
from ..symmetry.group import Element
from ..symmetry.rep import Rep
from .claims import Property
from .setting import Array, Setting, act, describe

__all__ = ["REPLACEMENTS", "Question", "Violation", "Witness"]

StandIn: TypeAlias = tuple[str, Callable[[Any], Any]]

REPLACEMENTS: tuple[Mapping[int, StandIn], ...] = (
    {0: ("x", lambda x: x), -1: ("x", lambda x: x), 1: ("x^2", lambda x: x * x)},
    {
        0: ("x + 1", lambda x: x + Fraction(1)),
        -1: ("x^3", lambda x: x**3),
        1: ("x^2 + 1", lambda x: x * x + Fraction(1)),
    },
    {0: ("x^2 + x", lambda x: x * x + x), -1: ("x^3 + x", lambda x: x**3 + x), 1: ("x^4", lambda x: x**4)},
)
"""Polynomials that stand in for the functions of a formula, by the parity of the function."""

_INSIDE: Mapping[str, Callable[..., Any]] = {
    "cut": lambda x: x == x,
    "pi": lambda: Fraction(22, 7),
}
"""What stands in for the other words: all edges are inside the cutoff."""


@dataclass(frozen=True)
class Violation:
    """A component (row, index tuple) whose value is not the expected one; `before` is its value in the first place."""

    row: int
    index: tuple[int, ...]
    before: Fraction
    expected: Fraction
    found: Fraction


@dataclass(frozen=True)
class Question:
    """Whether the one output of a graph has a property in a setting, its functions replaced by polynomials."""

    graph: Graph
    property: Property
    setting: Setting
    element: Element | None = None
    replacement: int = 0
    stated: Exchange | Permuted | None = None

    def types(self) -> dict[str, Type]:
        """The types of the inputs by name."""
        return {self.graph.input_name(k): self.graph.type(k) for k in self.graph.inputs}

    def inputs(self, coefficients: tuple[int, ...]) -> dict[str, Array]:
        """The inputs that a row of coefficients describes."""
        inputs, start = {}, 0
        for name, type_ in self.types().items():
            stop = start + self.setting.count(type_)
            inputs[name] = self.setting.array(type_, coefficients[start:stop])
            start = stop
        return inputs

    def count(self) -> int:
        """The number of coefficients."""
        return sum(self.setting.count(type_) for type_ in self.types().values())

    def violations(self, coefficients: tuple[int, ...]) -> Iterator[Violation]:
        """Every component that contradicts the property; nothing where the value is not defined."""
        try:
            before, expected, found = self._values(self.inputs(coefficients))
        except ZeroDivisionError:
            return
        for place in np.ndindex(found.shape):
            if expected[place] != found[place]:
                values = [Fraction(array.item(place)) for array in (before, expected, found)]
                yield Violation(place[0], place[1:], *values)

    def _values(self, inputs: Mapping[str, Array]) -> tuple[Array, Array, Array]:
        """The value before, and the expected and the found one after, as [row, components ...]."""
        before = self._evaluate(inputs)
        match self.property:
            case Property.SYMMETRY:
                return self._most(before, [np.swapaxes(before, axis, axis + 1) for axis in range(1, before.ndim - 1)])
            case Property.TRACE:
                trace = np.trace(before, axis1=1, axis2=2)
                trace = np.asarray(trace, dtype=object)
                return trace, trace * Fraction(0), trace
            case Property.TRANSLATION:
                return before, before, self._evaluate(self._translated(inputs))
            case Property.EXCHANGE:
                return self._exchanged(before, inputs)
            case Property.PERMUTATION:
                return before, before, self._permuted(before)
            case _:
                return self._transformed(before, inputs)

    def _most(self, before: Array, swapped: list[Array]) -> tuple[Array, Array, Array]:
        """The first exchange of neighbouring indices that matters."""
        found = next((array for array in swapped if np.any(array != before)), before)
        return before, before, found

    def _transformed(self, before: Array, inputs: Mapping[str, Array]) -> tuple[Array, Array, Array]:
        assert self.element is not None
        moved = {name: act(inputs[name], type_, self.element) for name, type_ in self.types().items()}
        return before, act(before, Type(self._claim()), self.element), self._evaluate(moved)

    def _exchanged(self, before: Array, inputs: Mapping[str, Array]) -> tuple[Array, Array, Array]:
        assert isinstance(self.stated, Exchange)
        first, second = self.stated.first, self.stated.second
        found = self._evaluate({**inputs, first: inputs[second], second: inputs[first]})
        return before, before * Fraction(self.stated.sign), found

    def _permuted(self, before: Array) -> Array:
        assert isinstance(self.stated, Permuted)
        return np.transpose(before, (0, *(place + 1 for place in self.stated.order)))

    def _claim(self) -> Rep:
        return self.graph.outputs[0].claim

    def _translated(self, inputs: Mapping[str, Array]) -> dict[str, Array]:
        up = np.array([Fraction(0), Fraction(0), Fraction(1)], dtype=object)
        return {name: array + up if self.types()[name].affine else array for name, array in inputs.items()}

    def _evaluate(self, inputs: Mapping[str, Array]) -> Array:
        taken = REPLACEMENTS[self.replacement]
        functions = {**_INSIDE, **{name: taken[sign][1] for name, sign in scalar.FUNCTIONS.items()}}
        output = self.graph.outputs[0]
        value = interpret(self.graph, inputs, self.setting.connections, functions)[output.name]
        type_ = self.graph.type(output.node)
        value = value[..., 0] if type_.channels else value
        return value[None] if type_.site is Site.SHARED else value


@dataclass(frozen=True)
class Witness:
    """A false claim at work: for these inputs the component is `found` and not as `expected`."""

    question: Question
    coefficients: tuple[int, ...]
    violation: Violation

    @property
    def inputs(self) -> dict[str, Array]:
        """The inputs as the interpreter takes them."""
        return self.question.inputs(self.coefficients)

    @property
    def element(self) -> Element | None:
        """The group element, for a claim of equivariance."""
        return self.question.element

    def recheck(self) -> bool:
        """Evaluate again, exactly."""
        return self.violation in self.question.violations(self.coefficients)

    def __str__(self) -> str:
        given = describe(self.question.graph, self.inputs)
        opening = ", ".join(part for part in (self._action(), f"with {given}" if given else "") if part)
        return f"{opening}{self._functions()}: {self._sentence()}{self._counting()}."

    def _action(self) -> str:
        if self.question.property is Property.TRANSLATION:
            return "when all positions move by (0, 0, 1)"
        match self.question.stated:
            case Exchange(first, second):
                return f"when {first} and {second} are exchanged"
            case Permuted(order):
                return f"when indices are taken in the order {' '.join(str(place + 1) for place in order)}"
        return f"under {self.question.element.name}" if self.question.element else ""

    def _functions(self) -> str:
        graph = self.question.graph
        names = sorted(
            {name for node in graph.nodes if isinstance(node.op, Scalar) for name in scalar.words(node.op.expr)}
        )
        taken = REPLACEMENTS[self.question.replacement]
        blocks = [node.op.name for node in (graph.nodes[k] for k in graph.blocks) if isinstance(node.op, Opaque)]
        words = {"cut": "cut(x, y) taken as y", "pi": "pi taken as 22/7"}
        words |= {name: f"{name}(x) taken as {taken[sign][0]}" for name, sign in scalar.FUNCTIONS.items()}
        shown = [f", {words[name]}" for name in names]
        return "".join([*shown, *(f", {name} taken as the polynomial that stands in for it" for name in blocks)])

    def _sentence(self) -> str:
        v, what = self.violation, self._component()
        match self.question.property:
            case Property.TRACE:
                return f"{what} must be 0 and is {v.found}"
            case Property.SYMMETRY:
                return f"{what} must not change when indices are exchanged, but {v.expected} becomes {v.found}"
        if self.question.property is Property.INVERSION and v.expected == -v.before and v.found == v.before:
            return f"{what} must change sign and is {v.before} before and after"
        if v.expected == v.before:
            return f"{what} must stay {v.before} and becomes {v.found}"
        return f"{what} must be {v.expected} and is {v.found}"

    def _component(self) -> str:
        index = ", ".join(str(i + 1) for i in self.violation.index)
        base = {0: "the value", 1: f"component {index}"}.get(len(self.violation.index), f"component ({index})")
        if self.question.property is Property.TRACE:
            base = "the trace over the first two indices" if self.violation.index else "the trace"
            base += f", component ({index})," if self.violation.index else ""
        return base + self._constant() + self._place()

    def _constant(self) -> str:
        """Which constant it is, for a witness about one."""
        op = self.question.graph.nodes[-1].op
        return f" of {op.name}" if isinstance(op, Constant) else ""

    def _place(self) -> str:
        site = self.question.graph.type(self.question.graph.outputs[0].node).site
        if self.question.setting.rows(site) == 1:
            return ""
        return f" at {site.value} {self.violation.row + 1}"

    def _counting(self) -> str:
        return " (components count from 1)" if self.violation.index else ""
