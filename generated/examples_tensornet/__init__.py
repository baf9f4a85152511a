"""Layers emitted by tnforge: package examples_tensornet."""

from .compose import Compose
from .decompose import Decompose
from .product_o3 import ProductO3
from .product_so3 import ProductSo3

__all__ = ["Compose", "Decompose", "ProductO3", "ProductSo3"]
