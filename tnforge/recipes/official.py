"""Official weights as files, and those of TensorNet: their names and shapes there, and their places here."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np
import safetensors
import safetensors.torch
import torch
from torch import Tensor

from ..errors import ConfigError, DataError
from ..models.checkpoint import refuse_pickle
from ..models.potential import Potential

__all__ = ["configuration", "fill", "put", "read_weights"]

GROUPS = {"O(3)": "O3", "SO(3)": "SO3"}
RADIAL = {"expnorm": "exponential", "gauss": "gaussian"}

FIXED: Mapping[str, tuple[object, ...]] = {
    "model": ("tensornet",),
    "cutoff_lower": (0.0,),
    "output_model": ("Scalar",),
    "reduce_op": ("add", "sum"),
    "prior_model": (None, []),
    "atom_filter": (-1,),
    "remove_ref_energy": (False,),
}
"""Options that change what is computed, and the values with which it is what is computed here."""

IGNORED = re.compile(r"representation_model\.distance\.\w+")

PARTS = "svt"
EMBEDDING = "representation_model.tensor_embedding."
READOUT = {
    "representation_model.out_norm": "energy.head.0",
    "representation_model.linear": "energy.head.1.0",
    "output_model.output_network.layers.0": "energy.head.1.2",
    "output_model.output_network.layers.2": "energy.head.1.4",
}


def read_weights(path: Path) -> tuple[dict[str, Any], dict[str, Tensor]]:
    """Options and weights, from an .npz file that holds both or a .safetensors file with a .json file beside it."""
    refuse_pickle(path)
    try:
        if path.suffix == ".npz":
            return _read_npz(path)
        weights: dict[str, Tensor] = safetensors.torch.load(path.read_bytes())
        options = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    except (OSError, ValueError, KeyError, BadZipFile, safetensors.SafetensorError) as error:
        raise DataError(f"{path} can not be read or is damaged: {error}") from error
    return options, {name.removeprefix("model."): value for name, value in weights.items()}


def _read_npz(path: Path) -> tuple[dict[str, Any], dict[str, Tensor]]:
    with np.load(path, allow_pickle=False) as data:
        weights = {
            name.removeprefix("weights/"): torch.from_numpy(np.array(data[name]))
            for name in data
            if name.startswith("weights/")
        }
        return json.loads(str(data["config"])), weights


def configuration(options: Mapping[str, Any], weights: Mapping[str, Tensor]) -> dict[str, Any]:
    """The configuration of the potential that computes the same."""
    for name, allowed in FIXED.items():
        if name in options and options[name] not in allowed:
            raise ConfigError(f"a TensorNet with {name} = {options[name]!r} can not be imported")
    try:
        table = weights[f"{EMBEDDING}emb.weight"]
        return {
            "system": "tensornet",
            "max_z": int(table.shape[0]),
            "cutoff": float(options["cutoff_upper"]),
            "channels": int(table.shape[1]),
            "layers": sum(name.endswith(".linears_tensor.5.weight") for name in weights),
            "functions": int(weights[f"{EMBEDDING}distance_proj1.weight"].shape[1]),
            "group": GROUPS[str(options["equivariance_invariance_group"])],
            "radial": RADIAL[str(options["rbf_type"])],
            "trainable": bool(options.get("trainable_rbf", False)),
            "activation": str(options["activation"]),
            "envelope": "published",
            "number": str(table.dtype).removeprefix("torch."),
        }
    except KeyError as error:
        raise DataError(f"these are not the weights and options of a TensorNet: {error} is missing") from error


def put(potential: Potential, weights: Mapping[str, Tensor]) -> None:
    """Give a potential weights under the names that they have here; each must have its place, and fit."""
    own = potential.state_dict()
    kept = {name: own[name] for name in own if name.startswith("calibration.")}
    state = {**kept, **weights}
    wrong = sorted(set(own) ^ set(state)) or [name for name in own if own[name].shape != state[name].shape]
    if wrong:
        raise DataError(f"the official weights do not fit this potential: {', '.join(wrong[:5])}")
    potential.load_state_dict({name: value.to(own[name].dtype) for name, value in state.items()})


def fill(potential: Potential, weights: Mapping[str, Tensor]) -> None:
    """Give a TensorNet its official weights."""
    put(potential, dict(_placed(weights)))


def _placed(weights: Mapping[str, Tensor]) -> Iterator[tuple[str, Tensor]]:
    for name, value in weights.items():
        module, _, kind = name.rpartition(".")
        if not IGNORED.fullmatch(name):
            yield _place(name, module, kind, weights), _shaped(name, value, weights)


def _shaped(name: str, value: Tensor, weights: Mapping[str, Tensor]) -> Tensor:
    """The one width of Gaussians, stored as a negative factor, becomes one for each function."""
    if name.endswith("distance_expansion.coeff"):
        return -value.expand_as(weights["representation_model.distance_expansion.offset"]).clone()
    return value


def _place(name: str, module: str, kind: str, weights: Mapping[str, Tensor]) -> str:
    """The name here of a weight."""
    if name in CALIBRATION:
        return CALIBRATION[name]
    if module == "representation_model.distance_expansion":
        return f"body.radial.{RADIAL_NUMBERS.get(kind, kind)}"
    if module in READOUT:
        return f"body.{READOUT[module]}.{kind}"
    if module.startswith(EMBEDDING):
        return f"body.embedding.{_embedding(module.removeprefix(EMBEDDING), kind)}"
    layer = re.fullmatch(r"representation_model\.layers\.(\d+)\.linears_(scalar|tensor)\.(\d)", module)
    if layer is None:
        raise DataError(f"the weight {name} has no place in a TensorNet")
    number, which, step = layer[1], layer[2], int(layer[3])
    own = f"layer.f.{2 * step}.{kind}" if which == "scalar" else f"mix.{'ab'[step // 3]}{PARTS[step % 3]}"
    return f"body.interactions.{number}.{own}"


CALIBRATION = {"mean": "calibration.offset", "std": "calibration.scale"}
RADIAL_NUMBERS = {"offset": "means", "coeff": "betas"}


def _embedding(module: str, kind: str) -> str:
    """The place of a weight of the embedding."""
    plain = {"emb": "table", "emb2": f"pair.{kind}", "init_norm": f"layer.gates.0.{kind}"}
    if module in plain:
        return plain[module]
    found = re.fullmatch(r"distance_proj([123])|linears_tensor\.([012])|linears_scalar\.([01])", module)
    if found is None:
        raise DataError(f"the weight {EMBEDDING}{module}.{kind} has no place in a TensorNet")
    distance, tensor, scalar = found.groups()
    if distance:
        return f"radial.{PARTS[int(distance) - 1]}.{kind}"
    return f"mix.{PARTS[int(tensor)]}" if tensor else f"layer.gates.1.{2 * int(scalar)}.{kind}"
