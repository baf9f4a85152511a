"""The words for types: representations with their parity, and the sites where values live.

Each word stands for a `tnforge.ir.types.Type`. A plain one is one value per row of a batch.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NoReturn

from ..errors import DefinitionError
from ..ir.types import Site, Type, check_name
from ..symmetry.rep import MATRIX, SCALAR, VECTOR, Block, Layout, Rep, Symmetry, check_sum, parse_rep
from ..symmetry.spherical import check_degree
from .place import here, located

__all__ = [
    "STF",
    "Blocks",
    "Edge",
    "Function",
    "Kind",
    "Matrix",
    "Node",
    "Position",
    "Pseudoscalar",
    "Pseudovector",
    "Scalar",
    "Scalars",
    "Shared",
    "Species",
    "Spherical",
    "Structure",
    "Sym",
    "Tensor",
    "TensorNetMatrix",
    "Vanishing",
    "Vector",
    "Weight",
]


def Blocks(text: str) -> Type:
    """Any representation in text: `Blocks("2o")`, `Blocks("matrix(0e + 1o + 2e)")`, `Blocks("flat(3x0e + 1o)")`."""
    with located(here()):
        rep = parse_rep(text)
        if not rep.is_determined:
            raise DefinitionError(f"a declared type has a parity; {text!r} leaves it open")
        return Type(rep)


Scalar = Type(SCALAR)
Pseudoscalar = Blocks("0o")
Vector = Type(VECTOR)
Pseudovector = Blocks("1e")
Matrix = Type(MATRIX)
TensorNetMatrix = Blocks("matrix(0e + 1o + 2e)")
Position = Type(VECTOR, Site.NODE, affine=True)


@dataclass(frozen=True)
class Family:
    """Types that a number tells apart, such as `Tensor[3]`."""

    name: str
    meaning: str
    smallest: int
    rep: Callable[[int], Rep]

    def __getitem__(self, number: int) -> Type:
        with located(here()):
            if not isinstance(number, int) or isinstance(number, bool) or number < self.smallest:
                raise DefinitionError(
                    f"{self.name}[...] takes {self.meaning}, an integer from {self.smallest} on, not {number!r}"
                )
            return Type(self.rep(number))


def _natural(symmetry: Symmetry) -> Callable[[int], Rep]:
    """Tensors that change under inversion as products of as many vectors do."""
    return lambda rank: Rep((Block(rank, (-1) ** rank, symmetry),))


def _flat_scalars(count: int) -> Rep:
    check_sum(count, count)
    return Rep(SCALAR.blocks * count, Layout.FLAT)


Tensor = Family("Tensor", "a rank", 0, _natural(Symmetry.GENERAL))
Sym = Family("Sym", "a rank", 0, _natural(Symmetry.SYMMETRIC))
STF = Family("STF", "a degree", 0, _natural(Symmetry.STF))
Scalars = Family("Scalars", "a count", 1, _flat_scalars)


@dataclass(frozen=True)
class SphericalFamily:
    """One spherical leg: `Spherical[3]` changes under inversion by (-1)^3, `Spherical[3, "e"]` and `"o"` say how.

    Degree zero is a scalar, degree one a vector. Arrays hold orthonormal components m = -l .. l of real harmonics
    with polar axis y, so that degree one is (x, y, z).
    """

    def __getitem__(self, key: object) -> Type:
        with located(here()):
            degree, sign = key if isinstance(key, tuple) and len(key) == 2 else (key, "")
            if not isinstance(degree, int) or isinstance(degree, bool) or sign not in ("", "e", "o"):
                raise DefinitionError(
                    f'Spherical[...] takes a degree, and "e" or "o" for even or odd under inversion, not {key!r}',
                    advice='Write Spherical[2] or Spherical[2, "o"].',
                )
            check_degree(degree)
            parity = {"": (-1) ** degree, "e": 1, "o": -1}[sign]
            return Type(Rep((Block.of((degree,) if degree else (), parity),)))


@dataclass(frozen=True)
class Sited:
    """Puts a type on the rows of a site, with or without a channel axis: `Node[Vector, "u"]`.

    A scalar may have two: `Species[Scalar, "v", "u"]` is a matrix from channels u to channels v for each species.
    """

    name: str
    site: Site

    def __getitem__(self, key: object) -> Type:
        with located(here()):
            kind, *letters = key if isinstance(key, tuple) else (key,)
            if not isinstance(kind, Type):
                self._refuse(f"takes a type and a quoted channel letter, not {kind!r}")
            if kind.affine:
                return self._position(kind, letters)
            if kind.site is not Site.ROW:
                self._refuse(f"takes a plain type; this one already lives somewhere: {kind}")
            return Type(kind.rep, self.site, _channels(self.name, letters, 2 if kind.rep == SCALAR else 1))

    def _position(self, kind: Type, letters: list[object]) -> Type:
        if self.site is not Site.NODE or letters:
            self._refuse("can not hold a Position: positions belong to nodes and have no channels")
        return kind

    def _refuse(self, reason: str) -> NoReturn:
        raise DefinitionError(f"{self.name}[...] {reason}", advice=f'Write {self.name}[Vector, "u"].')


@dataclass(frozen=True)
class Shared:
    """A trainable true scalar shared by all rows: `Weight`, `Weight["u"]` for channels.

    `Weight["v", "u"]` is a matrix from channels u to channels v, `Weight["u", "u"]` a square one;
    `Weight[Scalars[3], "u"]` holds three for each channel.
    """

    @property
    def plain(self) -> Type:
        """One number, without channels."""
        return Type(SCALAR, Site.SHARED)

    def __getitem__(self, key: object) -> Type:
        with located(here()):
            letters = list(key) if isinstance(key, tuple) else [key]
            kind = letters.pop(0) if isinstance(letters[0], Type) else Scalar
            if not isinstance(kind, Type) or kind.site is not Site.ROW or set(kind.rep.blocks) != {SCALAR.block}:
                raise DefinitionError(
                    f"Weight[...] holds true scalars, not {kind}",
                    advice='Write Weight["u"] or Weight[Scalars[3], "u"].',
                )
            return Type(kind.rep, Site.SHARED, _channels("Weight", letters, 2 if kind.rep == SCALAR else 1))


@dataclass(frozen=True)
class Kind:
    """What an argument that is an opaque block makes of true scalars: so many of them, with or without channels."""

    count: int
    channels: tuple[str, ...]
    vanishing: bool


@dataclass(frozen=True)
class Functions:
    """Opaque learnable functions of true scalars: `Function[3, "u"]` makes three scalars for each channel.

    A `Vanishing` one is zero where all its arguments are, such as a net without biases.
    """

    name: str
    vanishing: bool

    def __getitem__(self, key: object) -> Kind:
        with located(here()):
            count, *letters = key if isinstance(key, tuple) else (key,)
            if not isinstance(count, int) or isinstance(count, bool) or count < 1:
                raise DefinitionError(
                    f"{self.name}[...] takes the number of scalars that are made, not {count!r}",
                    advice=f'Write {self.name}[3, "u"].',
                )
            return Kind(count, _channels(self.name, letters), self.vanishing)


def _channels(name: str, letters: list[object], most: int = 1) -> tuple[str, ...]:
    for letter in letters:
        if not isinstance(letter, str):
            raise DefinitionError(f"a channel axis of {name}[...] is a quoted letter, not {letter!r}")
        check_name(letter, "a channel axis")
    if len(letters) > most:
        axes = "one channel axis" if most == 1 else f"{most} channel axes"
        raise DefinitionError(f"{name}[...] takes at most {axes}, not {len(letters)}")
    return tuple(str(letter) for letter in letters)


Spherical = SphericalFamily()
Node = Sited("Node", Site.NODE)
Edge = Sited("Edge", Site.EDGE)
Pair = Sited("Pair", Site.PAIR)
Structure = Sited("Structure", Site.STRUCTURE)
Species = Sited("Species", Site.SPECIES)
Function = Functions("Function", vanishing=False)
Vanishing = Functions("Vanishing", vanishing=True)
Weight = Shared()
