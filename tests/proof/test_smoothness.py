"""Smoothness at the cutoff: the exact class, the term responsible for it, and the jump that refutes more."""

from fractions import Fraction
from math import factorial

import pytest
import sympy

from tnforge import (
    Edge,
    Function,
    Node,
    Position,
    Scalar,
    TensorNetMatrix,
    Vanishing,
    Vector,
    Weight,
    complete,
    cutoff,
    delta,
    direct_sum,
    displacement,
    eps,
    exp,
    indices,
    layer,
    pi,
    silu,
    sin,
    smooth,
    sqrt,
    sum_neighbours,
)
from tnforge.dsl.layer import Layer
from tnforge.errors import DefinitionError, ProofError, UndecidedError
from tnforge.ir.claim import Smooth
from tnforge.ir.text import parse_graph
from tnforge.library.cutoffs import cosine, envelope, polynomial
from tnforge.passes.simplify import canonical, simplify
from tnforge.proof.certificate import Certificate
from tnforge.proof.prove import methods, prove_definition
from tnforge.proof.vanishing import order_at_one

i, j, k = indices("i j k")
X = sympy.Symbol("x", positive=True)


def class_of(layer: Layer) -> str:
    """What the report says of a layer."""
    return next(c.detail for c in prove_definition(layer.definition).claims if c.claim == "smooth at the cutoff")


def refusal(layer: Layer) -> ProofError:
    with pytest.raises(ProofError) as caught:
        prove_definition(layer.definition)
    return caught.value


def summed(function, *claims: object) -> Layer:
    """A sum over neighbours of a function of d / rc times the direction."""

    @layer(claims=claims)
    def radial(d: Edge[Scalar], rc: Weight["u"], n: Edge[Vector]):
        return sum_neighbours(function(d / rc["u"]) * n[i])

    return radial


def taylor(y):
    """The exponential up to the eighth power."""
    return 1 + sum(y**n / factorial(n) for n in range(1, 9))


# Published layers ----------------------------------------------------------------------------------


def expnorm(x, mu, beta):
    """TensorNet's radial functions, which have an envelope of their own."""
    return cosine(x) * exp(-beta["k"] * (exp(-5 * x) - mu["k"]) ** 2)


def tensornet_embedding(outer=cosine) -> Layer:
    @layer
    def embedding(
        d: Edge[Scalar], n: Edge[Vector], mu: Weight["k"], beta: Weight["k"], w: Weight["u", "k"], b: Weight["u"]
    ):
        f = outer(d) * ((w["u", "k"] @ expnorm(d, mu, beta)) + b["u"])
        square = n[i] * n[j] - delta[i, j] * n[k] * n[k] / 3
        return sum_neighbours(direct_sum(f * delta[i, j], -f * eps[i, j, k] * n[k], f * square))

    return embedding


def tensornet_message(outer=cosine, claims=()) -> Layer:
    @layer(claims=claims)
    def message(
        x: Node[Position],
        h: Node[TensorNetMatrix, "u"],
        mu: Weight["k"],
        beta: Weight["k"],
        phi: Function[3, "u"],
    ):
        r = displacement(x)
        d = sqrt(r[i] * r[i]) / 5
        f = phi(expnorm(d, mu, beta))
        y = h.sender["u", i, j]
        trace, turned = h.sender["u", k, k] * delta[i, j] / 3, h.sender["u", j, i]
        parts = direct_sum(f[0, "u"] * trace, f[1, "u"] * (y - turned) / 2, f[2, "u"] * ((y + turned) / 2 - trace))
        return sum_neighbours(outer(d) * parts)

    return message


