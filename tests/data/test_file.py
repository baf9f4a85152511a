"""Every format gives the same frames; damaged files are named."""

from __future__ import annotations

import gzip
import lzma
import shutil
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import ase.db
import ase.io
import h5py
import numpy as np
import pytest
from ase import Atoms

from tests.data.made import assert_same, frame, molecule, real
from tnforge.data.dimension import convert
from tnforge.data.frame import Frame
from tnforge.data.hdf5 import write_hdf5
from tnforge.data.source import read_frames
from tnforge.errors import ConfigError, DataError

MOLECULES = [molecule(seed, atoms) for seed, atoms in enumerate((3, 4, 3, 1))]
for _atoms, _kind in zip(MOLECULES, "abab", strict=True):
    _atoms.info["config_type"] = _kind
    _atoms.info["charge"] = -1.0


def write_extxyz(folder: Path) -> Path:
    ase.io.write(folder / "made.extxyz", MOLECULES, format="extxyz", columns=None)
    return folder / "made.extxyz"


def write_database(folder: Path, ending: str = "db") -> Path:
    with ase.db.connect(folder / f"made.{ending}") as rows:
        for atoms in MOLECULES:
            rows.write(atoms, config_type=atoms.info["config_type"], data={"charge": -1.0})
    return folder / f"made.{ending}"


def check_molecules(frames: Sequence[Frame], close: float) -> None:
    """The frames are the molecules."""
    assert len(frames) == len(MOLECULES)
    for number, (own, atoms) in enumerate(zip(frames, MOLECULES, strict=True)):
        results = atoms.calc.results
        xx, yy, zz, yz, xz, xy = results["stress"]
        labels = {
            "energy": np.array(results["energy"]),
            "forces": results["forces"],
            "dipole": results["dipole"],
            "stress": np.array([[xx, xy, xz], [xy, yy, yz], [xz, yz, zz]]),
        }
        periodic = tuple(bool(one) for one in atoms.pbc)
        cell, kind = atoms.cell.array, atoms.info["config_type"]
        other = Frame(atoms.numbers, atoms.positions, cell, periodic, -1.0, labels, "", number, kind)
        assert_same(own, other, close)
        assert own.number == number


def test_extended_xyz_is_read(tmp_path: Path) -> None:
    frames = read_frames(write_extxyz(tmp_path))
    check_molecules(frames, close=1e-7)  # eight decimals are written of what atoms have
    assert frames[2].place == "made.extxyz, frame 2"


@pytest.mark.parametrize(("ending", "packer"), [(".xz", lzma.compress), (".gz", gzip.compress)])
def test_packed_files_are_read(tmp_path: Path, ending: str, packer: Callable[[bytes], bytes]) -> None:
    plain = write_extxyz(tmp_path)
    packed = tmp_path / f"made.extxyz{ending}"
    packed.write_bytes(packer(plain.read_bytes()))
    for one, other in zip(read_frames(packed), read_frames(plain), strict=True):
        assert_same(one, other)


@pytest.mark.parametrize("ending", ["db", "json"])
def test_databases_are_read(tmp_path: Path, ending: str) -> None:
    check_molecules(read_frames(write_database(tmp_path, ending)), close=1e-14)


def test_trajectories_are_read(tmp_path: Path) -> None:
    ase.io.write(tmp_path / "made.traj", MOLECULES)
    check_molecules(read_frames(tmp_path / "made.traj"), close=1e-14)


FRAMES = tuple(frame(seed, atoms) for seed, atoms in enumerate((4, 3, 4, 1, 8)))


def test_hdf5_gives_back_what_was_written(tmp_path: Path) -> None:
    partial = Frame(**{**vars(FRAMES[1]), "labels": {"energy": np.array(2.0)}, "number": 5})
    frames = (*FRAMES, partial)
    write_hdf5(tmp_path / "made.h5", frames)
    found = read_frames(tmp_path / "made.h5")
    assert [one.number for one in found] == list(range(6))
    for one, other in zip(found, frames, strict=True):
        assert_same(one, other, close=1e-15)


def test_packed_arrays_are_read(tmp_path: Path) -> None:
    write_hdf5(tmp_path / "made.h5", FRAMES)
    (tmp_path / "made.h5.xz").write_bytes(lzma.compress((tmp_path / "made.h5").read_bytes()))
    np.savez(tmp_path / "made.npz", z=[1, 1], R=np.ones((2, 2, 3)), E=[1, 2])
    (tmp_path / "made.npz.gz").write_bytes(gzip.compress((tmp_path / "made.npz").read_bytes()))
    assert len(read_frames(tmp_path / "made.h5.xz")) == len(FRAMES)
    assert len(read_frames(tmp_path / "made.npz.gz", units={"energy": "eV", "length": "A"})) == 2


