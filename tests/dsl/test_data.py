"""Plain data: says what index notation says, is text throughout, and holds nothing that runs or explodes."""

import tracemalloc
from pathlib import Path

import pytest

from tnforge import (
    Edge,
    Layer,
    Node,
    Position,
    Scalar,
    TensorNetMatrix,
    Vector,
    Weight,
    constant,
    displacement,
    indices,
    layer,
    load_layers,
    sigmoid,
    sum_neighbours,
    sum_nodes,
)
from tnforge.errors import ConfigError, DefinitionError
from tnforge.passes.simplify import canonical

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
i, j, k = indices("i j k")

DOCUMENT = """
layers:
  dot:
    inputs: {a: 1o, b: 1o}
    result: {product: [a i, b i]}
    claim: 0e
  compose:
    inputs:
      s: node 0e [u]
      v: node 1o [u]
      t: node 2e [u]
    values:
      trace: {product: [s, delta i j], out: i j}
      skew: {product: [-1, eps i j k, v k], out: i j}
    result: {direct_sum: [trace, skew, t]}
    claim: matrix(0e + 1o + 2e)
  decompose:
    inputs:
      x: node matrix(0e + 1o + 2e) [u]
    values:
      turned: {product: [x j i], out: i j}
      rest: {product: [delta i j, x k k], out: i j}
    results:
      s: {product: [x k k, 1/3]}
      v: {product: [-1/2, eps i j k, x j k], out: i}
      t: {sum: [1/2 x, 1/2 turned, -1/3 rest]}
    claim: {s: 0e, v: 1o, t: 2e}
  product_o3:
    inputs:
      x: node matrix(0e + 1o + 2e) [u]
      y: node matrix(0e + 1o + 2e) [u]
    result:
      sum:
        - {product: [x i k, y k j], out: i j}
        - {product: [y i k, x k j], out: i j}
    claim: matrix(0e + 1o + 2e)
  product_so3:
    group: SO3
    inputs:
      x: node matrix(0e + 1o + 2e) [u]
      y: node matrix(0e + 1o + 2e) [u]
    result: {product: [2, x i k, y k j], out: i j}
    claim: matrix(0e + 1o + 2e)
  message:
    inputs:
      h0: node 0e [u]
      h1: node 1o [u]
      h2: node t2e [u]
      n: edge 1o
      w: edge flat(4x0e) [u]
    result:
      neighbours:
        sum:
          - {product: [w.0, h0.sender, n i, n j], out: i j}
          - {product: [w.1, h1.sender i, n j], out: i j}
          - {product: [w.2, h2.sender i j], out: i j}
          - {product: [w.3, h2.sender i k, n k, n j], out: i j}
    claim: node t2e [u]
  gate:
    inputs:
      t: node t2e [u]
      w: shared 0e [u]
      b: shared 0e [u]
    values:
      square: {product: [t i j, t i j]}
      g: {formula: sigmoid(w * square + b)}
    result: {product: [t i j, g], out: i j}
    claim: node t2e [u]
"""


def load(path: Path, text: str) -> dict[str, Layer]:
    file = path / "layers.yaml"
    file.write_text(text, encoding="utf-8")
    return {each.name: each for each in load_layers(str(file), {})}


def one(path: Path, body: str) -> Layer:
    """The layer of a document whose body is written without its head."""
    lines = "".join(f"    {line}\n" for line in body.strip().splitlines())
    (found,) = load(path, f"layers:\n  one:\n{lines}").values()
    return found


# The same operation, the same hash -------------------------------------------------------------------


@pytest.mark.parametrize("name", "dot compose decompose product_o3 product_so3 message gate".split())
def test_data_has_the_hash_of_index_notation(name: str, tmp_path: Path) -> None:
    files = sorted(EXAMPLES.glob("0[1-5]_*.py"))
    known = {each.name: each for path in files for each in load_layers(str(path), {})}[name]
    made = load(tmp_path, DOCUMENT)[name]
    assert str(canonical(made.graph)) == str(canonical(known.graph))
    assert made.definition.has_claim == known.definition.has_claim


def test_displacement_and_constants_are_those_of_index_notation(tmp_path: Path) -> None:
    turn = constant("turn", [[0, 0, 0], [0, 0, "1/3"], [0, -1, 0]])

    @layer
    def one_(x: Position, shift: Edge[Vector]):
        return turn[i, j] * displacement(x, shift)[j]

    made = one(
        tmp_path,
        """
inputs: {x: node position, shift: edge 1o}
constants: {turn: [[0, 0, 0], [0, 0, 1/3], [0, -1, 0]]}
values:
  r: {displacement: [x, shift]}
result: {product: [turn i j, r j], out: i}
""",
    )
    assert canonical(made.graph).nodes == canonical(one_.graph).nodes


