"""The C target: what it computes, for every kind of kernel and channel count, and what it looks like."""

import ctypes
import json
import os
import subprocess
import sys
from dataclasses import fields, replace
from pathlib import Path

import numpy as np
import pytest
from jinja2 import Environment, meta

from tests.kernel.cases import NAMED, SIZES, build, draw_maps, many_sums, message, random_kernel, shape, torque
from tnforge.emit.targets.c import Context, render_kernels
from tnforge.errors import EmitError
from tnforge.kernel.interpret import interpret_kernel
from tnforge.kernel.kernel import Kernel, map_names
from tnforge.kernel.vjp import closure
from tnforge.resources import templates
from tnforge.runtime.library import Source, build_library, has_compiler

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


def run(library: ctypes.CDLL, symbol: str, rows: int, operands, maps, outputs) -> None:
    arrays = [(ctypes.c_void_p * max(len(g), 1))(*[a.ctypes.data for a in g]) for g in (operands, maps, outputs)]
    getattr(library, symbol)(ctypes.c_int64(rows), *arrays)


def check(library: ctypes.CDLL, symbol: str, kernel: Kernel, rows: int, channels: int) -> None:
    """Compare a function with the interpreter, relative to the sum of absolute terms."""
    random = np.random.default_rng(7)
    sizes = {**SIZES, "row": rows}
    operands = [random.normal(size=shape(slot, sizes, channels)) for slot in kernel.operands]
    maps = {name: index.astype(np.int64) for name, index in draw_maps(kernel, sizes, random).items()}
    expected = interpret_kernel(kernel, operands, maps, rows, sizes, channels)
    positive = Kernel.from_terms(
        kernel.operands, kernel.outputs, [replace(term, coefficient=abs(term.coefficient)) for term in kernel.terms]
    )
    scales = interpret_kernel(positive, [np.abs(x) for x in operands], maps, rows, sizes, channels)
    written = [slot.map == "row" for slot in kernel.outputs]
    outputs = [np.full(e.shape, np.nan if w else 0.0) for e, w in zip(expected, written, strict=True)]
    run(library, symbol, rows, operands, [maps[name] for name in map_names(kernel)], outputs)
    for output, value, scale in zip(outputs, expected, scales, strict=True):
        assert (np.abs(output - value) <= 1e-12 * scale).all(), str(kernel)


@needs_compiler
@pytest.mark.parametrize("channels", [1, 7, 16])
def test_functions_compute_their_kernels(folder: Path, channels: int):
    library = build_library(Source("cases", (folder / "cases.c").read_text()), "double", channels)
    data = json.loads((folder / "cases.kernels.json").read_text())["kernels"]
    members = closure(ROOTS.values())
    assert list(data) == sorted(members)
    for key, member in members.items():
        for rows in (0, 1, 5):
            check(library, data[key]["symbol"], member.kernel, rows, channels)


@needs_compiler
@pytest.mark.parametrize("channels", [48, 100])
def test_wide_channels_of_a_message(channels: int):
    files = render_kernels("message", {"step1": message(), "sums": many_sums()})
    library = build_library(Source("message", files["message.c"]), "double", channels)
    for kernel in (message(), many_sums()):
        check(library, f"message_{kernel.key[:12]}", kernel, 5, channels)


@needs_compiler
def test_outputs_through_a_map_are_added_to():
    kernel = build("x1", "y1@receiver", (0, 0, "x0", 1))
    library = build_library(Source("add", render_kernels("add", {"step1": kernel})["add.c"]), "double", 1)
    y = np.array([[10.0], [20.0]])
    run(library, f"add_{kernel.key[:12]}", 2, [np.array([[1.0], [2.0]])], [np.array([1, 1])], [y])
    assert y.tolist() == [[10], [23]]


@needs_compiler
def test_the_loop_over_channels_is_vectorised(tmp_path: Path):
    """gcc reports every loop it vectorises; each loop over channels of a message must be one."""
    text = render_kernels("message", {"step1": message()})["message.c"]
    (tmp_path / "message.c").write_text(text)
    if "Free Software" not in subprocess.run(["cc", "--version"], capture_output=True, text=True, check=True).stdout:
        pytest.skip("the report is gcc's")
    command = "cc -O3 -fopenmp-simd -fno-math-errno -fno-trapping-math -std=gnu11 -DREAL=float -DCHANNELS=64".split()
    command += ["-fopt-info-vec-optimized", "-c", "message.c", "-o", "message.o"]
    report = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True).stderr
    vectorised = {int(line.split(":")[1]) for line in report.splitlines() if "loop vectorized" in line}
    loops = [n for n, line in enumerate(text.splitlines(), 1) if "for (int64_t u" in line]
    assert loops
    assert all({n, n + 1} & vectorised for n in loops), "gcc names the loop or its first statement"


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
    assert "            t_to" not in text, "there is no loop where there are no channels"
    assert "        t_to[0] = r_1 * f_2 - r_2 * f_1;\n" in text
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
