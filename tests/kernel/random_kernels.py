"""Random kernels and arrays for them."""

from fractions import Fraction

import numpy as np
from hypothesis import strategies as st

from tnforge.kernel.kernel import Kernel, Slot, Term

MAPS = ("row", "sender", "receiver", "shared")


@st.composite
def slots(draw, prefix: str, maps=MAPS):
    count = draw(st.integers(1, 3))
    return [
        Slot(f"{prefix}{k}", draw(st.integers(1, 3)), draw(st.booleans()), draw(st.sampled_from(maps)))
        for k in range(count)
    ]


@st.composite
def kernels(draw):
    """Kernels with repeated operands, every map, and every mix of arrays with and without channels."""
    operands, outputs = draw(slots("x")), draw(slots("y"))
    terms = []
    for _ in range(draw(st.integers(1, 8))):
        output = draw(st.integers(0, len(outputs) - 1))
        factors = []
        for _ in range(draw(st.integers(0 if terms else 1, 4))):
            k = draw(st.integers(0, len(operands) - 1))
            factors.append((k, draw(st.integers(0, operands[k].components - 1))))
        component = draw(st.integers(0, outputs[output].components - 1))
        value = Fraction(draw(st.integers(-4, 4).filter(bool)), draw(st.integers(1, 5)))
        terms.append(Term(output, component, tuple(sorted(factors)), value))
    return Kernel.from_terms(operands, outputs, terms)


class Case:
    """Sizes, maps and exact arrays for a kernel."""

    def __init__(self, kernel: Kernel, rows: int, nodes: int, channels: int, seed: int) -> None:
        self.kernel, self.rows, self.nodes, self.channels = kernel, rows, nodes, channels
        self.random = np.random.default_rng(seed)
        self.maps = {end: self.random.integers(0, nodes, rows) for end in ("sender", "receiver")}
        self.sizes = {"sender": nodes, "receiver": nodes}
        self.operands = [self.array(slot) for slot in kernel.operands]

    def shape(self, slot: Slot) -> tuple[int, ...]:
        head = {"row": (self.rows,), "shared": ()}.get(slot.map, (self.nodes,))
        return (*head, slot.components, *((self.channels,) if slot.channels else ()))

    def array(self, slot: Slot) -> np.ndarray:
        numbers = self.random.integers(-5, 6, self.shape(slot))
        exact = np.empty(numbers.size, dtype=object)
        exact[:] = [Fraction(int(n), 3) for n in numbers.ravel()]
        return exact.reshape(numbers.shape)
