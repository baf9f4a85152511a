"""Characters of representations: how often each irreducible one occurs, in exact integer arithmetic.

A character counts weights (m, parity): a rotation by an angle about z multiplies a vector of weight m by a phase m
times that angle, and inversion multiplies it by the parity.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from .rep import Block, Rep, Symmetry

__all__ = ["Character", "character", "maps"]

_ONE: Mapping[tuple[int, int], int] = {(0, 1): 1}


@dataclass(frozen=True)
class Character:
    """The multiplicity of each weight (m, parity)."""

    weights: Mapping[tuple[int, int], int]

    @property
    def dimension(self) -> int:
        """The number of independent components."""
        return sum(self.weights.values())

    def __add__(self, other: Character) -> Character:
        """The character of a direct sum."""
        return Character(dict(Counter(self.weights) + Counter(other.weights)))

    def __mul__(self, other: Character) -> Character:
        """The character of a tensor product."""
        total: Counter[tuple[int, int]] = Counter()
        for (m, sign), count in self.weights.items():
            for (n, other_sign), other_count in other.weights.items():
                total[m + n, sign * other_sign] += count * other_count
        return Character(dict(total))

    def power(self, times: int) -> Character:
        """The character of the symmetric power: weights of multisets."""
        powers: list[Counter[tuple[int, int]]] = [Counter(_ONE)] + [Counter() for _ in range(times)]
        for (m, sign), count in sorted(self.weights.items()):
            for _ in range(count):
                for k in range(1, times + 1):
                    for (n, other), ways in list(powers[k - 1].items()):
                        powers[k][m + n, sign * other] += ways
        return Character(dict(powers[times]))

    def multiplicities(self) -> dict[tuple[int, int], int]:
        """How often each irreducible representation (degree, parity) occurs."""
        weights = Counter(self.weights)
        found = {(m, p): weights[m, p] - weights[m + 1, p] for m, p in sorted(weights) if m >= 0}
        return {key: count for key, count in found.items() if count}

    def without_parity(self) -> Character:
        """The character under rotations alone."""
        total: Counter[tuple[int, int]] = Counter()
        for (m, _), count in self.weights.items():
            total[m, 1] += count
        return Character(dict(total))


def character(rep: Rep) -> Character:
    """The character of a representation of definite parity."""
    blocks = [_block(block) for block in rep.blocks]
    total = blocks[0]
    for block in blocks[1:]:
        total = total + block
    return total


def maps(source: Character, target: Character) -> int:
    """The number of independent equivariant linear maps."""
    found = target.multiplicities()
    return sum(count * found.get(key, 0) for key, count in source.multiplicities().items())


def _block(block: Block) -> Character:
    if block.symmetry is Symmetry.STF and not block.degrees:
        return _irreducible(block.rank, block.parity)
    if block.symmetry is Symmetry.SYMMETRIC:
        return _irreducible(1, 1).power(block.rank) * _irreducible(0, block.parity)
    total = _irreducible(0, block.parity)
    for degree in block.legs:
        total = total * _irreducible(degree, 1)
    return total


def _irreducible(degree: int, parity: int) -> Character:
    return Character({(m, parity): 1 for m in range(-degree, degree + 1)})
