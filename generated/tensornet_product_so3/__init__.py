"""Layers emitted by tnforge: package tensornet_product_so3."""

from .product_so3 import ProductSo3

__all__ = ["ProductSo3"]