def hotpp(kind, inner, outer=lambda x: 1, claims=()) -> Layer:
    """HotPP's message of rank one: a network of Bessel functions, the envelope on its arguments or outside."""
    inputs = {"x": Node[Position], "h": Node[Vector, "u"], "f": Weight["k"], "phi": kind[1, "u"]}

    @layer(name="message", inputs=inputs, claims=claims)
    def body(x, h, f, phi):
        r = displacement(x)
        d = sqrt(r[i] * r[i]) / 4
        bessel = sin(f["k"] * d) / d
        return sum_neighbours(outer(d) * phi(inner(d) * bessel)["u"] * h.sender["u", j])

    return body


def test_published_tensornet_has_one_continuous_derivative() -> None:
    found = class_of(tensornet_embedding())
    assert found == "C1, not C2: the term b * (cos(pi*x)/2 + 1/2) vanishes to order 2 at x = d = 1"
    found = class_of(tensornet_message())
    assert found.startswith("C1, not C2: the term (cos(pi*x)/2 + 1/2) * phi.0 vanishes to order 2 at x = ")
    assert found.endswith("phi has biases and does not vanish where its arguments do")


def test_published_hotpp_is_not_continuous() -> None:
    for inner in (cosine, polynomial):
        found = class_of(hotpp(Function, inner))
        assert found.startswith("not continuous: the term phi does not vanish at x = ")
        assert found.endswith("; phi has biases and does not vanish where its arguments do")


@pytest.mark.parametrize(("inner", "known"), [(cosine, "C1, not C2"), (polynomial, "C2, not C3")])
def test_hotpp_without_biases_is_as_smooth_as_its_envelope(inner, known: str) -> None:
    found = class_of(hotpp(Vanishing, inner))
    assert found.startswith(f"{known}: the term phi vanishes to order ")
    assert found.endswith("phi has no biases and vanishes as its arguments do")


@pytest.mark.parametrize("p", [1, 2, 5, 6])
def test_a_polynomial_envelope_outside_makes_them_twice_differentiable(p: int) -> None:
    def outer(x):
        return polynomial(x, p)

    for made in (
        tensornet_embedding(outer),
        tensornet_message(outer, [smooth(2)]),
        hotpp(Function, cosine, outer, [smooth(2)]),
        hotpp(Function, lambda x: 1, outer),
    ):
        assert class_of(made).startswith("C2, not C3")


def test_fixed_frequencies_that_vanish_at_the_cutoff_count() -> None:
    bessel = summed(lambda x: polynomial(x) * sin(3 * pi * x) / x)
    assert class_of(bessel).startswith("C3, not C4")


# Classes -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("function", "known"), [
    (lambda x: cutoff(x, 1), "not continuous"),
    (lambda x: cutoff(x, x), "not continuous"),
    (lambda x: cutoff(x, 1 - x), "C0, not C1"),
    (lambda x: cutoff(x, (1 - x) ** 7), "C6, not C7"),
    (lambda x: cutoff(x, (1 - x) ** 3 / (1 - x)), "C1, not C2"),
    (lambda x: cutoff(x, (1 - x) ** 3 * (1 / (1 - x) + 1)), "C1, not C2"),
    (lambda x: cutoff(x, sqrt(1 - x)), "C0, not C1"),
    (lambda x: cutoff(x, (1 - x) * sqrt(1 - x)), "C1, not C2"),
    (lambda x: cutoff(x, 1 / (1 - x)), "not continuous"),
    (lambda x: cutoff(x, exp(1 - 1 / (1 - x**2))), "C-infinity"),
    (lambda x: cutoff(x, exp(-1 / (1 - x)) / (1 - x) ** 5), "C-infinity"),
    (lambda x: cutoff(x, exp(x) - 1 - (x - 1)), "not continuous"),
    (lambda x: cutoff(x, exp(1 - x) - 1 + (x - 1)), "C1, not C2"),
    (lambda x: cutoff(x, silu(1 - x) - (1 - x) / 2), "C1, not C2"),
    (lambda x: silu(cutoff(x, (1 - x) ** 2)), "C1, not C2"),
    (lambda x: exp(cutoff(x, (1 - x) ** 2)), "not continuous"),
    (lambda x: exp(cutoff(x, (1 - x) ** 2)) - 1, "C1, not C2"),
    (lambda x: cosine(x) * polynomial(x), "C4, not C5"),
    (lambda x: cutoff(x**2, (1 - x) ** 3), "C2, not C3"),
])  # fmt: skip
def test_class_of_a_sum(function, known: str) -> None:
    assert class_of(summed(function)).startswith(known)


