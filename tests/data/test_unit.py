"""Units: the sizes of those of ASE, products, dimensions, and what is refused."""

from __future__ import annotations

import ase.units
import pytest

from tnforge.data.dimension import DIMENSIONS, INNER, convert
from tnforge.data.label import LABELS
from tnforge.data.unit import UNITS, parse_unit
from tnforge.errors import ConfigError

ASE = ase.units.create_units("2018")


@pytest.mark.parametrize(
    ("name", "size"),
    [
        ("hartree", ASE["Hartree"]),
        ("Ry", ASE["Rydberg"]),
        ("bohr", ASE["Bohr"]),
        ("nm", ASE["nm"]),
        ("kcal", ASE["kcal"]),
        ("kJ/mol", ASE["kJ"] / ASE["mol"]),
        ("kcal/mol/A", ASE["kcal"] / ASE["mol"]),
        ("GPa", ASE["GPa"]),
        ("kbar", 1000 * ASE["bar"]),
        ("atm", 101325 * ASE["Pascal"]),
        ("Debye", ASE["Debye"]),
        ("C", ASE["C"]),
        ("hartree/bohr^3", ASE["Hartree"] / ASE["Bohr"] ** 3),
    ],
)
def test_units_are_as_large_as_those_of_ase(name: str, size: float) -> None:
    assert parse_unit(name).factor == pytest.approx(size, rel=1e-9)


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("kcal/mol/A", "kcal / mol / Angstrom"),
        ("eV/Angstrom^3", "eV * A**-3"),
        ("e bohr", "e·a0"),
        ("1000 bar", "kbar"),
        ("0.1 GPa", "kbar"),
        ("e*V", "eV"),
        ("eV/Å", "eV/A"),
    ],
)
def test_products_are_read(text: str, same: str) -> None:
    one, other = parse_unit(text), parse_unit(same)
    assert one.factor == pytest.approx(other.factor, rel=1e-12)
    assert one.dimension == other.dimension


def test_a_slash_divides_by_the_next_unit_alone() -> None:
    assert parse_unit("eV/A*A").dimension == (1, 0, 0)
    assert parse_unit("eV/A/A").dimension == (1, -2, 0)
    assert parse_unit("eV/A e").dimension == (1, -1, 1)
    assert parse_unit("eV/A^2").factor == 1.0
    assert parse_unit("eV/nm^2").factor == pytest.approx(0.01)


def test_atomic_units_are_those_of_whatever_is_measured() -> None:
    assert convert("au", "energy") == UNITS["hartree"].factor
    assert convert("au", "dipole") == pytest.approx(ASE["Bohr"], rel=1e-9)
    assert convert("au", "forces") == pytest.approx(ASE["Hartree"] / ASE["Bohr"], rel=1e-9)


def test_polarizabilities_may_be_volumes() -> None:
    assert convert("bohr^3", "polarizability") == pytest.approx(convert("au", "polarizability"), rel=1e-9)
    assert convert("Angstrom^3", "polarizability") == pytest.approx(1 / 14.3996454, rel=1e-7)


def test_every_label_has_a_dimension_and_its_inner_unit() -> None:
    assert set(INNER) == set(DIMENSIONS) == {*LABELS, "length", "charge"}
    assert {convert(unit, quantity) for quantity, unit in INNER.items()} == {1.0}


@pytest.mark.parametrize(
    ("quantity", "text", "message"),
    [
        ("energy", "Angstrom", r"energy can not be in Angstrom, which is a length; it is in eV, hartree"),
        ("length", "eV", r"length can not be in eV, which is an energy; it is in Angstrom, bohr"),
        ("forces", "kcal/mol", r"forces can not be in kcal/mol, which is an energy"),
        ("stress", "hartree", r"it is in eV/Angstrom\^3, GPa"),
        ("energy", "kcal*mol*e", r"no unit of it; it is in eV"),
        ("energy", "hartre", r"no unit 'hartre'; do you mean hartree\?"),
        ("energy", "ev", r"do you mean eV\?"),
        ("energy", "wibble", r"no unit 'wibble'; known are eV, meV"),
        ("energy", "", "it is empty"),
        ("energy", "eV/", "'/' stands where a unit should"),
        ("energy", "^2", "stands where a unit should"),
        ("forces", "eV//A", "'/' stands where a unit should"),
        ("energy", "*eV", r"'\*' stands where a unit should"),
        ("energy", "kcal", r"do you mean kcal/mol\?"),
        ("energy", "kJ", r"do you mean kJ/mol\?"),
        ("energy", "cal", r"do you mean cal/mol\?"),
        ("energy", "J", r"do you mean J/mol\?"),
        ("virial", "kcal", r"do you mean kcal/mol\?"),
        ("forces", "kcal/Angstrom", r"do you mean kcal/mol\?"),
        ("energy", "0 eV", r"'0 eV' is no unit: its size is 0.0"),
        ("energy", "-1 eV", r"'-' has no meaning"),
        ("energy", "1e999 eV", "its size is inf"),
        ("energy", "1e300^2 eV", "its size is no number"),
        ("energy", "eV/0", "its size is no number"),
        ("energy", "eV/(A)", r"'\(' has no meaning"),
    ],
)
def test_other_units_are_refused_with_what_fits(quantity: str, text: str, message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        convert(text, quantity)
