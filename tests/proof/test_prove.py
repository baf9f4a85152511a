"""What is proved, what is refused, and how both read."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from fractions import Fraction

import numpy as np
import pytest
from numeric import deviation, transform
from samples import (
    DELTA,
    DOT,
    EPS,
    GATE,
    MESSAGE,
    MIXED,
    ODD_GATE,
    ONE_SIDED,
    PRODUCT,
    QUADRUPOLE,
    SMOOTH,
    TENSORNET,
    TORQUE,
    TRUE,
    mutants,
)

from tnforge.errors import DefinitionError, Place, ProofError, UndecidedError
from tnforge.ir.definition import Definition
from tnforge.ir.interpret import interpret
from tnforge.ir.text import parse_graph
from tnforge.ir.types import Site
from tnforge.library import tensornet
from tnforge.proof.certificate import Certificate
from tnforge.proof.claims import Property
from tnforge.proof.prove import METHODS, methods, prove_definition
from tnforge.proof.witness import REPLACEMENTS, Witness
from tnforge.symmetry.group import Group


def prove(text: str) -> Certificate:
    return prove_definition(Definition(parse_graph(text)))


def refusal(text: str) -> ProofError:
    with pytest.raises(ProofError) as caught:
        prove(text)
    check_witness(caught.value.witness)
    return caught.value


def check_witness(witness: object) -> None:
    """A witness holds when evaluated again, exactly and in floats, and no zero can be added to it."""
    assert isinstance(witness, Witness)
    assert witness.recheck()
    for place, coefficient in enumerate(witness.coefficients):
        fewer = (*witness.coefficients[:place], 0, *witness.coefficients[place + 1 :])
        assert coefficient == 0 or not list(witness.question.violations(fewer))
    assert "np." not in str(witness)
    assert abs(float_difference(witness) - float(witness.violation.found - witness.violation.expected)) < 1e-12


def float_difference(witness: Witness) -> float:
    """Found minus expected at the component of the witness, by floats alone."""
    question, violation = witness.question, witness.violation
    functions = {
        name: REPLACEMENTS[question.replacement][sign][1]
        for name, sign in {"exp": 0, "sin": -1, "cos": 1, "sqrt": 0, "sigmoid": 0, "tanh": -1}.items()
    }

    def value(inputs: dict[str, np.ndarray]) -> np.ndarray:
        floats = {name: np.asarray(array, dtype=float) for name, array in inputs.items()}
        return interpret(question.graph, floats, question.setting.connections, functions)["value"]

    output = question.graph.outputs[0]
    type_ = question.graph.type(output.node)
    first = 0 if type_.site is Site.SHARED else 1
    before = value(witness.inputs)
    at = (*((violation.row,) if first else ()), *violation.index, *((0,) if type_.channels else ()))
    if question.property is Property.TRACE:
        return float(np.trace(before, axis1=first, axis2=first + 1)[at])
    if question.property is Property.SYMMETRY:
        return float(violation.found - violation.expected)
    types = {question.graph.input_name(k): question.graph.type(k) for k in question.graph.inputs}
    if question.property is Property.TRANSLATION:
        moved = {n: np.asarray(a, float) + ([0, 0, 1] if types[n].affine else 0) for n, a in witness.inputs.items()}
        return float(value(moved)[at] - before[at])
    element = question.element
    matrix = element.rotation.to_floats()
    moved = {
        name: transform(
            np.asarray(array, float), types[name].rep, types[name].site is not Site.SHARED, matrix, element.inverts
        )
        for name, array in witness.inputs.items()
    }
    return float(value(moved)[at] - transform(before, output.claim, first, matrix, element.inverts)[at])


def shown(text: str, claim: str) -> str:
    return {proved.claim: proved.detail for proved in prove(text).claims}[claim]


# What is true -------------------------------------------------------------------------------------


def test_report_of_the_torque_is_the_one_in_the_documentation() -> None:
    assert prove(TORQUE).report() == (
        "torque   (r: Vector 1o, f: Vector 1o) -> Pseudovector 1e                               PROVED, exact\n"
        "  equivariant O(3)       3 generators + inversion, on the 27 components of the network\n"
        "  exchange (r, f)        antisymmetric\n"
        "  complete               the only independent map 1o x 1o -> 1e"
    )


@pytest.mark.parametrize("name", TRUE)
def test_true_layer_is_proved_by_both_provers_and_holds_in_floats(name: str) -> None:
    certificate = prove(TRUE[name])
    assert certificate.claims[0].provers == ("integers", "sympy")
    graph = parse_graph(TRUE[name])
    assert certificate.graph_hash == graph.hash
    for inverts in (False, True)[: 2 if graph.group is Group.O3 else 1]:
        assert deviation(graph, inverts) < 1e-10


def test_exchanges_are_found() -> None:
    assert shown(DOT, "exchange (a, b)") == "symmetric"
    assert shown(PRODUCT, "exchange (y, m)") == "symmetric"
    commutator = PRODUCT.replace("1 %2 + 1 %3", "1 %2 + -1 %3").replace(": O3", ": SO3")
    assert shown(commutator, "exchange (y, m)") == "antisymmetric"
    assert not any(c.claim.startswith("exchange") for c in prove(ONE_SIDED.replace(": O3", ": SO3")).claims)


def test_completeness_is_said_only_where_it_is_true() -> None:
    assert shown(DOT, "complete") == "the only independent map 1o x 1o -> 0e"
    assert shown(QUADRUPOLE, "complete") == "the only independent map Sym^2(1o) -> 2e"
    for text in (PRODUCT, MESSAGE, GATE, SMOOTH):
        assert not any(proved.claim == "complete" for proved in prove(text).claims)


def test_symmetry_of_a_neighbour_sum_is_that_of_its_summands() -> None:
    assert shown(SMOOTH, "traceless") == "contraction gives the exact zero"
    assert shown(SMOOTH, "translation") == "positions enter as differences only"
    assert "unordered" in shown(SMOOTH, "relabelling of atoms")


def test_tensor_of_a_declared_symmetry_is_taken_at_its_word() -> None:
    text = DOT.replace("input a : row 1o", "input a : row 2e").replace("input b : row 1o", "input b : row t2e")
    vanishing = text.replace("%0[i] %1[i]", "%0[i i] %1[j j]")
    assert prove(vanishing).claims
    loose = vanishing.replace("row 2e", "row s2e")
    assert prove(loose).segments[0].size > 0
    assert prove(vanishing).segments[0].size == 0


def test_parity_that_types_leave_open_is_decided() -> None:
    text = f"""layer norm : O3
  %0 = input x : row {TENSORNET}
  %1 = product %0[i j] %0[i j] -> [] : row 0?
  %2 = scalar %1 = sqrt(x0) : row 0?
  %3 = product %0[i j] %2[] -> [i j] : row t2?
  out out = %3 : {TENSORNET}
