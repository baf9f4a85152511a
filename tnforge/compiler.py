"""The compiler, read from top to bottom: each stage takes what the one before it made."""

from __future__ import annotations

import importlib.metadata
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import reduce
from operator import or_
from time import perf_counter
from typing import Any

from .emit.context import Header, Layer, camel
from .emit.package import Package, make_package
from .emit.standalone import copy_runtime
from .emit.targets.c import render_c
from .emit.targets.torch import render_torch
from .emit.targets.triton import render_triton
from .errors import ConfigError
from .ir.definition import Definition
from .ir.graph import Graph
from .passes.simplify import canonical, simplify
from .proof.certificate import Certificate
from .proof.prove import prove_definition
from .schedule.cost import contraction_multiplications, kernel_multiplications
from .schedule.fuse import plan_graph
from .schedule.plan import Plan

__all__ = ["TARGETS", "Compiled", "Options", "Timer", "compile_definition", "compile_package", "multiplications"]

TARGETS = ("torch", "c", "triton")
"""Every target of this version. The torch target is always emitted: it is the reference of the others."""

USUAL = ("torch", "c")
"""The targets that are emitted where none are named."""

KERNELS = {"c": render_c, "triton": render_triton}
"""The targets that render kernels."""


@dataclass(frozen=True)
class Options:
    """What the emitted code depends on beside the definition."""

    targets: tuple[str, ...] = USUAL
    standalone: bool = False

    def __post_init__(self) -> None:
        """Refuse targets that do not exist."""
        for target in self.targets:
            if target not in TARGETS:
                raise ConfigError(f"there is no target {target!r}; targets are {', '.join(TARGETS)}")


@dataclass(frozen=True)
class Compiled:
    """One layer with every intermediate form."""

    definition: Definition
    certificate: Certificate
    graph: Graph
    plan: Plan
    files: tuple[tuple[str, str], ...]


class Timer:
    """Adds up the time of each stage and reports it when told to."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Time the block as part of a stage."""
        start = perf_counter()
        yield
        self.seconds[name] = self.seconds.get(name, 0.0) + perf_counter() - start


def compile_definition(definition: Definition, options: Options, source: str, timer: Timer) -> Compiled:
    """One definition through every stage up to text."""
    with timer.stage("prove"):
        certificate = prove_definition(definition)  # Definition -> Certificate, or ProofError with a witness
    with timer.stage("simplify"):
        graph = simplify(definition.graph)  # Graph -> Graph: the same meaning in fewer operations
    with timer.stage("plan"):
        plan = plan_graph(graph)  # Graph -> Plan: order of contractions, fused steps, kernels
    with timer.stage("emit"):
        files = render_layer(definition, certificate, plan, options, source)  # Plan -> text of every target
    return Compiled(definition, certificate, graph, plan, tuple(sorted(files.items())))


def render_layer(
    definition: Definition, certificate: Certificate, plan: Plan, options: Options, source: str
) -> dict[str, str]:
    """The text of a layer for every target."""
    claims = tuple(str(claim) for claim in certificate.claims)
    header = Header(version(), source, canonical(definition.graph).hash, claims)
    layer = Layer(plan, certificate.signature, definition.doc, header)
    kernels = [target for target in KERNELS if target in options.targets]
    files = render_torch(layer, kernels, options.standalone)
    return reduce(or_, (KERNELS[target](layer) for target in kernels), files)


def compile_package(
    name: str,
    definitions: Sequence[Definition],
    options: Options,
    source: str,
    timer: Timer,
    settings: Mapping[str, str] | None = None,
    each: Callable[[Compiled], object] = lambda layer: None,
) -> tuple[Package, tuple[Compiled, ...]]:
    """All layers of one definition file as one package in memory; `source` and `settings` say what to compile again.

    `each` is told of every layer as soon as it is there.
    """
    compiled = []
    for definition in definitions:
        compiled.append(compile_definition(definition, options, source, timer))
        each(compiled[-1])
    with timer.stage("emit"):
        package = make_package(
            name,
            version(),
            {"source": source, "settings": dict(settings or {}), **_options(options)},
            {c.graph.name: _entry(c) for c in compiled},
            {c.graph.name: c.certificate.to_data() for c in compiled},
            {**_together(compiled), **_runtime(options)},
        )
    return package, tuple(compiled)


def _together(layers: Sequence[Compiled]) -> dict[str, str]:
    """The files of all layers."""
    owners: dict[str, str] = {}
    for layer in layers:
        for file, _ in layer.files:
            other = owners.setdefault(file, layer.graph.name)
            if other != layer.graph.name:
                raise ConfigError(f"layers {other} and {layer.graph.name} would both be written to {file}; rename one")
    return {file: text for layer in layers for file, text in layer.files}


def multiplications(compiled: Compiled, target: str) -> int:
    """Multiplications of a layer in a target, for one row and one channel."""
    count = contraction_multiplications if target == "torch" else kernel_multiplications
    return count(compiled.plan)


def _options(options: Options) -> dict[str, Any]:
    """What the manifest says of the options."""
    return {"targets": list(options.targets), "standalone": options.standalone}


def _runtime(options: Options) -> dict[str, str]:
    """The copy of the runtime in a package that stands alone."""
    return copy_runtime(version()) if options.standalone else {}


def _entry(compiled: Compiled) -> dict[str, str]:
    """What the manifest says of a layer: the graph that was proved, and the hash that names the operation."""
    graph = compiled.definition.graph
    return {"class": camel(graph.name), "graph": str(graph), "hash": canonical(graph).hash}


def version() -> str:
    """The version of tnforge."""
    return importlib.metadata.version("tnforge")
