"""Potentials: what is common to all of them, and the systems, assembled from emitted layers."""
