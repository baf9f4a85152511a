"""`tnforge explain`: what a layer takes, gives, trains, proves and costs."""

import json
from pathlib import Path

import pytest

from tnforge.cli import main
from tnforge.cli.explain import content_of, parity_of
from tnforge.symmetry.rep import parse_rep

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples"


def explained(capsys, *words: str) -> dict:
    assert main(["explain", *words, "--json"]) == 0
    (layer,) = json.loads(capsys.readouterr().out)["layers"]
    return layer


@pytest.mark.parametrize(
    ("rep", "content", "parity"),
    [
        ("1o", "1o", "odd"),
        ("t2e", "0e + 1e + 2e", "even"),
        ("s2e", "0e + 2e", "even"),
        ("t3o", "0o + 3x1o + 2x2o + 3o", "odd"),
        ("matrix(0e + 1o + 2e)", "0e + 1o + 2e", "by block"),
        ("flat(4x0e)", "4x0e", "even"),
    ],
)
def test_content_is_counted_by_characters(rep, content, parity):
    assert content_of(parse_rep(rep)) == content
    assert parity_of(parse_rep(rep)) == parity


def test_every_argument_and_result_has_type_parity_shape_and_content(capsys):
    layer = explained(capsys, str(EXAMPLES / "06_contract_once.py"))
    h, n, w = layer["arguments"]
    assert h == {
        "name": "h", "type": "Matrix", "rep": "t2e", "site": "node", "channels": ["u"], "shape": "[nodes, 3, 3, u]",
        "parity": "even", "content": "0e + 1e + 2e",
    }  # fmt: skip
    assert [n["content"], w["content"]] == ["1o", "0e"]
    assert [result["shape"] for result in layer["results"]] == ["[nodes, 3, u]"]


def test_parameters_are_what_is_shared_by_all_rows(capsys):
    gate = explained(capsys, str(EXAMPLES / "05_hotpp_gate.py"))
    assert gate["parameters"] == [{"numbers": 2, "channels": ["u"], "each_species": False}]
    assert explained(capsys, str(EXAMPLES / "01_torque.py"))["parameters"] == []


LEARNED = """
from tnforge import *

i, j = indices("i j")


@layer
def learned(
    x: Node[Vector, "u"],
    d: Edge[Scalars[4]],
    n: Edge[Vector],
    a: Weight["v", "u"],
    b: Weight["v", "u"],
    w: Species[Scalar, "v", "u"],
    c: Species[Vector, "v"],
    z: Species[Scalar],
    s: Weight["v"],
    t: Weight,
    phi: Vanishing[2, "v"],
):
    f = phi(d, n[i] * n[i])
    sent = f[0, "v"] * n[i] + f[1, "v"] * (a["v", "u"] @ x.sender["u", i])
    mixed = w.species["v", "u"] @ x["u", i] + b["v", "u"] @ x["u", i]
    return sum_nodes(sum_neighbours(sent) * s["v"] * t * z.species + mixed + c.species["v", i])
"""


@pytest.fixture
def learned(tmp_path):
    path = tmp_path / "learned.py"
    path.write_text(LEARNED)
    return str(path)


def test_parameters_are_told_apart_by_axes_and_species(capsys, learned):
    assert [tuple(own.values()) for own in explained(capsys, learned)["parameters"]] == [
        (1, [], False),
        (1, ["v"], False),
        (2, ["v", "u"], False),
        (1, [], True),
        (3, ["v"], True),
        (1, ["v", "u"], True),
    ]
    assert main(["explain", learned]) == 0
    assert (
        "  trains   1 number + 1 number for each channel [v] + 2 matrices between channels [v] [u] + 1 number for each "
        "species + 3 numbers for each channel [v] and species + 1 matrix between channels [v] [u] for each species\n"
    ) in capsys.readouterr().out


def test_learnable_functions_are_named_and_not_counted(capsys, learned):
    assert explained(capsys, learned)["blocks"] == [
        {
            "name": "phi",
            "takes": [
                {"rep": "flat(4x0e)", "shape": "[edges, 4]"},
                {"rep": "0e", "shape": "[edges]"},
            ],
            "makes": {"rep": "flat(2x0e)", "shape": "[edges, 2, v]"},
            "vanishing": True,
        }
    ]
    assert main(["explain", learned]) == 0
    assert (
        "  calls    phi, which makes [edges, 2, v] flat(2x0e) of [edges, 4] flat(4x0e) and [edges] 0e, zero where "
        "they are; its own parameters and operations are not counted\n"
    ) in capsys.readouterr().out


def test_mixing_is_counted_for_pairs_of_channels(capsys, learned):
    work = explained(capsys, learned)["work"]
    # three vectors are mixed at each node, the one that edges see among them
    assert [work[path][site]["flops"]["pair"] for path in ("torch", "c") for site in ("node", "edge")] == [18, 0, 18, 0]
    assert main(["explain", learned]) == 0
    assert "for each channel + 18 for each pair of channels; in float32" in capsys.readouterr().out


def test_kernels_are_counted_with_those_of_the_emitted_file(capsys, tmp_path):
    layer = explained(capsys, str(EXAMPLES / "06_contract_once.py"))
    assert main(["compile", str(EXAMPLES / "06_contract_once.py"), "-o", str(tmp_path)]) == 0
    emitted = json.loads((tmp_path / "examples_contract_once" / "contract_once.kernels.json").read_text())
    assert layer["kernels"] == len(emitted["steps"])
    assert layer["kernels"] + layer["derivative_kernels"] == len(emitted["kernels"])


def test_costs_and_claims_are_said(capsys):
    layer = explained(capsys, str(EXAMPLES / "06_contract_once.py"))
    assert layer["work"]["c"]["edge"] == {
        "flops": {"row": 0, "channel": 21, "pair": 0}, "bytes_read": 3356, "bytes_written": 768,
    }  # fmt: skip
    assert layer["work"]["torch"]["edge"]["bytes_written"] == 4608
    assert {"claim": "relabelling of atoms", "methods": ["types"]}.items() <= layer["claims"][-1].items()


def test_the_text_says_the_same(capsys):
    assert main(["explain", str(EXAMPLES / "05_hotpp_gate.py")]) == 0
    text = capsys.readouterr().out
    assert "takes    t  Matrix t2e  node    [nodes, 3, 3, u]  even  = 0e + 1e + 2e" in text
    assert "trains   2 numbers for each channel" in text
    assert "c        each node: 29 operations for each channel; in float32 with 64 channels 5120 bytes read" in text
    assert "kernels  2, and 3 more for derivatives of any order" in text


def test_a_refuted_layer_is_not_explained(capsys):
    assert main(["explain", str(ROOT / "tests" / "refused" / "wrong_trace.py")]) == 3
    assert capsys.readouterr().out == ""


def test_one_layer_of_many(capsys):
    assert explained(capsys, str(EXAMPLES / "02_quadrupole.py"), "--layer", "dot")["layer"] == "dot"
    assert main(["explain", str(EXAMPLES / "02_quadrupole.py"), "--layer", "spin"]) == 2


def test_the_readme_shows_what_is_printed(capsys, monkeypatch):
    monkeypatch.chdir(ROOT)
    assert main(["explain", "examples/06_contract_once.py"]) == 0
    shown = f"$ tnforge explain examples/06_contract_once.py\n{capsys.readouterr().out}```\n"
    assert shown in (ROOT / "README.md").read_text()
