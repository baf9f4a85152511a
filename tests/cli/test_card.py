"""`tnforge explain` of a potential."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tnforge.cli import main
from tnforge.models.checkpoint import save
from tnforge.recipes import build
from tnforge.recipes.document import read_configuration

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
    edge, node = card["cost"]["edge"], card["cost"]["node"]
    mlp = 2 * (32 * 128 + 128 * 256 + 256 * 384)
    assert 2 * mlp + 3 * 2 * 32 * 128 < edge["operations"] < 1.1 * (2 * mlp + 3 * 2 * 32 * 128)
    matrices = 2 * 128 * 128 * (2 + 9 + 2 * 2 * 9)  # of pairs, of the embedding, of two steps of each interaction
    blocks = 2 * (128 * 256 + 256 * 384 + 384 * 128 + 128 * 64 + 64)
    assert matrices + blocks < node["operations"] < 1.1 * (matrices + blocks)
    assert edge["bytes_written"] > 2 * 4 * 384
    claims = {layer["layer"]: [claim["claim"] for claim in layer["claims"]] for layer in card["layers"]}
    assert all("equivariant O(3)" in found for found in claims.values())
    assert main(["explain", str(tmp_path / "net.yaml")]) == 0
    text = capsys.readouterr().out
    assert "  weights    766337 in float32: embedding 239488, " in text
    assert "  cutoff     4.5, where energies are C2, not C3 (repulsion)" in text
    assert "  interaction_o3   2 times: (x: Node[TensorNetMatrix" in text


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
    written = build(read_configuration(tmp_path / "net.yaml"))
    given = {"system": "tensornet", "species": ["H", "O"], "cutoff": 3.5, "channels": 4, "number": "float64"}
    expected = build({**given, "references": {8: -1.25}})
    assert written.origin == expected.origin
    assert written.calibration.references.tolist() == expected.calibration.references.tolist() == [0.0, -1.25]


def test_a_wrong_configuration_is_a_usage_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "net.yaml").write_text("system: tensornet\nspecies: [H]\ncutof: 3.5\n")
    assert main(["explain", str(tmp_path / "net.yaml")]) == 2
    assert "cutof: there is no such key; do you mean cutoff?" in capsys.readouterr().err
