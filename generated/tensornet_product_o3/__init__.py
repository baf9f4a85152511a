"""Layers emitted by tnforge: package tensornet_product_o3."""

from .product_o3 import ProductO3

__all__ = ["ProductO3"]
