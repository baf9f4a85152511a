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
from tnforge.library import ictp as library
from tnforge.models.ictp import ICTP, Settings, message_paths, product_paths
from tnforge.models.package import find_package
from tnforge.models.potential import Potential
from tnforge.models.structure import Structures
from tnforge.recipes import build, import_official
from tnforge.recipes.official_ictp import _chain_rank, _rank
from tnforge.testing.atoms import molecule
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
    """Standing waves vanish at the cutoff, one order beyond the envelope."""

    smoothness = 3

    @pytest.fixture(scope="class", params=["torch", "c"])
    @classmethod
    def potential(cls, request: pytest.FixtureRequest) -> Potential:
        return calibrated(request.param, repulsion=2.0)


@pytest.mark.slow
class TestOddICTP(PotentialContract):
    """With features of both parities between interactions."""

    smoothness = 3

    @pytest.fixture(scope="class", params=["torch", "c"])
    @classmethod
    def potential(cls, request: pytest.FixtureRequest) -> Potential:
        return calibrated(request.param, odd=True, order=3, layers=3)

    def test_features_of_the_other_parity_count(self, potential: Potential, small: Structures) -> None:
        state = {name: value.clone() for name, value in potential.state_dict().items()}
        before = potential(small).energies
        with torch.no_grad():
            for weight in potential.body.interactions[2].first[2:]:
                weight.zero_()
        changed = potential(small).energies
        potential.load_state_dict(state)
        assert float((changed - before).abs().max()) > 1e-7


class TestMixedICTP(PotentialContract):
    """With a matrix for each species that mixes the channels of products."""

    smoothness = 3

    @pytest.fixture(scope="class")
    @classmethod
    def potential(cls) -> Potential:
        return calibrated("auto", mixed=True)


def check_symmetries(potential: Potential) -> None:
    """Rotations, inversion, and forces beside finite differences."""
    contract, atoms = PotentialContract(), molecule(potential.species.numbers, potential.cutoff)
    contract.test_rotation(potential, atoms)
    contract.test_inversion(potential, atoms)
    contract.test_forces_are_minus_the_slope_of_the_energy(potential, atoms)


@pytest.mark.parametrize("product", ["full", "symmetric"])
def test_products_of_four_factors(product: str) -> None:
    check_symmetries(calibrated("auto", edges=1, order=4, product=product))


@pytest.mark.slow
@pytest.mark.parametrize(
    "change", [{"product": "symmetric"}, {"product": "symmetric", "latent": 2, "mixed": True}], ids=str
)
@pytest.mark.parametrize(("edges", "order"), [(3, 3), (4, 3), (3, 4), (4, 4)])
def test_large_products(change: dict[str, Any], edges: int, order: int) -> None:
    check_symmetries(calibrated("auto", edges=edges, order=order, **change))


class FreeContract(PotentialContract):
    smoothness = 2


def test_free_waves_vanish_as_the_envelope_does() -> None:
    potential = calibrated("torch", waves="free")
    potential.body.frequencies.mul_(1.1)
    FreeContract().test_smoothness_at_the_cutoff_is_what_was_proved(potential)
    potential.body.frequencies.div_(1.1)
    TestICTP().test_smoothness_at_the_cutoff_is_what_was_proved(potential)


def smoothness_of(potential: Potential) -> set[str]:
    """What the certificates of ICTP's layers say of the cutoff, but for the reasons."""
    assert potential.origin is not None
    claims = [
        claim
        for identity in potential.origin.packages
        if identity.name.startswith("ictp_")
        for layer in json.loads((find_package(identity).folder / "certificate.json").read_text()).values()
        for claim in layer["claims"]
    ]
    return {claim["detail"].partition(":")[0] for claim in claims if claim["claim"] == "smooth at the cutoff"}


def test_smoothness_is_proved_for_each_kind_of_waves() -> None:
    assert smoothness_of(calibrated("torch")) == {"C3, not C4"}
    assert smoothness_of(calibrated("torch", waves="free")) == {"C2, not C3"}


def test_matrices_that_are_diagonal_mix_nothing() -> None:
    plain, mixed = calibrated("torch"), calibrated("torch", mixed=True)
    state = plain.state_dict()
    for name in [name for name in state if name.endswith(".weights")]:
        state[name] = torch.diag_embed(state[name])
    mixed.load_state_dict(state)
    atoms = molecule(plain.species.numbers, plain.cutoff)
    found, expected = (potential(atoms, want=("energy", "forces")) for potential in (mixed, plain))
    assert torch.allclose(found.energies, expected.energies, rtol=1e-12, atol=1e-12)
    assert torch.allclose(found.forces, expected.forces, rtol=1e-10, atol=1e-12)


