"""Loop nests compute exactly their kernel, and no more than they must."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings

from tests.kernel.cases import NAMED, build, kernels, many_sums, message
from tnforge.errors import EmitError
from tnforge.kernel.kernel import Kernel, Term
from tnforge.kernel.vjp import closure
from tnforge.library import hotpp, spherical
from tnforge.passes.simplify import simplify
from tnforge.schedule.body import Nest, Product, check_nest
from tnforge.schedule.fuse import plan_graph
from tnforge.schedule.nest import expand_nest, schedule_kernel
from tnforge.schedule.number import UNIT, Numbers
from tnforge.schedule.plan import Fused
from tnforge.symmetry.surd import Surd


def expanded(nest: Nest) -> tuple[Term, ...]:
    terms = [Term(o, c, m, v) for (o, c), p in expand_nest(nest).items() for m, v in p.items()]
    return Kernel.from_terms(nest.kernel.operands, nest.kernel.outputs, terms).terms


@settings(max_examples=60)
@given(kernels())
def test_a_nest_is_its_kernel(kernel: Kernel):
    assert expanded(schedule_kernel(kernel)) == kernel.terms


@pytest.mark.parametrize("name", NAMED)
def test_nests_of_all_derivatives_are_their_kernels(name: str):
    for member in closure([NAMED[name]]).values():
        assert expanded(schedule_kernel(member.kernel)) == member.kernel.terms


def test_every_component_of_a_row_output_is_stored():
    nest = schedule_kernel(build("x1u", "y3u", (0, 1, "x0", 1)))
    assert {(s.component, len(s.products)) for s in nest.channel_stores} == {(0, 0), (1, 1), (2, 0)}


def test_components_that_are_added_to_are_stored_only_where_something_is_added():
    nest = schedule_kernel(build("x1u", "y3u@receiver", (0, 1, "x0", 1)))
    assert [s.component for s in nest.channel_stores] == [1]


@given(kernels())
def test_every_number_is_loaded_once(kernel: Kernel):
    nest = schedule_kernel(kernel)
    loads = [(load.operand, load.component) for load in (*nest.row_loads, *nest.channel_loads)]
    assert len(loads) == len(set(loads))
    assert set(loads) <= {factor for term in kernel.terms for factor in term.factors}


def test_numbers_without_channels_are_combined_before_the_loop():
    nest = schedule_kernel(build("s2 x1u", "y1u", (0, 0, "s0 s1 x0", 1), (0, 0, "s0 s0 x0", 2)))
    assert nest.instructions == 1
    assert len(nest.row) >= 1


def test_a_message_contracts_its_vector_once():
    """w0 h_i - 1/3 w1 n_i (n h): the inner product and its weight are computed once for all three components."""
    assert schedule_kernel(message()).instructions <= 3 + 1 + 1 + 3 + 3
    assert sum(len(term.factors) for term in message().terms) == 42


def test_a_single_pass_adds_up_distinct_products():
    nest = schedule_kernel(many_sums())
    assert len(nest.sums) == 20 == len({s.products for s in nest.sums})


def test_text_of_a_nest():
    nest = schedule_kernel(build("s1 x1u v1u", "y1u z1", (0, 0, "s0 x0", Fraction(-1, 2)), (1, 0, "x0 v0 s0", 1)))
    assert str(nest) == (
        "for each row\n  s0 = 1/2 * s_0\n  for each channel\n"
        "    n0 += x_0 * v_0\n    y[0] = -x_0 * s0\n  z[0] = s_0 * n0\n"
    )


def test_a_wrong_nest_is_refused():
    nest = schedule_kernel(message())
    first, *rest = nest.channel_stores
    wrong = replace(first, products=(Product(Fraction(2), first.products[0].factors), *first.products[1:]))
    with pytest.raises(EmitError, match="differs from its kernel"):
        check_nest(replace(nest, channel_stores=(wrong, *rest)))


def test_a_number_without_channels_may_not_be_added_over_channels():
    nest = schedule_kernel(build("s1 x1u", "z1", (0, 0, "x0", 1), (0, 0, "s0", 1)))
    (total,) = nest.sums
    wrong = replace(total, products=(*total.products, Product(Fraction(1), ("s_0",))))
    with pytest.raises(EmitError, match="without channels"):
        expand_nest(replace(nest, sums=(wrong,)))


COUNTS = {
    "message into rank 1": (hotpp.message(2, 1), 371),
    "message into rank 2": (hotpp.message(2, 2), 943),
    "convolution": (spherical.convolution(2), 1145),
}
"""Multiplications of all derivatives together, of the nests found so far."""


@pytest.mark.parametrize(("layer", "count"), COUNTS.values(), ids=list(COUNTS))
def test_kernels_multiply_no_more_than_they_did(layer, count: int):
    kernels = [step.kernel for step in plan_graph(simplify(layer.graph)).steps if isinstance(step, Fused)]
    members = closure(kernels).values()
    assert sum(schedule_kernel(member.kernel).multiplications for member in members) <= count


def test_equal_numbers_have_one_number_and_quotients_are_exact():
    numbers = Numbers()
    third, root = numbers.number(Surd(Fraction(1, 3))), numbers.number(Surd.root(3))
    assert numbers.number(Surd.root(Fraction(1, 9))) == third
    assert numbers.ratio(third, third) == numbers.number(Surd(Fraction(1))) == UNIT
    assert numbers.value(numbers.ratio(third, root)) == Surd(Fraction(1, 9), 3)
    assert len({third, root, UNIT}) == 3
