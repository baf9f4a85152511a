"""Claims of the decorator: part of the graph, proved, or refuted with a witness or the counts."""

from __future__ import annotations

import pytest

from tnforge import (
    Matrix,
    Node,
    Scalar,
    Spherical,
    Structure,
    Tensor,
    Vector,
    Weight,
    complete,
    delta,
    eps,
    exchange,
    exp,
    indices,
    layer,
    permuted,
    sum_nodes,
)
from tnforge.dsl.layer import Layer
from tnforge.errors import DefinitionError, ProofError, UndecidedError
from tnforge.ir.text import parse_graph
from tnforge.passes.simplify import canonical, simplify
from tnforge.proof.prove import prove_definition
from tnforge.proof.witness import Witness

i, j, k, p = indices("i j k p")
Free = Weight["c"]


def cross(*claims: object) -> Layer:
    @layer(claims=claims)
    def cross(a: Vector, b: Vector):
        return eps[i, j, k] * a[j] * b[k]

    return cross


def couplings(count: int, *claims: object) -> Layer:
    inputs = {"a": Vector, "b": Vector} | {name: Weight["u"] for name in ("u", "v", "w")[:count]}

    @layer(name="couplings", inputs=inputs, claims=claims)
    def body(a, b, *weights, **named):
        parts = [a[i] * b[j], a[j] * b[i], delta[i, j] * a[k] * b[k]]
        return sum(weight["u"] * part for weight, part in zip(named.values(), parts, strict=False))

    return body


def proved(layer: Layer) -> dict[str, str]:
    return {claim.claim: claim.detail for claim in prove_definition(layer.definition).claims}


def refusal(layer: Layer) -> ProofError:
    with pytest.raises(ProofError) as caught:
        prove_definition(layer.definition)
    return caught.value


def test_claims_are_printed_read_back_and_hashed() -> None:
    graph = cross(exchange("b", "a", sign=-1), complete).graph
    assert str(graph).endswith("  claim complete\n  claim exchange a b -1\n")
    assert parse_graph(str(graph)) == graph
    assert graph == cross(complete, exchange("a", "b", sign=-1)).graph
    assert len({graph.hash, cross().graph.hash, cross(complete).graph.hash}) == 3


def test_passes_keep_claims() -> None:
    graph = cross(exchange("a", "b", sign=-1), complete).graph
    assert simplify(graph).claims == canonical(graph).claims == graph.claims


def test_true_claims_are_proved() -> None:
    found = proved(cross(exchange("a", "b", sign=-1), complete))
    assert found == proved(cross()), "claimed or not, what is true is reported"
    assert found["exchange (a, b)"] == "antisymmetric"
    assert found["complete"] == "the only independent map 1o x 1o -> 1e"


def test_trainable_paths_are_counted() -> None:
    assert proved(couplings(3, complete))["complete"] == "all 3 independent maps 1o x 1o -> t2e"
    assert "complete" not in proved(couplings(2))


def test_a_false_exchange_is_refuted_by_inputs_that_show_it() -> None:
    error = refusal(cross(exchange("a", "b", sign=1)))
    assert error.claim == "exchange (a, b)"
    assert isinstance(error.witness, Witness)
    assert error.witness.recheck()
    assert "when a and b are exchanged, with a = (0, 0, 1), b = (0, 1, 0): component 1 must stay -1" in str(error)


def test_a_false_exchange_under_a_formula_is_refuted() -> None:
    @layer(claims=[exchange("a", "b", sign=1)])
    def uneven(a: Scalar, b: Scalar):
        return exp(2 * a[()] + b[()])

    assert "exp(x) taken as x" in str(refusal(uneven))


def test_a_true_exchange_under_a_formula_is_undecided() -> None:
    @layer(claims=[exchange("a", "b", sign=1)])
    def even(a: Scalar, b: Scalar):
        return exp(a[()] + b[()])

    with pytest.raises(UndecidedError, match="no witness was found"):
        prove_definition(even.definition)


def test_an_exchange_of_a_vanishing_result_may_be_claimed_with_any_sign() -> None:
    @layer(claims=[exchange("a", "b", sign=1), exchange("a", "b", sign=-1)])
    def nothing(a: Vector, b: Vector) -> Vector:
        return a[i] + b[i] - b[i] - a[i]

    assert proved(nothing)["exchange (a, b)"] in ("symmetric", "antisymmetric")