"""
    assert [(piece.role, piece.rep) for piece in prove(text).segments] == [
        ("argument", "0e"),
        ("output out", TENSORNET),
    ]


def test_segment_too_large_for_one_tensor_is_cut() -> None:
    text = """layer chain : O3
  %0 = input a : row t4e
  %1 = input b : row t4e
  %2 = product %0[i j k l] %1[k l m n] -> [i j m n] : row t4e
  %3 = product %2[i j k l] %1[k l m n] -> [i j m n] : row t4e
  out out = %3 : t4e
"""
    certificate = prove(text)
    assert [(piece.node, piece.role) for piece in certificate.segments] == [(2, "cut"), (3, "output out")]
    assert shown(text, "cut") == "at %2, each proved on its own"


def test_segment_that_stays_too_large_is_undecided_and_says_its_size() -> None:
    text = """layer huge : O3
  %0 = input a : row t8e
  %1 = product %0[i j k l m n o p] %0[i j k l m n o p] -> [] : row 0e
  out out = %1 : 0e
"""
    start = time.process_time()
    with pytest.raises(UndecidedError, match="43046721"):
        prove(text)
    assert time.process_time() - start < 1


@pytest.mark.parametrize(("text", "expected"), [
    (TORQUE, "constants types segments polynomials exchange completeness"),
    (DOT, "types segments polynomials exchange completeness"),
    (QUADRUPOLE, "constants types segments polynomials traceless completeness"),
    (MESSAGE, "types segments polynomials"),
    (GATE, "types segments polynomials functions exchange"),
])  # fmt: skip
def test_methods_are_a_function_of_the_graph(text: str, expected: str) -> None:
    assert methods(parse_graph(text)) == tuple(expected.split())
    assert prove(text).methods == tuple(expected.split())
    assert set(expected.split()) <= set(METHODS)


def test_certificate_survives_as_plain_data() -> None:
    certificate = prove(SMOOTH)
    assert Certificate.from_data(json.loads(json.dumps(certificate.to_data()))) == certificate


# What is false ------------------------------------------------------------------------------------


def test_sum_of_unequal_parities_is_refused_as_in_the_documentation() -> None:
    line = "    return r[i] + eps[i, j, k] * r[j] * f[k]\n"
    operands = (Place("bad.py", 9, 11, 15, line), Place("bad.py", 9, 18, 44, line))
    definition = Definition(parse_graph(MIXED), places=(None,) * 5, operand_places=((), (), (), (), operands))
    with pytest.raises(ProofError) as caught:
        prove_definition(definition)
    assert str(caught.value) == (
        "bad.py:9: layer 'mixed' adds a Vector (1o) to a Pseudovector (1e)\n"
        "    return r[i] + eps[i, j, k] * r[j] * f[k]\n"
        "           ^^^^   ^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
        "  under inversion, with r = (0, 0, 1), f = (1, 0, 0): component 2 must change sign and is 1 before and after "
        "(components count from 1).\n"
        '  If rotations alone are meant, write @layer(group="SO3").'
    )
    check_witness(caught.value.witness)
    assert prove(MIXED.replace(": O3", ": SO3")).claims[0].claim == "equivariant SO(3)"


def test_one_sided_product_is_refuted_by_inversion_and_proved_for_rotations() -> None:
    error = refusal(ONE_SIDED)
    assert error.claim == "inversion"
    assert error.witness.element.inverts
    assert prove(ONE_SIDED.replace(": O3", ": SO3")).claims[0].detail.startswith("3 generators, on")


def test_unequal_weights_of_the_two_sides_are_refuted() -> None:
    assert refusal(PRODUCT.replace("1 %2 + 1 %3", "1 %2 + 2 %3")).claim == "inversion"


def test_wrong_trace_is_refuted_by_the_trace() -> None:
    error = refusal(QUADRUPOLE.replace("-1/3", "-1/2"))
    assert error.claim == "tracelessness"
    assert str(error.witness) == "with n = (0, 0, 1): the trace must be 0 and is -1/2."


def test_wrong_symmetry_is_refuted_by_an_exchange() -> None:
    text = DOT.replace("%0[i] %1[i] -> [] : row 0e", "%0[i] %1[j] -> [i j] : row t2e")
    error = refusal(text.replace("%2 : 0e", "%2 : s2e"))
    assert error.claim == "index symmetry"
    assert "component (2, 3) must not change when indices are exchanged, but 0 becomes 1" in str(error.witness)


CUBIC = "constant cubic 4 {1 1 1 1: 1, 2 2 2 2: 1, 3 3 3 3: 1} : shared t4e"


def test_cubic_constant_is_refuted_by_the_345_rotation_alone() -> None:
    text = f"""layer crystal : O3
  %0 = input a : row 1o
  %1 = input b : row 1o
  %2 = {CUBIC}
  %3 = product %2[i j k l] %0[k] %1[l] -> [i j] : row t2e
  out out = %3 : t2e
