"""The two provers and what each of them is made of, one at a time."""

from __future__ import annotations

import time
from fractions import Fraction

import numpy as np
import pytest
from samples import DOT, EPS, GATE, MESSAGE, ODD_GATE, PRODUCT, TORQUE, TRUE, mutants

from tnforge.errors import ProofError, TnforgeError, UndecidedError
from tnforge.ir import scalar
from tnforge.ir.definition import Definition
from tnforge.ir.polynomial import expand, symmetrised
from tnforge.ir.text import parse_graph
from tnforge.proof import integers, parity, polynomial, prove, sparse
from tnforge.proof.claims import Property, Refutation, Suspect, properties_of
from tnforge.proof.constants import is_invariant
from tnforge.proof.cuts import choose_cuts
from tnforge.proof.integers import has_property
from tnforge.proof.names import a_rep, name_of, signature_of
from tnforge.proof.parity import formula_parity
from tnforge.proof.polynomial import Identities
from tnforge.proof.search import find_witness
from tnforge.proof.segments import cut_segments, polynomial_of
from tnforge.proof.setting import settings_of
from tnforge.proof.variables import independent, inverted, rotated, spread
from tnforge.symmetry.constants import delta, epsilon, traceless_projector
from tnforge.symmetry.exact import ExactTensor, outer
from tnforge.symmetry.group import Group
from tnforge.symmetry.rep import parse_rep


def certify(text: str) -> object:
    return prove.prove_definition(Definition(parse_graph(text)))


# Agreement ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", TRUE)
def test_provers_agree_on_every_mutant_up_to_the_first_false_property(name: str) -> None:
    for graph in mutants(TRUE[name]):
        try:
            segmentation = cut_segments(graph)
        except Refutation:
            continue
        identities = Identities(segmentation)
        for segment in segmentation.segments:
            unique = polynomial_of(segmentation, segment.root)
            asserted = properties_of(segment.claim, graph.group is Group.O3)
            verdicts = [has_property(unique, segmentation.leaf_rep, segment.claim, own) for own in asserted]
            assert verdicts == [identities.has_property(segment.root, segment.claim, own) for own in asserted]
            if not all(verdicts):
                break


@pytest.mark.parametrize("blind", [integers, polynomial])
def test_blind_prover_is_noticed(blind: object, monkeypatch: pytest.MonkeyPatch) -> None:
    false = PRODUCT.replace("1 %2 + 1 %3", "1 %2 + 2 %3")
    with pytest.raises(ProofError):
        certify(false)
    if blind is integers:
        monkeypatch.setattr(prove, "has_property", lambda *_: True)
    else:
        monkeypatch.setattr(Identities, "has_property", lambda *_: True)
    with pytest.raises(TnforgeError, match="the two provers disagree on the inversion"):
        certify(false)


def test_disagreement_on_an_exchange_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Identities, "exchanges", lambda *_: True)
    with pytest.raises(TnforgeError, match="disagree on exchanging"):
        certify(TORQUE)


def test_disagreement_on_an_order_of_indices_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    text = PRODUCT + "  claim permuted 1 0\n"
    with pytest.raises(ProofError):
        certify(text)
    monkeypatch.setattr(Identities, "permutes", lambda *_: True)
    with pytest.raises(TnforgeError, match="disagree on 'permuted 1 0'"):
        certify(text)


def test_sympy_must_compute_with_flint(monkeypatch: pytest.MonkeyPatch) -> None:
    assert polynomial.GROUND_TYPES == "flint"
    monkeypatch.setattr(polynomial, "GROUND_TYPES", "python")
    with pytest.raises(TnforgeError, match="must compute with flint"):
        certify(DOT)


@pytest.mark.parametrize(("text", "limit"), [(TORQUE, 0.02), (PRODUCT, 0.05), (MESSAGE, 0.15)])
def test_proof_is_fast(text: str, limit: float) -> None:
    certify(text)
    times = []
    for _ in range(5):
        start = time.process_time()
        certify(text)
        times.append(time.process_time() - start)
    assert min(times) < limit


