"""Expressions become the network that their notation says."""

from fractions import Fraction

import pytest

from tnforge import (
    STF,
    Edge,
    Layer,
    Matrix,
    Node,
    Position,
    Pseudoscalar,
    Scalar,
    Scalars,
    Tensor,
    TensorNetMatrix,
    Vector,
    Weight,
    constant,
    delta,
    direct_sum,
    displacement,
    eps,
    exp,
    indices,
    layer,
    out,
    sigmoid,
    silu,
    sum_neighbours,
)
from tnforge.errors import DefinitionError
from tnforge.ir.resolve import resolve
from tnforge.ir.text import parse_graph

i, j, k, m = indices("i j k m")


def body(layer: Layer) -> list[str]:
    """The graph without its head, its inputs and the entries of constants."""
    assert parse_graph(str(layer)) == layer.graph
    lines = [line.strip() for line in str(layer).splitlines()[1:]]
    return [line.partition(" {")[0] for line in lines if " = input " not in line]


# Products and indices ------------------------------------------------------------------------------


def test_product_is_flat() -> None:
    @layer
    def triple(a: Vector, b: Vector, c: Vector):
        return (eps[i, j, k] * a[i]) * (b[j] * c[k])

    assert body(triple) == [
        "%3 = constant eps 3",
        "%4 = product %3[i j k] %0[i] %1[j] %2[k] -> [] : row 0o",
        "out out = %4 : 0o",
    ]


def test_free_indices_come_as_declared() -> None:
    @layer
    def transposed(a: Matrix):
        return a[j, i]

    assert body(transposed) == ["%1 = product %0[j i] -> [i j] : row t2e", "out out = %1 : t2e"]


def test_result_can_state_its_order() -> None:
    @layer
    def kept(a: Matrix):
        return out[j, i](a[j, i])

    assert body(kept) == ["out out = %0 : t2e"]


def test_order_must_name_the_free_indices() -> None:
    with pytest.raises(DefinitionError, match="orders the indices 'i' of a value that has 'i j'"):

        @layer
        def kept(a: Matrix):
            return out[i](a[i, j])


def test_repeated_index_of_one_tensor_is_a_trace() -> None:
    @layer
    def trace(a: Matrix):
        return a[i, i]

    assert body(trace) == ["%1 = product %0[i i] -> [] : row 0e", "out out = %1 : 0e"]


def test_number_selects_a_coordinate() -> None:
    @layer
    def row(a: Matrix):
        return a[1, j]

    assert "%1 = constant axis_y 1 {2: 1} : shared 1e" in str(row)
    assert "%2 = product %0[j i] %1[j] -> [i] : row 1e" in str(row)


def test_number_selects_a_block() -> None:
    @layer
    def weighted(w: Edge[Scalars[2], "u"], n: Edge[Vector]):
        return w[1, "u"] * n[i]

    assert body(weighted)[0] == "%2 = select 1 %0 : edge 0e [u]"


def test_index_used_in_two_factors_that_sum_it_is_refused() -> None:
    with pytest.raises(DefinitionError, match="index i is used 4 times"):

        @layer
        def quartic(a: Vector):
            return (a[i] * a[i]) * (a[i] * a[i])


def test_index_is_closed_off_inside_a_function() -> None:
    @layer
    def gated(a: Vector):
        return a[i] * sigmoid(a[i] * a[i])

    assert body(gated)[:2] == ["%1 = product %0[i] %0[i] -> [] : row 0e", "%2 = scalar %1 = sigmoid(x0) : row 0e"]


# Sums and numbers ----------------------------------------------------------------------------------


def test_sum_is_flat_and_exact() -> None:
    @layer
    def mixed(a: Vector, b: Vector, c: Vector):
        return -(2 * a[i] - b[i] / 3) + Fraction(1, 7) * c[i]

    assert body(mixed)[0] == "%3 = sum -2 %0 + 1/3 %1 + 1/7 %2 : row 1o"


def test_sum_inside_a_product_is_not_multiplied_out() -> None:
    @layer
    def product(a: Vector, b: Vector, c: Vector):
        return (a[i] + b[i]) * c[i]

    assert body(product)[:2] == ["%3 = sum 1 %0 + 1 %1 : row 1o", "%4 = product %3[i] %2[i] -> [] : row 0e"]


def test_python_sum_works() -> None:
    @layer
    def total(a: Vector, b: Vector):
        return sum(x[i] for x in (a, b))

    assert body(total)[0] == "%2 = sum 1 %0 + 1 %1 : row 1o"


