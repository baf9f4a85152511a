"""Emitted spherical layers: equal to their definition, to an evaluation of their own, and equivariant in numbers."""

from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from tnforge import Blocks, Spherical, constant, harmonic, indices, layer, vertex
from tnforge.check.load import check_layer, load_layer
from tnforge.compiler import Options, Timer, compile_package
from tnforge.dsl.layer import Layer
from tnforge.emit.literals import exact_text, literal
from tnforge.errors import EmitError, VerifyError
from tnforge.ir.interpret import interpret
from tnforge.kernel.interpret import interpret_kernel
from tnforge.library.spherical import convolution, harmonics, paths, product, solids
from tnforge.passes.simplify import simplify
from tnforge.schedule.fuse import plan_graph
from tnforge.symmetry.spherical import evaluate
from tnforge.symmetry.spherical import harmonics as basis
from tnforge.symmetry.surd import Surd
from tnforge.symmetry.vertex import couples, theta, unit_entries
from tnforge.symmetry.vertex import vertex as entries_of

a, b, c, i, j, k, m = indices("a b c i j k m")
LMAX, NODES, EDGES, CHANNELS = 2, 3, 5, 2
SENDER, RECEIVER = torch.tensor([0, 1, 2, 2, 0]), torch.tensor([1, 1, 0, 2, 0])


@layer
def mixed(x: Spherical[2], y: Spherical[3], t: Blocks("t(2,1,2)o")):
    """Values with legs of three kinds, contracted, traced and open."""
    inner = vertex(2, 3, 2)[a, b, c] * x[a] * y[b] * x[c]
    return inner, x[a] * y[b], harmonic(3)[b, i, j, k] * y[b], t[a, i, a] + t[a, i, b] * x[a] * x[b]


LAYERS = [product(2, 3, 2), solids(4), harmonics(3), mixed, convolution(1), convolution(1, apart=True)]


def emit(folder: Path, layers: list[Layer]) -> list[Any]:
    package, compiled = compile_package("spherical", [own.definition for own in layers], Options(), "x.py", Timer())
    for name, text in package.files:
        (folder / name).write_text(text)
    return [own.graph for own in compiled]


def run(folder: Path, own: Layer, target: str, *tensors: np.ndarray, **ends: Any) -> list[np.ndarray]:
    found = load_layer(folder, own.name, target)(*(torch.from_numpy(tensor) for tensor in tensors), **ends)
    return [tensor.numpy() for tensor in (found if isinstance(found, tuple) else (found,))]


def unit_harmonics(degree: int, points: np.ndarray) -> np.ndarray:
    """Orthonormal components of the harmonics, by the exact evaluation of each point."""
    norms = np.sqrt(np.array(basis(degree).norms, dtype=float))
    exact = [evaluate(degree, [Fraction(float(x)) for x in point]) for point in points]
    return np.array([[float(value) for value in row] for row in exact]) / norms


@cache
def points() -> np.ndarray:
    return np.random.default_rng(3).normal(size=(40, 3))


def turn(degree: int, matrix: np.ndarray) -> np.ndarray:
    """How orthonormal components turn: the map between harmonics of points and of turned points."""
    before, after = unit_harmonics(degree, points()), unit_harmonics(degree, points() @ matrix.T)
    return np.linalg.lstsq(before, after, rcond=None)[0].T


def turn_all(matrix: np.ndarray, lmax: int, inverts: bool) -> np.ndarray:
    """The same for all degrees up to `lmax` one behind the other."""
    total = np.zeros(((lmax + 1) ** 2,) * 2)
    for degree in range(lmax + 1):
        own = slice(degree**2, (degree + 1) ** 2)
        total[own, own] = turn(degree, matrix) * ((-1) ** degree if inverts else 1)
    return total


def rotation() -> np.ndarray:
    matrix, _ = np.linalg.qr(np.random.default_rng(5).normal(size=(3, 3)))
    return matrix * np.sign(np.linalg.det(matrix))


def draw_convolution() -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    random, size = np.random.default_rng(1), (LMAX + 1) ** 2
    x = random.normal(size=(NODES, size, CHANNELS))
    return x, random.normal(size=(EDGES, size)), random.normal(size=(EDGES, len(paths(LMAX)), CHANNELS))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("spherical")


@pytest.fixture(scope="module")
def convolved(folder: Path) -> Layer:
    own = convolution(LMAX)
    emit(folder, [own])
    return own


def test_every_product_up_to_degree_three_equals_its_definition(folder: Path) -> None:
    triples = [(p, q, r) for p in range(4) for q in range(4) for r in range(4) if couples(p, q, r)]
    for graph in emit(folder, [product(*triple) for triple in triples]):
        assert check_layer(graph, folder, "torch").largest < 1e-13


@pytest.mark.parametrize("target", ["torch", "c"])
@pytest.mark.parametrize(
    "own",
    [product(2, 3, 2), solids(4), harmonics(3), mixed, convolution(1), convolution(1, apart=True)],
    ids=lambda own: own.name,
)
def test_layers_equal_their_definition(folder: Path, own: Layer, target: str) -> None:
    (graph,) = emit(folder, [own])
    assert check_layer(graph, folder, target).largest < 1e-13


