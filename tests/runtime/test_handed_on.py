"""Values that one kernel of a call hands on to the next: the call against its kernels one by one, at every order."""

from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import torch
from torch import Tensor

from tests.kernel.cases import build
from tnforge import runtime
from tnforge.emit.targets.c import render_kernels, render_records
from tnforge.emit.targets.triton import render_programs
from tnforge.errors import VerifyError
from tnforge.kernel.kernel import ROW, Kernel, Slot, Term
from tnforge.runtime import KernelSet, cpu, gpu
from tnforge.runtime.call import derivative, read_call
from tnforge.runtime.cpu import run_on_cpu
from tnforge.runtime.library import has_compiler
from tnforge.runtime.triton import interpreted
from tnforge.symmetry.surd import Surd

FIRST = build(
    "x3u w2u@shared n2",
    "v2u s1",
    (0, 0, "x0 x1 w0", 1),
    (0, 1, "x2 n0 n1 w1", Fraction(-2, 3)),
    (1, 0, "n0 n0", 2),
    (1, 0, "n1", 1),
)
SECOND = build("v2u s1 h2u@sender n2", "y2u@receiver", (0, 0, "v0 v0 h1 s0", 1), (0, 1, "v1 h0 n0", -1))
THIRD = build("v2u s1", "z1u", (0, 0, "v0 v1 s0", Fraction(1, 2)))
LAST = build("v2u z1u x3u", "r1u", (0, 0, "v1 z0 x2", 3), (0, 0, "z0 z0", -1))


@dataclass(frozen=True)
class Chain:
    """Kernels in one call."""

    kernels: tuple[Kernel, ...]
    call: str


CHAIN = Chain(
    (FIRST, SECOND, THIRD, LAST),
    f"{FIRST.key}(0,1,2)>~0,~1 + {SECOND.key}(~0,~1,3,2)>0 + {THIRD.key}(~0,~1)>~2 + {LAST.key}(~0,~2,0)>1",
)
BOTH = build("x3u n2", "v2u y1u@receiver", (0, 0, "x0 n0", 1), (0, 1, "x1 x2", 2), (1, 0, "x0 n1", 1))
AFTER = build("v2u x3u", "r1u", (0, 0, "v0 v1 x1", 3))
SPLIT = Chain((BOTH, AFTER), f"{BOTH.key}(0,1)>~0,0 + {AFTER.key}(~0,0)>1")
STEPS = {
    "chain": CHAIN,
    "first": FIRST,
    "second": SECOND,
    "third": THIRD,
    "last": LAST,
    "split": SPLIT,
    "both": BOTH,
    "after": AFTER,
}
NODES = 4


@pytest.fixture(scope="module")
def kernels(tmp_path_factory: pytest.TempPathFactory):
    place = tmp_path_factory.mktemp("chains")
    for name, text in render_kernels("chains", STEPS).items():
        (place / name).write_text(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(place / "cache"))
        patch.setattr(cpu, "WORTH_A_THREAD", 0)
        yield runtime.load(str(place / "chains.py"), "chains")


@dataclass(frozen=True)
class Case:
    """Arguments of the chain: x, w, n and h, and where edges begin and end."""

    arrays: tuple[Tensor, ...]
    maps: dict[str, Tensor]
    rows: int

    @classmethod
    def random(cls, rows: int, channels: int, dtype: torch.dtype = torch.float64) -> "Case":
        random = torch.Generator().manual_seed(rows)
        sizes = ((rows, 3, channels), (2, channels), (rows, 2), (NODES, 2, channels))
        arrays = [torch.randn(size, generator=random, dtype=torch.float64).to(dtype) for size in sizes]
        ends = torch.randint(0, NODES, (2, rows), generator=random)
        return cls(tuple(x.requires_grad_() for x in arrays), {"sender": ends[0], "receiver": ends[1]}, rows)

    def together(self, kernels: KernelSet) -> tuple[Tensor, ...]:
        return kernels.call("chain", self.arrays, self.maps, self.rows, {"receiver": NODES})

    def apart(self, kernels: KernelSet) -> tuple[Tensor, ...]:
        x, w, n, h = self.arrays
        sizes = {"receiver": NODES}
        v, s = kernels.call("first", [x, w, n], self.maps, self.rows, sizes)
        (z,) = kernels.call("third", [v, s], {}, self.rows, sizes)
        (y,) = kernels.call("second", [v, s, h, n], self.maps, self.rows, sizes)
        return (y, *kernels.call("last", [v, z, x], {}, self.rows, sizes))


def orders(case: Case, found: tuple[Tensor, ...], count: int = 3) -> list[tuple[Tensor, ...]]:
    """Values, their gradients, and gradients of these, each weighted with numbers that depend on the place alone."""
    every = [found]
    for _ in range(count):
        weights = [torch.linspace(-1, 1, max(x.numel(), 1), dtype=x.dtype)[: x.numel()].view(x.shape) for x in found]
        total = sum((x * w).sum() for x, w in zip(found, weights, strict=True))
        found = torch.autograd.grad(total, case.arrays, create_graph=True, materialize_grads=True)
        every.append(found)
    return every


def assert_same(case: Case, kernels: KernelSet, tolerance: float = 1e-12) -> None:
    both = [orders(case, compute(kernels)) for compute in (case.together, case.apart)]
    for mine, theirs in zip(*both, strict=True):
        for a, b in zip(mine, theirs, strict=True):
            torch.testing.assert_close(a, b, rtol=tolerance, atol=tolerance)


