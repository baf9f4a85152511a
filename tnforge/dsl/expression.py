"""Expressions of the notation: indexed tensors under + - * / and integer powers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import NoReturn

from ..errors import DefinitionError, Place
from ..ir import scalar
from ..ir.ops import Gather, Mix
from .formula import apply_formula, apply_formulas, close
from .index import Index
from .place import Operation, here, located, operation_here
from .term import Factor, Term, extent_of, multiply_terms
from .value import Value, make, stated

__all__ = ["Expression", "Tensor", "apply_scalar", "as_tensor", "single", "value_of"]


MAX_TERMS = 4096


class Expression:
    """Anything that stands for a tensor and can be calculated with."""

    def tensor(self, place: Place | None = None) -> Tensor:
        """The expression as a sum of terms; `place` is where it is used."""
        raise NotImplementedError

    def __add__(self, other: object) -> Tensor:
        return _add(self, other, operation_here())

    def __radd__(self, other: object) -> Tensor:
        return _add(other, self, operation_here())

    def __sub__(self, other: object) -> Tensor:
        return _add(self, other, operation_here(), sign=-1)

    def __rsub__(self, other: object) -> Tensor:
        return _add(other, self, operation_here(), sign=-1)

    def __neg__(self) -> Tensor:
        return _scale(self.tensor(), Fraction(-1), here())

    def __mul__(self, other: object) -> Tensor:
        return _multiply(self, other, operation_here())

    def __rmul__(self, other: object) -> Tensor:
        return _multiply(other, self, operation_here())

    def __truediv__(self, other: object) -> Tensor:
        return _divide(self, other, operation_here())

    def __rtruediv__(self, other: object) -> Tensor:
        return _divide(other, self, operation_here())

    def __matmul__(self, other: object) -> Tensor:
        return _mix(self, other, operation_here())

    def __pow__(self, exponent: object) -> Tensor:
        return _power(self.tensor(), exponent, here())

    @property
    def sender(self) -> Expression:
        """The node value at the sender of each edge."""
        return _gather(self.tensor(), "sender", here())

    @property
    def receiver(self) -> Expression:
        """The node value at the receiver of each edge."""
        return _gather(self.tensor(), "receiver", here())

    def __bool__(self) -> NoReturn:
        raise DefinitionError(
            "a layer can not choose by a value: it is not known when the layer is defined", places=_places(here())
        )

    def __iter__(self) -> NoReturn:
        raise DefinitionError("a tensor can not be unpacked; give it indices", places=_places(here()))


@dataclass(frozen=True, eq=False)
class Tensor(Expression):
    """A sum of terms with the same free indices; a single term without factors is a number."""

    terms: tuple[Term, ...]
    place: Place | None = None

    def tensor(self, place: Place | None = None) -> Tensor:
        """Itself."""
        return self

    @property
    def free(self) -> tuple[Index, ...]:
        """The indices that are not summed, in the order of their declaration."""
        return self.terms[0].free

    @property
    def number(self) -> Fraction | None:
        """The number that this is, if it is one."""
        return self.terms[0].coefficient if len(self.terms) == 1 and not self.terms[0].factors else None


def single(factor: Factor) -> Tensor:
    """One indexed value."""
    return Tensor((Term(Fraction(1), (factor,), factor.place).check(),), factor.place)


def value_of(expression: Expression, order: Sequence[Index] | None = None) -> Value:
    """The expression as one value, its legs in the given order or as declared."""
    tensor = expression.tensor()
    with located(tensor.place):
        return close(tensor.terms, tensor.free if order is None else order, tensor.place)


def as_tensor(operand: object, place: Place | None) -> Tensor:
    """An operand as a tensor: an expression or an exact number."""
    if isinstance(operand, Expression):
        return operand.tensor(place)
    if isinstance(operand, int | Fraction) and not isinstance(operand, bool):
        return Tensor((Term(Fraction(operand), (), place),), place)
    if isinstance(operand, float):
        near = Fraction(operand).limit_denominator(1000)
        raise DefinitionError(
            f"{operand!r} is a float, and coefficients are exact",
            places=_places(place),
            advice=f"Write {near}, by dividing integers or as Fraction({near.numerator}, {near.denominator}).",
        )
    raise DefinitionError(f"{type(operand).__name__} is not an expression or an exact number", places=_places(place))


def apply_scalar(name: str, shape: Callable[..., scalar.Expr], *arguments: object) -> Tensor:
    """A formula around scalar arguments; indices summed inside them are closed off."""
    place = here()
    tensors = [as_tensor(argument, place) for argument in arguments]
    with located(place):
        for tensor in tensors:
            _need_scalar(tensor, f"{name} takes a scalar")
        return single(Factor(apply_formulas([tensor.terms for tensor in tensors], shape, place), (), place))


def _add(left: object, right: object, at: Operation, sign: int = 1) -> Tensor:
    first = _at(as_tensor(left, at.left or at.place), at.left)
    second = _scale(_at(as_tensor(right, at.right or at.place), at.right), Fraction(sign))
    for number, other in ((first, second), (second, first)):
        if number.number == 0:
            return other
    with located(first.place, second.place):
        if first.free != second.free:
            raise DefinitionError(
                f"values with different free indices are added: {_listed(first.free)} and {_listed(second.free)}"
            )
        _check_extents(first, second)
        _check_terms(len(first.terms) + len(second.terms))
    return Tensor(first.terms + second.terms, at.place)


def _at(tensor: Tensor, place: Place | None) -> Tensor:
    """A summand of one term stands where it is added."""
    if place is None:
        return tensor
    terms = (replace(tensor.terms[0], place=place),) if len(tensor.terms) == 1 else tensor.terms
    return Tensor(terms, place)


def _multiply(left: object, right: object, at: Operation) -> Tensor:
    first, second = as_tensor(left, at.left or at.place), as_tensor(right, at.right or at.place)
    for number, other in ((first, second), (second, first)):
        if number.number is not None:
            return _scale(other, number.number, at.place)
    with located(*((at.left, at.right) if at.left else (at.place,))):
        _check_extents(first, second)
    with located(at.place):
        return Tensor((multiply_terms(_one_term(first), _one_term(second), at.place),), at.place)


def _divide(left: object, right: object, at: Operation) -> Tensor:
    tensor, by = as_tensor(left, at.left or at.place), as_tensor(right, at.right or at.place)
    with located(at.right or at.place):
        if by.number == 0:
            raise DefinitionError("division by zero")
        if by.number is not None:
            return _scale(tensor, 1 / by.number, at.place)
        _need_scalar(by, "only numbers and scalars can be divided by")
        hidden = frozenset(index for term in by.terms for index in term.summed)
        inverse = apply_formula(by.terms, lambda whole: scalar.Power(whole, -1), at.place)
        return _multiply(tensor, single(Factor(inverse, (), at.place, hidden)), at)


def _power(tensor: Tensor, exponent: object, place: Place | None) -> Tensor:
    with located(place):
        _need_scalar(tensor, "only scalars have powers")
        if not isinstance(exponent, int) or isinstance(exponent, bool) or exponent == 0:
            raise DefinitionError(f"an exponent is an integer other than 0, not {exponent!r}")
        value = apply_formula(tensor.terms, lambda whole: scalar.Power(whole, exponent), place)
        return single(Factor(value, (), place))


def _scale(tensor: Tensor, number: Fraction, place: Place | None = None) -> Tensor:
    """The tensor times a number; a single term then stands at the given place."""
    place = place or tensor.place
    if len(tensor.terms) == 1:
        return Tensor((tensor.terms[0].scale(number, place),), place)
    return Tensor(tuple(term.scale(number, term.place) for term in tensor.terms), place)


def _one_term(tensor: Tensor) -> Term:
    """The tensor as a single term: a sum becomes one factor."""
    if len(tensor.terms) == 1:
        return tensor.terms[0]
    hidden = frozenset(index for term in tensor.terms for index in term.summed)
    factor = Factor(value_of(tensor), tensor.free, tensor.place, hidden)
    return Term(Fraction(1), (factor,), tensor.place)


def _gather(tensor: Tensor, end: str, place: Place | None) -> Tensor:
    value = make(Gather(end), (value_of(tensor),), place, (tensor.place,))
    return single(Factor(value, tensor.free, place))


def _mix(left: object, right: object, at: Operation) -> Tensor:
    """A matrix between channels on a value; the representation is that of the value."""
    matrix, tensor = as_tensor(left, at.left or at.place), as_tensor(right, at.right or at.place)
    with located(at.left or at.place):
        if matrix.free or len(matrix.terms) > 1 or len(matrix.terms[0].factors) != 1:
            raise DefinitionError('channels are mixed by one weight with two channel axes: w["v", "u"] @ x["u", i]')
    value = value_of(tensor)
    mixed = make(Mix(stated(value)), (value_of(matrix), value), at.place, (at.left, at.right))
    return single(Factor(mixed, tensor.free, at.place))


def _need_scalar(tensor: Tensor, rule: str) -> None:
    if tensor.free:
        raise DefinitionError(f"{rule}; this has the free indices {_listed(tensor.free)}")


def _check_terms(count: int) -> None:
    if count > MAX_TERMS:
        raise DefinitionError(f"a sum of {count} terms is beyond the scope of tnforge, {MAX_TERMS} terms")


def _check_extents(*tensors: Tensor) -> None:
    """Refuse values that live on different sites or carry different channels."""
    extent_of(factor.extent for tensor in tensors for term in tensor.terms for factor in term.factors)


def _listed(free: Sequence[Index]) -> str:
    return "[" + ", ".join(str(index) for index in free) + "]"


def _places(place: Place | None) -> tuple[Place, ...]:
    return (place,) if place else ()
