"""Kernels: sparse exact polynomials over rows and channels, closed under differentiation."""
