"""The interpreter on kernels small enough to work out by hand."""

from fractions import Fraction

import numpy as np

from tests.kernel.cases import build, torque
from tnforge.kernel.interpret import interpret_kernel


def test_cross_product():
    (found,) = interpret_kernel(torque(), [np.array([[1.0, 0, 0]]), np.array([[0, 1.0, 0]])], {}, 1, {}, 1)
    assert found.tolist() == [[0, 0, 1]]


def test_sum_over_channels_counts_terms_without_channels_once():
    kernel = build("x1u s1", "y1", (0, 0, "x0 s0", 1), (0, 0, "s0", 1))
    (found,) = interpret_kernel(kernel, [np.array([[[1.0, 2, 3]]]), np.array([[2.0]])], {}, 1, {}, 3)
    assert found.tolist() == [[2 * (1 + 2 + 3) + 2]]


def test_terms_without_channels_are_broadcast():
    (found,) = interpret_kernel(build("s1", "y1u", (0, 0, "s0", 3)), [np.array([[2.0]])], {}, 1, {}, 2)
    assert found.tolist() == [[[6, 6]]]


def test_maps_gather_and_add_up():
    kernel = build("x1@sender a1@shared", "y1@receiver", (0, 0, "x0 a0", 1))
    maps = {"sender": np.array([0, 1, 1]), "receiver": np.array([2, 2, 0])}
    (found,) = interpret_kernel(kernel, [np.array([[1.0], [10]]), np.array([3.0])], maps, 3, {"receiver": 4}, 1)
    assert found.tolist() == [[30], [0], [33], [0]]


def test_exact_numbers_stay_exact():
    x = np.array([[Fraction(1, 3)]], dtype=object)
    (found,) = interpret_kernel(build("x1", "y1", (0, 0, "x0 x0", Fraction(1, 7))), [x], {}, 1, {}, 1)
    assert found[0, 0] == Fraction(1, 63)
