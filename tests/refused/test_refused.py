"""Every definition in this folder is refused: with the right error, at the right place, in the right words."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tnforge import errors, load_layers
from tnforge.proof.prove import prove_definition

HERE = Path(__file__).parent
EXPECTED: dict[str, dict[str, Any]] = tomllib.loads((HERE / "expected.toml").read_text())
FILES = [
    path for path in HERE.iterdir() if path.suffix in {".py", ".yaml"} and not path.stem.startswith(("test_", "__"))
]
CASES = {path.stem: path.name for path in sorted(FILES)}
EXIT_CODES = {"DefinitionError": 2, "ProofError": 3}


def trace_and_prove(case: str, with_proof: bool) -> None:
    layers = load_layers(CASES[case], {})
    for layer in layers if with_proof else ():
        prove_definition(layer.definition)


def test_every_definition_has_its_expectation() -> None:
    assert sorted(EXPECTED) == list(CASES)
    assert len(CASES) == len(FILES)


@pytest.mark.parametrize("case", CASES)
def test_definition_is_refused(case: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(HERE)
    expected = EXPECTED[case]
    with pytest.raises(errors.TnforgeError) as caught:
        trace_and_prove(case, with_proof=expected["error"] == "ProofError")
    error = caught.value
    assert type(error).__name__ == expected["error"]
    assert error.exit_code == EXIT_CODES[expected["error"]]
    places = [[place.line, place.column] for place in error.places] or [[0, 0]]
    assert places[0] == expected["at"]
    assert all(place.file == CASES[case] for place in error.places)
    for word in expected["words"]:
        assert word in str(error)
