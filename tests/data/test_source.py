"""The data of a run: splits, references, checks and their messages."""

from __future__ import annotations

import re
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.data.made import real
from tnforge.config.model import check
from tnforge.data.cache import Cache
from tnforge.data.place import located
from tnforge.data.settings import Data
from tnforge.data.source import Sets, load
from tnforge.data.split import Part, choose
from tnforge.errors import ConfigError, DataError

FRAME = "{atoms}\nProperties=species:S:1:pos:R:3:forces:R:3 energy={energy} {values}\n"


def write(path: Path, count: int, first: int = 0, values: str = "", symbol: str = "O", step: float = 1.0) -> Path:
    """A file of water-like molecules, each of which has an angle of its own."""
    lines = []
    for k in range(first, first + count):
        lines.append(FRAME.format(atoms=3, energy=-2.0 - k, values=values))
        for name, x, y in (("H", 1.0, 0.01 * k), ("H", 0.0, 1.0), (symbol, 0.0, 0.0)):
            lines.append(f"{name} {x * step} {y * step} 0 {k} 0 1\n")
    path.write_text("".join(lines))
    return path


def loaded(folder: Path, data: dict[str, Any], cutoff: float = 3.0, **options: Any) -> Sets:
    """What is loaded of a configuration in a folder."""
    cache = Cache(folder / "cache", say=lambda text: None)
    return load(check(Data, located(data, folder), "data"), cutoff, cache=cache, **options)


def numbers(frames: tuple[Any, ...]) -> list[int]:
    return [frame.number for frame in frames]


def test_validation_is_taken_of_the_training_file(tmp_path: Path) -> None:
    write(tmp_path / "all.xyz", 20)
    sets = loaded(tmp_path, {"train": "all.xyz", "valid": {"count": "5", "seed": "0"}, "tests": {"end": {"count": 4}}})
    assert (len(sets.train), len(sets.valid), len(sets.tests["end"])) == (11, 5, 4)
    parts = [numbers(frames) for frames in sets.parts.values()]
    assert sorted(chain.from_iterable(parts)) == list(range(20))
    again = loaded(tmp_path, {"train": "all.xyz", "valid": {"count": 5, "seed": 0}, "tests": {"end": {"count": 4}}})
    assert [numbers(frames) for frames in again.parts.values()] == parts
    other = loaded(tmp_path, {"train": "all.xyz", "valid": {"count": 5, "seed": 1}})
    assert numbers(other.valid) != numbers(sets.valid)
    assert sets.warnings == ()


def test_training_takes_its_count_before_validation_takes_of_the_rest(tmp_path: Path) -> None:
    write(tmp_path / "all.xyz", 20)
    data = {"train": {"path": "all.xyz", "count": 12, "start": 3}, "valid": {"count": 2, "start": 1}}
    sets = loaded(tmp_path, data)
    assert numbers(sets.train) == list(range(3, 15))
    assert numbers(sets.valid) == [1, 2]


def test_several_files_are_one_behind_the_other(tmp_path: Path) -> None:
    write(tmp_path / "a.xyz", 3)
    write(tmp_path / "b.xyz", 3, first=3)
    sets = loaded(tmp_path, {"train": {"path": ["a.xyz", "b.xyz"], "start": 2, "count": 2}, "valid": {"count": 1}})
    assert [frame.place for frame in sets.train] == ["a.xyz, frame 2", "b.xyz, frame 0"]
    assert loaded(tmp_path, {"train": ["a.xyz", "b.xyz"]}).valid == ()


@pytest.mark.parametrize("name", ["list.txt", "list.npy"])
def test_index_files_choose_frames_in_their_order(tmp_path: Path, name: str) -> None:
    write(tmp_path / "all.xyz", 9)
    if name.endswith("npy"):
        np.save(tmp_path / name, np.array([7, 0, 3]))
    else:
        (tmp_path / name).write_text("7, 0\n3\n")
    sets = loaded(tmp_path, {"train": {"path": "all.xyz", "indices": name}, "valid": {"count": 6}})
    assert numbers(sets.train) == [7, 0, 3]
    assert numbers(sets.valid) == [1, 2, 4, 5, 6, 8]