def test_formulas_are_those_of_index_notation(tmp_path: Path) -> None:
    @layer
    def written(a: Vector, b: Scalar):
        norm = a[i] * a[i]
        return sigmoid(norm * b) * (1 + norm) ** 2 / b - 3 * b

    made = one(
        tmp_path,
        """
inputs: {a: 1o, b: 0e}
values:
  norm: {product: [a i, a i]}
result: {formula: sigmoid(norm * b) * (1 + norm)^2 * b^(-1) + -3 * b}
""",
    )
    assert canonical(made.graph).nodes == canonical(written.graph).nodes


def test_parity_that_types_leave_open_is_stated_at_neighbour_sums(tmp_path: Path) -> None:
    @layer
    def written(x: Edge[TensorNetMatrix], y: Edge[TensorNetMatrix]):
        return sum_neighbours(x[i, k] * y[k, j] + y[i, k] * x[k, j])

    made = one(
        tmp_path,
        """
inputs: {x: edge matrix(0e + 1o + 2e), y: edge matrix(0e + 1o + 2e)}
values:
  left: {product: [x i k, y k j], out: i j}
  right: {product: [y i k, x k j], out: i j}
result: {neighbours: {sum: [left, right]}}
""",
    )
    assert "as matrix(0e + 1o + 2e)" in str(made)
    assert canonical(made.graph).nodes == canonical(written.graph).nodes


def test_parity_is_stated_at_all_that_carries_a_value(tmp_path: Path) -> None:
    @layer
    def written(x: Node[TensorNetMatrix, "u"], y: Node[TensorNetMatrix, "u"], w: Weight["v", "u"]):
        return sum_nodes(w["v", "u"] @ (x["u", i, k] * y["u", k, j] + y["u", i, k] * x["u", k, j]))

    made = one(
        tmp_path,
        """
inputs: {x: "node matrix(0e + 1o + 2e) [u]", y: "node matrix(0e + 1o + 2e) [u]", w: "shared 0e [v] [u]"}
values:
  left: {product: [x i k, y k j], out: i j}
  right: {product: [y i k, x k j], out: i j}
result: {pool: {mix: [w, {sum: [left, right]}]}}
""",
    )
    assert "mix %2 %5 as matrix(0e + 1o + 2e)" in str(made)
    assert canonical(made.graph).nodes == canonical(written.graph).nodes


def test_sums_take_names_numbers_and_operations(tmp_path: Path) -> None:
    @layer
    def written(a: Scalar, b: Scalar):
        return a + 2 * b / 3 + a * b + 5

    made = one(
        tmp_path,
        """
inputs: {a: 0e, b: 0e}
result: {sum: [a, 2/3 b, {product: [a, b]}, 5]}
""",
    )
    assert canonical(made.graph).nodes == canonical(written.graph).nodes


def test_values_are_text_whatever_yaml_makes_of_them(tmp_path: Path) -> None:
    made = one(tmp_path, "inputs: {no: 0e, y: 0e}\ndoc: 12\nresult: {product: [no, y]}")
    assert [made.graph.input_name(node) for node in made.graph.inputs] == ["no", "y"]
    assert made.definition.doc == "12"


def test_places_are_those_of_the_document(tmp_path: Path) -> None:
    definition = one(tmp_path, "inputs: {a: 1o}\nresult: {product: [a i, a j], out: i j}").definition
    stretches = [(place.line, place.text[place.column : place.end_column]) for place in definition.places if place]
    assert stretches == [(3, "a"), (4, "product")]
    assert [place.text[place.column : place.end_column] for place in definition.where_operands(1)] == ["a i", "a j"]


# Files -----------------------------------------------------------------------------------------------


def test_folder_holds_both_kinds_of_file(tmp_path: Path) -> None:
    source = "from tnforge import Scalar, layer\n@layer\ndef first(a: Scalar):\n    return a\n"
    (tmp_path / "a.py").write_text(source)
    (tmp_path / "b.yaml").write_text("layers: {second: {inputs: {a: 0e}, result: a}}\n")
    (tmp_path / "c.txt").write_text("not a definition")
    assert [each.name for each in load_layers(str(tmp_path), {})] == ["first", "second"]


def test_file_of_data_takes_no_settings(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="settings are for families"):
        load_layers(str(tmp_path / "x.yaml"), {"ranks": "2"})


def test_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DefinitionError, match="can not be read: No such file"):
        load_layers(str(tmp_path / "x.yaml"), {})


