"""Layers emitted by tnforge: package examples_cutoff."""

from .enveloped import Enveloped
from .hotpp import Hotpp
from .hotpp_unbiased import HotppUnbiased
from .tensornet import Tensornet

__all__ = ["Enveloped", "Hotpp", "HotppUnbiased", "Tensornet"]
