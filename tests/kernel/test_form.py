"""The kernel as data: normal form, text, key, validity, cost."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given

from tests.kernel.cases import NAMED, build, cubic, kernels, message, torque
from tnforge.errors import EmitError
from tnforge.kernel.cost import kernel_cost
from tnforge.kernel.kernel import Kernel, Slot, Term
from tnforge.kernel.text import parse_kernel
from tnforge.kernel.verify import check_kernel


@given(kernels())
def test_text_reads_back(kernel: Kernel):
    assert parse_kernel(str(kernel)) == kernel


def test_text_is_pleasant():
    assert str(build("n3 w2u@sender", "y1u@receiver", (0, 0, "n0 n0 w1", Fraction(-1, 3)), (0, 0, "w0", 1))) == (
        "kernel reads n[3] at row, w[2, u] at sender\n  adds to y[1, u] at receiver\n  y.0 = - 1/3 n.0 n.0 w.1 + w.0\n"
    )


@pytest.mark.parametrize(
    "line", ["  y.0 = + 1/3 q.0", "  q.0 = + n.0", "  y.0 = n.0", "  y.0 = + n", "  y.0 = + n.0 $"]
)
def test_text_of_nothing_known_is_refused(line: str):
    with pytest.raises(EmitError):
        parse_kernel(f"kernel reads n[1] at row\n  writes y[1] at row\n{line}\n")


def test_like_monomials_are_merged_and_zeros_dropped():
    kernel = build("x2", "y1", (0, 0, "x1 x0", 1), (0, 0, "x0 x1", 2), (0, 0, "x0", 1), (0, 0, "x0", -1))
    assert kernel.terms == (Term(0, 0, ((0, 0), (0, 1)), Fraction(3)),)


def test_key_ignores_names_and_nothing_else():
    kernel = message()
    renamed = Kernel(
        tuple(replace(s, name=f"{s.name}_b", role="q") for s in kernel.operands), kernel.outputs, kernel.terms
    )
    assert renamed.key == kernel.key
    first, *rest = kernel.operands
    others = [
        Kernel((replace(first, map="sender"), *rest), kernel.outputs, kernel.terms),
        Kernel((replace(first, components=4), *rest), kernel.outputs, kernel.terms),
        Kernel((replace(first, channels=True), *rest), kernel.outputs, kernel.terms),
        Kernel(kernel.operands, kernel.outputs, kernel.terms[1:]),
    ]
    assert kernel.key not in {other.key for other in others}


@given(kernels())
def test_random_kernels_are_valid(kernel: Kernel):
    check_kernel(kernel)


@pytest.mark.parametrize(
    ("kernel", "words"),
    [
        (Kernel((Slot("x", 1, False, "row"),), (), ()), "between one and 31 outputs"),
        (build("x1 x1", "y1"), "one name"),
        (Kernel((Slot("x;", 1, False, "row"),), (Slot("y", 1, False, "row"),), ()), "not a name"),
        (build("x1@Sender", "y1"), "not a name"),
        (build("x0", "y1"), "no components"),
        (build("x1", "y1", (0, 0, "x1", 1)), "does not exist"),
        (build("x1", "y1", (0, 1, "x0", 1)), "does not exist"),
        (replace(torque(), terms=torque().terms[::-1]), "sorted"),
    ],
)
def test_invalid_kernels_are_refused(kernel: Kernel, words: str):
    with pytest.raises(EmitError, match=words):
        check_kernel(kernel)


def test_cost_counts_terms_and_arrays():
    cost = kernel_cost(build("n3 w2u a1u@shared", "y1u", (0, 0, "n0 w1 a0", 1)), channels=10, itemsize=4)
    assert (cost.flops, cost.bytes) == (4 * 10, 4 * (3 + 20 + 10))
    assert all(kernel_cost(kernel, 4).flops > 0 for kernel in NAMED.values())
    assert cubic().operands[1].map == "shared"
