"""Named conventions and conversion between them."""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from math import factorial, prod, sqrt

import numpy as np
import pytest

from tnforge.errors import DefinitionError
from tnforge.symmetry.constants import epsilon, traceless_projector
from tnforge.symmetry.convention import (
    CONVENTIONS,
    Convention,
    Storage,
    convert,
    find_convention,
    harmonic_factor,
    path_factor,
)
from tnforge.symmetry.normalization import Constant, Coupling, Harmonic, even_product, symmetrisation
from tnforge.symmetry.spherical import evaluate, harmonics
from tnforge.symmetry.surd import Surd
from tnforge.symmetry.vertex import couples, coupling, theta, unit_entries, vertex

UNIT_VECTOR = (Fraction(-3, 7), Fraction(2, 7), Fraction(6, 7))
PAIRS = list(product(CONVENTIONS, repeat=2))

# The even product of irreducible Cartesian tensors, with the constant for which harmonics couple to harmonics.
EVEN_PRODUCT = {
    (1, 1, 0): 1,
    (1, 1, 2): Fraction(3, 4),
    (1, 2, 1): 1,
    (1, 2, 3): Fraction(5, 9),
    (1, 3, 2): 1,
    (2, 2, 0): Fraction(2, 3),
    (2, 2, 2): 1,
    (2, 3, 1): Fraction(2, 3),
    (2, 3, 3): Fraction(5, 6),
    (3, 3, 0): Fraction(2, 5),
    (3, 3, 2): Fraction(3, 4),
    (0, 1, 1): 1,
    (0, 2, 2): 1,
    (0, 3, 3): 1,
}

# Squared Frobenius norms of the products without a constant.
PRODUCT_NORMS = {
    (1, 1, 0): 3,
    (1, 1, 2): 20,
    (1, 2, 1): 5,
    (1, 2, 3): 63,
    (1, 3, 2): 7,
    (2, 2, 0): 5,
    (2, 2, 2): Fraction(35, 3),
    (2, 3, 1): 7,
    (2, 3, 3): Fraction(126, 5),
    (3, 3, 0): 7,
    (3, 3, 2): Fraction(56, 5),
    (0, 2, 2): 5,
    (1, 1, 1): 6,
    (1, 2, 2): 30,
    (1, 3, 3): 84,
    (2, 2, 1): Fraction(15, 2),
    (2, 2, 3): 252,
    (2, 3, 2): 28,
    (3, 3, 1): Fraction(28, 3),
    (3, 3, 3): Fraction(756, 5),
}


def stored(convention: Convention, degree: int, components) -> np.ndarray:
    """Stored components of a tensor given by its lower spherical components."""
    return convert(find_convention("spherical"), convention, degree).nearest_floats() @ np.array(
        components, dtype=float
    )


def projected(degree: int) -> list[float]:
    """The lower components of `P_l u .. u`."""
    return [float(value) for value in evaluate(degree, UNIT_VECTOR)]


def harmonic(convention: Convention, degree: int) -> np.ndarray:
    """The harmonic of the unit vector as the convention stores it."""
    return stored(convention, degree, projected(degree)) * convention.harmonic.constant(degree).nearest_float()


def highest(*conventions: Convention) -> int:
    return min(convention.storage.value[1] for convention in conventions)


# Registry ------------------------------------------------------------------------------------------


def test_names_are_unique_and_found():
    assert len({convention.name for convention in CONVENTIONS}) == len(CONVENTIONS)
    assert all(find_convention(convention.name) is convention for convention in CONVENTIONS)
    assert str(find_convention("ictp")) == "ictp"


def test_unknown_name_is_refused_with_the_known_ones():
    with pytest.raises(DefinitionError, match="no convention 'e3n-norm'; known are spherical, cartesian") as caught:
        find_convention("e3n-norm")
    assert caught.value.advice == "did you mean 'e3nn-norm'?"


def test_degree_that_is_not_stored_is_refused():
    with pytest.raises(DefinitionError, match=r"'tensornet' stores the 9 components .* degrees 0 to 2, not 3"):
        convert(find_convention("tensornet"), find_convention("spherical"), 3)
    with pytest.raises(DefinitionError, match="not 7"):
        harmonic_factor(find_convention("spherical"), find_convention("cartesian"), 7)


