"""The order of the instructions of a loop."""

import pytest

from tests.kernel.cases import NAMED, random_kernel
from tnforge.kernel.kernel import ONE
from tnforge.kernel.vjp import closure
from tnforge.schedule.body import Product
from tnforge.schedule.nest import schedule_kernel
from tnforge.schedule.order import Instruction, in_order

KERNELS = closure([*NAMED.values(), *(random_kernel(seed) for seed in range(12))])


def product(*factors: str) -> Product:
    return Product(ONE, factors)


def most_alive(order: list[Instruction]) -> int:
    """How many values are alive at once, at most."""
    last = {name: k for k, step in enumerate(order) for name in (step.target, *step.product.factors)}
    first = {name: k for k, step in reversed(list(enumerate(order))) for name in (step.target, *step.product.factors)}
    return max(sum(first[name] <= k <= last[name] for name in first) for k in range(len(order)))


@pytest.mark.parametrize("key", KERNELS)
def test_everything_is_computed_once_and_before_it_is_used(key: str):
    nest = schedule_kernel(KERNELS[key].kernel)
    values = {s.name: s.products for s in (*nest.channel, *nest.sums)}
    loads = frozenset(load.name for load in nest.channel_loads)
    order = in_order(values, [s.name for s in nest.sums], loads)
    for name, products in values.items():
        steps = [step for step in order if step.target == name]
        assert sorted(map(str, products)) == sorted(str(step.product) for step in steps)
        assert [step.first for step in steps] == [k == 0 for k in range(len(steps))]
        assert [step.last for step in steps] == [k == len(steps) - 1 for k in range(len(steps))]
    done: set[str] = set()
    for step in order:
        assert all(name in done for name in step.product.factors if name in values)
        done |= {step.target} if step.last else set()


def test_sums_are_finished_before_others_begin():
    """Written product by product all sums are alive at once; in order, one and what it is made of."""
    values = {f"t{k}": (product(f"x{k}", "w"),) for k in range(6)}
    values |= {f"y{k}": (product("a", f"t{k}"), product("b", f"t{k}")) for k in range(6)}
    loads = frozenset(["w", *(f"x{k}" for k in range(6))])
    written = [Instruction(name, p, False, False) for name, products in values.items() for p in products]
    order = in_order(values, [], loads)
    assert most_alive(order) < most_alive(written)
    assert [step.target for step in order][:3] == ["t0", "y0", "y0"]
