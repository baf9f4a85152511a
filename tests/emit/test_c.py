"""The C target: what it computes, for every kind of kernel and channel count, and what it looks like."""

import os
import platform
import re
import subprocess
import sys
from dataclasses import fields, replace
from pathlib import Path

import numpy as np
import pytest
import torch
from jinja2 import Environment, meta

from tests.kernel.cases import NAMED, SIZES, build, draw_maps, many_sums, message, random_kernel, shape, torque
from tnforge import runtime
from tnforge.emit.targets.c import Context, render_kernels
from tnforge.errors import EmitError
from tnforge.kernel.interpret import interpret_kernel
from tnforge.kernel.kernel import Kernel, map_names
from tnforge.kernel.vjp import closure
from tnforge.resources import templates
from tnforge.runtime import KernelSet, cpu
from tnforge.runtime.cpu import run_on_cpu
from tnforge.runtime.library import has_compiler

ROOTS = {**NAMED, **{f"random{seed}": random_kernel(seed) for seed in range(16)}}
needs_compiler = pytest.mark.skipif(not has_compiler(), reason="no C compiler")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One C file with every kernel of the tests and its first derivatives' closure."""
    place = tmp_path_factory.mktemp("c")
    for name, text in render_kernels("cases", ROOTS).items():
        (place / name).write_text(text)
    return place


