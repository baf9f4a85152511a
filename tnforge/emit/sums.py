"""Prints sums of products; what a number looks like is the target's affair."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from ..schedule.body import Product
from ..symmetry.surd import Surd

__all__ = ["product_text", "sum_text"]

NO_WORDS: Mapping[str, str] = MappingProxyType({})


def sum_text(products: Sequence[Product], number: Callable[[Surd], str], words: Mapping[str, str] = NO_WORDS) -> str:
    """`a * b - 2.0 * c`; an empty sum is 0. `words` are what some names are written as."""
    if not products:
        return "0"
    first, *rest = products
    text = ("-" if first.coefficient < 0 else "") + product_text(first, number, words)
    signed = (f" {'-' if p.coefficient < 0 else '+'} {product_text(p, number, words)}" for p in rest)
    return text + "".join(signed)


def product_text(product: Product, number: Callable[[Surd], str], words: Mapping[str, str] = NO_WORDS) -> str:
    """A product without its sign."""
    size = abs(product.coefficient)
    own = [] if size == 1 and product.factors else [number(size)]
    return " * ".join([*own, *(words.get(name, name) for name in product.factors)])
