"""What is measured: of which dimension it is, in which unit inside, and what units it may be given in."""

from __future__ import annotations

from collections.abc import Mapping
from math import pi
from types import MappingProxyType

from ..errors import ConfigError
from .label import LABELS
from .unit import (
    BOHR,
    CHARGE,
    DIPOLE,
    ENERGY,
    FORCE,
    HARTREE,
    LENGTH,
    NUMBER,
    PERMITTIVITY,
    POLARIZABILITY,
    POTENTIAL,
    PRESSURE,
    VOLUME,
    Dimension,
    names_in,
    parse_unit,
    refused,
)

__all__ = ["ATOMIC", "DIMENSIONS", "INNER", "convert"]

MOLAR = frozenset("J kJ cal kcal".split())
"""Units of energy that structures have of a mole alone."""

ATOMIC = frozenset("au a.u. atomic".split())
"""Names of the atomic unit of whatever is meant."""

DIMENSIONS: Mapping[str, Dimension] = MappingProxyType(
    {
        "energy": ENERGY,
        "length": LENGTH,
        "charge": CHARGE,
        "forces": FORCE,
        "stress": PRESSURE,
        "virial": ENERGY,
        "dipole": DIPOLE,
        "polarizability": POLARIZABILITY,
        "hyperpolarizability": (-2, 3, 3),
        "elasticity": PRESSURE,
    }
)
"""What is measured, by its name in a configuration: energy, length, charge, and every label."""

INNER: Mapping[str, str] = MappingProxyType(
    {
        "energy": "eV",
        "length": "Angstrom",
        "charge": "e",
        "forces": "eV/Angstrom",
        "stress": "eV/Angstrom^3",
        "virial": "eV",
        "dipole": "e*Angstrom",
        "polarizability": "e^2*Angstrom^2/eV",
        "hyperpolarizability": "e^3*Angstrom^3/eV^2",
        "elasticity": "eV/Angstrom^3",
    }
)
"""The unit of each of them inside, as it is written into files."""

assert set(LABELS) < set(DIMENSIONS) == set(INNER)

FITTING: Mapping[Dimension, str] = {
    ENERGY: "eV, hartree, kcal/mol, kJ/mol or Ry",
    LENGTH: "Angstrom, bohr or nm",
    CHARGE: "e or C",
    FORCE: "eV/Angstrom, hartree/bohr or kcal/mol/Angstrom",
    PRESSURE: "eV/Angstrom^3, GPa, kbar or hartree/bohr^3",
    DIPOLE: "e*Angstrom, Debye or au",
    POLARIZABILITY: "e^2*Angstrom^2/eV, Angstrom^3 or au",
    (-2, 3, 3): "e^3*Angstrom^3/eV^2 or au",
}
"""Units that fit."""

KINDS: Mapping[Dimension, str] = {
    NUMBER: "a number",
    ENERGY: "an energy",
    LENGTH: "a length",
    CHARGE: "a charge",
    FORCE: "a force",
    PRESSURE: "a pressure",
    DIPOLE: "a dipole",
    POTENTIAL: "an electric potential",
    VOLUME: "a volume",
    (0, 2, 0): "an area",
    POLARIZABILITY: "a polarizability",
}


def convert(text: str, quantity: str) -> float:
    """What a number of a quantity in a unit is multiplied by to have it inside."""
    dimension = DIMENSIONS[quantity]
    if text.strip() in ATOMIC:
        return float(HARTREE ** dimension[0] * BOHR ** dimension[1])
    unit = parse_unit(text)
    if unit.dimension == dimension and dimension in (ENERGY, FORCE):
        _check_molar(text)
    if unit.dimension == dimension:
        return unit.factor
    if unit.dimension == VOLUME and dimension == POLARIZABILITY:
        return float(4 * pi * PERMITTIVITY * unit.factor)
    found = KINDS.get(unit.dimension, "no unit of it")
    raise ConfigError(f"{quantity} can not be in {text}, which is {found}; it is in {FITTING[dimension]}")


def _check_molar(text: str) -> None:
    """Refuse energies and forces in units that are of a mole, without the mole."""
    names = names_in(text)
    found = sorted(names & MOLAR)
    if found and "mol" not in names:
        raise refused(text, f"a structure has far less energy than one {found[0]}; do you mean {found[0]}/mol?")
