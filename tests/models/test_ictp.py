"""ICTP as a potential."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from tests import parity
from tnforge.errors import ConfigError, DataError
from tnforge.models.ictp import Settings, product_paths
from tnforge.models.potential import Potential
from tnforge.recipes import build, import_official
from tnforge.recipes.official_ictp import _chain_rank, _rank
from tnforge.testing.potential import PotentialContract

SMALL = {
    "system": "ictp",
    "species": ["H", "C", "O"],
    "cutoff": 4.0,
    "channels": 4,
    "latent": 3,
    "hidden": 1,
    "edges": 2,
    "order": 2,
    "functions": 4,
    "width": 8,
    "number": "float64",
    "references": {"H": -0.5, "C": -1.5},
    "scale": 2.0,
    "shift": 0.25,
}


def calibrated(target: str, **changes: object) -> Potential:
    return build({**SMALL, **changes}, target)


class TestICTP(PotentialContract):
    """The layers are C2 for any frequencies; those of the published functions make them zero at the cutoff: C3."""

    smoothness = 3

    @pytest.fixture(scope="class", params=["torch", "c"])
    @classmethod
    def potential(cls, request: pytest.FixtureRequest) -> Potential:
        return calibrated(request.param, repulsion=2.0)


@pytest.mark.parametrize(
    ("edges", "order", "product", "counts"),
    [
        (2, 2, "full", (3, 4, 4)),
        (2, 3, "symmetric", (8, 10, 11)),
        (3, 3, "full", (23, 36, 42, 36)),
        (3, 3, "symmetric", (15, 23, 26, 23)),
    ],
)
def test_products_have_as_many_paths_as_published(
    edges: int, order: int, product: str, counts: tuple[int, ...]
) -> None:
    settings = Settings(species=1, cutoff=1.0, edges=edges, order=order, product=product)
    last = product_paths(settings)[-1]
    assert tuple(last[degree] for degree in range(edges + 1)) == counts


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"hidden": 3}, "hidden is 3, above edges, which is 2"),
        ({"edges": 5}, "edges: Input should be less than or equal to 4"),
        ({"order": 5}, "order: Input should be less than or equal to 4"),
        ({"product": "coupled"}, "product: Input should be 'full' or 'symmetric'"),
        ({"latent": 0}, "latent: Input should be greater than or equal to 1"),
        ({"layers": 0}, "layers: Input should be greater than or equal to 1"),
        ({"latents": 2}, "latents: there is no such key; do you mean latent"),
    ],
    ids=str,
)
def test_wrong_configurations_are_refused_by_key(change: dict[str, Any], said: str) -> None:
    with pytest.raises(ConfigError, match=said):
        build({**SMALL, **change})


@pytest.mark.parametrize(
    "change",
    [{"layers": 0}, {"hidden": 4}, {"order": 5}, {"product": "odd"}, {"neighbours": 0.0}, {"latent": 0}],
    ids=str,
)
def test_wrong_settings_are_refused(change: dict[str, Any]) -> None:
    with pytest.raises(ConfigError, match=next(iter(change))):
        Settings(**{"species": 1, "cutoff": 1.0, **change})


# Official weights ------------------------------------------------------------------------------------------


def test_official_paths_have_their_order() -> None:
    pairs = [(1, 3), (0, 2), (3, 1), (3, 3), (2, 2), (1, 1), (2, 0)]
    found = sorted(((*pair, 2) for pair in pairs), key=_rank)
    assert [path[:2] for path in found] == [(2, 0), (1, 1), (2, 2), (3, 3), (3, 1), (0, 2), (1, 3)]
    assert _chain_rank((1, 1, 0), (1, 0, 0)) < _chain_rank((0, 0, 0, 1), (0, 0, 0, 1))


def official(folder: Path, options: dict[str, Any] | None = None, lacking: str = "", more: str = "") -> Path:
    """A file of official weights for one interaction, with features of degree zero alone."""
    species, size, inner, functions, width = 2, 3, 2, 4, 5
    shapes = {
        "representation.node_embedding.weight.0": (size, species),
        "representation.radial_embedding.bessel_fn.bessel_weights": (functions,),
        "representation.interactions.0.linear_first.weight.0": (size, size),
        "representation.interactions.0.linear_second.weight.0": (inner, size),
        "representation.interactions.0.skip_tp.weight.0": (size, species, size),
        "representation.products.0.product_basis.weighted_sum.weight.0": (species, inner, 1),
        "representation.products.0.product_basis.blocks.0.weighted_sum.weight.0": (species, inner, 1),
        "representation.products.0.linear.weight.0": (size, inner),
        "readouts.0.0.weight": (6, size),
        "readouts.0.2.weight": (1, 6),
        "scale_shift.shift_params": (species,),
        **{
            f"representation.interactions.0.conv_tp_weights.{2 * step}.weight": shape
            for step, shape in enumerate([(width, functions), (width, width), (width, width), (size, width)])
        },
        **({more: (2,)} if more else {}),
    }
    random = np.random.default_rng(0)
    arrays = {f"weights/{name}": random.normal(size=shape) for name, shape in shapes.items() if name != lacking}
    arrays["weights/scale_shift.scale_params"] = np.full(species, 1.5)
    arrays["weights/representation.radial_embedding.cutoff_fn.p"] = np.array(5)
    config = {
        "system": "ictp",
        "atomic_types": ["H", "O"],
        "r_cutoff": 3.0,
        "n_hidden_feats": size,
        "n_product_feats": inner,
        "l_max_hidden_feats": 0,
        "l_max_edge_attrs": 0,
        "correlation": 2,
        "n_interactions": 1,
        "symmetric_product": False,
        "coupled_product_feats": False,
        **(options or {}),
    }
    np.savez(folder / "ictp.npz", config=json.dumps(config), **arrays)
    return folder / "ictp.npz"


def silu(x: np.ndarray) -> np.ndarray:
    return 1.6765324703310907 * x / (1 + np.exp(-x))


def net(x: np.ndarray, *matrices: np.ndarray) -> np.ndarray:
    for step, matrix in enumerate(matrices):
        x = (silu(x) if step else x) @ matrix.T / np.sqrt(matrix.shape[1])
    return x


def test_official_weights_make_the_published_energies(tmp_path: Path) -> None:
    path = official(tmp_path)
    with np.load(path) as data:
        arrays = dict(data)
    w = {name.removeprefix("weights/"): value for name, value in arrays.items()}
    numbers, places = np.array([1, 8, 8]), np.array([[0.0, 0, 0], [1, 0.2, 0], [0.3, 1.4, 0.5]])
    kinds = numbers // 8
    step = places[:, None] - places
    d = np.linalg.norm(step, axis=2) + np.eye(3)
    t, own = d / 3.0, 1 - np.eye(3)
    envelope = own * (1 - 21 * t**5 + 35 * t**6 - 15 * t**7)
    waves = np.sin(w["representation.radial_embedding.bessel_fn.bessel_weights"] * d[..., None])
    psi = (envelope * np.sqrt(2 / 3.0) / d)[..., None] * waves
    layer = "representation.interactions.0."
    radial = net(psi, *(w[f"{layer}conv_tp_weights.{2 * step}.weight"] for step in range(4)))
    h = w["representation.node_embedding.weight.0"].T[kinds] / np.sqrt(2)
    mixed = net(h, w[f"{layer}linear_first.weight.0"])
    a = net(np.einsum("iju,ju->iu", radial, mixed), w[f"{layer}linear_second.weight.0"])
    basis = "representation.products.0.product_basis."
    linear, square = (w[f"{basis}{block}weighted_sum.weight.0"][kinds, :, 0] for block in ("", "blocks.0."))
    skip = np.einsum("uiv,iu->iv", w[f"{layer}skip_tp.weight.0"][:, kinds], h) / np.sqrt(3 * 2)
    h = net(linear * a + square * a * a, w["representation.products.0.linear.weight.0"]) + skip
    energies = 1.5 * net(h, w["readouts.0.0.weight"], w["readouts.0.2.weight"])[:, 0]
    energies = energies + w["scale_shift.shift_params"][kinds]
    system = {"mix/numbers": numbers, "mix/positions": places, "mix/site_energies": energies}
    np.savez(path, **arrays, **system)
    found, _ = parity.compare(path)
    assert dict(found).keys() == {"mix/site_energies"}
    assert dict(found)["mix/site_energies"] < 1e-12


@pytest.mark.parametrize(
    ("change", "kind", "said"),
    [
        ({"options": {"coupled_product_feats": True}}, ConfigError, "coupled_product_feats = True can not"),
        ({"lacking": "readouts.0.2.weight"}, DataError, r"readouts\.0\.2\.weight is missing"),
        ({"more": "attention.weight"}, DataError, r"do not fit this potential: attention\.weight"),
    ],
    ids=str,
)
def test_what_does_not_fit_is_refused(change: dict[str, Any], kind: type[Exception], said: str, tmp_path: Path) -> None:
    with pytest.raises(kind, match=said):
        import_official(official(tmp_path, **change))


def test_the_number_of_weights_is_that_of_the_official_file(tmp_path: Path) -> None:
    path = official(tmp_path)
    potential = import_official(path)
    with np.load(path) as data:
        sizes = {name: data[name].size for name in data if name.startswith("weights/")}
    fixed = ("scale_params", "shift_params", "cutoff_fn.p", "bessel_weights")
    expected = sum(size for name, size in sizes.items() if not name.endswith(fixed))
    assert sum(weight.numel() for weight in potential.parameters()) == expected
    assert potential.dtype == torch.float64
