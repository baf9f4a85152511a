"""The Triton target: what it computes by Triton's interpreter, what it looks like, what it needs of a GPU."""

import subprocess
from collections.abc import Iterator
from dataclasses import fields, replace
from fractions import Fraction

import numpy as np
import pytest
import torch
from jinja2 import Environment, meta

from tests.kernel.cases import NAMED, SIZES, build, draw_maps, message, random_kernel, shape, torque
from tnforge.emit.allow_triton import check_triton
from tnforge.emit.targets.triton import Context, render_programs
from tnforge.errors import EmitError
from tnforge.kernel.interpret import interpret_kernel
from tnforge.kernel.kernel import Kernel
from tnforge.kernel.vjp import closure
from tnforge.resources import templates
from tnforge.runtime import triton as runtime
from tnforge.runtime.library import Source
from tnforge.runtime.triton import Arrays, has_triton, launch

ROOTS = {**NAMED, **{f"random{seed}": random_kernel(seed) for seed in range(16)}}
FEW = {**NAMED, **{f"random{seed}": random_kernel(seed) for seed in range(20, 23)}}
needs_triton = pytest.mark.skipif(not has_triton(), reason="Triton is not installed")
TOLERANCE = {torch.float64: 1e-12, torch.float32: 1e-5}


@pytest.fixture(scope="module", autouse=True)
def _private_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


def source(kernels: dict[str, Kernel], name: str = "cases") -> Source:
    (text,) = render_programs(name, kernels).values()
    return Source(f"{name}_triton", text)


def check(file: Source, kernel: Kernel, rows: int, channels: int, dtype: torch.dtype = torch.float64) -> None:
    """Compare the functions of a kernel with its interpreter, relative to the sum of absolute terms.

    Outputs come filled with NaN, so every number must be written. The last place of each map has no rows.
    """
    random = np.random.default_rng(7)
    sizes = {**SIZES, "row": rows}
    operands = [random.normal(size=shape(slot, sizes, channels)) for slot in kernel.operands]
    operands = [operand.astype(np.float32).astype(float) for operand in operands]
    maps = draw_maps(kernel, sizes, random)
    expected = interpret_kernel(kernel, operands, maps, rows, sizes, channels)
    positive = Kernel.from_terms(
        kernel.operands, kernel.outputs, [replace(term, coefficient=abs(term.coefficient)) for term in kernel.terms]
    )
    scales = interpret_kernel(positive, [np.abs(x) for x in operands], maps, rows, sizes, channels)
    arrays = [torch.tensor(operand, dtype=dtype) for operand in operands]
    outputs = [torch.full(value.shape, float("nan"), dtype=dtype) for value in expected]
    indices = {name: torch.tensor(index, dtype=torch.int64) for name, index in maps.items()}
    launch(file, kernel.key, Arrays(arrays, outputs, indices, rows, channels))
    for output, value, scale in zip(outputs, expected, scales, strict=True):
        assert (np.abs(output.double().numpy() - value) <= TOLERANCE[dtype] * scale).all(), str(kernel)


@needs_triton
@pytest.mark.parametrize("name", FEW)
def test_functions_compute_kernels_and_their_gradients(name: str):
    file = source({name: FEW[name]}, name)
    check(file, FEW[name], 1, 1, torch.float32)
    check(file, FEW[name], 5, 7)
    for gradient in closure([FEW[name]])[FEW[name].key].gradients:
        check(file, gradient.kernel, 5, 3)


@needs_triton
@pytest.mark.slow
@pytest.mark.parametrize("channels", [1, 7, 48])
def test_functions_compute_many_kernels(channels: int):
    file = source(ROOTS)
    for member in closure(ROOTS.values()).values():
        for rows in (0, 1, 5):
            check(file, member.kernel, rows, channels)
        check(file, member.kernel, 5, channels, torch.float32)


@needs_triton
@pytest.mark.parametrize("channels", [48, 100])
def test_wide_channels(channels: int):
    file = source(NAMED)
    for name in ("message", "cubic"):
        check(file, NAMED[name], 3, channels)


@needs_triton
@pytest.mark.parametrize("name", ["message", "cubic"])
def test_no_rows_at_all(name: str):
    file = source(NAMED)
    for gradient in closure([NAMED[name]])[NAMED[name].key].gradients:
        check(file, gradient.kernel, 0, 3)


@needs_triton
def test_rows_of_one_place_may_be_divided_among_programs(monkeypatch: pytest.MonkeyPatch):
    divided = []
    original = runtime._parts
    monkeypatch.setattr(runtime, "LEAST_ROWS", 1)
    monkeypatch.setattr(runtime, "_parts", lambda *x: divided.append(original(*x)) or divided[-1])
    kernel = NAMED["cubic"]
    file = source({"cubic": kernel})
    for gradient in closure([kernel])[kernel.key].gradients:
        check(file, gradient.kernel, 23, 5)
    assert max(divided) > 4


@needs_triton
def test_constants_keep_the_precision_of_the_arrays():
    third = Fraction(1, 3)
    terms = [(0, 0, "", third), (0, 1, "x0", third), (0, 1, "", third), (1, 0, "", third), (1, 0, "x0 s0", third)]
    kernel = build("x1u s1", "y2u z1@receiver", *terms)
    check(source({"thirds": kernel}), kernel, 5, 3)


