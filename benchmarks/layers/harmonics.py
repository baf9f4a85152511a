"""W7: real spherical harmonics of directions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import torch

from ..measuring.roofline import Work
from .contender import OURS, Contender, Mode, Tensors, identity
from .flashcart_form import changed, inverses, library
from .packages import Family
from .peers import compiled, default_dtype
from .workload import Builder, Case, Setting

__all__ = ["Harmonics", "family", "harmonics_case", "harmonics_work"]

MODES = (Mode.FORWARD, Mode.BACKWARD)


def harmonics_work(lmax: int, edges: int, size: int, mode: Mode) -> Work:
    """Normalising, and five operations for each component and derivative."""
    count = (lmax + 1) ** 2
    flops = edges * (10 + 5 * count)
    forward = Work(flops, edges * size * (3 + count))
    return forward if mode is Mode.FORWARD else Work(3 * flops, forward.bytes + edges * size * (6 + count))


class Harmonics:
    """The workload."""

    name = "W7"
    title = "real spherical harmonics of vectors that are normalised first; gradient of the vectors"

    def cases(self, setting: Setting, lmax: int | None) -> Iterator[Case]:
        """Degrees up to 3 and up to 6."""
        for highest in (3, 6) if lmax is None else (lmax,):
            yield harmonics_case(setting, highest, 20000 if setting.quick else 200000)


def harmonics_case(setting: Setting, lmax: int, edges: int) -> Case:
    """One case on random vectors."""
    torch.manual_seed(0)
    size = torch.finfo(setting.dtype).bits // 8
    own: dict[str, Builder] = {OURS: lambda: _ours(setting, lmax)}
    return Case(
        {"lmax": lmax, "edges": edges},
        (torch.randn(edges, 3, dtype=setting.dtype),),
        own | _peers(setting, lmax) if setting.peers else own,
        lambda mode: harmonics_work(lmax, edges, size, mode),
        MODES,
    )


def family(lmax: int) -> Family:
    """The layer of the library."""
    return Family("tnforge.library.spherical:harmonics", {"lmax": lmax, "norm": "component"})


def _ours(setting: Setting, lmax: int) -> Contender:
    """The layer alone: it normalises its argument, and each degree as e3nn does."""
    layer = setting.packages.load(family(lmax), setting.dtype)
    return Contender(OURS, lambda r: (layer(r=r),))


def _normalised(contender: Contender, lmax: int, setting: Setting) -> Contender:
    """The same harmonics, each degree so large that its squared components add up to 2 l + 1."""
    torch.manual_seed(1)
    r = torch.randn(16, 3, dtype=setting.dtype)
    with torch.no_grad():
        (found,) = contender.read(contender.call(*contender.write((r,))))
    degrees = torch.arange(lmax + 1)
    widths = 2 * degrees + 1
    sizes = torch.stack([part.square().sum(1).mean() for part in found.double().split(widths.tolist(), 1)])
    factors = (widths / sizes).sqrt().repeat_interleave(widths).to(found.dtype)
    return replace(contender, read=lambda values: (contender.read(values)[0] * factors,))


def _peers(setting: Setting, lmax: int) -> dict[str, Builder]:
    return {
        "sphericart": lambda: _normalised(_sphericart(lmax), lmax, setting),
        "e3nn": lambda: _normalised(_e3nn(lmax), lmax, setting),
        "e3nn compiled": compiled(lambda: _normalised(_e3nn(lmax), lmax, setting)),
        "cuequivariance": lambda: _normalised(_cuequivariance(lmax, setting), lmax, setting),
        "flashcart": lambda: _normalised(_flashcart(lmax, setting), lmax, setting),
        "flashcart compiled": compiled(lambda: _normalised(_flashcart(lmax, setting), lmax, setting)),
    }


def _sphericart(lmax: int) -> Contender:
    """Its polar axis is z."""
    from sphericart.torch import SphericalHarmonics

    calculator = SphericalHarmonics(lmax)
    return Contender("sphericart", lambda r: (calculator(r),), lambda own: (own[0][:, [2, 0, 1]],))


def _e3nn(lmax: int) -> Contender:
    from e3nn import o3

    degrees = list(range(lmax + 1))
    return Contender("e3nn", lambda r: (o3.spherical_harmonics(degrees, r, True, "component"),))


def _cuequivariance(lmax: int, setting: Setting) -> Contender:
    import cuequivariance_torch as cuet

    with default_dtype(setting.dtype):
        module = cuet.SphericalHarmonics(list(range(lmax + 1)), normalize=True)
    return Contender("cuequivariance", lambda r: (module(r),))


def _flashcart(lmax: int, setting: Setting) -> Contender:
    module = library().Irreps(lmax)
    back = inverses(range(lmax + 1), setting.dtype)

    def read(found: Tensors) -> Tensors:
        return (changed(found[0].unsqueeze(2), back).squeeze(2),)

    return Contender("flashcart", lambda r: (module(r),), identity, read)
