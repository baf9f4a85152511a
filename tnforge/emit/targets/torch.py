"""The torch target: a module in plain PyTorch that anybody can read, and the reference of the other targets.

Every node of the plan becomes one line. Where kernels are emitted too, the module has a second path that calls them.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from ...errors import EmitError
from ...ir.ops import (
    Constant,
    Displacement,
    Flat,
    Gather,
    Input,
    Keep,
    Lookup,
    Mix,
    Opaque,
    Product,
    Scalar,
    Select,
    Sum,
    SumNeighbours,
    SumNodes,
)
from ...ir.types import Site, Type
from ...kernel.kernel import map_names
from ...schedule.curve import Curve, curve_of
from ...schedule.plan import Fused, Plan
from ...schedule.sweep import Sweep, stages
from ...symmetry.exact import ExactTensor
from ..allow import check_python
from ..context import Layer, camel, describe, plain
from ..formula import Formulas
from ..literals import literal
from ..render import render
from ..standalone import COPY

__all__ = ["Argument", "Context", "render_torch"]

INDICES = "ijklmopqstvwxyzadfgh"
ROW = {
    Site.EDGE: "e",
    Site.PAIR: "P",
    Site.NODE: "n",
    Site.ROW: "b",
    Site.STRUCTURE: "S",
    Site.SPECIES: "Z",
    Site.SHARED: "",
}
CHANNEL, MIXED = "c", "C"
LINE = 85
INTEGERS = 2**63


@dataclass(frozen=True)
class Argument:
    """One tensor of the signature."""

    name: str
    text: str


@dataclass(frozen=True)
class Buffer:
    """A constant tensor of integers, so that a change of precision can not round them.

    Beside the numerators of a constant with spherical legs stand the squared norms of its components.
    """

    name: str
    numbers: str
    shape: str


@dataclass(frozen=True)
class Pairs:
    """The method that makes the values of pairs of their one number."""

    parameters: str
    argument: str
    returns: str
    lines: tuple[str, ...]
    result: str


@dataclass(frozen=True)
class Context:
    """Everything the template prints."""

    name: str
    class_name: str
    signature: str
    doc: str
    version: str
    source: str
    definition: str
    claims: tuple[str, ...]
    arguments: tuple[Argument, ...]
    results: tuple[Argument, ...]
    parameters: str
    call: str
    first: str
    returns: str
    result: str
    buffers: tuple[Buffer, ...]
    blocks: tuple[Argument, ...]
    constructor: str
    torch_lines: tuple[str, ...]
    kernel_lines: tuple[str, ...]
    pairs: Pairs | None
    targets: str
    loaded: str
    kernels: bool
    home: str


def render_torch(layer: Layer, kernels: Sequence[str], standalone: bool = False) -> dict[str, str]:
    """The module `<layer>.py`; it can also run the kernels that are emitted beside it for the targets `kernels`.

    A module that is `standalone` imports the runtime that is copied beside it.
    """
    context = make_context(layer, kernels, COPY if standalone else "tnforge")
    name, text = f"{layer.name}.py", render("torch/layer.py.jinja", context)
    own = frozenset(buffer.name for buffer in context.buffers)
    check_python(name, text, own, frozenset(block.name for block in context.blocks))
    return {name: text}


def make_context(layer: Layer, kernels: Sequence[str], home: str) -> Context:
    """The values of the template for a layer that finds its runtime in the package `home`."""
    graph = layer.graph
    extra = [f"{count}: int" for count in layer.counts]
    names = [*layer.arguments, *layer.counts]
    returned = [layer.plan.names[output.node] for output in graph.outputs]
    tensors = [Argument(graph.input_name(k), describe(graph.type(k))) for k in graph.inputs]
    return Context(
        name=layer.name,
        class_name=camel(layer.name),
        signature=f"{layer.name} {plain(layer.signature)}",
        doc=plain(layer.doc),
        version=layer.header.version,
        source=plain(layer.header.source),
        definition=layer.header.definition,
        claims=layer.header.claims,
        arguments=(*tensors, *_connections(layer)),
        results=tuple(Argument(output.name, describe(graph.output_type(output))) for output in graph.outputs),
        parameters=_parameters([f"{name}: Tensor" for name in layer.arguments] + extra),
        call=", ".join(names),
        first=layer.arguments[0],
        returns="Tensor" if len(returned) == 1 else f"tuple[{', '.join(['Tensor'] * len(returned))}]",
        result=", ".join(returned),
        buffers=tuple(_buffers(layer.plan)),
        blocks=tuple(Argument(*block) for block in layer.blocks),
        constructor=_parameters([*(f"{name}: nn.Module" for name, _ in layer.blocks), 'target: str = "auto"']),
        torch_lines=(*_row_counts(layer), *_Lines(layer.plan).all()),
        kernel_lines=(*_row_counts(layer), *_kernel_lines(layer)) if kernels else (),
        pairs=_pairs(layer) if kernels else None,
        targets=_tuple("torch", *kernels),
        loaded="" if tuple(kernels) == ("c",) else f", {_tuple(*kernels)}",
        kernels=bool(kernels),
        home=home,
    )


def _tuple(*words: str) -> str:
    """A tuple of words."""
    quoted = ", ".join(f'"{word}"' for word in words)
    return f"({quoted},)" if len(words) == 1 else f"({quoted})"


def _parameters(parameters: list[str]) -> str:
    """The parameters of a method on one line where they fit, else one on each line."""
    line = ", ".join(["self", *parameters])
    if len(line) <= LINE:
        return line
    return "\n" + "".join(f"        {parameter},\n" for parameter in ("self", *parameters)) + "    "


CONNECTIONS = {
    "sender": "[edges]  node at which each edge starts, int64",
    "receiver": "[edges]  node at which each edge ends, int64",
    "pair": "[edges]  pair that each edge is part of, counted from 0, int64",
    "species": "[nodes]  species of each node, counted from 0, int64",
    "structure": "[nodes]  structure that each node is part of, counted from 0, int64",
}


def _connections(layer: Layer) -> list[Argument]:
    tensors = [Argument(name, text) for name, text in CONNECTIONS.items() if name in layer.arguments]
    return [*tensors, *(Argument(count, f"number of {count}") for count in layer.counts)]


def _row_counts(layer: Layer) -> list[str]:
    return [f"{count} = {name}.shape[0]" for count, name in layer.read_counts]


def _buffers(plan: Plan) -> list[Buffer]:
    buffers = []
    for k, node in enumerate(plan.graph.nodes):
        if isinstance(node.op, Constant):
            name, tensor = plan.names[k], node.op.tensor
            buffers.append(_buffer(name, [int(value) for value in tensor.numerators.ravel()], tensor.shape))
            if node.type.rep.is_spherical:
                buffers.append(_buffer(_norms_name(name), node.type.rep.norms, tensor.shape))
    return buffers


def _buffer(name: str, numbers: Sequence[int], shape: tuple[int, ...]) -> Buffer:
    largest = max(map(abs, numbers), default=0)
    if largest >= INTEGERS:
        raise EmitError(f"the constant {name} has the entry {largest}, which 64 bits do not hold")
    return Buffer(name, str(list(numbers)), str(shape))


def _norms_name(name: str) -> str:
    """The attribute with the squared norms of a constant; no value of a layer starts with an underscore."""
    return f"_norms_{name}"


class _Lines:
    """Prints the nodes of a plan as statements of PyTorch."""

    def __init__(self, plan: Plan, like: str = "", plain: bool = True) -> None:
        """Print nodes of a plan; constants are of the type of the argument `like`, the first one if none is named.

        Without `plain` the runtime mixes channels by the matrices of species.
        """
        self.plain, self.tables = plain, {} if plain else _tables(plan)
        self.plan, self.graph = plan, plan.graph
        self.like = like or self.graph.input_name(self.graph.inputs[0])
        self.formulas = Formulas(self.like)

    def all(self) -> list[str]:
        """The statements of each node that is computed."""
        computed = (k for k, node in enumerate(self.graph.nodes) if not isinstance(node.op, Input))
        return [line for k in computed for line in self.statements(k)]

    def statements(self, k: int) -> list[str]:
        """The statement that computes node k, behind those that its formula needs."""
        expression = self.expression(k)
        return [*self.formulas.take(), f"{self.plan.names[k]} = {expression}"]

    def expression(self, k: int) -> str:
        """The value of node k in terms of its operands' names."""
        node = self.graph.nodes[k]
        names = [self.plan.names[operand] for operand in node.operands]
        types = [self.graph.type(operand) for operand in node.operands]
        match node.op:
            case Constant(_, tensor):
                return self._constant(self.plan.names[k], tensor, node.type)
            case Product() as op:
                return _einsum(op, names, types, node.type)
            case Sum(coefficients):
                return _linear(coefficients, _aligned(names, types, node.type))
            case Gather(end):
                return f"{names[0]}.index_select(0, {end})"
            case SumNeighbours():
                return _summed(names[0], "receiver", "nodes")
            case SumNodes():
                return _summed(names[0], "structure", "structures")
            case Lookup(table):
                return f"{names[0]}.index_select(0, {table})"
            case Keep():
                return names[0]
            case Mix() if node.operands[0] in self.tables:
                table = self.plan.names[self.tables[node.operands[0]]]
                return f"runtime.mixed({table}, {names[1]}, species)"
            case Mix():
                return _mixed(names, types, node.type)
            case Opaque() as op:
                return _block(op, names, types)
            case Displacement():
                shift = f" + {names[1]}" if len(names) > 1 else ""
                return f"{names[0]}.index_select(0, sender) - {names[0]}.index_select(0, receiver){shift}"
            case Select(block):
                return _slice(names[0], types[0], block)
            case Flat():
                return _joined(names, types, node.type)
            case Scalar(expr):
                return self.formulas.tensor(expr, _aligned(names, types, node.type))
            case Input(name):
                return str(name)

    def _constant(self, name: str, tensor: ExactTensor, type_: Type) -> str:
        """Integers over the common denominator; over the norms of the components too, which are orthonormal here."""
        value = f"self.{name}.to({self.like}.dtype)"
        if type_.rep.is_spherical:
            value += f" / torch.sqrt(self.{_norms_name(name)}.to({self.like}.dtype))"
        return value if tensor.denominator == 1 else f"{value} * {literal(Fraction(1, tensor.denominator))}"


