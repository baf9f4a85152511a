"""The text of a graph is the graph: it reads back, and no run of Python changes a byte of it or of what follows."""

from __future__ import annotations

import json
import os
import subprocess
import sys

from hypothesis import given, settings
from hypothesis import strategies as st

from tnforge.ir.graph import Graph
from tnforge.ir.text import parse_graph
from tnforge.testing.strategies import graphs

DIGESTS = """
import hashlib, json, sys
from tnforge.compiler import Options, Timer, compile_definition
from tnforge.ir.definition import Definition
from tnforge.ir.text import parse_graph
for text in json.load(sys.stdin):
    graph = parse_graph(text)
    made = compile_definition(Definition(graph), Options(), "drawn", Timer())
    everything = [str(graph), str(made.graph), str(made.plan), str(made.certificate.to_data()), *map(str, made.files)]
    print(graph.hash, hashlib.sha256("\\n".join(everything).encode()).hexdigest())
"""


@given(graphs())
def test_text_reads_back_as_the_same_graph(graph: Graph) -> None:
    again = parse_graph(str(graph))
    assert again == graph
    assert (str(again), again.hash, hash(again)) == (str(graph), graph.hash, hash(graph))


@given(graphs(), graphs())
def test_different_graphs_have_different_hashes(first: Graph, second: Graph) -> None:
    assert (first == second) == (first.hash == second.hash)


@settings(max_examples=1)
@given(st.lists(graphs(), min_size=25, max_size=25))
def test_every_byte_is_the_same_whatever_the_hash_seed(drawn: list[Graph]) -> None:
    texts = json.dumps([str(graph) for graph in drawn])
    first, second = (digests(texts, seed) for seed in ("1", "2"))
    assert first.splitlines() == second.splitlines()
    assert [line.split()[0] for line in first.splitlines()] == [graph.hash for graph in drawn]


def digests(texts: str, seed: str) -> str:
    """Hashes of everything that is made of graphs, text of every target included, in a new Python."""
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    run = subprocess.run(
        [sys.executable, "-c", DIGESTS], input=texts, env=environment, capture_output=True, text=True, timeout=120
    )
    assert run.returncode == 0, run.stderr
    return run.stdout