@pytest.mark.parametrize("attribute", ["unit", "units"])
def test_hdf5_in_other_units_is_converted(tmp_path: Path, attribute: str) -> None:
    random = np.random.default_rng(0)
    with h5py.File(tmp_path / "made.hdf5", "w") as file:
        group = file.create_group("deep/down")
        group["nuclear_charges"] = [8, 1, 1]
        group["coords"] = random.normal(size=(2, 3, 3))
        group["coords"].attrs[attribute] = "bohr"
        group["E"] = [1.0, 2.0]
        group["E"].attrs[attribute] = "kcal/mol"
        group["F"] = random.normal(size=(2, 3, 3))
        forces, coords = group["F"][()], group["coords"][()]
    with pytest.raises(ConfigError, match=r"made.hdf5 does not say in which unit its forces is\n.*units: \{energy"):
        read_frames(tmp_path / "made.hdf5")
    first, second = read_frames(tmp_path / "made.hdf5", units={"forces": "hartree/bohr"})
    assert second.labels["energy"] == pytest.approx(2 * convert("kcal/mol", "energy"))
    np.testing.assert_allclose(first.positions, coords[0] * 0.529177210903)
    np.testing.assert_allclose(second.labels["forces"], forces[1] * convert("au", "forces"))
    with pytest.raises(ConfigError, match=r"units.energy is declared as eV, and made.hdf5 states kcal/mol"):
        read_frames(tmp_path / "made.hdf5", units={"forces": "au", "energy": "eV"})
    for other in (b"kcal/mol", "eV"):
        with h5py.File(tmp_path / "made.hdf5", "r+") as file:
            file["deep/down/E"].attrs.update({"unit": "kcal/mol", "units": other})
        refused = pytest.raises(DataError, match=r"made.hdf5: .*/E states the units kcal/mol and eV")
        with refused if other == "eV" else nullcontext():
            read_frames(tmp_path / "made.hdf5", units={"forces": "hartree/bohr"})


@pytest.mark.parametrize("name", ["positions", "where"])
def test_hdf5_positions_and_cells_have_units_of_their_own(tmp_path: Path, name: str) -> None:
    with h5py.File(tmp_path / "made.h5", "w") as file:
        file["numbers"], file[name], file["cell"] = [8, 1], np.ones((1, 2, 3)), np.eye(3)
        file["length"] = [1.0]
        file["length"].attrs["unit"] = "eV"
    keys = {"positions": name}
    bohr = convert("bohr", "length")
    for own, box, declared, sizes in (
        ("bohr", None, {}, (bohr, bohr)),
        ("bohr", "nm", {}, (bohr, 10.0)),
        (None, "nm", {"length": "bohr"}, None),
        ("nm", None, {"length": "bohr"}, None),
        (None, b"bohr", {"length": "bohr"}, (bohr, bohr)),
        ("eV", None, {}, None),
    ):
        with h5py.File(tmp_path / "made.h5", "r+") as file:
            for what, unit in ((name, own), ("cell", box)):
                file[what].attrs.clear()
                file[what].attrs.update({} if unit is None else {"unit": unit})
        if sizes is None:
            message = r"units.length is declared as bohr, and made.h5 states nm|made.h5: length can not be in eV"
            with pytest.raises((ConfigError, DataError), match=message):
                read_frames(tmp_path / "made.h5", keys=keys, units=declared)
            continue
        (found,) = read_frames(tmp_path / "made.h5", keys=keys, units=declared)
        np.testing.assert_allclose(found.positions, sizes[0])
        np.testing.assert_allclose(found.cell, sizes[1] * np.eye(3))


ARRAYS = {"z": np.array([8, 1]), "R": np.ones((3, 2, 3)), "E": np.ones(3), "F": np.ones((3, 2, 3))}