# Values --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("source", "target"), PAIRS, ids=str)
def test_values_survive_the_round_trip(source, target):
    for degree in range(min(highest(source, target), 4) + 1):
        there, back = convert(source, target, degree), convert(target, source, degree)
        again = back.matrix.contract(there.matrix, (1,), (0,))
        if source.storage is Storage.SPHERICAL:
            assert dict(again.entries()) == {(m, m): 1 for m in range(2 * degree + 1)}
        else:
            assert again.contract(again, (1,), (0,)) == again
        assert all(a * b == Surd.root(1) for a, b in zip(there.columns, back.rows, strict=True))


@pytest.mark.parametrize("convention", [c for c in CONVENTIONS if c.orthonormal], ids=str)
def test_orthonormal_components_keep_the_norm_exactly(convention):
    for degree in range(5):
        change = convert(convention, find_convention("cartesian"), degree)
        squares = [sum(change.entry(row, m).square for row in range(3**degree)) for m in range(2 * degree + 1)]
        assert squares == [1] * (2 * degree + 1)


def test_cartesian_round_trip_is_the_projector():
    cartesian = find_convention("cartesian")
    for degree in range(5):
        assert convert(cartesian, cartesian, degree).matrix == traceless_projector(degree).reshape((3**degree,) * 2)


def test_polar_axis_of_the_standard_harmonics_is_z():
    change = convert(find_convention("e3nn-component"), find_convention("standard"), 1)
    np.testing.assert_array_equal(change.nearest_floats(), [[0, 1, 0], [0, 0, 1], [1, 0, 0]])


def test_matrix_is_written_as_trace_skew_and_symmetric_part():
    tensornet = find_convention("tensornet")
    vector = np.array([2.0, 3.0, 5.0])
    np.testing.assert_array_equal(stored(tensornet, 0, [7]).reshape(3, 3), 7 * np.eye(3))
    np.testing.assert_array_equal(stored(tensornet, 1, vector).reshape(3, 3), [[0, -5, 3], [5, 0, -2], [-3, 2, 0]])
    np.testing.assert_array_equal(
        -np.einsum("abc,c", epsilon().to_floats(), vector).ravel(), stored(tensornet, 1, vector)
    )
    rng = np.random.default_rng(0)
    matrix = rng.normal(size=9)
    total = sum(convert(tensornet, tensornet, degree).nearest_floats() @ matrix for degree in range(3))
    np.testing.assert_allclose(total, matrix, atol=1e-15)


# Harmonics -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("degree", range(7))
def test_harmonics_have_the_norm_they_state(degree):
    square = Fraction(factorial(degree), prod(range(2 * degree - 1, 0, -2)))  # of the projection itself
    constants = {kind: kind.constant(degree).surd.square * square for kind in Harmonic}
    assert constants[Harmonic.PROJECTED] == square
    assert constants[Harmonic.CONTRACTED] == 1 / square
    assert constants[Harmonic.NORM] == 1
    assert constants[Harmonic.COMPONENT] == 2 * degree + 1
    assert constants[Harmonic.INTEGRAL] * 4 == 2 * degree + 1
    assert Harmonic.INTEGRAL.constant(degree).roots_of_pi == -1


def test_contracted_harmonics_have_known_norms():
    squares = [Harmonic.CONTRACTED.constant(degree).surd for degree in range(6)]
    assert [float(surd.factor) for surd in squares] == [1, 1, 1.5, 2.5, 4.375, 7.875]


def test_contracted_harmonic_of_degree_two_is_known():
    u = np.array([float(x) for x in UNIT_VECTOR])
    expected = 1.5 * (np.outer(u, u) - np.eye(3) / 3)
    np.testing.assert_allclose(harmonic(find_convention("ictp"), 2).reshape(3, 3), expected, atol=1e-15)


# Couplings and weights -----------------------------------------------------------------------------


@pytest.mark.parametrize("triple", EVEN_PRODUCT, ids=str)
def test_even_product_constants_are_known(triple):
    assert even_product(*triple) == EVEN_PRODUCT[triple]
    assert even_product(triple[1], triple[0], triple[2]) == EVEN_PRODUCT[triple]


