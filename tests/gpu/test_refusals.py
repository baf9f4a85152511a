"""Arguments that kernels on a GPU can not take are refused, and the message says which."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
import torch

from tests.gpu.layers import Case, draw, find, needs_gpu
from tnforge.errors import ConfigError, ShapeError, TnforgeError

pytestmark = needs_gpu
CHAIN = find("chain")
Change = Callable[[Case], Case]


def tensor(name: str, change: Callable[[torch.Tensor], torch.Tensor]) -> Change:
    return lambda case: replace(case, tensors={**case.tensors, name: change(case.tensors[name])})


def index(name: str, change: Callable[[torch.Tensor], torch.Tensor]) -> Change:
    return lambda case: replace(case, indices={**case.indices, name: change(case.indices[name])})


REFUSED: dict[str, tuple[Change, type[TnforgeError], str]] = {
    "an argument on the CPU": (tensor("w", torch.Tensor.cpu), ShapeError, "w is float64 .* on cpu .* on cuda:0"),
    "an index on the CPU": (index("sender", torch.Tensor.cpu), ShapeError, "sender is int64 .* on cpu; .* on cuda:0"),
    "the first argument on the CPU": (tensor("x", torch.Tensor.cpu), ConfigError, "triton, .* do not run on cpu"),
    "half precision": (tensor("x", torch.Tensor.half), ShapeError, "kernels take float32 and float64"),
    "two number types": (tensor("n", torch.Tensor.float), ShapeError, "n is float32 .* the first argument float64"),
    "a small index": (index("receiver", torch.Tensor.int), ShapeError, "receiver is int32 .* expected int64"),
    "an index too large": (index("receiver", lambda x: x + 36), ShapeError, "receiver holds the index .* 37 nodes"),
    "an index below zero": (index("sender", lambda x: x - 9), ShapeError, "sender holds the index -"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_refused(case: str) -> None:
    change, error, words = REFUSED[case]
    layer = CHAIN.make()
    good = draw(layer, 8)
    layer(**good.tensors, **good.indices)
    wrong = change(good)
    with pytest.raises(error, match=words):
        layer(**wrong.tensors, **wrong.indices)


def test_kernels_for_the_cpu_do_not_take_tensors_of_a_gpu() -> None:
    layer = CHAIN.make("c")
    case = draw(layer, 8)
    with pytest.raises(ConfigError, match=r"made for the target c, whose kernels do not run on cuda:0"):
        layer(**case.tensors, **case.indices)
