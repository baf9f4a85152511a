"""The independent checker: it finds what the provers find, and refuses what they refuse."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from samples import DOT, GATE, MESSAGE, ODD_GATE, QUADRUPOLE, SMOOTH, TORQUE, TRUE, mutants

from tnforge import load_layers
from tnforge.dsl.layer import Layer
from tnforge.errors import ProofError, TnforgeError, UndecidedError, VerifyError
from tnforge.ir.definition import Definition
from tnforge.ir.graph import Graph
from tnforge.ir.text import parse_graph
from tnforge.library import hotpp, spherical, tensornet, vectors
from tnforge.passes.simplify import canonical
from tnforge.proof import checker
from tnforge.proof.checker import PLANES, check_text
from tnforge.proof.prove import prove_definition
from tnforge.symmetry import spherical as basis
from tnforge.symmetry.monomial import monomials, multiplicity

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
LEGS = """layer legs : O3
  %0 = input x : row l2e
  %1 = input v : row 1o
  %2 = input s : row t(2,1,2)o
  %3 = product %0[i] %1[j] -> [i j] : row t(2,1)o
  %4 = product %2[i j i] -> [j] : row 1o
  %5 = product %0[i] %0[i] -> [] : row 0e
  %6 = product %0[i] %2[i j k] %0[k] %1[j] -> [] : row 0e
  %7 = sum 1 %5 + -2/3 %6 : row 0e
  out a = %3 : t(2,1)o
  out b = %4 : 1o
  out c = %7 : 0e
"""
FAMILIES = (
    hotpp.message(2, 2),
    hotpp.message(3, 1),
    hotpp.gate(3),
    spherical.convolution(2),
    spherical.product(2, 3, 2),
    spherical.product(4, 3, 2),
    spherical.harmonics(4),
)
LIBRARY = [v for module in (tensornet, vectors) for v in vars(module).values() if isinstance(v, Layer)]
EXAMPLES = [layer for file in sorted((ROOT / "examples").glob("*.py")) for layer in load_layers(str(file), {})]
TEXTS = {layer.name: str(layer.graph) for layer in (*FAMILIES, *LIBRARY, *EXAMPLES)} | TRUE | {"legs": LEGS}
REFUSED = sorted(path for path in (ROOT / "tests" / "refused").glob("*.py") if not path.stem.startswith(("test_", "_")))


def proved(graph: Graph) -> set[str] | None:
    """What the provers say, in the words of the checker; nothing where they refuse."""
    try:
        claims = prove_definition(Definition(graph)).claims
    except TnforgeError:
        return None
    decided = (c for c in claims if c.claim not in ("cut", "smooth at the cutoff"))
    return {f"{c.claim}: {c.detail}" if c.claim.startswith("exchange") else c.claim for c in decided}


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
        with pytest.raises((ProofError, UndecidedError)) as caught:
            prove_definition(layer.definition)
        error = caught.value  # what is too large for the provers may be small for the checker
        if isinstance(error, ProofError) and error.claim != "smooth at the cutoff":
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
    "order of indices": (MESSAGE, "= %9 : t2e\n", "= %9 : t2e\n  claim permuted 1 0\n", "'permuted 1 0'"),
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


def test_an_order_of_indices_is_proved_again() -> None:
    text = QUADRUPOLE + "  claim permuted 1 0\n"
    assert checked(text) == proved(parse_graph(text)) >= {"permuted 1 0"}


def test_every_single_character_of_a_claim_matters() -> None:
    text = TORQUE + "  claim complete\n  claim exchange f r -1\n"
    assert checked(text) == {"equivariant O(3)", "exchange (r, f): antisymmetric", "complete"}
    start = text.index("  %2 = ")
    for place in range(start, len(text) - 1):
        if text[place] in "0123456789eo":
            other = {"e": "o", "o": "e"}.get(text[place], "3" if text[place] != "3" else "2")
            changed = text[:place] + other + text[place + 1 :]
            assert checked(changed) is None or proved(parse_graph(changed)) == checked(changed), changed


# Spherical legs ------------------------------------------------------------------------------------

TRIPLE = str(spherical.product(2, 3, 2).graph)


def test_the_rules_find_spherical_legs() -> None:
    """What the next tests change is there to be changed."""
    assert checked(TRIPLE) == proved(parse_graph(TRIPLE)) is not None


@pytest.mark.parametrize("degree", range(1, 9))
def test_components_metric_and_rotations_are_those_of_the_project(degree: int) -> None:
    rows, metric, tables = checker._degree(degree)
    entries = basis.harmonics(degree).entries.to_fractions()
    for mine, theirs in zip(rows, entries, strict=True):
        expected = {e: multiplicity(e) * x for e, x in zip(monomials(degree), theirs, strict=True) if x}
        assert {e: Fraction(int(x.p), int(x.q)) for e, x in mine.to_dict().items()} == expected
    assert [1 / x for x in metric] == list(basis.harmonics(degree).norms)
    for plane, axis, sign in zip(PLANES, (2, 0), (-1, -1), strict=True):
        matrix = np.zeros((2 * degree + 1,) * 2, dtype=object)
        for m, own in enumerate(tables[plane]):
            for n, x in own:
                matrix[n, m] = Fraction(int(x.p), int(x.q))
        assert np.array_equal(matrix, sign * basis.generators(degree)[axis].to_fractions())


SPHERICAL: dict[str, tuple[str, str, str]] = {
    "coefficient": ("-2/3 %6", "-2/3 %3", "type of %7"),
    "wrong degree": ("t(2,1,2)o\n  %3", "t(2,1,3)o\n  %3", "type of %4|legs of different degrees"),
    "result": ("-> [i j] : row t(2,1)o", "-> [j i] : row t(2,1)o", "legs of different degrees"),
    "claimed legs": ("out a = %3 : t(2,1)o", "out a = %3 : t(1,2)o", "rotation of out a"),
    "claimed parity": ("out a = %3 : t(2,1)o", "out a = %3 : t(2,1)e", "inversion of out a"),
    "no degree": ("input x : row l2e", "input x : row l9e", "not understood"),
    "no leg": ("t(2,1,2)o\n  %3", "t(2,0,2)o\n  %3", "not understood"),
    "index symmetry": ("t(2,1,2)o\n  %3", "s(2,1,2)o\n  %3", "not understood"),
}


@pytest.mark.parametrize("name", SPHERICAL)
def test_a_change_of_spherical_legs_is_refused(name: str) -> None:
    old, new, said = SPHERICAL[name]
    assert old in LEGS
    with pytest.raises(VerifyError, match=said):
        check_text(LEGS.replace(old, new, 1))


@pytest.mark.parametrize("name", [own.name for own in FAMILIES[3:]])
def test_every_changed_entry_of_a_vertex_is_refused(name: str) -> None:
    """The constants are the only numbers of these layers: each is unique up to a factor."""
    text, refused = TEXTS[name], 0
    for line in [line for line in text.splitlines() if " = constant " in line]:
        entries = line[line.index("{") + 1 : line.index("}")].split(", ")
        for entry in entries[:: max(1, len(entries) // 4)] if len(entries) > 1 else []:
            place, _, number = entry.partition(": ")
            for changed in (f"{place}: {int(number) + 1}", f"{place}: {-int(number)}"):
                if int(changed.partition(": ")[2]):
                    assert checked(text.replace(line, line.replace(entry, changed, 1))) is None, changed
                    refused += 1
    assert refused >= 5


def test_the_metric_stands_on_summed_indices(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without it a product of spherical legs is no scalar."""
    plain = checker._degree
    assert checked(LEGS) is not None
    monkeypatch.setattr(checker, "_degree", lambda d: (plain(d)[0], [1] * (2 * d + 1), plain(d)[2]))
    assert checked(LEGS) is None