"""
    error = refusal(text)
    assert error.witness.element.name == "the 3-4-5 rotation about z"
    assert "cubic" in str(error)


@pytest.mark.parametrize(("constant", "name"), [
    (DELTA.replace("3 3: 1", "3 3: 2"), "delta"),
    (DELTA.replace("3 3: 1", "1 3: 1, 3 3: 1"), "delta"),
    (EPS.replace("3 2 1: -1", "3 2 1: 1"), "eps"),
    ("constant up 1 {3: 1} : shared 1e", "up"),
])  # fmt: skip
def test_changed_constant_is_refuted_by_name(constant: str, name: str) -> None:
    rank = int(constant.split()[2])
    letters = " ".join("ijk"[:rank])
    text = f"""layer odd_one : SO3
  %0 = input a : row 1o
  %1 = {constant}
  %2 = product %1[{letters}] %0[l] -> [{letters} l] : row {"t" if rank else ""}{rank + 1}o
  out out = %2 : t{rank + 1}o
"""
    error = refusal(text)
    assert f"constant {name}, which rotations change" in str(error)


def test_constant_that_cancels_is_still_refuted_on_its_own() -> None:
    text = """layer cancelled : O3
  %0 = input a : row 1o
  %1 = constant up 1 {3: 1} : shared 1e
  %2 = product %1[i] %1[j] %0[j] -> [i] : row 1o
  %3 = sum 1 %2 + -1 %2 + 1 %0 : row 1o
  out out = %3 : 1o
