"""Weights of the official ICTP: their names and scales there, and their places here.

There weights have unit variance and are scaled whenever they are used; here the scales are part of them. Its features
go up to degree three, and paths into a degree come in its own order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from math import pi, sqrt
from typing import Any

import torch
from torch import Tensor

from ..errors import ConfigError, DataError
from ..library.ictp import product_chains
from ..models.ictp import ACTIVATION, ICTP, Settings, Step, message_paths
from ..models.potential import Potential
from .official import put

__all__ = ["configuration", "fill"]

Weights = Mapping[str, Tensor]
Path = tuple[int, int, int]

FIXED: Mapping[str, tuple[object, ...]] = {"use_charge_embedding": (False,)}
"""Options that change what is computed, and the values with which it is what is computed here."""

TERMS = ("repulsion", "electrostatics", "dispersion")
"""Options of energies that do not come from the network; their method is none."""

FREQUENCIES = "representation.radial_embedding.bessel_fn.bessel_weights"
NEIGHBOURS = "avg_n_neighbors"
IGNORED = re.compile(
    r".*\.eye|.*\.conv_tp\.weight|.*\.cutoff_fn\.\w+|.*\.bessel_fn\.(r_cutoff|pre_factor)"
    r"|.*\.(node_embedding|linear|linear_first|linear_second|weighted_sum)\.blocks\.\d+\.weight"
)
"""Fixed numbers, and weights that are there a second time."""

NET = "representation.interactions.0.conv_tp_weights."
RADIAL = re.compile(rf"{re.escape(NET)}(\d+)\.weight")


def configuration(options: Mapping[str, Any], weights: Weights) -> dict[str, Any]:
    """The configuration of the potential that computes the same."""
    _refuse(options)
    try:
        radial = weights[f"{NET}0.weight"]
        last = f"readouts.{int(options['n_interactions']) - 1}.0.weight"
        return {
            "system": "ictp",
            "species": list(options["atomic_types"]),
            "cutoff": float(options["r_cutoff"]),
            "channels": int(options["n_hidden_feats"]),
            "latent": int(options["n_product_feats"]),
            "hidden": int(options["l_max_hidden_feats"]),
            "edges": int(options["l_max_edge_attrs"]),
            "order": int(options["correlation"]),
            "layers": int(options["n_interactions"]),
            "product": "symmetric" if options["symmetric_product"] else "full",
            "mixed": bool(options.get("coupled_product_feats", False)),
            "functions": int(radial.shape[1]),
            "waves": "standing" if _is_standing(weights[FREQUENCIES], float(options["r_cutoff"])) else "free",
            "power": int(weights["representation.radial_embedding.cutoff_fn.p"]),
            "width": int(radial.shape[0]),
            "depth": _depth(weights),
            "readout": int(weights[last].shape[0]),
            "neighbours": float(options.get(NEIGHBOURS, 1.0)),
            "scale": _scale(weights),
            "number": str(radial.dtype).removeprefix("torch."),
        }
    except KeyError as error:
        raise DataError(f"these are not the weights and options of an ICTP: {error} is missing") from error


def _refuse(options: Mapping[str, Any]) -> None:
    """Refuse what is not computed here."""
    for name, allowed in FIXED.items():
        if name in options and options[name] not in allowed:
            raise ConfigError(f"an ICTP with {name} = {options[name]!r} can not be imported")
    for name in TERMS:
        if method := (options.get(name) or {}).get("method"):
            raise ConfigError(f"an ICTP with {name} by {method} can not be imported")


def _is_standing(frequencies: Tensor, cutoff: float) -> bool:
    """Whether waves are zero at the cutoff, as far as their number type tells."""
    waves = torch.arange(1, len(frequencies) + 1, dtype=torch.float64) * (pi / cutoff)
    return bool(
        torch.allclose(frequencies.to(torch.float64), waves, rtol=torch.finfo(frequencies.dtype).eps * 4, atol=0)
    )


def _depth(weights: Weights) -> int:
    """The number of layers before the last one that makes radial weights; they are equally wide."""
    steps = sorted(int(found[1]) for found in map(RADIAL.fullmatch, weights) if found)
    hidden = [int(weights[f"{NET}{step}.weight"].shape[0]) for step in steps[:-1]]
    if len(set(hidden)) > 1:
        raise ConfigError(f"an ICTP whose radial weights are made by layers of {hidden} neurons can not be imported")
    return len(hidden)


def _scale(weights: Weights) -> float:
    scales = weights["scale_shift.scale_params"]
    if not bool((scales == scales[0]).all()):
        raise ConfigError("an ICTP with a scale of its own for each species can not be imported")
    return float(scales[0])


def fill(potential: Potential, weights: Weights) -> None:
    """Give a potential the official weights; each must have its place, and fit."""
    body = potential.body
    if not isinstance(body, ICTP):
        raise ConfigError("weights of an ICTP are for an ICTP")
    used = _Used(weights)
    state = {"calibration.references": used["scale_shift.shift_params"], **dict(_placed(body.settings, used))}
    strangers = [name for name in weights if name not in used.names and not IGNORED.fullmatch(name)]
    if strangers:
        raise DataError(f"the official weights do not fit this potential: {', '.join(strangers[:5])}")
    put(potential, state)


class _Used:
    """The official weights, and the names of those that were asked for."""

    def __init__(self, weights: Weights) -> None:
        self.weights, self.names = weights, {"scale_shift.scale_params"}

    def __getitem__(self, name: str) -> Tensor:
        if name not in self.weights:
            raise DataError(f"the official weights do not fit this potential: {name} is missing")
        self.names.add(name)
        return self.weights[name]


def _placed(settings: Settings, weights: _Used) -> Iterator[tuple[str, Tensor]]:
    """Each weight under the name that it has here."""
    yield "body.table", weights["representation.node_embedding.weight.0"].T / sqrt(settings.species)
    frequencies = weights[FREQUENCIES]
    if settings.waves == "free":
        yield "body.frequencies", frequencies
    for number, step in enumerate(settings.steps):
        place, most = f"body.interactions.{number}.", min(step.hidden, step.lout)
        found = {
            **dict(_messages(settings, weights, f"representation.interactions.{number}.", step.hidden)),
            **dict(_products(settings, weights, f"representation.products.{number}.", step)),
            **dict(_skipped(settings, weights, f"representation.interactions.{number}.skip_tp.", most)),
            **dict(_head(weights, f"readouts.{number}", step.last)),
        }
        yield from ((place + name, value) for name, value in found.items())


def _messages(settings: Settings, weights: _Used, prefix: str, hidden: int) -> Iterator[tuple[str, Tensor]]:
    """The weights of a message."""
    paths = [path for path, _ in message_paths(hidden, settings.edges, odd=False)]
    theirs = sorted(paths, key=_rank)
    for degree in range(hidden + 1):
        yield f"first.{degree}", _scaled(weights[f"{prefix}linear_first.weight.{degree}"])
    for number, path in enumerate(paths):
        group = [other for other in theirs if other[2] == path[2]]
        matrix = _scaled(weights[f"{prefix}linear_second.weight.{path[2]}"]) / sqrt(len(group)) / settings.neighbours
        yield f"second.{number}", matrix.chunk(len(group), 1)[group.index(path)]
    steps = range(settings.depth + 1)
    net = [_scaled(weights[f"{prefix}conv_tp_weights.{2 * step}.weight"], step > 0) for step in steps]
    rows = net[-1].chunk(len(theirs))
    net[-1] = torch.cat([rows[theirs.index(path)] for path in paths])
    yield from ((f"message.radial.{2 * step}.weight", matrix) for step, matrix in enumerate(net))


def _products(settings: Settings, weights: _Used, prefix: str, step: Step) -> Iterator[tuple[str, Tensor]]:
    """The weights of products, and what mixes them."""
    chains = product_chains(settings.order, settings.edges, step.lout, settings.product == "symmetric")
    parts = []
    for degree in range(step.lout + 1):
        yield f"mix.{degree}", _scaled(weights[f"{prefix}linear.weight.{degree}"])
        for order in range(1, settings.order + 1):
            ours = [chain for chain in chains if chain.degree == degree and chain.order == order]
            theirs = sorted(ours, key=lambda chain: _chain_rank(chain.factors, chain.degrees))
            block = "" if order == 1 else f"blocks.{order - 2}."
            found = weights[f"{prefix}product_basis.{block}weighted_sum.weight.{degree}"]
            if settings.mixed:  # from channels and paths, the latter side by side, to channels
                found = found.reshape(len(found), settings.products, len(theirs), -1).permute(0, 3, 1, 2)
                parts.append(found[..., [theirs.index(chain) for chain in ours]].movedim(-1, 1))
            else:
                parts.append(found[:, :, [theirs.index(chain) for chain in ours]].transpose(1, 2))
    yield "weights", torch.cat(parts, 1)


def _skipped(settings: Settings, weights: _Used, prefix: str, most: int) -> Iterator[tuple[str, Tensor]]:
    """What each species makes of the features before."""
    scale = sqrt(settings.channels * settings.species)
    for degree in range(most + 1):
        yield f"skip.{degree}", weights[f"{prefix}weight.{degree}"].permute(1, 2, 0) / scale


def _head(weights: _Used, prefix: str, last: bool) -> Iterator[tuple[str, Tensor]]:
    """The weights of a readout."""
    if not last:
        yield "energy.head.0.weight", _scaled(weights[f"{prefix}.weight"])
        return
    for step in (0, 2):
        yield f"energy.head.{step}.weight", _scaled(weights[f"{prefix}.{step}.weight"], step > 0)


def _scaled(matrix: Tensor, activated: bool = False) -> Tensor:
    """A matrix divided by the root of how much it sums, times the factor of an activation before it."""
    return matrix * ((ACTIVATION if activated else 1.0) / sqrt(matrix.shape[1]))


def _rank(path: Path) -> tuple[object, ...]:
    """The official place of a coupling among others: by result, those with l1 < l2 last, by the smaller degree."""
    first, second, result = path
    low, high = sorted(path[:2])
    return result, first < second, (low, high, result) == (1, 3, 2), low, high


def _chain_rank(factors: tuple[int, ...], degrees: tuple[int, ...]) -> tuple[object, ...]:
    """The official place of a product among those of as many factors: by its last coupling first."""
    steps = zip(degrees, factors[1:], degrees[1:], strict=False)
    return tuple(_rank(step) for step in reversed(list(steps)))
