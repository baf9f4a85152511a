"""Layers emitted by tnforge: package examples_torque."""

from .torque import Torque

__all__ = ["Torque"]