@given(st.integers(1, 40), st.integers(0, 5), st.integers(0, 2**32), st.integers(0, 10))
def test_choices_are_pure_functions_without_repetition(count: int, start: int, seed: int, more: int) -> None:
    pool = list(range(100, 100 + count + start + more))
    part = Part(count=count, start=start, seed=seed)
    chosen = choose(part, pool, "train")
    assert chosen == choose(part, pool, "train") == sorted(chosen)
    assert len(set(chosen)) == count
    assert set(chosen) <= set(pool)
    if start:
        before = choose(Part(count=start, seed=seed), pool, "train")
        assert not set(before) & set(chosen)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ({"train": {"path": "all.xyz", "count": 10}}, r"train takes the frames from 0 to 10, and there are 9 to take"),
        ({"train": {"path": "all.xyz", "start": 9}}, r"train takes the frames from 9 to 9, and there are 9"),
        ({"train": {"path": "all.xyz", "count": 9}, "valid": {"count": 1}}, r"valid takes .* to 1, and there are 0"),
        ({"train": "all.xyz", "valid": {"count": 9}}, r"train takes the frames from 0 to 0, and there are 0 to take"),
        ({"train": {"path": "all.xyz", "indices": "none.txt"}}, r"none.txt can not be read: No such file"),
        ({"train": {"path": "all.xyz", "indices": "all.xyz"}}, r"all.xyz is no list of indices"),
        ({"train": {"path": "all.xyz", "indices": "twice.txt"}}, r"twice.txt holds the index 3 twice"),
        (
            {"train": {"path": "all.xyz", "indices": "far.txt"}},
            r"far.txt holds the index 9, and train has no such frame",
        ),
        ({"train": {"path": "all.xyz", "indices": "twice.txt", "count": 2}}, r"has an index file, and no count"),
        ({"train": {"count": 2}}, r"train: the training set has no path"),
        ({"train": "all.xyz", "valid": {"count": 0}}, r"valid.count: .*greater than or equal to 1"),
        ({"train": "all.xyz", "valid": {"cuont": 1}}, r"valid.cuont: there is no such key; do you mean count\?"),
        ({"train": "all.xyz", "tests": {"valid": "all.xyz"}, "valid": {"count": 1}}, r"a test is called neither"),
        ({"train": "all.xyz", "references": "fited"}, r"references: they are fitted, \{isolated: FILE\}, or a number"),
        (
            {"train": "all.xyz", "tests": {"end": {"cuont": 1}}},
            r"tests.end.cuont: there is no such key; do you mean count\?",
        ),
        ({"train": "all.xyz", "references": {"Hx": 1}}, r"references: there is no element 'Hx'"),
        ({"train": "all.xyz", "references": {"H": "x"}}, r"references: the reference of H is no number: 'x'"),
        ({"train": "all.xyz", "references": {"H": 1}}, r"data.references has no energy of O"),
        ({"train": "all.xyz", "trian": 1}, r"trian: there is no such key; do you mean train\?"),
    ],
)
def test_wrong_parts_are_refused(tmp_path: Path, data: dict[str, Any], message: str) -> None:
    write(tmp_path / "all.xyz", 9)
    (tmp_path / "twice.txt").write_text("1 3 3")
    (tmp_path / "far.txt").write_text("1 9")
    with pytest.raises((ConfigError, DataError), match=message):
        loaded(tmp_path, data)


def test_references_are_fitted_read_or_given(tmp_path: Path) -> None:
    write(tmp_path / "all.xyz", 3)
    (tmp_path / "atoms.xyz").write_text("1\nenergy=-1\nH 0 0 0\n1\nenergy=-5\nO 0 0 0\n")
    assert loaded(tmp_path, {"train": "all.xyz"}).references is None
    fitted = loaded(tmp_path, {"train": "all.xyz", "references": "fitted"}).references
    assert fitted == pytest.approx({1: -1.0, 8: -1.0})  # -3 on average, nearest to one for each atom
    isolated = loaded(tmp_path, {"train": "all.xyz", "references": {"isolated": "atoms.xyz"}}).references
    assert isolated == {1: -1.0, 8: -5.0}
    given = loaded(tmp_path, {"train": "all.xyz", "references": {"H": -2, "O": "1.5"}, "units": {"energy": "meV"}})
    assert given.references == pytest.approx({1: -0.002, 8: 0.0015})
    with pytest.raises(DataError, match=r"atoms.xyz has no frame of one atom with an energy of S"):
        loaded(
            tmp_path, {"train": str(write(tmp_path / "s.xyz", 2, symbol="S")), "references": {"isolated": "atoms.xyz"}}
        )


