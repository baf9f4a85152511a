"""What is run on a machine with a GPU: the packages and scripts for it, and the benchmark on Triton's interpreter."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest
import torch

from benchmarks import gpu
from benchmarks.layers.contender import OURS, Contender, Mode
from benchmarks.layers.device import Processor
from benchmarks.layers.measure import Plan, measure_case
from benchmarks.layers.packages import Packages
from benchmarks.layers.workload import Case, Setting
from benchmarks.measuring.result import Row
from benchmarks.measuring.roofline import Peaks, Work
from benchmarks.measuring.timing import Limits, Sample, Times, interleave
from tnforge.cli.check import compare, packages_in, read_recipe
from tnforge.compiler import Timer
from tnforge.runtime.triton import has_triton

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ROOT / "tests" / "gpu" / "packages"
SCRIPTS = sorted((ROOT / "benchmarks").glob("*.sh"))
PEAKS = Peaks(1, copy=10e9, read=10e9, float32=100e9, float64=50e9)


@pytest.mark.parametrize("package", packages_in(PACKAGES), ids=lambda package: package.name)
def test_the_packages_of_the_tests_are_what_their_definitions_give(package: Path) -> None:
    assert compare(read_recipe(package), package, Timer()) == []


# The benchmark -------------------------------------------------------------------------------------


@pytest.mark.skipif(not has_triton(), reason="Triton is not installed")
def test_the_benchmark_runs_on_the_interpreter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys) -> None:
    monkeypatch.setattr("benchmarks.layers.device.measure_peaks", lambda: {1: PEAKS})
    monkeypatch.setitem(sys.modules, "flashcart", None)
    words = "--device cpu --lmax 1 --edges 6 --channels 2 --seconds 0.001 --only ^(dense.bmm|flashcart)$"
    output = tmp_path / "rows.jsonl"
    gpu.main([*words.split(), "--packages", str(PACKAGES), "--output", str(output)])
    rows = [json.loads(line) for line in output.read_text().splitlines()]
    assert [row["mode"] for row in rows if row["contender"] == OURS] == ["forward", "backward", "double"]
    compared = {row["contender"]: row for row in rows if row["mode"] == "double"}
    assert compared["dense bmm"]["agrees"]
    assert compared["dense bmm"]["ratio"] > 0
    assert compared[OURS]["more"]["copy_fraction"] > 0
    assert compared["flashcart"]["error"].startswith("ModuleNotFoundError")
    assert "ratio" not in compared["flashcart"]
    assert {"device", "versions", "peaks"} <= compared[OURS].keys()
    assert "the aim is 60 %" in capsys.readouterr().out


def test_the_part_of_copies_by_hand() -> None:
    row = Row("cuda", "W1", {}, "forward", OURS, gpu_ms=2.0, cpu_ms=9.0, bytes=12e6)
    assert gpu.with_fraction(row, copy=10e9).more["copy_fraction"] == pytest.approx(0.6)
    (line,) = gpu.judged([gpu.with_fraction(row, copy=10e9)])
    assert line == "tnforge moves 12 MB at 60 % of copies; the aim is 60 %"


def test_the_time_on_a_gpu_counts_where_there_is_one() -> None:
    def timer(call: object) -> Sample:
        return Sample(wall=0.03, cpu=0.02, gpu=0.01)

    assert interleave({"a": None}, Limits(calls=5), timer)["a"].gpu == 0.01
    assert Times((Sample(1, 1),)).gpu is None
    assert Row("cuda", "W1", {}, "forward", OURS, gpu_ms=1.0, cpu_ms=2.0, wall_ms=3.0).time == 1.0


@pytest.mark.parametrize("stores", [True, False])
def test_contenders_that_keep_no_messages_take_part_however_many_there_are(stores: bool, tmp_path: Path) -> None:
    own, other = (Contender(name, lambda x: (x * x,), stores=stores) for name in (OURS, "other"))
    builders = {OURS: lambda: own, "other": lambda: other}
    case = Case({"n": 3}, (torch.ones(3),), builders, lambda mode: Work(3, 24), (Mode.FORWARD,), messages=10**12)
    plan = Plan(Setting(Packages(tmp_path)), Limits(seconds=0.001), memory=False)
    ((_, row),) = measure_case(case, "W1", plan)
    assert row.error.startswith("left out: its messages alone" if stores else "")
    assert row.agrees is not stores


def test_the_libraries_for_gpus_take_part() -> None:
    plan = gpu.make_plan(gpu.parse(["--device", "cpu"]), Processor())
    assert all(map(plan.wants, ("cuequivariance uniform_1d", "openequivariance", "flashcart", "e3nn", "dense bmm")))
    assert not any(map(plan.wants, ("e3nn script", "flashcart compiled", "opt_einsum")))


# Scripts -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_scripts_are_bash(script: Path) -> None:
    assert os.access(script, os.X_OK)
    done = subprocess.run(["bash", "-n", str(script)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def stub(folder: Path, body: str) -> str:
    """A stand-in for Python that notes what it was called with."""
    program = folder / "python"
    program.write_text(f'#!/usr/bin/env bash\nlog="{folder}/log"\necho "$*" >>"$log"\n{body}\n')
    program.chmod(0o755)
    return str(program)


def run(script: str, folder: Path, *words: str, body: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a script with a stand-in for Python."""
    settings = {**os.environ, "PYTHON": stub(folder, body), "OUT": str(folder / "out"), **environment}
    command = ["bash", str(ROOT / "benchmarks" / script), *words]
    return subprocess.run(command, capture_output=True, text=True, env=settings, timeout=60)


