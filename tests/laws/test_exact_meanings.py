"""One meaning in many forms: graph, polynomial, simplified graph, plan and kernels agree exactly on fractions."""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from math import prod

import numpy as np
import pytest
from hypothesis import given, note, reject, settings
from hypothesis import strategies as st

from tnforge.dsl.trace import load_layers
from tnforge.errors import UndecidedError
from tnforge.ir.graph import Graph
from tnforge.ir.interpret import interpret
from tnforge.ir.polynomial import block_components, expand_blocks, leaf_rep
from tnforge.passes.simplify import PASSES, simplify
from tnforge.schedule.fuse import plan_graph
from tnforge.schedule.plan import Fused, Plan
from tnforge.symmetry.rep import Layout, Rep
from tnforge.symmetry.surd import Surd
from tnforge.testing.strategies import exact_inputs, graphs

from .running import FUNCTIONS, all_values, flat, plan_values, polynomial_value


def check_polynomials(data: st.DataObject, graph: Graph) -> None:
    note(str(graph))
    inputs, ends = data.draw(exact_inputs(graph))
    values = all_values(graph, inputs, ends)
    for root in graph.segment_roots:
        if graph.type(root).rep.layout is Layout.FLAT:  # only ever passed on: no polynomial, and no claim about one
            continue
        expected = flat(values[root], graph.type(root))
        found = polynomial_value(graph, root, values, ends, expected.shape[0])
        assert (found == expected).all(), f"%{root}"


def check_plan(data: st.DataObject, graph: Graph) -> None:
    note(str(graph))
    inputs, ends = data.draw(exact_inputs(graph))
    expected = interpret(graph, inputs, ends, FUNCTIONS)
    simple = simplify(graph)
    plan = plan_graph(simple)
    note(str(plan))
    for form in (simple, plan.graph):
        same(interpret(form, inputs, ends, FUNCTIONS), expected)
    same(plan_values(plan, inputs, ends), expected)


def same(found: dict, expected: dict) -> None:
    assert list(found) == list(expected)
    for name, array in expected.items():
        assert np.shape(found[name]) == np.shape(array)
        assert np.all(found[name] == array), name


def plan_of(graph: Graph) -> Plan:
    plan = plan_graph(simplify(graph))
    note(str(plan))
    return plan


@settings(max_examples=60)
@given(st.data(), graphs())
def test_a_polynomial_is_its_graph(data: st.DataObject, graph: Graph) -> None:
    check_polynomials(data, graph)


@settings(max_examples=60)
@given(st.data(), graphs())
def test_a_plan_and_its_kernels_are_their_graph(data: st.DataObject, graph: Graph) -> None:
    check_plan(data, graph)


@pytest.mark.parametrize(
    ("target", "chosen"),
    [
        ("tnforge.library.ace:contraction", {"order": "3", "lmax": "1"}),
        ("tnforge.library.spherical:convolution", {"lmax": "1", "radial": "2"}),
        ("tnforge.library.spherical:solids", {"lmax": "4"}),
    ],
)
@settings(max_examples=5)
@given(st.data())
def test_what_kernels_hand_on_is_read_where_it_stands(target: str, chosen: dict[str, str], data: st.DataObject) -> None:
    (layer,) = load_layers(target, chosen)
    check_plan(data, layer.graph)


@pytest.mark.slow
@settings(max_examples=1500)
@given(st.data(), graphs(max_steps=10))
def test_many_forms_agree(data: st.DataObject, graph: Graph) -> None:
    check_polynomials(data, graph)
    check_plan(data, graph)


@settings(max_examples=60)
@given(graphs(formulas=False, edges=False, mixing=False))
def test_a_kernel_has_the_polynomial_of_its_graph(graph: Graph) -> None:
    """Coefficient by coefficient; of graphs that are one segment, whose leaves are arguments."""
    note(str(graph))
    plan = plan_of(graph)
    written = kernel_polynomials(plan)
    for output in plan.graph.outputs:
        original = next(o for o in graph.outputs if o.name == output.name)
        expected = named_components(graph, original.node)
        place = output.node
        if place in plan.graph.inputs:
            continue
        found = {key[1:]: value for key, value in written.items() if key[0] == place}
        assert on_domain(graph, found) == on_domain(graph, expected)


