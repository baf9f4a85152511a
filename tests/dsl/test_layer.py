"""The decorator: claims, several results, names, and where each part was written."""

import pytest

from tnforge import STF, Edge, Matrix, Node, Scalar, Scalars, Vector, eps, indices, layer, sum_neighbours
from tnforge.dsl.expression import Expression
from tnforge.dsl.leaf import Leaf
from tnforge.errors import DefinitionError

i, j, k = indices("i j k")


def test_annotated_result_is_the_claim() -> None:
    @layer
    def square(n: Vector) -> STF[2]:
        return n[i] * n[j]

    assert str(square.graph.outputs[0].claim) == "2e"
    assert square.definition.has_claim


def test_without_annotation_the_inferred_type_is_claimed() -> None:
    @layer
    def square(n: Vector):
        return n[i] * n[j]

    assert str(square.graph.outputs[0].claim) == "t2e"
    assert not square.definition.has_claim


def test_several_results_are_numbered_or_named() -> None:
    def parts(a: Matrix) -> tuple[Scalar, Matrix]:
        return a[i, i], a[j, i]

    assert [output.name for output in layer(parts).graph.outputs] == ["out0", "out1"]
    assert [output.name for output in layer(outputs="trace other")(parts).graph.outputs] == ["trace", "other"]
    with pytest.raises(DefinitionError, match="names 1 results and returns 2"):
        layer(outputs="trace")(parts)


def test_number_of_claims_is_the_number_of_results() -> None:
    with pytest.raises(DefinitionError, match="claims 2 results and returns 1"):

        @layer
        def trace(a: Matrix) -> tuple[Scalar, Scalar]:
            return a[i, i]


def test_group_name_and_inputs_can_be_given() -> None:
    @layer(group="SO3", name="turn", inputs={"a": Vector, "b": Vector})
    def body(**x):
        return eps[i, j, k] * x["a"][j] * x["b"][k]

    assert str(body).startswith("layer turn : SO3\n  %0 = input a : row 1o\n")


def test_inputs_must_fit_the_function() -> None:
    with pytest.raises(DefinitionError, match="does not fit its inputs"):

        @layer(inputs={"b": Vector})
        def copy(a):
            return a[i]


def test_layer_needs_arguments() -> None:
    with pytest.raises(DefinitionError, match="takes no arguments"):

        @layer
        def constant():
            return eps[i, j, k]


@pytest.mark.parametrize("claim", [None, 3, int, tuple[int]])
def test_claim_is_a_type(claim: object) -> None:
    def copy(a: Vector):
        return a[i]

    copy.__annotations__["return"] = claim
    with pytest.raises(DefinitionError, match="is claimed to be"):
        layer(copy)


def test_flat_sum_can_not_be_claimed_for_a_vector() -> None:
    with pytest.raises(DefinitionError, match=r"claims flat\(3x0e\) with 0 indices for a result that has 1"):

        @layer
        def copy(a: Vector) -> Scalars[3]:
            return a[i]


def test_bare_result_is_refused_at_the_definition() -> None:
    with pytest.raises(DefinitionError, match="a is used without its indices") as caught:

        @layer
        def copy(a: Vector):
            return a

    assert stretches(caught.value.places) == ["copy"]


def test_claimed_site_is_compared() -> None:
    @layer
    def total(n: Edge[Vector, "u"]) -> Node[Vector, "u"]:
        return sum_neighbours(n["u", i])

    assert str(total.graph.output_type(total.graph.outputs[0])) == "node 1o [u]"


def test_argument_may_be_the_result() -> None:
    @layer
    def copy(a: Vector):
        return a[i]

    assert copy.graph.outputs[0].node == 0


def test_docstring_and_head_are_kept() -> None:
    @layer
    def copy(a: Vector):
        """The same."""
        return a[i]

    place = copy.definition.place
    assert copy.definition.doc == "The same."
    assert place is not None
    assert place.text[place.column : place.end_column] == "copy"


def stretches(places: tuple) -> list[str]:
    return [place.text[place.column : place.end_column] for place in places]


def test_places_of_a_sum_are_those_of_its_operands() -> None:
    @layer
    def mixed(r: Vector, f: Vector):
        return r[i] + eps[i, j, k] * r[j] * f[k]

    definition, last = mixed.definition, len(mixed.graph.nodes) - 1
    assert len(definition.places) == len(definition.operand_places) == len(mixed.graph.nodes)
    assert stretches(definition.where_operands(last)) == ["r[i]", "eps[i, j, k] * r[j] * f[k]"]
    assert stretches(definition.where_operands(last - 1)) == ["eps[i, j, k]", "r[j]", "f[k]"]
    assert stretches(definition.where(0)) == ["r: Vector"]


def test_places_are_right_over_several_lines_and_bytes() -> None:
    @layer
    def mixed(r: Vector, s: Scalar, b: Scalar):
        é = r[i] * r[i]
        return (
            é * s
            + s
            - b
        )  # fmt: skip

    definition, last = mixed.definition, len(mixed.graph.nodes) - 1
    found = definition.where_operands(last)
    assert stretches(found) == ["é * s", "s", "b"]
    assert [place.line - found[0].line for place in found] == [0, 1, 2]


def test_operand_made_elsewhere_stands_where_it_is_added() -> None:
    @layer
    def mixed(r: Vector, f: Vector):
        first = r[i] / 2
        return first + f[i]

    assert stretches(mixed.definition.where_operands(len(mixed.graph.nodes) - 1)) == ["first", "f[i]"]


def test_with_inputs_annotations_may_be_of_python():
    @layer(inputs={"r": Vector, "f": Vector})
    def work(r: Leaf, f: Leaf) -> Expression:
        return r[i] * f[i]

    assert str(work.graph.outputs[0].claim) == "0e"


def test_with_inputs_a_type_of_the_result_is_still_a_claim():
    with pytest.raises(DefinitionError, match="claims 1o with 1 indices"):

        @layer(inputs={"r": Vector, "f": Vector})
        def work(r: Leaf, f: Leaf) -> Vector:
            return r[i] * f[i]