ODD = [
    {"hidden": 0, "edges": 2, "order": 3},
    {"hidden": 1, "edges": 3, "order": 3, "product": "full", "layers": 3},
    {"hidden": 2, "edges": 2, "order": 4, "product": "symmetric"},
]


@pytest.mark.parametrize("change", ODD, ids=str)
@pytest.mark.parametrize("odd", [False, True])
def test_settings_count_the_paths_that_layers_have(change: dict[str, Any], odd: bool) -> None:
    settings = Settings(**{"species": 1, "cutoff": 1.0, "odd": odd, **change})
    for step in settings.steps:
        chains = library.product_chains(
            settings.order, settings.edges, step.lout, settings.product == "symmetric", step.odd
        )
        counts = product_paths(settings, step.odd)
        kinds = [(turned, degree) for turned in (False, True)[: 1 + step.made] for degree in range(step.lout + 1)]
        found = [kind for kind in kinds for paths in counts for _ in range(paths[kind])]
        assert found == [(chain.is_turned, chain.degree) for chain in chains]
        paths = library.message_paths(step.hidden, settings.edges, step.given)
        expected = [(path.degrees, (path.made, path.degrees[2])) for path in paths]
        assert list(message_paths(step.hidden, settings.edges, step.given)) == expected


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
    last = product_paths(settings, "none")[-1]
    assert tuple(last[False, degree] for degree in range(edges + 1)) == counts


class Stub(torch.nn.Module):
    """In place of a layer: its learned function alone."""

    def __init__(self, target: str, **blocks: torch.nn.Module) -> None:
        super().__init__()
        self.blocks = torch.nn.ModuleDict(blocks)


class Stubs(dict[str, type[Stub]]):
    def __missing__(self, name: str) -> type[Stub]:
        return Stub


PATHS = {
    "full": ((1, 1, 1, 1), (4, 6, 7, 6), (23, 36, 42, 36)),
    "symmetric": ((1, 1, 1, 1), (4, 3, 5, 3), (15, 23, 26, 23)),
}


def published_weights(species: int, channels: int, latent: int, hidden: int, product: str, mixed: bool) -> int:
    """The weights of two interactions with messages of degrees up to three and products of three factors."""
    couplings = {0: 4, 1: 4 + 6, 2: 4 + 6 + 7}[hidden]
    net = 8 * 64 + 64 * 64 + 64 * 64
    one = latent * latent if mixed else latent
    products = [sum(paths[degree] for paths in PATHS[product]) * one * species for degree in range(hidden + 1)]
    skip = channels * species * channels
    before = channels * channels + net + 64 * 4 * channels + 4 * latent * channels + skip
    first = before + sum(products) + (hidden + 1) * channels * latent + channels
    after = (hidden + 1) * channels**2 + net + 64 * couplings * channels + couplings * latent * channels + skip
    second = after + products[0] + channels * latent + channels * 16 + 16
    return species * channels + first + second


@pytest.mark.parametrize("hidden", [0, 1, 2])
@pytest.mark.parametrize("product", ["full", "symmetric"])
@pytest.mark.parametrize(("latent", "mixed"), [(16, False), (6, False), (6, True)])
def test_weights_are_as_many_as_published(hidden: int, product: str, latent: int, mixed: bool) -> None:
    settings = Settings(species=4, cutoff=5.0, latent=latent, hidden=hidden, product=product, mixed=mixed)
    body = ICTP(settings, Stubs())
    expected = published_weights(4, 16, latent, hidden, product, mixed)
    assert sum(weight.numel() for weight in body.parameters()) == expected


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"hidden": 3}, "hidden is 3, above edges, which is 2"),
        ({"edges": 5}, "edges: Input should be less than or equal to 4"),
        ({"order": 5}, "order: Input should be less than or equal to 4"),
        ({"product": "coupled"}, "product: Input should be 'full' or 'symmetric'"),
        ({"latent": 0}, "latent: Input should be greater than or equal to 1"),
        ({"layers": 0}, "layers: Input should be greater than or equal to 1"),
        ({"odd": True}, "odd paths take order of at least 3; order is 2"),
        ({"odd": True, "order": 3, "layers": 1}, "odd paths take layers of at least 2; layers is 1"),
        ({"waves": "standin"}, "waves: Input should be 'standing' or 'free'"),
        ({"latents": 2}, "latents: there is no such key; do you mean latent"),
    ],
    ids=str,
)
def test_wrong_configurations_are_refused_by_key(change: dict[str, Any], said: str) -> None:
    with pytest.raises(ConfigError, match=said):
        build({**SMALL, **change})