# Words that carry values, and blocks ---------------------------------------------------------------

POTENTIAL = """layer potential : O3
  %0 = input x : node position
  %1 = input h : node 1o [u]
  %2 = input w : shared 0e [v] [u]
  %3 = input k : species 0e [v] [u]
  %4 = input c : structure 2e
  %5 = mix %2 %1 : node 1o [v]
  %6 = lookup species %3 : node 0e [v] [u]
  %7 = mix %6 %1 : node 1o [v]
  %8 = sum 1 %5 + 1/2 %7 : node 1o [v]
  %9 = lookup structure %4 : node 2e
  %10 = product %9[i j] %8[i] %8[j] -> [] : node 0e [v]
  %11 = product %8[i] %8[i] -> [] : node 0e [v]
  %12 = block readout %10 %11 : node flat(2x0e) [u]
  %13 = select 1 %12 : node 0e [u]
  %14 = product %13[] %1[i] -> [i] : node 1o [u]
  %15 = displacement %0 : edge 1o
  %16 = product %15[i] %15[i] -> [] : edge 0e
  %17 = vanishing block radial %16 : edge 0e
  %18 = scalar %16 %17 = cut(x0, (x0 * x1)) : edge 0e
  %19 = gather sender %14 : edge 1o [u]
  %20 = product %18[] %19[i] -> [i] : edge 1o [u]
  %21 = neighbours %20 : node 1o [u]
  %22 = pool %21 : structure 1o [u]
  %23 = pool %12 : structure flat(2x0e) [u]
  out force = %22 : 1o
  out energy = %23 : flat(2x0e)
  claim smooth 2
"""
CARRIED = """layer carried : O3
  %0 = input x : node matrix(0e + 1o + 2e) [u]
  %1 = input w : shared 0e [v] [u]
  %2 = product %0[i k] %0[k j] -> [i j] : node t2? [u]
  %3 = mix %1 %2 as t2? : node t2? [v]
  %4 = pool %3 as t2? : structure t2? [v]
  out out = %4 : t2?
"""
SQUARE = """layer square : O3
  %0 = input n : node 1o
  %1 = product %0[i] %0[j] -> [i j] : node t2e
  %2 = pool %1 : structure t2e
  %3 = lookup structure %2 : node t2e
  out out = %3 : s2e
"""


