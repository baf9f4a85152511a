"""Extended XYZ is read as ASE reads it, and what is wrong is said with its line."""

from __future__ import annotations

import io
from pathlib import Path

import ase.io
import numpy as np
import pytest

from tests.data.made import molecule, real
from tnforge.data.comment import numbers_in
from tnforge.data.entry import contents
from tnforge.data.extxyz import read_extxyz
from tnforge.errors import DataError

LINES = """3
Lattice="9 0 0 0 9 0 0 0 9" Properties=species:S:1:pos:R:3:forces:R:3 energy=-1.5 pbc="T F T"
O 0 0 0 1 2 3
H 1 0 0 4 5 6
H 0 1 0 7 8 9
"""


def assert_as_ase(text: str) -> None:
    """Every number of every frame is the one that ASE reads."""
    own = list(read_extxyz(text, "file"))
    others = ase.io.read(io.StringIO(text), ":", format="extxyz")
    assert len(own) == len(others) > 0
    for entry, atoms in zip(own, others, strict=True):
        np.testing.assert_array_equal(entry.numbers, atoms.numbers)
        np.testing.assert_array_equal(entry.positions, atoms.positions)
        np.testing.assert_array_equal(entry.cell, atoms.cell.array)
        assert entry.periodic == tuple(atoms.pbc)
        results = {} if atoms.calc is None else atoms.calc.results
        for name, value in {**atoms.info, **atoms.arrays, **results}.items():
            if name not in ("numbers", "positions"):
                _assert_value(name, entry.values[name], value)


def _assert_value(name: str, own: object, other: object) -> None:
    if isinstance(other, str | bool):
        assert own == (other if isinstance(other, str) else "FT"[other])
        return
    mine = numbers_in(own) if isinstance(own, str) else np.asarray(own)
    if name == "stress":
        mine = mine.reshape(3, 3)[(0, 1, 2, 1, 0, 0), (0, 1, 2, 2, 2, 1)]
    np.testing.assert_array_equal(mine, np.asarray(other).reshape(mine.shape))


@pytest.mark.parametrize(
    "name",
    [
        "acac/train_300K.extxyz.xz",
        "3bpa/train_300K.extxyz.xz",
        "mlearn/Mo_train.extxyz.xz",
        "nbmotaw/test_unary.extxyz.xz",
        "lips/train_100.extxyz.xz",
        "water_tensors/water_dimer_train.extxyz.xz",
        "electric_response/BaTiO3_train.extxyz.xz",
        "tensor_crystals/elastic_train.extxyz.xz",
        "qm7b/qm7b_subset_train.extxyz.xz",
    ],
)
def test_real_files_are_read_as_ase_reads_them(name: str) -> None:
    text = contents(real(name)).decode()
    assert_as_ase(text)


def test_files_written_by_ase_are_read_as_ase_reads_them(tmp_path: Path) -> None:
    frames = [molecule(seed, atoms) for seed, atoms in enumerate((3, 5, 1))]
    frames[0].info |= {"name": 'a "quoted" one', "list": [1, 2, 3], "true": True, "two words": "x y", "e": 1e-30}
    frames[1].info["matrix"] = np.arange(9.0).reshape(3, 3)
    ase.io.write(tmp_path / "x.xyz", frames, format="extxyz")
    text = (tmp_path / "x.xyz").read_text()
    assert_as_ase(text)
    first = next(read_extxyz(text, "x"))
    assert first.values["name"] == 'a "quoted" one'
    assert first.values["two words"] == "x y"


@pytest.mark.parametrize(
    "text",
    [
        "1\n\nH 0 0 0\n",
        "1\njust a comment, with words\nHe 1 2 3\n",
        '1\nProperties=pos:R:3:Z:I:1:move:L:1 a={1 2 3} b=[1,2,3] c="x=1 y=2"\n1.5 2e-3 -3 26 T\n',
        '2\nLattice="1 2 3 4 5 6 7 8 10" Properties=species:S:1:pos:R:3:f:R:1 e = 3\nfe 0 0 0 1\nFE 1 1 1 4\n',
        '1\nLattice="9 0 0 0 9 0 0 0 9" pbc="F T F" flag key="_JSON [1, 2]" Properties=species:S:1:pos:R:3\nH 0 0 0\n',
    ],
)
def test_rare_forms_are_read_as_ase_reads_them(text: str) -> None:
    own, other = next(read_extxyz(text, "x")), ase.io.read(io.StringIO(text), format="extxyz")
    np.testing.assert_array_equal(own.numbers, other.numbers)
    np.testing.assert_array_equal(own.positions, other.positions)
    np.testing.assert_array_equal(own.cell, other.cell.array)
    assert own.periodic == tuple(other.pbc)