"""
    assert "of up must" in str(refusal(text).witness)


@pytest.mark.parametrize("use", [
    ("product %0[i] %0[i] -> [] : node 0e", "0e"),
    ("product %1[i] %0[i] -> [] : node 0e", "0e"),
    ("sum 2 %0 + -1 %1 : node 1o", "1o"),
])  # fmt: skip
def test_positions_themselves_are_refused(use: tuple[str, str]) -> None:
    lines = ["layer leak : O3", "  %0 = input x : node position", "  %1 = input v : node 1o", f"  %2 = {use[0]}"]
    if "%1" not in use[0]:
        lines += ["  %3 = product %1[i] %1[i] -> [] : node 0e", "  out rest = %3 : 0e"]
    text = "\n".join([*lines, f"  out out = %2 : {use[1]}"]) + "\n"
    error = refusal(text)
    assert error.claim == "translation invariance"
    assert "when all positions move by (0, 0, 1)" in str(error.witness)


def test_position_as_a_result_is_refused() -> None:
    text = "layer leak : O3\n  %0 = input x : node position\n  out out = %0 : 1o\n"
    assert refusal(text).claim == "translation invariance"


def test_position_as_a_shift_is_refused() -> None:
    text = """layer leak : O3
  %0 = input x : node position
  %1 = gather sender %0 : edge position
  %2 = displacement %0 %1 : edge 1o
  out out = %2 : 1o
"""
    assert refusal(text).claim == "translation invariance"


SILU = ODD_GATE.replace("tanh(x0) : row 0o", "(x0 * sigmoid(x0)) : row 0?").replace("row 1e\n  out", "row 1?\n  out")


def test_pseudoscalar_in_a_function_of_no_parity_is_refused() -> None:
    error = refusal(SILU)
    assert "neither even nor odd" in str(error)
    assert prove(SILU.replace(": O3", ": SO3"))


def test_pseudoscalar_in_an_even_function_gives_a_true_scalar() -> None:
    even = ODD_GATE.replace("tanh(x0) : row 0o", "cos(x0) : row 0e").replace(
        "row 1e\n  out out = %6 : 1e", "row 1o\n  out out = %6 : 1o"
    )
    assert [piece.rep for piece in prove(even).segments] == ["0o", "1o"]


def test_argument_of_open_parity_that_stays_open_is_refused() -> None:
    text = """layer open : O3
  %0 = input p : row 0o
  %1 = input s : row 0e
  %2 = direct sum 1 %0 + 1 %1 : row 0?
  %3 = scalar %2 = exp(x0) : row 0?
  out out = %3 : 0?
