"""The convolution in other libraries, each in its own layout."""

from __future__ import annotations

from collections.abc import Callable
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
    dtype = setting.dtype

    def calibrated(make: Callable[[], Bind]) -> Builder:
        def build() -> Contender:
            bind = make()
            return bind(edges, _factors(bind, lmax, channels, dtype))

        return build

    def e3nn(mode: str) -> Builder:
        return calibrated(lambda: _e3nn(lmax, channels, dtype, mode))

    def cue(method: str) -> Builder:
        return calibrated(lambda: _cuequivariance(lmax, channels, dtype, method))

    flash = calibrated(lambda: _flashcart(lmax, channels, dtype))
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
    }


def _factors(bind: Bind, lmax: int, channels: int, dtype: torch.dtype) -> Tensor:
    """How large the paths of a library are: one edge for each path with a weight on that path alone."""
    paths = natural_paths(lmax)
    count = len(paths.triples)
    own = torch.arange(count)
    probe = Edges(own, own, count)
    x = torch.randn(1, paths.components, channels, dtype=dtype).expand(count, -1, -1).contiguous()
    y = torch.randn(1, paths.components, dtype=dtype).expand(count, -1).contiguous()
    w = torch.eye(count, dtype=dtype).unsqueeze(2).expand(-1, -1, channels).contiguous()
    plain = bind(probe, torch.ones(count, dtype=dtype))
    with torch.no_grad():
        theirs = plain.read(plain.call(*plain.write((x, y, w))))[0].flatten(1).double()
    ours = reference(paths, probe, x.double(), y.double(), w.double()).flatten(1)
    return ((ours * theirs).sum(1) / theirs.square().sum(1)).to(dtype)


def _e3nn(lmax: int, channels: int, dtype: torch.dtype, mode: str) -> Bind:
    from e3nn import o3

    irreps = o3.Irreps([(channels, (degree, (-1) ** degree)) for degree in range(lmax + 1)])
    harmonics = o3.Irreps([(1, (degree, (-1) ** degree)) for degree in range(lmax + 1)])
    instructions = [(a, b, c, "uvu", True) for a, b, c in natural_paths(lmax).triples]
    with e3nn_code(mode), default_dtype(dtype):
        product = o3.TensorProduct(
            irreps,
            harmonics,
            irreps,
            instructions,
            irrep_normalization="none",
            path_normalization="none",
            shared_weights=False,
            internal_weights=False,
        )
    parts_of = blocks(lmax)

    def by_multiplicity(x: Tensor) -> Tensor:
        return torch.cat([x[:, block].transpose(1, 2).flatten(1) for block in parts_of], 1)

    def by_component(flat: Tensor) -> Tensor:
        parts = [flat[:, channels * b.start : channels * b.stop].unflatten(1, (channels, -1)) for b in parts_of]
        return torch.cat([part.transpose(1, 2) for part in parts], 1)

    def bind(edges: Edges, factors: Tensor) -> Contender:
        def call(x: Tensor, y: Tensor, w: Tensor) -> Tensors:
            return (edges.scatter(product(edges.gather(x), y, w)),)

        def write(own: Tensors) -> Tensors:
            x, y, w = own
            return by_multiplicity(x), y, (w * factors[:, None]).flatten(1)

        return Contender("e3nn", call, write, lambda found: (by_component(found[0]),))

    return bind


def _cuequivariance(lmax: int, channels: int, dtype: torch.dtype, method: str) -> Bind:
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
    )
    triples = natural_paths(lmax).triples
    counts = [sum(l3 == degree for _, _, l3 in triples) for degree in range(lmax + 1)]
    sizes = [channels * count * (2 * degree + 1) for degree, count in enumerate(counts)]

    def added(flat: Tensor) -> Tensor:
        parts = zip(flat.split(sizes, 1), counts, strict=True)
        return torch.cat([part.unflatten(1, (count, -1, channels)).sum(1) for part, count in parts], 1)

    def bind(edges: Edges, factors: Tensor) -> Contender:
        def call(x: Tensor, y: Tensor, w: Tensor) -> Tensors:
            options = {"indices_1": edges.sender, "indices_out": edges.receiver, "size_out": edges.nodes}
            return (added(product(x, y, w, **options)),)

        def write(own: Tensors) -> Tensors:
            x, y, w = own
            return x.flatten(1), y, (w * factors[:, None]).flatten(1)

        return Contender("cuequivariance", call, write)

    return bind


