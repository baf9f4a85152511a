"""Recipes: what a configuration makes, and what is wrong with one."""

from __future__ import annotations

import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
import torch

from tests.models.test_tensornet import SMALL, calibrated
from tnforge.errors import ConfigError, ShapeError
from tnforge.models.structure import structure
from tnforge.recipes import build, family


def test_a_published_potential_has_as_many_weights() -> None:
    for layers, count in ((1, 532_097), (2, 766_337), (3, 1_000_577)):
        potential = build({"system": "tensornet", "max_z": 100, "cutoff": 4.5, "layers": layers})
        assert sum(weight.numel() for weight in potential.parameters()) == count
        assert potential.dtype == torch.float32


def test_energies_are_calibrated_by_species() -> None:
    potential = calibrated("auto")
    raw = calibrated("auto", references={}, scale=1.0, shift=0.0)
    for number, reference in ((1, -0.5), (6, -1.5), (8, 0.0)):
        atom = structure([number], [[0.0, 0, 0]])
        expected = 2.0 * raw(atom).energy + 0.25 + reference
        assert torch.allclose(potential(atom).energy, expected, rtol=1e-14)


def test_calibration_keeps_its_digits_in_float32() -> None:
    potential = build({**SMALL, "number": "float32", "references": {"O": -2043.933871234567}})
    assert float(potential.calibration.references[2]) == -2043.933871234567
    assert potential.calibration.references.dtype == torch.float64


def test_structures_on_another_device_are_refused() -> None:
    atom = structure([1], [[0.0, 0, 0]])
    with pytest.raises(ShapeError, match="structures are on meta and the potential is on cpu"):
        calibrated("auto")(atom.to("meta"))


def test_seeds_decide_the_weights_and_leave_the_generator_alone() -> None:
    state = torch.get_rng_state()
    one, same, other = (calibrated("auto", seed=seed).state_dict() for seed in (1, 1, 2))
    assert torch.equal(torch.get_rng_state(), state)
    assert all(torch.equal(one[name], same[name]) for name in one)
    assert not torch.equal(one["body.embedding.table"], other["body.embedding.table"])


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"chanels": 4}, "chanels: there is no such key; do you mean channels"),
        ({"channels": "many"}, "channels: Input should be a valid integer"),
        ({"group": "O2"}, "group: Input should be 'O3' or 'SO3'"),
        ({"species": ["H", "Qq"]}, "species: there is no element 'Qq'"),
        ({"max_z": 10}, "give species or max_z, not both"),
        ({"references": {"N": 1.0}}, "reference energies of N, which is no species"),
        ({"cutoff": float("nan")}, "cutoff: Input should be a finite number"),
        ({"cutoff": -1.0}, "cutoff: Input should be greater than 0"),
        ({"channels": 1}, "channels: Input should be greater than or equal to 2"),
        ({"species": ["H", "H"]}, "species are one or more different elements"),
        ({"species": []}, "species are one or more different elements"),
        ({"repulsion": 5.0}, "repulsion reaches 5.0, beyond the cutoff 4.0"),
        ({"system": "mace"}, "there is no system 'mace'"),
    ],
    ids=lambda value: str(value)[:30],
)
def test_wrong_configurations_are_refused_by_key(change: dict[str, Any], said: str) -> None:
    with pytest.raises(ConfigError, match=said):
        build({**SMALL, **change})


def test_all_faults_are_said_at_once() -> None:
    with pytest.raises(ConfigError) as refusal:
        build({"system": "tensornet", "layer": 3, "cutof": 4.0})
    for key in ("species: ", "cutoff: ", "layer: ", "cutof: "):
        assert f"\n  {key}" in str(refusal.value)


LATER = """
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tnforge.recipes import build, family
build({config!r})
assert not {{"tnforge.proof", "tnforge.emit", "tnforge.schedule", "tnforge.dsl"}} & set(sys.modules)
"""


def test_a_potential_that_was_built_before_does_not_load_the_compiler() -> None:
    calibrated("auto")
    done = subprocess.run([sys.executable, "-c", LATER.format(config=SMALL)], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()


def test_a_family_is_compiled_once_where_two_ask_for_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each has opened the lock for itself, as processes do."""
    monkeypatch.setattr(family, "built_folder", lambda: tmp_path)
    monkeypatch.setattr(family, "read_package", lambda folder: folder.name)
    compiled: list[str] = []

    def compile_slowly(own: family.Family, folder: Path) -> None:
        compiled.append(own.package)
        time.sleep(0.2)
        (folder / own.package).mkdir()
        (folder / own.package / "manifest.json").touch()

    with ThreadPoolExecutor(2) as pool:
        asked = [pool.submit(family.obtain, [family.FRAME], compile_slowly) for _ in range(2)]
        assert [one.result() for one in asked] == [("frame_layers",)] * 2
    assert compiled == ["frame_layers"]
