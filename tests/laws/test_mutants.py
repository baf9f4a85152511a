"""A false claim is refuted twice, by the proof and by numbers, for the reason it is false; a true one is left alone."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, note, settings
from hypothesis import strategies as st

from tnforge.errors import ProofError
from tnforge.ir.definition import Definition
from tnforge.ir.graph import Graph
from tnforge.ir.verify import verify_graph
from tnforge.proof.prove import prove_definition
from tnforge.testing.equivariance import TOLERANCE, assert_equivariant, deviations

from .mutations import CONTROLS, MUTATIONS, Mutation

ANYHOW = [HealthCheck.filter_too_much, HealthCheck.too_slow, HealthCheck.data_too_large]


def refute(graph: Graph) -> ProofError:
    with pytest.raises(ProofError) as caught:
        prove_definition(Definition(graph))
    return caught.value


def failed_claims(graph: Graph, seed: int) -> set[str]:
    return {found.claim for found in deviations(graph, seed=seed) if found.value > TOLERANCE}


def check_mutant(mutation: Mutation, data: st.DataObject) -> None:
    graph = data.draw(mutation.graphs)
    prove_definition(Definition(graph))
    mutant = mutation.mutate(graph)
    note(str(mutant))
    verify_graph(mutant)
    error = refute(mutant)
    assert error.claim in (mutation.rule, mutation.claim)
    assert error.witness.question.property.value == mutation.claim
    assert error.witness.recheck()
    assert failed_claims(mutant, data.draw(st.integers(0, 99))) == {mutation.claim}


def check_control(mutation: Mutation, data: st.DataObject) -> None:
    changed = mutation.mutate(data.draw(mutation.graphs))
    note(str(changed))
    verify_graph(changed, all_used=False)
    prove_definition(Definition(changed))
    assert_equivariant(changed, seed=data.draw(st.integers(0, 99)))


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.name)
@settings(max_examples=20, suppress_health_check=ANYHOW)
@given(data=st.data())
def test_mutant_is_refuted_for_the_claim_it_breaks(mutation: Mutation, data: st.DataObject) -> None:
    check_mutant(mutation, data)


@pytest.mark.parametrize("mutation", CONTROLS, ids=lambda mutation: mutation.name)
@settings(max_examples=20, suppress_health_check=ANYHOW)
@given(data=st.data())
def test_harmless_change_is_still_proved(mutation: Mutation, data: st.DataObject) -> None:
    check_control(mutation, data)


@pytest.mark.slow
@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.name)
@settings(max_examples=100, suppress_health_check=ANYHOW)
@given(data=st.data())
def test_many_mutants_are_refuted(mutation: Mutation, data: st.DataObject) -> None:
    check_mutant(mutation, data)


@pytest.mark.slow
@pytest.mark.parametrize("mutation", CONTROLS, ids=lambda mutation: mutation.name)
@settings(max_examples=100, suppress_health_check=ANYHOW)
@given(data=st.data())
def test_many_harmless_changes_are_still_proved(mutation: Mutation, data: st.DataObject) -> None:
    check_control(mutation, data)