def _flashcart(lmax: int, channels: int, dtype: torch.dtype) -> Bind:
    product = library().TensorProduct(lmax, lmax, lmax, channels, 1, reduce_paths=True)
    there, back = matrices(range(lmax + 1), dtype), inverses(range(lmax + 1), dtype)
    triples = natural_paths(lmax).triples
    order = sorted(range(len(triples)), key=lambda number: _flashcart_rank(*triples[number]))

    def bind(edges: Edges, factors: Tensor) -> Contender:
        def call(x: Tensor, y: Tensor, w: Tensor) -> Tensors:
            return (product(x, y, w, edges.receiver, edges.sender),)

        def write(own: Tensors) -> Tensors:
            x, y, w = own
            harmonics = changed(y.unsqueeze(2), there).flatten(1)
            return changed(x, there).flatten(1), harmonics, (w * factors[:, None])[:, order].flatten(1)

        def read(found: Tensors) -> Tensors:
            return (changed(found[0].unflatten(1, (-1, channels)), back),)

        return Contender("flashcart", call, write, read)

    return bind


def _flashcart_rank(l1: int, l2: int, l3: int) -> tuple[int, bool, int, int]:
    """Its weights go by result; of each, the paths with the larger factor first come before the others."""
    return l3, l1 < l2, max(l1, l2), min(l1, l2)


def _dense(lmax: int, edges: Edges, dtype: torch.dtype) -> Contender:
    """Harmonics into the dense couplings, then one matrix product for each edge."""
    paths = natural_paths(lmax)
    dense = paths.dense.to(dtype).transpose(0, 1).flatten(1).contiguous()
    owner = paths.owner
    select = torch.zeros(len(owner), paths.components, dtype=dtype)
    select[torch.arange(len(owner)), paths.place] = 1

    def call(x: Tensor, y: Tensor, w: Tensor) -> Tensors:
        folded = (y @ dense).unflatten(1, (paths.components, -1))
        messages = torch.bmm(edges.gather(x), folded) * w[:, :, owner]
        return (edges.scatter(messages @ select),)

    return Contender("dense bmm", call, _channels_first, lambda found: (found[0].transpose(1, 2),))


def _channels_first(own: Tensors) -> Tensors:
    x, y, w = own
    return x.transpose(1, 2), y, w.transpose(1, 2)


def _opt_einsum(lmax: int, channels: int, edges: Edges, dtype: torch.dtype) -> Contender:
    import opt_einsum

    paths = natural_paths(lmax)
    count, size = len(edges.sender), paths.components
    stored = count * size**2 * len(paths.triples) * torch.finfo(dtype).bits // 8
    if stored > LARGEST:
        raise MemoryError(f"left out: the harmonics folded into the dense couplings are {stored / 1e9:.1f} GB")
    dense = torch.zeros(size, size, len(paths.triples), size, dtype=dtype)
    numbers = torch.arange(len(paths.owner))
    dense[:, :, paths.owner, paths.place] = paths.dense[:, :, numbers].to(dtype)
    shapes = (
        (count, channels, size),
        (count, size),
        dense,
        (count, channels, len(paths.triples)),
    )
    contract = opt_einsum.contract_expression("eci,ej,ijpo,ecp->eco", *shapes, constants=[2], optimize="optimal")

    def call(x: Tensor, y: Tensor, w: Tensor) -> Tensors:
        return (edges.scatter(contract(edges.gather(x), y, w, backend="torch")),)

    return Contender("opt_einsum", call, _channels_first, lambda found: (found[0].transpose(1, 2),))