def test_leading_terms_that_cancel_do_not_count() -> None:
    def both(x):
        return cutoff(x, (1 - x) ** 2) - cutoff(x, (1 - x) ** 2 * x)

    assert class_of(summed(both)).startswith("C2, not C3: the term ")

    @layer
    def apart(d: Edge[Scalar], a: Edge[Vector, "u"]):
        first, second = cutoff(d, (1 - d) ** 2), cutoff(d, (1 - d) ** 2 * d)
        return sum_neighbours(first * a["u", i] - second * a["u", i])

    assert class_of(apart).startswith("C2, not C3: the term ")


def test_terms_with_other_tensors_do_not_cancel() -> None:
    @layer
    def apart(d: Edge[Scalar], a: Edge[Vector], b: Edge[Vector]):
        return sum_neighbours(cutoff(d, (1 - d) ** 2) * a[i] - cutoff(d, (1 - d) ** 2 * d) * b[i])

    assert class_of(apart).startswith("C1, not C2")


def test_the_slowest_component_counts() -> None:
    @layer
    def unequal(d: Edge[Scalar], n: Edge[Vector]):
        return sum_neighbours(polynomial(d) * n[i] * n[j] + cosine(d) * delta[i, j] * n[k] * n[k])

    assert class_of(unequal).startswith("C1, not C2: the term (cos(pi*x)/2 + 1/2) vanishes")


def test_the_length_itself_is_known_at_the_cutoff() -> None:
    @layer
    def factor(d: Edge[Scalar], rc: Weight["u"], n: Edge[Vector]):
        return sum_neighbours(cutoff(d / rc["u"], (1 - d / rc["u"]) ** 2) * (rc["u"] - d) * n[i])

    assert class_of(factor).startswith("C2, not C3")


def test_terms_related_by_the_length_are_not_claimed_to_differ() -> None:
    @layer
    def related(x: Node[Position]):
        r = displacement(x)
        c = cutoff(r[k] * r[k], (1 - r[k] * r[k]) ** 2)
        return sum_neighbours(c * r[i] * (r[j] * r[j]) - c * r[i])

    assert class_of(related).startswith("C1 at least: ")


def test_the_least_smooth_sum_counts() -> None:
    def two(first: int, second: int) -> Layer:
        @layer
        def network(d: Edge[Scalar], n: Edge[Vector, "u"], w: Weight["v", "u"]):
            h = sum_neighbours(cutoff(d, (1 - d) ** first) * n["u", i])
            return sum_neighbours(cutoff(d, (1 - d) ** second) * (w["v", "u"] @ h.sender))

        return network

    assert class_of(two(3, 4)).startswith("C2, not C3: the term (1 - x)^3")
    assert class_of(two(4, 3)).startswith("C2, not C3: the term (1 - x)^3")


def test_mixed_channels_vanish_as_what_is_mixed() -> None:
    @layer
    def mixed(d: Edge[Scalar], n: Edge[Vector, "u"], w: Weight["v", "u"]):
        return sum_neighbours(w["v", "u"] @ (cutoff(d, (1 - d) ** 3) * n["u", i]))

    assert class_of(mixed).startswith("C2, not C3")


def test_a_mixed_sum_vanishes_as_its_slowest_term() -> None:
    @layer
    def mixed(d: Edge[Scalar], a: Edge[Vector, "u"], b: Edge[Vector, "u"], w: Weight["v", "u"]):
        return sum_neighbours(w["v", "u"] @ (polynomial(d) * a["u", i] + cosine(d) * b["u", i]))

    assert class_of(mixed).startswith("C1, not C2")


