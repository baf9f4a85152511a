"""Programs of kernels: exactly the kernel's polynomial, computed once per row where channels are not needed."""

from fractions import Fraction

from hypothesis import given, settings

from tests.kernel.random_kernels import kernels
from tests.schedule.test_plan import plan_of
from tnforge.kernel.kernel import Kernel, Slot, Term
from tnforge.schedule.nest import Load, Sum, expand_nest, schedule_kernel


@given(kernels())
@settings(max_examples=100)
def test_a_program_computes_exactly_the_polynomial_of_its_kernel(kernel):
    expected = {(t.output, t.component, t.factors): t.coefficient for t in kernel.terms}
    assert expand_nest(schedule_kernel(kernel)) == expected


def test_what_has_no_channels_is_computed_once_per_row():
    nest = schedule_kernel(plan_of("examples/04_hotpp_message.py", "message").steps[0].kernel)
    for value, channel in zip(nest.values, nest.channels, strict=True):
        if isinstance(value, Load):
            assert channel == nest.kernel.operands[value.operand].channels


def test_factoring_beats_the_sum_of_products():
    kernel = plan_of("examples/04_hotpp_message.py", "message").steps[0].kernel
    factors = sum(len(term.factors) for term in kernel.terms)
    assert schedule_kernel(kernel).cost < 0.6 * factors


def test_equal_parts_are_computed_once():
    slots = [Slot(name, 1, True, "row") for name in ("a", "b", "c", "d")]
    outputs = [Slot(f"y{k}", 1, True, "row") for k in range(2)]
    both = ((0, 0), (1, 0))
    terms = [Term(k, 0, tuple(sorted((*both, (2 + k, 0)))), Fraction(1)) for k in range(2)]
    nest = schedule_kernel(Kernel.from_terms(slots, outputs, terms))
    products = [factors for value in nest.values if isinstance(value, Sum) for _, factors in value.terms]
    assert len(products) == 3, "a b once, then times c and times d"


def test_components_without_terms_of_a_written_output_are_zero():
    slot = Slot("x", 2, True, "row")
    nest = schedule_kernel(Kernel.from_terms([slot], [slot], [Term(0, 0, ((0, 0),), Fraction(1))]))
    assert {(write.component, nest.values[write.value]) for write in nest.writes} >= {(1, Sum(()))}
