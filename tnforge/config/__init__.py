"""Configurations: plain data in YAML, read without evaluating anything, and checked against what they may hold."""
