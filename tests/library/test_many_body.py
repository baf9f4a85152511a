"""ICTP's convolution and product basis, and the symmetric contraction of ACE."""

from __future__ import annotations

from functools import reduce
from operator import add, mul

import numpy as np
import pytest

from tnforge.errors import ConfigError
from tnforge.library import ace, ictp
from tnforge.library.spherical import paths
from tnforge.proof.prove import prove_definition
from tnforge.symmetry.chain import Chain, chains, independent_chains, symmetric_multiplicity
from tnforge.symmetry.character import character
from tnforge.symmetry.normalization import Coupling
from tnforge.symmetry.rep import Block, Rep
from tnforge.symmetry.spherical import harmonics
from tnforge.symmetry.vertex import coupling

from . import oracle

ONE_NODE = oracle.Connections(np.zeros(0, dtype=int), np.zeros(0, dtype=int), 1)
ONE_EDGE = oracle.Connections(np.array([1]), np.array([0]), 2)


def is_proved(layer):
    return "equivariant O(3)" in {claim.claim for claim in prove_definition(layer.definition).claims}


def tensors(u, lmax):
    """The components of the irreducible tensors of a vector, one degree behind the other."""
    return np.concatenate([oracle.orthonormal(oracle.of_vector(u, degree)) for degree in range(lmax + 1)])


def table(path):
    """A coupling of orthonormal components with ICTP's constant."""
    roots = [np.sqrt(np.array(harmonics(degree).norms, dtype=float)) for degree in path]
    entries = coupling(*path).to_floats() * roots[0][:, None, None] * roots[1][:, None] / roots[2]
    return Coupling.CONTRACTED.constant(*path).nearest_float() * entries


def along(chain, features):
    """The product of features along a chain, [channel, component]."""
    total = features[chain.factors[0]]
    for step in range(1, chain.order):
        path = (chain.degrees[step - 1], chain.factors[step], chain.degrees[step])
        total = np.einsum("abc,ua,ub->uc", table(path), total, features[chain.factors[step]])
    return total


def split(a, lmax):
    """Features of one node by degree, [channel, component]."""
    return [a[degree**2 : (degree + 1) ** 2].T for degree in range(lmax + 1)]


# ICTP ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lmax", "order", "symmetric", "counts"),
    [
        (1, 2, False, (2, 2)),
        (1, 2, True, (2, 1)),
        (1, 3, False, (4, 4)),
        (1, 3, True, (3, 3)),
        (2, 2, False, (3, 4, 4)),
        (2, 2, True, (3, 2, 3)),
        (2, 3, False, (11, 15, 15)),
        (2, 3, True, (8, 10, 11)),
        (3, 2, False, (4, 6, 7, 6)),
        (3, 2, True, (4, 3, 5, 3)),
        (3, 3, False, (23, 36, 42, 36)),
        (3, 3, True, (15, 23, 26, 23)),
    ],
)
def test_paths_of_products_are_as_many_as_ictp_has(lmax, order, symmetric, counts):
    found = chains(order, lmax, symmetric)
    assert len(set(found)) == len(found)
    assert tuple(sum(chain.degree == degree for chain in found) for degree in range(lmax + 1)) == counts


def test_symmetric_products_leave_out_the_smaller_first_factor():
    whole = chains(3, 2)
    assert set(chains(3, 2, symmetric=True)) == {chain for chain in whole if chain.factors[0] >= chain.factors[1]}


def test_weights_of_the_product_basis_are_its_paths():
    graph = ictp.product_basis(3, 2, 1).graph
    (w,) = (k for k in graph.inputs if graph.input_name(k) == "w")
    assert len(graph.type(w).rep.blocks) == (1 + 3 + 11) + (1 + 4 + 15)


def test_convolution_of_tensors_of_one_vector_is_its_tensor():
    u = oracle.random_vector(1)
    values, found = tensors(u, 3), paths(3)
    weights = np.random.default_rng(2).normal(size=(1, len(found), 1))
    h = np.stack([np.zeros_like(values), values])[..., None]
    results = oracle.run(ictp.convolution(3), {"h": h, "t": values[None], "r": weights}, ONE_EDGE)
    for number, (_, _, l3) in enumerate(found):
        expected = weights[0, number, 0] * values[l3**2 : (l3 + 1) ** 2]
        assert np.allclose(results[f"p{number}"][0, ..., 0].reshape(-1), expected, rtol=0, atol=1e-12)
        assert not results[f"p{number}"][1].any()