def test_a_wanted_label_must_be_there_in_training_and_validation(tmp_path: Path) -> None:
    write(tmp_path / "all.xyz", 6)
    with pytest.raises(DataError, match=r"no frame of train has stress; its files hold forces \(6 frames\), energy"):
        loaded(tmp_path, {"train": "all.xyz"}, wanted=("energy", "stress"))
    (tmp_path / "half.xyz").write_text((tmp_path / "all.xyz").read_text().replace("energy", "E0"))
    with pytest.raises(DataError, match=r"no frame of valid has energy; its files hold forces \(6 frames\), E0"):
        loaded(tmp_path, {"train": "all.xyz", "valid": "half.xyz"}, wanted=("energy",))
    sets = loaded(tmp_path, {"train": "all.xyz", "tests": {"half": "half.xyz"}}, wanted=("energy",))
    assert sets.warnings[0].startswith("no frame of half has energy; its files hold forces (6 frames), E0 (6 frames)")
    write(tmp_path / "polar.xyz", 2, values='polarizability="1 2 3 4 5 6"')
    with pytest.raises(ConfigError, match=r"in which unit the polarizability of train is\n.*units: \{polarizability"):
        loaded(tmp_path, {"train": "polar.xyz"}, wanted=("polarizability",))


def test_names_that_no_file_holds_are_refused(tmp_path: Path) -> None:
    write(tmp_path / "all.xyz", 6, values="dft=1")
    write(tmp_path / "other.xyz", 6, first=6)
    data = {"train": "all.xyz", "tests": {"other": "other.xyz"}, "keys": {"energy": "dft"}}
    assert loaded(tmp_path, data).train[0].labels["energy"] == 1
    with pytest.raises(
        ConfigError, match=r"keys.energy is 'bft', and no frame of the data has it; they have forces, en"
    ):
        loaded(tmp_path, data | {"keys": {"energy": "bft"}})


@pytest.mark.parametrize(("step", "unit"), [(1.89, "bohr"), (0.1, "nm"), (100, "pm")])
def test_positions_in_other_units_are_recognised(tmp_path: Path, step: float, unit: str) -> None:
    write(tmp_path / "all.xyz", 6, step=step)
    with pytest.raises(DataError, match=rf"with lengths in Angstrom; positions look like {unit}\n.*length: {unit}"):
        loaded(tmp_path, {"train": "all.xyz"}, cutoff=300.0)
    assert loaded(tmp_path, {"train": "all.xyz", "distances": "ignore"}, cutoff=300.0).train
    assert loaded(tmp_path, {"train": "all.xyz", "units": {"length": unit}}).train


def test_strange_distances_of_tests_are_a_warning(tmp_path: Path) -> None:
    write(tmp_path / "all.xyz", 6)
    write(tmp_path / "far.xyz", 6, step=2.5)
    (warning,) = loaded(tmp_path, {"train": "all.xyz", "tests": {"curve": "far.xyz"}}).warnings
    assert re.match(r"far.xyz: nearest atoms are typically 2.6 times as far apart as bonded ones", warning)
    with pytest.raises(DataError, match=r"far.xyz: nearest atoms"):
        loaded(tmp_path, {"train": "all.xyz", "valid": "far.xyz"})


def test_a_unit_that_was_declared_in_vain_is_recognised(tmp_path: Path) -> None:
    write(tmp_path / "all.xyz", 6)
    with pytest.raises(DataError, match="with lengths in bohr; positions look like Angstrom"):
        loaded(tmp_path, {"train": "all.xyz", "units": {"length": "bohr"}})