def stiffness(claims: list[object], last: int = 1) -> Layer:
    """A tensor with the two symmetries of pairs; of the pairs themselves only if `last` is one."""

    @layer(claims=claims)
    def stiffness(c: Node[Tensor[4]]) -> Structure[Tensor[4]]:
        pairs = c[i, j, k, p] + c[j, i, k, p] + c[i, j, p, k] + c[j, i, p, k]
        other = c[k, p, i, j] + c[p, k, i, j] + c[k, p, j, i] + c[p, k, j, i]
        return sum_nodes(pairs + last * other)

    return stiffness


def test_orders_of_indices_are_proved_behind_sums() -> None:
    found = proved(stiffness([permuted(1, 0, 2, 3), permuted(2, 3, 0, 1)]))
    assert found["permuted 1 0 2 3"] == found["permuted 2 3 0 1"] == "indices in this order change nothing, exactly"
    assert not any(claim.startswith("permuted") for claim in proved(stiffness([])))


def test_a_false_order_of_indices_is_refuted_by_components_that_differ() -> None:
    error = refusal(stiffness([permuted(1, 0, 2, 3), permuted(2, 3, 0, 1)], last=2))
    assert error.claim == "permuted 2 3 0 1"
    assert error.witness.recheck()
    assert "when indices are taken in the order 3 4 1 2, with c = " in str(error)


def test_orders_of_spherical_legs_are_proved() -> None:
    @layer(claims=[permuted(1, 0)])
    def square(a: Spherical[2]):
        return a[i] * a[j]

    assert "permuted 1 0" in proved(square)


def test_claimed_orders_are_read_back() -> None:
    graph = stiffness([permuted(2, 3, 0, 1)]).graph
    assert "  claim permuted 2 3 0 1\n" in str(graph)
    assert parse_graph(str(graph)) == graph


@pytest.mark.parametrize("order", [(0, 0), (1, 2), (0,), ("i", "j")])
def test_what_is_no_order_is_refused(order: tuple[int, ...]) -> None:
    with pytest.raises(DefinitionError, match="permuted takes the places"):
        permuted(*order)


def test_orders_are_those_of_the_indices_of_the_result() -> None:
    with pytest.raises(DefinitionError, match="claims 'permuted 1 0' of the result out, which is t4e"):
        stiffness([permuted(1, 0)])


def test_false_completeness_is_refuted_by_the_counts() -> None:
    error = refusal(couplings(2, complete))
    assert error.claim == "complete"
    assert "by characters there are 3 independent maps 1o x 1o -> t2e; the paths have rank 2." in str(error)


def test_paths_that_repeat_each_other_have_a_smaller_rank() -> None:
    @layer(claims=[complete])
    def twice(a: Vector, b: Vector, u: Free, v: Free) -> Scalar:
        return (u["c"] + v["c"]) * a[i] * b[i]

    assert proved(twice)["complete"] == "the only independent map 1o x 1o -> 0e"


def test_one_weight_for_two_paths_is_one_path() -> None:
    @layer(claims=[complete])
    def tied(a: Vector, b: Vector, u: Free) -> Vector:
        return u["c"] * (a[i] + 2 * b[i])

    assert "there are 2 independent maps 1o -> 1o and 1o -> 1o; the paths have rank 1" in str(refusal(tied))


def test_completeness_of_a_formula_is_undecided() -> None:
    @layer(claims=[complete])
    def decay(a: Scalar):
        return exp(a[()])

    with pytest.raises(UndecidedError, match="linear in its weights"):
        prove_definition(decay.definition)


@pytest.mark.parametrize(("claims", "said"), [
    ([exchange("a", "c", sign=1)], "has no argument c"),
    ([exchange("a", "a", sign=1)], "two arguments of one type"),
    ([complete, complete], "makes one claim twice"),
    (["even"], "claims 'even'"),
])  # fmt: skip
def test_claims_without_meaning_are_refused(claims: list[object], said: str) -> None:
    with pytest.raises(DefinitionError, match=said):
        cross(*claims)


def test_arguments_of_unequal_types_are_not_exchanged() -> None:
    with pytest.raises(DefinitionError, match="row 1o and row t2e"):

        @layer(claims=[exchange("m", "a", sign=1)])
        def product(m: Matrix, a: Vector):
            return m[i, j] * a[j]


def test_a_sign_is_one_or_minus_one() -> None:
    with pytest.raises(DefinitionError, match="1 or -1, not 2"):
        exchange("a", "b", sign=2)


@pytest.mark.parametrize("line", ["claim even", "claim exchange a b 2", "claim exchange a q 1"])
def test_text_of_no_claim_is_refused(line: str) -> None:
    with pytest.raises(DefinitionError):
        parse_graph(f"{cross().graph}  {line}\n")
