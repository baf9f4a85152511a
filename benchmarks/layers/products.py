"""W3p: each irreducible product of two features, channel by channel."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import product

import torch
from torch import Tensor

from tnforge.symmetry.vertex import couples

from ..measuring.roofline import Work
from .algebra import cartesian, coupling
from .contender import OURS, Contender, Mode, Tensors
from .flashcart_form import generated_products, inverses, matrices
from .packages import Family
from .peers import compiled
from .workload import Builder, Case, Setting

__all__ = ["Products", "product_work"]

Triple = tuple[int, int, int]
MODES = (Mode.FORWARD, Mode.BACKWARD)
ROWS, CHANNELS = 4000, 64


def product_work(triple: Triple, rows: int, size: int, mode: Mode) -> Work:
    """Every coefficient is multiplied and added once, every number read or written once."""
    l1, l2, l3 = (2 * degree + 1 for degree in triple)
    flops = 2 * rows * int((coupling(*triple) != 0).sum())
    forward = Work(flops, rows * size * (l1 + l2 + l3))
    if mode is Mode.FORWARD:
        return forward
    return Work(3 * flops, forward.bytes + rows * size * (2 * l1 + 2 * l2 + l3))


class Products:
    """The workload."""

    name = "W3p"
    title = "irreducible products of two features; gradients of both"

    def cases(self, setting: Setting, lmax: int | None) -> Iterator[Case]:
        """All products of degrees 1 to 3 into degrees 0 to 3 that keep parity."""
        highest = lmax or (2 if setting.quick else 3)
        degrees = range(1, highest + 1)
        for l1, l2, l3 in product(degrees, degrees, range(highest + 1)):
            if couples(l1, l2, l3) and (l1 + l2 + l3) % 2 == 0:
                yield _case(setting, (l1, l2, l3))


def _case(setting: Setting, triple: Triple) -> Case:
    torch.manual_seed(0)
    size = torch.finfo(setting.dtype).bits // 8
    shapes = [(ROWS, 2 * degree + 1, CHANNELS) for degree in triple[:2]]
    return Case(
        {"l1": triple[0], "l2": triple[1], "l3": triple[2], "rows": ROWS, "channels": CHANNELS},
        tuple(torch.randn(shape, dtype=setting.dtype) for shape in shapes),
        _builders(setting, triple),
        lambda mode: product_work(triple, ROWS * CHANNELS, size, mode),
        MODES,
    )


def _builders(setting: Setting, triple: Triple) -> dict[str, Builder]:
    dense = coupling(*triple).to(setting.dtype)
    own: dict[str, Builder] = {OURS: lambda: _spherical(setting, triple)}
    peers: dict[str, Builder] = {
        f"{OURS} cartesian": lambda: _scaled(_cartesian(setting, triple), triple, setting),
        "flashcart": lambda: _scaled(_flashcart(setting, triple), triple, setting),
        "flashcart compiled": compiled(lambda: _scaled(_flashcart(setting, triple), triple, setting)),
        "dense einsum": lambda: _einsum(dense),
        "dense einsum compiled": compiled(lambda: _einsum(dense)),
    }
    return own | peers if setting.peers else own


def _settings(triple: Triple) -> dict[str, int]:
    return dict(zip(("l1", "l2", "l3"), triple, strict=True))


def _spherical(setting: Setting, triple: Triple) -> Contender:
    layer = setting.packages.load(Family("tnforge.library.spherical:product", _settings(triple)), setting.dtype)
    size = 2 * triple[2] + 1
    return Contender(OURS, lambda x, y: (layer(x=x, y=y),), read=lambda found: _components(found, size))


def _components(found: Tensors, size: int) -> Tensors:
    return (found[0].reshape(len(found[0]), size, -1),)


def _cartesian(setting: Setting, triple: Triple) -> Contender:
    """Features in 3**l components, on the way in and out."""
    layer = setting.packages.load(Family("tnforge.library.irreducible:product", _settings(triple)), setting.dtype)
    maps = [cartesian(degree).to(setting.dtype) for degree in triple]
    back = torch.linalg.pinv(maps[2].double()).to(setting.dtype)

    def write(own: Tensors) -> Tensors:
        return tuple(
            torch.einsum("ij,njc->nic", matrix, x).reshape(len(x), *[3] * degree, -1)
            for matrix, x, degree in zip(maps[:2], own, triple[:2], strict=True)
        )

    def read(found: Tensors) -> Tensors:
        (flat,) = _components(found, 3 ** triple[2])
        return (torch.einsum("ij,njc->nic", back, flat),)

    return Contender(f"{OURS} cartesian", lambda x, y: (layer(x=x, y=y),), write, read)


def _scaled(contender: Contender, triple: Triple, setting: Setting) -> Contender:
    """The contender with its results times the one number by which its product differs from ours."""
    x, y = (torch.randn(8, 2 * degree + 1, CHANNELS, dtype=setting.dtype) for degree in triple[:2])
    with torch.no_grad():
        (theirs,) = contender.read(contender.call(*contender.write((x, y))))
    (ours,) = _einsum(coupling(*triple).to(x)).call(x.transpose(1, 2), y.transpose(1, 2))
    factor = float((ours.transpose(1, 2).double() * theirs.double()).sum() / theirs.double().square().sum())
    return replace(contender, read=lambda found: (contender.read(found)[0] * factor,))


def _flashcart(setting: Setting, triple: Triple) -> Contender:
    """Its product of two degrees alone; the one with the larger degree first exists."""
    l1, l2, l3 = triple
    run: Callable[..., object] = getattr(generated_products(), f"py_contract_l{max(l1, l2)}_l{min(l1, l2)}_to_l{l3}")
    there = [matrix for matrix in matrices((l1, l2), setting.dtype)]
    back = inverses((l3,), setting.dtype)[0]

    def call(x: Tensor, y: Tensor) -> Tensors:
        first, second = (x, y) if l1 >= l2 else (y, x)
        found = run(*first.unbind(1), *second.unbind(1))
        return (torch.stack(found, 1) if isinstance(found, tuple | list) else found,)  # type: ignore[return-value]

    def write(own: Tensors) -> Tensors:
        return tuple(torch.einsum("ij,njc->nic", matrix, x) for matrix, x in zip(there, own, strict=True))

    def read(found: Tensors) -> Tensors:
        (parts,) = _components(found, 2 * l3 + 1)
        return (torch.einsum("ij,njc->nic", back, parts),)

    return Contender("flashcart", call, write, read)


def _einsum(dense: Tensor) -> Contender:
    def swapped(tensors: Tensors) -> Tensors:
        return tuple(tensor.transpose(1, 2) for tensor in tensors)

    def call(x: Tensor, y: Tensor) -> Tensors:
        return (torch.einsum("nci,ncj,ijk->nck", x, y, dense),)

    return Contender("dense einsum", call, swapped, swapped)
