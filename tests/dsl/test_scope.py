"""What is too large is refused at once, with the size it would take: nothing hangs and nothing eats the memory."""

from __future__ import annotations

import signal
import time
from collections.abc import Callable, Iterator
from itertools import combinations
from pathlib import Path

import pytest

from tnforge import Matrix, Network, Scalar, Scalars, Tensor, Vector, exp, indices, layer, load_layers
from tnforge.dsl.layer import Layer
from tnforge.errors import DefinitionError, TnforgeError, UndecidedError
from tnforge.ir import scalar
from tnforge.ir.text import parse_graph, parse_type
from tnforge.proof.prove import prove_definition
from tnforge.symmetry.rep import Block, Layout, Rep, parse_rep

SECONDS = 1.0
LETTERS = indices(" ".join(f"a{k}" for k in range(40)))


@pytest.fixture(autouse=True)
def _in_time() -> Iterator[None]:
    """Each test takes less than a second of the processor, and is ended if it hangs."""

    def late(*_: object) -> None:
        raise TimeoutError("not refused within a minute")

    before, start = signal.signal(signal.SIGALRM, late), time.process_time()
    signal.alarm(60)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)
    assert time.process_time() - start < SECONDS


# Texts -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("flat(1000000000000x0e)", "1000000000000 blocks with 1000000000000 components"),
        ("flat(4000x1o + 97x0e)", "4097 blocks"),
        ("flat(2000x4e)", "2000 blocks with 162000 components"),
        ("+".join(["1o"] * 5000), "5000 blocks"),
        ("+".join(["1o"] * 100_000), "4096 blocks"),
        ("9o", "rank 8: the tensor would have 19683 components"),
        ("t1000000000e", "rank 8: the tensor would have 3\\^1000000000 components"),
        ("l1000000000e", "degree 8: its 2000000001 harmonics are tensors of 3\\^1000000000 components"),
        ("t(8,8,8,8,8)e", "1419857 components"),
        ("1" * 5000 + "o", "below 10\\^100"),
        ("t(" + "1," * 100_000 + "1)e", "4096 blocks"),
    ],
    ids=lambda text: text[:24],
)
def test_representation_beyond_the_scope_is_refused_with_its_size(text: str, size: str) -> None:
    with pytest.raises(DefinitionError, match=f"scope.*{size}|{size}.*scope"):
        parse_rep(text)


def test_largest_sums_are_read() -> None:
    assert parse_rep("flat(4096x0e)").size == 4096
    assert parse_rep("flat(1000x4e)").size == 81_000


def test_sums_are_bounded_however_they_are_made() -> None:
    with pytest.raises(DefinitionError, match="1000000000 blocks"):
        Scalars[10**9]
    with pytest.raises(DefinitionError, match="4097 blocks"):
        Rep((Block(0, 1),) * 4097, Layout.FLAT)


@pytest.mark.parametrize("text", ["٣o", "²o", "t²e", "²x0e", "l٢e"])
def test_digits_of_a_representation_are_ascii(text: str) -> None:
    with pytest.raises(DefinitionError, match="is not a block"):
        parse_rep(text)


@pytest.mark.parametrize(
    "text",
    ["mars 1o", "node 1o [u", "node 1o u]", "node 1o [u]]", "node 1o []", "node", "", "1o", "node 1o [u\n]", "Node 1o"],
)
def test_text_that_is_no_type_is_refused(text: str) -> None:
    with pytest.raises(DefinitionError, match="is not a type"):
        parse_type(text)


@pytest.mark.parametrize("text", ["node position [u]", "node 1o [class]", "edge 1x [u]"])
def test_type_without_meaning_is_refused(text: str) -> None:
    with pytest.raises(DefinitionError):
        parse_type(text)


@pytest.mark.parametrize("text", ["edge 1o [u]", "shared 0e [u]", "row t2e", "node position", "edge position"])
def test_types_are_read_back(text: str) -> None:
    assert str(parse_type(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        *("²", "x0^²", "1/²", "x0 + ٣", "9" * 100_000, "x0^" + "9" * 20, "x0^101", "x0^(-101)", "1/0", "x0^("),
        *("(" * 9999, "sin(" * 500 + "x0" + ")" * 500, "-", "", "x0 x0", "x0^x0", "x0 +", "nan", "1e9", "0x10"),
        "x0." + "x" * 10**6,
    ],
    ids=lambda text: text[:16],
)  # fmt: skip
def test_formula_without_meaning_is_refused_in_few_words(text: str) -> None:
    with pytest.raises(DefinitionError) as caught:
        scalar.parse(text, ["x0"])
    assert len(str(caught.value)) < 1000


def test_number_of_many_digits_is_no_graph() -> None:
    with pytest.raises(DefinitionError, match="1000 digits"):
        parse_graph(f"layer x : O3\n  %{'9' * 5000} = input a : row 1o\n")


# Networks --------------------------------------------------------------------------------------------


def matrices(count: int) -> Layer:
    """A product of matrices with all legs open."""

    @layer
    def wide(m: Matrix):
        product = m[LETTERS[0], LETTERS[1]]
        for k in range(1, count):
            product = product * m[LETTERS[2 * k], LETTERS[2 * k + 1]]
        return product

    return wide