def test_a_learned_function_vanishes_as_the_slowest_of_its_arguments() -> None:
    def learned(first, second) -> Layer:
        @layer
        def message(d: Edge[Scalar], n: Edge[Vector], phi: Vanishing[1, "u"]):
            return sum_neighbours(phi(first(d), second(d))["u"] * n[i])

        return message

    assert class_of(learned(cosine, polynomial)).startswith("C1, not C2")
    assert class_of(learned(polynomial, polynomial)).startswith("C2, not C3")
    assert class_of(learned(polynomial, exp)).startswith("not continuous")


def test_shared_formulas_are_numbers() -> None:
    @layer
    def scaled(d: Edge[Scalar], rc: Weight["u"], n: Edge[Vector]):
        inverse = 1 / (rc["u"] ** 2 + 1)
        return sum_neighbours(cutoff(d * inverse, (1 - d / (rc["u"] ** 2 + 1)) ** 3) * n[i])

    assert class_of(scaled).startswith("C2, not C3")


def test_an_edge_value_that_is_returned_counts_as_a_term() -> None:
    @layer
    def weights(d: Edge[Scalar], n: Edge[Vector]):
        return cosine(d) * n[i]

    assert class_of(weights).startswith("C1, not C2")


def test_a_sum_without_an_envelope_is_not_continuous() -> None:
    @layer(outputs="a b")
    def forgotten(d: Edge[Scalar], h: Node[Vector]):
        return sum_neighbours(polynomial(d)), sum_neighbours(h.sender[i])

    assert class_of(forgotten) == "not continuous: the term h.sender does not vanish at x = d = 1"


def test_orders_agree_with_limits() -> None:
    """The order counted by derivatives is the power found by a limit."""
    for text in ("(cos(pi*x)+1)*sin(3*pi*x)", "1-21*x**5+35*x**6-15*x**7", "log(x)-(x-1)", "tanh(1-x)**2/x"):
        expr = sympy.sympify(text, locals={"x": X})
        order = order_at_one(expr, X)
        ratio = sympy.limit(expr / (1 - X) ** order, X, 1, "-")
        assert ratio.is_finite
        assert ratio != 0


# Claims --------------------------------------------------------------------------------------------


def test_the_claim_is_printed_read_back_and_kept() -> None:
    graph = summed(polynomial, smooth(2)).graph
    assert "  claim smooth 2\n" in str(graph)
    assert parse_graph(str(graph)) == graph
    assert simplify(graph).claims == canonical(graph).claims == (Smooth(2),)
    assert graph.hash != summed(polynomial).graph.hash


def test_it_is_reported_claimed_or_not() -> None:
    assert class_of(summed(polynomial, smooth(2))) == class_of(summed(polynomial))
    assert class_of(summed(polynomial, smooth(0))) == class_of(summed(polynomial))


def test_the_certificate_names_the_method() -> None:
    certificate = prove_definition(summed(polynomial).definition)
    assert "smoothness" in certificate.methods
    assert Certificate.from_data(certificate.to_data()) == certificate
    assert next(c for c in certificate.claims if c.claim == "smooth at the cutoff").provers == ("sympy",)

    @layer
    def plain(a: Vector):
        return a[i]

    assert "smoothness" not in methods(plain.graph)


def test_a_false_claim_is_refuted_by_the_jump() -> None:
    error = refusal(summed(lambda x: cutoff(x, 10 * (1 - x) ** 3), smooth(3)))
    assert error.claim == "smooth at the cutoff"
    assert error.exit_code == 3
    assert "claims to be C3 at the cutoff and is C2, not C3" in str(error)
    assert "at x = 1 the third derivative of 10*(1 - x)^3 by x jumps from -60 to 0 (times n)." in str(error)


