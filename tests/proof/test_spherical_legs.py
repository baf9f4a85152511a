"""Spherical legs under proof: every vertex is found equivariant by both provers, every changed one is refuted."""

from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest

from tnforge import Blocks, Node, Spherical, Tensor, Vector, harmonic, indices, layer, sum_neighbours, vertex
from tnforge.dsl.layer import Layer
from tnforge.errors import DefinitionError, ProofError, TnforgeError
from tnforge.ir.definition import Definition
from tnforge.ir.ops import Constant
from tnforge.ir.polynomial import expand
from tnforge.ir.text import parse_graph
from tnforge.ir.types import Type
from tnforge.library.spherical import convolution, harmonics, product
from tnforge.proof import integers, solid
from tnforge.proof.claims import Property
from tnforge.proof.polynomial import Identities
from tnforge.proof.prove import prove_definition
from tnforge.proof.segments import cut_segments, polynomial_of
from tnforge.proof.setting import act
from tnforge.symmetry import spherical
from tnforge.symmetry.exact import ExactTensor
from tnforge.symmetry.group import DECIDING, Element
from tnforge.symmetry.rep import parse_rep
from tnforge.symmetry.vertex import couples

a, b, c, i, j = indices("a b c i j")
TRIPLES = [(p, q, r) for p in range(4) for q in range(4) for r in range(4) if couples(p, q, r)]
NAMES = ["-".join(map(str, triple)) for triple in TRIPLES]


def coupled(l1: int, l2: int, l3: int, sign: str) -> Layer:
    """The product of a natural and of an even or odd value."""
    legs = [(index,) if degree else () for degree, index in zip((l1, l2, l3), (a, b, c), strict=True)]
    inputs = {"x": Spherical[l1], "y": Spherical[l2, sign]}

    @layer(name=f"coupled_{l1}_{l2}_{l3}", inputs=inputs)
    def body(x, y):
        return vertex(l1, l2, l3)[(*legs[0], *legs[1], *legs[2])] * x[legs[0]] * y[legs[1]]

    return body


def changed(own: Layer, random: np.random.Generator) -> Definition:
    """The layer with one component of its constant off by one."""
    nodes = list(own.graph.nodes)
    place = next(k for k, node in enumerate(nodes) if isinstance(node.op, Constant))
    numerators = np.array(nodes[place].op.tensor.numerators)
    numerators[tuple(random.integers(0, extent) for extent in numerators.shape)] += 1
    nodes[place] = replace(nodes[place], op=Constant("changed", ExactTensor.make(numerators)))
    return replace(own.definition, graph=replace(own.graph, nodes=tuple(nodes)))


def verdicts(definition: Definition, property_: Property) -> tuple[bool, bool]:
    """What the integer prover and the SymPy prover say of the one result."""
    segmentation = cut_segments(definition.graph)
    segment = next(s for s in segmentation.segments if s.role.startswith("output"))
    polynomial = polynomial_of(segmentation, segment.root)
    first = integers.has_property(polynomial, segmentation.leaf_rep, segment.claim, property_)
    return first, Identities(segmentation).has_property(segment.root, segment.claim, property_)


@pytest.mark.parametrize("sign", ["e", "o"])
@pytest.mark.parametrize("triple", TRIPLES, ids=NAMES)
def test_every_vertex_is_equivariant(triple: tuple[int, int, int], sign: str) -> None:
    own = coupled(*triple, sign)
    claim = next(p for p in prove_definition(own.definition).claims if p.claim == "equivariant O(3)")
    assert claim.provers == ("integers", "sympy")
    parity = (-1) ** triple[0] * (1 if sign == "e" else -1)
    assert own.graph.outputs[0].claim.parity == parity


@pytest.mark.parametrize("triple", [t for t in TRIPLES if max(t) > 0], ids=[n for n in NAMES if n != "0-0-0"])
def test_a_vertex_with_one_component_off_is_refuted(triple: tuple[int, int, int]) -> None:
    definition = changed(coupled(*triple, "e"), np.random.default_rng(sum(triple)))
    assert verdicts(definition, Property.ROTATION) == (False, False)
    with pytest.raises(ProofError, match="rotations change") as caught:
        prove_definition(definition)
    assert caught.value.witness.recheck()
    assert caught.value.witness.element is not None


@pytest.mark.parametrize("triple", [(2, 2, 2), (2, 3, 2), (3, 1, 2)], ids=str)
def test_a_wrong_parity_is_refuted_by_inversion(triple: tuple[int, int, int]) -> None:
    own = coupled(*triple, "e")
    (output,) = own.graph.outputs
    wrong = replace(output, claim=type(output.claim)((output.claim.block.with_parity(-output.claim.parity),)))
    definition = replace(own.definition, graph=replace(own.graph, outputs=(wrong,)))
    assert verdicts(definition, Property.INVERSION) == (False, False)
    with pytest.raises(ProofError) as caught:
        prove_definition(definition)
    assert caught.value.witness.element.inverts
    assert caught.value.witness.recheck()


