"""Exact symmetry: rational tensors, invariant constants, representations of O(3) and their group action."""