@pytest.mark.parametrize("target", ["torch", "c"])
def test_convolution_equals_a_sum_of_unit_vertices(folder: Path, convolved: Layer, target: str) -> None:
    x, y, w = draw_convolution()
    (found,) = run(folder, convolved, target, x, y, w, sender=SENDER, receiver=RECEIVER)
    expected = np.zeros((NODES, (LMAX + 1) ** 2, CHANNELS))
    for path, values in zip(paths(LMAX), expected_paths(x, y, w), strict=True):
        expected[:, path[2] ** 2 : (path[2] + 1) ** 2] += values
    assert np.allclose(found, expected, rtol=0, atol=1e-13)


def test_paths_apart_stand_one_behind_the_other(folder: Path) -> None:
    own = convolution(LMAX, apart=True)
    (graph,) = emit(folder, [own])
    assert [block.legs for block in graph.outputs[0].claim.blocks] == [(p[2],) if p[2] else () for p in paths(LMAX)]
    x, y, w = draw_convolution()
    expected = np.concatenate(expected_paths(x, y, w), axis=1)
    for target in "torch", "c":
        (found,) = run(folder, own, target, x, y, w, sender=SENDER, receiver=RECEIVER)
        assert np.allclose(found, expected, rtol=0, atol=1e-13)


def expected_paths(x: np.ndarray, y: np.ndarray, w: np.ndarray) -> list[np.ndarray]:
    """What each path gives, from the unit vertices."""
    found = []
    for number, (l1, l2, l3) in enumerate(paths(LMAX)):
        values, scale = np.zeros((NODES, 2 * l3 + 1, CHANNELS)), float(theta(l1, l2, l3)) ** 0.5
        for (m1, m2, m3), value in unit_entries(l1, l2, l3):
            left = w[:, number] * x[SENDER.numpy(), l1**2 + m1]
            terms = scale * value.nearest_float() * left * y[:, l2**2 + m2, None]
            np.add.at(values[:, m3], RECEIVER.numpy(), terms)
        found.append(values)
    return found


def test_paths_apart_are_the_uvu_product_of_e3nn(folder: Path) -> None:
    """Path by path; e3nn's weights are ours times the size of our vertex against its own."""
    o3 = pytest.importorskip("e3nn.o3", reason="e3nn is the oracle of this test")
    own, found = convolution(LMAX, apart=True), paths(LMAX)
    emit(folder, [own])
    x, y, w = draw_convolution()
    kinds = "+".join(f"1x{degree}{'eo'[degree % 2]}" for degree in range(LMAX + 1))
    outs = [(CHANNELS, (path[2], (-1) ** path[2])) for path in found]
    wide = o3.Irreps(kinds.replace("1x", f"{CHANNELS}x"))
    instructions = [(l1, l2, number, "uvu", True, 1.0) for number, (l1, l2, _) in enumerate(found)]
    product = o3.TensorProduct(
        wide, kinds, outs, instructions, irrep_normalization="none", path_normalization="none",
        internal_weights=False, shared_weights=False,
    ).double()  # fmt: skip
    sizes = np.array([float(theta(*path)) ** 0.5 for path in found])
    weights = torch.from_numpy((w * sizes[None, :, None]).reshape(EDGES, -1))
    left = [x[:, degree**2 : (degree + 1) ** 2].transpose(0, 2, 1).reshape(NODES, -1) for degree in range(LMAX + 1)]
    messages = product(torch.from_numpy(np.concatenate(left, axis=1))[SENDER], torch.from_numpy(y), weights)
    summed = torch.zeros(NODES, messages.shape[1], dtype=torch.float64).index_add(0, RECEIVER, messages).numpy()
    parts = np.split(summed, np.cumsum([CHANNELS * (2 * p[2] + 1) for p in found])[:-1], axis=1)
    blocks = [part.reshape(NODES, CHANNELS, -1).transpose(0, 2, 1) for part in parts]
    (ours,) = run(folder, own, "torch", x, y, w, sender=SENDER, receiver=RECEIVER)
    assert np.allclose(ours, np.concatenate(blocks, axis=1), rtol=0, atol=1e-6), "e3nn's couplings are rounded"
    assert np.abs(ours).max() > 0.1


@pytest.mark.parametrize("inverts", [False, True])
@pytest.mark.parametrize("target", ["torch", "c"])
def test_turned_inputs_give_turned_outputs(folder: Path, convolved: Layer, target: str, inverts: bool) -> None:
    (x, y, w), matrix = draw_convolution(), rotation()
    whole = turn_all(matrix, LMAX, inverts)
    turned = np.einsum("mn,rnu->rmu", whole, x), y @ whole.T
    before = run(folder, convolved, target, x, y, w, sender=SENDER, receiver=RECEIVER)
    after = run(folder, convolved, target, *turned, w, sender=SENDER, receiver=RECEIVER)
    assert np.allclose(np.einsum("mn,rnu->rmu", whole, before[0]), after[0], rtol=0, atol=1e-12)
    assert np.abs(before[0] - after[0]).max() > 0.1, "a rotation that changes nothing tests nothing"


