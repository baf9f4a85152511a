"""Kernels called from torch: values, derivatives of three orders, compilation, and arguments that do not fit."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from torch import Tensor

from tests.kernel.cases import NAMED, SIZES, draw_maps, shape
from tnforge import runtime
from tnforge.emit.targets.c import render_kernels
from tnforge.errors import ShapeError, VerifyError
from tnforge.kernel.interpret import interpret_kernel
from tnforge.kernel.kernel import Slot
from tnforge.runtime import KernelSet, op
from tnforge.runtime.kernels import FORMAT
from tnforge.runtime.library import has_compiler

pytestmark = pytest.mark.skipif(not has_compiler(), reason="no C compiler")
CHANNELS = 3
Case = tuple[list[Tensor], dict[str, Tensor]]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory):
    place = tmp_path_factory.mktemp("cases")
    for name, text in render_kernels("cases", NAMED).items():
        (place / name).write_text(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(place / "cache"))
        yield place


@pytest.fixture
def kernels(folder: Path) -> KernelSet:
    return runtime.load(str(folder / "cases.py"), "cases")


def draw(name: str, rows: int = SIZES["row"], dtype: torch.dtype = torch.float64) -> Case:
    random, sizes = np.random.default_rng(3), {**SIZES, "row": rows}
    kernel = NAMED[name]
    operands = [torch.tensor(random.normal(size=shape(s, sizes, CHANNELS)), dtype=dtype) for s in kernel.operands]
    maps = {key: torch.tensor(index, dtype=torch.int64) for key, index in draw_maps(kernel, sizes, random).items()}
    return operands, maps


def call(kernels: KernelSet, name: str, operands: Any, maps: dict[str, Tensor], rows: int = SIZES["row"]) -> Any:
    return kernels.call(name, operands, maps, rows, SIZES)


def expected(name: str, operands: list[Tensor], maps: dict[str, Tensor], rows: int = SIZES["row"]) -> list[Tensor]:
    arrays, indices = [x.detach().numpy() for x in operands], {key: index.numpy() for key, index in maps.items()}
    found = interpret_kernel(NAMED[name], arrays, indices, rows, {**SIZES, "row": rows}, CHANNELS)
    return [torch.tensor(array) for array in found]


@pytest.mark.parametrize("name", NAMED)
@pytest.mark.parametrize("rows", [0, 1, 5])
def test_values(kernels: KernelSet, name: str, rows: int):
    operands, maps = draw(name, rows)
    torch.testing.assert_close(list(call(kernels, name, operands, maps, rows)), expected(name, operands, maps, rows))


@pytest.mark.parametrize("name", NAMED)
def test_single_precision(kernels: KernelSet, name: str):
    operands, maps = draw(name, dtype=torch.float32)
    for found, value in zip(call(kernels, name, operands, maps), expected(name, operands, maps), strict=True):
        assert found.dtype == torch.float32
        torch.testing.assert_close(found, value.to(torch.float32), rtol=1e-4, atol=1e-4)


@pytest.mark.parametrize("name", NAMED)
@pytest.mark.parametrize(("dtype", "tolerance"), [(torch.float64, 1e-12), (torch.float32, 1e-5)])
def test_three_hundred_thousand_rows(kernels: KernelSet, name: str, dtype: torch.dtype, tolerance: float):
    """Sixty rows five thousand times over, each time with places of their own, so that all results repeat."""
    rows, times = 60, 5000
    operands, maps = draw(name, rows, dtype)
    once = expected(name, [x.double() for x in operands], maps, rows)
    sizes = expected(name, [x.double().abs() for x in operands], maps, rows)

    def repeated(arrays: list[Tensor], slots: tuple[Slot, ...]) -> list[Tensor]:
        shared = [slot.map == "shared" for slot in slots]
        return [x if one else x.repeat(times, *[1] * (x.dim() - 1)) for x, one in zip(arrays, shared, strict=True)]

    many = {key: (index + SIZES[key] * torch.arange(times)[:, None]).flatten() for key, index in maps.items()}
    places = {key: size * times for key, size in SIZES.items()}
    found = kernels.call(name, repeated(operands, NAMED[name].operands), many, rows * times, places)
    for value, one, size in zip(found, repeated(once, NAMED[name].outputs), sizes, strict=True):
        torch.testing.assert_close(value.double(), one, rtol=0, atol=tolerance * size.max())


def test_long_sums_keep_their_last_digits(kernels: KernelSet):
    """The gradient of what all rows share, in single and in double precision."""
    operands, maps = draw("cubic", 300_000)

    def gradient(dtype: torch.dtype) -> Tensor:
        arrays = [x.abs().to(dtype).requires_grad_() for x in operands]
        return torch.autograd.grad(call(kernels, "cubic", arrays, maps, 300_000)[1].sum(), arrays[1])[0].double()

    exact = gradient(torch.float64)
    assert (gradient(torch.float32) - exact).abs().max() <= 1e-6 * exact.abs().max()


def test_arrays_that_are_not_contiguous(kernels: KernelSet):
    (n, w, h), maps = draw("message")
    wide = torch.stack([n, n], dim=2).flatten(1)[:, ::2]
    strided = [wide, w.transpose(1, 2).contiguous().transpose(1, 2), h[:1].expand(3, 3, CHANNELS)]
    assert not any(array.is_contiguous() for array in strided)
    assert not strided[1].is_contiguous()
    (found,) = call(kernels, "message", strided, maps)
    torch.testing.assert_close(found, expected("message", strided, maps)[0])


def test_components_may_have_several_axes(kernels: KernelSet):
    (r, f), _ = draw("torque")
    (found,) = call(kernels, "torque", (r.reshape(5, 3, 1), f.reshape(5, 1, 3)), {})
    torch.testing.assert_close(found, torch.linalg.cross(r, f))


def leaves(name: str) -> Case:
    operands, maps = draw(name)
    return [x.requires_grad_() for x in operands], maps


@pytest.mark.parametrize("name", NAMED)
def test_first_and_second_derivatives(kernels: KernelSet, name: str):
    operands, maps = leaves(name)
    assert torch.autograd.gradcheck(lambda *x: call(kernels, name, x, maps), operands, fast_mode=True)
    assert torch.autograd.gradgradcheck(lambda *x: call(kernels, name, x, maps), operands, fast_mode=True)


@pytest.mark.parametrize("name", ["message", "cubic"])
def test_third_derivatives(kernels: KernelSet, name: str):
    operands, maps = leaves(name)

    def gradients(*x: Tensor) -> tuple[Tensor, ...]:
        value = sum((y * y).sum() for y in call(kernels, name, x, maps))
        return torch.autograd.grad(value, x, create_graph=True)

    assert torch.autograd.gradgradcheck(gradients, operands, fast_mode=True)


def test_only_gradients_that_are_asked_for_are_computed(kernels: KernelSet, monkeypatch: pytest.MonkeyPatch):
    found: list[tuple[int, ...]] = []
    original = op.derivative

    def watched(*arguments: Any) -> tuple[str, tuple[int, ...]]:
        text, operands = original(*arguments)
        found.append(operands)
        return text, operands

    monkeypatch.setattr(op, "derivative", watched)
    operands, maps = draw("message")
    operands[2].requires_grad_()
    call(kernels, "message", operands, maps)[0].sum().backward()
    assert found == [(2,)]
    assert operands[2].grad is not None


def test_an_output_that_is_not_used_has_no_cotangent(kernels: KernelSet):
    operands, maps = leaves("cubic")
    second = call(kernels, "cubic", operands, maps)[1]
    found = torch.autograd.grad(second.sum(), operands, allow_unused=True, materialize_grads=True)
    assert not found[2].any(), "b is in the first output alone"
    assert found[0].any()


def test_forward_compiles_as_one_graph_of_any_size(kernels: KernelSet):
    def function(n: Tensor, w: Tensor, h: Tensor, sender: Tensor, receiver: Tensor) -> Tensor:
        maps = {"sender": sender, "receiver": receiver}
        return kernels.call("message", (n, w, h), maps, n.shape[0], {"receiver": h.shape[0] + 1})[0] * 2

    compiled = torch.compile(function, fullgraph=True, dynamic=True, backend="aot_eager")
    for rows in (5, 6):
        operands, maps = draw("message", rows)
        found = compiled(*operands, maps["sender"], maps["receiver"])
        torch.testing.assert_close(found, 2 * expected("message", operands, maps, rows)[0])
        operands = [x.requires_grad_() for x in operands]
        slopes = torch.autograd.grad(compiled(*operands, maps["sender"], maps["receiver"]).sum(), operands)
        plain = torch.autograd.grad(function(*operands, maps["sender"], maps["receiver"]).sum(), operands)
        torch.testing.assert_close(slopes, plain)


def test_the_operation_passes_the_checks_of_torch(kernels: KernelSet):
    operands, maps = draw("message")
    message = kernels.steps["message"]
    arguments = (message.text, operands, [maps[name] for name in message.maps], 5, [4], CHANNELS)
    torch.library.opcheck(torch.ops.tnforge.kernel.default, arguments, test_utils=("test_schema", "test_faketensor"))


def test_inference_mode(kernels: KernelSet):
    with torch.inference_mode():
        operands, maps = draw("message")
        (found,) = call(kernels, "message", operands, maps)
        assert found.shape == (4, 3, CHANNELS)
        maps["sender"][0] = 99
        with pytest.raises(ShapeError, match="sender"):
            call(kernels, "message", operands, maps)


@pytest.mark.parametrize(
    ("place", "change", "word"),
    [
        (0, lambda x: x[:, :2], "n "),
        (1, lambda x: x.to(torch.float32), "w "),
        (1, lambda x: x[..., :2], "w "),
        (1, lambda x: x[:3], "w "),
        (2, lambda x: x.to(torch.int64), "h "),
        (2, lambda x: x.to("meta"), "h "),
        (2, lambda x: x[0, 0], "h "),
    ],
)
def test_an_argument_that_does_not_fit_is_named(kernels: KernelSet, place: int, change: Any, word: str):
    operands, maps = draw("message")
    operands[place] = change(operands[place])
    with pytest.raises(ShapeError, match=word):
        call(kernels, "message", operands, maps)


@pytest.mark.parametrize("index", [-1, 4, 2**40])
def test_an_index_out_of_range_is_refused(kernels: KernelSet, index: int):
    operands, maps = draw("message")
    maps["receiver"][2] = index
    with pytest.raises(ShapeError, match="receiver"):
        call(kernels, "message", operands, maps)


def test_an_index_that_was_changed_is_looked_at_again(kernels: KernelSet):
    operands, maps = draw("message")
    call(kernels, "message", operands, maps)
    maps["sender"][0] = 99
    with pytest.raises(ShapeError, match="sender"):
        call(kernels, "message", operands, maps)


def test_indices_have_the_right_type_and_length(kernels: KernelSet):
    operands, maps = draw("message")
    for wrong in (maps["sender"].to(torch.int32), maps["sender"][:-1]):
        with pytest.raises(ShapeError, match="sender"):
            call(kernels, "message", operands, {**maps, "sender": wrong})


@pytest.mark.parametrize("text", ["", "[]", '{"kernels": {}}', '{"kernels": {"k": {}}, "steps": {}}'])
def test_damaged_data_is_refused(tmp_path: Path, text: str):
    (tmp_path / "x.kernels.json").write_text(text)
    with pytest.raises(VerifyError, match="damaged"):
        runtime.load(str(tmp_path / "x.py"), "x")


def test_kernels_of_another_version_are_refused(folder: Path, tmp_path: Path):
    for file in folder.glob("cases.*"):
        (tmp_path / file.name).write_text(file.read_text().replace(f'"format": {FORMAT}', f'"format": {FORMAT - 1}'))
    with pytest.raises(VerifyError, match="another version"):
        runtime.load(str(tmp_path / "cases.py"), "cases")