def _einsum(op: Product, names: list[str], types: list[Type], result: Type) -> str:
    terms = [
        ROW[type_.site] + _letters(labels) + (CHANNEL if type_.channels else "")
        for labels, type_ in zip(op.labels, types, strict=True)
    ]
    out = ROW[result.site] + _letters(op.out) + (CHANNEL if result.channels else "")
    return f'torch.einsum("{",".join(terms)}->{out}", {", ".join(names)})'


def _summed(name: str, rows: str, count: str) -> str:
    """The rows added up where an index says."""
    return f"{name}.new_zeros(({count}, *{name}.shape[1:])).index_add(0, {rows}, {name})"


def _mixed(names: list[str], types: list[Type], result: Type) -> str:
    """A matrix on the channel axis, which is the last one."""
    if types[0].site is Site.SHARED:
        return f"nn.functional.linear({names[1]}, {names[0]})"
    components = INDICES[: len(result.rep.shape)]
    matrix, value, out = ROW[types[0].site], ROW[types[1].site] + components, ROW[result.site] + components
    einsum = f"{matrix}{MIXED}{CHANNEL},{value}{CHANNEL}->{out}{MIXED}"
    return f'torch.einsum("{einsum}", {names[0]}, {names[1]})'


def _block(op: Opaque, names: list[str], types: list[Type]) -> str:
    """A call of a module on all numbers of a row."""
    return _shaped(op, f"self.{op.name}({_together(names, types)})")


