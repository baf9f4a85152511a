"""Checkpoints: what comes back, and what is refused and why."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import torch

from tests.models.test_tensornet import calibrated
from tnforge.errors import BuildError, ConfigError, DataError, VerifyError
from tnforge.models import checkpoint
from tnforge.models.package import built_folder, read_package
from tnforge.models.potential import Potential
from tnforge.models.structure import structure
from tnforge.recipes import rebuild

ATOMS = structure([8, 1, 1], [[0.0, 0, 0], [0.96, 0, 0], [-0.24, 0.93, 0]])


@pytest.fixture(scope="module")
def potential() -> Potential:
    return calibrated("auto", repulsion=1.5)


@pytest.fixture
def saved(potential: Potential, tmp_path: Path) -> Path:
    checkpoint.save(potential, tmp_path / "water.safetensors")
    return tmp_path / "water.safetensors"


def changed(saved: Path, **values: object) -> None:
    path = saved.with_suffix(".json")
    path.write_text(json.dumps({**json.loads(path.read_text()), **values}))


def test_a_checkpoint_is_weights_and_plain_data(saved: Path) -> None:
    data = json.loads(saved.with_suffix(".json").read_text())
    assert data.keys() == {"format", "tnforge", "potential", "weights"}
    assert {one["name"] for one in data["potential"]["packages"]} == {
        "frame_layers",
        "tensornet_potential_polynomial_o3_exponential",
    }
    assert all(len(code) == 64 for one in data["potential"]["packages"] for _, code in one["layers"])


@pytest.mark.parametrize("builder", [None, rebuild], ids=["found", "rebuilt"])
def test_it_comes_back(saved: Path, potential: Potential, builder) -> None:
    again = checkpoint.load(saved, builder)
    assert torch.equal(again(ATOMS).forces, potential(ATOMS).forces)
    assert again.origin == potential.origin


BLOCKED = """
import sys
for name in "sympy jinja2 opt_einsum networkx flint pydantic yaml".split():
    sys.modules[name] = None