@pytest.fixture(scope="module", autouse=True)
def _private_cache(tmp_path_factory: pytest.TempPathFactory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


def check(kernel: Kernel, rows: int, channels: int, dtype=torch.float64) -> None:
    """Compare a function with the interpreter, relative to the sum of absolute terms."""
    if not kernel.operands:
        assert not kernel.terms
        return
    random = np.random.default_rng(7)
    sizes = {**SIZES, "row": rows}
    operands = [random.normal(size=shape(slot, sizes, channels)) for slot in kernel.operands]
    operands = [np.asarray(torch.tensor(x, dtype=dtype), dtype=float) for x in operands]
    maps = {name: index.astype(np.int64) for name, index in draw_maps(kernel, sizes, random).items()}
    expected = interpret_kernel(kernel, operands, maps, rows, sizes, channels)
    positive = Kernel.from_terms(
        kernel.operands, kernel.outputs, [replace(term, coefficient=abs(term.coefficient)) for term in kernel.terms]
    )
    scales = interpret_kernel(positive, [np.abs(x) for x in operands], maps, rows, sizes, channels)
    extents = [sizes.get(slot.map, 1) for slot in kernel.outputs]
    tensors = [torch.tensor(x, dtype=dtype) for x in operands]
    indices = [torch.tensor(maps[name]) for name in map_names(kernel)]
    outputs = run_on_cpu(kernel.call, tensors, indices, rows, extents, channels)
    limit = 1e-12 if dtype == torch.float64 else 1e-5
    for output, value, scale in zip(outputs, expected, scales, strict=True):
        assert (np.abs(output.numpy() - value) <= limit * scale).all(), str(kernel)


@pytest.fixture
def threads(monkeypatch: pytest.MonkeyPatch):
    """Three threads, however little there is to do."""
    monkeypatch.setattr(cpu, "WORTH_A_THREAD", 0)
    before = torch.get_num_threads()
    torch.set_num_threads(3)
    yield
    torch.set_num_threads(before)


@needs_compiler
@pytest.mark.parametrize("channels", [1, 7, 16])
def test_functions_compute_their_kernels(folder: Path, channels: int):
    runtime.load(str(folder / "cases.py"), "cases")
    for member in closure(ROOTS.values()).values():
        for rows in (0, 1, 5):
            check(member.kernel, rows, channels)


@needs_compiler
@pytest.mark.parametrize("channels", [1, 7, 16, 20])
def test_single_precision(folder: Path, channels: int):
    runtime.load(str(folder / "cases.py"), "cases")
    for member in closure(ROOTS.values()).values():
        check(member.kernel, 5, channels, torch.float32)


@needs_compiler
@pytest.mark.usefixtures("threads")
def test_threads_add_up_what_each_of_them_made(folder: Path):
    runtime.load(str(folder / "cases.py"), "cases")
    for member in closure(ROOTS.values()).values():
        for rows in (0, 1, 2, 5):
            check(member.kernel, rows, 7)


def load(folder: Path, name: str, kernels: dict[str, Kernel]) -> KernelSet:
    """Kernels emitted into a folder and loaded from there."""
    for file, text in render_kernels(name, kernels).items():
        (folder / file).write_text(text)
    return runtime.load(str(folder / f"{name}.py"), name)


@needs_compiler
@pytest.mark.parametrize("channels", [48, 100])
def test_wide_channels_of_a_message(tmp_path: Path, channels: int):
    load(tmp_path, "message", {"step1": message(), "sums": many_sums()})
    for kernel in (message(), many_sums()):
        check(kernel, 5, channels)


@needs_compiler
def test_places_without_rows_are_zero(tmp_path: Path):
    kernels = load(tmp_path, "add", {"step1": build("x1", "y1@receiver", (0, 0, "x0", 1))})
    x, receiver = torch.tensor([[1.0], [2.0], [4.0]]), torch.tensor([3, 1, 3])
    (found,) = kernels.call("step1", [x], {"receiver": receiver}, 3, {"receiver": 5})
    assert found.flatten().tolist() == [0, 2, 0, 5, 0]


def test_the_parts_of_a_loop_are_vectors(tmp_path: Path):
    """What is alive at a time fits in the registers: nothing is put on the stack."""
    kernels = {"step1": message()}
    (tmp_path / "message.c").write_text(render_kernels("message", kernels)["message.c"])
    if "Free Software" not in subprocess.run(["cc", "--version"], capture_output=True, text=True, check=True).stdout:
        pytest.skip("the assembly is read as gcc writes it")
    if platform.machine() != "x86_64":
        pytest.skip("the registers are those of x86")
    command = "cc -O2 -fopenmp -mavx512f -std=gnu11 -DREAL=float -DCHANNELS=64 -S message.c -o message.s".split()
    subprocess.run(command, cwd=tmp_path, check=True)
    functions = re.split(r"^(\w+):\n", (tmp_path / "message.s").read_text(), flags=re.MULTILINE)
    named = zip(functions[1::2], functions[2::2], strict=True)
    loops = {name: text for name, text in named if re.fullmatch(r"message_\w+_\d+", name)}
    assert loops
    for name, text in loops.items():
        assert "%zmm" in text, name
        assert not re.search(r"rsp.*%zmm|%zmm.*rsp", text), name


def test_text_does_not_depend_on_hash_seeds():
    program = (
        "from tests.kernel.cases import NAMED; from tnforge.emit.targets.c import render_kernels;"
        "import hashlib; print(hashlib.sha256(repr(sorted(render_kernels('x', NAMED).items())).encode()).hexdigest())"
    )
    root = Path(__file__).parents[2]
    found = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(root)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(found) == 1


def test_text_is_pleasant():
    text = render_kernels("torque", {"step1": torque()}, about=("what it is */",))["torque.c"]
    assert " * what it is * /\n" in text
    assert "            t_to" not in text, "there is no loop over channels"
    assert "        t_to[0] = r_at[1] * f_at[2] - r_at[2] * f_at[1];\n" in text
    assert max(map(len, text.splitlines())) <= 140


def test_exact_values_stand_beside_their_literals():
    assert "R(0.3333333333333333 /* 1/3 */)" in render_kernels("m", {"step1": message()})["m.c"]


@pytest.mark.parametrize("name", ["9lives", "a b", "a;b", ""])
def test_names_that_are_not_identifiers_are_refused(name: str):
    with pytest.raises(EmitError, match="not an identifier"):
        render_kernels(name, {"step1": torque()})
    slot = replace(torque().operands[0], name=name or "-")
    with pytest.raises(EmitError, match="is not a"):
        render_kernels("fine", {"step1": replace(torque(), operands=(slot, *torque().operands[1:]))})


def test_the_template_uses_the_fields_of_the_context():
    source = (templates() / "c" / "layer.c.jinja").read_text()
    assert meta.find_undeclared_variables(Environment().parse(source)) == {field.name for field in fields(Context)}
