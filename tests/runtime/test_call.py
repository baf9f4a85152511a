"""Calls of several kernels: their derivatives of any order, against the interpreter of each kernel."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
import torch
from torch import Tensor

from tests.kernel.cases import NAMED, SIZES, draw_maps, random_kernel, shape
from tnforge import runtime
from tnforge.emit.targets.c import render_kernels
from tnforge.errors import VerifyError
from tnforge.kernel.interpret import interpret_kernel
from tnforge.kernel.kernel import Kernel, Slot
from tnforge.kernel.vjp import closure
from tnforge.runtime import cpu
from tnforge.runtime.call import Call, derivative, read_call
from tnforge.runtime.cpu import run_on_cpu
from tnforge.runtime.library import has_compiler
from tnforge.runtime.record import Array, own_kernels

pytestmark = pytest.mark.skipif(not has_compiler(), reason="no C compiler")
ROOTS = {**NAMED, **{f"random{seed}": random_kernel(100 + seed) for seed in range(12)}}
ORDERS = 3


@pytest.fixture(scope="module")
def kernels(tmp_path_factory: pytest.TempPathFactory):
    """Every kernel of the tests by key, emitted and loaded."""
    place = tmp_path_factory.mktemp("calls")
    for name, text in render_kernels("calls", ROOTS).items():
        (place / name).write_text(text)
    with own_kernels(), pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(place / "cache"))
        runtime.load(str(place / "calls.py"), "calls")
        yield {key: member.kernel for key, member in closure(ROOTS.values()).items()}


@pytest.fixture(params=[1, 3])
def threads(request: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    """One thread, and several however little there is to do."""
    monkeypatch.setattr(cpu, "WORTH_A_THREAD", 0)
    before = torch.get_num_threads()
    torch.set_num_threads(request.param)
    yield request.param
    torch.set_num_threads(before)


def slot_of(array: Array) -> Slot:
    return Slot("x", array.components, array.channels, array.map)


def interpreted(
    call: Call, kernels: dict[str, Kernel], operands: list[Any], maps: Any, sizes: dict[str, int], channels: int
) -> tuple[list[Any], list[Any]]:
    """The sum over the kernels of a call, and of the absolute values of all terms."""
    totals, scales = ([np.zeros(shape(slot_of(a), sizes, channels)) for a in call.outputs] for _ in range(2))
    for part in call.parts:
        kernel = kernels[part.record.key]
        terms = [replace(term, coefficient=abs(term.coefficient)) for term in kernel.terms]
        positive = Kernel.from_terms(kernel.operands, kernel.outputs, terms)
        read = [operands[k] for k in part.sources]
        found = interpret_kernel(kernel, read, maps, sizes["row"], sizes, channels)
        scale = interpret_kernel(positive, [np.abs(x) for x in read], maps, sizes["row"], sizes, channels)
        for target, value, size in zip(part.targets, found, scale, strict=True):
            totals[target] += value
            scales[target] += size
    return totals, scales


@pytest.mark.parametrize("name", ROOTS)
@pytest.mark.parametrize(("rows", "channels"), [(0, 3), (1, 1), (5, 7), (19, 20)])
def test_derivatives_of_calls_are_sums_of_their_kernels(kernels, threads, name: str, rows: int, channels: int):
    random, sizes = np.random.default_rng(2), {**SIZES, "row": rows, "shared": 1}
    kernel = ROOTS[name]
    text = kernel.call
    maps = draw_maps(kernel, sizes, random)
    operands = [random.normal(size=shape(slot, sizes, channels)) for slot in kernel.operands]
    for _ in range(ORDERS + 1):
        call = read_call(text)
        expected, scales = interpreted(call, kernels, operands, maps, sizes, channels)
        tensors, indices = [torch.from_numpy(x) for x in operands], [torch.tensor(maps[name]) for name in call.maps]
        found = run_on_cpu(text, tensors, indices, rows, [sizes[slot.map] for slot in call.outputs], channels)
        for output, value, scale in zip(found, expected, scales, strict=True):
            assert (np.abs(output.numpy() - value) <= 1e-12 * scale).all(), text
        cotangents = [random.normal(size=value.shape) for value in expected]
        wanted = tuple(bool(random.integers(4)) for _ in operands)
        text, targets = derivative(text, len(operands), wanted, (True,) * len(cotangents))
        operands += cotangents
        if not targets:
            break


def test_a_call_is_what_its_text_says(kernels):
    text = ROOTS["cubic"].call
    second, targets = derivative(text, 4, (True,) * 4, (True, True))
    assert str(read_call(second)) == second
    assert targets == (0, 1, 2, 3)
    assert len(read_call(second).parts) == len(targets)
    assert [slot.components for slot in read_call(second).outputs] == [2, 2, 1, 1]


def test_what_is_not_wanted_is_not_computed(kernels):
    text = ROOTS["message"].call
    second, targets = derivative(text, 3, (False, True, False), (True,))
    assert targets == (1,)
    assert len(read_call(second).parts) == 1
    assert derivative(text, 3, (True,) * 3, (False,)) == ("", ())


def test_an_unknown_kernel_is_named():
    with pytest.raises(VerifyError, match="kernel 0123"):
        read_call("0123(0)>0")


def sums(kernels, receiver: Tensor, places: int) -> Tensor:
    """The message of random arrays into the places of an index."""
    random = torch.Generator().manual_seed(0)
    arrays = [torch.randn(size, dtype=torch.float64, generator=random) for size in ((9, 3), (9, 2, 5), (4, 3, 5))]
    maps = [torch.arange(9) % 4, receiver]
    (found,) = run_on_cpu(ROOTS["message"].call, arrays, maps, 9, [places], 5)
    return found


def test_rows_come_in_any_order(kernels, threads):
    receiver = torch.tensor([7, 2, 2, 0, 5, 7, 2, 0, 1])
    found = sums(kernels, receiver, 9)
    single = torch.zeros_like(found)
    for place in range(9):
        only = torch.where(receiver == place, 0, 1)
        single[place] = sums(kernels, only, 2)[0]
    torch.testing.assert_close(found, single)
    assert not found[[3, 4, 6, 8]].any(), "places without rows are zero"


def test_threads_always_add_up_in_the_same_order(kernels, threads):
    receiver = torch.tensor([7, 2, 2, 0, 5, 7, 2, 0, 1])
    assert all(torch.equal(sums(kernels, receiver, 9), sums(kernels, receiver, 9)) for _ in range(20))