def test_number_is_a_scalar_summand() -> None:
    @layer
    def shifted(s: Scalar):
        return s - 3

    assert str(shifted).splitlines()[2:4] == [
        "  %1 = constant one 0 {: 1} : shared 0e",
        "  %2 = sum 1 %0 + -3 %1 : row 0e",
    ]


def test_zero_can_not_be_divided_by() -> None:
    with pytest.raises(DefinitionError, match="division by zero"):

        @layer
        def gone(a: Vector):
            return a[i] / 0


def test_unequal_parities_are_left_to_the_proof() -> None:
    @layer
    def mixed(a: Vector, b: Vector):
        return a[i] + eps[i, j, k] * a[j] * b[k]

    assert body(mixed)[-1] == "out out = %4 : 1?"


# Constants -----------------------------------------------------------------------------------------


def test_constant_holds_exact_numbers() -> None:
    c = constant("c", [["1/3", 0, 0], [0, Fraction(1, 3), 0], [0, 0, 1]])

    @layer
    def scaled(a: Vector):
        return c[i, j] * a[j]

    assert "constant c 2 {1 1: 1/3, 2 2: 1/3, 3 3: 1} : shared t2e" in str(scaled)


@pytest.mark.parametrize("numbers", [[1, 2], [[1, 0, 0]] * 2, [], "x", [1, 2, None], [1, True, 3]])
def test_constant_of_another_shape_or_kind_is_refused(numbers: object) -> None:
    with pytest.raises(DefinitionError, match="constant c"):
        constant("c", numbers)


# Formulas ------------------------------------------------------------------------------------------


def test_formula_is_one_node() -> None:
    @layer
    def gate(t: Node[Matrix, "u"], w: Weight["u"], b: Weight["u"]):
        norm = t["u", i, j] * t["u", i, j]
        return silu(w["u"] * norm + b["u"]) ** 2 / (1 + exp(-norm))

    assert body(gate)[:2] == [
        "%3 = product %0[i j] %0[i j] -> [] : node 0e [u]",
        "%4 = scalar %1 %3 %2 = ((((x0 * x1) + x2) * sigmoid((x0 * x1) + x2))^2 * (1 + exp((-1) * x1))^(-1))"
        " : node 0e [u]",
    ]


def test_formula_takes_each_argument_once() -> None:
    @layer
    def twice(a: Vector):
        return exp(a[i] * a[i]) * sigmoid(a[j] * a[j])

    assert body(twice)[1:] == ["%2 = scalar %1 = (exp(x0) * sigmoid(x0)) : row 0e", "out out = %2 : 0e"]


def test_formula_of_fewer_channels_stays_an_argument() -> None:
    @layer
    def weighted(s: Edge[Scalar], w: Edge[Scalar, "u"]):
        return sigmoid(w["u"] * exp(s))

    assert body(weighted)[:2] == [
        "%2 = scalar %0 = exp(x0) : edge 0e",
        "%3 = scalar %1 %2 = sigmoid(x0 * x1) : edge 0e [u]",
    ]


def test_multilinear_scalars_stay_a_product() -> None:
    @layer
    def product(s: Scalar, a: Vector):
        return s * a[i] * a[i] + s

    assert body(product)[:2] == ["%2 = product %0[] %1[i] %1[i] -> [] : row 0e", "%3 = sum 1 %2 + 1 %0 : row 0e"]


def test_even_power_of_a_pseudoscalar_is_a_scalar() -> None:
    @layer
    def squared(p: Pseudoscalar):
        return p**2

    assert body(squared) == ["%1 = scalar %0 = x0^2 : row 0e", "out out = %1 : 0e"]


def test_power_of_a_power_is_read_back() -> None:
    @layer
    def power(s: Scalar):
        return (s**2) ** -3

    assert body(power)[0] == "%1 = scalar %0 = (x0^2)^(-3) : row 0e"


@pytest.mark.parametrize("exponent", [0, Fraction(1, 2), 0.5, True])
def test_exponent_is_an_integer(exponent: object) -> None:
    with pytest.raises(DefinitionError, match="an exponent is an integer"):

        @layer
        def power(s: Scalar):
            return s**exponent


def test_function_needs_a_value() -> None:
    with pytest.raises(DefinitionError, match="needs a value"):

        @layer
        def constant_gate(s: Scalar):
            return s * exp(1)


# Sites ---------------------------------------------------------------------------------------------


def test_ends_of_edges_are_gathered_once() -> None:
    @layer
    def difference(h: Node[Vector, "u"]):
        return sum_neighbours(h.sender["u", i] - h.receiver["u", i])

    assert body(difference)[:3] == [
        "%1 = gather sender %0 : edge 1o [u]",
        "%2 = gather receiver %0 : edge 1o [u]",
        "%3 = sum 1 %1 + -1 %2 : edge 1o [u]",
    ]