@needs_triton
def test_infinite_operands_do_not_spoil_other_rows():
    kernel = build("x1u@receiver v1u", "y1u@receiver", (0, 0, "x0 v0", 1))
    x = torch.full((3, 1, 5), float("inf"))
    y = torch.full((3, 1, 5), float("nan"))
    call = Arrays([x, torch.ones(3, 1, 5)], [y], {"receiver": torch.tensor([0, 2, 0])}, 3, 5)
    launch(source({"inf": kernel}), kernel.key, call)
    assert y[:, 0, 0].tolist() == [float("inf"), 0.0, float("inf")]


@needs_triton
def test_outputs_that_nobody_asked_for_are_not_written():
    kernel = build("x2u", "y1u z1u", (0, 0, "x0 x0", 1), (1, 0, "x1", 2))
    x, z = torch.randn(4, 2, 3), torch.full((4, 1, 3), float("nan"))
    launch(source({"two": kernel}), kernel.key, Arrays([x], [None, z], {}, 4, 3))
    torch.testing.assert_close(z[:, 0], 2 * x[:, 1])


@needs_triton
def test_a_wrong_number_is_found():
    file = source({"message": message()})
    changed = Source(file.name, file.text.replace("0.3333333333333333", "0.3333333333"))
    assert changed != file
    with pytest.raises(AssertionError, match="kernel reads"):
        check(changed, message(), 5, 3)


# Registers -----------------------------------------------------------------------------------------


@pytest.fixture
def registers():
    if not has_triton():
        pytest.skip("Triton is not installed")
    from benchmarks import triton_registers

    reader = triton_registers.triton.knobs.nvidia.cuobjdump.path
    try:
        subprocess.run([reader, "--version"], capture_output=True, check=True)
    except (OSError, RuntimeError) as error:
        pytest.skip(f"this Triton has no tools for GPUs of NVIDIA: {error}")
    return triton_registers


@pytest.mark.parametrize("processor", [80, 90])
def test_a_message_is_compiled_for_gpus_that_are_not_here(registers, processor: int):
    (program,) = runtime.programs(source({"step1": message()}), False)[message().key]
    usage = registers.measure_program(program, processor, "fp64")
    assert 0 < usage.registers < 255
    assert usage.spilled == 0


def test_spills_are_seen(registers):
    (program,) = runtime.programs(source({"sums": NAMED["many_sums"]}), False)[NAMED["many_sums"].key]
    assert registers.measure_program(program, 80, "fp64").spilled == 0
    assert registers.measure_program(program, 80, "fp64", most=24).spilled > 0


@pytest.mark.slow
@pytest.mark.parametrize("lmax", [1, 2, 3])
def test_convolutions_do_not_spill(registers, lmax: int):
    kernels = registers.convolution_kernels(lmax)
    found = list(registers.measure(f"convolution_{lmax}", kernels))
    assert len(found) >= 4 * len(closure(kernels.values()))
    assert [usage for usage in found if usage.spilled] == []


# Text ----------------------------------------------------------------------------------------------


def test_text_is_pleasant():
    text = source({"step1": torque()}, "torque").text
    assert text.startswith('"""torque: kernels of a layer and of its derivatives, for GPUs.\n')
    assert "    tl.store(t_out + t_to, r_1 * f_2 - r_2 * f_1, live)\n" in text
    assert "BLOCK:" not in text, "there are no blocks where there are no channels"


def test_exact_values_stand_beside_their_literals():
    assert "s0 = 0.3333333333333333 * n_0  # 1/3\n" in source({"step1": message()}).text


def test_nothing_is_added_by_two_programs():
    assert "atomic" not in source(NAMED).text


def test_large_kernels_are_divided(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("tnforge.emit.targets.triton.MAX_LIVE", 12)
    kernel = NAMED["many_sums"]
    file = source({"step1": kernel})
    assert "_row2(" in file.text
    if has_triton():
        check(file, kernel, 5, 7)


@pytest.mark.parametrize("name", ["9lives", "a b", "a;b", ""])
def test_names_that_are_not_identifiers_are_refused(name: str):
    with pytest.raises(EmitError, match="not an identifier"):
        render_programs(name, {"step1": torque()})


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("import os", "the statement import os"),
        ("import triton as os", "the statement import triton as os"),
        ("from os import system", "a ImportFrom"),
        ("eval('1')", "a call of eval"),
        ("tl.load.__globals__", "the attribute __globals__"),
        ("tl.atomic_add(x, 1)", "a call of tl.atomic_add"),
        ("def f(): return 1", "the function f"),
        ("x = [i for i in y]", "a ListComp"),
        ("while True: pass", "a While"),
        ("lambda: 1", "a Lambda"),
        ("import", "is not Python"),
    ],
)
def test_anything_else_is_refused_with_its_line(line: str, fault: str):
    with pytest.raises(EmitError, match=fault):
        check_triton("x.py", f"import triton\n{line}\n")


def test_the_template_uses_the_fields_of_the_context():
    text = (templates() / "triton" / "layer.py.jinja").read_text()
    assert meta.find_undeclared_variables(Environment().parse(text)) == {field.name for field in fields(Context)}
