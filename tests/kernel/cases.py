"""Kernels to test with: random small ones, and named ones that cover every case."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

import numpy as np
from hypothesis import strategies as st

from tnforge.kernel.kernel import Kernel, Slot, Term, map_names

MAPS = ("row", "sender", "receiver", "shared", "species")
COEFFICIENTS = (Fraction(1), Fraction(-1), Fraction(2), Fraction(-1, 3), Fraction(5, 7))


@st.composite
def slots(draw: st.DrawFn, name: str) -> Slot:
    return Slot(name, draw(st.integers(1, 3)), draw(st.booleans()), draw(st.sampled_from(MAPS)))


@st.composite
def kernels(draw: st.DrawFn, max_terms: int = 8) -> Kernel:
    """Operands and outputs with any map, with and without channels; terms with powers and without factors."""
    operands = [draw(slots(f"x{k}")) for k in range(draw(st.integers(1, 3)))]
    outputs = [draw(slots(f"y{k}")) for k in range(draw(st.integers(1, 2)))]
    factor = st.integers(0, len(operands) - 1).flatmap(
        lambda k: st.tuples(st.just(k), st.integers(0, operands[k].components - 1))
    )

    def term(output: int) -> st.SearchStrategy[Term]:
        component = st.integers(0, outputs[output].components - 1)
        factors = st.lists(factor, min_size=0, max_size=4).map(tuple)
        return st.builds(Term, st.just(output), component, factors, st.sampled_from(COEFFICIENTS))

    terms = draw(st.lists(st.integers(0, len(outputs) - 1).flatmap(term), max_size=max_terms))
    return Kernel.from_terms(operands, outputs, terms)


def build(operands: str, outputs: str, *terms: tuple[int, int, str, Fraction | int]) -> Kernel:
    """A kernel from short words: `n3 w4u@sender` are slots, `n0 n0 w1` are factors."""
    read, written = [_slot(word) for word in operands.split()], [_slot(word) for word in outputs.split()]
    places = {slot.name: k for k, slot in enumerate(read)}
    made = [
        Term(o, c, tuple((places[word[0]], int(word[1:])) for word in factors.split()), Fraction(value))
        for o, c, factors, value in terms
    ]
    return Kernel.from_terms(read, written, made)


def _slot(word: str) -> Slot:
    text, _, index = word.partition("@")
    return Slot(text[0], int(text[1:].removesuffix("u")), text.endswith("u"), index or "row")


def torque() -> Kernel:
    """The cross product, without channels."""
    signs = [(0, "r1 f2", 1), (0, "r2 f1", -1), (1, "r2 f0", 1), (1, "r0 f2", -1), (2, "r0 f1", 1), (2, "r1 f0", -1)]
    return build("r3 f3", "t3", *((0, c, factors, sign) for c, factors, sign in signs))


def message() -> Kernel:
    """A message of vectors along edges: a sender, a receiver and a direction without channels."""
    terms = [(0, i, f"w0 h{i}", 1) for i in range(3)]
    terms += [(0, i, f"w1 n{i} n{j} h{j}", Fraction(-1, 3)) for i in range(3) for j in range(3)]
    return build("n3 w2u h3u@sender", "y3u@receiver", *terms)


def cubic() -> Kernel:
    """Powers of one operand, weights that all rows share, a species map and two outputs, one summed over channels."""
    terms = [(0, 0, "x0 x0 x0 a0", 1), (0, 1, "x0 x1 b0", Fraction(2, 7)), (0, 1, "s0", 1)]
    terms += [(1, 0, "x0 x1 s0", 3), (1, 0, "s0 s0", Fraction(1, 2)), (1, 1, "x1 x1 a1", -1)]
    return build("x2u a2u@shared b1u@species s1", "y2u z2@receiver", *terms)


def many_sums() -> Kernel:
    """More sums over channels than one loop holds, with row numbers that repeat."""
    terms = [(0, c, f"x{c % 5} v{c % 4}", c + 1) for c in range(20)]
    terms += [(0, c, f"x{c % 3} v{c % 2} s0 s1", Fraction(1, 3)) for c in range(20)]
    return build("x5u v4u@sender s2", "z20", *terms)


NAMED = {"torque": torque(), "message": message(), "cubic": cubic(), "many_sums": many_sums()}
SIZES = {"row": 5, "sender": 3, "receiver": 4, "species": 2}


def shape(slot: Slot, sizes: Mapping[str, int], channels: int) -> tuple[int, ...]:
    head = () if slot.map == "shared" else (sizes[slot.map],)
    return (*head, slot.components, *((channels,) if slot.channels else ()))


def draw_maps(kernel: Kernel, sizes: Mapping[str, int], random: np.random.Generator) -> dict[str, Any]:
    """Index arrays that leave the last place of each map alone, where there is more than one."""
    return {name: random.integers(0, max(sizes[name] - 1, 1), sizes["row"]) for name in map_names(kernel)}


def draw_exact(kernel: Kernel, sizes: Mapping[str, int], channels: int, random: np.random.Generator) -> list[Any]:
    arrays = []
    for slot in kernel.operands:
        array = np.empty(shape(slot, sizes, channels), dtype=object)
        array.flat[:] = [Fraction(int(n), 3) for n in random.integers(-4, 5, array.size)]
        arrays.append(array)
    return arrays


def random_kernel(seed: int) -> Kernel:
    """A small kernel with any maps, drawn without hypothesis so that many can be built at once."""
    random = np.random.default_rng(seed)
    slots = [
        Slot(f"{letter}{k}", int(random.integers(1, 4)), bool(random.integers(2)), MAPS[random.integers(len(MAPS))])
        for letter, count in (("x", random.integers(1, 4)), ("y", random.integers(1, 3)))
        for k in range(count)
    ]
    read, written = [s for s in slots if s.name[0] == "x"], [s for s in slots if s.name[0] == "y"]
    terms = []
    for _ in range(random.integers(1, 9)):
        output = int(random.integers(len(written)))
        places = random.integers(len(read), size=random.integers(0, 4))
        factors = tuple((int(k), int(random.integers(read[k].components))) for k in places)
        component = int(random.integers(written[output].components))
        terms.append(Term(output, component, factors, COEFFICIENTS[random.integers(len(COEFFICIENTS))]))
    return Kernel.from_terms(read, written, terms)
