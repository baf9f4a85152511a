"""Dense couplings in orthonormal components, made from the exact ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, reduce
from itertools import combinations_with_replacement, permutations

import torch
from torch import Tensor

from tnforge.library.spherical import paths
from tnforge.symmetry.chain import Chain
from tnforge.symmetry.convention import convert, find_convention
from tnforge.symmetry.vertex import theta, unit_entries

__all__ = ["Paths", "cartesian", "count_monomials", "coupling", "natural_paths"]

Triple = tuple[int, int, int]


@cache
def coupling(l1: int, l2: int, l3: int) -> Tensor:
    """The vertex [2 l1 + 1, 2 l2 + 1, 2 l3 + 1] that products of the library use."""
    dense = torch.zeros(2 * l1 + 1, 2 * l2 + 1, 2 * l3 + 1, dtype=torch.float64)
    for place, value in unit_entries(l1, l2, l3):
        dense[place] = value.nearest_float()
    return dense * float(theta(l1, l2, l3)) ** 0.5


@cache
def cartesian(degree: int) -> Tensor:
    """The matrix [3**l, 2 l + 1] from orthonormal components to those of the symmetric traceless tensor."""
    change = convert(find_convention("unit"), find_convention("cartesian"), degree)
    return torch.from_numpy(change.nearest_floats())


@dataclass(frozen=True)
class Paths:
    """All products of features and harmonics up to a degree that keep parity, side by side.

    `dense` is [components, components, all results], `owner` the path of each result.
    """

    lmax: int
    triples: tuple[Triple, ...]
    dense: Tensor
    owner: Tensor

    @property
    def components(self) -> int:
        """Components of a feature."""
        return (self.lmax + 1) ** 2

    @property
    def entries(self) -> int:
        """Coefficients that are not zero."""
        return int((self.dense != 0).sum())

    @property
    def pairs(self) -> int:
        """Pairs of a component and a result with some coefficient that is not zero."""
        return int((self.dense != 0).any(1).sum())


@cache
def natural_paths(lmax: int) -> Paths:
    """The paths of a convolution, in the order of its weights."""
    triples = paths(lmax)
    widths = [2 * l3 + 1 for _, _, l3 in triples]
    size = (lmax + 1) ** 2
    dense = torch.zeros(size, size, sum(widths), dtype=torch.float64)
    start = 0
    for (l1, l2, l3), width in zip(triples, widths, strict=True):
        block = dense[l1**2 : (l1 + 1) ** 2, l2**2 : (l2 + 1) ** 2, start : start + width]
        block.copy_(coupling(l1, l2, l3))
        start += width
    owner = torch.repeat_interleave(torch.tensor(widths))
    return Paths(lmax, triples, dense, owner)


def count_monomials(chains: Sequence[Chain], lmax: int) -> int:
    """How many products of components occur in all components of the results of some chains."""
    total = 0
    for order in {chain.order for chain in chains}:
        dense = [_symmetric(_dense(chain, lmax)) for chain in chains if chain.order == order]
        occurs = torch.stack(dense).abs().amax(0) > 1e-9
        total += sum(int(occurs[place].sum()) for place in combinations_with_replacement(range((lmax + 1) ** 2), order))
    return total


def _dense(chain: Chain, lmax: int) -> Tensor:
    """The coefficients of a chain: an axis of all components for each factor, then the components of the result."""
    eye = torch.eye((lmax + 1) ** 2, dtype=torch.float64)
    blocks = [eye[:, degree**2 : (degree + 1) ** 2] for degree in chain.factors]
    steps = zip(chain.degrees, blocks[1:], chain.factors[1:], chain.degrees[1:], strict=False)
    return reduce(
        lambda left, step: torch.einsum("...a,jb,abc->...jc", left, step[1], coupling(step[0], step[2], step[3])),
        steps,
        blocks[0],
    )


def _symmetric(dense: Tensor) -> Tensor:
    """The sum over all orders of the factors."""
    last = dense.dim() - 1
    return torch.stack([dense.permute(*order, last) for order in permutations(range(last))]).sum(0)
