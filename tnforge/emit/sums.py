"""Prints sums of products; what a number looks like is the target's affair."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..schedule.body import Product
from ..symmetry.surd import Surd

__all__ = ["sum_text"]


def sum_text(products: Sequence[Product], number: Callable[[Surd], str]) -> str:
    """`a * b - 2.0 * c`; an empty sum is 0."""
    if not products:
        return "0"
    first, *rest = products
    text = ("-" if first.coefficient < 0 else "") + _product(first, number)
    return text + "".join(f" {'-' if p.coefficient < 0 else '+'} {_product(p, number)}" for p in rest)


def _product(product: Product, number: Callable[[Surd], str]) -> str:
    """A product without its sign."""
    size = abs(product.coefficient)
    own = [] if size == 1 and product.factors else [number(size)]
    return " * ".join([*own, *product.factors])
