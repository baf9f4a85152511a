"""Layers emitted by tnforge: package examples_contract_once."""

from .contract_once import ContractOnce

__all__ = ["ContractOnce"]