def called(folder: Path) -> list[str]:
    return (folder / "log").read_text().splitlines()


def test_tests_and_benchmarks_are_run_one_after_the_other(tmp_path: Path) -> None:
    done = run("gpu.sh", tmp_path, CARRIED="nothing")
    assert done.returncode == 0, done.stderr
    modules = [line.split()[1] for line in called(tmp_path) if line.startswith("-m")]
    assert modules == ["pytest", *["benchmarks.gpu"] * 5]
    assert f"--output {tmp_path}/out/layers_cuda.jsonl --no-peers" in called(tmp_path)[2]
    assert {file.name for file in (tmp_path / "out").iterdir()} == {"gpu_tests.txt", "gpu_benchmark.txt"}


def test_our_benchmark_runs_when_tests_fail_and_the_script_fails(tmp_path: Path) -> None:
    done = run("gpu.sh", tmp_path, body='[ "$2" = pytest ] && exit 3; exit 0', CARRIED="nothing")
    assert done.returncode == 1
    assert "tests/gpu: exit code 3" in done.stdout
    assert "benchmarks.gpu --no-peers: exit code 0" in done.stdout


def test_no_other_library_is_measured_where_ours_fails(tmp_path: Path) -> None:
    done = run("gpu.sh", tmp_path, body='[ "$2" = benchmarks.gpu ] && exit 1; exit 0', CARRIED="nothing")
    assert done.returncode == 1
    assert sum("benchmarks.gpu" in line for line in called(tmp_path)) == 1


DOWNLOAD = f"""
case "$2" in
pip)
    while [ "$1" != -d ]; do shift; done
    cd "$2"
    mkdir -p one/wheel one/include source-1.0/source
    touch one/wheel/__init__.py one/include/large source-1.0/source/__init__.py source-1.0/PKG-INFO
    (cd one && {sys.executable} -m zipfile -c ../wheel-1.0.whl wheel include)
    tar -czf source-1.0.tar.gz source-1.0
    rm -r one source-1.0 ;;
zipfile) exec {sys.executable} "$@" ;;
benchmarks.gpu) mkdir -p "$4/ours" ;;
esac
"""


def test_what_is_carried_is_unpacked_and_packed_again(tmp_path: Path) -> None:
    done = run("carry_peers.sh", tmp_path, str(tmp_path / "carry"), body=DOWNLOAD)
    assert done.returncode == 0, done.stderr
    assert done.stdout.endswith("peers.tar.xz: 0 MiB\n")
    with tarfile.open(tmp_path / "carry" / "peers.tar.xz") as archive:
        names = {name.removeprefix("./") for name in archive.getnames()}
    wanted = {"wheel/__init__.py", "source/__init__.py", "source-1.0.dist-info/METADATA", "packages/ours"}
    assert wanted <= names
    assert not [name for name in names if name.startswith("include")]
    run("gpu.sh", tmp_path, CARRIED=str(tmp_path / "carry" / "peers.tar.xz"))
    assert [line for line in called(tmp_path) if "--packages" in line and line.endswith("/packages --no-peers")]
