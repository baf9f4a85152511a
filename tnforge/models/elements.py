"""Symbols of the elements by atomic number."""

from __future__ import annotations

from ..errors import ConfigError

__all__ = ["SYMBOLS", "number", "symbol"]

SYMBOLS = tuple(
    """
    X H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se Br Kr Rb Sr Y Zr Nb
    Mo Tc Ru Rh Pd Ag Cd In Sn Sb Te I Xe Cs Ba La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu Hf Ta W Re Os Ir Pt Au Hg
    Tl Pb Bi Po At Rn Fr Ra Ac Th Pa U Np Pu Am Cm Bk Cf Es Fm Md No Lr Rf Db Sg Bh Hs Mt Ds Rg Cn Nh Fl Mc Lv Ts Og
    """.split()
)
"""`X` stands for number zero, an atom of no element."""


def symbol(atomic_number: int) -> str:
    """`O` for 8; the number itself where there is no such element."""
    return SYMBOLS[atomic_number] if 0 <= atomic_number < len(SYMBOLS) else str(atomic_number)


def number(name: str | int) -> int:
    """The atomic number of a symbol or a number."""
    if isinstance(name, int) and not isinstance(name, bool) and 0 <= name < len(SYMBOLS):
        return name
    if name in SYMBOLS:
        return SYMBOLS.index(str(name))
    raise ConfigError(f"there is no element {name!r}", advice="Write a symbol such as O, or an atomic number.")