def _together(names: Sequence[str], types: Sequence[Type]) -> str:
    """All numbers of a row along one axis."""
    parts = [_joinable(name, type_) for name, type_ in zip(names, types, strict=True)]
    return parts[0] if len(parts) == 1 else f"torch.cat(({', '.join(parts)}), -1)"


def _shaped(op: Opaque, made: str) -> str:
    """What a module makes, in the shape of the layer."""
    if op.channels:
        return made if op.count == 1 else f"{made}.unflatten(-1, ({op.count}, -1))"
    return f"{made}.squeeze(-1)" if op.count == 1 else made


def _joinable(name: str, type_: Type) -> str:
    """Scalars along one last axis."""
    axes = len(type_.rep.shape) + len(type_.channels)
    return {0: f"{name}.unsqueeze(-1)", 1: name}.get(axes, f"{name}.flatten(-2)")


def _letters(labels: tuple[int, ...]) -> str:
    return "".join(INDICES[label] for label in labels)


def _aligned(names: list[str], types: list[Type], result: Type) -> list[str]:
    """Values without the channel axis of the result get one of extent one."""
    missing = bool(result.channels)
    return [
        f"{name}.unsqueeze(-1)" if missing and not t.channels else name for name, t in zip(names, types, strict=True)
    ]


def _linear(coefficients: tuple[Fraction, ...], names: list[str]) -> str:
    text = ""
    for value, name in zip(coefficients, names, strict=True):
        sign = "-" if value < 0 else "+"
        factor = "" if abs(value) == 1 else f"{literal(abs(value))} * "
        text += f" {sign} {factor}{name}" if text else f"{'-' if value < 0 else ''}{factor}{name}"
    return text


