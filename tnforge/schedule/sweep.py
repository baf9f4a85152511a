"""Gathers the fused steps of a plan into sweeps: passes over the rows in which several kernels run one after the other.

What a step makes and only later steps of its sweep read never stands in memory: it lives for a row, or a few.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeAlias

import networkx as nx

from ..ir.types import Site
from ..kernel.kernel import ROW, Kernel
from .curve import Curve, curve_of
from .nest import schedule_kernel
from .pack import Pack, Part, packed
from .plan import Fused, Operand, Plan, Single

__all__ = ["WORTH", "Stage", "Sweep", "named_sweeps", "operations", "stages"]

WORTH = 32
"""Operations in the time that a number takes to memory and back; what is dearer to make again is kept there."""


@dataclass(frozen=True)
class Sweep:
    """Fused steps that run together; `results` are the values that stay in memory."""

    steps: tuple[Fused, ...]
    results: tuple[int, ...]

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """The kernels that run, and what each reads and makes."""
        return packed(self.steps, self.results)

    @property
    def kernels(self) -> tuple[Kernel, ...]:
        """The kernels that run."""
        return tuple(part.kernel for part in self.parts)

    @property
    def rows(self) -> Site:
        """Where the rows are."""
        return self.steps[0].rows

    @cached_property
    def handed_on(self) -> tuple[Pack, ...]:
        """What lives for a row."""
        return tuple(dict.fromkeys(value for part in self.parts for value in part.makes if isinstance(value, Pack)))

    @cached_property
    def operands(self) -> tuple[Operand, ...]:
        """What is read from memory."""
        return tuple(dict.fromkeys(v for part in self.parts for v in part.reads if isinstance(v, Operand)))

    @property
    def call(self) -> str:
        """The sweep as the runtime reads it: each kernel with the numbers of what it reads and makes."""
        return " + ".join(
            f"{part.kernel.key}({','.join(map(self._number, part.reads))})>{','.join(map(self._number, part.makes))}"
            for part in self.parts
        )

    def __str__(self) -> str:
        """One line for what is handed on, then the program of each kernel."""
        count = f"{len(self.steps)} kernels in one pass" if len(self.steps) > 1 else "one kernel"
        lines = [f"sweep over {self.rows.value + 's'}, {count}"]
        for part in self.parts:
            dear = f"{operations(part.kernel)} operations a number, made again where they are at most {WORTH}"
            lines += [f"  hands on {value.slot}: {dear}" for value in part.makes if isinstance(value, Pack)]
        return "\n".join([*lines, *(str(schedule_kernel(kernel)) for kernel in self.kernels)])

    def _number(self, value: Operand | int | Pack) -> str:
        if isinstance(value, Pack):
            return f"~{self.handed_on.index(value)}"
        return str(self.operands.index(value) if isinstance(value, Operand) else self.results.index(value))


Stage: TypeAlias = Sweep | Single | Curve


def named_sweeps(plan: Plan) -> dict[str, Sweep]:
    """The sweeps of a plan by the names under which they are called."""
    sweeps = [stage for stage in stages(plan) if isinstance(stage, Sweep)]
    return {f"step{number}": sweep for number, sweep in enumerate(sweeps, start=1)}


def stages(plan: Plan) -> tuple[Stage, ...]:
    """The steps of a plan in an order in which they can run, fused steps over the same rows and channels together.

    What is shared comes first where pairs are on a curve, then that curve.
    """
    curve, steps = curve_of(plan)
    found = _grouped(replace(plan, steps=steps))
    if curve is None:
        return found
    shared = tuple(stage for stage in found if _is_shared(plan, stage))
    return (*shared, curve, *(stage for stage in found if stage not in shared))


def _is_shared(plan: Plan, stage: Stage) -> bool:
    results = (stage.result,) if isinstance(stage, Single) else stage.results
    return all(plan.graph.type(k).site is Site.SHARED for k in results)


def _grouped(plan: Plan) -> tuple[Stage, ...]:
    standing = _standing(plan)
    while True:
        groups = _Groups(plan, standing)
        needed = {k for k in _inner(groups) if _is_read_outside(plan, groups, k)}
        if not needed:
            return tuple(_stage(groups, group) for group in groups.ordered())
        standing |= needed


def _standing(plan: Plan) -> frozenset[int]:
    """The values that stand in memory whatever runs together: others than fused steps read them, or not row by row."""
    found = {output.node for output in plan.graph.outputs}
    for step in plan.steps:
        if isinstance(step, Single):
            found.update(plan.graph.nodes[step.result].operands)
            continue
        found.update(operand.node for operand in step.operands if operand.end)
        if operations(step.kernel) > WORTH or any(slot.map != ROW for slot in step.kernel.outputs):
            found.update(step.results)
    return frozenset(found)


def operations(kernel: Kernel) -> int:
    """How many operations one number of a kernel takes at most, each term written out."""
    return sum(len(term.factors) for term in kernel.terms) // sum(slot.components for slot in kernel.outputs)


class _Groups:
    """Which steps run together: each joins the last group over its rows that it can join, or starts one."""

    def __init__(self, plan: Plan, standing: frozenset[int]) -> None:
        self.plan, self.standing = plan, standing
        self.group_of: dict[int, int] = {}
        """The group of the step that makes a value."""
        self.steps: list[list[Fused | Single]] = []
        self.letters: list[frozenset[str]] = []
        self.order: nx.DiGraph[int] = nx.DiGraph()
        for step in plan.steps:
            self._place(step)

    def ordered(self) -> Iterator[int]:
        """The groups, each behind those it reads from."""
        yield from nx.lexicographical_topological_sort(self.order)

    def _place(self, step: Fused | Single) -> None:
        made = (step.result,) if isinstance(step, Single) else step.results
        before = {self.group_of[k] for k in self._reads(step) if k in self.group_of}
        group = self._joined(step, before) if isinstance(step, Fused) else None
        if group is None:
            group = len(self.steps)
            self.steps.append([])
            self.letters.append(frozenset())
            self.order.add_node(group)
        self.steps[group].append(step)
        self.letters[group] |= _letters(self.plan, step)
        self.group_of |= dict.fromkeys(made, group)
        self.order.add_edges_from((other, group) for other in before - {group})

    def _reads(self, step: Fused | Single) -> tuple[int, ...]:
        if isinstance(step, Single):
            return self.plan.graph.nodes[step.result].operands
        return tuple(operand.node for operand in step.operands)

    def _joined(self, step: Fused, before: set[int]) -> int | None:
        """The last group that a step can be part of."""
        standing = {self.group_of[k] for k in self._reads(step) if k in self.group_of and k in self.standing}
        for group in reversed(range(len(self.steps))):
            after = nx.descendants(self.order, group)
            if self._is_alike(step, group) and group not in standing and not after & before:
                return group
        return None

    def _is_alike(self, step: Fused, group: int) -> bool:
        first, letters = self.steps[group][0], self.letters[group] | _letters(self.plan, step)
        return isinstance(first, Fused) and first.rows == step.rows != Site.SHARED and len(letters) <= 1


def _letters(plan: Plan, step: Fused | Single) -> frozenset[str]:
    """The channel axes of what a step reads and makes."""
    values = (*step.results, *(operand.node for operand in step.operands)) if isinstance(step, Fused) else ()
    return frozenset(letter for k in values for letter in plan.graph.type(k).channels)


def _inner(groups: _Groups) -> Iterator[int]:
    """The values that a group would not keep."""
    for steps in groups.steps:
        yield from (k for step in steps if isinstance(step, Fused) for k in step.results if k not in groups.standing)


def _is_read_outside(plan: Plan, groups: _Groups, k: int) -> bool:
    """Whether steps of another group read a value."""
    readers = [step for step in plan.steps if isinstance(step, Fused) and Operand(k) in step.operands]
    return any(groups.group_of[step.results[0]] != groups.group_of[k] for step in readers)


def _stage(groups: _Groups, group: int) -> Stage:
    steps = groups.steps[group]
    if isinstance(steps[0], Single):
        return steps[0]
    fused = tuple(step for step in steps if isinstance(step, Fused))
    return Sweep(fused, tuple(k for step in fused for k in step.results if k in groups.standing))