@pytest.mark.parametrize("triple", PRODUCT_NORMS, ids=str)
def test_products_without_a_constant_have_known_norms(triple):
    assert theta(*triple) * symmetrisation(*triple) ** 2 == PRODUCT_NORMS[triple]


def test_contracted_harmonics_couple_to_each_other_exactly():
    for l1, l2, l3 in product(range(5), range(5), range(9)):
        if not couples(l1, l2, l3) or (l1 + l2 + l3) % 2:
            continue
        values = [_exact_harmonic(degree) for degree in (l1, l2)]
        scale = Coupling.CONTRACTED.constant(l1, l2, l3).surd
        assert scale.radicand == 1
        found = [Fraction(0)] * (2 * l3 + 1)
        for (a, b, c), entry in coupling(l1, l2, l3).entries():
            found[c] += scale.factor * entry * values[0][a] * values[1][b]
        assert found == _exact_harmonic(l3)


def _exact_harmonic(degree: int) -> list[Fraction]:
    constant = Harmonic.CONTRACTED.constant(degree).surd.factor
    return [constant * value for value in evaluate(degree, UNIT_VECTOR)]


def test_contracted_product_of_two_vectors_is_known():
    one, two = np.array([2.0, 3.0, 5.0]), np.array([-1.0, 4.0, 0.5])
    out = np.einsum("abc,a,b->c", coupling(1, 1, 2).to_floats(), one, two)
    out = out * Coupling.CONTRACTED.constant(1, 1, 2).nearest_float()
    outer = np.outer(one, two)
    expected = 0.75 * (outer + outer.T - 2 / 3 * np.trace(outer) * np.eye(3))
    np.testing.assert_allclose(stored(find_convention("ictp"), 2, out).reshape(3, 3), expected, atol=1e-13)


@pytest.mark.parametrize("triple", [(1, 1, 0), (1, 1, 1), (2, 2, 2), (2, 2, 1), (1, 2, 3), (3, 1, 2)], ids=str)
def test_couplings_have_the_norm_they_state(triple):
    l1, l2, l3 = triple
    norms = {
        kind: kind.constant(*triple).surd.square * theta(*triple) for kind in (*Coupling,) if kind.name != "MATRIX"
    }
    assert norms[Coupling.NETWORK] == theta(*triple)
    assert norms[Coupling.UNIT] == 1
    assert norms[Coupling.COMPONENT] == 2 * l3 + 1
    assert norms[Coupling.NORM] == (2 * l1 + 1) * (2 * l2 + 1)
    if sum(triple) % 2:
        assert norms[Coupling.CONTRACTED] == 1


def test_matrix_products_have_the_known_paths():
    alive = {
        triple
        for triple in product(range(3), repeat=3)
        if couples(*triple) and Coupling.MATRIX.constant(*triple).surd.sign != 0
    }
    letters = {0: "I", 1: "A", 2: "S"}
    words = {letters[c] + "<-" + letters[a] + letters[b] for a, b, c in alive}
    assert words == set("I<-II I<-AA I<-SS A<-IA A<-AI A<-SA A<-AS S<-IS S<-SI S<-AA S<-SS".split())


def test_matrix_products_are_those_of_numpy():
    tensornet, rng = find_convention("tensornet"), np.random.default_rng(1)
    for l1, l2 in product(range(3), repeat=2):
        one, two = rng.normal(size=2 * l1 + 1), rng.normal(size=2 * l2 + 1)
        left, right = (stored(tensornet, d, t).reshape(3, 3) for d, t in ((l1, one), (l2, two)))
        total = np.zeros((3, 3))
        for l3 in range(3):
            if couples(l1, l2, l3):
                out = np.einsum("abc,a,b->c", coupling(l1, l2, l3).to_floats(), one, two)
                out = out * Coupling.MATRIX.constant(l1, l2, l3).nearest_float()
                total += stored(tensornet, l3, out).reshape(3, 3)
        np.testing.assert_allclose(total, left @ right + right @ left, atol=1e-13)


def test_path_that_a_convention_lacks_is_refused():
    with pytest.raises(DefinitionError, match="'tensornet' has no path 1, 1 -> 1"):
        path_factor(find_convention("spherical"), find_convention("tensornet"), (1, 1, 1))


