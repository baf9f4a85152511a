"""Kernels: normal form, meaning, and derivatives that are exactly the derivatives."""

from dataclasses import dataclass
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.kernel.random_kernels import Case, kernels
from tnforge.errors import EmitError
from tnforge.kernel import vjp
from tnforge.kernel.interpret import interpret_kernel
from tnforge.kernel.kernel import Kernel, Slot, Term
from tnforge.kernel.verify import check_kernel
from tnforge.kernel.vjp import closure, gradient


@dataclass(frozen=True)
class Dual:
    """A number with its derivative: an independent way to differentiate."""

    value: Fraction
    slope: Fraction

    def __add__(self, other):
        other = other if isinstance(other, Dual) else Dual(Fraction(other), Fraction(0))
        return Dual(self.value + other.value, self.slope + other.slope)

    def __mul__(self, other):
        other = other if isinstance(other, Dual) else Dual(Fraction(other), Fraction(0))
        return Dual(self.value * other.value, self.value * other.slope + self.slope * other.value)

    __radd__, __rmul__ = __add__, __mul__


def run(kernel: Kernel, case: Case, operands) -> tuple[np.ndarray, ...]:
    return interpret_kernel(kernel, operands, case.maps, case.rows, case.sizes, case.channels)


def dot(left: np.ndarray, right: np.ndarray) -> Fraction:
    return sum((Fraction(a) * b for a, b in zip(left.ravel(), right.ravel(), strict=True)), start=Fraction(0))


def slope_of(array: np.ndarray) -> np.ndarray:
    flat = np.empty(array.size, dtype=object)
    flat[:] = [value.slope if isinstance(value, Dual) else Fraction(0) for value in array.ravel()]
    return flat.reshape(array.shape)


def dual(array: np.ndarray, direction: np.ndarray) -> np.ndarray:
    flat = np.empty(array.size, dtype=object)
    flat[:] = [Dual(a, b) for a, b in zip(array.ravel(), direction.ravel(), strict=True)]
    return flat.reshape(array.shape)


@given(kernels(), st.integers(0, 3), st.integers(1, 3), st.integers(1, 2), st.integers(0, 9))
@settings(max_examples=60)
def test_a_gradient_is_the_exact_derivative_along_every_operand(kernel, rows, nodes, channels, seed):
    case = Case(kernel, rows, nodes, channels, seed)
    cotangents = [case.array(slot) for slot in kernel.outputs]
    for k, slot in enumerate(kernel.operands):
        direction = case.array(slot)
        moved = [dual(x, direction) if j == k else x for j, x in enumerate(case.operands)]
        expected = sum(
            (dot(slope_of(y), g) for y, g in zip(run(kernel, case, moved), cotangents, strict=True)), start=Fraction(0)
        )
        found = gradient(kernel, k)
        sources = [*case.operands, *cotangents]
        if found.sources:
            (result,) = run(found.kernel, case, [sources[s] for s in found.sources])
            assert dot(result, direction) == expected
        else:
            assert expected == 0


@given(kernels())
@settings(max_examples=30)
def test_kernels_and_their_derivatives_are_well_formed(kernel):
    check_kernel(kernel)
    for member in closure([kernel]).values():
        check_kernel(member.kernel)
        for found in member.gradients:
            assert found.kernel.key in closure([kernel])


def multilinear(count: int) -> Kernel:
    operands = [Slot(f"x{k}", 2, True, "row") for k in range(count)]
    terms = [Term(0, c, tuple((k, (c + k) % 2) for k in range(count)), Fraction(1)) for c in range(2)]
    return Kernel.from_terms(operands, [Slot("y", 2, True, "receiver")], terms)


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_derivatives_of_any_order_of_a_form_linear_in_n_operands_are_n_plus_one_kernels(count):
    assert len(closure([multilinear(count)])) <= count + 1


def test_one_derivative_serves_a_repeated_operand():
    x, y = Slot("x", 1, True, "row"), Slot("y", 1, True, "row")
    cube = Kernel.from_terms([x], [y], [Term(0, 0, ((0, 0),) * 3, Fraction(1))])
    assert gradient(cube, 0).kernel.terms[0].coefficient == 3


def test_like_terms_merge_and_zeros_vanish():
    x, y = Slot("x", 1, True, "row"), Slot("y", 1, True, "row")
    terms = [Term(0, 0, ((0, 0),), Fraction(1, 3)), Term(0, 0, ((0, 0),), Fraction(-1, 3))]
    assert Kernel.from_terms([x], [y], terms).terms == ()


def test_the_key_depends_on_what_a_kernel_does_and_not_on_names():
    def named(name: str, value: int) -> Kernel:
        slot = Slot(name, 1, True, "row")
        return Kernel.from_terms([slot], [slot], [Term(0, 0, ((0, 0),), Fraction(value))])

    assert named("a", 1).key == named("b", 1).key
    assert named("a", 1).key != named("a", 2).key


@pytest.mark.parametrize(
    "term",
    [
        Term(1, 0, ((0, 0),), Fraction(1)),
        Term(0, 5, ((0, 0),), Fraction(1)),
        Term(0, 0, ((0, 7),), Fraction(1)),
        Term(0, 0, ((3, 0),), Fraction(1)),
        Term(0, 0, ((0, 0),), Fraction(0)),
    ],
)
def test_a_malformed_kernel_is_refused(term):
    slot = Slot("x", 1, True, "row")
    with pytest.raises(EmitError):
        check_kernel(Kernel((slot,), (slot,), (term,)))


def test_too_many_derivatives_are_refused(monkeypatch):
    monkeypatch.setattr(vjp, "MAX_KERNELS", 2)
    with pytest.raises(EmitError, match="more than 2 kernels"):
        closure([multilinear(4)])
