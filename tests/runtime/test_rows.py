"""Kernels without channels, which work on as many rows at once as a vector has numbers: any number of rows."""

from fractions import Fraction
from typing import Any

import numpy as np
import pytest
import torch

from tests.kernel.cases import build, draw_maps, shape
from tnforge import runtime
from tnforge.emit.targets.c import render_kernels
from tnforge.kernel.kernel import Kernel, Slot
from tnforge.kernel.vjp import closure
from tnforge.runtime import cpu
from tnforge.runtime.call import Call, derivative, read_call
from tnforge.runtime.cpu import run_on_cpu
from tnforge.runtime.library import has_compiler
from tnforge.runtime.record import Array, own_kernels

pytestmark = pytest.mark.skipif(not has_compiler(), reason="no C compiler")

ROWS = (0, 1, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 33, 1000)
"""One row, and one less and one more than vectors of any width hold."""

PLACES = 7


def everywhere() -> Kernel:
    """Arrays wider than a vector and not, at rows, senders, receivers and one place; components that are not used."""
    own = [(0, c, f"x{c} h{c % 18} w{c % 3}", c + 1) for c in range(35)] + [(0, 36, "", Fraction(2, 7))]
    received = [(1, c, f"x{(7 * c) % 37} h{c}", Fraction(-1, 3)) for c in range(18) if c != 4]
    summed = [(2, 0, "x1 e0", 1), (2, 2, "h17 h17 w2", Fraction(1, 2)), (2, 2, "", 1)]
    return build("x37 h18@sender w3@shared e2@species", "y37 z18@receiver t3@shared", *own, *received, *summed)


def direction() -> Kernel:
    """Few components at rows alone."""
    return build("x3 v1", "y3 z1", *((0, c, f"x{c} v0", 1) for c in range(3)), (1, 0, "x0 x1", Fraction(-1, 3)))


ROOTS = {"everywhere": everywhere(), "direction": direction()}


@pytest.fixture(scope="module")
def kernels(tmp_path_factory: pytest.TempPathFactory):
    """Every kernel by key, emitted and loaded."""
    place = tmp_path_factory.mktemp("rows")
    for name, text in render_kernels("rows", ROOTS).items():
        (place / name).write_text(text)
    with own_kernels(), pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(place / "cache"))
        runtime.load(str(place / "rows.py"), "rows")
        yield {key: member.kernel for key, member in closure(ROOTS.values()).items()}


@pytest.fixture(params=[1, 2])
def threads(request: Any, monkeypatch: pytest.MonkeyPatch):
    """One thread and two, however little there is to do."""
    monkeypatch.setattr(cpu, "WORTH_A_THREAD", 0)
    before = torch.get_num_threads()
    torch.set_num_threads(request.param)
    yield request.param
    torch.set_num_threads(before)


class Case:
    """Random arrays for a kernel; receivers come sorted or not."""

    def __init__(self, kernel: Kernel, rows: int, is_sorted: bool = False) -> None:
        self.random = np.random.default_rng(rows)
        self.sizes = dict.fromkeys(("sender", "receiver", "species"), PLACES) | {"row": rows, "shared": 1}
        self.maps = draw_maps(kernel, self.sizes, self.random)
        if is_sorted and "receiver" in self.maps:
            self.maps["receiver"].sort()
        self.operands = [self.draw(shape(slot, self.sizes, 1)) for slot in kernel.operands]

    def draw(self, size: tuple[int, ...]) -> Any:
        """Numbers that both precisions hold."""
        return self.random.normal(size=size).astype(np.float32).astype(float)

    def run(self, call: Call, dtype: torch.dtype) -> list[Any]:
        tensors = [torch.tensor(x, dtype=dtype) for x in self.operands]
        maps = [torch.tensor(self.maps[name]) for name in call.maps]
        extents = [self.sizes[slot.map] for slot in call.outputs]
        return run_on_cpu(call.text, tensors, maps, self.sizes["row"], extents, 1)

    def expected(self, call: Call, kernels: dict[str, Kernel]) -> tuple[list[Any], list[Any]]:
        """The sum over the kernels of a call, term by term, and that of the absolute values of all terms."""
        totals, scales = ([np.zeros(size(slot, self.sizes)) for slot in call.outputs] for _ in range(2))
        for part in call.parts:
            kernel = kernels[part.record.key]
            for term in kernel.terms:
                value = np.full(self.sizes["row"], float(term.coefficient))
                for k, component in term.factors:
                    array = np.atleast_2d(self.operands[part.sources[k]])
                    value = value * array[self.places(kernel.operands[k]), component]
                target, places = part.targets[term.output], self.places(kernel.outputs[term.output])
                np.add.at(np.atleast_2d(totals[target]), (places, term.component), value)
                np.add.at(np.atleast_2d(scales[target]), (places, term.component), np.abs(value))
        return totals, scales

    def places(self, slot: Slot) -> Any:
        """The place of each row in an array."""
        rows = np.arange(self.sizes["row"])
        return {"row": rows, "shared": 0 * rows}.get(slot.map, self.maps.get(slot.map))

    def check(self, call: Call, kernels: dict[str, Kernel], dtype: torch.dtype) -> None:
        limit = 1e-12 if dtype == torch.float64 else 1e-5
        for output, value, scale in zip(self.run(call, dtype), *self.expected(call, kernels), strict=True):
            assert (np.abs(output.numpy() - value) <= limit * scale).all(), call.text


def size(slot: Array, sizes: dict[str, int]) -> tuple[int, ...]:
    return slot.shape(sizes[slot.map], 1)


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
@pytest.mark.parametrize("is_sorted", [False, True])
@pytest.mark.parametrize("name", ROOTS)
def test_values_and_gradients_for_any_number_of_rows(kernels, threads, name: str, is_sorted: bool, dtype: torch.dtype):
    for rows in ROWS:
        case, text = Case(ROOTS[name], rows, is_sorted), ROOTS[name].call
        for _ in range(3):
            call = read_call(text)
            case.check(call, kernels, dtype)
            case.operands += [case.draw(size(slot, case.sizes)) for slot in call.outputs]
            given = (True,) * len(call.outputs)
            count = len(case.operands) - len(given)
            text, _ = derivative(text, count, (True,) * count, given)


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
@pytest.mark.parametrize("rows", [15, 1000])
def test_past_the_caches(kernels, threads, monkeypatch: pytest.MonkeyPatch, rows: int, dtype: torch.dtype):
    monkeypatch.setattr(cpu, "STREAMED", 0)
    for kernel in ROOTS.values():
        Case(kernel, rows).check(read_call(kernel.call), kernels, dtype)


def test_rows_do_not_depend_on_their_neighbours(kernels):
    """A row has the same numbers wherever it stands in a block."""
    case = Case(direction(), 40)
    whole = case.run(read_call(direction().call), torch.float32)
    for first in (1, 5, 39):
        part = Case(direction(), 40 - first)
        part.operands = [x[first:] for x in case.operands]
        for a, b in zip(whole, part.run(read_call(direction().call), torch.float32), strict=True):
            assert torch.equal(a[first:], b)
