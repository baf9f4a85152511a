"""Irreducible Cartesian tensors and their products beside the textbook formulas."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.polynomial.legendre import Legendre

from tnforge.errors import ConfigError
from tnforge.library.irreducible import components, product, products, tensors
from tnforge.library.spherical import paths
from tnforge.proof.prove import prove_definition

from . import oracle

ONE_EDGE = oracle.Connections(np.array([0]), np.array([0]), 1)
SMALL = [path for path in paths(3, odd=True) if sum(path) <= 7]
LARGE = [path for path in paths(4, odd=True) if path not in SMALL]


def claims(layer):
    return {claim.claim for claim in prove_definition(layer.definition).claims}


def legendre(degree, x):
    return Legendre.basis(degree)(x)


def test_tensors_contracted_with_a_unit_vector_are_legendre_polynomials():
    u, v = oracle.random_vector(1), oracle.random_vector(2)
    found = oracle.run(tensors(5), {"u": u[None]})
    for degree in range(2, 6):
        value = tensor = found[f"t{degree}"][0]
        for _ in range(degree):
            value = value @ v
        assert value == pytest.approx(legendre(degree, u @ v), abs=1e-13)
        assert (tensor**2).sum() == pytest.approx(
            oracle.double_factorial(2 * degree - 1) / oracle.factorial(degree), abs=1e-12
        )
        assert np.allclose(tensor, oracle.of_vector(u, degree), rtol=0, atol=1e-13)


def test_components_of_two_vectors_contract_to_legendre_polynomials():
    u, v = oracle.random_vector(3), oracle.random_vector(4)
    first, second = (oracle.run(components(8), {"u": own[None]}) for own in (u, v))
    for degree in range(2, 9):
        constant = oracle.double_factorial(2 * degree - 1) / oracle.factorial(degree)
        found = first[f"t{degree}"][0] @ second[f"t{degree}"][0]
        assert found == pytest.approx(constant * legendre(degree, u @ v), abs=1e-11)


def test_components_are_those_of_the_tensors():
    u = oracle.random_vector(5)
    whole, parts = (oracle.run(family(4), {"u": u[None]}) for family in (tensors, components))
    for degree in range(2, 5):
        assert np.allclose(oracle.orthonormal(whole[f"t{degree}"][0]), parts[f"t{degree}"][0], rtol=0, atol=1e-13)


def tensor_of(degree, seed):
    return np.tensordot(np.random.default_rng(seed).normal(size=2 * degree + 1), oracle.isometry(degree), axes=1)


def multiplied(degrees, x, y):
    return oracle.run(product(*degrees), {"x": x[None, ..., None], "y": y[None, ..., None]})["out"][0, ..., 0]


def check_product(degrees):
    """A multiple of the textbook sum; the multiple is seen on tensors of one vector, or on all of a basis."""
    l1, l2, l3 = degrees
    x, y = tensor_of(l1, 1), tensor_of(l2, 2)
    found, plain = multiplied(degrees, x, y), oracle.product(x, y, l3)
    ratio = (found * plain).sum() / (plain * plain).sum()
    assert ratio > 0
    assert np.allclose(found, ratio * plain, rtol=0, atol=1e-12)
    if sum(degrees) % 2 == 0:
        u = oracle.random_vector(6)
        first, second, third = (oracle.of_vector(u, degree) for degree in degrees)
        assert np.allclose(multiplied(degrees, first, second), third, rtol=0, atol=1e-12)
    else:
        basis = [[oracle.product(a, b, l3) for b in oracle.isometry(l2)] for a in oracle.isometry(l1)]
        assert ratio**2 * (np.array(basis) ** 2).sum() == pytest.approx(1, abs=1e-12)


@pytest.mark.parametrize("degrees", SMALL, ids=str)
def test_product_is_the_sum_over_deltas_with_its_constant(degrees):
    check_product(degrees)


@pytest.mark.slow
@pytest.mark.parametrize("degrees", LARGE, ids=str)
def test_large_product_is_the_sum_over_deltas_with_its_constant(degrees):
    check_product(degrees)


@pytest.mark.parametrize("degrees", [(1, 1, 2), (2, 2, 2), (2, 1, 2), (3, 3, 2)], ids=str)
def test_products_are_proved_symmetric_and_traceless(degrees):
    assert {"equivariant O(3)", "symmetric", "traceless"} <= claims(product(*degrees))


def test_a_small_product_is_the_only_one():
    assert {"complete", "exchange (x, y)"} <= claims(product(2, 2, 2))


def test_odd_products_have_the_other_parity():
    assert str(product(2, 2, 3).graph.outputs[0].claim) == "3e"
    assert str(product(1, 2, 2).graph.outputs[0].claim) == "2o"


def test_all_products_of_degrees_up_to_two_are_proved():
    made = products(2)
    assert len(made) == len(paths(2, odd=True)) == 15
    assert all("equivariant O(3)" in claims(layer) for layer in made)


@pytest.mark.slow
def test_all_products_of_degrees_up_to_four_are_proved():
    made = products(4)
    assert len(made) == 65
    for layer in made:
        wanted = {"equivariant O(3)"} | ({"symmetric", "traceless"} if layer.graph.outputs[0].claim.legs > 1 else set())
        assert wanted <= claims(layer)


@pytest.mark.parametrize(("family", "lmax"), [(tensors, 4), (components, 5)])
def test_tensors_of_a_vector_are_proved(family, lmax):
    assert "equivariant O(3)" in claims(family(lmax))


@pytest.mark.slow
@pytest.mark.parametrize(("family", "lmax"), [(tensors, 6), (components, 8)])
def test_large_tensors_of_a_vector_are_proved(family, lmax):
    assert "equivariant O(3)" in claims(family(lmax))


@pytest.mark.parametrize(
    ("family", "settings", "message"),
    [
        (tensors, (1,), "lmax is between 2 and 6"),
        (tensors, (7,), "lmax is between 2 and 6"),
        (components, (9,), "lmax is between 2 and 8"),
        (product, (5, 1, 4), "degrees are between 0 and 4"),
        (product, (1, 1, 3), "couple to 0 .. 2, not to 3"),
        (products, (5,), "lmax is between 0 and 4"),
    ],
)
def test_settings_beyond_the_family_are_refused(family, settings, message):
    with pytest.raises(ConfigError, match=message):
        family(*settings)
