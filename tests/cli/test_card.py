"""`tnforge explain` of a potential."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tnforge.cli import main
from tnforge.config.plain import read_plain
from tnforge.models.checkpoint import save
from tnforge.recipes import build

PUBLISHED = """\
system: tensornet
max_z: 100
cutoff: 4.5
layers: 2
trainable: no
repulsion: 2
"""


def test_the_card_of_a_configuration(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "net.yaml").write_text(PUBLISHED)
    assert main(["explain", str(tmp_path / "net.yaml"), "--json"]) == 0
    (card,) = json.loads(capsys.readouterr().out)["potentials"]
    assert card["weights"] == 766_337
    assert sum(card["weights_of"].values()) == 766_337
    assert card["weights_of"]["interactions.1"] == 234_240
    assert card["smooth"] == {"layer": "repulsion", "class": "C2, not C3"}
    calls = {layer["layer"]: layer["calls"] for layer in card["layers"]}
    assert calls == {"edge_vectors": 1, "repulsion": 1, "embedding": 1, "interaction_o3": 2, "energy": 1}
    edge, pair, node = card["cost"]["edge"], card["cost"]["pair"], card["cost"]["node"]
    mlp = 2 * (32 * 128 + 128 * 256 + 256 * 384)
    assert 2 * mlp + 3 * 2 * 32 * 128 < pair["operations"] < 1.1 * (2 * mlp + 3 * 2 * 32 * 128)
    messages = 2 * 2 * 9 * 128
    assert messages < edge["operations"] < pair["operations"] / 30
    matrices = 2 * 128 * 128 * (2 + 9 + 2 * 2 * 9)  # of pairs, of the embedding, of two steps of each interaction
    blocks = 2 * (128 * 256 + 256 * 384 + 384 * 128 + 128 * 64 + 64)
    assert matrices + blocks < node["operations"] < 1.1 * (matrices + blocks)
    assert pair["bytes_written"] > 2 * 4 * 384
    claims = {layer["layer"]: [claim["claim"] for claim in layer["claims"]] for layer in card["layers"]}
    assert all("equivariant O(3)" in found for found in claims.values())
    assert main(["explain", str(tmp_path / "net.yaml")]) == 0
    text = capsys.readouterr().out
    assert "  weights    766337 in float32: embedding 239488, " in text
    assert "  cutoff     4.5, where energies are C2, not C3 (repulsion)" in text
    assert "  interaction_o3   2 times: (x: Node[TensorNetMatrix" in text


ICTP = """\
system: ictp
species: [H, C, O]
cutoff: 4.0
"""
SMALL = "channels: 4\nlatent: 3\nhidden: 1\nedges: 2\norder: 2\nfunctions: 4\nwidth: 8\n"


def ictp_weights(species: int, channels: int, latent: int, functions: int, width: int, paths: Paths) -> list[int]:
    """The weights of both interactions of an ICTP with features of degrees up to one."""
    net = functions * width + 2 * width**2
    own = channels * species * channels  # a matrix for each species, of scalars alone in both interactions
    found = []
    for given, made, messages, head in ((1, 2, paths.first, channels), (2, 1, paths.second, 16 * channels + 16)):
        mixing = given * channels**2 + messages * channels * latent + made * latent * channels
        products = species * latent * sum(paths.products[:made])
        found.append(mixing + net + width * messages * channels + own + products + head)
    return found


class Paths(NamedTuple):
    """The paths of messages of the first and second interaction, and those of products into degree 0 and 1."""

    first: int
    second: int
    products: tuple[int, int]


def card_of(config: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    (tmp_path / "net.yaml").write_text(config)
    assert main(["explain", str(tmp_path / "net.yaml"), "--json"]) == 0
    (card,) = json.loads(capsys.readouterr().out)["potentials"]
    return card


@pytest.mark.parametrize(
    ("config", "sizes"),
    [
        (ICTP + SMALL, (3, 4, 3, 4, 8, Paths(3, 7, (1 + 3, 1 + 2)))),
        pytest.param(
            ICTP + "product: full\n",
            (3, 16, 16, 8, 64, Paths(4, 10, (1 + 4 + 23, 1 + 6 + 36))),
            marks=pytest.mark.slow,
        ),
    ],
    ids=["small", "published"],
)
def test_the_card_of_an_ictp(
    config: str, sizes: tuple[int, int, int, int, int, Paths], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    card = card_of(config, tmp_path, capsys)
    expected = ictp_weights(*sizes)
    table = sizes[0] * sizes[1]
    assert card["weights_of"] == {"table": table, "interactions.0": expected[0], "interactions.1": expected[1]}
    assert card["weights"] == table + sum(expected)
    assert card["smooth"]["class"] == "C3, not C4"
    assert card["smooth"]["layer"].startswith("message_")
    assert card["group"] == "O3"


def test_the_card_of_a_checkpoint(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    config = {"system": "tensornet", "species": ["H"], "cutoff": 3.0, "channels": 4}
    save(build(config), tmp_path / "net.safetensors")
    for name in ("net.safetensors", "net.json"):
        assert main(["explain", str(tmp_path / name)]) == 0
        assert "  species    H\n" in capsys.readouterr().out
    assert main(["explain", str(tmp_path / "absent.safetensors")]) == 6


def test_a_configuration_is_the_same_in_a_file(tmp_path: Path) -> None:
    (tmp_path / "net.yaml").write_text(
        "system: tensornet\nspecies: [H, 8]\ncutoff: 3.5\nchannels: 4\nreferences: {O: -1.25}\nnumber: float64\n"
    )
    written = build(read_plain(tmp_path / "net.yaml"))
    given = {"system": "tensornet", "species": ["H", "O"], "cutoff": 3.5, "channels": 4, "number": "float64"}
    expected = build({**given, "references": {8: -1.25}})
    assert written.origin == expected.origin
    assert written.calibration.references.tolist() == expected.calibration.references.tolist() == [0.0, -1.25]


def test_a_wrong_configuration_is_a_usage_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "net.yaml").write_text("system: tensornet\nspecies: [H]\ncutof: 3.5\n")
    assert main(["explain", str(tmp_path / "net.yaml")]) == 2
    assert "cutof: there is no such key; do you mean cutoff?" in capsys.readouterr().err
