"""Units by name, and products of them.

Inside everything is in eV, Angstrom and elementary charges; the factor of a unit is its size in these.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from math import inf
from types import MappingProxyType
from typing import TypeAlias

from ..errors import ConfigError

__all__ = [
    "BOHR",
    "CHARGE",
    "DIPOLE",
    "ENERGY",
    "FORCE",
    "HARTREE",
    "LENGTH",
    "NUMBER",
    "PERMITTIVITY",
    "POLARIZABILITY",
    "POTENTIAL",
    "PRESSURE",
    "UNITS",
    "VOLUME",
    "Dimension",
    "Unit",
    "names_in",
    "parse_unit",
    "refused",
]

Dimension: TypeAlias = tuple[int, int, int]
"""Powers of energy, length and charge."""


@dataclass(frozen=True)
class Unit:
    """How large a unit is inside, and what it is a unit of."""

    factor: float
    dimension: Dimension

    def __mul__(self, other: Unit) -> Unit:
        powers = (one + two for one, two in zip(self.dimension, other.dimension, strict=True))
        return Unit(self.factor * other.factor, _dimension(powers))

    def __pow__(self, power: int) -> Unit:
        return Unit(self.factor**power, _dimension(power * one for one in self.dimension))


def _dimension(powers: Iterator[int]) -> Dimension:
    energy, length, charge = powers
    return energy, length, charge


# Constants of CODATA 2018; the first two are exact.
COULOMB = 1 / 1.602176634e-19
MOLE = 6.02214076e23
HARTREE, BOHR = 27.211386245988, 0.529177210903
JOULE, METRE, DEBYE = COULOMB, 1e10, 1e-21 / 299792458 * COULOMB * 1e10
PASCAL = JOULE / METRE**3
PERMITTIVITY = 8.8541878128e-12 * COULOMB**2 / (JOULE * METRE)

NUMBER, ENERGY, LENGTH, CHARGE = (0, 0, 0), (1, 0, 0), (0, 1, 0), (0, 0, 1)
FORCE, DIPOLE, PRESSURE, POTENTIAL, VOLUME = (1, -1, 0), (0, 1, 1), (1, -3, 0), (1, 0, -1), (0, 3, 0)
POLARIZABILITY = (-1, 2, 2)

_TABLE: Mapping[Dimension, Mapping[str, float]] = {
    ENERGY: {
        "eV": 1.0,
        "meV": 1e-3,
        "keV": 1e3,
        "hartree Hartree Ha Eh": HARTREE,
        "mhartree mHa": 1e-3 * HARTREE,
        "rydberg Rydberg Ry": HARTREE / 2,
        "J": JOULE,
        "kJ": 1e3 * JOULE,
        "cal": 4.184 * JOULE,
        "kcal": 4184 * JOULE,
    },
    LENGTH: {
        "Angstrom angstrom Ang ang A Å": 1.0,
        "bohr Bohr a0": BOHR,
        "nm": 10.0,
        "pm": 0.01,
        "cm": 1e8,
        "m": METRE,
    },
    CHARGE: {"e": 1.0, "C": COULOMB},
    NUMBER: {"mol": MOLE},
    DIPOLE: {"Debye debye D": DEBYE},
    POTENTIAL: {"V": 1.0},
    PRESSURE: {
        "Pa": PASCAL,
        "kPa": 1e3 * PASCAL,
        "MPa": 1e6 * PASCAL,
        "GPa": 1e9 * PASCAL,
        "bar": 1e5 * PASCAL,
        "kbar": 1e8 * PASCAL,
        "Mbar": 1e11 * PASCAL,
        "atm": 101325 * PASCAL,
    },
}

UNITS: Mapping[str, Unit] = MappingProxyType(
    {
        name: Unit(factor, dimension)
        for dimension, units in _TABLE.items()
        for names, factor in units.items()
        for name in names.split()
    }
)
"""Units by name."""

TOKEN = re.compile(r"\s*(?:(?P<number>\d+(?:\.\d*)?(?:e[+-]?\d+)?)|(?P<name>[^\W\d]\w*)|(?P<sign>\*\*|[*/^·]))", re.I)
POWER = re.compile(r"\s*(?:\^|\*\*)\s*(-?\d)")


def parse_unit(text: str) -> Unit:
    """The unit of a product such as `kcal/mol/A`, `eV/Angstrom^3` or `e * bohr`."""
    try:
        unit = _product(text.strip())
    except (OverflowError, ZeroDivisionError):
        raise refused(text, "its size is no number") from None
    if not 0 < unit.factor < inf:
        raise refused(text, f"its size is {unit.factor}")
    return unit


def _product(text: str) -> Unit:
    whole, place, inverse, signed = Unit(1.0, NUMBER), 0, False, True
    while place < len(text):
        token = TOKEN.match(text, place)
        if token is None:
            raise refused(text, f"{text[place]!r} has no meaning in it")
        place = token.end()
        if token["sign"]:
            if token["sign"] not in "*/·" or place == len(text) or signed:
                raise refused(text, f"{token['sign']!r} stands where a unit should")
            inverse, signed = token["sign"] == "/", True
            continue
        one = Unit(float(token["number"]), NUMBER) if token["number"] else _named(token["name"], text)
        power = POWER.match(text, place)
        if power is not None:
            place = power.end()
        whole *= one ** ((-1 if inverse else 1) * (int(power[1]) if power else 1))
        inverse = signed = False
    if not text:
        raise refused(text, "it is empty")
    return whole


def _named(name: str, text: str) -> Unit:
    if name in UNITS:
        return UNITS[name]
    lowered = {known.lower(): known for known in reversed(list(UNITS))}
    near = get_close_matches(name.lower(), lowered, n=1)
    advice = f"do you mean {lowered[near[0]]}?" if near else f"known are {', '.join(UNITS)} and au"
    raise refused(text, f"there is no unit {name!r}; {advice}")


def names_in(text: str) -> set[str]:
    """The names of units that stand in a product."""
    return {token["name"] for token in TOKEN.finditer(text) if token["name"]}


def refused(text: str, why: str) -> ConfigError:
    """What is raised of a text that is no unit."""
    return ConfigError(f"{text!r} is no unit: {why}", advice="Write a product such as kcal/mol/Angstrom or eV/A^3.")