def test_odd_paths_are_unit_couplings():
    random, found = np.random.default_rng(3), paths(2, odd=True)
    h, t = random.normal(size=(2, 9, 1)), random.normal(size=(1, 9))
    results = oracle.run(ictp.convolution(2, odd=True), {"h": h, "t": t, "r": np.ones((1, len(found), 1))}, ONE_EDGE)
    left, right = split(h[1], 2), split(t[0][:, None], 2)
    odd = [(number, path) for number, path in enumerate(found) if sum(path) % 2]
    assert len(odd) == 4
    for number, path in odd:
        assert (table(path) ** 2).sum() == pytest.approx(1, abs=1e-13)
        expected = np.einsum("abc,ua,ub->uc", table(path), left[path[0]], right[path[1]])
        assert np.allclose(results[f"p{number}"][0, :, 0], expected[0], rtol=0, atol=1e-13)


@pytest.mark.parametrize("symmetric", [False, True])
def test_product_basis_sums_the_weighted_products_of_its_paths(symmetric):
    order, lmax, lout = 3, 2, 1
    layer, random = ictp.product_basis(order, lmax, lout, symmetric), np.random.default_rng(4)
    every = [chain for factors in (1, 2, 3) for chain in chains(factors, lmax, symmetric)]
    into = [[chain for chain in every if chain.degree == degree] for degree in range(lout + 1)]
    a, w = random.normal(size=(1, 9, 2)), random.normal(size=(1, sum(map(len, into)), 2))
    found = oracle.run(layer, {"a": a, "w": w})
    weights = iter(w[0])
    for degree, own in enumerate(into):
        expected = reduce(add, (next(weights)[:, None] * along(chain, split(a[0], lmax)) for chain in own))
        assert np.allclose(found[f"b{degree}"][0].reshape(-1, 2).T, expected, rtol=0, atol=1e-12)


def along_turned(chain, features):
    """The product along a chain of features of both parities, those of the other parity than their degree behind."""
    count = len(features) // 2
    numbers = tuple(factor + turned * count for factor, turned in zip(chain.factors, chain.turned, strict=True))
    total = features[numbers[0]]
    for step in range(1, chain.order):
        path = (chain.degrees[step - 1], chain.factors[step], chain.degrees[step])
        total = np.einsum("abc,ua,ub->uc", table(path), total, features[numbers[step]])
    return total


def split_twice(a, lmax):
    """Features of both parities by number."""
    return [*split(a[: (lmax + 1) ** 2], lmax), *split(a[(lmax + 1) ** 2 :], lmax)]


def test_products_of_features_of_both_parities_are_weighted_sums_of_their_paths():
    order, lmax, lout = 3, 2, 1
    every = [chain for factors in (1, 2, 3) for chain in chains(factors, lmax, True, odd=True, both=True)]
    kinds = [(turned, degree) for turned in (False, True) for degree in range(lout + 1)]
    into = [[chain for chain in every if (chain.is_turned, chain.degree) == kind] for kind in kinds]
    random = np.random.default_rng(7)
    a, w = random.normal(size=(1, 18, 2)), random.normal(size=(1, sum(map(len, into)), 2))
    found = oracle.run(ictp.product_basis(order, lmax, lout, symmetric=True, odd="both"), {"a": a, "w": w})
    weights = iter(w[0])
    for number, own in enumerate(into):
        values = (next(weights)[:, None] * along_turned(chain, split_twice(a[0], lmax)) for chain in own)
        assert np.allclose(found[f"b{number}"][0].reshape(-1, 2).T, reduce(add, values), rtol=0, atol=1e-12)


