"""Kernels of Triton called from torch: derivatives, the choice of a target, what is missing."""

import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import torch

from tests.kernel.cases import NAMED, torque
from tests.runtime.test_kernels import call, draw, expected, leaves
from tnforge import runtime
from tnforge.cli import main
from tnforge.emit.package import digest, to_json
from tnforge.emit.targets.c import render_kernels, render_records
from tnforge.emit.targets.triton import render_programs
from tnforge.errors import BuildError, ConfigError, VerifyError
from tnforge.runtime import KernelSet, choose, record, use_kernels
from tnforge.runtime.library import Source, has_compiler
from tnforge.runtime.triton import has_triton, interpreted, is_interpreted

needs_triton = pytest.mark.skipif(not has_triton(), reason="Triton is not installed")
FEW = {name: NAMED[name] for name in ("message", "cubic")}


@pytest.fixture
def kernels(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[KernelSet]:
    """Kernels that are there in Triton alone."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    for name, text in {**render_programs("cases", FEW), **render_records("cases", FEW)}.items():
        (tmp_path / name).write_text(text)
    with record.own_kernels():
        yield runtime.load(str(tmp_path / "cases.py"), "cases", ("triton",))


@needs_triton
@pytest.mark.parametrize("name", ["message", pytest.param("cubic", marks=pytest.mark.slow)])
def test_values_and_first_derivatives(kernels: KernelSet, name: str):
    operands, maps = leaves(name)
    with interpreted():
        torch.testing.assert_close(list(call(kernels, name, operands, maps)), expected(name, operands, maps))
        assert torch.autograd.gradcheck(lambda *x: call(kernels, name, x, maps), operands, fast_mode=True)


@needs_triton
@pytest.mark.slow
@pytest.mark.parametrize("name", FEW)
def test_second_derivatives(kernels: KernelSet, name: str):
    operands, maps = leaves(name)
    with interpreted():
        assert torch.autograd.gradgradcheck(lambda *x: call(kernels, name, x, maps), operands, fast_mode=True)


@needs_triton
@pytest.mark.parametrize("rows", [0, 1])
def test_few_rows(kernels: KernelSet, rows: int):
    operands, maps = draw("message", rows)
    with interpreted():
        found = call(kernels, "message", operands, maps, rows)
    torch.testing.assert_close(list(found), expected("message", operands, maps, rows))


def test_kernels_that_are_there_for_gpus_alone_do_not_run_on_a_cpu(kernels: KernelSet):
    operands, maps = draw("message")
    with pytest.raises(BuildError, match="no kernels for CPUs"):
        call(kernels, "message", operands, maps)


def test_the_interpreter_is_asked_for_in_a_block_and_in_one_thread():
    with interpreted():
        assert is_interpreted()
        with pytest.raises(RuntimeError), interpreted():
            raise RuntimeError
        assert is_interpreted()
    assert not is_interpreted()


def test_files_of_one_kernel_come_together(kernels: KernelSet):
    own = kernels.steps["message"].parts[0].record
    source = Source("cases", "")
    for other in (replace(own, source=source, symbol="own", programs=None), own):
        record.register(other)
        known = record.find(own.key)
        assert (known.source, known.symbol, known.programs) == (source, "own", own.programs)


def test_a_missing_file_is_named(tmp_path: Path):
    for name, text in render_records("cases", FEW).items():
        (tmp_path / name).write_text(text)
    with pytest.raises(VerifyError, match="missing or damaged"):
        runtime.load(str(tmp_path / "cases.py"), "cases", ("triton",))


# The choice ----------------------------------------------------------------------------------------


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch):
    """Sets what a machine has."""

    def has(compiler: bool, triton: bool) -> None:
        module = sys.modules["tnforge.runtime.choose"]
        monkeypatch.setattr(module, "has_compiler", lambda: compiler)
        monkeypatch.setattr(module, "has_triton", lambda: triton)

    return has


ALL = ("torch", "c", "triton")


@pytest.mark.parametrize(
    ("compiler", "triton", "targets", "chosen"),
    [
        (True, True, ALL, "auto:c,triton"),
        (True, False, ALL, "auto:c"),
        (False, True, ("torch", "triton"), "auto:triton"),
        (True, True, ("torch", "c"), "auto:c"),
        (True, False, ("torch", "triton"), "torch"),
        (True, True, ("torch",), "torch"),
    ],
)
def test_auto_is_what_the_machine_and_the_package_have(machine, compiler, triton, targets, chosen):
    machine(compiler, triton)
    assert choose("auto", targets) == chosen
    assert choose("torch", targets) == "torch"


@pytest.mark.parametrize(("target", "word"), [("c", "C compiler"), ("triton", "Triton is not installed")])
def test_a_target_that_was_asked_for_must_be_there(machine, target: str, word: str):
    machine(False, False)
    with pytest.raises(BuildError, match=word):
        choose(target, ALL)
    machine(True, True)
    assert choose(target, ALL) == target
    with pytest.raises(ConfigError, match="has no target"):
        choose(target, ("torch",))


@pytest.mark.parametrize(
    ("target", "device", "dtype", "runs"),
    [
        ("auto:c,triton", "cpu", torch.float32, True),
        ("auto:c,triton", "cpu", torch.float16, False),
        ("auto:triton", "cpu", torch.float64, False),
        ("auto:c", "meta", torch.float64, False),
        ("torch", "cpu", torch.float64, False),
        ("c", "cpu", torch.float64, True),
    ],
)
def test_a_call_goes_where_its_tensors_are(target: str, device: str, dtype: torch.dtype, runs: bool):
    assert use_kernels(target, torch.empty(1, dtype=dtype, device=device)) is runs


def test_triton_on_a_cpu_is_refused_unless_it_is_interpreted():
    with pytest.raises(ConfigError, match="do not run on cpu"):
        use_kernels("triton", torch.empty(1))
    with interpreted():
        assert use_kernels("triton", torch.empty(1))


def test_compiling_for_triton_needs_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys):
    monkeypatch.setattr("tnforge.cli.compile.has_triton", lambda: False)
    assert main(["compile", "examples/01_torque.py", "-o", str(tmp_path), "--target", "torch,triton"]) == 5
    assert "Triton is not installed" in capsys.readouterr().err


@needs_triton
@pytest.mark.skipif(not has_compiler(), reason="no C compiler")
def test_a_kernel_that_a_package_without_triton_brought_first_is_completed(tmp_path: Path, monkeypatch):
    """The same cross product with other names: its gradients are written in another order, and are other kernels."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    with record.own_kernels():
        for file, text in render_kernels("earlier", {"torque": torque()}).items():
            (tmp_path / file).write_text(text)
        earlier = runtime.load(str(tmp_path / "earlier.py"), "earlier")
        words = ["compile", "examples/01_torque.py", "-o", str(tmp_path), "--target", "torch,triton", "--no-cache"]
        assert main(words) == 0
        r, f = (torch.randn(4, 3, dtype=torch.float64, requires_grad=True) for _ in range(2))
        assert torch.autograd.gradgradcheck(lambda r, f: earlier.call("torque", [r, f], {}, 4, {}), (r, f))


@needs_triton
def test_a_layer_compiled_for_triton_is_checked_and_verified(tmp_path: Path, monkeypatch, capsys):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    words = ["compile", "examples/01_torque.py", "-o", str(tmp_path), "--target", "torch,triton", "--no-cache"]
    assert main(words) == 0
    assert "torque_triton.py" in capsys.readouterr().out
    package = tmp_path / "examples_torque"
    assert main(["verify", str(package)]) == 0
    assert "  triton                 equals the exact definition" in capsys.readouterr().out
    with monkeypatch.context() as patch:
        patch.setattr("tnforge.verify.has_triton", lambda: False)
        assert main(["verify", str(package)]) == 0
        assert "  triton                 NOT RUN: Triton is not installed" in capsys.readouterr().out
    change(package, "torque_triton.py", "- r_2 * f_1", "+ r_2 * f_1")
    assert main(["verify", str(package)]) == 4
    assert "the triton code of layer torque differs from its definition" in capsys.readouterr().err
    change(package, "torque_triton.py", "import triton\n", "import triton\nimport os\n")
    assert main(["verify", str(package)]) == 4
    assert "torque_triton.py is refused before it is run" in capsys.readouterr().err


def change(package: Path, name: str, old: str, new: str) -> None:
    """Change a file of a package and the hash that the manifest has of it."""
    text = (package / name).read_text()
    assert old in text
    (package / name).write_text(text.replace(old, new))
    manifest = json.loads((package / "manifest.json").read_text())
    manifest["files"][name] = digest(text.replace(old, new))
    (package / "manifest.json").write_text(to_json(manifest))


# Files ---------------------------------------------------------------------------------------------


def test_layers_whose_files_would_be_one_are_refused(tmp_path: Path, capsys):
    body = "def {name}(v: Node[Vector]) -> Node[Vector]:\n    return 2 * v[i]\n"
    layers = "".join(f"\n\n@layer\n{body.format(name=name)}" for name in ("couple", "couple_triton"))
    (tmp_path / "two.py").write_text(
        f"from tnforge import Node, Vector, indices, layer\n\ni, j = indices('i j')\n{layers}"
    )
    words = ["compile", str(tmp_path / "two.py"), "-o", str(tmp_path / "out"), "--target", "torch,triton"]
    assert main(words) == 2
    assert "layers couple and couple_triton would both be written to couple_triton.py" in capsys.readouterr().err