# Integers -----------------------------------------------------------------------------------------


def test_invariant_tensors_are_annihilated_and_no_others() -> None:
    for tensor in (delta(), epsilon(), outer([delta(), epsilon()]), traceless_projector(3), ExactTensor.zeros((3,))):
        assert is_invariant(tensor)
    for array in (np.eye(3), np.ones((3, 3, 3)), np.eye(3)):
        array = np.array(array, dtype=np.int64)
        array[(0,) * array.ndim] += 1
        assert not is_invariant(ExactTensor.make(array))


def test_generators_do_not_overflow() -> None:
    huge = delta().scale(2**61)
    assert is_invariant(huge)
    array = huge.numerators.astype(object)
    array[0, 1] = 2**61
    assert not is_invariant(ExactTensor.make(array))


def test_repeated_leaves_are_symmetrised_before_deciding() -> None:
    text = f"""layer nothing : O3
  %0 = input a : row 1o
  %1 = {EPS}
  %2 = product %1[i j k] %0[j] %0[k] -> [i] : row 1e
  out out = %2 : 1o
"""
    graph = parse_graph(text)
    assert not symmetrised(expand(graph, 2)).terms
    assert any(str(proved) == "zero: the result vanishes identically" for proved in certify(text).claims)


def test_cuts_are_the_same_in_every_run_and_none_where_none_are_needed() -> None:
    graph = parse_graph(TRUE["message"])
    assert all(choose_cuts(graph, k, frozenset()) == frozenset() for k in range(len(graph.nodes)))


# SymPy --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("rep", "count"), [
    ("0e", 1), ("1o", 3), ("t2e", 9), ("s2e", 6), ("2e", 5), ("3o", 7), ("4e", 9), ("s3o", 10),
    ("matrix(0e + 1o + 2e)", 9),
])  # fmt: skip
def test_leaf_has_as_many_variables_as_independent_components(rep: str, count: int) -> None:
    assert len(independent(parse_rep(rep))) == count


@pytest.mark.parametrize("text", ["2e", "3o", "4e", "s3o"])
def test_leaf_is_in_its_subspace_and_spans_it(text: str) -> None:
    rep = parse_rep(text)
    matrix = np.zeros((3**rep.legs, len(independent(rep))), dtype=object)
    for row, form in enumerate(spread(rep).values()):
        for column, value in form.items():
            matrix[row, column] = value
    projector = rep.projector().to_fractions().reshape(3**rep.legs, -1)
    assert (projector.dot(matrix) == matrix).all()
    assert np.linalg.matrix_rank(matrix.astype(float)) == len(independent(rep))


@pytest.mark.parametrize("text", ["1o", "2e", "t2e", "matrix(0e + 1o + 2e)", "matrix(0o + 1e + 2e)"])
def test_inversion_of_variables_is_an_involution_and_rotations_close(text: str) -> None:
    rep = parse_rep(text)
    size = len(independent(rep))

    def matrix(forms: object) -> np.ndarray:
        dense = np.full((size, size), Fraction(0), dtype=object)
        for row, form in enumerate(forms):
            for column, value in form.items():
                dense[row, column] = value
        return dense

    inversion = matrix(inverted(rep))
    x, y, z = (matrix(rotated(rep, axis)) for axis in range(3))
    assert (inversion.dot(inversion) == np.eye(size, dtype=int)).all()
    assert (inversion.dot(z) == z.dot(inversion)).all()
    commutator = x.dot(y) - y.dot(x)
    assert (commutator == z).all() or (commutator == -z).all()


def test_formula_of_something_that_is_no_scalar_is_refuted_by_the_derivation() -> None:
    graph = parse_graph(GATE)
    identities = Identities(cut_segments(graph))
    assert identities.has_property(5, parse_rep("t2e"), Property.ROTATION)
    skewed = """layer skewed : O3
  %0 = input a : row 1o
  %1 = constant up 1 {3: 1} : shared 1e
  %2 = product %0[i] %1[i] %0[j] %1[j] -> [] : row 0e
  %3 = scalar %2 = exp(x0) : row 0e
  %4 = product %0[i] %3[] -> [i] : row 1o
  out out = %4 : 1o
"""
    identities = Identities(cut_segments(parse_graph(skewed)))
    assert not identities.has_property(4, parse_rep("1o"), Property.ROTATION)


