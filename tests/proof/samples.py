"""Layers as text, and changes that make them false."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tnforge.errors import DefinitionError
from tnforge.ir.graph import Graph, Node, Output
from tnforge.ir.ops import Constant, Product, Sum
from tnforge.ir.text import parse_graph
from tnforge.ir.verify import verify_graph
from tnforge.symmetry.exact import ExactTensor
from tnforge.symmetry.rep import Block, Layout, Rep

EPS = "constant eps 3 {1 2 3: 1, 1 3 2: -1, 2 1 3: -1, 2 3 1: 1, 3 1 2: 1, 3 2 1: -1} : shared t3e"
DELTA = "constant delta 2 {1 1: 1, 2 2: 1, 3 3: 1} : shared t2e"
TENSORNET = "matrix(0e + 1o + 2e)"

TORQUE = f"""layer torque : O3
  %0 = input r : row 1o
  %1 = input f : row 1o
  %2 = {EPS}
  %3 = product %2[i j k] %0[j] %1[k] -> [i] : row 1e
  out out = %3 : 1e
"""

DOT = """layer dot : O3
  %0 = input a : row 1o
  %1 = input b : row 1o
  %2 = product %0[i] %1[i] -> [] : row 0e
  out out = %2 : 0e
"""

QUADRUPOLE = f"""layer quadrupole : O3
  %0 = input n : row 1o
  %1 = product %0[i] %0[j] -> [i j] : row t2e
  %2 = {DELTA}
  %3 = product %2[i j] %0[k] %0[k] -> [i j] : row t2e
  %4 = sum 1 %1 + -1/3 %3 : row t2e
  out out = %4 : 2e
"""

MIXED = f"""layer mixed : O3
  %0 = input r : row 1o
  %1 = input f : row 1o
  %2 = {EPS}
  %3 = product %2[i j k] %0[j] %1[k] -> [i] : row 1e
  %4 = sum 1 %0 + 1 %3 : row 1?
  out out = %4 : 1?
"""

PRODUCT = f"""layer product : O3
  %0 = input y : node {TENSORNET} [u]
  %1 = input m : node {TENSORNET} [u]
  %2 = product %0[i k] %1[k j] -> [i j] : node t2? [u]
  %3 = product %1[i k] %0[k j] -> [i j] : node t2? [u]
  %4 = sum 1 %2 + 1 %3 : node t2? [u]
  out out = %4 : {TENSORNET}
"""

ONE_SIDED = f"""layer one_sided : O3
  %0 = input y : node {TENSORNET} [u]
  %1 = input m : node {TENSORNET} [u]
  %2 = product %0[i k] %1[k j] -> [i j] : node t2? [u]
  out out = %2 : {TENSORNET}
"""

MESSAGE = """layer message : O3
  %0 = input h : node t2e [u]
  %1 = input n : edge 1o
  %2 = input w : edge flat(2x0e) [u]
  %3 = gather sender %0 : edge t2e [u]
  %4 = select 0 %2 : edge 0e [u]
  %5 = product %4[] %3[i j] -> [i j] : edge t2e [u]
  %6 = select 1 %2 : edge 0e [u]
  %7 = product %6[] %3[i k] %1[k] %1[j] -> [i j] : edge t2e [u]
  %8 = sum 1 %5 + 1 %7 : edge t2e [u]
  %9 = neighbours %8 : node t2e [u]
  out out = %9 : t2e
"""

GATE = """layer gate : O3
  %0 = input t : node t2e [u]
  %1 = input w : shared 0e [u]
  %2 = input b : shared 0e [u]
  %3 = product %0[i j] %0[i j] -> [] : node 0e [u]
  %4 = scalar %1 %3 %2 = sigmoid(((x0 * x1) + x2)) : node 0e [u]
  %5 = product %0[i j] %4[] -> [i j] : node t2e [u]
  out out = %5 : t2e
"""

SMOOTH = f"""layer smooth : O3
  %0 = input x : node position
  %1 = displacement %0 : edge 1o
  %2 = product %1[i] %1[j] -> [i j] : edge t2e
  %3 = {DELTA}
  %4 = product %3[i j] %1[k] %1[k] -> [i j] : edge t2e
  %5 = sum 1 %2 + -1/3 %4 : edge t2e
  %6 = product %1[i] %1[i] -> [] : edge 0e
  %7 = scalar %6 = exp(((-1) * x0)) : edge 0e
  %8 = product %7[] %5[i j] -> [i j] : edge t2e
  %9 = neighbours %8 : node t2e
  out out = %9 : 2e
"""

ODD_GATE = f"""layer odd_gate : O3
  %0 = input a : row 1o
  %1 = input b : row 1o
  %2 = input c : row 1o
  %3 = {EPS}
  %4 = product %3[i j k] %0[i] %1[j] %2[k] -> [] : row 0o
  %5 = scalar %4 = tanh(x0) : row 0o
  %6 = product %5[] %0[i] -> [i] : row 1e
  out out = %6 : 1e
"""

STRAINED = """layer strained : O3
  %0 = input s : row 2e
  %1 = input v : row 1o
  %2 = product %0[i j] %1[j] -> [i] : row 1o
  %3 = product %0[i i] %1[j] -> [j] : row 1o
  %4 = sum 1 %2 + 1 %3 : row 1o
  out out = %4 : 1o
"""

TRUE = {
    name: text
    for name, text in {
        "torque": TORQUE,
        "dot": DOT,
        "quadrupole": QUADRUPOLE,
        "product": PRODUCT,
        "one_sided": ONE_SIDED.replace(": O3", ": SO3"),
        "message": MESSAGE,
        "gate": GATE,
        "smooth": SMOOTH,
        "odd_gate": ODD_GATE,
        "strained": STRAINED,
    }.items()
}


def mutants(text: str) -> Iterator[Graph]:
    """The graph with one number, one order of indices or one claimed parity changed, where that has a meaning."""
    graph = parse_graph(text)
    for k, node in enumerate(graph.nodes):
        for op in _changed(node):
            changed = (*graph.nodes[:k], replace(node, op=op), *graph.nodes[k + 1 :])
            yield from _sound(replace(graph, nodes=changed))
    for k, output in enumerate(graph.outputs):
        if output.claim.layout is Layout.SINGLE:
            block = output.claim.block
            claim = Rep((Block(block.rank, -block.parity, block.symmetry),))
            changed_output = Output(output.name, output.node, claim)
            yield replace(graph, outputs=(*graph.outputs[:k], changed_output, *graph.outputs[k + 1 :]))


def _changed(node: Node) -> Iterator[Constant | Sum | Product]:
    match node.op:
        case Constant(name, tensor):
            for index in ((0,) * tensor.rank, (0, 1, 2, 0)[: tensor.rank]):
                array = tensor.to_fractions()
                array[index] += 1
                yield Constant(name, ExactTensor.from_fractions(array))
        case Sum(coefficients, direct):
            for k, c in enumerate(coefficients):
                for other in (c + 1, -c):
                    yield Sum((*coefficients[:k], other, *coefficients[k + 1 :]), direct)
        case Product(labels, out):
            if len(out) > 1:
                yield Product(labels, (out[1], out[0], *out[2:]))


def _sound(graph: Graph) -> Iterator[Graph]:
    try:
        verify_graph(graph)
    except DefinitionError:
        return
    yield graph
