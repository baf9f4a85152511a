"""Puts the products of a loop over channels in an order in which few values are alive at a time.

Statements, sums and stores are sums of products; each product is one instruction that starts a value or adds to it. An
instruction is taken when all it needs is there, first those that free most registers, then as they were written.
"""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from .body import Product

__all__ = ["Instruction", "in_order"]


@dataclass(frozen=True)
class Instruction:
    """A product that starts the value `target`, or is added to it; `last` is the one that completes it."""

    target: str
    product: Product
    first: bool
    last: bool


def in_order(values: Mapping[str, Sequence[Product]], kept: Iterable[str], loads: frozenset[str]) -> list[Instruction]:
    """The instructions of named values; `kept` are alive before and after, `loads` come from memory."""
    return _Order(values, frozenset(kept), loads).run()


class _Order:
    """Takes one instruction after the other; a heap holds those that are ready, with what they would cost."""

    def __init__(self, values: Mapping[str, Sequence[Product]], kept: frozenset[str], loads: frozenset[str]) -> None:
        self.values, self.kept, self.loads = values, kept, loads
        self.todo = [(name, product) for name, products in values.items() for product in products]
        self.left = Counter({name: len(products) for name, products in values.items()})
        self.users: dict[str, list[int]] = defaultdict(list)
        self.waiting: list[int] = []
        for k, (name, product) in enumerate(self.todo):
            needed = {factor for factor in product.factors if factor in values or factor in loads}
            self.waiting.append(sum(factor in values for factor in needed))
            for factor in (*needed, name):
                self.users[factor].append(k)
        self.uses = {name: len(users) for name, users in self.users.items()}
        self.alive: set[str] = set(kept)
        self.done: set[int] = set()
        self.heap: list[tuple[int, int]] = []

    def run(self) -> list[Instruction]:
        """All instructions."""
        order: list[Instruction] = []
        for k, waits in enumerate(self.waiting):
            if not waits:
                self._offer(k)
        while self.heap:
            cost, k = heapq.heappop(self.heap)
            if k not in self.done and cost == self._cost(k):
                order.append(self._take(k))
        return order

    def _offer(self, k: int) -> None:
        heapq.heappush(self.heap, (self._cost(k), k))

    def _needs(self, k: int) -> set[str]:
        name, product = self.todo[k]
        return {name, *(factor for factor in product.factors if factor in self.users)}

    def _cost(self, k: int) -> int:
        """How many more values are alive after an instruction than before."""
        needs = self._needs(k)
        return sum(name not in self.alive for name in needs) - sum(self._ends(name) for name in needs)

    def _ends(self, name: str) -> bool:
        """Whether the next use of a value is the last."""
        return self.uses[name] == 1 and name not in self.kept

    def _take(self, k: int) -> Instruction:
        name, product = self.todo[k]
        first = self.left[name] == len(self.values[name])
        self.done.add(k)
        self.left[name] -= 1
        touched = set()
        for needed in self._needs(k):
            self.uses[needed] -= 1
            if needed not in self.alive or self.uses[needed] <= 1:
                touched.add(needed)
            self.alive.add(needed)
        if not self.left[name]:
            for user in self.users[name]:
                self.waiting[user] -= self.todo[user][0] != name
        for needed in touched | {name}:
            for user in self.users[needed]:
                if user not in self.done and not self.waiting[user]:
                    self._offer(user)
        return Instruction(name, product, first, not self.left[name])
