"""The convolution in other libraries, each in its own layout."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import torch
from torch import Tensor

from .algebra import natural_paths
from .contender import Contender, Tensors
from .edges import Edges, reference
from .flashcart_form import blocks, changed, inverses, library, matrices
from .peers import compiled, default_dtype, e3nn_code
from .workload import Builder, Setting

__all__ = ["builders"]

LARGEST = 1_500_000_000

Bind = Callable[[Edges, Tensor], Contender]
"""Makes a contender for some edges; its weights are those of the workload times one factor for each path."""


def builders(lmax: int, channels: int, edges: Edges, setting: Setting) -> dict[str, Builder]:
    """All other implementations."""
    dtype, device = setting.dtype, setting.device.name

    def calibrated(make: Callable[[], Bind]) -> Builder:
        def build() -> Contender:
            bind = make()
            return bind(edges, _factors(bind, lmax, channels, dtype, device))

        return build

    def e3nn(mode: str) -> Builder:
        return calibrated(lambda: _e3nn(lmax, channels, dtype, device, mode))

    def cue(method: str) -> Builder:
        return calibrated(lambda: _cuequivariance(lmax, channels, dtype, device, method))

    flash = calibrated(lambda: _flashcart(lmax, channels, dtype, device))
    for_gpus = {"openequivariance": calibrated(lambda: _openequivariance(lmax, channels, dtype))}
    return {
        "e3nn": e3nn("eager"),
        "e3nn script": e3nn("script"),
        "e3nn compiled": compiled(e3nn("eager")),
        "cuequivariance": cue("naive"),
        "cuequivariance uniform_1d": cue("uniform_1d"),
        "flashcart": flash,
        "flashcart compiled": compiled(flash),
        "dense bmm": lambda: _dense(lmax, edges, dtype),
        "dense bmm compiled": compiled(lambda: _dense(lmax, edges, dtype)),
        "opt_einsum": lambda: _opt_einsum(lmax, channels, edges, dtype),
        **(for_gpus if device == "cuda" else {}),
    }


def _factors(bind: Bind, lmax: int, channels: int, dtype: torch.dtype, device: str) -> Tensor:
    """How large the paths of a library are: one edge for each path with a weight on that path alone."""
    paths = natural_paths(lmax)
    count = len(paths.triples)
    own = torch.arange(count, device=device)
    probe, like = Edges(own, own, count), {"dtype": dtype, "device": device}
    x = torch.randn(1, paths.components, channels, **like).expand(count, -1, -1).contiguous()
    y = torch.randn(1, paths.components, **like).expand(count, -1).contiguous()
    w = torch.eye(count, **like).unsqueeze(2).expand(-1, -1, channels).contiguous()
    plain = bind(probe, torch.ones(count, **like))
    with torch.no_grad():
        theirs = plain.read(plain.call(*plain.write((x, y, w))))[0].flatten(1).double()
    ours = reference(paths, probe, x.double(), y.double(), w.double()).flatten(1)
    return ((ours * theirs).sum(1) / theirs.square().sum(1)).to(dtype)


def _e3nn(lmax: int, channels: int, dtype: torch.dtype, device: str, mode: str) -> Bind:
    from e3nn import o3

    irreps = o3.Irreps([(channels, (degree, (-1) ** degree)) for degree in range(lmax + 1)])
    harmonics = o3.Irreps([(1, (degree, (-1) ** degree)) for degree in range(lmax + 1)])
    triples = natural_paths(lmax).triples
    results = o3.Irreps([(channels, (degree, (-1) ** degree)) for _, _, degree in triples])
    instructions = [(a, b, number, "uvu", True) for number, (a, b, _) in enumerate(triples)]
    with e3nn_code(mode), default_dtype(dtype):
        product = o3.TensorProduct(
            irreps,
            harmonics,
            results,
            instructions,
            irrep_normalization="none",
            path_normalization="none",
            shared_weights=False,
            internal_weights=False,
        ).to(device)
    sizes = [channels * (2 * degree + 1) for _, _, degree in triples]

    def by_multiplicity(x: Tensor) -> Tensor:
        return torch.cat([x[:, block].transpose(1, 2).flatten(1) for block in blocks(lmax)], 1)

    def by_component(flat: Tensor) -> Tensor:
        return torch.cat([part.unflatten(1, (channels, -1)).transpose(1, 2) for part in flat.split(sizes, 1)], 1)

    def bind(edges: Edges, factors: Tensor) -> Contender:
        def call(x: Tensor, y: Tensor, w: Tensor) -> Tensors:
            return (edges.scatter(product(edges.gather(x), y, w)),)

        def write(own: Tensors) -> Tensors:
            x, y, w = own
            return by_multiplicity(x), y, (w * factors[:, None]).flatten(1)

        return Contender("e3nn", call, write, lambda found: (by_component(found[0]),))

    return bind


def _cuequivariance(lmax: int, channels: int, dtype: torch.dtype, device: str, method: str) -> Bind:
    import cuequivariance as cue
    import cuequivariance_torch as cuet

    def irreps(count: int) -> Any:
        return cue.Irreps("O3", "+".join(f"{count}x{degree}{'eo'[degree % 2]}" for degree in range(lmax + 1)))

    features = irreps(channels)
    product = cuet.ChannelWiseTensorProduct(
        features,
        irreps(1),
        [part.ir for part in features],
        layout=cue.ir_mul,
        shared_weights=False,
        internal_weights=False,
        dtype=dtype,
        math_dtype=dtype,
        method=method,
    ).to(device)
    if device == "cuda" and product.f.method != method:
        raise RuntimeError(f"cuequivariance ran {product.f.method} where {method} was asked for")
    stores = device == "cpu" or method == "naive"

    def bind(edges: Edges, factors: Tensor) -> Contender:
        def call(x: Tensor, y: Tensor, w: Tensor) -> Tensors:
            options = {"indices_1": edges.sender, "indices_out": edges.receiver, "size_out": edges.nodes}
            return (product(x, y, w, **options),)

        def write(own: Tensors) -> Tensors:
            x, y, w = own
            return x.flatten(1), y, (w * factors[:, None]).flatten(1)

        def read(found: Tensors) -> Tensors:
            return (found[0].unflatten(1, (-1, channels)),)

        return Contender("cuequivariance", call, write, read, stores=stores)

    return bind


def _openequivariance(lmax: int, channels: int, dtype: torch.dtype) -> Bind:
    import numpy as np
    import openequivariance as oeq

    own = {torch.float32: np.float32, torch.float64: np.float64}[dtype]
    triples = natural_paths(lmax).triples
    problem = oeq.TPProblem(
        oeq.Irreps([(channels, (degree, (-1) ** degree)) for degree in range(lmax + 1)]),
        oeq.Irreps([(1, (degree, (-1) ** degree)) for degree in range(lmax + 1)]),
        oeq.Irreps([(channels, (degree, (-1) ** degree)) for _, _, degree in triples]),
        [(a, b, number, "uvu", True) for number, (a, b, _) in enumerate(triples)],
        irrep_normalization="none",
        path_normalization="none",
        shared_weights=False,
        internal_weights=False,
        irrep_dtype=own,
        weight_dtype=own,
        layout="ir_mul",
    )
    product = oeq.TensorProductConv(problem, deterministic=False)

    def bind(edges: Edges, factors: Tensor) -> Contender:
        def call(x: Tensor, y: Tensor, w: Tensor) -> Tensors:
            return (product(x, y, w, edges.receiver, edges.sender),)

        def write(own: Tensors) -> Tensors:
            x, y, w = own
            return x.flatten(1), y, product.reorder_weights_from_e3nn((w * factors[:, None]).flatten(1))

        def read(found: Tensors) -> Tensors:
            return (found[0].unflatten(1, (-1, channels)),)

        return Contender("openequivariance", call, write, read, stores=False)

    return bind


def _flashcart(lmax: int, channels: int, dtype: torch.dtype, device: str) -> Bind:
    on_gpu = device == "cuda"
    product = library().TensorProduct(lmax, lmax, lmax, channels, 1, use_triton=on_gpu, reduce_paths=False).to(device)
    there, back = matrices(range(lmax + 1), dtype), inverses(range(lmax + 1), dtype)
    triples = natural_paths(lmax).triples
    order = sorted(range(len(triples)), key=lambda number: _flashcart_rank(*triples[number]))
    places = [order.index(number) for number in range(len(triples))]
    sizes = [channels * width for width in _flashcart_widths(triples)]

    def bind(edges: Edges, factors: Tensor) -> Contender:
        def call(x: Tensor, y: Tensor, w: Tensor) -> Tensors:
            return (product(x, y, w, edges.receiver, edges.sender),)

        def write(own: Tensors) -> Tensors:
            x, y, w = own
            harmonics = changed(y.unsqueeze(2), there).flatten(1)
            return changed(x, there).flatten(1), harmonics, (w * factors[:, None])[:, order].flatten(1)

        def read(found: Tensors) -> Tensors:
            degrees = zip(found[0].split(sizes, 1), back, strict=True)
            parts = [part for block, matrix in degrees for part in _flashcart_parts(block, matrix, channels)]
            return (torch.cat([parts[place] for place in places], 1),)

        return Contender("flashcart", call, write, read, stores=not on_gpu)

    return bind


def _flashcart_rank(l1: int, l2: int, l3: int) -> tuple[int, bool, int, int]:
    """Its paths go by result; of each, those with the larger factor first come before the others."""
    return l3, l1 < l2, max(l1, l2), min(l1, l2)


def _flashcart_widths(triples: Sequence[tuple[int, int, int]]) -> list[int]:
    """The components of all paths into each degree."""
    degrees = [degree for _, _, degree in triples]
    return [degrees.count(degree) * (2 * degree + 1) for degree in sorted(set(degrees))]


def _flashcart_parts(block: Tensor, back: Tensor, channels: int) -> tuple[Tensor, ...]:
    """The results of one degree, path by path; it stores all paths of a component side by side."""
    stored = block.unflatten(1, (len(back), -1, channels))
    return torch.einsum("ij,njpc->npic", back.to(stored), stored).unbind(1)


def _dense(lmax: int, edges: Edges, dtype: torch.dtype) -> Contender:
    """Harmonics into the dense couplings, then one matrix product for each edge."""
    paths = natural_paths(lmax)
    dense = paths.dense.to(edges.device, dtype).transpose(0, 1).flatten(1).contiguous()
    owner = paths.owner.to(edges.device)

    def call(x: Tensor, y: Tensor, w: Tensor) -> Tensors:
        folded = (y @ dense).unflatten(1, (paths.components, -1))
        return (edges.scatter(torch.bmm(edges.gather(x), folded) * w[:, :, owner]),)

    return Contender("dense bmm", call, _channels_first, lambda found: (found[0].transpose(1, 2),))


def _channels_first(own: Tensors) -> Tensors:
    x, y, w = own
    return x.transpose(1, 2), y, w.transpose(1, 2)


def _opt_einsum(lmax: int, channels: int, edges: Edges, dtype: torch.dtype) -> Contender:
    import opt_einsum

    paths = natural_paths(lmax)
    dense, owner = paths.dense.to(edges.device, dtype), paths.owner.to(edges.device)
    count, size = len(edges.sender), paths.components
    results = len(owner)
    stored = count * size * results * torch.finfo(dtype).bits // 8
    if stored > LARGEST:
        raise MemoryError(f"left out: the harmonics folded into the dense couplings are {stored / 1e9:.1f} GB")
    shapes = ((count, channels, size), (count, size), dense, (count, channels, results))
    contract = opt_einsum.contract_expression("eci,ej,ijk,eck->eck", *shapes, constants=[2], optimize="optimal")

    def call(x: Tensor, y: Tensor, w: Tensor) -> Tensors:
        return (edges.scatter(contract(edges.gather(x), y, w[:, :, owner], backend="torch")),)

    return Contender("opt_einsum", call, _channels_first, lambda found: (found[0].transpose(1, 2),))
