"""Every configuration of examples/potentials trains on a slice of the data that it names."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

import pytest

from tnforge.cli import main
from tnforge.config.plain import read_plain
from tnforge.models.checkpoint import load
from tnforge.train.config import read_run

ROOT = Path(__file__).resolve().parents[1]
FOLDER, DATA = ROOT / "examples" / "potentials", ROOT.parent / "shared" / "data"
FILES = sorted(FOLDER.glob("*.yaml"))


@dataclass(frozen=True)
class Slice:
    """A few frames of a data set, for the sets of a configuration by name."""

    train: str
    tests: tuple[tuple[str, str], ...] = ()
    count: int = 12
    settings: tuple[str, ...] = ()

    @property
    def words(self) -> list[str]:
        """What the command line says of it."""
        train = f"{{path: {DATA / self.train}, count: {self.count}, seed: 1}}"
        said = [f"data.train={train}", "data.valid={count: 4, seed: 2}", "train.epochs=3", "train.warmup=0"]
        said += [f"data.tests.{name}={{path: {DATA / path}, count: 4}}" for name, path in self.tests]
        return [*said, *self.settings]


SLICES = {
    "02_acetylacetone.yaml": Slice("acac/train_300K.extxyz.xz", (("300 K", "acac/test_MD_300K.extxyz.xz"),)),
    "03_alloy.yaml": Slice("nbmotaw/train.extxyz.xz", (("unary", "nbmotaw/test_unary.extxyz.xz"),)),
    "04_water_tensors.yaml": Slice("water_tensors/water_dimer_train.extxyz.xz", (), 24, ("data.tests.rest.count=4",)),
    "05_elasticity.yaml": Slice("tensor_crystals/elastic_train.extxyz.xz", (), 12, ("data.tests.rest.count=4",)),
}


def train(path: Path, words: list[str], output: Path) -> list[dict[str, str]]:
    """The lines of metrics of a run; what it leaves can be loaded."""
    settings = [part for word in words for part in ("--set", word)]
    assert main(["train", str(path), *settings, "--output", str(output)]) == 0
    folder = output / path.stem.partition("_")[2]
    assert load(folder / "model" / f"{folder.name}.safetensors").species
    assert (folder / "report.md").read_text().count(".png") >= 2
    with (folder / "metrics.csv").open() as file:
        return list(csv.DictReader(file))


def test_configurations_are_numbered_and_every_one_is_run() -> None:
    assert [path.name[:2] for path in FILES] == [f"{number:02}" for number in range(1, len(FILES) + 1)]
    assert {path.name for path in FILES} == {"01_ethanol.yaml", *SLICES}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_configuration_is_named_as_its_file_and_names_its_frames(path: Path) -> None:
    run = read_run(read_plain(path))
    assert run.name == path.stem.partition("_")[2]
    assert run.data.valid is not None
    assert run.data.tests


def test_the_demonstration_learns_from_the_frames_that_are_shipped(tmp_path: Path) -> None:
    metrics = train(FOLDER / "01_ethanol.yaml", ["train.epochs=8", "train.warmup=0"], tmp_path)
    assert float(metrics[-1]["train.forces.mae"]) < 0.5 * float(metrics[0]["train.forces.mae"])


@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=[pytest.mark.slow] * name.startswith("05")) for name in sorted(SLICES)]
)
def test_a_configuration_learns_from_a_slice_of_its_data(name: str, tmp_path: Path) -> None:
    if not DATA.is_dir():
        pytest.skip("the data sets are not beside the project, in ../shared/data")
    metrics = train(FOLDER / name, SLICES[name].words, tmp_path)
    assert len(metrics) == 3
    assert float(metrics[-1]["train.loss"]) < float(metrics[0]["train.loss"])
    for label in read_run(read_plain(FOLDER / name)).loss.terms:
        assert float(metrics[-1][f"valid.{label}.mae"]) > 0
