"""From what files hold to labels: names, units, signs, shapes, partial labels, and numbers that are none."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.data.made import frame, real
from tnforge.data.dimension import INNER, convert
from tnforge.data.form import VOIGT, symmetric
from tnforge.data.frame import Frame
from tnforge.data.label import LABELS
from tnforge.data.source import read_frames
from tnforge.errors import ConfigError, DataError

CELL = 'Lattice="4 0 0 0 5 0 0 0 6"'
ATOMS = "Properties=species:S:1:pos:R:3:forces:R:3\nO 0 0 0 1 2 3\nH 1 0 0 4 5 6\n"
SQUARE = np.array([[1.0, 6.0, 5.0], [6.0, 2.0, 4.0], [5.0, 4.0, 3.0]])


def read(
    folder: Path, values: str, atoms: str = ATOMS, cell: str = CELL, odd: list[str] | None = None, **declared: Any
) -> tuple[Frame, ...]:
    """The frames of a file of one frame with these values; what is odd of it is in a list, or there is nothing."""
    (folder / "x.xyz").write_text(f"{atoms.count(chr(10)) - 1}\n{cell} {values} {atoms}")
    said: list[str] = [] if odd is None else odd
    frames = read_frames(folder / "x.xyz", say=said.append, **declared)
    assert odd is not None or not said
    return frames


@pytest.mark.parametrize("text", ["1 2 3 4 5 6", "1 6 5 6 2 4 5 4 3"])
@pytest.mark.parametrize("name", ["stress", "virial", "polarizability"])
def test_tensors_of_rank_two_are_six_numbers_of_voigt_or_nine(tmp_path: Path, text: str, name: str) -> None:
    (own,) = read(tmp_path, f'{name}="{text}"', units={"polarizability": "e^2*A^2/eV"})
    np.testing.assert_array_equal(own.labels[name], SQUARE)


def test_stress_may_be_declared_as_pressure(tmp_path: Path) -> None:
    (own,) = read(tmp_path, 'stress="1 2 3 4 5 6"', stress="pressure", units={"stress": "GPa"})
    np.testing.assert_allclose(own.labels["stress"], -SQUARE * convert("GPa", "stress"))


def test_stress_and_virial_are_known_of_each_other(tmp_path: Path) -> None:
    (own,) = read(tmp_path, 'virial="1 2 3 4 5 6"')
    np.testing.assert_allclose(own.label("stress"), -SQUARE / 120)
    (own,) = read(tmp_path, 'stress="1 2 3 4 5 6"')
    np.testing.assert_allclose(own.label("virial"), -SQUARE * 120)
    (own,) = read(tmp_path, 'pbc="F F F" virial="1 2 3 4 5 6"')
    assert own.label("stress") is None
    assert own.label("energy") is None


def test_the_elastic_tensor_is_read_of_voigt_with_all_its_symmetries(tmp_path: Path) -> None:
    six = np.random.default_rng(0).normal(size=(6, 6))
    text = " ".join(map(str, six.reshape(-1)))
    odd: list[str] = []
    (own,) = read(tmp_path, f'elastic_tensor="{text}"', odd=odd, units={"elasticity": "GPa"})
    assert odd[0].startswith("1 frame has an elasticity that is not symmetric, by up to 0.00")
    tensor = own.labels["elasticity"] / convert("GPa", "elasticity")
    for one, (i, j) in enumerate(VOIGT):
        for other, (k, m) in enumerate(VOIGT):
            assert tensor[i, j, k, m] == pytest.approx((six[one, other] + six[other, one]) / 2)
    for order in ((1, 0, 2, 3), (0, 1, 3, 2), (2, 3, 0, 1)):
        np.testing.assert_array_equal(tensor, tensor.transpose(order))
    np.testing.assert_allclose(symmetric(LABELS["elasticity"], tensor), tensor)


def test_crystals_have_the_bulk_modulus_that_is_written_beside_their_elastic_tensor() -> None:
    frames = read_frames(real("tensor_crystals/elastic_train.extxyz.xz"), units={"elasticity": "GPa"})
    gpa = convert("GPa", "elasticity")
    assert np.einsum("iijj", frames[0].labels["elasticity"]) / 9 / gpa == pytest.approx(194, rel=0.02)  # k_vrh


def test_units_follow_from_energy_and_length_unless_they_are_declared(tmp_path: Path) -> None:
    values = 'energy=1 stress="1 2 3 4 5 6" dipole="1 2 3"'
    (own,) = read(tmp_path, values, units={"energy": "hartree", "length": "bohr", "dipole": "Debye"})
    np.testing.assert_allclose(own.positions[1], [0.529177210903, 0, 0])
    np.testing.assert_allclose(own.cell[0], [4 * 0.529177210903, 0, 0])
    np.testing.assert_allclose(own.labels["energy"], 27.211386245988)
    np.testing.assert_allclose(own.labels["forces"][0, 2], 3 * 51.4220675, rtol=1e-8)
    np.testing.assert_allclose(own.labels["stress"][0, 1], 6 * 183.631528, rtol=1e-7)
    np.testing.assert_allclose(own.labels["dipole"][0], 0.2081943, rtol=1e-6)


def test_keys_that_are_declared_win(tmp_path: Path) -> None:
    (own,) = read(tmp_path, "energy=1 dft=2 q=-3 kind=bulk", keys={"energy": "dft"}, charge="q", group="kind")
    assert own.labels["energy"] == 2
    assert (own.charge, own.group) == (-3.0, "bulk")


@pytest.mark.parametrize(
    ("declared", "message"),
    [
        (
            {"keys": {"energy": "dft"}},
            r"keys.energy is 'dft', and no frame of .*x.xyz has it; they have forces, energy, n",
        ),
        ({"charge": "q"}, r"charge is 'q', and no frame of .*x.xyz has it"),
        ({"group": "kind"}, r"group is 'kind', and no frame"),
        ({"keys": {"enrgy": "dft"}}, r"keys.enrgy: there is no such key; do you mean energy\?"),
        (
            {"units": {"forces": "eV"}},
            r"units.forces: forces can not be in eV, which is an energy; it is in eV/Angstrom",
        ),
        ({"units": {"forces": "eV/Angstron"}}, r"do you mean Angstrom\?"),
        ({"stress": "up"}, r"stress: .*'tension' or 'pressure'"),
    ],
)
def test_what_is_declared_and_not_there_is_refused(tmp_path: Path, declared: dict[str, object], message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        read(tmp_path, "energy=1 n=2", **declared)


@pytest.mark.parametrize(
    ("values", "atoms", "message"),
    [
        ("energy=inf", ATOMS, r"x.xyz, frame 0: energy is inf"),
        ("", ATOMS.replace("5 6", "nan 6"), r"x.xyz, frame 0, atom 1: forces is nan in component y"),
        ("", ATOMS.replace("H 1 0 0", "H 1 nan 0"), r"x.xyz, frame 0, atom 1: position is nan in component y"),
        ('stress="1 2 3 nan 5 6"', ATOMS, r"frame 0: stress is nan in component y z"),
        ("energy=high", ATOMS, r"frame 0: energy is no number, but 'high'"),
        ('energy="1 2"', ATOMS, r"frame 0: energy is 2 numbers, and energy is 1"),
        ('stress="1 2 3"', ATOMS, r"frame 0: stress is 3 numbers, and stress is 6 or 9"),
        (
            "",
            ATOMS.replace("forces:R:3", "forces:R:2:x:R:1"),
            r"forces is 4 numbers, and forces is 3 for each of 2 atoms",
        ),
        ("", ATOMS.replace("species:S:1", "Z:I:1").replace("O ", "8 ").replace("H ", "300 "), r"atom 1: .*number 300"),
        ("charge=nan", ATOMS, r"frame 0: charge is 'nan', and a total charge is one finite number"),
        ("energy=1e308", ATOMS, r"frame 0: energy is inf"),
        ("", ATOMS.replace("5 6", "-1e308 6"), r"frame 0, atom 1: forces is -inf in component y"),
    ],
)
def test_numbers_that_are_none_are_named(tmp_path: Path, values: str, atoms: str, message: str) -> None:
    with pytest.raises(DataError, match=message):
        read(tmp_path, values, atoms, units={"energy": "hartree"})


def test_cells_are_finite(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"x.xyz, frame 0: cell is nan in component y z"):
        read(tmp_path, "", cell=CELL.replace("5 0 0", "5 nan 0"))


@pytest.mark.parametrize("atoms", [2, 1])
def test_columns_of_atoms_are_nothing_of_a_structure(tmp_path: Path, atoms: int) -> None:
    lines = "".join(ATOMS.splitlines(keepends=True)[: atoms + 1])
    columns = lines.replace("forces:R:3", "charge:R:1:group:R:1:energy:R:1")
    with pytest.raises(DataError, match=r"x.xyz, frame 0: energy is a column of atoms, and energy is 1 for the struct"):
        read(tmp_path, "", columns)
    columns = columns.replace("energy:R:1", "rest:R:1")
    (own,) = read(tmp_path, "", columns)
    assert (own.charge, own.group) == (0.0, "")
    (own,) = read(tmp_path, "charge=-2 group=7", columns)
    assert (own.charge, own.group) == (-2.0, "7")
    for name in ("charge", "group"):
        with pytest.raises(
            DataError, match=rf"x.xyz, frame 0: {name} is a column of atoms, and should be of the whole"
        ):
            read(tmp_path, "", columns, **{name: name})


@pytest.mark.parametrize("declared", [{}, {"charge": "charge"}])
@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("neutral", r"charge is 'neutral', and a total charge is one finite number"),
        ('"1 4"', r"charge is '1 4', and a total charge is one finite number"),
        ("T", r"charge is 'T', and a total charge is one finite number"),
        ("two", r"charge is 'two', and a total charge is one finite number"),
        ('"1 2 3"', r"charge is '1 2 3', and a total charge is one finite number"),
        ("inf", r"charge is 'inf', and a total charge is one finite number"),
    ],
)
def test_total_charges_are_finite_numbers(tmp_path: Path, declared: dict[str, str], value: str, message: str) -> None:
    with pytest.raises(DataError, match=rf"x.xyz, frame 0: {message}"):
        read(tmp_path, f"charge={value}", **declared)


@pytest.mark.parametrize(
    "cell",
    [
        'pbc="F F F"',
        f'{CELL} pbc="F F F"',
        'Lattice="4 0 0 0 5 0 0 0 0" pbc="T T F"',
        'Lattice=".1 .2 .3 .3 .1 .7 .4 .3 1"',
    ],
)
def test_labels_of_a_volume_are_left_out_where_there_is_none(tmp_path: Path, cell: str) -> None:
    odd: list[str] = []
    tensor = " ".join("1" * 36)
    values = f'energy=1 stress="1 2 3 4 5 6" elasticity="{tensor}"'
    (own,) = read(tmp_path, values, cell=cell, odd=odd, units={"elasticity": "GPa"})
    assert set(own.labels) == {"energy", "forces"}
    assert odd == [
        "1 frame without volume has a stress, which is left out; the first is x.xyz, frame 0",
        "1 frame without volume has an elasticity, which is left out; the first is x.xyz, frame 0",
    ]


def test_frames_have_no_label_of_a_volume_without_one() -> None:
    own = frame(0)
    assert own.label("stress") is not None
    flat = Frame(**{**vars(own), "periodic": (False, False, False)})
    assert (flat.label("stress"), flat.label("elasticity")) == (None, None)
    assert flat.label("virial") is not None


def test_frames_that_are_odd_are_counted(tmp_path: Path) -> None:
    lines = [f'1\n{cell} stress="1 2 3 4 5 6"\nH 0 0 0\n' for cell in ("", CELL, "", "")]
    (tmp_path / "x.xyz").write_text("".join(lines))
    message = "^3 frames without volume have a stress, which is left out; the first is x.xyz, frame 0$"
    with pytest.warns(UserWarning, match=message):
        read_frames(tmp_path / "x.xyz")


@pytest.mark.parametrize("name", ["stress", "virial", "polarizability"])
def test_tensors_that_are_not_symmetric_are_averaged_and_counted(tmp_path: Path, name: str) -> None:
    odd: list[str] = []
    units = {name: INNER[name]}
    (own,) = read(tmp_path, f'{name}="1 6.5 5 5.5 2 4 5 4 3"', odd=odd, units=units)
    np.testing.assert_array_equal(own.labels[name], SQUARE)
    assert odd == [
        f"1 frame has a {name} that is not symmetric, by up to 0.5 {INNER[name]}, and is averaged; "
        "the first is x.xyz, frame 0"
    ]
    (own,) = read(tmp_path, f'{name}="1 6.00001 5 5.99999 2 4 5 4 3"', units=units)  # rounding
    np.testing.assert_allclose(own.labels[name], SQUARE, rtol=1e-15)


def test_the_largest_difference_is_said(tmp_path: Path) -> None:
    texts = [f'1\n{CELL} virial="1 {6 + k} 5 {6 - k} 2 4 5 4 3"\nH 0 0 0\n' for k in (0.0, 0.25, 0.75, 0.5)]
    (tmp_path / "x.xyz").write_text("".join(texts))
    with pytest.warns(
        UserWarning, match="^3 frames have a virial .* by up to 0.75 eV, .* the first is x.xyz, frame 1$"
    ):
        read_frames(tmp_path / "x.xyz")


def test_a_frame_without_atoms_is_named(tmp_path: Path) -> None:
    (tmp_path / "x.xyz").write_text("1\n\nH 0 0 0\n0\n\n")
    with pytest.raises(DataError, match=r"x.xyz, frame 1 has no atoms"):
        read_frames(tmp_path / "x.xyz")


def test_a_label_that_is_all_nan_is_not_known(tmp_path: Path) -> None:
    atoms = ATOMS.replace("1 2 3", "nan nan nan").replace("4 5 6", "nan nan nan")
    (own,) = read(tmp_path, 'energy=nan dipole="1 2 3" stress="nan nan nan nan nan nan"', atoms)
    assert set(own.labels) == {"dipole"}


def test_labels_without_a_customary_unit_are_left_out_until_it_is_declared(tmp_path: Path) -> None:
    (own,) = read(tmp_path, 'polarizability="1 2 3 4 5 6"')
    assert "polarizability" not in own.labels
    (own,) = read(tmp_path, 'polarizability="1 2 3 4 5 6"', units={"polarizability": "bohr^3"})
    np.testing.assert_allclose(own.labels["polarizability"], SQUARE * convert("au", "polarizability"), rtol=1e-9)