@pytest.mark.parametrize(("source", "target"), PAIRS, ids=str)
@pytest.mark.parametrize("triple", [(2, 2, 2), (1, 2, 1), (2, 0, 2)], ids=str)
@pytest.mark.parametrize("with_harmonic", [False, True])
def test_converted_weight_gives_the_same_tensor(source, target, triple, with_harmonic):
    l2 = triple[1]
    factor = path_factor(source, target, triple, harmonic=with_harmonic)
    sizes = []
    for convention in (source, target):
        size = convention.coupling.constant(*triple)
        sizes.append(size * convention.harmonic.constant(l2) if with_harmonic else size)
    assert sizes[0] == factor * sizes[1]


def test_factors_compose_exactly():
    for degrees in [(1, 1, 2), (2, 2, 2), (2, 1, 1), (1, 1, 0)]:
        for a, b, c in product(CONVENTIONS, repeat=3):
            step = path_factor(a, b, degrees, harmonic=True) * path_factor(b, c, degrees, harmonic=True)
            assert step == path_factor(a, c, degrees, harmonic=True)


def test_constant_with_pi_is_read_and_rounded():
    constant = Harmonic.INTEGRAL.constant(1)
    assert str(constant) == "sqrt(3)/2 * sqrt(pi)**-1"
    assert constant.nearest_float() == pytest.approx(0.4886025119029199, abs=1e-16)
    assert constant / constant == Constant(Surd.root(1))


# Oracles -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("normalization", ["integral", "component", "norm"])
def test_harmonics_are_those_of_e3nn(normalization):
    o3 = pytest.importorskip("e3nn.o3", reason="e3nn is the oracle of this test")
    import torch

    convention = find_convention(f"e3nn-{normalization}")
    point = torch.tensor([float(x) for x in UNIT_VECTOR], dtype=torch.float64)
    for degree in range(9):
        theirs = o3.spherical_harmonics(degree, point, normalize=True, normalization=normalization).numpy()
        np.testing.assert_allclose(harmonic(convention, degree), theirs, atol=1e-13)


def test_harmonics_are_those_of_sphericart():
    sphericart = pytest.importorskip("sphericart", reason="sphericart is the oracle of this test")
    theirs = sphericart.SphericalHarmonics(8).compute(np.array([[float(x) for x in UNIT_VECTOR]]))[0]
    ours = [harmonic(find_convention("standard"), degree) for degree in range(9)]
    np.testing.assert_allclose(np.concatenate(ours), theirs, atol=1e-13)


@pytest.mark.parametrize("normalization", ["component", "norm"])
def test_products_are_those_of_e3nn(normalization):
    o3 = pytest.importorskip("e3nn.o3", reason="e3nn is the oracle of this test")
    import torch

    convention = find_convention(f"e3nn-{normalization}")
    for l1, l2, l3 in product(range(4), repeat=3):
        if not couples(l1, l2, l3):
            continue
        theirs = o3.TensorProduct(
            o3.Irreps([(1, (l1, 1))]),
            o3.Irreps([(1, (l2, 1))]),
            o3.Irreps([(1, (l3, 1))]),
            [(0, 0, 0, "uuu", False)],
            irrep_normalization=normalization,
            path_normalization="none",
        ).to(torch.float64)
        rng = np.random.default_rng(3)
        one, two = rng.normal(size=2 * l1 + 1), rng.normal(size=2 * l2 + 1)
        ours = np.einsum("abc,a,b->c", _unit_tensor(l1, l2, l3), one, two)
        ours = ours * sqrt(theta(l1, l2, l3)) * convention.coupling.constant(l1, l2, l3).nearest_float()
        np.testing.assert_allclose(ours, theirs(torch.tensor(one), torch.tensor(two)).numpy(), atol=1e-6)


def _unit_tensor(l1: int, l2: int, l3: int) -> np.ndarray:
    tensor = np.zeros(vertex(l1, l2, l3).shape)
    for place, value in unit_entries(l1, l2, l3):
        tensor[place] = value.nearest_float()
    return tensor


def test_spherical_components_are_orthogonal_not_normalised():
    change = convert(find_convention("unit"), find_convention("spherical"), 2)
    assert [change.entry(m, m).square for m in range(5)] == list(harmonics(2).norms)