@pytest.mark.parametrize("lmax", [4, pytest.param(8, marks=pytest.mark.slow)])
@pytest.mark.parametrize("target", ["torch", "c"])
def test_harmonics_are_those_of_the_exact_basis(folder: Path, target: str, lmax: int) -> None:
    own = solids(lmax)
    emit(folder, [own])
    unit = points() / np.linalg.norm(points(), axis=1)[:, None]
    (found,) = run(folder, own, target, unit)
    expected = [unit_harmonics(degree, unit) for degree in range(1, lmax + 1)]
    assert np.allclose(found, np.concatenate(expected, axis=1), rtol=0, atol=1e-14)


@pytest.mark.parametrize(
    ("lmax", "norm"), [(3, "component"), (2, "norm"), pytest.param(6, "component", marks=pytest.mark.slow)]
)
def test_harmonics_are_those_of_e3nn(folder: Path, lmax: int, norm: str) -> None:
    o3 = pytest.importorskip("e3nn.o3", reason="e3nn is the oracle of this test")
    own = harmonics(lmax, norm)
    (graph,) = emit(folder, [own])
    kinds = ["0e", "1o", *(f"l{degree}{'eo'[degree % 2]}" for degree in range(2, lmax + 1))]
    assert str(graph.outputs[0].claim) == f"flat({' + '.join(kinds)})"
    there = o3.spherical_harmonics(list(range(lmax + 1)), torch.from_numpy(points()), True, normalization=norm)
    for target in "torch", "c":
        (found,) = run(folder, own, target, points())
        assert found.shape == (40, (lmax + 1) ** 2)
        assert np.allclose(found, there.numpy(), rtol=0, atol=1e-12)


def test_constants_keep_their_exact_integers(folder: Path) -> None:
    emit(folder, [product(2, 3, 3)])
    module = load_layer(folder, "product_2_3_3", "torch")
    numerators, norms = sorted(module.buffers(), key=lambda buffer: bool((buffer > 0).all()))
    assert numerators.dtype == norms.dtype == torch.int64
    module.to(torch.float32).to(torch.float64)
    squares = numerators.double() ** 2 / norms
    content = int(np.gcd.reduce(entries_of(2, 3, 3).numerators, axis=None))
    assert content**2 * float(squares.sum()) == pytest.approx(float(theta(2, 3, 3)), rel=1e-15)
    assert content == 2, "the number that all entries have in common is multiplied apart"


def test_literals_of_surds_are_the_nearest_floats() -> None:
    assert literal(Surd(Fraction(1, 2), 3)) == "0.8660254037844386"
    assert exact_text(Surd(Fraction(1, 2), 3)) == "sqrt(3)/2"
    assert literal(Surd(Fraction(1, 3))) == literal(Fraction(1, 3)) == repr(1 / 3)
    assert exact_text(Surd(Fraction(1, 2))) == ""


def test_a_changed_literal_is_noticed(folder: Path) -> None:
    own = product(2, 2, 2)
    (graph,) = emit(folder, [own])
    file = folder / "product_2_2_2.py"
    text = file.read_text()
    for old, new in (("[8, 8, 24,", "[8, 8, 25,"), ("[0, 0, -2,", "[0, 0, 2,")):
        assert old in text
        file.write_text(text.replace(old, new, 1))
        with pytest.raises(VerifyError, match="differs from its definition"):
            check_layer(graph, folder, "torch")


def test_kernels_on_roots_equal_the_graph_on_fractions() -> None:
    """Orthonormal inputs are fractions over roots; every sum is one of multiples of one root, so nothing is rounded."""
    graph = product(2, 3, 2).graph
    (step,) = plan_graph(simplify(graph)).steps
    random = np.random.default_rng(2)
    lower = {
        name: np.array([Fraction(int(n)) for n in random.integers(-9, 9, size)]) for name, size in (("x", 5), ("y", 7))
    }
    roots = {
        name: np.array([Surd.root(Fraction(1, norm)) for norm in basis(degree).norms])
        for name, degree in (("x", 2), ("y", 3))
    }
    operands = [(lower[slot.name] * roots[slot.name])[None, :, None] for slot in step.kernel.operands]
    (found,) = interpret_kernel(step.kernel, operands, {}, 1, {}, 1)
    expected = interpret(graph, {name: values[None, :, None] for name, values in lower.items()})["out"]
    assert all(
        one * Surd.root(norm) == other
        for one, norm, other in zip(found.flat, basis(2).norms, expected.flat, strict=True)
    )


def test_an_entry_that_64_bits_do_not_hold_is_refused() -> None:
    axes = range(3)
    entries = [
        [[[2**63 * (a == b) * (c == d) + (a == c) * (b == d) for d in axes] for c in axes] for b in axes] for a in axes
    ]
    large = constant("large", entries)
    own = layer(name="stretched", inputs={"x": Spherical[1], "y": Spherical[1]})(
        lambda x, y: large[i, j, k, m] * x[j] * y[k] * y[m]
    )
    with pytest.raises(EmitError, match="64 bits"):
        compile_package("large", [own.definition], Options(), "x.py", Timer())