"""
    assert "like none of: 0e, 0o" in str(refusal(text))


def test_result_of_no_definite_parity_is_refused() -> None:
    error = refusal(ONE_SIDED.replace(f"out out = %2 : {TENSORNET}", "out out = %2 : t2?"))
    assert "returns a value that changes under inversion like none of" in str(error)


def test_wrongly_stated_parity_of_a_formula_is_refused() -> None:
    text = f"""layer misstated : O3
  %0 = input x : row {TENSORNET}
  %1 = product %0[i j] %0[i j] -> [] : row 0?
  %2 = scalar %1 = sqrt(x0) as 0o : row 0o
  out out = %2 : 0o
"""
    assert "states that a scalar function is a Pseudoscalar (0o)" in str(refusal(text))
    assert prove(text.replace("0o", "0e"))


def test_wrongly_stated_neighbour_sum_is_refused() -> None:
    text = f"""layer misstated : O3
  %0 = input x : edge {TENSORNET}
  %1 = product %0[i k] %0[k j] -> [i j] : edge t2?
  %2 = neighbours %1 as t2o : node t2o
  out out = %2 : t2o
"""
    assert "uses as a Pseudomatrix (t2o) a value that is none" in str(refusal(text))
    assert prove(text.replace("t2o", TENSORNET))


def test_wrong_claim_of_parity_names_what_it_is() -> None:
    error = refusal(TORQUE.replace("out out = %3 : 1e", "out out = %3 : 1o"))
    assert "claims a Vector (1o) and returns a Pseudovector (1e)" in str(error)
    assert "Claim Pseudovector" in str(error)


def test_witness_with_edges_names_nodes_only_where_there_are_several() -> None:
    error = refusal(MESSAGE.replace("out out = %9 : t2e", "out out = %9 : t2o"))
    assert "node" not in str(error.witness)
    curl = f"""layer curl : O3
  %0 = input v : node 1o
  %1 = gather sender %0 : edge 1o
  %2 = gather receiver %0 : edge 1o
  %3 = {EPS}
  %4 = product %3[i j k] %1[j] %2[k] -> [i] : edge 1e
  out out = %4 : 1o
"""
    assert "at node 1 and" in str(refusal(curl).witness)


def test_argument_with_open_parity_is_no_definition() -> None:
    with pytest.raises(DefinitionError, match="open parity"):
        prove("layer open : O3\n  %0 = input a : row 1?\n  out out = %0 : 1?\n")


@pytest.mark.parametrize("name", TRUE)
def test_every_mutant_is_judged_as_floats_judge_it(name: str) -> None:
    judged = {True: 0, False: 0}
    for graph in mutants(TRUE[name]):
        elements = (False, True)[: 2 if graph.group is Group.O3 else 1]
        holds = all(deviation(graph, inverts) < 1e-9 for inverts in elements)
        try:
            prove_definition(Definition(graph))
            assert holds, graph
        except UndecidedError:
            assert holds, graph
        except ProofError as error:
            check_witness(error.witness)
            constant = error.claim == "invariant constants"
            assert not holds or constant, graph
        judged[holds] += 1
    assert sum(judged.values()) > 0


def test_numbers_in_a_witness_are_python_numbers() -> None:
    witness = refusal(MIXED).witness
    assert type(witness.violation.found) is Fraction
    assert all(type(i) is int for i in (*witness.coefficients, *witness.violation.index))


def test_proof_of_the_torque_fits_in_a_second_and_a_half() -> None:
    code = f"""
from tnforge.ir.definition import Definition
from tnforge.ir.text import parse_graph
from tnforge.proof.prove import prove_definition
prove_definition(Definition(parse_graph({TORQUE!r})))
"""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", code], check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime < 1.5


def test_a_long_signature_is_folded_between_arguments():
    layer = tensornet.embedding()
    title, *folded = prove_definition(layer.definition).report().splitlines()
    assert title == f"{'embedding':<85}  PROVED, exact"
    lines = [line for line in folded if line.startswith("    ")]
    assert max(map(len, lines)) <= 120
    assert " ".join(line.strip() for line in lines) == prove_definition(layer.definition).signature
