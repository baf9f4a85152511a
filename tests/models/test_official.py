"""Official TensorNet weights: each finds its place, and the potential computes what the publication says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from safetensors.torch import save_file
from torch import Tensor

from tests import parity
from tests.models.plain import ROOT, Plain, official
from tnforge.errors import ConfigError, DataError
from tnforge.models.structure import structure
from tnforge.recipes import import_official

OPTIONS: dict[str, Any] = {
    "embedding_dimension": 6,
    "num_layers": 2,
    "num_rbf": 5,
    "rbf_type": "expnorm",
    "trainable_rbf": False,
    "activation": "silu",
    "cutoff_lower": 0.0,
    "cutoff_upper": 3.5,
    "max_z": 9,
    "equivariance_invariance_group": "O(3)",
    "output_model": "Scalar",
    "reduce_op": "add",
    "system": "tensornet",
}
NUMBERS = torch.tensor([8, 1, 1, 6, 7])
PLACES = 1.2 * torch.tensor([[0, 0, 0], [1, 0.1, 0], [-0.3, 1, 0.2], [1, 1, 1], [0.2, -1, 0.9]], dtype=torch.float64)


def written(folder: Path, options: dict[str, Any], weights: dict[str, Tensor], charge: float = 0.0) -> Path:
    """A file of official weights and of what plain formulas make of them."""
    x = PLACES.clone().requires_grad_()
    energy = Plain(weights, options).energy(NUMBERS, x, charge)
    (slope,) = torch.autograd.grad(energy, x)
    results = {"energy": energy.detach().reshape(1, 1), "forces": -slope}
    system = {"numbers": NUMBERS, "positions": PLACES, "charge": torch.tensor(charge), **results}
    arrays = {f"weights/{name}": value for name, value in weights.items()}
    arrays |= {f"mix/{name}": value for name, value in system.items()}
    path = folder / "official.npz"
    np.savez(path, config=json.dumps(options), **{name: value.numpy() for name, value in arrays.items()})
    return path


def drawn(options: dict[str, Any]) -> dict[str, Tensor]:
    weights = official(options["embedding_dimension"], options["num_rbf"], options["num_layers"], options["max_z"])
    if options["rbf_type"] == "gauss":
        for name in ("means", "betas"):
            del weights[f"{ROOT}distance_expansion.{name}"]
        offset = torch.linspace(0, options["cutoff_upper"], options["num_rbf"], dtype=torch.float64)
        weights[f"{ROOT}distance_expansion.offset"] = offset
        weights[f"{ROOT}distance_expansion.coeff"] = -0.5 / (offset[1] - offset[0]) ** 2
    return weights


CHANGES = {
    "as it is": ({}, 0.0),
    "charged": ({"num_layers": 1}, -2.0),
    "no interaction": ({"num_layers": 0, "activation": "tanh"}, 0.0),
    "three interactions": ({"num_layers": 3, "embedding_dimension": 3, "num_rbf": 2}, 0.0),
    "rotations alone, charged": ({"equivariance_invariance_group": "SO(3)"}, 1.0),
}


@pytest.mark.parametrize("name", CHANGES)
def test_potentials_are_the_published_formulas(name: str, tmp_path: Path) -> None:
    changes, charge = CHANGES[name]
    options = {**OPTIONS, **changes}
    path = written(tmp_path, options, drawn(options), charge)
    found, _ = parity.compare(path)
    assert dict(found).keys() == {"mix/energy", "mix/forces"}
    assert max(value for _, value in found) < 1e-11
    assert parity.main([str(path)]) == 0


@pytest.mark.slow
def test_gaussian_functions_are_the_published_formulas(tmp_path: Path) -> None:
    options = {**OPTIONS, "rbf_type": "gauss"}
    found, _ = parity.compare(written(tmp_path, options, drawn(options)))
    assert max(value for _, value in found) < 1e-11


def test_a_wrong_number_is_found(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = written(tmp_path, OPTIONS, drawn(OPTIONS))
    with np.load(path) as data:
        arrays = dict(data)
    arrays["mix/forces"] = arrays["mix/forces"] + 1e-5 * (np.arange(15).reshape(5, 3) == 7)
    np.savez(path, **arrays)
    assert parity.main([str(path)]) == 4
    assert "above 1e-07" in capsys.readouterr().out.splitlines()[-1]


def test_safetensors_with_options_beside_them(tmp_path: Path) -> None:
    weights = drawn(OPTIONS)
    save_file({f"model.{name}": value.contiguous() for name, value in weights.items()}, tmp_path / "net.safetensors")
    (tmp_path / "net.json").write_text(json.dumps({**OPTIONS, "lr": 0.001, "model": "tensornet"}))
    potential = import_official(tmp_path / "net.safetensors")
    energy = potential(structure(NUMBERS, PLACES), want=("energy",)).energy
    assert torch.allclose(energy, Plain(weights, OPTIONS).energy(NUMBERS, PLACES), rtol=1e-12)


@pytest.mark.parametrize(
    "change",
    [{"cutoff_lower": 1.0}, {"output_model": "DipoleMoment"}, {"prior_model": "ZBL"}, {"model": "tensornet2"}],
    ids=lambda change: next(iter(change)),
)
def test_options_that_would_change_the_numbers_are_refused(change: dict[str, Any], tmp_path: Path) -> None:
    path = written(tmp_path, OPTIONS, drawn(OPTIONS))
    with np.load(path) as data:
        arrays = {**data, "config": json.dumps({**OPTIONS, **change})}
    np.savez(path, **arrays)
    with pytest.raises(ConfigError, match=f"{next(iter(change))} = .* can not be imported"):
        import_official(path)


def test_weights_without_a_place_and_missing_ones_are_refused(tmp_path: Path) -> None:
    weights = drawn(OPTIONS)
    for name in ("attention", "tensor_embedding.attention", "tensor_embedding.linears_tensor.3"):
        strange = {**weights, f"{ROOT}{name}.weight": torch.zeros(2)}
        with pytest.raises(DataError, match=rf"{name}\.weight has no place"):
            import_official(written(tmp_path, OPTIONS, strange))
    path = written(tmp_path, OPTIONS, weights)
    with np.load(path) as data:
        arrays = {name: data[name] for name in data if name != f"weights/{ROOT}linear.bias"}
    np.savez(path, **arrays)
    with pytest.raises(DataError, match=r"do not fit this potential: body\.energy\.head\.1\.0\.bias"):
        import_official(path)


def test_damaged_and_pickled_files_are_refused(tmp_path: Path) -> None:
    (tmp_path / "cut.npz").write_bytes(b"PK\x03\x04")
    (tmp_path / "cut.safetensors").write_bytes(b"\x00" * 20)
    for name in ("cut.npz", "cut.safetensors", "absent.npz"):
        with pytest.raises(DataError, match="can not be read or is damaged"):
            import_official(tmp_path / name)
    for name in ("epoch=1.ckpt", "model.pt"):
        with pytest.raises(DataError, match=r"pickled weights") as refusal:
            import_official(tmp_path / name)
        assert "save_file(" in str(refusal.value)
        assert "json.dump(" in str(refusal.value)
