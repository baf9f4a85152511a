"""A layer whose kernels run in one call and hand on values: on a GPU, or by the interpreter where there is none."""

from __future__ import annotations

import json
from itertools import combinations

import pytest

from tests.gpu.layers import HAS_GPU, OWN, assert_near, draw, find, outputs_of, results
from tnforge.errors import ConfigError
from tnforge.runtime import kernels, op, segments

CHAIN = find("chain")
OUTPUTS = ("y", "z", "s")
CHANNELS = (1, 7, 64, 100) if HAS_GPU else (3,)
SOME = [chosen for count in (1, 2) for chosen in combinations(range(len(OUTPUTS)), count)]


def test_its_kernels_hand_on_values() -> None:
    (step,) = json.loads((OWN / "gpu_chain" / "chain.kernels.json").read_text())["steps"].values()
    assert len(step.split(" + ")) == 4
    assert ">~0" in step


@pytest.mark.parametrize("channels", CHANNELS)
@pytest.mark.parametrize("ordered", [False, True])
def test_three_orders(channels: int, ordered: bool) -> None:
    layer = CHAIN.make()
    case = draw(layer, channels, ordered=ordered)
    assert_near(results(layer, case, 3), results(CHAIN.make("torch"), case, 3), 1e-10)


@pytest.mark.parametrize("chosen", SOME, ids=lambda chosen: "".join(OUTPUTS[k] for k in chosen))
def test_outputs_that_nobody_differentiates(chosen: tuple[int, ...]) -> None:
    layer = CHAIN.make()
    case = draw(layer, CHANNELS[-1])
    assert_near(results(layer, case, 2, chosen), results(CHAIN.make("torch"), case, 2, chosen), 1e-10)


@pytest.mark.parametrize("by", [["x"], ["n"], ["w"], ["n", "w"]], ids="".join)
def test_arguments_that_nobody_differentiates_by(by: list[str]) -> None:
    layer = CHAIN.make()
    case = draw(layer, CHANNELS[-1])
    assert_near(results(layer, case, 2, by=by), results(CHAIN.make("torch"), case, 2, by=by), 1e-10)


def test_an_index_that_is_known_is_not_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """A CUDA graph is captured while nothing may be read; calls go through the dispatcher as on a GPU."""
    for module in (kernels, op):
        monkeypatch.setattr(module, "is_plain", lambda _: False)
    layer = CHAIN.make()
    case = draw(layer, 3)
    results(layer, case, 2)
    monkeypatch.setattr(segments, "_is_capturing", lambda _: True)
    results(layer, case, 2)
    case.indices["receiver"] = case.indices["receiver"].clone()
    with pytest.raises(ConfigError, match="receiver is a new index array"):
        outputs_of(layer, case, case.tensors)