def test_carried_values_and_blocks_are_proved() -> None:
    assert checked(POTENTIAL) == {"equivariant O(3)", "scalar functions", "translation", "relabelling of atoms"}
    assert checked(SQUARE) == {"equivariant O(3)", "relabelling of atoms", "symmetric"}
    assert checked(SQUARE.replace(": s2e", ": 2e")) is None
    assert checked(CARRIED.replace(": O3", ": SO3")) == {"equivariant SO(3)", "relabelling of atoms"}
    assert checked(CARRIED.replace("matrix(0e + 1o + 2e)", "t2e")) == {"equivariant O(3)", "relabelling of atoms"}
    assert checked(CARRIED) == {"equivariant O(3)", "relabelling of atoms"}, "transposition reverses a square"
    assert checked(CARRIED.replace("%0[k j]", "%0[j k]")) is None


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("mix %2 %1 : node 1o [v]", "mix %2 %1 : node 1o [u]", "type of %5"),
        ("mix %2 %1 : node 1o [v]", "mix %2 %1 : node 1e [v]", "inversion of the operand of %5"),
        ("mix %2 %1 : node 1o [v]", "mix %1 %2 : node 1o [v]", "type of %5"),
        ("w : shared 0e [v] [u]", "w : shared 0o [v] [u]", "type of %5"),
        ("w : shared 0e [v] [u]", "w : shared 0e [u] [v]", "type of %5"),
        ("w : shared 0e [v] [u]", "w : edge 0e [v] [u]", "type of %5"),
        ("lookup species", "lookup structure", "type of %6"),
        ("lookup species %3 : node", "lookup species %3 : edge", "type of %6"),
        ("lookup structure %4 : node 2e", "lookup structure %4 : node s2e", ""),
        ("lookup structure %4 : node 2e", "lookup structure %4 : node 2o", "inversion of the operand of %9"),
        ("block readout %10 %11", "block readout %10 %8", "scalar functions take true scalars: %12"),
        ("block readout %10 %11", "block readout %10 %9", "scalar functions take true scalars: %12"),
        ("%9[i j] %8[i] %8[j] -> [] : node 0e", "%9[i j] %8[i] %9[j k] -> [k] : node 1o", "true scalars: %12"),
        ("c : structure 2e", "c : structure 2o", "inversion of the operand of %9"),
        ("node flat(2x0e) [u]\n  %13", "node flat(0e + 0o) [u]\n  %13", "type of %12"),
        ("node flat(2x0e) [u]\n  %13", "node 1o [u]\n  %13", "type of %12"),
        ("select 1 %12", "select 2 %12", "index out of range"),
        ("vanishing block radial %16 : edge 0e", "vanishing block radial %16 : edge 0o", "type of %17"),
        ("vanishing block radial %16", "vanishing block radial %15", "true scalars: %17"),
        ("vanishing block", "vanishing rock", "type of %17"),
        ("pool %21 : structure", "pool %21 : node", "type of %22"),
        ("pool %21 : structure 1o", "pool %20 : structure 1o", "type of %22"),
        ("pool %21 : structure 1o", "pool %21 : structure 1e", "inversion of the operand of %22"),
        ("pool %12 : structure flat(2x0e)", "pool %12 : structure flat(3x0e)", "type of %23"),
        ("out energy = %23 : flat(2x0e)", "out energy = %23 : flat(0e + 0o)", "not the flat sum"),
        ("claim smooth 2", "claim smooth", "not understood"),
        ("claim smooth 2", "claim smooth 2\n  claim complete", "'complete'"),
    ],
)
def test_a_change_of_carried_values_and_blocks_is_refused(old: str, new: str, said: str) -> None:
    changed = POTENTIAL.replace(old, new, 1)
    assert changed != POTENTIAL
    if not said:
        assert checked(changed) == checked(POTENTIAL), "a traceless value is symmetric too"
        return
    with pytest.raises(VerifyError, match=said):
        check_text(changed)


def test_a_block_takes_no_pseudoscalar() -> None:
    text = """layer read : O3
  %0 = input a : row 0e
  %1 = input b : row 0o
  %2 = block read %0 %1 : row 0e
  out out = %2 : 0e
"""
    assert checked(text) is None
    assert checked(text.replace("row 0o", "row 0e")) == {"equivariant O(3)", "scalar functions"}
    assert checked(text.replace(": O3", ": SO3")) == {"equivariant SO(3)", "scalar functions"}


@pytest.mark.parametrize(
    ("formula", "rep", "holds"),
    [
        ("cut((x1 * x1), x0)", "0o", True),
        ("cut((x1 * x1), x0)", "0e", False),
        ("cut(x1, x0)", "0o", False),
        ("cut((x1 * x1), (x0 * x0))", "0e", True),
        ("cut(x0)", "0o", False),
        ("tanh(x0, x1)", "0o", False),
        ("cosh(x0)", "0e", False),
    ],
)
def test_the_sign_of_a_cut_is_that_of_its_value(formula: str, rep: str, holds: bool) -> None:
    text = f"""layer signs : O3
  %0 = input a : row 0o
  %1 = input b : row 0o
  %2 = scalar %0 %1 = {formula} : row {rep}
  out out = %2 : {rep}
"""
    assert (checked(text) is not None) == holds
