"""Every witness that a refusal prints is read from the message and evaluated again, exactly: the two values differ."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Callable, Mapping
from fractions import Fraction
from itertools import product
from math import factorial, prod
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from flint import fmpq, fmpq_mat
from sympy import sympify

from tnforge import load_layers
from tnforge.check.jet import JET_FUNCTIONS, Jet
from tnforge.errors import ProofError
from tnforge.ir.graph import Graph
from tnforge.ir.interpret import Connections, interpret
from tnforge.ir.types import Site, Type
from tnforge.proof.completeness import Count
from tnforge.proof.prove import prove_definition
from tnforge.proof.smoothness import Jump
from tnforge.proof.witness import Witness
from tnforge.symmetry.character import character, maps
from tnforge.symmetry.rep import SCALAR, Layout, Rep, parse_rep

Array = Any
HERE = Path(__file__).parent
EXPECTED = tomllib.loads((HERE / "expected.toml").read_text())
FALSE = [
    path.name
    for path in sorted(HERE.iterdir())
    if path.suffix in {".py", ".yaml"} and EXPECTED.get(path.stem, {}).get("error") == "ProofError"
]
NUMBER = re.compile(r"-?\d+(?:/\d+)?")
SENTENCES = {
    "inverted": r"(?P<what>.+) must change sign and is (?P<found>\S+) before and after",
    "stays": r"(?P<what>.+) must stay (?P<expected>\S+) and becomes (?P<found>\S+)",
    "exchanged": r"(?P<what>.+) must not change when .* exchanged, but (?P<expected>\S+) becomes (?P<found>\S+)",
    "is": r"(?P<what>.+) must be (?P<expected>\S+) and is (?P<found>\S+)",
}
ROTATIONS: Mapping[str, list[list[object]]] = {
    "the quarter turn about z": [[0, -1, 0], [1, 0, 0], [0, 0, 1]],
    "the quarter turn about x": [[1, 0, 0], [0, 0, -1], [0, 1, 0]],
    "the cyclic permutation of x, y, z": [[0, 0, 1], [1, 0, 0], [0, 1, 0]],
    "the 3-4-5 rotation about z": [["3/5", "-4/5", 0], ["4/5", "3/5", 0], [0, 0, 1]],
}
POLYNOMIALS: Mapping[str, Callable[[Any], Any]] = {
    "x": lambda x: x,
    "x + 1": lambda x: x + Fraction(1),
    "x^2": lambda x: x * x,
    "x^2 + 1": lambda x: x * x + Fraction(1),
    "x^2 + x": lambda x: x * x + x,
    "x^3": lambda x: x**3,
    "x^3 + x": lambda x: x**3 + x,
    "x^4": lambda x: x**4,
}


def refusal(case: str) -> ProofError:
    with pytest.raises(ProofError) as caught:
        [prove_definition(own.definition) for own in load_layers(case, {})]
    return caught.value


@pytest.mark.parametrize("case", FALSE)
def test_printed_witness_is_evaluated_again(case: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(HERE)
    error = refusal(case)
    assert str(error.witness) in str(error).replace("\n  ", "\n")
    if isinstance(error.witness, Count):
        (own,) = load_layers(case, {})
        check_count(own.graph, str(error.witness))
    elif isinstance(error.witness, Jump):
        (own,) = load_layers(case, {})
        check_jump(own.graph, str(error.witness))
    else:
        assert isinstance(error.witness, Witness)
        check_witness(error.witness.question.graph, error.witness)


def check_jump(graph: Graph, text: str) -> None:
    """The derivative of the layer by the length, close to the cutoff on both sides, by power series."""
    found = re.fullmatch(r"at x = 1 the (\w+)(?: derivative)? of .* by x jumps from (.+) to 0 \(times n\)\.", text)
    assert found is not None
    order, expected = ["value", "first", "second"].index(found[1]), float(sympify(found[2].replace("^", "**")))
    inside, beyond = (derivatives(graph, 1 + sign * 1e-9, order) for sign in (-1, 1))
    assert inside[order] == pytest.approx(expected, abs=1e-6)
    assert abs(expected) > 0.1
    assert all(abs(value) < 1e-6 for value in [*inside[:order], *beyond])


def derivatives(graph: Graph, length: float, order: int) -> list[float]:
    """The x component of the sum over one edge of this length along x, and its derivatives by the length."""
    rest = (0.0,) * max(order - 1, 0)
    edge = np.array([Jet((length, 1.0, *rest)[: order + 1])], dtype=object)
    along = np.array([[Jet((float(axis == 0), *(0.0,) * order)) for axis in range(3)]], dtype=object)
    one = Connections(np.array([0]), np.array([0]), 1)
    (value,) = interpret(graph, {"d": edge, "n": along}, one, JET_FUNCTIONS).values()
    series = value[0, 0]
    coefficients = series.coefficients if isinstance(series, Jet) else (float(series), *(0.0,) * order)
    return [factorial(k) * c for k, c in enumerate(coefficients)]


# Values ----------------------------------------------------------------------------------------------


def check_witness(graph: Graph, witness: Witness) -> None:
    """Compare the two values that a sentence states with the two that its inputs give."""
    opening, _, sentence = str(witness).removesuffix(".").removesuffix(" (components count from 1)").partition(": ")
    action, functions = opening.partition("with ")[0].removesuffix(", "), stand_ins(opening)
    inputs = read_inputs(graph, opening.partition("with ")[2])
    ends = witness.question.setting.connections

    def value(arrays: Mapping[str, Array]) -> Array:
        output, type_ = graph.outputs[0], graph.type(graph.outputs[0].node)
        found = np.asarray(interpret(graph, arrays, ends, functions)[output.name], dtype=object)
        found = found[..., 0] if type_.channels else found
        return found[None] if type_.site is Site.SHARED else found

    kind, parts = next((k, m) for k, p in SENTENCES.items() if (m := re.fullmatch(p, sentence)))
    before = value(inputs)
    expected, found = expectation(action, graph, inputs, before, value)
    place = place_of(parts["what"])
    if kind == "exchanged":
        assert Fraction(parts["expected"]) == before[place]
        swaps = [np.swapaxes(before, axis, axis + 1)[place] for axis in range(1, before.ndim - 1)]
        assert Fraction(parts["found"]) in swaps
        assert parts["expected"] != parts["found"]
        return
    if parts["what"].startswith("the trace"):
        expected, found = np.zeros(1, dtype=object), np.trace(before, axis1=1, axis2=2)
    stated = -Fraction(parts["found"]) if kind == "inverted" else Fraction(parts["expected"])
    assert (expected[place], found[place]) == (stated, Fraction(parts["found"]))
    assert expected[place] != found[place]


def expectation(
    action: str, graph: Graph, inputs: Mapping[str, Array], before: Array, value: Callable[[Mapping[str, Array]], Array]
) -> tuple[Array, Array]:
    """What the claim makes of the result, and what the layer makes of the changed inputs."""
    types = {graph.input_name(k): graph.type(k) for k in graph.inputs}
    if not action:
        return before, before
    if action == "when all positions move by (0, 0, 1)":
        up = np.array([Fraction(0), Fraction(0), Fraction(1)], dtype=object)
        return before, value({name: array + up if types[name].affine else array for name, array in inputs.items()})
    if exchange := re.fullmatch(r"when (\w+) and (\w+) are exchanged", action):
        first, second = exchange.groups()
        return before, value({**inputs, first: inputs[second], second: inputs[first]})
    if order := re.fullmatch(r"when indices are taken in the order ((?:\d )+\d)", action):
        return before, np.transpose(before, (0, *map(int, order[1].split())))
    element = action.removeprefix("under ")
    moved = value({name: transformed(array, types[name], element) for name, array in inputs.items()})
    return transformed(before, Type(graph.outputs[0].claim), element), moved


def transformed(array: Array, type_: Type, element: str) -> Array:
    """Inversion or a rotation on an array of vector indices."""
    rep, first = type_.rep, 0 if type_.site is Site.SHARED else 1
    assert not rep.is_spherical
    assert rep.layout is Layout.SINGLE
    if element == "inversion":
        return array * Fraction(rep.parity)
    matrix = np.array([[Fraction(x) for x in row] for row in ROTATIONS[element]], dtype=object)
    for axis in range(first, first + rep.legs):
        array = np.moveaxis(np.tensordot(matrix, array, axes=([1], [axis])), 0, axis)
    return array


def stand_ins(opening: str) -> dict[str, Callable[[Any], Any]]:
    """The polynomials that are said to be taken for functions."""
    found = re.findall(r", (\w+)\(x\) taken as (.+?)(?=, \w+\(x\) taken as|$)", opening)
    return {name: POLYNOMIALS[text] for name, text in found}


def read_inputs(graph: Graph, text: str) -> dict[str, Array]:
    """The inputs of a witness from `r = (0, 0, 1), f = 1/2 at node 1 and 0 at node 2`."""
    text = re.sub(r", \w+\(x\) taken as .*", "", text)
    names = [graph.input_name(k) for k in graph.inputs]
    parts = re.split(rf"(?:^|, )({'|'.join(names)}) = ", text)[1:]
    given = dict(zip(parts[::2], parts[1::2], strict=True))
    return {graph.input_name(k): read_array(given[graph.input_name(k)], graph.type(k)) for k in graph.inputs}


def read_array(text: str, type_: Type) -> Array:
    rows = [read_value(row, type_.rep) for row in re.split(r" at (?:node|edge) \d+(?: and |$)", text) if row]
    array = np.array(rows, dtype=object).reshape(len(rows), *type_.rep.shape)
    array = array[0] if type_.site is Site.SHARED else array
    return array[..., None] if type_.channels else array


def read_value(text: str, rep: Rep) -> Array:
    """A number, nested brackets, or `zero but 1 at (1, 2, 3)`."""
    array = np.full(rep.shape, Fraction(0), dtype=object)
    if text.startswith("zero"):
        for number, place in re.findall(rf"({NUMBER.pattern}) at \(([\d, ]+)\)", text):
            array[tuple(int(k) - 1 for k in place.split(", "))] = Fraction(number)
        return array
    nested = np.array(ast.literal_eval(NUMBER.sub(lambda number: f"'{number[0]}'", text)))
    array[...] = np.vectorize(Fraction, otypes=[object])(nested).reshape(rep.shape)
    return array


def place_of(what: str) -> tuple[int, ...]:
    """The row and the component, which are counted from 1."""
    row = re.search(r" at (?:node|edge) (\d+)$", what)
    index = re.search(r"component \(?([\d, ]+)\)?", what)
    places = [int(k) - 1 for k in index[1].split(",")] if index else []
    return (int(row[1]) - 1 if row else 0, *places)


# Counts ----------------------------------------------------------------------------------------------


def check_count(graph: Graph, text: str) -> None:
    """Count the maps by characters and the rank of the paths by evaluating the layer, each apart from the proof."""
    parts = re.search(r"there are (\d+) independent maps (.+) -> (\S+); the paths have rank (\d+)", text)
    assert parts is not None
    sources = prod((character(parse_rep(r)) for r in parts[2].split(" x ")[1:]), start=first_of(parts[2]))
    multiplicity = maps(sources, character(parse_rep(parts[3])))
    assert (multiplicity, rank_of_paths(graph)) == (int(parts[1]), int(parts[4]))
    assert parts[1] != parts[4]


def first_of(text: str) -> Any:
    return character(parse_rep(text.split(" x ")[0]))


def rank_of_paths(graph: Graph) -> int:
    """The rank of what each weight multiplies, on all products of unit arguments."""
    types = {graph.input_name(k): graph.type(k) for k in graph.inputs}
    weights = [name for name, type_ in types.items() if type_.site is Site.SHARED and type_.rep == SCALAR]
    arguments = [name for name in types if name not in weights]
    rows = []
    for chosen in weights:
        fixed = {name: np.array(Fraction(int(name == chosen)), dtype=object) for name in weights}
        row: list[Fraction] = []
        for units in product(*(range(types[name].rep.size) for name in arguments)):
            ones = {name: unit(types[name].rep, k) for name, k in zip(arguments, units, strict=True)}
            row += [Fraction(x) for x in np.ravel(interpret(graph, {**fixed, **ones})["out"])]
        rows.append([fmpq(x.numerator, x.denominator) for x in row])
    return int(fmpq_mat(rows).rank())


def unit(rep: Rep, component: int) -> Array:
    array = np.full(rep.size, Fraction(0), dtype=object)
    array[component] = Fraction(1)
    return array.reshape(1, *rep.shape)
