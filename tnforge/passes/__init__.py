"""Rewrites of a graph into an equal, simpler graph: one module for each, run in the order of `PASSES`."""
