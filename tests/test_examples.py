"""Every example is proved, with each claim and how it was proved in the report, and compiled to code that agrees."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tnforge import load_layers
from tnforge.cli import main
from tnforge.passes.simplify import canonical
from tnforge.proof.prove import METHODS, prove_definition

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
FILES = sorted(path for path in EXAMPLES.iterdir() if path.suffix in {".py", ".yaml"})
THREE = ("torque", "quadrupole", "contract_once")

CLAIMED = {
    ("01_torque.py", "torque"): {"exchange (r, f)": "antisymmetric", "complete": "the only independent map"},
    ("02_quadrupole.py", "quadrupole"): {"symmetric": "exchange of indices", "traceless": "the exact zero"},
    ("09_painn.py", "painn_message"): {
        "relabelling of atoms": "unordered sets",
        "scalar functions": "for any function",
    },
    ("10_egnn.py", "convolution"): {"translation": "differences only", "relabelling of atoms": "unordered sets"},
    ("11_gates.py", "handed"): {"scalar functions": "a pseudoscalar enters where the formula is even or odd"},
    ("12_readouts.py", "polarizability"): {"symmetric": "exchange of indices", "relabelling of atoms": "nodes"},
    ("13_irreducible_product.py", "degree_three"): {"traceless": "the exact zero", "complete": "2e x 1o -> 3o"},
    ("14_elasticity.py", "energy"): {"exchange (e, f)": "symmetric"},
    ("14_elasticity.py", "isotropic_stiffness"): {"permuted 2 3 0 1": "indices in this order change nothing"},
    ("14_elasticity.py", "isotropic_stress"): {"complete": "all 2 independent maps s2e -> s2e"},
    ("15_isotropic_law.py", "material_stress"): {
        "symmetric": "exchange of indices",
        "scalar functions": "for any function",
    },
    ("16_descriptors.py", "power_spectrum"): {"translation": "differences only"},
    ("17_complete.py", "bilinear"): {"complete": "all 3 independent maps 1o x 1o -> t2e"},
    ("18_chirality.py", "with_sign"): {"equivariant SO(3)": "3 generators"},
}


def test_examples_are_numbered_without_gaps() -> None:
    numbers = sorted({int(path.name.partition("_")[0]) for path in FILES})
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) >= 15


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_claim_of_an_example_is_reported_with_its_proof(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["prove", str(path)]) == 0
    blocks = re.split(r"^(?=\w)", capsys.readouterr().out, flags=re.MULTILINE)[1:]
    layers = load_layers(str(path), {})
    assert len(blocks) == len(layers)
    for block, each in zip(blocks, layers, strict=True):
        certificate = prove_definition(each.definition)
        assert " ".join(block.split()).startswith(f"{each.name} ")
        assert " ".join(certificate.signature.split()) in " ".join(block.split())
        assert "PROVED, exact" in block
        assert set(certificate.methods) <= set(METHODS)
        for proved in certificate.claims:
            assert proved.detail
            assert proved.provers
            assert re.search(rf"^  {re.escape(proved.claim)} +{re.escape(proved.detail)}$", block, re.MULTILINE)


@pytest.mark.parametrize(("file", "name"), CLAIMED)
def test_what_an_example_is_for_is_proved(file: str, name: str) -> None:
    (own,) = (each for each in load_layers(str(EXAMPLES / file), {}) if each.name == name)
    found = {proved.claim: proved.detail for proved in prove_definition(own.definition).claims}
    for claim, sentence in CLAIMED[file, name].items():
        assert sentence in found[claim]


@pytest.mark.parametrize("name", THREE)
def test_three_notations_give_one_graph(name: str) -> None:
    notations = [
        {each.name: each for file in ("01_torque.py", "02_quadrupole.py", "06_contract_once.py") for each in of(file)},
        {each.name: each for each in of("07_three_notations.py")},
        {each.name: each for each in of("07_three_notations_data.yaml")},
    ]
    assert len({canonical(notation[name].graph).hash for notation in notations}) == 1
    assert all(set(notation) >= set(THREE) for notation in notations)


def of(file: str):
    return load_layers(str(EXAMPLES / file), {})


def compiled(path: Path, folder: Path, *words: str) -> dict[str, object]:
    assert main(["compile", str(path), "-o", str(folder), *words]) == 0
    (package,) = (each for each in folder.iterdir() if each.is_dir())
    return dict(json.loads((package / "manifest.json").read_text()))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_an_example_is_compiled_to_code_that_agrees(path: Path, tmp_path: Path) -> None:
    manifest = compiled(path, tmp_path, "--target", "torch")
    assert sorted(manifest["layers"]) == sorted(each.name for each in load_layers(str(path), {}))


@pytest.mark.slow
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_an_example_is_compiled_to_kernels_that_agree(path: Path, tmp_path: Path) -> None:
    manifest = compiled(path, tmp_path)
    assert {f"{each.name}.c" for each in load_layers(str(path), {})} <= set(manifest["files"])