from tnforge.models.checkpoint import load
from tnforge.models.structure import structure
found = load({path!r})(structure([8, 1, 1], [[0.0, 0, 0], [0.96, 0, 0], [-0.24, 0.93, 0]]))
print(*(value.hex() for value in [*found.energy.tolist(), *found.forces.flatten().tolist()]))
"""


def test_evaluation_needs_nothing_of_the_compiler(saved: Path, potential: Potential) -> None:
    done = subprocess.run(
        [sys.executable, "-c", BLOCKED.format(path=str(saved))], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    found = potential(ATOMS)
    assert done.stdout.split() == [v.hex() for v in [*found.energy.tolist(), *found.forces.flatten().tolist()]]


def test_a_newer_version_is_named(saved: Path) -> None:
    changed(saved, format=checkpoint.FORMAT + 1, tnforge="9.1.0")
    with pytest.raises(DataError, match=r"newer than this one\n.*pip install 'tnforge>=9.1.0'"):
        checkpoint.load(saved)


@pytest.mark.parametrize("ending", [".safetensors", ".json"])
def test_truncated_files_are_named(saved: Path, ending: str) -> None:
    path = saved.with_suffix(ending)
    path.write_bytes(path.read_bytes()[:-30])
    with pytest.raises(DataError, match=rf"water\{ending} is truncated"):
        checkpoint.load(saved)


@pytest.mark.parametrize("ending", [".safetensors", ".json"])
def test_missing_files_are_named(saved: Path, ending: str) -> None:
    saved.with_suffix(ending).unlink()
    with pytest.raises(DataError, match=rf"water\{ending} can not be read"):
        checkpoint.load(saved)


def test_weights_of_another_potential_are_refused(saved: Path) -> None:
    other = saved.with_name("other.safetensors")
    checkpoint.save(calibrated("auto", channels=4), other)
    shutil.copy(other, saved)
    with pytest.raises(DataError, match=r"is not the file that water\.json belongs to"):
        checkpoint.load(saved)
    changed(saved, weights=json.loads(other.with_suffix(".json").read_text())["weights"])
    with pytest.raises(DataError, match="does not hold the weights of this potential"):
        checkpoint.load(saved)


@pytest.mark.parametrize("name", ["model.ckpt", "model.pt", "model.pth"])
def test_pickled_files_are_never_opened(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(b"cposix\nsystem\n(S'touch opened'\ntR.")
    with pytest.raises(DataError, match="pickled weights"):
        checkpoint.load(tmp_path / name)
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_other_endings_are_refused(tmp_path: Path, potential: Potential) -> None:
    with pytest.raises(DataError, match=r"does not end in \.safetensors"):
        checkpoint.save(potential, tmp_path / "model.npz")


def test_descriptions_of_what_does_not_exist_are_refused(saved: Path) -> None:
    data = json.loads(saved.with_suffix(".json").read_text())["potential"]
    for change, said in (
        ({"system": "schnet"}, "there is no system 'schnet'"),
        ({"settings": {**data["settings"], "heads": 4}}, "tensornet has no setting heads"),
        ({"species": None}, "incomplete or damaged"),
        ({"number": "float16"}, "float32 or float64"),
    ):
        changed(saved, potential={**data, **change})
        with pytest.raises(ConfigError, match=said):
            checkpoint.load(saved)


def test_packages_that_compute_something_else_are_not_taken(saved: Path) -> None:
    data = json.loads(saved.with_suffix(".json").read_text())["potential"]
    data["packages"][1]["layers"][0][1] = "0" * 64
    changed(saved, potential=data)
    with pytest.raises(BuildError, match=r"not there\n.*rebuild=tnforge\.recipes\.rebuild"):
        checkpoint.load(saved)
    with pytest.raises(ConfigError, match="defined differently in this version"):
        checkpoint.load(saved, rebuild)


def test_changed_packages_are_refused_before_they_are_run(potential: Potential, tmp_path: Path) -> None:
    assert potential.origin is not None
    name = potential.origin.packages[0].name
    for change in ("edge_vectors.py", "stranger.py"):
        folder = tmp_path / change / name
        shutil.copytree(built_folder() / name, folder)
        assert read_package(folder).identity == potential.origin.packages[0]
        with (folder / change).open("a") as file:
            file.write("\nraise SystemExit('run')\n")
        with pytest.raises(VerifyError, match=rf"{change}|its manifest does not know"):
            read_package(folder)


def test_what_is_saved_again_and_again_is_replaced_by_one_rename(potential: Potential, tmp_path: Path) -> None:
    """The description stays; tensors beside the potential come back and are no part of it; every bit counts."""
    path = tmp_path / "last.safetensors"
    checkpoint.save_with(potential, path, {"a/b": torch.tensor([1.5, 2.5])})
    before, inode = path.with_suffix(".json").read_bytes(), path.with_suffix(".json").stat().st_ino
    checkpoint.save_with(calibrated("auto", repulsion=1.5, scale=7.0), path, {"a/b": torch.tensor([3.5])})
    assert path.with_suffix(".json").read_bytes() == before
    assert path.with_suffix(".json").stat().st_ino == inode
    assert checkpoint.read_tensors(path)["a/b"].tolist() == [3.5]
    assert float(checkpoint.load(path).calibration.scale) == 7.0
    body = bytearray(path.read_bytes())
    for place in (-1, len(body) // 2):
        damaged = body.copy()
        damaged[place] ^= 4
        path.write_bytes(damaged)
        with pytest.raises(DataError, match=r"last\.safetensors is damaged: its numbers"):
            checkpoint.load(path)


def test_a_file_without_its_own_hash_does_not_pass_for_one_that_has_it(potential: Potential, tmp_path: Path) -> None:
    path = tmp_path / "last.safetensors"
    checkpoint.save_with(potential, path, {})
    checkpoint.save(potential, tmp_path / "other.safetensors")
    shutil.copy(tmp_path / "other.safetensors", path)
    with pytest.raises(DataError, match=r"last\.safetensors is damaged"):
        checkpoint.load(path)