def read_arrays(folder: Path, **changed: Any) -> tuple[Frame, ...]:
    """The frames of three structures of two atoms, some of whose arrays are others."""
    declared = {name: changed.pop(name) for name in ("charge", "group", "keys") if isinstance(changed.get(name), str)}
    np.savez(folder / "x.npz", **{**ARRAYS, **changed})
    units = {"energy": "eV", "length": "A", "polarizability": "au"}
    return read_frames(folder / "x.npz", units=units, **declared)


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"E": np.array(1.0)}, r"x.npz: E is \(\), and energy has a row for each of 3 frames"),
        ({"E": np.ones(1)}, r"x.npz: E is \(1,\), and energy has a row"),
        ({"E": np.ones(4)}, r"x.npz: E is \(4,\), and energy has a row"),
        ({"F": np.ones((2, 3))}, r"x.npz: F is \(2, 3\), and forces has a row for each of 3 frames"),
        ({"stress": np.ones(6)}, r"x.npz: stress is \(6,\), and stress has a row"),
        ({"polarizability": np.ones((2, 3, 3))}, r"polarizability is \(2, 3, 3\), and polarizability has a row"),
        ({"R": np.ones((3, 2, 3), complex)}, r"x.npz: R is complex128, and should be real numbers"),
        ({"R": np.full((3, 2, 3), "1")}, r"x.npz: R is <U1, and should be real numbers"),
        ({"cell": np.eye(3) * 1j}, r"x.npz: cell is complex128, and should be real numbers"),
        ({"pbc": np.array(["False"] * 3)}, r"x.npz: pbc is <U5, and periodicity is true or false"),
        ({"pbc": np.array([0, 1, 2])}, r"x.npz: pbc is int64, and periodicity is true or false"),
        ({"z": np.array([8.0, 1.0])}, r"x.npz: z is float64 \(2,\), and atomic numbers are integers"),
        ({"E": np.ones(3) * 1j}, r"x.npz, frame 0: E is no number"),
        ({"charge": np.ones(2)}, r"x.npz: charge is \(2,\), and total charges are one number, or \(3,\)"),
        ({"charge": np.ones((3, 4))}, r"x.npz, frame 0: charge is '1 1 1 1', and a total charge is one finite number"),
        (
            {"charge": np.array(["a", "b", "c"])},
            r"x.npz, frame 0: charge is 'a', and a total charge is one",
        ),
        ({"charge": np.array([0, np.nan, 0])}, r"x.npz, frame 1: charge is 'nan', and a total charge is one"),
        ({"charge": "q", "q": np.ones((3, 2))}, r"x.npz, frame 0: q is a column of atoms, and should be of the whole"),
        (
            {"z": np.array([1]), "R": np.ones((3, 1, 3)), "F": np.ones((3, 1, 3)), "charge": np.ones((3, 1))},
            r"x.npz: charge is \(3, 1\), which may be charges of atoms or of structures\n  Write .* as \(3,\)",
        ),
    ],
)
def test_arrays_that_do_not_fit_are_named(tmp_path: Path, changed: dict[str, object], message: str) -> None:
    with pytest.raises(DataError, match=message):
        read_arrays(tmp_path, **changed)


@pytest.mark.parametrize("charge", [np.array(-1), np.array([-1]), np.full(3, -1), np.full((3, 1), -1)])
def test_total_charges_are_shared_or_of_each_frame(tmp_path: Path, charge: np.ndarray) -> None:
    assert [frame.charge for frame in read_arrays(tmp_path, charge=charge)] == [-1.0] * 3


def test_charges_of_atoms_in_arrays_are_no_total_charges(tmp_path: Path) -> None:
    assert [frame.charge for frame in read_arrays(tmp_path, charge=np.ones((3, 2)))] == [0.0] * 3


def test_padding_is_cut_of_atoms_alone(tmp_path: Path) -> None:
    """The dipole has as many numbers as there are places for atoms."""
    kinds, forces = np.array([[8, 1, 1], [8, 1, 0], [0, 1, 0]]), np.arange(27.0).reshape(3, 3, 3)
    arrays = {"z": kinds, "R": forces, "F": forces, "dipole": np.arange(9.0).reshape(3, 3), "charge": np.ones((3, 3))}
    first, second, third = read_arrays(tmp_path, **arrays)
    assert (first.atoms, second.atoms) == (3, 2)
    np.testing.assert_array_equal(second.labels["dipole"], [3, 4, 5])
    np.testing.assert_array_equal(second.labels["forces"], forces[1, :2])
    assert second.charge == 0
    assert third.numbers.tolist() == [0, 1]  # a zero before an atom is an atom of no element


def test_arrays_need_units_and_are_converted() -> None:
    path = real("rmd17/rmd17_ethanol_train_01.npz")
    with pytest.raises(ConfigError, match=r"rmd17_ethanol_train_01.npz does not say in which unit its length is"):
        read_frames(path)
    with pytest.raises(ConfigError, match=r"unit its energy is\n  Declare it: units: \{energy: ...\}"):
        read_frames(path, units={"length": "Angstrom"})
    frames = read_frames(path, units={"length": "Angstrom", "energy": "kcal/mol"})
    with np.load(path) as arrays:
        raw = dict(arrays)
    assert len(frames) == 1000
    np.testing.assert_array_equal(frames[7].numbers, raw["nuclear_charges"])
    np.testing.assert_array_equal(frames[7].positions, raw["coords"][7])
    assert float(frames[7].labels["energy"]) == pytest.approx(raw["energies"][7] * 0.0433641, rel=1e-6)
    np.testing.assert_allclose(frames[7].labels["forces"], raw["forces"][7] * 0.0433641, rtol=1e-6)