@pytest.mark.parametrize(
    "name",
    ["nbmotaw/test_unary", "mlearn/Li_train", "acac/train_300K", "lips/train_100", "tensor_crystals/elastic_train"],
)
def test_distances_of_real_frames_are_possible_in_angstrom_alone(tmp_path: Path, name: str) -> None:
    path = str(real(f"{name}.extxyz.xz"))
    part = {"path": path, "count": 20, "seed": 0}
    assert len(loaded(tmp_path, {"train": part}).train) == 20
    for unit in ("bohr", "nm"):
        with pytest.raises(DataError, match=f"with lengths in {unit}; positions look like Angstrom"):
            loaded(tmp_path, {"train": part, "units": {"length": unit}})


def test_frames_without_neighbours_are_named(tmp_path: Path) -> None:
    write(tmp_path / "all.xyz", 6)
    with pytest.raises(
        DataError, match=r"no atom of train has a neighbour within 0.5 Angstrom; the first frame is all.xyz, f"
    ):
        loaded(tmp_path, {"train": "all.xyz"}, cutoff=0.5)
    with (tmp_path / "all.xyz").open("a") as file:
        file.write("2\nenergy=1\nH 0 0 0\nH 9 0 0\n1\nenergy=1\nH 0 0 0\n")
    (warning,) = loaded(tmp_path, {"train": "all.xyz"}).warnings
    assert warning == "1 of 8 frames of train have no neighbours within 3 Angstrom; the first is all.xyz, frame 6"


def test_a_training_set_of_lone_atoms_is_refused(tmp_path: Path) -> None:
    (tmp_path / "atoms.xyz").write_text("1\nenergy=-1\nH 0 0 0\n1\nenergy=-5\nO 0 0 0\n")
    with pytest.raises(DataError, match="no atom of train has a neighbour"):
        loaded(tmp_path, {"train": "atoms.xyz"})


def test_other_parts_of_lone_atoms_are_a_warning(tmp_path: Path) -> None:
    write(tmp_path / "all.xyz", 6)
    (tmp_path / "atoms.xyz").write_text("1\nenergy=-1\nH 0 0 0\n1\nenergy=-5\nO 0 0 0\n")
    warnings = loaded(tmp_path, {"train": "all.xyz", "valid": "atoms.xyz", "tests": {"atoms": "atoms.xyz"}}).warnings
    assert warnings[:2] == tuple(
        f"no atom of {name} has a neighbour within 3 Angstrom; the first frame is atoms.xyz, frame 0"
        for name in ("valid", "atoms")
    )


def test_atoms_of_no_element_are_refused_unless_the_model_knows_them(tmp_path: Path) -> None:
    write(tmp_path / "all.xyz", 6, symbol="X")
    message = r"train: all.xyz, frame 0: atom 2 is of the unknown species X, an atom of no element; this .* knows H$"
    for species in (None, (1,)):
        with pytest.raises(DataError, match=message):
            loaded(tmp_path, {"train": "all.xyz", "distances": "ignore"}, species=species)
    assert loaded(tmp_path, {"train": "all.xyz", "distances": "ignore"}, species=(0, 1)).species == (0, 1)


def test_frames_with_each_label_are_counted(tmp_path: Path) -> None:
    write(tmp_path / "all.xyz", 6)
    text = (tmp_path / "all.xyz").read_text().replace("energy=-4.0", "energy=nan").replace("energy=-6.0", "other=1")
    (tmp_path / "all.xyz").write_text(text)
    said: list[str] = []
    data = {"train": "all.xyz", "tests": {"end": {"count": 2, "start": 4}}}
    loaded(tmp_path, data, say=said.append)
    assert said[-2:] == [
        "train: 4 frames, 12 atoms; energy of 3, forces of 4",
        "end: 2 frames, 6 atoms; energy of 1, forces of 2",
    ]
    (tmp_path / "none.xyz").write_text(re.sub("energy=[^ ]* ", "", text))
    loaded(tmp_path, {"train": "all.xyz", "tests": {"none": "none.xyz"}}, wanted=("energy",), say=said.append)
    assert said[-1] == "none: 6 frames, 18 atoms; energy of 0, forces of 6"