def vectors(count: int) -> Layer:
    """A product of vectors with all legs open, as a graph."""
    net = Network()
    first = net.input("v", Vector)
    net.open(first.leg(0), *(net.copy(first).leg(0) for _ in range(count - 1)))
    return net.layer("wide")


def ring(count: int) -> Layer:
    """The trace of a product of matrices, as a graph."""
    net = Network()
    first = last = net.input("m", Matrix)
    for _ in range(count - 1):
        following = net.copy(first)
        net.join(last.leg(1), following.leg(0))
        last = following
    net.join(last.leg(1), first.leg(0))
    return net.layer("closed")


def complete_graph(count: int) -> Layer:
    """Tensors of which each is joined to every other one: any order of contractions has a huge intermediate."""
    joined = dict(zip(combinations(range(count), 2), LETTERS, strict=False))

    @layer(inputs={"t": Tensor[count - 1]})
    def closed(t) -> Scalar:
        product = 1
        for p in range(count):
            product = product * t[tuple(joined[min(p, q), max(p, q)] for q in range(count) if q != p)]
        return product

    return closed


@pytest.mark.parametrize(
    ("make", "count", "size"),
    [
        (matrices, 20, r"a product with 40 indices .* 3\^40 terms"),
        (matrices, 8, r"rank 16 is beyond the scope of tnforge, rank 8: the tensor would have 43046721 components"),
        (vectors, 40, r"a product with 40 indices .* 3\^40 terms"),
        (vectors, 9, r"rank 9 .* 19683 components"),
        (ring, 40, r"a product with 40 indices .* 3\^40 terms"),
        (complete_graph, 8, r"a product with 28 indices .* 3\^28 terms"),
    ],
)
def test_network_beyond_the_scope_is_refused_with_its_size(make: Callable[[int], Layer], count: int, size: str) -> None:
    with pytest.raises(DefinitionError, match=size) as caught:
        make(count)
    assert caught.value.exit_code == 2
    assert caught.value.places


@pytest.mark.parametrize(
    ("make", "count", "size"),
    [(ring, 24, "79766443076872509863361"), (complete_graph, 6, "205891132094649"), (complete_graph, 7, "3.*")],
)
def test_closed_network_with_huge_coefficients_is_undecided_with_its_size(
    make: Callable[[int], Layer], count: int, size: str
) -> None:
    closed = make(count)
    with pytest.raises(UndecidedError, match=f"{size} entries") as caught:
        prove_definition(closed.definition)
    assert caught.value.exit_code == 3


# Definitions that grow by repetition ------------------------------------------------------------------


def repeated(step: Callable[[object], object], times: int) -> Layer:
    @layer
    def grown(a: Scalar, b: Scalar):
        value = a * b
        for _ in range(times):
            value = step(value)
        return value

    return grown


@pytest.mark.parametrize(
    ("step", "message"),
    [
        (lambda x: x * x, "a product of 64 factors is beyond the scope of tnforge, 32 factors"),
        (lambda x: x + x, "a sum of 8192 terms is beyond the scope of tnforge, 4096 terms"),
        (lambda x: exp(x) * exp(x), "a formula of 3070 operations and arguments"),
        (lambda x: exp(x), "nested 81 deep"),
        (lambda x: x**101, "an exponent is an integer from -100 to 100"),
    ],
)
def test_definition_that_grows_without_end_is_refused(step: Callable[[object], object], message: str) -> None:
    with pytest.raises(DefinitionError, match=message):
        repeated(step, 1000)


# Documents -------------------------------------------------------------------------------------------

LAYER = "layers:\n  l:\n    inputs: {a: 0e}\n"


@pytest.mark.parametrize(
    "text",
    [
        *("[" * 10**7, "[" * 190_000, "- " * 90_000, "{a: " * 45_000, "? " * 90_000, "{" + "a," * 90_000),
        *("a\n" * 90_000, "!" * 190_000, "!!python/object/apply:os.system ['true']", "%YAML " + "1" * 9000),
        *('a: "\\U99999999"', "\x00\x01"),
        "&a " * 60_000,
        "a: &a [x, x]\n" + "".join(f"b{k}: &b{k} [*a, *a]\n" for k in range(4000)),
        LAYER + "    constants: {c: [" + "1," * 90_000 + "1]}\n    result: {product: [a, c i, c i]}\n",
        LAYER + "    result: {formula: '" + "a+" * 90_000 + "a'}\n",
        LAYER + "    result: a\n    " + "x" * 150_000 + ": 1",
        LAYER.replace("0e", "flat(1000000000000x0e)") + "    result: a.0\n",
        LAYER + "    values: {s: {sum: [a, a]}}\n    result: {product: [" + "s, " * 240 + "s]}\n",
    ],
    ids=lambda text: repr(text[-30:]),
)  # fmt: skip
def test_document_that_explodes_is_refused_in_few_words(text: str, tmp_path: Path) -> None:
    path = tmp_path / "layers.yaml"
    path.write_text(text)
    with pytest.raises(TnforgeError) as caught:
        [prove_definition(each.definition) for each in load_layers(str(path), {})]
    assert caught.value.exit_code in (2, 3)
    assert len(str(caught.value)) < 1500
