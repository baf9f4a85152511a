"""Numeric checks of emitted packages against the exact definition."""