def test_mixed_products_mix_the_channels_of_each_path():
    chosen = ictp.product_chains(2, 2, 1, False)
    random = np.random.default_rng(8)
    a, w = random.normal(size=(1, 9, 2)), random.normal(size=(len(chosen), 3, 2, 2))
    inputs = {"a": a, **{f"w{number}": matrix for number, matrix in enumerate(w)}}
    one = oracle.Connections(np.array([], dtype=int), np.array([], dtype=int), 1, species=np.array([2]))
    found = oracle.run(ictp.product_basis(2, 2, 1, mixed=True), inputs, one)
    for degree in (0, 1):
        own = [(chain, number) for chain, number in chosen.items() if chain.degree == degree]
        expected = reduce(add, (w[number, 2] @ along(chain, split(a[0], 2)) for chain, number in own))
        assert np.allclose(found[f"b{degree}"][0].reshape(-1, 2).T, expected, rtol=0, atol=1e-12)


def test_odd_products_left_out_are_zero_or_there_exchanged():
    every, kept = (chains(2, 2, symmetric, odd=True, both=True) for symmetric in (False, True))
    features = split_twice(np.random.default_rng(9).normal(size=(18, 2)), 2)
    left = set(every) - set(kept)
    assert len(left) > 20
    for chain in left:
        other = Chain(chain.factors[::-1], (chain.factors[1], chain.degree), chain.turned[::-1])
        assert other in kept
        sign = (-1) ** chain.odd_couplings
        assert np.allclose(along_turned(chain, features), sign * along_turned(other, features), rtol=0, atol=1e-13)
    squares = [Chain((degree, degree), (degree, 1), (False, False)) for degree in (1, 2)]
    assert not {*squares} & {*every}
    assert all(np.abs(along_turned(chain, features)).max() < 1e-13 for chain in squares)


@pytest.mark.parametrize(
    "layer",
    [
        lambda: ictp.product_basis(3, 2, 1, odd="made"),
        lambda: ictp.product_basis(3, 2, 1, symmetric=True, odd="both"),
        lambda: ictp.product_basis(2, 2, 1, odd="given", mixed=True),
        lambda: ictp.message(1, 2, odd=True),
        lambda: ictp.message(2, 2, functions=0),
        lambda: ictp.update(1, 2, odd="made"),
        lambda: ictp.update(2, 1, odd="both"),
        lambda: ictp.update(1, 0, odd="given"),
        lambda: ictp.energy(1, odd=True),
        lambda: ictp.convolution(2),
        lambda: ictp.convolution(2, odd=True),
        lambda: ictp.product_basis(3, 2, 2),
        lambda: ictp.product_basis(4, 1, 1),
        lambda: ictp.product_basis(2, 3, 3, symmetric=True),
    ],
)
def test_ictp_is_proved(layer):
    assert is_proved(layer())


@pytest.mark.slow
@pytest.mark.parametrize(
    "layer",
    [
        lambda: ictp.convolution(4),
        lambda: ictp.convolution(4, odd=True),
        lambda: ictp.product_basis(3, 4, 2),
        lambda: ictp.product_basis(4, 3, 3),
        lambda: ictp.product_basis(4, 3, 1, symmetric=True),
    ],
)
def test_large_ictp_is_proved(layer):
    assert is_proved(layer())


# ACE -----------------------------------------------------------------------------------------------------


def multiplicity(order, lmax, degree):
    """How often a degree, of its own parity, occurs in the symmetric power of features of degrees 0 to lmax."""
    parts = [Rep((Block.of((own,) if own else (), (-1) ** own),)) for own in range(lmax + 1)]
    power = reduce(add, map(character, parts)).power(order)
    return power.multiplicities().get((degree, (-1) ** degree), 0)


@pytest.mark.parametrize("order", [1, 2, 3, 4])
@pytest.mark.parametrize("lmax", [1, 2, 3])
@pytest.mark.parametrize("degree", [0, 1, 2, 3])
def test_independent_products_are_as_many_as_the_symmetric_power_has(order, lmax, degree):
    assert len(independent_chains(order, lmax, degree)) == multiplicity(order, lmax, degree)


def test_known_multiplicities():
    assert multiplicity(3, 3, 2) == 14
    assert [symmetric_multiplicity(factors, 0) for factors in [(1, 1), (1, 1, 1), (2, 2, 2), (2, 2, 2, 2)]] == [
        1,
        0,
        1,
        1,
    ]