def test_result_of_a_sum_can_be_seen_from_an_end() -> None:
    @layer
    def twice(n: Edge[Vector]):
        near = sum_neighbours(n[i])
        return sum_neighbours(near.sender * n[i])

    assert "gather sender %1 : edge 1o" in str(twice)


def test_displacement_takes_positions_and_shift() -> None:
    @layer
    def reach(x: Node[Position], shift: Edge[Vector]):
        d = displacement(x, shift)
        return sum_neighbours(d[i] * d[i])

    assert body(reach)[0] == "%2 = displacement %0 %1 : edge 1o"


def test_position_alone_lives_on_nodes() -> None:
    @layer
    def reach(x: Position):
        return displacement(x)[i]

    assert "%0 = input x : node position" in str(reach)


# Parities that types leave open --------------------------------------------------------------------


def test_neighbour_sum_states_the_matrix_it_sums() -> None:
    @layer
    def embed(n: Edge[Vector]):
        return sum_neighbours(direct_sum(delta[i, j], eps[i, j, k] * n[k]))

    assert body(embed)[-3:] == [
        "%4 = direct sum 1 %1 + 1 %3 : edge t2?",
        "%5 = neighbours %4 as matrix(0e + 1o + 2e) : node matrix(0e + 1o + 2e)",
        "out out = %5 : matrix(0e + 1o + 2e)",
    ]


def test_symmetry_of_arguments_decides_a_parity() -> None:
    @layer
    def compose(v: Vector, t: STF[2]):
        return direct_sum(eps[i, j, k] * v[k], t[i, j])

    assert body(compose)[-1] == "out out = %4 : matrix(0e + 1o + 2e)"


@pytest.mark.parametrize("stated", ["0o", "t2e", "1e"])
def test_parity_that_is_known_can_not_be_stated_again(stated: str) -> None:
    @layer
    def total(n: Edge[Vector]):
        return sum_neighbours(n[i])

    text = str(total).replace("neighbours %0 : node 1o", f"neighbours %0 as {stated} : node {stated}")
    with pytest.raises(DefinitionError, match="can not be stated"):
        parse_graph(text)


def test_function_argument_of_open_parity_is_decided() -> None:
    @layer
    def gated(x: Node[TensorNetMatrix, "u"]):
        return x["u", i, j] * sigmoid(x["u", k, m] * x["u", k, m])

    assert body(gated)[1:] == [
        "%2 = scalar %1 = sigmoid(x0) as 0e : node 0e [u]",
        "%3 = product %0[i j] %2[] -> [i j] : node matrix(0e + 1o + 2e) [u]",
        "out out = %3 : matrix(0e + 1o + 2e)",
    ]
    assert resolve(gated.graph, 1).parity == 1


def test_neighbour_sum_of_unequal_parities_stays_open() -> None:
    @layer
    def mixed(a: Edge[Vector], b: Edge[Vector]):
        return sum_neighbours(a[i] + eps[i, j, k] * a[j] * b[k])

    assert body(mixed)[-2:] == ["%5 = neighbours %4 : node 1?", "out out = %5 : 1?"]


# Misuse --------------------------------------------------------------------------------------------


def test_tensor_can_not_be_unpacked() -> None:
    with pytest.raises(DefinitionError, match="can not be unpacked"):

        @layer
        def first(a: Vector):
            x, _y, _z = a
            return x


@pytest.mark.parametrize("other", ["i", None, [1], 1j])
def test_only_expressions_and_exact_numbers_are_operands(other: object) -> None:
    with pytest.raises(DefinitionError, match="is not an expression or an exact number"):

        @layer
        def odd(a: Vector):
            return a[i] * other


@pytest.mark.parametrize("key", [3, -1, 0.5, None, True, slice(None), (i,)])
def test_only_indices_and_coordinates_stand_in_brackets(key: object) -> None:
    with pytest.raises(DefinitionError, match=r"coordinate is 0, 1 or 2|is not an index"):

        @layer
        def odd(a: Matrix):
            return a[i, key]


def test_words_of_types_are_refused_in_wrong_places() -> None:
    for make in (
        lambda: Node[Weight["u"]],
        lambda: Edge[Position],
        lambda: Node[Vector, "u", "v"],
        lambda: Node[Vector, 3],
        lambda: Node["u"],
        lambda: Tensor[-1],
        lambda: Scalars[0],
    ):
        with pytest.raises(DefinitionError):
            make()


@pytest.mark.parametrize("names", ["", "i i", "1", "if", "i, j"])
def test_indices_have_distinct_plain_names(names: str) -> None:
    with pytest.raises(DefinitionError):
        indices(names)
