"""The committed packages on a GPU, beside their torch path: values and derivatives up to the third.

They need torch, triton and pytest alone: `pytest tests/gpu`.
"""

from __future__ import annotations

import pytest
import torch
from torch import nn

from tests.gpu.layers import DEVICE, LAYERS, Case, Emitted, assert_near, draw, find, needs_gpu, results
from tnforge import runtime

pytestmark = needs_gpu
CHANNELS = (1, 7, 64, 100)
TOLERANCE = {torch.float64: 1e-10, torch.float32: 1e-5}
"""Of the largest number of an array; derivatives add up hundreds of terms."""
every_layer = pytest.mark.parametrize("emitted", LAYERS, ids=str)


def test_there_are_packages() -> None:
    assert len(LAYERS) >= 11


@pytest.mark.parametrize("dtype", TOLERANCE, ids=str)
@pytest.mark.parametrize("channels", CHANNELS)
@every_layer
def test_kernels_agree_with_torch(emitted: Emitted, channels: int, dtype: torch.dtype) -> None:
    layer = emitted.make()
    case = draw(layer, channels)
    exact = results(emitted.make("torch"), case, 3)
    assert_near(results(layer, case.to(dtype), 3), exact, TOLERANCE[dtype])


@pytest.mark.parametrize("edges", [0, 1])
@every_layer
def test_few_edges(emitted: Emitted, edges: int) -> None:
    layer = emitted.make()
    case = draw(layer, 7, edges)
    assert_near(results(layer, case), results(emitted.make("torch"), case), 1e-10)


@every_layer
def test_edges_in_the_order_of_their_receivers(emitted: Emitted) -> None:
    layer = emitted.make()
    case = draw(layer, 64, ordered=True)
    assert_near(results(layer, case), results(emitted.make("torch"), case), 1e-10)


@every_layer
def test_two_runs_give_the_same_bits(emitted: Emitted) -> None:
    layer = emitted.make()
    case = draw(layer, 64, 20_000).to(torch.float32)
    for one, other in zip(results(layer, case), results(layer, case), strict=True):
        assert torch.equal(one, other)


@every_layer
def test_kernels_do_not_round_factors_where_matrix_products_may(
    emitted: Emitted, monkeypatch: pytest.MonkeyPatch
) -> None:
    layer = emitted.make()
    case = draw(layer, 64).to(torch.float32)
    found = []
    for allowed in (False, True):
        monkeypatch.setattr(torch.backends.cuda.matmul, "allow_tf32", allowed)
        found.append(results(layer, case))
    assert all(torch.equal(one, other) for one, other in zip(*found, strict=True))


def test_matrix_products_do_round_where_they_may(monkeypatch: pytest.MonkeyPatch) -> None:
    """The setting of the test above is the one that counts."""
    a, found = torch.randn(1024, 1024, device=DEVICE), []
    for allowed in (False, True):
        monkeypatch.setattr(torch.backends.cuda.matmul, "allow_tf32", allowed)
        found.append(a @ a)
    assert not torch.equal(*found)


def convolution(channels: int = 64, edges: int = 5000) -> tuple[nn.Module, nn.Module, Case]:
    emitted = find("convolution_2")
    layer = emitted.make("auto")
    return layer, emitted.make("torch"), draw(layer, channels, edges)


def test_tensors_on_the_gpu_go_to_the_kernels() -> None:
    layer, _, _ = convolution()
    assert "triton" in str(layer.target)
    assert runtime.use_kernels(str(layer.target), torch.empty(1, device=DEVICE))


def test_nodes_with_thousands_of_edges_are_divided_among_programs() -> None:
    layer, plain, case = convolution(7, 300_000)
    assert_near(results(layer, case), results(plain, case), 1e-9)


def test_more_numbers_than_32_bits_count() -> None:
    if torch.cuda.get_device_properties(0).total_memory < 60 * 2**30:
        pytest.skip("needs 60 GiB of memory")
    embed, channels = find("embed"), 128
    edges = 2**31 // (3 * channels) + 1000
    f, n = torch.zeros(edges, 3, channels, device=DEVICE), torch.randn(edges, 3, device=DEVICE)
    f[-1] = 1.0
    node = torch.arange(edges, device=DEVICE) * 10 // edges
    layer = embed.make()
    found = layer(f.requires_grad_(), n, node, node, nodes=10)
    last = f[-1:].detach().requires_grad_()
    exact = embed.make("torch")(last, n[-1:], node[-1:], node[-1:], nodes=10)
    assert_near([found[-1]], [exact[-1]], 1e-5)
    (slope,) = torch.autograd.grad(found[-1].sum(), f)
    assert_near([slope[-1:]], torch.autograd.grad(exact[-1].sum(), last), 1e-5)