def _slice(name: str, type_: Type, block: int) -> str:
    """A block of a flat sum as an array with its own indices."""
    axis = 0 if type_.site is Site.SHARED else 1
    start, chosen = type_.rep.offset(block), type_.rep.blocks[block]
    if chosen.rank == 0:
        return f"{name}.select({axis}, {start})"
    part = f"{name}.narrow({axis}, {start}, {chosen.size})"
    return part if chosen.rank == 1 else f"{part}.unflatten({axis}, {chosen.extents})"


def _joined(names: list[str], types: list[Type], result: Type) -> str:
    """Blocks one behind the other; those without the rows or channels of the whole are repeated along them."""
    axis = 0 if result.site is Site.SHARED else 1
    parts = [_as_block(name, type_, result) for name, type_ in zip(names, types, strict=True)]
    sizes = _extents(names, types, result)
    wide = [
        part if (type_.site, type_.channels) == (result.site, result.channels) else f"{part}.expand({sizes})"
        for part, type_ in zip(parts, types, strict=True)
    ]
    return f"torch.cat(({', '.join(wide)}), {axis})" if len(wide) > 1 else wide[0]


def _as_block(name: str, type_: Type, result: Type) -> str:
    """A value with one axis for its components, behind that of its rows."""
    axis, legs = (0 if type_.site is Site.SHARED else 1), type_.rep.legs
    part = {0: f"{name}.unsqueeze({axis})", 1: name}.get(legs, f"{name}.flatten({axis}, {axis + legs - 1})")
    return part if type_.channels or not result.channels else f"{part}.unsqueeze(-1)"


def _extents(names: list[str], types: list[Type], result: Type) -> str:
    """The rows and channels of a whole, read off values that have them; -1 for components."""
    known = list(zip(names, types, strict=True))
    rows = [f"{name}.shape[0]" for name, type_ in known if type_.site is not Site.SHARED][:1]
    channels = [f"{name}.shape[-1]" for name, type_ in known if type_.channels][:1]
    return ", ".join([*rows, "-1", *channels])


INDEX_ARRAYS = ("sender", "receiver", "pair", "species", "structure")


def _kernel_lines(layer: Layer) -> list[str]:
    """The statements of the path that calls kernels, one for each sweep of the plan."""
    lines, number = _Lines(layer.plan, plain=False), itertools.count(1)
    out: list[str] = []
    for stage in stages(layer.plan):
        if isinstance(stage, Curve):
            out.append(_along(layer.plan, stage))
        elif isinstance(stage, Sweep):
            out += _call(layer.plan, stage, f"step{next(number)}")
        elif stage.result not in lines.tables:
            out += lines.statements(stage.result)
    return out


