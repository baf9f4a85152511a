"""Every definition in this folder is refused: with the right error, at the right place, in the right words."""

from __future__ import annotations

import re
import time
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tnforge import errors, load_layers
from tnforge.cli import main
from tnforge.proof.prove import prove_definition

HERE = Path(__file__).parent
EXPECTED: dict[str, dict[str, Any]] = tomllib.loads((HERE / "expected.toml").read_text())
FILES = [
    path for path in HERE.iterdir() if path.suffix in {".py", ".yaml"} and not path.stem.startswith(("test_", "__"))
]
CASES = {path.stem: path.name for path in sorted(FILES)}
EXIT_CODES = {"DefinitionError": 2, "ProofError": 3, "UndecidedError": 3}


def trace_and_prove(case: str, with_proof: bool) -> None:
    layers = load_layers(CASES[case], {})
    for layer in layers if with_proof else ():
        prove_definition(layer.definition)


def test_every_definition_has_its_expectation() -> None:
    assert sorted(EXPECTED) == list(CASES)
    assert len(CASES) == len(FILES)


def test_there_are_two_definitions_of_each_kind() -> None:
    kinds = Counter(str(expected["kind"]) for expected in EXPECTED.values())
    assert len(kinds) >= 20
    assert {kind for kind, count in kinds.items() if count < 2} == set()


def test_the_list_of_kinds_is_complete() -> None:
    listed = re.findall(r"^\* \*\*(.+)\*\*", (HERE / "README.md").read_text(), re.MULTILINE)
    assert listed == sorted({str(expected["kind"]) for expected in EXPECTED.values()})


@pytest.mark.parametrize("case", CASES)
def test_definition_is_refused(case: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(HERE)
    expected, start = EXPECTED[case], time.process_time()
    with pytest.raises(errors.TnforgeError) as caught:
        trace_and_prove(case, with_proof=expected["error"] != "DefinitionError")
    assert time.process_time() - start < 2
    error = caught.value
    assert type(error).__name__ == expected["error"]
    assert error.exit_code == EXIT_CODES[expected["error"]]
    places = [[place.line, place.column] for place in error.places] or [[0, 0]]
    assert places[0] == expected["at"]
    assert all(place.file == CASES[case] for place in error.places)
    for word in expected["words"]:
        assert word in str(error)


@pytest.mark.parametrize("case", CASES)
def test_command_ends_with_the_message_and_the_code(
    case: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(HERE)
    expected = EXPECTED[case]
    assert main(["prove", CASES[case]]) == EXIT_CODES[expected["error"]]
    shown = capsys.readouterr().err
    assert "Traceback" not in shown
    for word in expected["words"]:
        assert word in shown
