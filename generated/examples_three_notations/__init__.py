"""Layers emitted by tnforge: package examples_three_notations."""

from .contract_once import ContractOnce
from .quadrupole import Quadrupole
from .torque import Torque

__all__ = ["ContractOnce", "Quadrupole", "Torque"]
