"""The plan of a layer: a graph of pairwise products, cut into steps that run one after the other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from ..ir.format import format_op
from ..ir.graph import Graph
from ..ir.ops import Constant, Displacement, Gather, Input, Lookup, Mix, Opaque, Scalar, SumNodes
from ..ir.types import Site
from ..kernel.kernel import Kernel

__all__ = ["SINGLES", "Fused", "Operand", "Plan", "Single", "Step", "name_nodes"]


@dataclass(frozen=True, order=True)
class Operand:
    """A value that a fused step reads: a node of the plan's graph, seen directly or through an index.

    `end` is `sender` or `receiver` for the ends of an edge, `species` or `structure` for what a node belongs to.
    """

    node: int
    end: str = ""


@dataclass(frozen=True)
class Fused:
    """A multilinear step: several results in one pass over the rows, gather and neighbour sum included."""

    results: tuple[int, ...]
    operands: tuple[Operand, ...]
    kernel: Kernel
    rows: Site


@dataclass(frozen=True)
class Single:
    """One operation that is no part of a kernel: a formula, a displacement, a lookup, channels mixed, a block."""

    result: int


Step: TypeAlias = Fused | Single


@dataclass(frozen=True)
class Plan:
    """Steps over a graph whose products have at most two operands; `names[k]` is what node k is called in code."""

    graph: Graph
    names: tuple[str, ...]
    steps: tuple[Step, ...]

    def __str__(self) -> str:
        """One line for each contraction, grouped by step."""
        lines = [f"plan {self.graph.name} : {self.graph.group.value}"]
        for k in self.graph.inputs:
            lines.append(f"  {self.names[k]} : {self.graph.type(k)}")
        for number, step in enumerate(self.steps, start=1):
            lines += [f"  step {number} {self._head(step)}", *(f"    {line}" for line in self._body(step))]
        lines += [f"  out {output.name} = {self.names[output.node]} : {output.claim}" for output in self.graph.outputs]
        return "\n".join(lines) + "\n"

    def interior(self, step: Step) -> tuple[int, ...]:
        """The nodes that a step computes, operands before results."""
        if not isinstance(step, Fused):
            return (step.result,)
        stops = {operand.node for operand in step.operands} - set(step.results)
        seen: set[int] = set()
        stack = list(step.results)
        while stack:
            k = stack.pop()
            if k not in seen and k not in stops:
                seen.add(k)
                stack += self.graph.nodes[k].operands
        return tuple(sorted(seen))

    def _head(self, step: Step) -> str:
        if not isinstance(step, Fused):
            return _SINGLES[type(self.graph.nodes[step.result].op)]
        reads = ", ".join(self.names[o.node] + (f" at {o.end}" if o.end else "") for o in step.operands)
        return f"fused over {step.rows.value + 's'}, {len(step.kernel.terms)} terms, reads {reads}"

    def _body(self, step: Step) -> list[str]:
        return [f"{self.names[k]} = {self._line(k)} : {self.graph.type(k)}" for k in self.interior(step)]

    def _line(self, k: int) -> str:
        node = self.graph.nodes[k]
        text = format_op(node.op, node.operands)
        for place in sorted(set(node.operands), reverse=True):
            text = text.replace(f"%{place}", self.names[place])
        return text


_SINGLES = {
    Constant: "constant",
    Scalar: "formula",
    Gather: "gather",
    Displacement: "displacement",
    Mix: "mixing of channels",
    Lookup: "lookup",
    SumNodes: "sum over nodes",
    Opaque: "block",
}
"""The operations that are steps of their own where they are in memory, and what they are called."""

SINGLES = tuple(_SINGLES)


def name_nodes(graph: Graph) -> tuple[str, ...]:
    """A name for each node: inputs keep theirs, outputs get theirs, the others are numbered."""
    taken = {graph.input_name(k) for k in graph.inputs}
    taken |= {node.op.name for node in graph.nodes if isinstance(node.op, Opaque)}
    final = {output.node: output.name for output in graph.outputs if output.name not in taken}
    names: list[str] = []
    for k, node in enumerate(graph.nodes):
        name = node.op.name if isinstance(node.op, Input) else final.get(k, f"v{k}")
        while not isinstance(node.op, Input) and k not in final and (name in taken or name in final.values()):
            name += "_"
        names.append(name)
    return tuple(names)
