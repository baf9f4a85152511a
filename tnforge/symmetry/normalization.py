"""How large harmonics and couplings are made: exact constants against the plain tensor network.

Every system writes the same two maps, up to one constant per degree and one per path: the harmonic of a unit vector,
here `P_l u .. u`, and the coupling of two tensors, here the vertex.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from functools import cache
from math import factorial, prod

from ..errors import DefinitionError
from .constants import epsilon
from .exact import ExactTensor
from .spherical import basis, check_degree, embedding
from .surd import Surd, nearest_root
from .vertex import check_triple, coupling, theta

__all__ = ["Constant", "Coupling", "Harmonic", "matrix_reading", "matrix_writing"]

PI = Fraction(31415926535897932384626433832795028841971693993751058209749445923, 10**64)


@dataclass(frozen=True)
class Constant:
    """The number `surd * sqrt(pi)**roots_of_pi`."""

    surd: Surd
    roots_of_pi: int = 0

    def __mul__(self, other: Constant) -> Constant:
        """The product of two constants."""
        return Constant(self.surd * other.surd, self.roots_of_pi + other.roots_of_pi)

    def __truediv__(self, other: Constant) -> Constant:
        """The quotient of two constants."""
        return Constant(self.surd / other.surd, self.roots_of_pi - other.roots_of_pi)

    def __str__(self) -> str:
        """`sqrt(3)/2`, or `sqrt(3)/2 * sqrt(pi)**-1`."""
        return str(self.surd) + (f" * sqrt(pi)**{self.roots_of_pi}" if self.roots_of_pi else "")

    def nearest_float(self) -> float:
        """The float64 nearest to the constant."""
        return self.surd.sign * nearest_root(self.surd.square * PI**self.roots_of_pi)


class Harmonic(Enum):
    """What a system takes for the harmonic of a unit vector u."""

    PROJECTED = "the projection of u .. u itself"
    CONTRACTED = "contraction with u .. u is one"
    NORM = "the norm is one"
    COMPONENT = "the squared norm is 2l + 1"
    INTEGRAL = "the integral of each squared component over the sphere is one"

    def constant(self, degree: int) -> Constant:
        """The constant times `P_l u .. u`."""
        check_degree(degree)
        square = Fraction(_double_factorial(2 * degree - 1), factorial(degree))
        match self:
            case Harmonic.PROJECTED:
                return Constant(Surd(Fraction(1)))
            case Harmonic.CONTRACTED:
                return Constant(Surd(square))
            case Harmonic.NORM:
                return Constant(Surd.root(square))
            case Harmonic.COMPONENT:
                return Constant(Surd.root(square * (2 * degree + 1)))
            case Harmonic.INTEGRAL:
                return Constant(Surd.root(square * (2 * degree + 1) / 4), -1)


class Coupling(Enum):
    """What a system takes for the coupling of degrees l1 and l2 to l3."""

    NETWORK = "projectors joined by deltas and at most one epsilon"
    UNIT = "the 3j tensor of unit Frobenius norm"
    COMPONENT = "sqrt(2 l3 + 1) times the unit 3j tensor"
    NORM = "sqrt((2 l1 + 1)(2 l2 + 1)) times the unit 3j tensor"
    CONTRACTED = "contracted harmonics of one unit vector couple to its contracted harmonic; unit 3j on odd paths"
    MATRIX = "Y M + M Y of the 3 x 3 matrices"

    def constant(self, l1: int, l2: int, l3: int) -> Constant:
        """The constant times the vertex; zero where the system has no such path."""
        check_triple(l1, l2, l3)
        odd = (l1 + l2 + l3) % 2 == 1
        match self:
            case Coupling.NETWORK:
                return Constant(Surd(Fraction(1)))
            case Coupling.CONTRACTED if not odd:
                return Constant(Surd(even_product(l1, l2, l3) * symmetrisation(l1, l2, l3)))
            case Coupling.UNIT | Coupling.CONTRACTED:
                return Constant(Surd.root(1 / theta(l1, l2, l3)))
            case Coupling.COMPONENT:
                return Constant(Surd.root((2 * l3 + 1) / theta(l1, l2, l3)))
            case Coupling.NORM:
                return Constant(Surd.root((2 * l1 + 1) * (2 * l2 + 1) / theta(l1, l2, l3)))
            case Coupling.MATRIX:
                return Constant(Surd(_anticommutator_constant(l1, l2, l3)))


def even_product(l1: int, l2: int, l3: int) -> Fraction:
    """The constant of an even product under which contracted harmonics of one unit vector couple to each other."""
    total = l1 + l2 + l3
    rests = [total - 2 * degree - 1 for degree in (l1, l2, l3)]
    top = factorial(l1) * factorial(l2) * _double_factorial(2 * l3 - 1)
    top *= factorial((rests[0] + 1) // 2) * factorial((rests[1] + 1) // 2)
    bottom = factorial(l3) * prod(_double_factorial(rest) for rest in rests) * factorial(total // 2)
    return Fraction(top, bottom)


def symmetrisation(l1: int, l2: int, l3: int) -> int:
    """The size, against the vertex, of the product summed over the distinct places of its indices."""
    odd = (l1 + l2 + l3) % 2
    shared = (l1 + l2 - l3 - odd) // 2
    return factorial(l3) // (factorial(l1 - shared - odd) * factorial(l2 - shared - odd))


@cache
def matrix_writing(degree: int) -> ExactTensor:
    """The 3 x 3 matrix `s delta`, `-epsilon v` or `S` of the lower components of degree 0, 1 or 2, a 9-row matrix."""
    _check_matrix(degree)
    parts = (ExactTensor.from_fractions([1, 0, 0, 0, 1, 0, 0, 0, 1]), -epsilon(), embedding(2))
    return parts[degree].reshape((9, 2 * degree + 1))


@cache
def matrix_reading(degree: int) -> ExactTensor:
    """The lower components of degree 0, 1 or 2 of a 3 x 3 matrix, a matrix with 9 columns."""
    _check_matrix(degree)
    if degree == 2:
        return basis(2).reshape((5, 9))
    return matrix_writing(degree).transpose((1, 0)).scale(Fraction(1, 3 if degree == 0 else 2))


def _anticommutator_constant(l1: int, l2: int, l3: int) -> Fraction:
    """The constant of Y M + M Y; an odd vertex changes sign when its first two legs are swapped."""
    swap = -1 if (l1 + l2 + l3) % 2 else 1
    return _product_constant(l1, l2, l3) + swap * _product_constant(l2, l1, l3)


@cache
def _product_constant(l1: int, l2: int, l3: int) -> Fraction:
    """The constant of the matrix product of degrees l1 and l2 against the vertex, by Schur's lemma one number."""
    left = matrix_writing(l1).reshape((3, 3, 2 * l1 + 1))
    right = matrix_writing(l2).reshape((3, 3, 2 * l2 + 1))
    product = left.contract(right, (1,), (0,)).transpose((0, 2, 1, 3)).reshape((9, 2 * l1 + 1, 2 * l2 + 1))
    found = matrix_reading(l3).contract(product, (1,), (0,))
    place, expected = next(coupling(l1, l2, l3).entries())
    return found.item((place[2], place[0], place[1])) / expected


def _check_matrix(degree: int) -> None:
    if degree > 2:
        raise DefinitionError(f"a 3 x 3 matrix holds degrees 0, 1 and 2, not {degree}")


def _double_factorial(number: int) -> int:
    """`number (number - 2) ..` down to 1 or 2; 1 for -1 and 0."""
    return prod(range(number, 0, -2))
