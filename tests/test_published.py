"""Published layers in `examples/published`: each claim is false, and its witness or its jump shows it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tnforge import load_layers
from tnforge.cli import main
from tnforge.errors import ProofError
from tnforge.proof.prove import prove_definition
from tnforge.proof.smoothness import Jump
from tnforge.proof.witness import Witness

FOLDER = Path(__file__).resolve().parents[1] / "examples" / "published"

FOUND = {
    "hotpp_cutoff": (Jump, "is not continuous: the term phi * 1/(r_c*x) does not vanish"),
    "hotpp_polarizability": (Witness, "uses the constant xx, which rotations change"),
    "tensornet_curvature": (Jump, "is C1, not C2"),
    "tensornet_inversion": (Witness, "inversion refutes it"),
}

MENDED = {
    "hotpp_cutoff": [("phi(waves)", "polynomial(d / r_c) * phi(waves)")],
    "hotpp_polarizability": [
        ('    x, y, z = (constant(name, entry(place)) for place, name in enumerate(("xx", "yy", "zz")))\n', ""),
        ("a * x[i, j] + b * y[i, j] + c * z[i, j]", "(a + b + c) * delta[i, j]"),
        ("constant, indices", "delta, indices"),
    ],
    "tensornet_curvature": [("cosine(x) * f(radial)", "cosine(x) * cosine(x) * f(radial)")],
    "tensornet_inversion": [("2 * y[", 'm["u", i, k] * y["u", k, j] + y[')],
}
"""What makes the claim true, which shows that nothing else in the layer is to blame."""


def refusal(path: Path) -> ProofError:
    (layer,) = load_layers(str(path), {})
    with pytest.raises(ProofError) as caught:
        prove_definition(layer.definition)
    return caught.value


def test_there_is_a_test_of_every_layer() -> None:
    assert sorted(FOUND) == sorted(path.stem for path in FOLDER.glob("*.py"))


@pytest.mark.parametrize("name", FOUND)
def test_a_published_layer_is_refuted(name: str) -> None:
    kind, said = FOUND[name]
    error = refusal(FOLDER / f"{name}.py")
    assert isinstance(error.witness, kind)
    assert said in error.message
    if isinstance(error.witness, Witness):
        assert error.witness.recheck()


@pytest.mark.parametrize("name", MENDED)
def test_a_small_change_makes_the_claim_true(name: str, tmp_path: Path) -> None:
    text = (FOLDER / f"{name}.py").read_text()
    for old, new in MENDED[name]:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    (tmp_path / "mended.py").write_text(text)
    (layer,) = load_layers(str(tmp_path / "mended.py"), {})
    prove_definition(layer.definition)


def test_one_command_prints_all_four(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    shutil.copytree(FOLDER, tmp_path / "published", ignore=shutil.ignore_patterns("__pycache__"))
    assert main(["prove", str(tmp_path / "published"), "--all"]) == 3
    out = capsys.readouterr().out
    assert all(said in out for _, said in FOUND.values())
    assert main(["prove", str(tmp_path / "published")]) == 3
    assert sum(said in capsys.readouterr().err for _, said in FOUND.values()) == 1