def test_arrays_of_other_names_cells_and_sizes_are_read(tmp_path: Path) -> None:
    random = np.random.default_rng(1)
    arrays = {
        "where": random.normal(size=(2, 3, 3)),
        "z": np.array([[8, 1, 1], [8, 1, 0]]),
        "E": np.array([[1.0], [2.0]]),
        "f": random.normal(size=(2, 3, 3)),
        "lattice": np.diag([9.0, 8.0, 7.0]),
        "config_type": np.array(["one", "two"]),
        "charge": np.array([0.0, 1.0]),
    }
    np.savez(tmp_path / "x.npz", objects=np.array([None]), **arrays)
    units = {"energy": "eV", "length": "A"}
    first, second = read_frames(tmp_path / "x.npz", units=units, keys={"positions": "where", "forces": "f"})
    assert (first.atoms, second.atoms) == (3, 2)
    np.testing.assert_array_equal(second.labels["forces"], arrays["f"][1, :2])
    assert (first.group, second.group, second.charge) == ("one", "two", 1.0)
    assert first.periodic == (True, True, True)
    assert second.labels["energy"].shape == ()
    with pytest.raises(DataError, match=r"x.npz has no positions; it has .*where.*\n  Name them: keys: \{positions"):
        read_frames(tmp_path / "x.npz", units=units)
    with pytest.raises(ConfigError, match=r"keys.cell is 'box', and x.npz has .*lattice"):
        read_frames(tmp_path / "x.npz", units=units, keys={"positions": "where", "cell": "box"})
    with pytest.raises(DataError, match=r"x.npz: config_type is <U3 \(2,\), and atomic numbers are integers"):
        read_frames(tmp_path / "x.npz", units=units, keys={"positions": "where", "numbers": "config_type"})


@pytest.mark.parametrize("keep", [0.0, 0.2, 0.6, 0.95])
@pytest.mark.parametrize(
    "name", ["made.extxyz.xz", "made.extxyz.gz", "made.npz", "made.h5", "made.db", "made.json", "made.traj"]
)
def test_files_that_are_cut_short_are_named(tmp_path: Path, name: str, keep: float) -> None:
    path = tmp_path / name
    _write(path)
    content = path.read_bytes()
    path.write_bytes(content[: int(keep * len(content))])
    with pytest.raises(DataError, match=rf"{name} (is cut short|holds no frames)"):
        read_frames(path, units={"energy": "eV", "length": "A"})


def _write(path: Path) -> None:
    """A file of the format of its name."""
    if ".extxyz" in path.name:
        packer = lzma.compress if path.suffix == ".xz" else gzip.compress
        path.write_bytes(packer(write_extxyz(path.parent).read_bytes()))
    elif path.suffix == ".npz":
        np.savez(path, z=[1, 1], R=np.ones((20, 2, 3)), E=np.ones(20))
    elif path.suffix == ".h5":
        write_hdf5(path, FRAMES)
    elif path.suffix == ".traj":
        ase.io.write(path, MOLECULES)
    else:
        shutil.move(write_database(path.parent, path.suffix[1:]), path)


def test_files_that_are_not_there_or_of_no_known_format_are_refused(tmp_path: Path) -> None:
    for name in ("none.xyz", "none.db", "none.npz"):
        with pytest.raises(DataError, match=rf"{name} can not be read: No such file"):
            read_frames(tmp_path / name)
    with pytest.raises(DataError, match=r"x.foo.xz has none of the known endings: .xyz .extxyz .db"):
        read_frames(tmp_path / "x.foo.xz")
    with pytest.raises(
        ConfigError, match=r"there is no format 'foo'; there are extxyz, database, trajectory, npz, hdf5"
    ):
        read_frames(tmp_path / "x.xyz", format="foo")
    (tmp_path / "x.db.gz").write_bytes(b"")
    with pytest.raises(DataError, match=r"x.db.gz is packed, and a database can not be read in memory\n  Unpack"):
        read_frames(tmp_path / "x.db.gz")
    (tmp_path / "x.xyz").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(DataError, match=r"x.xyz is no text"):
        read_frames(tmp_path / "x.xyz")
    (tmp_path / "x.txt").write_text("1\n\nH 0 0 0\n")
    assert read_frames(tmp_path / "x.txt", format="extxyz")[0].numbers.tolist() == [1]


def test_arrays_that_would_run_code_are_not_loaded(tmp_path: Path) -> None:
    np.savez(tmp_path / "x.npz", z=[1], R=np.array([Atoms("H")], dtype=object))
    with pytest.raises(DataError, match=r"x.npz has no positions; it has z"):
        read_frames(tmp_path / "x.npz", units={"energy": "eV", "length": "A"})
