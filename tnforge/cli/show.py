"""`tnforge show`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from ..compiler import Options, render_layer
from ..dsl.layer import Layer
from ..errors import ConfigError
from ..passes.simplify import PASSES, simplify, simplify_up_to
from ..proof.prove import prove_definition
from ..schedule.fuse import plan_graph
from ..schedule.plan import Fused, Plan
from ..schedule.sweep import named_sweeps
from .progress import Progress
from .report import Finding
from .source import choose_layers

__all__ = ["STAGES", "run"]


def run(target: str, after: str, only: str | None, settings: list[str]) -> Iterator[Finding]:
    """Every layer of a target after a stage."""
    if after not in STAGES:
        raise ConfigError(f"there is no stage {after!r}; stages are {', '.join(STAGES)}")
    timer = Progress()
    with timer.stage("trace"):
        chosen = choose_layers(target, settings, only)
    for layer in chosen:
        with timer.stage(after):
            text = STAGES[after](layer).rstrip("\n")
        yield Finding(text, "layers", ({"layer": layer.graph.name, "stage": after, "text": text},))


def _plan(layer: Layer) -> Plan:
    return plan_graph(simplify(layer.graph))


def _kernels(layer: Layer) -> str:
    return "\n".join(str(step.kernel) for step in _plan(layer).steps if isinstance(step, Fused))


def _nests(layer: Layer) -> str:
    return "\n".join(map(str, named_sweeps(_plan(layer)).values()))


def _after_pass(name: str) -> Callable[[Layer], str]:
    """What shows a layer after a pass, in the first round of passes."""
    return lambda layer: str(simplify_up_to(layer.graph, name))


def _files(layer: Layer) -> str:
    certificate = prove_definition(layer.definition)
    files = render_layer(layer.definition, certificate, _plan(layer), Options(), "show")
    return "\n".join(f"==> {name} <==\n{text}" for name, text in sorted(files.items()))


STAGES: Mapping[str, Callable[[Layer], str]] = {
    "trace": lambda layer: str(layer.graph),
    "prove": lambda layer: prove_definition(layer.definition).report(),
    **{step.name: _after_pass(step.name) for step in PASSES},
    "simplify": lambda layer: str(simplify(layer.graph)),
    "plan": lambda layer: str(_plan(layer)),
    "lower": _kernels,
    "schedule": _nests,
    "emit": _files,
}
"""What each stage leaves behind, as text."""