def test_legs_of_different_degrees_in_one_value_are_proved() -> None:
    @layer
    def mixed(x: Spherical[2], v: Vector, t: Tensor[2], s: Blocks("t(2,1,2)o")):
        return x[a] * v[i], harmonic(2)[a, i, j] * t[i, j] * v[b], harmonic(2)[a, i, j] * x[a] * v[j], s[a, i, a]

    assert [str(output.claim) for output in mixed.graph.outputs] == ["t(2,1)o", "t(2,1)o", "1o", "1o"]
    assert "out0: Spherical[2, 1] t(2,1)o" in prove_definition(mixed.definition).signature


def test_harmonics_are_proved_complete() -> None:
    @layer
    def octupole(r: Vector) -> Spherical[3]:
        return harmonic(3)[a, i, j, b] * r[i] * r[j] * r[b]

    claims = {claim.claim: claim.detail for claim in prove_definition(octupole.definition).claims}
    assert claims["complete"] == "the only independent map Sym^3(1o) -> l3o"


def test_the_metric_stands_on_contracted_indices_alone() -> None:
    @layer
    def square(x: Spherical[2], y: Spherical[2]):
        return x[a] * y[a], x[a]

    contracted, opened = (expand(square.graph, output.node) for output in square.graph.outputs)
    ((_, metric),) = contracted.terms
    assert [metric.item((m, m)) for m in range(5)] == [Fraction(1, norm) for norm in spherical.harmonics(2).norms]
    ((_, identity),) = opened.terms
    assert np.array_equal(identity.numerators, np.eye(5))


def test_exchange_of_spherical_arguments_is_found() -> None:
    @layer
    def sum_of_products(x: Spherical[2], y: Spherical[2]):
        return x[a] * y[b] + y[a] * x[b]

    claims = {claim.claim: claim.detail for claim in prove_definition(sum_of_products.definition).claims}
    assert claims["exchange (x, y)"] == "symmetric"


def test_convolutions_and_harmonics_are_proved() -> None:
    for own in (convolution(2), harmonics(4), product(4, 3, 2)):
        assert prove_definition(own.definition).claims


def test_the_square_of_a_pseudo_feature_is_a_true_scalar() -> None:
    @layer
    def gated(x: Node[Spherical[2, "o"], "u"]):
        return sum_neighbours(x.sender["u", a] / (1 + x.receiver["u", b] * x.receiver["u", b]))

    certificate = prove_definition(gated.definition)
    assert [segment.rep for segment in certificate.segments] == ["0e", "l2o", "l2o"]


@pytest.mark.parametrize("element", [e for e in DECIDING if not e.inverts], ids=lambda e: e.name)
@pytest.mark.parametrize("text", ["l2e", "l3o", "flat(0e + 1o + l2e + l4e)"])
def test_witnesses_turn_harmonics_as_their_points_turn(text: str, element: Element) -> None:
    point = [Fraction(2), Fraction(-1), Fraction(3)]
    turned = list(np.dot(element.rotation.to_fractions(), np.array(point)))
    degrees = [sum(block.legs) for block in parse_rep(text).blocks]
    before, after = (
        np.array([[value for degree in degrees for value in spherical.evaluate(degree, where)]], dtype=object)
        for where in (point, turned)
    )
    assert np.array_equal(act(before, Type(parse_rep(text)), element), after)
    assert not np.array_equal(before, after)


@pytest.mark.parametrize("degree", range(2, 9))
def test_generators_from_polynomials_are_those_from_tensors(degree: int) -> None:
    assert solid.norms(degree) == spherical.harmonics(degree).norms
    for axis, matrix in enumerate(spherical.generators(degree)):
        rows = solid.changes(degree, axis)
        assert {(m, n): v for m, row in enumerate(rows) for n, v in row.items()} == dict(matrix.entries())


def test_harmonics_that_do_not_rotate_into_each_other_are_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    true = spherical.harmonics(3)
    entries = np.array(true.entries.numerators)
    entries[0, 1] += 1
    monkeypatch.setattr(solid, "harmonics", lambda _: replace(true, entries=ExactTensor.make(entries)))
    for cached in (solid._rows, solid.norms, solid.changes):
        cached.cache_clear()
    try:
        with pytest.raises(TnforgeError, match="do not rotate"):
            solid.changes(3, 0)
    finally:
        for cached in (solid._rows, solid.norms, solid.changes):
            cached.cache_clear()


def test_constants_with_entries_out_of_range_are_not_read() -> None:
    text = str(product(2, 3, 2).graph)
    first = text[text.index("{") + 1 : text.index(":", text.index("{"))]
    for place in ("0 1 1", "6 1 1", "1 8 1", "1 1"):
        with pytest.raises(DefinitionError, match="not understood"):
            parse_graph(text.replace(f"{{{first}:", f"{{{place}:"))
    for legs in ("(2,3)", "(2,9,2)", "(2,0,2)", "(2,,2)"):
        with pytest.raises(DefinitionError):
            parse_graph(text.replace("(2,3,2) {", f"{legs} {{"))


def test_legs_of_different_degrees_do_not_meet_in_a_text() -> None:
    text = str(product(2, 2, 2).graph).replace("input y : node l2e [u]", "input y : node 1o [u]")
    with pytest.raises(DefinitionError, match="a leg of degree 2 meets a leg of degree 1"):
        parse_graph(text)


@pytest.mark.parametrize("own", [convolution(2), product(2, 3, 2), harmonics(3)], ids=lambda own: own.name)
def test_text_is_read_back(own: Layer) -> None:
    assert parse_graph(str(own)) == own.graph
