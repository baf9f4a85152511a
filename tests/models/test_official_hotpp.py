"""Official HotPP weights: each finds its place, and the potential computes what the publications say."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from torch import Tensor

from tests import parity
from tests.models.plain_hotpp import Plain, official
from tests.models.test_official import NUMBERS, PLACES
from tnforge.errors import ConfigError, DataError
from tnforge.recipes import import_official

OPTIONS: dict[str, Any] = {
    "system": "hotpp_pub",
    "r_c": 3.5,
    "channels": 3,
    "layers": 2,
    "max_rank": 2,
    "neighbour_norm": 4.0,
    "activation": "silu",
}


def written(folder: Path, options: dict[str, Any], weights: dict[str, Tensor]) -> Path:
    """A file of official weights and of what plain formulas make of them."""
    x = PLACES.clone().requires_grad_()
    energy, dipole = Plain(weights, options).results(NUMBERS, x)
    (slope,) = torch.autograd.grad(energy, x)
    system = {"numbers": NUMBERS, "positions": PLACES, "energy": energy, "forces": -slope, "dipole": dipole}
    arrays = {f"weights/{name}": value for name, value in weights.items()}
    arrays |= {f"mix/{name}": value.detach() for name, value in system.items()}
    path = folder / "official.npz"
    np.savez(path, config=json.dumps(options), **{name: value.numpy() for name, value in arrays.items()})
    return path


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"system": "hotpp_old"},
        pytest.param({"layers": 1, "max_rank": 3}, marks=pytest.mark.slow),
        pytest.param({"system": "hotpp_old", "layers": 3, "max_rank": 1, "channels": 5}, marks=pytest.mark.slow),
    ],
    ids=str,
)
def test_potentials_are_the_published_formulas(changes: dict[str, Any], tmp_path: Path) -> None:
    options = {**OPTIONS, **changes}
    found, _ = parity.compare(written(tmp_path, options, official(options)))
    assert dict(found).keys() == {"mix/energy", "mix/forces", "mix/dipole"}
    assert max(value for _, value in found) < 1e-11


def test_weights_without_a_place_and_missing_ones_are_refused(tmp_path: Path) -> None:
    weights = official(OPTIONS)
    strange = "en_equivalent_blocks.1.node_block.attention.weight"
    with pytest.raises(DataError, match=r"attention\.weight has no place"):
        import_official(written(tmp_path, OPTIONS, {**weights, strange: torch.zeros(2)}))
    path = written(tmp_path, OPTIONS, weights)
    with np.load(path) as data:
        arrays = {name: data[name] for name in data if not name.endswith("graph_conv.rbf_mixing_list.1.bias")}
    np.savez(path, **arrays)
    with pytest.raises(DataError, match=r"rbf_mixing_list\.1\.bias is missing"):
        import_official(path)


def test_a_polarizability_that_is_no_tensor_is_refused(tmp_path: Path) -> None:
    options = {**OPTIONS, "system": "hotpp_old"}
    weights, head = official(options), "readout_layer.layer_dict.site_energy."
    for entry in ("polar_00", "polar_11", "polar_22"):
        copied = {name.replace("site_energy", entry): value for name, value in weights.items() if head in name}
        weights |= {name: value.clone() for name, value in copied.items()}
    with pytest.raises(ConfigError, match=r"which rotations mix, and can not be imported\n.*layer_dict\.polar"):
        import_official(written(tmp_path, options, weights))


def test_what_would_change_the_numbers_is_refused(tmp_path: Path) -> None:
    weights = official(OPTIONS)
    power = next(name for name in weights if name.endswith("cutoff_fn.p"))
    with pytest.raises(ConfigError, match=r"different cutoff_fn\.p can not be imported"):
        import_official(written(tmp_path, OPTIONS, {**weights, power: torch.tensor(6.0)}))
    powers = {name: torch.tensor(6.0) for name in weights if name.endswith("cutoff_fn.p")}
    with pytest.raises(ConfigError, match=r"an envelope of power 6\.0 can not be imported"):
        import_official(written(tmp_path, OPTIONS, {**weights, **powers}))
