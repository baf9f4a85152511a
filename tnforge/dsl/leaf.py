"""Named values that take indices: arguments of a layer, invariant constants, displacements."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from ..errors import DefinitionError, Place
from ..ir.ops import Constant, Gather, Lookup, Select
from ..ir.types import check_name
from ..symmetry import constants, spherical
from ..symmetry import vertex as vertices
from ..symmetry.exact import ExactTensor
from ..symmetry.rep import Layout
from .expression import Expression, Tensor, single, value_of
from .index import Index, fresh
from .place import here, located
from .term import Factor, Term
from .value import Value, make

__all__ = ["Leaf", "constant", "delta", "eps", "harmonic", "vertex", "whole_value"]

AXES = "xyz"


@dataclass(frozen=True, eq=False)
class Leaf(Expression):
    """A value under its name: `x[i, j]`, `x["u", i, j]`; a scalar without channels needs no brackets."""

    name: str
    value: Value

    def __getitem__(self, key: object) -> Tensor:
        place = here()
        with located(place):
            return self._indexed(key if isinstance(key, tuple) else (key,), place)

    def tensor(self, place: Place | None = None) -> Tensor:
        """The bare name, which has a meaning for scalars without a channel axis."""
        place = place or here()
        with located(place):
            if not self.value.type.rep.is_scalar or self.value.type.channels:
                raise DefinitionError(f"{self.name} is used without its indices", advice=f"Write {self._usage()}.")
            return single(Factor(self.value, (), place))

    @property
    def is_flat(self) -> bool:
        """Whether the value is a flat sum, whose blocks are numbered."""
        return self.value.type.rep.layout is Layout.FLAT

    @property
    def sender(self) -> Leaf:
        """The node value at the sender of each edge."""
        return self._seen_from("sender", here())

    @property
    def receiver(self) -> Leaf:
        """The node value at the receiver of each edge."""
        return self._seen_from("receiver", here())

    @property
    def species(self) -> Leaf:
        """The value for the species of each node."""
        return self._looked_up("species", here())

    @property
    def structure(self) -> Leaf:
        """The value of the structure that each node is part of."""
        return self._looked_up("structure", here())

    @property
    def pair(self) -> Leaf:
        """The value of the pair that each edge is part of."""
        return self._looked_up("pair", here())

    def _looked_up(self, table: str, place: Place | None) -> Leaf:
        return Leaf(f"{self.name}.{table}", make(Lookup(table), (self.value,), place))

    def _seen_from(self, end: str, place: Place | None) -> Leaf:
        return Leaf(f"{self.name}.{end}", make(Gather(end), (self.value,), place))

    def _indexed(self, key: tuple[object, ...], place: Place | None) -> Tensor:
        self._check_channels(tuple(word for word in key if isinstance(word, str)))
        legs = [word for word in key if not isinstance(word, str)]
        value = self.value
        if self.is_flat:
            value, legs = self._block(legs, place)
        if len(legs) != value.type.rep.legs:
            raise DefinitionError(
                f"{self.name} has {_count(value.type.rep.legs)} and is given {len(legs)}",
                advice=f"Write {self._usage()}.",
            )
        labels = tuple(self._label(leg, d) for leg, d in zip(legs, value.type.rep.degrees, strict=True))
        chosen = tuple(
            Factor(_axis(leg, place), (label,), place)
            for leg, label in zip(legs, labels, strict=True)
            if isinstance(leg, int)
        )
        return Tensor((Term(Fraction(1), (Factor(value, labels, place), *chosen), place).check(),), place)

    def _block(self, legs: list[object], place: Place | None) -> tuple[Value, list[object]]:
        """The block of a flat sum that the first number selects, and the indices behind it."""
        if not legs or not isinstance(legs[0], int) or isinstance(legs[0], bool):
            raise DefinitionError(
                f"{self.name} is a flat sum of {len(self.value.type.rep.blocks)} blocks, counted from 0",
                advice=f"Write {self._usage()}.",
            )
        return make(Select(legs[0]), (self.value,), place), legs[1:]

    def _check_channels(self, letters: tuple[str, ...]) -> None:
        declared = self.value.type.channels
        if letters == declared:
            return
        axes = " and ".join(map(repr, declared))
        has = f"has the channel ax{'e' if len(declared) > 1 else 'i'}s {axes}" if declared else "has no channel axis"
        given = f"is given {', '.join(map(repr, letters))}" if letters else "is used without it"
        raise DefinitionError(
            f"{self.name} {has} and {given}",
            advice=f"Write {self._usage()}; letters in quotes are channel axes, indices stand without quotes.",
        )

    def _label(self, leg: object, degree: int) -> Index:
        """The index itself, or one of its own for a coordinate."""
        if isinstance(leg, Index):
            return leg
        if isinstance(leg, int) and not isinstance(leg, bool):
            if degree > 1:
                raise DefinitionError(f"{self.name} has a leg of degree {degree}, which has no coordinates")
            if 0 <= leg < 3:
                return fresh(AXES[leg])
            raise DefinitionError(f"a coordinate is 0, 1 or 2, not {leg}")
        raise DefinitionError(
            f"{self.name} is indexed by {leg!r}, which is not an index",
            advice='Declare indices with i, j, k = indices("i j k").',
        )

    def _usage(self) -> str:
        """How the name is written with its indices."""
        rep = self.value.type.rep
        block = ["0"] if rep.layout is Layout.FLAT else []
        words = [*block, *(f'"{letter}"' for letter in self.value.type.channels), *"ijklmnpq"[: rep.legs]]
        return f"{self.name}[{', '.join(words)}]" if words else self.name


def whole_value(expression: Expression) -> Value:
    """The expression as one value; a flat sum that stands without indices is taken whole."""
    if isinstance(expression, Leaf) and expression.is_flat:
        return expression.value
    return value_of(expression)


def _count(legs: int) -> str:
    return {0: "no index", 1: "1 index"}.get(legs, f"{legs} indices")


def _axis(number: int, place: Place | None) -> Value:
    """The constant unit vector that picks a coordinate."""
    unit = ExactTensor.from_fractions([int(axis == number) for axis in range(3)])
    return make(Constant(f"axis_{AXES[number]}", unit), place=place)


delta = Leaf("delta", make(Constant("delta", constants.delta())))
eps = Leaf("eps", make(Constant("eps", constants.epsilon())))


def vertex(l1: int, l2: int, l3: int) -> Leaf:
    """The Clebsch-Gordan vertex `vertex(l1, l2, l3)[a, b, c]` of three spherical legs; degree zero has no leg.

    It is the network of deltas, with one epsilon where l1 + l2 + l3 is odd, that joins the three harmonics.
    """
    place = here()
    with located(place):
        tensor = vertices.vertex(l1, l2, l3)
        tensor = tensor.reshape([extent for extent in tensor.shape if extent > 1])
        return Leaf("vertex", make(Constant(f"vertex_{l1}_{l2}_{l3}", tensor), place=place))


def harmonic(degree: int) -> Leaf:
    """The harmonics of a degree as a tensor, `harmonic(2)[a, i, j]`: one spherical leg and `degree` vector indices."""
    place = here()
    with located(place):
        spherical.check_degree(degree)
        if not 0 < degree < 8:
            raise DefinitionError(f"harmonic(...) takes a degree from 1 to 7, not {degree}")
        return Leaf("harmonic", make(Constant(f"harmonic_{degree}", spherical.basis(degree)), place=place))


def constant(name: str, numbers: object) -> Leaf:
    """A tensor of exact numbers: `constant("c", [1, "1/3", Fraction(2, 7)])`; the proof must find it invariant."""
    place = here()
    with located(place):
        tensor = ExactTensor.from_fractions(_exact(name, numbers, _shape(numbers)))
        return Leaf(check_name(name, "a constant"), make(Constant(name, tensor), place=place))


def _shape(numbers: object) -> tuple[int, ...]:
    """The shape that the first entries have."""
    return (len(numbers), *_shape(numbers[0])) if isinstance(numbers, Sequence) and _is_list(numbers) else ()


def _is_list(numbers: Sequence[Any]) -> bool:
    return not isinstance(numbers, str) and len(numbers) > 0


def _exact(name: str, numbers: Any, shape: tuple[int, ...]) -> Any:
    """The same nested numbers as fractions; every part must have the same shape."""
    if shape:
        if not isinstance(numbers, Sequence) or isinstance(numbers, str) or len(numbers) != shape[0]:
            raise DefinitionError(f"constant {name} is ragged: expected {shape[0]} entries and found {numbers!r}")
        return [_exact(name, part, shape[1:]) for part in numbers]
    try:
        if isinstance(numbers, int | Fraction | str) and not isinstance(numbers, bool):
            return Fraction(numbers)
    except (ValueError, ZeroDivisionError):
        pass
    raise DefinitionError(f'constant {name} holds {numbers!r}; write an integer, a Fraction or text such as "1/3"')