@pytest.mark.parametrize("raw", [b"\xff\xfe", b"layers: \x07", b"", b"# nothing\n", b"[1, 2]", b"text", b"layers:"])
def test_file_that_is_no_document_is_refused(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "x.yaml"
    path.write_bytes(raw)
    with pytest.raises(DefinitionError):
        load_layers(str(path), {})


# What explodes ---------------------------------------------------------------------------------------


def test_large_file_is_refused_before_it_is_parsed(tmp_path: Path) -> None:
    with pytest.raises(DefinitionError, match="larger than 200000 bytes"):
        load(tmp_path, "# " + "é" * 500_000)


def test_aliases_do_not_multiply(tmp_path: Path) -> None:
    lines = [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30)]
    tracemalloc.start()
    with pytest.raises(DefinitionError, match="anchors and aliases"):
        load(tmp_path, "\n".join(["a0: &a0 [x]", *lines]))
    assert tracemalloc.get_traced_memory()[1] < 5_000_000
    tracemalloc.stop()


@pytest.mark.parametrize("bracket", ["[", "{a: ", "- ", "? "])
def test_deep_nesting_is_refused(tmp_path: Path, bracket: str) -> None:
    with pytest.raises(DefinitionError, match="nested more than 50 deep"):
        load(tmp_path, bracket * 10_000)


def test_formulas_do_not_multiply(tmp_path: Path) -> None:
    values = "".join(f"  x{n}: {{formula: exp(x{n - 1}) + exp(x{n - 1}) + x{n - 1}}}\n" for n in range(1, 40))
    with pytest.raises(DefinitionError, match=r"a formula of .* operations and arguments, .* is beyond the scope"):
        one(tmp_path, f"inputs: {{x0: 0e}}\nvalues:\n{values}\nresult: x39")


def test_long_chains_are_refused(tmp_path: Path) -> None:
    values = "".join(f"  x{n}: {{product: [2, x{n - 1} i], out: i}}\n" for n in range(1, 2000))
    with pytest.raises(DefinitionError, match="at most 250 operations"):
        one(tmp_path, f"inputs: {{x0: 1o}}\nvalues:\n{values}\nresult: x1999")


@pytest.mark.parametrize(
    "kind",
    ["flat(999999999x0e)", "999999999o", "1" * 400 + "o", "1?", "row 1o [u]", "shared 1o", "position", "face 1o",
     "node 1o [u] [v]", "node 1o [u", "node 1o [class]", "edge position", "node position [u]", "matrix(0e + 1o)", "9o",
     "shared 0e [a] [b] [c]", "species position", "0e [u]", "vanishing 0e"],
)  # fmt: skip
def test_type_without_a_meaning_is_refused_at_once(tmp_path: Path, kind: str) -> None:
    with pytest.raises(DefinitionError) as caught:
        one(tmp_path, f"inputs:\n  a: '{kind}'\nresult: a")
    assert [place.line for place in caught.value.places] == [4]


@pytest.mark.parametrize(
    ("expression", "message"),
    [
        ("{product: [a]}", "a has the rank 1 and is given the indices"),
        ("{product: [a i j]}", "has the rank 1"),
        ("{product: [2, 3]}", "a product of numbers alone"),
        ("{product: [a i, 1/0], out: i}", "'1/0' is not an exact number"),
        ("{product: [a class], out: i}", "an index can not be called 'class'"),
        ("{product: []}", "a product is a list with one item or more"),
        ("{product: [a i]}", "the free indices of the product are .'i'., and out has"),
        ("{product: [a i], sum: [a]}", "an expression is one of product, sum"),
        ("{sum: [a], out: i}", "only a product has the key 'out'"),
        ("{sum: [a, s]}", "values of different rank are added: 1 and 0"),
        ("{sum: [a, [a]]}", "an expression is a mapping"),
        ("{neighbours: a}", "takes an edge value"),
        ("a.sender", "only node values have a sender"),
        ("a.left", "a sender and a receiver, not 'left'"),
        ("a.0", "only flat sums have numbered blocks"),
        ("{displacement: a}", "takes positions"),
        ("{formula: exp(a)}", "takes scalars"),
        ("{formula: exp(2)}", "a scalar function needs a value"),
        ("{formula: s^0}", "an exponent is an integer other than 0"),
        ("{formula: s^s}", "an exponent is an integer"),
        ("{formula: s s}", "expected 'the end'"),
        ("{formula: '(((('}", "unknown name ''"),
        ("{formula: s + ²}", "a formula is written in ASCII"),
        ("{formula: [s]}", "a formula is a text"),
        ("a.species", "no rows for species"),
        ("a.kind", "not 'kind'"),
        ("{pool: a}", "sum_nodes takes a node value"),
        ("{mix: [s, a]}", "mixed by a true scalar with two channel axes"),
        ("{mix: [s]}", "channels are mixed by a matrix on a value"),
        ("{mix: s}", "a mixing of channels is a list"),
        ("{block: [phi, s]}", "there is no function 'phi'"),
        ("{block: s}", "a block is a list"),
    ],
)
def test_expression_without_a_meaning_is_refused_at_its_line(tmp_path: Path, expression: str, message: str) -> None:
    with pytest.raises(DefinitionError, match=message) as caught:
        one(tmp_path, f"inputs: {{a: 1o, s: 0e}}\nresult: {expression}")
    assert [place.line for place in caught.value.places] == [4]