@pytest.mark.parametrize(("function", "order", "said"), [
    (cosine, 2, "the second derivative of (cos(pi*x)/2 + 1/2) by x jumps from pi^2/2 to 0"),
    (polynomial, 3, "the third derivative of (-15*x^7 + 35*x^6 - 21*x^5 + 1) by x jumps from -210 to 0"),
    (lambda x: cutoff(x, 2 * x), 0, "the value of 2*x by x jumps from 2 to 0"),
    (lambda x: cutoff(x, sqrt(1 - x)), 1, "the first derivative of sqrt(1 - x) by x grows without bound inside"),
])  # fmt: skip
def test_the_jump_is_exact(function, order: int, said: str) -> None:
    assert said in str(refusal(summed(function, smooth(order))))


def test_the_jump_of_a_learned_function() -> None:
    error = refusal(hotpp(Function, polynomial, claims=[smooth(0)]))
    assert "the value of phi by x jumps from phi to 0 (times h.sender)" in str(error)
    error = refusal(hotpp(Vanishing, polynomial, claims=[smooth(3)]))
    assert "the third derivative of phi by x jumps from -6*phi to 0" in str(error)


def test_the_jump_of_mixed_channels() -> None:
    @layer(claims=[smooth(3)])
    def mixed(d: Edge[Scalar], n: Edge[Vector, "u"], w: Weight["v", "u"]):
        return sum_neighbours(w["v", "u"] @ (polynomial(d) * n["u", i]))

    assert "the third derivative of w @ %4 by x jumps to 0 from another value" in str(refusal(mixed))


def test_a_smooth_layer_may_claim_any_number_of_derivatives() -> None:
    assert class_of(summed(lambda x: cutoff(x, exp(1 - 1 / (1 - x**2))), smooth(50))).startswith("C-infinity")


@pytest.mark.parametrize(("function", "said"), [
    (lambda x: 1 * x, "has no cutoff at which it could be smooth"),
    (lambda x: cutoff(sin(x) + x, 1 - x), "could not be solved for d"),
    (lambda x: polynomial(x) * polynomial(2 * x), "is not one at the same place"),
    (lambda x: polynomial(x) * cutoff(2 - x, 1), "is not one at the same place"),
    (lambda x: cutoff(x, exp(1 - x) - taylor(1 - x)), "could not be decided"),
])  # fmt: skip
def test_what_can_not_be_decided_is_refused_where_it_is_claimed(function, said: str) -> None:
    with pytest.raises(UndecidedError, match=said):
        prove_definition(summed(function, smooth(1)).definition)


def test_what_can_not_be_decided_is_not_reported() -> None:
    certificate = prove_definition(summed(lambda x: polynomial(x) * polynomial(2 * x)).definition)
    assert "smooth at the cutoff" not in [c.claim for c in certificate.claims]


def test_a_cutoff_of_two_lengths_is_undecided() -> None:
    @layer(claims=[smooth(1)])
    def two(a: Edge[Scalar], b: Edge[Scalar]):
        return sum_neighbours(polynomial(a / b))

    with pytest.raises(UndecidedError, match="these values of an edge: a and b"):
        prove_definition(two.definition)


@pytest.mark.parametrize("order", [-1, 101, "2", Fraction(1), True])
def test_a_number_of_derivatives_is_small_and_natural(order: object) -> None:
    with pytest.raises(DefinitionError, match="number of derivatives"):
        smooth(order)


def test_other_claims_stand_beside_it() -> None:
    @layer(claims=[smooth(2), complete])
    def both(d: Edge[Scalar], n: Edge[Vector]) -> Node[Vector]:
        return sum_neighbours(polynomial(d) * n[i])

    assert [str(claim) for claim in both.graph.claims] == ["complete", "smooth 2"]


def test_envelopes_of_the_library_claim_their_class() -> None:
    assert class_of(envelope()).startswith("C2, not C3")
    assert class_of(envelope("polynomial", 6)).startswith("C2, not C3")
    assert class_of(envelope("cosine")).startswith("C1, not C2")
