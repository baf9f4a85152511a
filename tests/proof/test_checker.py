"""The independent checker: it finds what the provers find, and refuses what they refuse."""

from __future__ import annotations

from pathlib import Path

import pytest
from samples import DOT, GATE, MESSAGE, ODD_GATE, QUADRUPOLE, SMOOTH, TORQUE, TRUE, mutants

from tnforge import load_layers
from tnforge.dsl.layer import Layer
from tnforge.errors import ProofError, TnforgeError, VerifyError
from tnforge.ir.definition import Definition
from tnforge.ir.graph import Graph
from tnforge.ir.text import parse_graph
from tnforge.library import hotpp, tensornet, vectors
from tnforge.passes.simplify import canonical
from tnforge.proof.checker import check_text
from tnforge.proof.prove import prove_definition

ROOT = Path(__file__).parents[2]
EVEN_PATHS = """layer even_paths : O3
  %0 = input x : row matrix(0e + 1o + 2e)
  %1 = input v : row 1o
  %2 = input u : shared 0e
  %3 = input w : shared 0e
  %4 = product %2[] %0[j j] %1[i] -> [i] : row 1?
  %5 = product %3[] %0[i j] %1[j] -> [i] : row 1?
  %6 = product %3[] %0[j i] %1[j] -> [i] : row 1?
  %7 = sum 1 %4 + 1 %5 + 1 %6 : row 1?
  out out = %7 : 1o
  claim complete
"""
FAMILIES = (hotpp.message(2, 2), hotpp.message(3, 1), hotpp.gate(3))
LIBRARY = [v for module in (tensornet, vectors) for v in vars(module).values() if isinstance(v, Layer)]
EXAMPLES = [layer for file in sorted((ROOT / "examples").glob("*.py")) for layer in load_layers(str(file), {})]
TEXTS = {layer.name: str(layer.graph) for layer in (*FAMILIES, *LIBRARY, *EXAMPLES)} | TRUE
REFUSED = sorted(path for path in (ROOT / "tests" / "refused").glob("*.py") if not path.stem.startswith(("test_", "_")))


def proved(graph: Graph) -> set[str] | None:
    """What the provers say, in the words of the checker; nothing where they refuse."""
    try:
        claims = prove_definition(Definition(graph)).claims
    except TnforgeError:
        return None
    return {f"{c.claim}: {c.detail}" if c.claim.startswith("exchange") else c.claim for c in claims if c.claim != "cut"}


def checked(text: str) -> set[str] | None:
    try:
        return set(check_text(text))
    except VerifyError:
        return None


@pytest.mark.parametrize("name", TEXTS)
def test_checker_and_provers_find_the_same(name: str) -> None:
    graph = parse_graph(TEXTS[name])
    assert checked(TEXTS[name]) == proved(graph) is not None
    assert checked(str(canonical(graph))) == checked(TEXTS[name])


def test_maps_are_counted_with_their_parity() -> None:
    """Of 1o, the antisymmetric part of the matrix, times 1o there is a map to 1e, which is no map to 1o."""
    assert "complete" in (checked(EVEN_PATHS) or ()) & (proved(parse_graph(EVEN_PATHS)) or set())
    assert (
        checked(EVEN_PATHS.replace(": O3", ": SO3")) is proved(parse_graph(EVEN_PATHS.replace(": O3", ": SO3"))) is None
    )


@pytest.mark.parametrize("name", TRUE)
def test_checker_and_provers_agree_on_every_mutant(name: str) -> None:
    found = [(str(graph), checked(str(graph)), proved(graph)) for graph in mutants(TRUE[name])]
    assert not [text for text, mine, theirs in found if mine != theirs]


def test_mutants_are_refused() -> None:
    assert sum(checked(str(graph)) is None for text in TRUE.values() for graph in mutants(text)) >= 30