@pytest.mark.skipif(not has_compiler(), reason="no C compiler")
@pytest.mark.parametrize("threads", [1, 3])
@pytest.mark.parametrize(("rows", "channels"), [(0, 3), (1, 1), (19, 7), (50, 48), (9, 1000)])
def test_a_chain_is_its_kernels_one_by_one(kernels: KernelSet, threads: int, rows: int, channels: int):
    before = torch.get_num_threads()
    torch.set_num_threads(threads)
    try:
        assert_same(Case.random(rows, channels), kernels, 1e-11)
    finally:
        torch.set_num_threads(before)


@pytest.mark.skipif(not has_compiler(), reason="no C compiler")
def test_sorted_rows_go_in_chunks(kernels: KernelSet):
    case = Case.random(40, 5)
    case.maps["receiver"] = case.maps["receiver"].sort().values
    assert_same(case, kernels)


@pytest.mark.skipif(not has_compiler(), reason="no C compiler")
def test_one_result_alone_has_the_same_gradients(kernels: KernelSet):
    case = Case.random(6, 4)
    for place in range(2):
        both = [orders(case, (compute(kernels)[place],), 2) for compute in (case.together, case.apart)]
        for mine, theirs in pairwise([torch.cat([x.flatten() for order in own for x in order]) for own in both]):
            torch.testing.assert_close(mine, theirs, rtol=1e-12, atol=1e-12)


def assert_split(kernels: KernelSet) -> None:
    """A kernel hands on one result and sums another at receivers; of the results of the call each may be missing."""
    case = Case.random(7, 3)
    x, _, n, _ = case.arrays
    sizes = {"receiver": NODES}
    together = kernels.call("split", [x, n], case.maps, 7, sizes)
    v, y = kernels.call("both", [x, n], case.maps, 7, sizes)
    apart = (y, *kernels.call("after", [v, x], {}, 7, sizes))
    for chosen in ((0,), (1,), (0, 1)):
        both = [orders(case, tuple(found[place] for place in chosen), 3) for found in (together, apart)]
        for mine, theirs in zip(*both, strict=True):
            torch.testing.assert_close(mine, theirs, rtol=1e-12, atol=1e-12)


@pytest.mark.skipif(not has_compiler(), reason="no C compiler")
def test_what_is_summed_beside_what_is_handed_on(kernels: KernelSet):
    assert_split(kernels)


@pytest.fixture(scope="module")
def programs(tmp_path_factory: pytest.TempPathFactory):
    """The same kernels for GPUs."""
    pytest.importorskip("triton")
    place = tmp_path_factory.mktemp("programs")
    for name, text in {**render_programs("chains", STEPS), **render_records("chains", STEPS)}.items():
        (place / name).write_text(text)
    return runtime.load(str(place / "chains.py"), "chains", ("triton",))


def test_summed_beside_handed_on_with_triton(programs: KernelSet):
    with interpreted():
        assert_split(programs)


def test_only_what_is_read_is_made_with_triton(programs: KernelSet, monkeypatch: pytest.MonkeyPatch):
    made = []
    monkeypatch.setattr(gpu, "launch", lambda source, key, arrays: made.append(arrays.outputs))
    arrays = [torch.zeros(size, dtype=torch.float64) for size in ((7, 3, 3), (2, 3), (7, 2))]
    with interpreted():
        run_on_cpu(f"{FIRST.key}(0,1,2)>~0,~1 + {LAST.key}(~0,3,0)>0", [*arrays, arrays[0][:, :1]], [], 7, [7], 3)
    assert [[output is not None for output in outputs] for outputs in made] == [[True, False], [True]]


def test_with_triton(programs: KernelSet):
    kernels = programs
    with interpreted():
        case = Case.random(7, 5)
        both = [orders(case, compute(kernels), 2) for compute in (case.together, case.apart)]
        for mine, theirs in zip(*both, strict=True):
            for a, b in zip(mine, theirs, strict=True):
                torch.testing.assert_close(a, b, rtol=1e-12, atol=1e-12)


def test_what_is_added_up_is_not_handed_on(kernels: KernelSet):
    with pytest.raises(VerifyError, match="at rows"):
        read_call(f"{SECOND.key}(0,1,2,3)>~0 + {LAST.key}(~0,1,2)>0")


@pytest.mark.skipif(not has_compiler(), reason="no C compiler")
def test_only_what_gradients_need_is_made_again(kernels: KernelSet):
    everything: Any = (True,) * 4
    text, targets = derivative(CHAIN.call, 4, everything, (True, True))
    assert targets == (0, 1, 2, 3)
    assert str(read_call(text)) == text
    assert sum(part.record.key in {kernel.key for kernel in CHAIN.kernels} for part in read_call(text).parts) == 2
    alone, targets = derivative(CHAIN.call, 4, (False, False, False, True), (True, False))
    assert targets == (3,)
    first, _ = read_call(alone).parts
    assert first.record.key == FIRST.key


@pytest.mark.skipif(not has_compiler(), reason="no C compiler")
def test_kernels_of_many_operands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    count = 70
    slots = [Slot(f"x{k}", 1, True, ROW) for k in range(count)]
    terms = [Term(0, 0, ((k, 0), (k, 0)), Surd(Fraction(k + 1))) for k in range(count)]
    wide = Kernel.from_terms(slots, [Slot("y", 1, True, ROW)], terms)
    for name, text in render_kernels("wide", {"wide": wide}).items():
        (tmp_path / name).write_text(text)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    kernels = runtime.load(str(tmp_path / "wide.py"), "wide")
    arrays = [torch.full((5, 1, 3), 1.0 / (k + 1), dtype=torch.float64) for k in range(count)]
    (found,) = kernels.call("wide", arrays, {}, 5, {})
    torch.testing.assert_close(found, torch.full_like(found, sum(1 / (k + 1) for k in range(count))))
