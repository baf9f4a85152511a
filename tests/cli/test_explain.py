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
    assert explained(capsys, str(EXAMPLES / "05_hotpp_gate.py"))["parameters"] == {"fixed": 0, "per_channel": 2}
    assert explained(capsys, str(EXAMPLES / "01_torque.py"))["parameters"] == {"fixed": 0, "per_channel": 0}


def test_kernels_are_counted_with_those_of_the_emitted_file(capsys, tmp_path):
    layer = explained(capsys, str(EXAMPLES / "06_contract_once.py"))
    assert main(["compile", str(EXAMPLES / "06_contract_once.py"), "-o", str(tmp_path)]) == 0
    emitted = json.loads((tmp_path / "examples_contract_once" / "contract_once.kernels.json").read_text())
    assert layer["kernels"] == len(emitted["steps"])
    assert layer["kernels"] + layer["derivative_kernels"] == len(emitted["kernels"])


def test_costs_and_claims_are_said(capsys):
    layer = explained(capsys, str(EXAMPLES / "06_contract_once.py"))
    assert layer["work"]["c"]["edge"] == {
        "flops": {"row": 0, "channel": 21}, "bytes_read": 3356, "bytes_written": 768,
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