def test_product_with_too_many_terms_is_undecided(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(polynomial, "WORK_LIMIT", 100)
    with pytest.raises(UndecidedError, match="terms"):
        certify(PRODUCT)
    assert sparse.contracted([{(): 1}], [()], (), 1) == {(): 1}


@pytest.mark.parametrize(("formula", "sign"), [
    ("tanh(x0)", -1), ("cos(x0)", 1), ("(x0 * sin(x0))", 1), ("x0^3", -1), ("x0^(-1)", -1), ("sigmoid(x0)", 0),
    ("sigmoid((x0 * x0))", 1), ("(x0 * sigmoid(x0))", 0), ("(x0 + 1)", 0),
])  # fmt: skip
def test_parity_of_a_formula(formula: str, sign: int) -> None:
    assert formula_parity(scalar.parse(formula, ["x0"]), [-1]) == sign


def test_wrong_parity_of_a_function_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parity.scalar, "parity", lambda *_: 1)
    with pytest.raises(TnforgeError, match="disagree on the parity"):
        formula_parity(scalar.parse("tanh(x0)", ["x0"]), [-1])


# Witnesses and names ------------------------------------------------------------------------------


def test_true_property_has_no_witness() -> None:
    graph = parse_graph(TORQUE)
    for own in (Property.INVERSION, Property.ROTATION):
        assert find_witness(graph, [Suspect(3, parse_rep("1e"), own)]) is None


def test_witness_of_a_large_layer_is_found_quickly_and_is_small() -> None:
    text = MESSAGE.replace("out out = %9 : t2e", "out out = %9 : t2o")
    start = time.process_time()
    with pytest.raises(ProofError) as caught:
        certify(text)
    assert time.process_time() - start < 3
    assert sum(c != 0 for c in caught.value.witness.coefficients) == 2


def test_settings_have_edges_only_where_they_are_needed() -> None:
    assert len(settings_of(parse_graph(TORQUE))) == 1
    assert len(settings_of(parse_graph(MESSAGE))) == 3


def test_stand_ins_for_functions_keep_their_parity() -> None:
    with pytest.raises(ProofError) as caught:
        certify(ODD_GATE.replace("tanh(x0) : row 0o", "cos(x0) : row 0e").replace(
            "%6 = product %5[] %0[i] -> [i] : row 1e", "%6 = product %5[] %0[i] -> [i] : row 1o"))  # fmt: skip
    assert "cos(x) taken as x^2" in str(caught.value.witness)


@pytest.mark.parametrize(("rep", "name"), [
    ("0e", "a Scalar (0e)"), ("0o", "a Pseudoscalar (0o)"), ("1o", "a Vector (1o)"), ("1e", "a Pseudovector (1e)"),
    ("t2e", "a Matrix (t2e)"), ("t2o", "a Pseudomatrix (t2o)"), ("2e", "an STF[2] (2e)"),
    ("s2o", "a Pseudo-Sym[2] (s2o)"), ("t3o", "a Tensor[3] (t3o)"), ("3e", "a Pseudo-STF[3] (3e)"),
    ("matrix(0e + 1o + 2e)", "a TensorNetMatrix (matrix(0e + 1o + 2e))"), ("flat(2x0e)", "a Scalars[2] (flat(2x0e))"),
])  # fmt: skip
def test_names_of_representations(rep: str, name: str) -> None:
    assert a_rep(parse_rep(rep)) == name
    assert name_of(parse_rep(rep)) in name


def test_signature_tells_sites_and_channels() -> None:
    assert signature_of(parse_graph(MESSAGE)) == (
        '(h: Node[Matrix t2e, "u"], n: Edge[Vector 1o], w: Edge[Scalars[2] 2x0e, "u"]) -> Node[Matrix t2e, "u"]'
    )