def test_lines_of_other_systems_and_rare_characters_are_read() -> None:
    (plain,), (other,) = list(read_extxyz(LINES, "x")), list(read_extxyz(LINES.replace("\n", "\r\n"), "x"))
    assert other.values["energy"] == plain.values["energy"] == "-1.5"
    np.testing.assert_array_equal(other.values["forces"], plain.values["forces"])
    (strange,) = read_extxyz(LINES.replace("energy", 'note="a\u2028b\x0cc" energy'), "x")
    assert strange.values["note"] == "a\u2028b\x0cc"


def test_frames_behind_an_empty_line_are_read() -> None:
    assert len(list(read_extxyz(LINES + "\n\n" + LINES + "\n", "x"))) == 2


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("3\n", "x3\n", r"file, frame 1 \(line 6\): here a number of atoms should stand, and there is 'x3'"),
        ("3\n", "-1\n", r"frame 1 \(line 6\): there are -1 atoms"),
        ("3\n", "4\n", r"frame 1 \(line 6\): the file ends after 3 of 4 atoms; it is cut short"),
        ("H 1 0 0 4 5 6", "H 1 0 0 4 5", r"frame 1, atom 1 \(line 9\): 6 columns stand where Properties names 7"),
        ("H 1 0 0 4 5 6", "H 1 0 0 4 5 6 7", r"atom 1 \(line 9\): 8 columns stand where"),
        ("H 1 0 0 4", "H 1 o 0 4", r"frame 1, atom 1 \(line 9\): pos is 'o', which is no number"),
        ("H 1 0 0 4", "H 1 0 0 4*", r"atom 1 \(line 9\): forces is '4\*', which is no number"),
        ("H 0 1 0", "Hx 0 1 0", r"frame 1, atom 2 \(line 10\): there is no element 'Hx'"),
        ("pos:R:3", "pos:X:3", r"frame 1 \(line 6\): Properties is made of NAME:KIND:COLUMNS"),
        ("pos:R:3", "pos:R", "Properties is made of"),
        ("pos:R:3:forces:R:3", "pos:R:2:forces:R:4", "there are no positions"),
        ("species:S:1", "kinds:S:1", "there are no elements"),
        ('0 9" Prop', '9" Prop', "the Lattice is nine numbers, not"),
        ("energy=-1.5", "energy=-1.5 energy=-2", r"frame 1 \(line 6\): energy stands twice, as '-1.5' and '-2'"),
        ("energy=-1.5", "energy=-1.5 energy", "energy stands twice, as '-1.5' and 'T'"),
        ("pos:R:3:forces:R:3", "pos:R:3:pos:R:3", r"frame 1 \(line 6\): pos stands twice in Properties"),
        ("T F T", "T F", "pbc is three times T or F, not 'T F'"),
        ("T F T", "yes", "pbc is three times T or F, not 'yes'"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(old: str, new: str, message: str) -> None:
    assert old in LINES
    with pytest.raises(DataError, match=message):
        list(read_extxyz(LINES + LINES.replace(old, new), "file"))


@pytest.mark.parametrize("word", ["1.5", "nan", "inf"])
def test_atomic_numbers_are_integers(word: str) -> None:
    text = f"2\nProperties=Z:R:1:pos:R:3\n1.0 0 0 0\n{word} 0 0 1\n"
    with pytest.raises(DataError, match=rf"file, frame 0, atom 1 \(line 4\): the atomic number is {word}, which is no"):
        list(read_extxyz(text, "file"))
    (whole,) = read_extxyz(text.replace(word, "8"), "file")
    np.testing.assert_array_equal(whole.numbers, [1, 8])


def test_words_of_a_comment_may_stand_twice() -> None:
    (plain,) = read_extxyz("1\nthe atom of the file\nH 0 0 0\n", "file")
    assert plain.values["the"] == "T"


@pytest.mark.parametrize("cut", [1, 30, 100, 105, len(LINES) - 8])
def test_a_file_that_is_cut_names_the_frame(cut: int) -> None:
    with pytest.raises(DataError, match=r"file, frame 1"):
        list(read_extxyz(LINES + LINES[:cut], "file"))
