"""The command line: what it prints, what it writes, and its exit codes when something is wrong."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tnforge import build
from tnforge.cli import main

ROOT = Path(__file__).parents[2]
TORQUE = str(ROOT / "examples" / "01_torque.py")


def run(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "tnforge", *words],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, **environment},
    )


def tree(folder: Path) -> dict[str, str]:
    return {str(p.relative_to(folder)): p.read_text() for p in sorted(folder.rglob("*")) if p.is_file()}


def test_prove_prints_each_claim_with_its_method(capsys):
    assert main(["prove", TORQUE]) == 0
    text = capsys.readouterr().out
    assert "torque   (r: Vector 1o, f: Vector 1o) -> Pseudovector 1e" in text
    assert "PROVED, exact" in text
    assert "3 generators + inversion, on the 27 components of the network" in text
    assert "antisymmetric" in text
    assert "the only independent map 1o x 1o -> 1e" in text


def test_compile_writes_a_package_that_manifest_and_check_agree_on(tmp_path, capsys):
    assert main(["compile", TORQUE, "-o", str(tmp_path)]) == 0
    folder = tmp_path / "examples_torque"
    manifest = json.loads((folder / "manifest.json").read_text())
    assert sorted(manifest["files"]) == sorted(p.name for p in folder.iterdir() if p.name != "manifest.json")
    assert "equals the exact definition to" in capsys.readouterr().out
    assert [p.name for p in tmp_path.iterdir()] == ["examples_torque"], "no draft is left behind"


def test_compiling_again_gives_the_same_bytes_whatever_the_hash_seed(tmp_path):
    for seed in ("1", "2"):
        done = run("compile", TORQUE, "-o", str(tmp_path / seed), "--target", "torch", PYTHONHASHSEED=seed)
        assert done.returncode == 0, done.stderr
    assert tree(tmp_path / "1") == tree(tmp_path / "2")


def test_two_files_of_one_package_are_refused_before_anything_is_written(tmp_path, capsys):
    folder, output = tmp_path / "layers", tmp_path / "output"
    folder.mkdir()
    for name in ("01_torque.py", "02_torque.py"):
        (folder / name).write_text(Path(TORQUE).read_text())
    assert main(["compile", str(folder), "-o", str(output)]) == 2
    text = capsys.readouterr().err
    assert "01_torque.py" in text
    assert "02_torque.py" in text
    assert "both give the package layers_torque" in text
    assert "Rename one of the files" in text
    assert not output.exists()


def test_compiling_over_the_own_output_replaces_it(tmp_path):
    for _ in range(2):
        assert main(["compile", TORQUE, "-o", str(tmp_path), "--target", "torch"]) == 0


@pytest.mark.parametrize("change", ["stranger", "edited"])
def test_foreign_content_is_kept_unless_forced(tmp_path, capsys, change):
    assert main(["compile", TORQUE, "-o", str(tmp_path), "--target", "torch"]) == 0
    name = {"stranger": "notes.txt", "edited": "torque.py"}[change]
    (tmp_path / "examples_torque" / name).write_text("mine")
    assert main(["compile", TORQUE, "-o", str(tmp_path), "--target", "torch"]) == 2
    assert name in capsys.readouterr().err
    assert (tmp_path / "examples_torque" / name).read_text() == "mine"
    assert main(["compile", TORQUE, "-o", str(tmp_path), "--target", "torch", "--force"]) == 0


def test_an_output_that_is_a_file_is_refused(tmp_path, capsys):
    (tmp_path / "out").write_text("mine")
    assert main(["compile", TORQUE, "-o", str(tmp_path / "out"), "--target", "torch"]) == 2
    assert "can not be written" in capsys.readouterr().err
    assert (tmp_path / "out").read_text() == "mine"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_folder_is_refused(tmp_path):
    tmp_path.chmod(0o500)
    assert main(["compile", TORQUE, "-o", str(tmp_path / "out"), "--target", "torch"]) == 2


def test_a_folder_that_refuses_writing_is_refused(tmp_path, capsys, monkeypatch):
    def refuse(*_, **__):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(build.tempfile, "TemporaryDirectory", refuse)
    assert main(["compile", TORQUE, "-o", str(tmp_path), "--target", "torch"]) == 2
    assert "can not be written: Permission denied" in capsys.readouterr().err
    assert not any(tmp_path.iterdir())


def test_a_false_check_publishes_nothing_and_keeps_the_old_package(tmp_path, capsys, monkeypatch):
    assert main(["compile", TORQUE, "-o", str(tmp_path), "--target", "torch"]) == 0
    before = tree(tmp_path)
    from tnforge.emit.targets import torch as target

    real = target._einsum
    monkeypatch.setattr(target, "_einsum", lambda *a: "1.0001 * " + real(*a))
    assert main(["compile", TORQUE, "-o", str(tmp_path), "--target", "torch"]) == 4
    assert "differs from its definition" in capsys.readouterr().err
    assert tree(tmp_path) == before


def test_interruption_while_writing_leaves_the_old_package(tmp_path, monkeypatch):
    assert main(["compile", TORQUE, "-o", str(tmp_path), "--target", "torch"]) == 0
    before = tree(tmp_path)

    def interrupted(package, folder):
        folder.mkdir()
        (folder / "torque.py").write_text("half")
        raise KeyboardInterrupt

    monkeypatch.setattr(build, "write_files", interrupted)
    assert main(["compile", TORQUE, "-o", str(tmp_path), "--target", "torch"]) == 130
    assert tree(tmp_path) == before


def test_a_killed_compilation_leaves_no_half_package(tmp_path):
    process = subprocess.Popen(
        [sys.executable, "-m", "tnforge", "compile", TORQUE, "-o", str(tmp_path)], cwd=ROOT, stdout=subprocess.DEVNULL
    )
    deadline = time.monotonic() + 30
    while not any(tmp_path.glob(".tnforge-*")) and process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.005)
    process.send_signal(signal.SIGKILL)
    process.wait()
    published = tmp_path / "examples_torque"
    assert not published.exists() or (published / "manifest.json").exists()


def test_without_a_c_compiler_c_is_refused_by_name(tmp_path):
    done = run("compile", TORQUE, "-o", str(tmp_path), PATH=str(tmp_path), CC="")
    assert done.returncode == 5, done.stderr
    assert "--target" in done.stderr
    assert not any(tmp_path.iterdir())


def test_a_failing_c_compiler_is_shown_with_its_output(tmp_path):
    compiler = tmp_path / "bin" / "cc"
    compiler.parent.mkdir()
    compiler.write_text("#!/bin/sh\necho 'fatal error: out of ink' >&2\nexit 1\n")
    compiler.chmod(0o755)
    out = tmp_path / "out"
    done = run(
        "compile", TORQUE, "-o", str(out), CC=str(compiler), PATH=f"{compiler.parent}:{os.environ['PATH']}",
        XDG_CACHE_HOME=str(tmp_path / "cache"),
    )  # fmt: skip
    assert done.returncode == 5, done.stderr
    assert "out of ink" in done.stderr
    assert not any(out.iterdir())


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["compile", TORQUE, "-o", "x", "--target", "fortran"], "there is no target 'fortran'"),
        (["show", TORQUE, "--after", "lunch"], "there is no stage 'lunch'"),
        (["show", TORQUE, "--layer", "spin"], "there is no layer 'spin'"),
        (["prove", "missing.py"], "missing.py"),
        (["prove", "tnforge.library.hotpp:message", "--set", "ranks"], "NAME=VALUE"),
        (["prove", "tnforge.library.hotpp:message", "--set", "colour=2"], "colour"),
        (["fly"], "fly"),
    ],
)
def test_a_wrong_command_line_says_what_is_wrong(words, said, capsys):
    assert main(words) == 2
    assert said in capsys.readouterr().err


def test_show_prints_every_stage(capsys):
    for stage, word in (
        ("trace", "layer torque : O3"),
        ("prove", "PROVED, exact"),
        ("simplify", "layer torque : O3"),
        ("plan", "plan torque : O3"),
        ("lower", "kernel reads r[3] at row"),
        ("schedule", "for each row"),
        ("emit", "==> torque.c <=="),
    ):
        assert main(["show", TORQUE, "--after", stage]) == 0
        assert word in capsys.readouterr().out


def test_doctor_names_compiler_and_cache(capsys):
    assert main(["doctor"]) == 0
    text = capsys.readouterr().out
    assert "C compiler" in text
    assert "kernel cache" in text


def test_a_package_is_built_once_and_again_where_that_is_asked_for(tmp_path, capsys, kept_packages):
    command = ["compile", TORQUE, "-o", str(tmp_path / "out"), "--target", "torch"]
    stages = []
    for options in ([], [], ["--no-cache"]):
        assert main([*command, *options]) == 0
        stages.append("prove" in capsys.readouterr().out)
    assert stages == [True, False, True]
    assert len(list(kept_packages.iterdir())) == 1