@pytest.mark.parametrize(
    "change",
    [
        {"layers": 0},
        {"odd": True, "edges": 1},
        {"waves": "none"},
        {"depth": -1},
        {"hidden": 4},
        {"order": 5},
        {"product": "odd"},
        {"neighbours": 0.0},
        {"latent": 0},
    ],
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


def official(
    folder: Path,
    options: dict[str, Any] | None = None,
    lacking: str = "",
    more: str = "",
    power: int = 5,
    widths: tuple[int, ...] = (5, 5, 5),
    is_standing: bool = False,
) -> Path:
    """A file of official weights for one interaction, with messages of degrees zero and one."""
    species, size, inner, functions = 2, 3, 2, 4
    steps = [(functions, *widths)[step : step + 2] for step in range(len(widths))]
    coupled = bool((options or {}).get("coupled_product_feats"))
    products = {"": 1, "blocks.0.": 2}
    shapes = {
        "representation.node_embedding.weight.0": (size, species),
        "representation.radial_embedding.bessel_fn.bessel_weights": (functions,),
        "representation.interactions.0.linear_first.weight.0": (size, size),
        "representation.interactions.0.linear_second.weight.0": (inner, size),
        "representation.interactions.0.linear_second.weight.1": (inner, size),
        "representation.interactions.0.skip_tp.weight.0": (size, species, size),
        **{
            f"{BASIS}{block}weighted_sum.weight.0": (species, inner * paths, inner)
            if coupled
            else (species, inner, paths)
            for block, paths in products.items()
        },
        "representation.products.0.linear.weight.0": (size, inner),
        "readouts.0.0.weight": (6, size),
        "readouts.0.2.weight": (1, 6),
        "scale_shift.shift_params": (species,),
        **{f"{RADIAL}{2 * step}.weight": shape[::-1] for step, shape in enumerate(steps)},
        f"{RADIAL}{2 * len(widths)}.weight": (2 * size, (functions, *widths)[-1]),
        **({more: (2,)} if more else {}),
    }
    random = np.random.default_rng(0)
    arrays = {f"weights/{name}": random.normal(size=shape) for name, shape in shapes.items() if name != lacking}
    arrays["weights/scale_shift.scale_params"] = np.full(species, 1.5)
    arrays["weights/representation.radial_embedding.cutoff_fn.p"] = np.array(power)
    if is_standing:
        arrays["weights/representation.radial_embedding.bessel_fn.bessel_weights"] = np.arange(1, 5) * np.pi / 3
    config = {
        "system": "ictp",
        "atomic_types": ["H", "O"],
        "r_cutoff": 3.0,
        "n_hidden_feats": size,
        "n_product_feats": inner,
        "l_max_hidden_feats": 0,
        "l_max_edge_attrs": 1,
        "correlation": 2,
        "n_interactions": 1,
        "symmetric_product": False,
        "coupled_product_feats": False,
        **(options or {}),
    }
    np.savez(folder / "ictp.npz", config=json.dumps(config), **arrays)
    return folder / "ictp.npz"


RADIAL = "representation.interactions.0.conv_tp_weights."
BASIS = "representation.products.0.product_basis."


def silu(x: np.ndarray) -> np.ndarray:
    return 1.6765324703310907 * x / (1 + np.exp(-x))


def net(x: np.ndarray, *matrices: np.ndarray) -> np.ndarray:
    for step, matrix in enumerate(matrices):
        x = (silu(x) if step else x) @ matrix.T / np.sqrt(matrix.shape[1])
    return x


@pytest.mark.parametrize(
    "change",
    [
        {},
        {"options": {"coupled_product_feats": True}},
        {"power": 3, "widths": (5,)},
        {"is_standing": True, "widths": ()},
    ],
    ids=str,
)
def test_official_weights_make_the_published_energies(change: dict[str, Any], tmp_path: Path) -> None:
    path = official(tmp_path, **change)
    with np.load(path) as data:
        arrays = dict(data)
    w = {name.removeprefix("weights/"): value for name, value in arrays.items()}
    numbers, places = np.array([1, 8, 8]), np.array([[0.0, 0, 0], [1, 0.2, 0], [0.3, 1.4, 0.5]])
    kinds = numbers // 8
    step = places[:, None] - places
    d = np.linalg.norm(step, axis=2) + np.eye(3)
    t, own, p = d / 3.0, 1 - np.eye(3), change.get("power", 5)
    envelope = 1 - (p + 1) * (p + 2) / 2 * t**p + p * (p + 2) * t ** (p + 1) - p * (p + 1) / 2 * t ** (p + 2)
    waves = np.sin(w["representation.radial_embedding.bessel_fn.bessel_weights"] * d[..., None])
    psi = (own * envelope * np.sqrt(2 / 3.0) / d)[..., None] * waves
    layer = "representation.interactions.0."
    matrices = [w[f"{RADIAL}{2 * step}.weight"] for step in range(len(change.get("widths", (5, 5, 5))) + 1)]
    radial = net(psi, *matrices).reshape(3, 3, 2, 3)
    h = w["representation.node_embedding.weight.0"].T[kinds] / np.sqrt(2)
    mixed = net(h, w[f"{layer}linear_first.weight.0"])
    scalar = net(np.einsum("iju,ju->iu", radial[:, :, 0], mixed), w[f"{layer}linear_second.weight.0"])
    vector = np.einsum("iju,ju,ijk->iku", radial[:, :, 1], mixed, step / d[..., None])
    vector = net(vector, w[f"{layer}linear_second.weight.1"])
    paths = {"": [scalar], "blocks.0.": [scalar * scalar, (vector * vector).sum(1)]}
    products = sum(
        weighted(w[f"{BASIS}{block}weighted_sum.weight.0"][kinds], np.stack(own, axis=2))
        for block, own in paths.items()
    )
    skip = np.einsum("uiv,iu->iv", w[f"{layer}skip_tp.weight.0"][:, kinds], h) / np.sqrt(3 * 2)
    h = net(products, w["representation.products.0.linear.weight.0"]) + skip
    energies = 1.5 * net(h, w["readouts.0.0.weight"], w["readouts.0.2.weight"])[:, 0]
    energies = energies + w["scale_shift.shift_params"][kinds]
    system = {"mix/numbers": numbers, "mix/positions": places, "mix/site_energies": energies}
    np.savez(path, **arrays, **system)
    found, _ = parity.compare(path)
    assert dict(found).keys() == {"mix/site_energies"}
    assert dict(found)["mix/site_energies"] < 1e-12


def weighted(weights: np.ndarray, values: np.ndarray) -> np.ndarray:
    """The sum over the paths of values [atoms, channels, paths], each weighted, or over their channels too."""
    if weights.shape == values.shape:
        return (weights * values).sum(2)
    return np.einsum("iau,ia->iu", weights, values.reshape(len(values), -1))


@pytest.mark.parametrize(
    ("change", "kind", "said"),
    [
        ({"options": {"use_charge_embedding": True}}, ConfigError, "use_charge_embedding = True can not be imported"),
        (
            {"options": {"repulsion": {"method": "zbl"}}},
            ConfigError,
            "an ICTP with repulsion by zbl can not be imported",
        ),
        ({"widths": (5, 6)}, ConfigError, r"made by layers of \[5, 6\] neurons can not be imported"),
        ({"lacking": "readouts.0.2.weight"}, DataError, r"readouts\.0\.2\.weight is missing"),
        ({"more": "attention.weight"}, DataError, r"do not fit this potential: attention\.weight"),
    ],
    ids=str,
)
def test_what_does_not_fit_is_refused(change: dict[str, Any], kind: type[Exception], said: str, tmp_path: Path) -> None:
    with pytest.raises(kind, match=said):
        import_official(official(tmp_path, **change))


@pytest.mark.parametrize("coupled", [False, True])
def test_the_number_of_weights_is_that_of_the_official_file(coupled: bool, tmp_path: Path) -> None:
    path = official(tmp_path, {"coupled_product_feats": coupled})
    potential = import_official(path)
    with np.load(path) as data:
        sizes = {name: data[name].size for name in data if name.startswith("weights/")}
    fixed = ("scale_params", "shift_params", "cutoff_fn.p", "bessel_weights")
    expected = sum(size for name, size in sizes.items() if not name.endswith(fixed))
    assert sum(weight.numel() for weight in potential.parameters()) == expected
    assert potential.dtype == torch.float64
