"""`--json`: one document on standard output, for what was found and for what is wrong; and progress beside it."""

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from tnforge.cli import main
from tnforge.cli.progress import Progress

ROOT = Path(__file__).parents[2]
TORQUE = str(ROOT / "examples" / "01_torque.py")
REFUSED = str(ROOT / "tests" / "refused" / "unequal_parities.py")


def document(capsys, *words: str, code: int = 0) -> dict:
    """What a command prints with --json, which is one document and nothing else."""
    assert main([*words, "--json"]) == code
    return json.loads(capsys.readouterr().out)


def test_prove_gives_each_certificate(capsys):
    (layer,) = document(capsys, "prove", TORQUE)["layers"]
    assert layer["layer"] == "torque"
    claims = {claim["claim"]: claim for claim in layer["claims"]}
    assert claims["exchange (r, f)"]["detail"] == "antisymmetric"
    assert claims["exchange (r, f)"]["provers"] == ["integers", "sympy"]


def test_all_refusals_of_a_folder_are_data_beside_what_is_proved(capsys, tmp_path):
    for number, name in enumerate((REFUSED, TORQUE, REFUSED)):
        (tmp_path / f"{number}.py").write_text(Path(name).read_text())
    found = document(capsys, "prove", str(tmp_path), "--all", code=3)
    assert [Path(error["file"]).name for error in found["refused"]] == ["0.py", "2.py"]
    assert [layer["layer"] for layer in found["layers"]] == ["torque"]
    assert document(capsys, "prove", TORQUE, "--all").keys() == {"layers"}


def test_compile_gives_each_file_with_its_deviation_and_the_stages(capsys, tmp_path):
    found = document(capsys, "compile", TORQUE, "-o", str(tmp_path), "--target", "torch")
    (package,) = found["packages"]
    (emitted,) = package["emitted"]
    assert (package["package"], emitted["layer"], emitted["target"]) == ("examples_torque", "torque", "torch")
    assert 0 <= emitted["deviation"] < 1e-12
    assert Path(emitted["file"]).is_file()
    assert [stage["name"] for stage in found["stages"]] == ["trace", "prove", "simplify", "plan", "emit", "check"]


def test_show_gives_the_text_of_a_stage(capsys):
    (layer,) = document(capsys, "show", TORQUE, "--after", "plan")["layers"]
    assert layer["stage"] == "plan"
    assert layer["text"].startswith("plan torque : O3")


def test_doctor_gives_names_and_findings(capsys):
    names = [finding["name"] for finding in document(capsys, "doctor")["findings"]]
    assert {"tnforge", "python", "torch", "C compiler"} <= set(names)


def test_a_refuted_claim_is_data_with_place_and_witness(capsys):
    error = document(capsys, "prove", REFUSED, code=3)
    assert error["error"] == "proof"
    assert (error["file"], error["line"], error["column"]) == (REFUSED, 8, 12)
    text = Path(REFUSED).read_text().splitlines()[7]
    assert [text[place["column"] - 1 : place["end_column"] - 1] for place in error["places"]] == [
        "r[i]",
        "eps[i, j, k] * r[j] * f[k]",
    ]
    assert error["witness"].startswith("under inversion, with r = (0, 0, 1)")
    assert "SO3" in error["advice"]


@pytest.mark.parametrize(
    ("words", "code", "kind"),
    [
        (["fly"], 2, "usage"),
        (["prove"], 2, "usage"),
        (["prove", "missing.py"], 2, "definition"),
        (["show", TORQUE, "--after", "lunch"], 2, "config"),
        (["prove", TORQUE, "--set", "a=1"], 2, "config"),
    ],
)
def test_every_error_is_one_document_with_the_exit_code_of_its_kind(capsys, words, code, kind):
    error = document(capsys, *words, code=code)
    assert error["error"] == kind
    assert error["message"]


@pytest.mark.parametrize(
    ("raised", "code", "kind"), [(ZeroDivisionError("x"), 1, "internal"), (KeyboardInterrupt(), 130, "interrupted")]
)
def test_faults_and_interruptions_are_documents_too(capsys, monkeypatch, raised, code, kind):
    def fail(*_):
        raise raised

    monkeypatch.setattr("tnforge.cli.prove.load_sources", fail)
    assert document(capsys, "prove", TORQUE, code=code)["error"] == kind


def test_what_a_definition_prints_stays_out_of_the_document(capsys, tmp_path):
    path = tmp_path / "loud.py"
    path.write_text(f"print('I am here')\n{Path(TORQUE).read_text()}")
    assert main(["prove", str(path), "--json"]) == 0
    captured = capsys.readouterr()
    json.loads(captured.out)
    assert "I am here" in captured.err


def test_a_pipe_sees_no_progress():
    done = subprocess.run(
        [sys.executable, "-m", "tnforge", "prove", TORQUE, "--json"], capture_output=True, text=True, cwd=ROOT
    )
    assert done.returncode == 0
    assert done.stderr == ""
    json.loads(done.stdout)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_sees_the_running_stage_and_the_times_of_those_before():
    stream = Terminal()
    timer = Progress(stream)
    for stage in ("trace", "prove"):
        with timer.stage(stage):
            assert stream.getvalue().endswith(f"{stage} ...")
    assert "trace 0.00 s · prove ..." in stream.getvalue()
    assert stream.getvalue().endswith("\r\x1b[K"), "the line is cleared"


def test_the_line_is_cleared_when_a_stage_fails():
    stream = Terminal()
    with pytest.raises(ZeroDivisionError), Progress(stream).stage("prove"):
        raise ZeroDivisionError
    assert stream.getvalue().endswith("\r\x1b[K")