@pytest.mark.parametrize(
    ("body", "line", "message"),
    [
        ("inputs: {a: node 0e, b: edge 0e}\nresult: {sum: [a, 2 b]}", 4, r"meet: a \(node\) and 2 b \(edge\)"),
        ("inputs: {a: flat(2x0e)}\nresult: {sum: [a]}", 4, "a is a flat sum of 2 blocks"),
        ("inputs: {a: flat(2x0e)}\nresult: {formula: exp(a)}", 4, "exp.a. is a flat sum of 2 blocks"),
        ("inputs: {eps: 1o}\nresult: eps", 3, "an argument can not be called 'eps'"),
        ("inputs: {a: 1o}\nvalues: {a: a}\nresult: a", 4, "a value can not be called 'a'"),
        ("inputs: {a: 1o}\nvalues: {class: a}\nresult: a", 4, "reserved"),
        ("inputs: {}\nresult: a", 3, "one key or more"),
        ("result: delta", 3, "the key 'inputs' is missing"),
        ("inputs: {a: 1o}\nconstants: {c: [1, 2, 3]}\nresult: a", 4, "never uses c"),
        ("inputs: {a: 1o}\nconstants: {c: [1, [2], 3]}\nresult: a", 4, "constant c is ragged"),
        ("inputs: {a: 1o}\nconstants: {c: [1, 2]}\nresult: a", 4, "constant c has shape"),
        ("inputs: {a: 1o}\nvalues: {b: {product: [2, a i], out: i}}\nresult: a", 4, "never uses b"),
        ("inputs: {a: 1o}\nresult: a\nresults: {b: a}", 3, "either the key 'result' or the key 'results'"),
        ("inputs: {a: 1o}\nresults: {b: a}\nclaim: {c: 1o}", 5, "unknown key 'c'"),
        ("inputs: {a: 1o}\nresults: {b: a}\nclaim: 1o", 5, "a mapping"),
        ("inputs: {a: 1o}\nresult: a\nclaim: 0e", 5, "claims 0e with 0 indices"),
        ("inputs: {a: 1o}\nresult: a\nclaim: node position", 5, "which no result is"),
        ("group: SU2\ninputs: {a: 1o}\nresult: a", 2, "the group 'SU2' is not known; known are O3 and SO3"),
        ("inputs: {[a]: 1o}\nresult: a", 3, "a key is a text"),
        ("inputs: {a: 0e}\nfunctions: {phi: 0e}\nresult: a", 4, "never uses phi"),
        ("inputs: {a: 0e}\nfunctions: {phi: 1o}\nresult: a", 4, "no function makes '1o'"),
        ("inputs: {a: 0e}\nfunctions: {phi: node 0e}\nresult: a", 4, "no function makes 'node 0e'"),
        ("inputs: {a: 0e}\nfunctions: {phi: '0e [u] [v]'}\nresult: a", 4, "no function makes"),
        ("inputs: {a: 0e}\nfunctions: {phi: flat(9999x0e)}\nresult: a", 4, "4096 blocks"),
        ("inputs: {a: 0e}\nfunctions: {class: 0e}\nresult: a", 4, "a function can not be called 'class'"),
        ("inputs: {a: 0e}\nfunctions: {a: 0e}\nresult: a", 4, "there is a value of that name"),
        ("inputs: {a: 0e}\nfunctions: {b: 0e}\nvalues: {b: a}\nresult: b", 5, "there is a value of that name"),
        ("inputs: {a: 1o}\nfunctions: {b: 0e}\nresult: {block: [b, a]}", 5, "the function b takes scalars"),
        ("inputs: {a: 0e}\nfunctions: {b: 0e}\nresult: {block: [b]}", 5, "is given no arguments"),
        (
            "inputs: {a: 0e}\nfunctions: {b: 0e}\nresult: {sum: [{block: [b, a]}, {block: [b, a]}]}",
            5,
            "the function b stands in two blocks",
        ),
        ("inputs: {<<: {a: 1o}}\nresult: a", 3, "an argument can not be called '<<'"),
    ],
)
def test_layer_without_a_meaning_is_refused_at_its_line(tmp_path: Path, body: str, line: int, message: str) -> None:
    with pytest.raises(DefinitionError, match=message) as caught:
        one(tmp_path, body)
    assert [place.line for place in caught.value.places] == [line]