@pytest.mark.parametrize("path", REFUSED, ids=lambda path: path.stem)
def test_what_a_proof_refuses_the_checker_refuses(path: Path) -> None:
    try:
        layers = load_layers(str(path), {})
    except TnforgeError:
        return  # refused before there is a graph
    for layer in layers:
        with pytest.raises(ProofError):
            prove_definition(layer.definition)
        with pytest.raises(VerifyError):
            check_text(str(layer.graph))


FALSE = {
    "coefficient": (QUADRUPOLE, "-1/3 %3", "-1/2 %3", "tracelessness of out out"),
    "missing symmetry": (QUADRUPOLE.replace("2e\n", "s2e\n"), "%0[i] %0[j]", "%0[j] %0[i]", None),
    "index": (TORQUE, "%2[i j k]", "%2[j i k]", None),
    "parity": (TORQUE, "= %3 : 1e", "= %3 : 1o", "inversion of out out"),
    "constant": (TORQUE, "1 2 3: 1", "1 2 3: 2", "rotation of %2"),
    "declared parity": (DOT, "[] : row 0e", "[] : row 0o", "inversion of %2"),
    "stated symmetry": (MESSAGE, "neighbours %8 : node t2e", "neighbours %8 : node 2e", "index symmetry"),
    "pseudoscalar argument": (ODD_GATE, "tanh(x0)", "exp(x0)", "true scalars"),
    "sign of a formula": (ODD_GATE, "tanh(x0)", "cos(x0)", "inversion of %5"),
    "vector argument": (GATE, "%3 = product %0[i j] %0[i j] -> [] : node 0e", "%3 = gather sender %0 : node 0e", "%3"),
    "position as a vector": (SMOOTH, "displacement %0", "gather sender %0", "positions"),
    "site": (MESSAGE, "%9 = neighbours %8 : node", "%9 = neighbours %8 : edge", "type of %9"),
    "channel": (MESSAGE, "select 0 %2 : edge 0e [u]", "select 0 %2 : edge 0e [v]", "%4"),
    "exchange": (TORQUE, "1e\n", "1e\n  claim exchange f r 1\n", "'exchange f r 1'"),
    "completeness": (MESSAGE, "= %9 : t2e\n", "= %9 : t2e\n  claim complete\n", "'complete'"),
    "index once": (DOT, "%1[i]", "%1[j]", "exactly twice"),
    "later value": (DOT, "product %0[i] %1[i]", "product %0[i] %2[i]", "not made before"),
    "operation": (DOT, "= product", "= square", "type of %2 does not follow"),
    "nonsense": (DOT, "product %0[i]", "product %0(i)", "not understood"),
}


@pytest.mark.parametrize("name", FALSE)
def test_a_change_is_refused_by_its_claim(name: str) -> None:
    text, old, new, said = FALSE[name]
    head, _, tail = text.rpartition(old)
    assert head, old
    changed = head + new + tail
    if said is None:
        assert checked(changed) == checked(text), "this change keeps the claims"
        return
    with pytest.raises(VerifyError) as caught:
        check_text(changed)
    assert said in caught.value.message


@pytest.mark.parametrize("text", ["", "layer", "layer a : O3\n  %1 = input a : row 1o\n", "layer a : SU2\n", "\n\n"])
def test_text_of_no_graph_is_refused(text: str) -> None:
    with pytest.raises(VerifyError):
        check_text(text)


def test_every_single_character_of_a_claim_matters() -> None:
    text = TORQUE + "  claim complete\n  claim exchange f r -1\n"
    assert checked(text) == {"equivariant O(3)", "exchange (r, f): antisymmetric", "complete"}
    start = text.index("  %2 = ")
    for place in range(start, len(text) - 1):
        if text[place] in "0123456789eo":
            other = {"e": "o", "o": "e"}.get(text[place], "3" if text[place] != "3" else "2")
            changed = text[:place] + other + text[place + 1 :]
            assert checked(changed) is None or proved(parse_graph(changed)) == checked(changed), changed