@pytest.mark.parametrize(("order", "lmax", "degree"), [(4, 2, 2), (4, 2, 3), (4, 3, 1)])
def test_products_of_the_basis_are_linearly_independent(order, lmax, degree):
    chosen = ace.basis(order, lmax, degree)
    features = split(np.random.default_rng(5).normal(size=((lmax + 1) ** 2, 60)), lmax)
    values = np.array([along(chain, features).ravel() for chain in chosen])
    assert np.linalg.matrix_rank(values / np.linalg.norm(values, axis=1, keepdims=True), tol=1e-8) == len(chosen)


@pytest.mark.parametrize(("order", "lmax", "degree"), [(2, 1, 0), (3, 2, 1), (4, 2, 2), (4, 3, 1)])
def test_contraction_sums_the_weighted_products_of_its_basis(order, lmax, degree):
    layer, random, chosen = (
        ace.contraction(order, lmax, degree),
        np.random.default_rng(6),
        ace.basis(order, lmax, degree),
    )
    a, w = random.normal(size=(1, (lmax + 1) ** 2, 2)), random.normal(size=(1, len(chosen), 2))
    expected = reduce(add, map(mul, w[0][..., None], (along(chain, split(a[0], lmax)) for chain in chosen)))
    found = oracle.run(layer, {"a": a, "w": w})["out"][0].reshape(-1, 2).T
    assert np.allclose(found, expected, rtol=0, atol=1e-11)


@pytest.mark.parametrize("species", [False, True])
def test_contraction_into_lower_degrees_too_has_the_sum_of_each_degree(species):
    random, counts = np.random.default_rng(7), [len(ace.basis(3, 2, degree)) for degree in range(3)]
    a, w = random.normal(size=(1, 9, 2)), random.normal(size=(1, sum(counts), 2))
    found = oracle.run(ace.contraction(3, 2, 2, species, lower=True), {"a": a, "w": w}, ONE_NODE)["out"][0]
    for degree, (weights, part) in enumerate(
        zip(np.split(w, np.cumsum(counts[:2]), axis=1), np.split(found, [1, 4]), strict=True)
    ):
        alone = oracle.run(ace.contraction(3, 2, degree), {"a": a, "w": weights})["out"][0]
        assert np.allclose(part, alone.reshape(part.shape), rtol=0, atol=1e-12)


def test_epsilons_come_in_pairs_and_are_needed():
    odd = [chain for chain in ace.basis(4, 3, 1) if chain.odd_couplings]
    assert odd
    assert all(chain.odd_couplings % 2 == 0 for chain in odd)


@pytest.mark.parametrize("settings", [(2, 1, 0), (3, 2, 1), (4, 2, 2)])
def test_contraction_is_proved(settings):
    assert is_proved(ace.contraction(*settings))


@pytest.mark.slow
@pytest.mark.parametrize("degree", range(4))
def test_large_contraction_is_proved(degree):
    assert is_proved(ace.contraction(4, 3, degree))


@pytest.mark.parametrize(
    ("family", "settings", "message"),
    [
        (ictp.convolution, {"lmax": 5}, "lmax is between 0 and 4"),
        (ictp.product_basis, {"order": 5}, "order is between 1 and 4"),
        (ictp.product_basis, {"order": 0}, "order is between 1 and 4"),
        (ictp.product_basis, {"lmax": 5}, "lmax is between 0 and 4"),
        (ictp.product_basis, {"lmax": 1, "lout": 2}, "lout is between 0 and 1"),
        (ictp.product_basis, {"odd": "even"}, "odd is none, made, given, both; found 'even'"),
        (ictp.product_basis, {"odd": "made"}, "no path of up to 2 features of degrees up to 1 leads to features 0o"),
        (ictp.message, {"functions": 33}, "functions is between 0 and 32"),
        (ace.contraction, {"order": 5}, "order is between 1 and 4"),
        (ace.contraction, {"lmax": 4}, "lmax is between 0 and 3"),
        (ace.contraction, {"degree": -1}, "degree is between 0 and 3"),
        (ace.contraction, {"order": 1, "lmax": 1, "degree": 2}, "no product of up to 1 features"),
    ],
)
def test_settings_beyond_the_family_are_refused(family, settings, message):
    with pytest.raises(ConfigError, match=message):
        family(**settings)