def _tables(plan: Plan) -> dict[int, int]:
    """The matrices of the species of nodes that do nothing but mix channels, each with the table that they stand in."""
    nodes = plan.graph.nodes
    looked_up = {k for k, node in enumerate(nodes) if isinstance(node.op, Lookup) and node.op.table == "species"}
    for node in nodes:
        looked_up -= set(node.operands[1:] if isinstance(node.op, Mix) else node.operands)
    read = {operand.node for step in plan.steps if isinstance(step, Fused) for operand in step.operands}
    mixes = [node.operands for node in nodes if isinstance(node.op, Mix)]
    read |= {matrix for matrix, value in mixes if nodes[value].type.site is Site.SHARED}
    kept = looked_up & {matrix for matrix, _ in mixes} - read - {output.node for output in plan.graph.outputs}
    return {k: nodes[k].operands[0] for k in kept}


def _along(plan: Plan, curve: Curve) -> str:
    """The values of pairs, made by a method of their own."""
    results, shared = (", ".join(plan.names[k] for k in own) for own in (curve.results, curve.reads))
    targets, given = (f"({text},)" if "," not in text and text else f"({text})" for text in (results, shared))
    return f"{targets} = runtime.curve(self.forward_pairs, {plan.names[curve.argument]}, {given})"


def _pairs(layer: Layer) -> Pairs | None:
    """The method that makes the values of pairs."""
    curve, _ = curve_of(layer.plan)
    if curve is None:
        return None
    lines = _Lines(layer.plan, like=layer.plan.names[curve.argument])
    names = [layer.plan.names[k] for k in (curve.argument, *curve.reads)]
    results = [layer.plan.names[k] for k in curve.results]
    return Pairs(
        parameters=_parameters([f"{name}: Tensor" for name in names]),
        argument=names[0],
        returns=f"tuple[{', '.join(['Tensor'] * len(results))}]",
        lines=tuple(line for k in curve.nodes for line in lines.statements(k)),
        result=f"{', '.join(results)}{',' * (len(results) == 1)}",
    )


def _call(plan: Plan, step: Sweep, name: str) -> list[str]:
    """A call of kernels, and its outputs in the shapes of the layer."""
    results = [plan.names[k] for k in step.results]
    operands = [plan.names[operand.node] for operand in step.operands]
    used = {index for own in step.steps for index in map_names(own.kernel)}
    maps = ", ".join(f'"{end}": {end}' for end in INDEX_ARRAYS if end in used)
    made = [slot.map for own in step.steps for slot in own.kernel.outputs]
    sizes = '"receiver": nodes' if "receiver" in made else ""
    arguments = f'"{name}", [{", ".join(operands)}], {{{maps}}}, {_rows(plan, step)}, {{{sizes}}}'
    targets = ", ".join(results) if len(results) > 1 else f"({results[0]},)"
    return [f"{targets} = KERNELS.call({arguments})", *(line for k in step.results for line in _reshaped(plan, k))]


def _rows(plan: Plan, step: Sweep) -> str:
    """The number of rows a step runs over, read off an operand."""
    if step.rows is Site.SHARED:
        return "1"
    if any(operand.end in ("sender", "receiver") for operand in step.operands):
        return "receiver.shape[0]"
    if ends := [operand.end for operand in step.operands if operand.end]:
        return f"{ends[0]}.shape[0]"
    reads = (operand.node for operand in step.operands if plan.graph.type(operand.node).site is step.rows)
    return next((f"{plan.names[node]}.shape[0]" for node in reads), "receiver.shape[0]")


def _reshaped(plan: Plan, k: int) -> list[str]:
    """Outputs of kernels have one component axis; give them the axes of their representation."""
    type_ = plan.graph.type(k)
    axis, shape = (0 if type_.site is Site.SHARED else 1), type_.rep.shape
    name = plan.names[k]
    if len(shape) == 1:
        return []
    return [f"{name} = {name}.squeeze({axis})" if not shape else f"{name} = {name}.unflatten({axis}, {shape})"]