def test_odd_frames_are_a_warning_also_the_second_time(tmp_path: Path) -> None:
    write(tmp_path / "all.xyz", 6, values='stress="0 0 0 0 0 0"')
    for _ in range(2):
        (warning,) = loaded(tmp_path, {"train": "all.xyz"}).warnings
        assert warning == "6 frames without volume have a stress, which is left out; the first is all.xyz, frame 0"
    with pytest.raises(DataError, match=r"no frame of train has stress; .*; and no frame has a volume"):
        loaded(tmp_path, {"train": "all.xyz"}, wanted=("stress",))


def test_atoms_at_one_place_are_named(tmp_path: Path) -> None:
    write(tmp_path / "all.xyz", 6)
    text = (tmp_path / "all.xyz").read_text().replace("H 1.0 0.03 0", "H 0.0 1.0 0")
    (tmp_path / "all.xyz").write_text(text)
    with pytest.raises(DataError, match=r"atoms 0 and 1 of all.xyz, frame 3 are at the same place"):
        loaded(tmp_path, {"train": "all.xyz"})


def test_unknown_species_are_named(tmp_path: Path) -> None:
    write(tmp_path / "all.xyz", 6)
    write(tmp_path / "sulphur.xyz", 2, symbol="S")
    message = r"valid: sulphur.xyz, frame 0: atom 2 is of the unknown species S; this potential knows H, O"
    with pytest.raises(DataError, match=message):
        loaded(tmp_path, {"train": "all.xyz", "valid": "sulphur.xyz"})
    with pytest.raises(DataError, match=r"train: all.xyz, frame 0: atom 2 is of the unknown species O; .* knows H, S"):
        loaded(tmp_path, {"train": "all.xyz"}, species=(1, 16))
    sets = loaded(tmp_path, {"train": "all.xyz", "valid": "sulphur.xyz"}, species=(1, 8, 16))
    assert sets.species == (1, 8)


def test_frames_in_two_parts_are_counted_and_the_first_is_named(tmp_path: Path) -> None:
    write(tmp_path / "all.xyz", 6)
    write(tmp_path / "test.xyz", 4, first=4)
    (warning,) = loaded(tmp_path, {"train": "all.xyz", "tests": {"later": "test.xyz"}}).warnings
    assert (
        warning == "2 frames of later stand in train too; the first is test.xyz, frame 0, the same as all.xyz, frame 4"
    )


def test_a_nan_among_forces_is_named(tmp_path: Path) -> None:
    write(tmp_path / "all.xyz", 6)
    (tmp_path / "all.xyz").write_text((tmp_path / "all.xyz").read_text().replace("0.04 0 4 0 1", "0.04 0 4 nan 1"))
    with pytest.raises(DataError, match=r"all.xyz, frame 4, atom 0: forces is nan in component y\n  Correct it"):
        loaded(tmp_path, {"train": "all.xyz"})


def test_a_damaged_cache_is_a_warning(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "home"))
    write(tmp_path / "all.xyz", 6)
    data = check(Data, {"train": str(tmp_path / "all.xyz")}, "data")
    assert load(data, 3.0).warnings == ()
    for entry in (tmp_path / "home" / "tnforge" / "data").iterdir():
        entry.write_bytes(b"")
    one, _ = load(data, 3.0).warnings
    assert one.startswith("kept data were damaged and are read again: ")
    assert load(data, 3.0).warnings == ()


def test_a_real_run_is_loaded(tmp_path: Path) -> None:
    folder = real("acac")
    data = {
        "train": str(folder / "train_300K.extxyz.xz"),
        "valid": {"count": 50, "seed": 0},
        "tests": {"MD 300 K": {"path": str(folder / "test_MD_300K.extxyz.xz"), "count": 60}},
        "references": {"isolated": str(folder / "isolated_atoms.extxyz.xz")},
    }
    sets = loaded(tmp_path, data, cutoff=5.0, wanted=("energy", "forces"))
    assert {name: len(frames) for name, frames in sets.parts.items()} == {"train": 450, "valid": 50, "MD 300 K": 60}
    assert sets.warnings == ()
    assert sets.references == {1: -13.568422178253735, 6: -1026.8538996116154, 8: -2037.796869412825}
    assert sets.train[0].group == "300K_MD"
    assert set(sets.near) == {frame for frames in sets.parts.values() for frame in frames}
