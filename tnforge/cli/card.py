"""`tnforge explain` of a potential: its weights, its layers with what was proved of each, its end at the cutoff."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from torch import nn

from ..config.plain import has_key, read_plain
from ..errors import ConfigError
from ..models.checkpoint import load
from ..models.elements import symbol
from ..models.origin import Origin
from ..models.package import Package, find_package
from ..models.potential import Potential
from ..recipes import build, rebuild
from .cost import potential_cost
from .report import Finding

__all__ = ["is_model", "run"]

SMOOTH = "smooth at the cutoff"
ROWS = {"edge": "edge", "pair": "pair", "node": "atom"}
CLASS = re.compile(r"C(\d+|-infinity)")


def is_model(target: str) -> bool:
    """Whether a target is a potential: a checkpoint, or the configuration of one."""
    path = Path(target)
    if path.suffix in (".safetensors", ".json"):
        return True
    return path.suffix == ".yaml" and path.is_file() and has_key(path, "system")


def run(target: str) -> Iterator[Finding]:
    """The card of a potential."""
    path = Path(target)
    is_made = path.suffix == ".yaml"
    potential = build(read_plain(path)) if is_made else load(path.with_suffix(".safetensors"), rebuild)
    data = card(potential)
    yield Finding(text_of(data), "potentials", (data,))


# Data ----------------------------------------------------------------------------------------------


def card(potential: Potential) -> dict[str, Any]:
    """Everything that is said of a potential, as plain data."""
    origin = potential.origin
    if origin is None:
        raise ConfigError("this potential does not know what it was made from")
    used = tuple(_used(potential, origin))
    layers = [_layer(package, name, len(modules)) for package, name, modules in used]
    costs = potential_cost(potential, origin, {name: modules for _, name, modules in used})
    return {
        "system": origin.system,
        "cutoff": origin.cutoff,
        "species": [symbol(number) for number in origin.species],
        "number": origin.number,
        "settings": dict(origin.settings),
        "weights": sum(weight.numel() for weight in potential.parameters()),
        "weights_of": _weights(potential),
        "cost": {site.value: asdict(cost) for site, cost in costs.items()},
        "layers": layers,
        "group": "SO3" if any(layer["group"] == "SO3" for layer in layers) else "O3",
        "smooth": _smoothest(layers),
    }


def _weights(potential: Potential) -> dict[str, int]:
    """The number of weights of each part of the body."""
    found: Counter[str] = Counter()
    for name, weight in potential.body.named_parameters():
        words = name.split(".")
        found[".".join(words[:2]) if words[1:2] and words[1].isdigit() else words[0]] += weight.numel()
    return dict(found)


def _used(potential: Potential, origin: Origin) -> Iterator[tuple[Package, str, list[nn.Module]]]:
    """Each emitted layer that the potential calls, with its package and its modules."""
    for package in map(find_package, origin.packages):
        for name, kind in package.layers().items():
            modules = [module for module in potential.modules() if type(module) is kind]
            if modules:
                yield package, name, modules


def _layer(package: Package, name: str, calls: int) -> dict[str, Any]:
    """A layer with its certificate."""
    certificate = json.loads((package.folder / "certificate.json").read_text(encoding="utf-8"))[name]
    claims = [{key: claim[key] for key in ("claim", "detail", "provers")} for claim in certificate["claims"]]
    return {
        "layer": name,
        "calls": calls,
        "package": package.identity.name,
        "group": certificate["group"],
        "signature": certificate["signature"],
        "claims": claims,
    }


def _smoothest(layers: list[dict[str, Any]]) -> dict[str, str] | None:
    """The layer that ends least smoothly at the cutoff; the whole is as smooth."""
    found = [
        (layer["layer"], claim["detail"]) for layer in layers for claim in layer["claims"] if claim["claim"] == SMOOTH
    ]
    if not found:
        return None
    layer, detail = min(found, key=lambda pair: _order(pair[1]))
    return {"layer": layer, "class": detail.partition(":")[0]}


def _order(detail: str) -> float:
    found = CLASS.match(detail)
    return -1 if found is None else float(found[1].replace("-infinity", "inf"))


# Text ----------------------------------------------------------------------------------------------


def text_of(data: Mapping[str, Any]) -> str:
    """The same for a reader."""
    settings = ", ".join(f"{name} {value}" for name, value in data["settings"].items())
    weights = ", ".join(f"{part} {count}" for part, count in data["weights_of"].items())
    lines = [
        f"{data['system']} : {data['group']}",
        f"  settings   {settings}",
        f"  species    {' '.join(data['species'])}",
        f"  cutoff     {data['cutoff']:g}, {_smooth_text(data['smooth'])}",
        f"  weights    {data['weights']} in {data['number']}: {weights}",
    ]
    lines += [f"  each {ROWS[site]:<6}{_cost_text(cost)}" for site, cost in data["cost"].items()]
    return "\n".join([*lines, *(line for layer in data["layers"] for line in _layer_text(layer))])


def _cost_text(cost: Mapping[str, int]) -> str:
    moved = f"{cost['bytes_read']} bytes read, {cost['bytes_written']} written"
    return f"{cost['operations']} operations forward, {moved}"


def _smooth_text(smooth: Mapping[str, str] | None) -> str:
    return f"where energies are {smooth['class']} ({smooth['layer']})" if smooth else "where nothing was proved"


def _layer_text(layer: Mapping[str, Any]) -> list[str]:
    times = "once" if layer["calls"] == 1 else f"{layer['calls']} times"
    head = f"  {layer['layer']:<16} {times}: {layer['signature']}"
    return [head, *(f"    proved   {claim['claim']}: {claim['detail']}" for claim in layer["claims"])]