@settings(max_examples=60)
@given(graphs(formulas=False, edges=False, mixing=False))
def test_every_pass_keeps_the_exact_polynomial(graph: Graph) -> None:
    """Of graphs that are one segment, whose leaves are arguments."""
    for step in PASSES:
        made = step(graph)
        note(f"{step.name}\n{made}")
        for before, after in zip(graph.outputs, made.outputs, strict=True):
            expected = on_domain(graph, named_components(graph, before.node))
            assert on_domain(made, named_components(made, after.node)) == expected, step.name
        graph = made


@settings(max_examples=60)
@given(st.data(), graphs())
def test_every_pass_keeps_the_meaning(data: st.DataObject, graph: Graph) -> None:
    inputs, ends = data.draw(exact_inputs(graph))
    expected = interpret(graph, inputs, ends, FUNCTIONS)
    for step in PASSES:
        graph = step(graph)
        note(f"{step.name}\n{graph}")
        same(interpret(graph, inputs, ends, FUNCTIONS), expected)


def named_components(graph: Graph, node: int) -> dict:
    """Coefficients by component and sorted (argument, component) factors, blocks of flat sums counted through.

    Components are orthonormal, as those of kernels are. Graphs that are too large to be written out are not looked at.
    """
    total: dict = {}
    try:
        found = block_components(graph.type(node).rep, expand_blocks(graph, node))
    except UndecidedError:
        reject()
    for (component, factors), lower in found.items():
        read = prod(leaf_rep(graph, leaf).norms[own] for leaf, own in factors)
        value = lower * Surd.root(Fraction(read, graph.type(node).rep.norms[component]))
        named = sorted((graph.input_name(leaf.node), offset(graph, leaf) + own) for leaf, own in factors)
        key = (component, tuple(named))
        total[key] = total.get(key, Fraction(0)) + value
    return {key: value for key, value in total.items() if value}


def on_domain(graph: Graph, polynomial: dict) -> dict:
    """The polynomial with every argument projected onto the values that its type can take: equal there means equal."""
    total: dict = {}
    domains = {graph.input_name(k): graph.type(k).rep for k in graph.inputs}
    for (component, factors), value in polynomial.items():
        products = [((), value)]
        for name, own in factors:
            row = domain_row(domains[name], own)
            products = [((*done, (name, c)), v * w) for done, v in products for c, w in row]
        for done, v in products:
            key = (component, tuple(sorted(done)))
            total[key] = total.get(key, Fraction(0)) + v
    return {key: value for key, value in total.items() if value}


@cache
def domain_row(rep: Rep, component: int) -> tuple[tuple[int, Fraction], ...]:
    """One row of the projector of a representation."""
    if rep.layout is Layout.MATRIX:
        return ((component, Fraction(1)),)
    number = max(n for n in range(len(rep.blocks)) if rep.offset(n) <= component)
    block, start = rep.blocks[number], rep.offset(number)
    row = block.projector().reshape((block.size, block.size)).take(0, component - start)
    return tuple((start + c, value) for (c,), value in row.entries())


def offset(graph: Graph, leaf) -> int:
    return 0 if leaf.block < 0 else graph.type(leaf.node).rep.offset(leaf.block)


def kernel_polynomials(plan: Plan) -> dict:
    """Coefficients by result, component and sorted (argument, component) factors, later steps in terms of arguments."""
    total: dict = {}
    for step in plan.steps:
        assert isinstance(step, Fused)
        for term in step.kernel.terms:
            for factors, value in substituted(plan, step, term.factors, total):
                key = (step.results[term.output], term.component, factors)
                total[key] = total.get(key, Fraction(0)) + term.coefficient * value
    return {key: value for key, value in total.items() if value}


def substituted(plan: Plan, step: Fused, factors: tuple, known: dict) -> list:
    """A monomial with each factor that an earlier step made replaced by its polynomial."""
    products = [((), Fraction(1))]
    for k, component in factors:
        node = step.operands[k].node
        if node in plan.graph.inputs:
            terms = [(((plan.graph.input_name(node), component),), Fraction(1))]
        else:
            terms = [(key[2], value) for key, value in known.items() if key[:2] == (node, component)]
        products = [(tuple(sorted((*a, *b))), x * y) for a, x in products for b, y in terms]
    return products


@settings(max_examples=60)
@given(graphs())
def test_simplifying_twice_changes_nothing(graph: Graph) -> None:
    once = simplify(graph)
    assert simplify(once) == once
