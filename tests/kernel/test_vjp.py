"""Gradients are exact, and the kernels of all orders are few."""

from fractions import Fraction
from math import prod

import numpy as np
import pytest
from hypothesis import given, settings

from tests.kernel.cases import NAMED, SIZES, build, cubic, draw_exact, draw_maps, kernels, message, torque
from tnforge.errors import EmitError
from tnforge.kernel import vjp
from tnforge.kernel.interpret import interpret_kernel
from tnforge.kernel.kernel import Kernel
from tnforge.kernel.verify import check_kernel
from tnforge.kernel.vjp import closure, gradient

CHANNELS = 2


def scalar(kernel, operands, maps, weights):
    outputs = interpret_kernel(kernel, operands, maps, SIZES["row"], SIZES, CHANNELS)
    return sum((output * weight).sum() for output, weight in zip(outputs, weights, strict=True))


def derivative(function, degree):
    """The exact derivative at zero of a polynomial of at most this degree, by interpolation."""
    nodes = [Fraction(k) for k in range(degree + 1)]
    total = Fraction(0)
    for k, node in enumerate(nodes):
        others = nodes[:k] + nodes[k + 1 :]
        slope = sum((prod(-b for b in others if b != a) for a in others), start=Fraction(0))
        total += function(node) * slope / prod(node - b for b in others)
    return total


def check_gradients(kernel: Kernel, seed: int) -> None:
    random = np.random.default_rng(seed)
    maps, operands = draw_maps(kernel, SIZES, random), draw_exact(kernel, SIZES, CHANNELS, random)
    degree = max((len(term.factors) for term in kernel.terms), default=0)
    (weights,) = [draw_exact(Kernel(kernel.outputs, kernel.outputs, ()), SIZES, CHANNELS, random)]
    for k in range(len(kernel.operands)):
        found = gradient(kernel, k)
        if not found.sources:
            assert not found.kernel.terms
            continue
        check_kernel(found.kernel)
        arrays = [[*operands, *weights][source] for source in found.sources]
        (value,) = interpret_kernel(found.kernel, arrays, maps, SIZES["row"], SIZES, CHANNELS)
        direction = draw_exact(Kernel((kernel.operands[k],), (), ()), SIZES, CHANNELS, random)[0]

        def along(step, k=k, direction=direction):
            moved = [x + step * direction if place == k else x for place, x in enumerate(operands)]
            return scalar(kernel, moved, maps, weights)

        assert (value * direction).sum() == derivative(along, degree)


def test_interpolation_differentiates_exactly():
    assert derivative(lambda t: 5 + 3 * t - 7 * t * t + t**4, 4) == 3


@settings(max_examples=25)
@given(kernels(max_terms=5))
def test_gradients_are_exact(kernel: Kernel):
    check_gradients(kernel, 0)


@pytest.mark.parametrize("name", ["message", "cubic"])
def test_gradients_of_gradients_are_exact(name: str):
    kernel = NAMED[name]
    for k in range(len(kernel.operands)):
        check_gradients(gradient(kernel, k).kernel, k)


@pytest.mark.parametrize("kernel", [torque(), build("a1u b1 c1u@sender", "y1u@receiver", (0, 0, "a0 b0 c0", 1))])
def test_multilinear_kernels_have_one_more_kernel_than_operands(kernel: Kernel):
    ordered = len(closure([kernel]))
    assert ordered <= len(kernel.operands) + 1


def test_closure_is_closed_and_in_a_fixed_order():
    members = closure([message(), cubic()])
    assert all(g.kernel.key in members for m in members.values() for g in m.gradients)
    assert list(members) == list(closure([message(), cubic()]))
    assert all(key == member.kernel.key for key, member in members.items())


def test_operands_that_a_gradient_does_not_need_are_dropped():
    found = gradient(build("a1 b1", "y1", (0, 0, "a0 b0", 1)), 0)
    assert [slot.name for slot in found.kernel.operands] == ["b", "d_y"]
    assert found.sources == (1, 2)


def test_two_operands_of_one_role_keep_two_names():
    members = closure([cubic()])
    assert all(len({s.name for s in m.kernel.operands}) == len(m.kernel.operands) for m in members.values())
    roles = [[s.role for s in m.kernel.operands] for m in members.values()]
    assert any(len(set(names)) < len(names) for names in roles), "a cube has two directions at once"


def test_one_derivative_serves_a_repeated_operand():
    cube = build("x1u", "y1u", (0, 0, "x0 x0 x0", 1))
    (term,) = gradient(cube, 0).kernel.terms
    assert term.coefficient == 3


def test_a_closure_that_grows_too_large_is_refused(monkeypatch):
    monkeypatch.setattr(vjp, "MAX_KERNELS", 2)
    with pytest.raises(EmitError, match="more than 2 kernels"):
        closure([message()])
