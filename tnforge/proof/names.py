"""Names of types as a reader knows them."""

from __future__ import annotations

import re

from ..ir.graph import Graph, Node
from ..ir.ops import Displacement, Gather, Input, Mix, Opaque, Select
from ..ir.polynomial import Leaf
from ..ir.types import Site, Type
from ..symmetry.rep import SCALAR, Block, Layout, Rep, Symmetry

__all__ = ["a_rep", "name_of", "signature_of", "text_of"]

_SITES = {
    Site.NODE: "Node",
    Site.EDGE: "Edge",
    Site.PAIR: "Pair",
    Site.STRUCTURE: "Structure",
    Site.SPECIES: "Species",
    Site.SHARED: "Weight",
}
_KINDS = {Symmetry.GENERAL: "Tensor", Symmetry.SYMMETRIC: "Sym", Symmetry.STF: "STF"}


def name_of(rep: Rep) -> str:
    """`Pseudovector` for `1e`, `STF[2]` for `2e`."""
    if rep.layout is Layout.FLAT:
        return f"Scalars[{len(rep.blocks)}]" if set(rep.blocks) == {SCALAR.block} else "Blocks"
    if rep.layout is Layout.MATRIX:
        return "TensorNetMatrix" if [block.parity for block in rep.blocks] == [1, -1, 1] else "Blocks"
    return _block_name(rep.block)


def _block_name(block: Block) -> str:
    kind = _kind(block)
    if block.parity * (-1) ** sum(block.legs) >= 0:
        return kind
    return f"Pseudo-{kind}" if "[" in kind else f"Pseudo{kind.lower()}"


def _kind(block: Block) -> str:
    if block.degrees:
        return f"Spherical[{', '.join(map(str, block.degrees))}]"
    if block.rank < 2:
        return ("Scalar", "Vector")[block.rank]
    if block.rank == 2 and block.symmetry is Symmetry.GENERAL:
        return "Matrix"
    return f"{_KINDS[block.symmetry]}[{block.rank}]"


def a_rep(rep: Rep) -> str:
    """`a Vector (1o)`."""
    name = name_of(rep)
    return f"{'an' if name.startswith('STF') else 'a'} {name} ({rep})"


def _blocks(rep: Rep) -> str:
    """The blocks of a representation; its name tells the layout."""
    return re.sub(r"^(?:matrix|flat)\((.*)\)$", r"\1", str(rep)).replace(" ", "")


def _type(type_: Type) -> str:
    kind = "Position" if type_.affine else f"{name_of(type_.rep)} {_blocks(type_.rep)}"
    if type_.site is Site.ROW and not type_.channels:
        return kind
    return f"{_SITES.get(type_.site, 'Row')}[{', '.join([kind, *map(_quoted, type_.channels)])}]"


def _function(node: Node) -> str:
    """`phi: Function[3, "u"]`."""
    assert isinstance(node.op, Opaque)
    kind = "Vanishing" if node.op.vanishing else "Function"
    return f"{node.op.name}: {kind}[{', '.join([str(node.op.count), *map(_quoted, node.op.channels)])}]"


def _quoted(letter: str) -> str:
    return f'"{letter}"'


def signature_of(graph: Graph) -> str:
    """`(r: Vector 1o, f: Vector 1o) -> Pseudovector 1e`."""
    inputs = [f"{graph.input_name(k)}: {_type(graph.type(k))}" for k in graph.inputs]
    arguments = ", ".join([*inputs, *(_function(graph.nodes[k]) for k in graph.blocks)])
    results = [_type(graph.output_type(output)) for output in graph.outputs]
    if len(results) == 1:
        return f"({arguments}) -> {results[0]}"
    named = ", ".join(f"{output.name}: {text}" for output, text in zip(graph.outputs, results, strict=True))
    return f"({arguments}) -> ({named})"


def text_of(graph: Graph, leaf: Leaf) -> str:
    """A leaf of a segment for a reader: `h.sender`, `phi.0`."""
    end = f".{leaf.end}" if leaf.end else ""
    return _value(graph, leaf.node) + end + (f".{leaf.block}" if leaf.block >= 0 else "")


def _value(graph: Graph, k: int) -> str:
    """A value by its name, or by how it was made."""
    node = graph.nodes[k]
    match node.op:
        case Input(name):
            return name
        case Gather(end):
            return f"{_value(graph, node.operands[0])}.{end}"
        case Select(block):
            return f"{_value(graph, node.operands[0])}.{block}"
        case Opaque(name):
            return name
        case Mix():
            return " @ ".join(_value(graph, operand) for operand in node.operands)
        case Displacement():
            return "displacement"
        case _:
            return f"%{k}"
