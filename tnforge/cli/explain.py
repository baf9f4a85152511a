"""`tnforge explain`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import Any

from ..compiler import Timer
from ..dsl.layer import Layer
from ..emit.context import shape_text
from ..ir.graph import Graph
from ..ir.ops import Opaque
from ..ir.types import Site, Type
from ..kernel.vjp import closure
from ..passes.simplify import simplify
from ..proof.names import name_of
from ..proof.prove import prove_definition
from ..schedule.fuse import plan_graph
from ..schedule.plan import Fused, Plan
from ..schedule.work import Work, kernel_work, torch_work
from ..symmetry.character import character
from ..symmetry.rep import Rep
from .progress import Progress
from .report import Finding
from .source import choose_layers

__all__ = ["CHANNELS", "run"]

CHANNELS, NUMBER, WIDTH = 64, "float32", 4
"""The case for which bytes are counted."""

ORDER = (Site.SHARED, Site.SPECIES, Site.ROW, Site.PAIR, Site.EDGE, Site.NODE, Site.STRUCTURE)


def run(target: str, only: str | None, settings: list[str]) -> Iterator[Finding]:
    """What every layer of a target takes, gives, keeps, proves and costs."""
    timer = Progress()
    with timer.stage("trace"):
        chosen = choose_layers(target, settings, only)
    for layer in chosen:
        data = explain_layer(layer, timer)
        yield Finding(text_of(data), "layers", (data,))


# Data ----------------------------------------------------------------------------------------------


def explain_layer(layer: Layer, timer: Timer) -> dict[str, Any]:
    """Everything that is said of a layer, as plain data."""
    with timer.stage("prove"):
        certificate = prove_definition(layer.definition)
    with timer.stage("plan"):
        plan = plan_graph(simplify(layer.graph))
    with timer.stage("count"):
        costs = {"torch": _works(torch_work(plan)), "c": _works(kernel_work(plan))}
    return {
        "layer": layer.graph.name,
        "group": layer.graph.group.value,
        "doc": layer.definition.doc,
        "arguments": [_tensor(layer.graph.input_name(k), layer.graph.type(k)) for k in layer.graph.inputs],
        "results": [_tensor(output.name, layer.graph.output_type(output)) for output in layer.graph.outputs],
        "parameters": count_parameters(layer.graph),
        "blocks": [_block(layer.graph, k) for k in layer.graph.blocks],
        "work": costs,
        **count_kernels(plan),
        "claims": [
            {"claim": c.claim, "detail": c.detail, "methods": list(c.provers)} for c in certificate.claims
        ],
    }  # fmt: skip


def _tensor(name: str, type_: Type) -> dict[str, Any]:
    """An argument or a result."""
    return {
        "name": name,
        "type": "Position" if type_.affine else name_of(type_.rep),
        "rep": str(type_.rep),
        "site": type_.site.value,
        "channels": list(type_.channels),
        "shape": shape_text(type_),
        "parity": parity_of(type_.rep),
        "content": content_of(type_.rep),
    }


def parity_of(rep: Rep) -> str:
    """The sign under inversion in a word."""
    signs = {block.parity for block in rep.blocks}
    return {1: "even", -1: "odd", 0: "open"}[signs.pop()] if len(signs) == 1 else "by block"


def content_of(rep: Rep) -> str:
    """The irreducible parts, by characters: `0e + 1e + 2e` for an even matrix."""
    found = sorted(character(rep).multiplicities().items(), key=lambda item: (item[0][0], -item[0][1]))
    return " + ".join(f"{f'{n}x' if n > 1 else ''}{degree}{'?eo'[parity]}" for (degree, parity), n in found)


def count_parameters(graph: Graph) -> list[dict[str, Any]]:
    """The numbers of the arguments that belong to no row but to all of them, or to all of a species, by their axes.

    These are the ones that are trained; what learnable functions hold is not among them.
    """
    found: Counter[tuple[bool, tuple[str, ...]]] = Counter()
    for type_ in (graph.type(k) for k in graph.inputs):
        if type_.site in (Site.SHARED, Site.SPECIES):
            found[type_.site is Site.SPECIES, type_.channels] += type_.rep.size
    ordered = sorted(found.items(), key=lambda item: (item[0][0], len(item[0][1]), item[0][1]))
    return [
        {"numbers": numbers, "channels": list(channels), "each_species": each} for (each, channels), numbers in ordered
    ]


def _block(graph: Graph, k: int) -> dict[str, Any]:
    """What a learnable function takes and makes."""
    node = graph.nodes[k]
    assert isinstance(node.op, Opaque)
    takes = [_array(graph.type(operand)) for operand in node.operands]
    return {"name": node.op.name, "takes": takes, "makes": _array(node.type), "vanishing": node.op.vanishing}


def _array(type_: Type) -> dict[str, str]:
    return {"rep": str(type_.rep), "shape": shape_text(type_)}


def count_kernels(plan: Plan) -> dict[str, int]:
    """How many kernels run in a call, and how many more their derivatives of every order need."""
    own = [step.kernel for step in plan.steps if isinstance(step, Fused)]
    return {"kernels": len(own), "derivative_kernels": len(closure(own)) - len({kernel.key for kernel in own})}


def _works(works: Mapping[Site, Work]) -> dict[str, Any]:
    """The work on each site, in the order in which sites are listed."""
    return {site.value: _work(works[site]) for site in ORDER if site in works}


def _work(work: Work) -> dict[str, Any]:
    return {
        "flops": asdict(work.flops),
        "bytes_read": work.traffic.bytes_read(CHANNELS, WIDTH),
        "bytes_written": work.traffic.bytes_written(CHANNELS, WIDTH),
    }


# Text ----------------------------------------------------------------------------------------------


def text_of(data: Mapping[str, Any]) -> str:
    """The same for a reader."""
    lines = [f"{data['layer']} : {data['group']}"]
    lines += [f"  takes    {line}" for line in _table(data["arguments"])]
    lines += [f"  gives    {line}" for line in _table(data["results"])]
    lines.append(f"  trains   {' + '.join(map(_parameters_text, data['parameters'])) or 'no numbers'}")
    lines += [f"  calls    {_block_text(block)}" for block in data["blocks"]]
    for path, works in data["work"].items():
        lines += [f"  {path:<8} {line}" for line in map(_work_text, works, works.values())]
    lines.append(f"  kernels  {data['kernels']}, and {data['derivative_kernels']} more for derivatives of any order")
    lines += [f"  proved   {c['claim']}: {c['detail']}  ({', '.join(c['methods'])})" for c in data["claims"]]
    return "\n".join(lines)


def _table(tensors: list[dict[str, Any]]) -> list[str]:
    """One aligned line for each tensor."""
    rows = [
        (t["name"], f"{t['type']} {t['rep']}", t["site"], t["shape"], t["parity"], f"= {t['content']}") for t in tensors
    ]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return ["  ".join(f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]


def _work_text(site: str, work: Mapping[str, Any]) -> str:
    rows = "each call" if site == Site.SHARED.value else f"each {site}"
    flops = _operations_text(**work["flops"])
    traffic = f"{work['bytes_read']} bytes read, {work['bytes_written']} written"
    return f"{rows}: {flops}; in {NUMBER} with {CHANNELS} channels {traffic}"


def _operations_text(row: int, channel: int, pair: int) -> str:
    """`9 operations + 94 for each channel`."""
    counts = {"": row, " for each channel": channel, " for each pair of channels": pair}
    first, *rest = [(str(count), each) for each, count in counts.items() if count] or [("no", "")]
    return " + ".join([f"{first[0]} operations{first[1]}", *(f"{count}{each}" for count, each in rest)])


def _parameters_text(found: Mapping[str, Any]) -> str:
    """`2 numbers for each channel [u]`, `1 matrix between channels [v] [u] for each species`."""
    count, axes = found["numbers"], " ".join(f"[{letter}]" for letter in found["channels"])
    if len(found["channels"]) == 2:
        unit = f"{'matrix' if count == 1 else 'matrices'} between channels {axes}"
        return f"{count} {unit}{' for each species' if found['each_species'] else ''}"
    each = [f"channel {axes}"] if axes else []
    each += ["species"] if found["each_species"] else []
    return f"{count} {'number' if count == 1 else 'numbers'}{' for each ' if each else ''}{' and '.join(each)}"


def _block_text(block: Mapping[str, Any]) -> str:
    """`phi, which makes [edges] 0e of [edges, 4] flat(4x0e); its own parameters are not counted`."""
    takes = " and ".join(f"{part['shape']} {part['rep']}" for part in block["takes"])
    zero = ", zero where they are" if block["vanishing"] else ""
    makes = f"{block['makes']['shape']} {block['makes']['rep']}"
    return f"{block['name']}, which makes {makes} of {takes}{zero}; its own parameters and operations are not counted"
