"""Weights of the official HotPP, of the preprint and as published: their names there, and their places here."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

import torch
from torch import Tensor

from ..errors import ConfigError, DataError
from ..library.hotpp import routes
from ..models.potential import Potential
from .official import put

__all__ = ["SYSTEMS", "configuration", "fill"]

SYSTEMS = {"hotpp_old": "preprint", "hotpp_pub": "published"}
"""What the official code is called in options, and its topology."""

TABLE = "embedding_layer.z_weights.weight"
BLOCK = re.compile(r"son_equivalent_layers\.(\d+)\.|en_equivalent_blocks\.(\d+)\.")
RADIAL = "radial_fn.radial_fn."
HEADS = "readout_layer.layer_dict."
CUTOFF_POWER = 5

IGNORED = re.compile(
    r"radial_fn\..*"  # that of edges, which have no features
    r"|(.*\.)?norm_factor|.*\.cutoff_fn\.\w+"  # read as options
    r"|.*\.activate_list\.0\.\w+|.*\.site_energy\.activate_fn\.\w+"  # of scalars, which have no gate
)
"""Weights that nothing is computed from."""


def configuration(options: Mapping[str, Any], weights: Mapping[str, Tensor]) -> dict[str, Any]:
    """The configuration of the potential that computes the same."""
    try:
        table, source = weights[TABLE], Source(weights)
        return {
            "system": "hotpp",
            "max_z": int(table.shape[0]),
            "cutoff": source.one("cutoff_fn.cutoff"),
            "channels": int(table.shape[1]),
            "layers": source.layers,
            "ranks": source.ranks,
            "functions": int(weights[source.radial(0) + "radial_fn.freqs"].shape[0]),
            "hidden": source.hidden,
            "neighbours": source.one("norm_factor"),
            "topology": SYSTEMS[str(options["system"])],
            "envelope": "published",
            "dipole": source.has("dipole"),
            "activation": str(options.get("activation", "silu")),
            "number": str(table.dtype).removeprefix("torch."),
        }
    except KeyError as error:
        raise DataError(f"these are not the weights and options of a HotPP: {error} is missing") from error


class Source:
    """Official weights, by what they are of."""

    def __init__(self, weights: Mapping[str, Tensor]) -> None:
        """Refuse envelopes of another power."""
        self.weights = weights
        self.is_published = any(name.startswith("en_equivalent_blocks.") for name in weights)
        if self.one("cutoff_fn.p") != CUTOFF_POWER:
            raise ConfigError(f"a HotPP with an envelope of power {self.one('cutoff_fn.p')} can not be imported")

    @property
    def layers(self) -> int:
        """The number of interactions."""
        return len({found[0] for name in self.weights if (found := BLOCK.match(name))})

    @property
    def ranks(self) -> int:
        """The largest rank that the first interaction makes."""
        return sum(name.startswith(self.kept(0)) and name.endswith(".weight") for name in self.weights) - 1

    @property
    def hidden(self) -> tuple[int, ...]:
        """The widths of the learned function of radial functions."""
        return tuple(int(self.weights[f"{self.radial(0)}mlp.{k}.weight"].shape[0]) for k in self.steps)

    @property
    def steps(self) -> tuple[int, ...]:
        """The places of the linear maps of the learned function."""
        start = f"{self.radial(0)}mlp."
        found = (name.removeprefix(start) for name in self.weights if name.startswith(start))
        return tuple(sorted({int(name.partition(".")[0]) for name in found}))

    def has(self, head: str) -> bool:
        """Whether there is a readout of this name."""
        return any(name.startswith(f"{HEADS}{head}.") for name in self.weights)

    def one(self, ending: str) -> float:
        """A number that all layers share."""
        found = {float(value) for name, value in self.weights.items() if f".{name}".endswith(f".{ending}")}
        if not found:
            raise DataError(f"these are not the weights of a HotPP: there is no {ending}")
        if len(found) > 1:
            raise ConfigError(f"a HotPP whose layers have different {ending} can not be imported")
        return found.pop()

    def block(self, layer: int) -> str:
        """How the names of an interaction begin."""
        return f"en_equivalent_blocks.{layer}.node_block." if self.is_published else f"son_equivalent_layers.{layer}."

    def radial(self, layer: int) -> str:
        """How the names of its radial functions begin."""
        part = "graph_conv" if self.is_published else "tensor_aggregate"
        return f"{self.block(layer)}{part}.radial_fn."

    def kept(self, layer: int) -> str:
        """How the names of the maps that mix what an atom receives begin."""
        part = "linear_list" if self.is_published else "linear_interact_list"
        return f"{self.block(layer)}self_interact.{part}."

    def shares(self, layer: int, given: int, made: int) -> list[str]:
        """The names of the maps from the learned function to the weights of ranks or paths, in their order here."""
        block = self.block(layer)
        if self.is_published:
            return [f"{block}graph_conv.rbf_mixing_list.{rank}" for rank in range(max(given, made) + 1)]
        found = ((path.a, path.r, rank) for rank, path in routes(given, made))
        return [f"{block}tensor_aggregate.rbf_mixing_dict.{way}" for way in found]


def fill(potential: Potential, weights: Mapping[str, Tensor]) -> None:
    """Give a HotPP its official weights."""
    put(potential, _placed(weights))


def _placed(weights: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """Each weight under the name that it has here; those without a place are refused."""
    source = Source(weights)
    if any(name.startswith(f"{HEADS}polar") for name in weights):
        raise ConfigError(
            "the polarizability of these weights has a scalar of its own for each entry of its diagonal, "
            "which rotations mix, and can not be imported",
            advice=f"Leave out the weights {HEADS}polar... to import the rest, and train the polarizability anew.",
        )
    ranks = (0, *(source.ranks,) * (source.layers - 1), int(source.has("dipole")))
    sources = dict(_frame(source))
    for layer, (given, made) in enumerate(pairwise(ranks)):
        found = _interaction(source, layer, given, made)
        sources |= {f"body.interactions.{layer}.{own}": names for own, names in found}
    used = {name for names in sources.values() for name in names}
    unread = {name for _, names in _interaction(source, source.layers - 1, ranks[-2], source.ranks) for name in names}
    for name in weights:
        if name not in used | unread and not IGNORED.fullmatch(name):
            raise DataError(f"the weight {name} has no place in a HotPP")
    for name in sorted(used - set(weights)):
        raise DataError(f"these are not the weights of a HotPP: {name} is missing")
    return {own: _joined([weights[name] for name in names]) for own, names in sources.items()}


def _joined(parts: list[Tensor]) -> Tensor:
    return torch.cat(parts) if len(parts) > 1 else parts[0]


def _frame(source: Source) -> Iterator[tuple[str, list[str]]]:
    """The embedding, the readouts and the calibration."""
    yield "body.table", [TABLE]
    yield "calibration.shift", ["mean"]
    yield "calibration.scale", ["std"]
    for rank, (own, name) in enumerate((("energy", "site_energy"), ("dipole", "dipole"))):
        if source.has(name):
            yield from _head(f"body.{own}.", f"{HEADS}{name}.", rank)


def _head(own: str, name: str, rank: int) -> Iterator[tuple[str, list[str]]]:
    """One readout; scalars have offsets, tensors have gates."""
    for step, place in (("first", "layer1"), ("second", "layer2")):
        for kind in ("weight",) if rank else ("weight", "bias"):
            yield f"{own}{step}.maps.{rank}.{kind}", [f"{name}{place}.linear.{kind}"]
    if rank:
        yield f"{own}gates.slopes.{rank}", [f"{name}activate_fn.weights"]
        yield f"{own}gates.offsets.{rank}", [f"{name}activate_fn.bias"]


def _interaction(source: Source, layer: int, given: int, made: int) -> Iterator[tuple[str, list[str]]]:
    """One interaction."""
    block, radial = source.block(layer), source.radial(layer)
    kinds = ("weight", "bias") if source.is_published else ("weight",)
    yield "waves.frequencies", [f"{radial}radial_fn.freqs"]
    for kind in kinds:
        for step in source.steps:
            yield f"layer.f.0.{step}.{kind}", [f"{radial}mlp.{step}.{kind}"]
        yield f"layer.f.1.{kind}", [f"{name}.{kind}" for name in source.shares(layer, given, made)]
    sides = [("kept", source.kept(layer), made)]
    sides += [("sent", f"{block}graph_conv.U.linear_list.", given)] if source.is_published else []
    for own, name, ranks in sides:
        yield f"{own}.maps.0.bias", [f"{name}0.bias"]
        yield from ((f"{own}.maps.{rank}.weight", [f"{name}{rank}.weight"]) for rank in range(ranks + 1))
    for rank in range(1, made + 1):
        yield f"gates.slopes.{rank}", [f"{block}non_linear.activate_list.{rank}.weights"]
        yield f"gates.offsets.{rank}", [f"{block}non_linear.activate_list.{rank}.bias"]
